import Figures
import Markdown
import Quantities
import SourceText
import Vault

extension Rule {
  /// One amount, two numbers: in a note, or in a note and another that it links to.
  static let statedTwice = Rule(
    "stated-twice", severity: .info,
    summary: "The same amount is stated with two numbers, in a note or in one that it links to."
  ) { note, findings in
    let amounts = note.amounts
    guard !amounts.isEmpty else { return }
    for (index, amount) in amounts.enumerated() {
      guard let first = Array(amounts[..<index]).contradicted(by: amount) else { continue }
      findings.report(
        "\(text(of: amount, in: note.file)) here, \(text(of: first, in: note.file)) above: the \(amount.subject)",
        at: amount.stated.range, related: [.init(message: "the other one", range: first.stated.range)])
    }
    for target in Set(note.links.compactMap { $0.resolution.note }).sorted() where target != note.index {
      let other = note.vault.vault.notes[target]
      let others = Dictionary(grouping: note.vault.figures[target].amounts, by: \.subject)
      for amount in amounts {
        guard let first = others[amount.subject]?.contradicted(by: amount) else { continue }
        let line = other.note.lines.line(at: first.stated.range.lowerBound)
        findings.report(
          "\(text(of: amount, in: note.file)) here, \(text(of: first, in: other)) in \(other.path):\(line): "
            + "the \(amount.subject)", at: amount.stated.range)
      }
    }
  }

  private static func text(of amount: StatedAmount, in file: NoteFile) -> String {
    file.note.bytes.text(in: amount.stated.range)
  }
}
