import Figures
import Quantities
import SourceText

extension Rule {
  /// The digits of a figure hold only in another unit: GiB called GB, bits called bytes.
  static let figureUnitLabel = Rule(
    "figure-unit-label", severity: .warning,
    summary: "A figure holds only in another unit than the one it wears."
  ) { note, findings in
    for figure in note.figures where figure.verdict == .unitLabel {
      findings.report(figure, in: note)
    }
  }
}
