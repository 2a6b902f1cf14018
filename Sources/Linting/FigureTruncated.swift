import Figures
import Quantities
import SourceText

extension Rule {
  /// The digits of a figure are the computed ones cut off, or raised, at the last digit, instead of rounded.
  static let figureTruncated = Rule(
    "figure-truncated", severity: .warning,
    summary: "A figure is cut off at its last digit instead of rounded."
  ) { note, findings in
    for figure in note.figures where figure.verdict == .truncated {
      findings.report(figure, in: note, isSafe: true)
    }
  }
}
