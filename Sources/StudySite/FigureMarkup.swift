import Figures
import Quantities
import SourceText

/// A figure's place on its page, the card that explains it, and its line in the list of corrections.
struct FigureMarkup {
  let words: Words
  /// The file's bytes.
  let bytes: [UInt8]

  /// How a figure looks.
  enum Mark: String {
    case holds, corrected
    /// Something is to be said of it, though nothing proves it wrong.
    case suspect
  }

  /// `nil` for a figure that nothing recomputes, which stands as it is.
  static func mark(_ figure: Figure) -> Mark? {
    if figure.verdict.isFinding { return .corrected }
    if figure.suggestion != nil { return .suspect }
    return figure.verdict.holds ? .holds : nil
  }

  /// The figure in the text: verified ones underlined, corrected ones with the stated value struck beside the new one.
  /// It opens its card, unless it stands in a link: what can be pressed cannot hold something else to press.
  func inline(_ figure: Figure, number: Int, isInLink: Bool, to html: inout [UInt8]) {
    let stated = bytes[figure.range]
    guard let mark = Self.mark(figure) else { return html.appendEscaped(stated) }
    let element = isInLink ? "span" : "button"
    html += "<\(element) class=\"figure \(mark.rawValue)\" id=\"f.\(number)\"".utf8
    if !isInLink { html += " type=\"button\" popovertarget=\"c.\(number)\"".utf8 }
    if mark != .corrected {
      html += ">".utf8
      html.appendEscaped(stated)
    } else {
      let corrected = figure.corrected?.text ?? ""
      if !isInLink {
        html += " aria-label=\"\(words.statedLabel) ".utf8
        html.appendEscaped(stated, inAttribute: true)
        html += ", \(words.recomputedLabel) ".utf8
        html.appendEscaped(corrected, inAttribute: true)
        html += "\"".utf8
      }
      html += "><del>".utf8
      html.appendEscaped(stated)
      html += "</del> <ins>".utf8
      html.appendEscaped(corrected)
      html += "</ins>".utf8
    }
    html += "</\(element)>".utf8
  }

  /// The button behind a link that opens the card of a figure within it.
  func opener(of figure: Figure, number: Int, to html: inout [UInt8]) {
    html += "<button class=\"figure opener\" type=\"button\" popovertarget=\"c.\(number)\" aria-label=\"".utf8
    html.appendEscaped(words.verdict(figure.verdict), inAttribute: true)
    html += "\">†</button>".utf8
  }

  /// Stated, recomputed, formula, inputs, source.
  func card(_ figure: Figure, number: Int, to html: inout [UInt8]) {
    html +=
      "<div class=\"card \(Self.mark(figure)?.rawValue ?? "")\" popover id=\"c.\(number)\"><strong>".utf8
    html.appendEscaped(words.verdict(figure.verdict))
    if let label = figure.label { html.appendEscaped(" · " + words.label(label)) }
    html += "</strong><dl>".utf8
    let marker = figure.stated.isApproximate ? "~" : ""
    row(words.statedLabel, marker + bytes.text(in: figure.range), to: &html)
    if let computed = figure.computed {
      row(words.recomputedLabel, shown(computed.value), unit: computed.unit, to: &html)
    }
    if let expression = figure.expression {
      html += "<dt>\(words.formulaLabel)</dt><dd><code>".utf8
      html.appendEscaped(expression)
      html += "</code></dd>".utf8
    }
    for input in figure.inputs {
      let source =
        switch input.source {
        case .line(let line): words.line(line)
        case .note(let path, let line): "\(path):\(line)"
        case .catalog: input.source.catalogOrigin ?? ""
        case .estimator(let origin): origin
        }
      row(input.name, input.value, unit: input.unit, small: source, to: &html)
    }
    html += "</dl>".utf8
    for remark in figure.remarks + [figure.suggestion].compactMap(\.self) {
      html += "<p>".utf8
      html.appendEscaped(words.text(remark))
      html += "</p>".utf8
    }
    html += "</div>\n".utf8
  }

  private func row(
    _ name: String, _ value: String, unit: String? = nil, small: String = "", to html: inout [UInt8]
  ) {
    html += "<dt>".utf8
    html.appendEscaped(name)
    html += "</dt><dd>".utf8
    html.appendEscaped(value)
    if let unit {
      html += " ".utf8
      html.appendEscaped(unit)
    }
    if !small.isEmpty {
      html += " <small>".utf8
      html.appendEscaped(small)
      html += "</small>".utf8
    }
    html += "</dd>".utf8
  }

  /// A line of the table of corrections, which leads to the figure on its page.
  func erratum(_ figure: Figure, line: Int, href: String, to html: inout [UInt8]) {
    html += "<tr><td class=\"right\"><a href=\"".utf8
    html.appendEscaped(href, inAttribute: true)
    html += "\">\(line)</a></td><td><del>".utf8
    html.appendEscaped(bytes[figure.range])
    html += "</del></td><td><ins>".utf8
    html.appendEscaped(figure.corrected?.text ?? "")
    html += "</ins></td><td>".utf8
    html.appendEscaped(words.verdict(figure.verdict))
    html += "<br><code>".utf8
    html.appendEscaped(words.why(figure))
    html += "</code></td></tr>\n".utf8
  }

  /// A computed value with the digits that matter.
  private func shown(_ value: Double) -> String {
    guard value.magnitude < 1e15, value.rounded() != value else {
      return value.rounded() == value && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }
    return value.magnitude < 0.01 ? "\(value)" : "\((value * 10000).rounded() / 10000)"
  }
}
