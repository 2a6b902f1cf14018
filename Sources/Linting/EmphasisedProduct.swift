import Figures
import Markdown
import SourceText
import Vault

extension Rule {
  /// Asterisks that multiply and that Markdown takes for emphasis: of `8*2*3` every reader shows 823.
  static let emphasisedProduct = Rule(
    "emphasised-product", severity: .warning,
    summary: "Markdown takes the asterisks of a calculation for emphasis."
  ) { note, findings in
    let source = note.file.note
    for node in source.nodes where node.kind == .emphasis || node.kind == .strong {
      guard !source.multiplications(node).isEmpty else { continue }
      findings.report(
        "these asterisks are emphasis to Markdown, and nobody sees them", at: node.range,
        help: "write `×`, or put the calculation between backticks")
    }
  }
}
