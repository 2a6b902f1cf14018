import Figures
import SourceText

extension Rule {
  /// Figures divided by 1024³ wear GB. One finding a note: it is a habit, not an error of each figure.
  static let binaryUnderDecimalUnit = Rule(
    "gib-as-gb", severity: .info,
    summary: "Figures in binary units (GiB) are labelled with decimal ones (GB)."
  ) { note, findings in
    let labelled = note.figures.filter { $0.label != nil }
    guard let first = labelled.first, let label = first.label else { return }
    let count = labelled.count == 1 ? "1 figure is" : "\(labelled.count) figures are"
    findings.report(
      "\(count) in binary units under a decimal label (\(label)), the first of them here", at: first.range,
      help: "1 GiB is 1.0737 GB; write GiB, or divide by 10**9")
  }
}
