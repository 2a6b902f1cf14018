import Figures
import Markdown
import Quantities
import SourceText
import Vault

extension Rule {
  /// A stated figure is not what its formula, the catalog or the estimator gives.
  static let figureMismatch = Rule(
    "figure-mismatch", severity: .error, summary: "A stated figure is not what recomputing it gives."
  ) { note, findings in
    for figure in note.figures where figure.verdict == .mismatch {
      findings.report(figure, in: note)
    }
  }
}

extension Findings {
  /// Reports a figure that does not hold, with what it should be and where that comes from.
  mutating func report(_ figure: Figure, in note: CheckedNote, isSafe: Bool = false) {
    let bytes = note.file.note.bytes
    let stated = bytes.text(in: figure.range)
    let right = figure.corrected?.text ?? "?"
    var message = "stated \(stated), recomputed \(right)"
    if figure.verdict == .stale { message = "\(stated) is stale: the catalog now says \(right)" }
    if let original = figure.copyOf {
      message = "\(stated) copies a figure that does not hold; it should be \(right)"
      let related = Diagnostic.Related(message: "the figure that it copies", range: original)
      report(
        message, at: figure.range, help: figure.remarks.first?.en, related: [related],
        fix: fix(figure, isSafe))
      return
    }
    if figure.verdict != .stale, let expression = figure.expression { message += " from \(expression)" }
    report(message, at: figure.range, help: help(for: figure), fix: fix(figure, isSafe))
  }

  private func help(for figure: Figure) -> String? {
    var parts = figure.remarks.map(\.en)
    for input in figure.inputs {
      if let origin = input.source.catalogOrigin {
        let value = [input.value, input.unit].compactMap(\.self).joined(separator: " ")
        parts.append("\(input.name): \(value) (\(origin))")
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func fix(_ figure: Figure, _ isSafe: Bool) -> Fix? {
    // Of a range either end may be the wrong one.
    guard figure.stated.upperValue == nil else { return nil }
    return figure.corrected.map { corrected in
      var edits = [Edit(range: figure.stated.digitsRange, replacement: corrected.digits)]
      if let unit = corrected.unit, let range = figure.stated.unitRange {
        edits.append(Edit(range: range, replacement: unit))
      }
      return Fix(isSafe: isSafe, edits: edits)
    }
  }
}
