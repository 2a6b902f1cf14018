import Figures
import SourceText

/// The last lines of a lint run: how many findings, and how far the figures were checked.
package struct LintSummary: Sendable {
  private let counts: [Severity: Int]
  private let files: Int
  private let figures: FigureSummary

  /// `notes`: how many of the reports are of notes.
  package init(_ reports: [FileReport], notes: Int) {
    var counts: [Severity: Int] = [:]
    var figures = FigureSummary()
    for report in reports {
      for diagnostic in report.diagnostics { counts[diagnostic.severity, default: 0] += 1 }
      figures.add(FigureSummary(report.figures))
    }
    self.counts = counts
    self.figures = figures
    files = notes
  }

  package func text(_ palette: Palette) -> String {
    let named = [
      (Severity.error, "error", "errors"), (.warning, "warning", "warnings"), (.info, "info", "infos"),
    ]
    let parts = named.compactMap { severity, one, many -> String? in
      guard let count = counts[severity], count > 0 else { return nil }
      return "\(count) \(count == 1 ? one : many)"
    }
    let notes = "\(files) \(files == 1 ? "note" : "notes")"
    let found = parts.isEmpty ? palette.paint("no findings", "32") : parts.joined(separator: ", ")
    return "\n\(notes): \(found)\n\(figures.sentence)\n"
  }
}

extension FileReport {
  /// One line a diagnostic, without excerpts.
  package func concise(_ palette: Palette) -> String {
    diagnostics.map(\.printable).map { diagnostic in
      let place = position(diagnostic.range.lowerBound)
      return "\(path.printable):\(place.line):\(place.column): \(palette.severity(diagnostic.severity)): "
        + "\(diagnostic.message) [\(diagnostic.rule)]\n"
    }.joined()
  }
}
