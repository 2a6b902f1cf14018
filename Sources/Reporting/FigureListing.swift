package import Figures
import Quantities
import SourceText

extension FileReport {
  /// `figures`: one line a figure, with its place, verdict, and what it should be or why it is unchecked.
  package func figureListing(_ palette: Palette) -> String {
    figures.map { figure in
      let place = position(figure.range.lowerBound)
      let stated = bytes.text(in: figure.range)
      var line = palette.paint("\(path.printable):\(place.line):\(place.column):", "1") + " "
      line += verdict(figure, palette) + ": "
      var words = (figure.stated.isApproximate ? "~" : "") + stated
      if let corrected = figure.corrected { words += " → \(corrected.text)" }
      words += " (\(figure.form.rawValue))"
      if let expression = figure.expression { words += " = \(expression)" }
      if let label = figure.label { words += " [\(label)]" }
      if let reason = figure.reason { words += " because \(reason.text)" }
      return line + words.printable + "\n"
    }.joined()
  }

  private func verdict(_ figure: Figure, _ palette: Palette) -> String {
    let word = figure.verdict.rawValue
    if figure.verdict.holds { return palette.paint(word, "32") }
    if figure.verdict == .unchecked { return palette.paint(word, "2") }
    return palette.paint(word, figure.verdict == .truncated || figure.verdict == .unitLabel ? "33" : "31")
  }
}

extension FigureSummary {
  /// How the figures of each form stand, one form a line.
  package func coverage(_ palette: Palette) -> String {
    guard byForm.count > 1 else { return "" }
    var table = Table(["form", "found", "hold", "do not", "unchecked"], numbers: [1, 2, 3, 4])
    for form in FigureForm.allCases {
      guard let counts = byForm[form] else { continue }
      table.add([
        form.rawValue, "\(counts.found)", "\(counts.holds)", "\(counts.findings)", "\(counts.unchecked)",
      ])
    }
    return "\n" + table.text(palette) + "\n"
  }

  /// `31 figures: 24 hold, 5 do not, 2 unchecked (no-evidence 2)`.
  package var sentence: String {
    var text =
      "\(found) \(found == 1 ? "figure" : "figures"): \(holds) hold, \(findings) do not, \(unchecked) unchecked"
    if !byReason.isEmpty {
      let reasons = byReason.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        "\($0.key) \($0.value)"
      }
      text += " (\(reasons.joined(separator: ", ")))"
    }
    return text
  }
}
