import Figures
import Quantities
import SourceText

/// A figure's place on its page and the card that explains it.
struct FigureMarkup {
  let words: Words
  /// The file's bytes.
  let bytes: [UInt8]

  /// The figure in the text: verified ones underlined, corrected ones with the stated value struck beside the new one.
  func inline(_ figure: Figure, number: Int) -> String {
    let stated = bytes.text(in: figure.range).htmlEscaped
    guard figure.verdict.holds || figure.verdict.isFinding else { return stated }
    let attributes = "type=\"button\" id=\"f\(number)\" popovertarget=\"c\(number)\""
    if figure.verdict.holds {
      return "<button class=\"figure holds\" \(attributes)>\(stated)</button>"
    }
    let corrected = (figure.corrected?.text ?? "").htmlEscaped
    let label = "\(words.statedLabel) \(stated), \(words.recomputedLabel) \(corrected)"
    return
      "<button class=\"figure corrected\" \(attributes) aria-label=\"\(label)\"><del>\(stated)</del> <ins>\(corrected)</ins></button>"
  }

  /// Stated, recomputed, formula, inputs, source.
  func card(_ figure: Figure, number: Int) -> String {
    var rows = row(words.statedLabel, (figure.stated.isApproximate ? "~" : "") + bytes.text(in: figure.range))
    if let computed = figure.computed {
      rows += row(words.recomputedLabel, shown(computed.value) + (computed.unit.map { " " + $0 } ?? ""))
    }
    if let expression = figure.expression {
      rows += "<dt>\(words.formulaLabel)</dt><dd><code>\(expression.htmlEscaped)</code></dd>"
    }
    for input in figure.inputs {
      let unit = input.unit.map { " " + $0 } ?? ""
      var source = ""
      switch input.source {
      case .line(let line): source = words.line(line)
      case .catalog(_, let date, let origin): source = "\(origin), \(date)"
      case .estimator(let origin): source = origin
      }
      rows += row(input.name, "\(input.value)\(unit)", small: source)
    }
    var title = words.verdict(figure.verdict)
    if let label = figure.label { title += " · " + words.label(label) }
    let remarks = figure.remarks.map { "<p>\($0.htmlEscaped)</p>" }.joined()
    let kind = figure.verdict.holds ? "holds" : "corrected"
    return
      "<div class=\"card \(kind)\" popover id=\"c\(number)\"><strong>\(title.htmlEscaped)</strong><dl>\(rows)</dl>\(remarks)</div>\n"
  }

  private func row(_ name: String, _ value: String, small: String = "") -> String {
    let detail = small.isEmpty ? "" : " <small>\(small.htmlEscaped)</small>"
    return "<dt>\(name.htmlEscaped)</dt><dd>\(value.htmlEscaped)\(detail)</dd>"
  }

  /// A computed value with the digits that matter.
  private func shown(_ value: Double) -> String {
    guard value.magnitude < 1e15, value.rounded() != value else {
      return value.rounded() == value && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }
    var text = "\((value * 10000).rounded() / 10000)"
    if value.magnitude < 0.01 { text = "\(value)" }
    return text
  }
}
