import Figures
import Markdown
import Quantities
import SourceText
import Vault

extension Rule {
  /// Figures divided by 1024³ wear GB. One finding a note: it is a habit, not an error of each figure. Where a vault says that GB
  /// are decimal, each is one, and the unit's letters are mended; where it says that they are binary, none is.
  static let binaryUnderDecimalUnit = Rule(
    "gib-as-gb", severity: .info,
    summary: "Figures in binary units (GiB) are labelled with decimal ones (GB)."
  ) { note, findings in
    let labelled = note.figures.filter { $0.label != nil }
    guard let first = labelled.first, let label = first.label else { return }
    switch note.vault.vault.configuration.gigabyte ?? .report {
    case .binary: return
    case .decimal:
      for figure in labelled {
        let unit = figure.label?.split(separator: " ").first.map(String.init) ?? ""
        findings.report(
          "\(note.file.note.bytes.text(in: figure.range)) is a number of \(unit)", at: figure.range,
          help: "GB are decimal in this vault (.reckon.yml)",
          fix: figure.stated.unitRange.map { Fix(isSafe: true, edits: [Edit(range: $0, replacement: unit)]) })
      }
      return
    case .report: break
    }
    let count = labelled.count == 1 ? "1 figure is" : "\(labelled.count) figures are"
    findings.report(
      "\(count) in binary units under a decimal label (\(label)), the first of them here", at: first.range,
      help: "1 GiB is 1.0737 GB; write GiB, or divide by 10**9")
  }
}
