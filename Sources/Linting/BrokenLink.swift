import Markdown
import SourceText
import Vault

extension Rule {
  /// A wiki-link leads to a note, a heading or a block that is not there.
  static let brokenLink = Rule(
    "broken-link", severity: .error, summary: "A wiki-link leads nowhere."
  ) { note, findings in
    let bytes = note.file.note.bytes
    for link in note.links {
      let wikiLink = note.file.note.wikiLinks[note.file.note.nodes[link.node].detail]
      let target = bytes.text(in: wikiLink.target)
      let fragment = wikiLink.fragment.map { bytes.text(in: $0) } ?? ""
      switch link.resolution {
      case .missingNote:
        let suggestion = note.vault.suggestions[target]
        findings.report(
          "no note is named “\(target)”", at: link.range,
          help: suggestion.map { "did you mean [[\($0)]]?" } ?? "create the note, or correct the link")
      case .missingHeading(let index):
        let name = note.vault.vault.notes[index].name
        findings.report(
          "“\(name)” has no heading “\(fragment)”", at: link.range, help: "correct the part after #")
      case .missingBlock(let index):
        let name = note.vault.vault.notes[index].name
        findings.report(
          "“\(name)” has no block “\(fragment)”", at: link.range, help: "correct the part after #")
      case .note, .attachment, .ambiguous: break
      }
    }
  }
}
