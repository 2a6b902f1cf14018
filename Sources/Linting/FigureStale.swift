import Figures
import Quantities
import SourceText

extension Rule {
  /// A figure was right with the catalog values that it was accepted with.
  static let figureStale = Rule(
    "figure-stale", severity: .error, summary: "A figure was right until the catalog of accelerators moved."
  ) { note, findings in
    for figure in note.figures where figure.verdict == .stale {
      findings.report(figure, in: note, isSafe: true)
    }
  }
}
