import Markdown
import SourceText
import Vault

extension Rule {
  /// A link leads to a note, a file, a heading or a block that is not there.
  static let brokenLink = Rule(
    "broken-link", severity: .error, summary: "A link leads nowhere."
  ) { note, findings in
    for link in note.links {
      switch link.resolution {
      case .missingNote:
        let target = LinkGraph.words(of: link.node, in: note.file.note).target
        findings.report(
          missing(target, link.kind), at: link.range,
          help: help(note.vault.suggestions.file(for: target), link.kind))
      case .missingHeading(let index):
        let fragment = LinkGraph.words(of: link.node, in: note.file.note).fragment ?? ""
        let suggestion = note.vault.suggestions.heading(for: fragment, in: index)
        findings.report(
          "“\(note.vault.vault.notes[index].name)” has no heading “\(fragment)”", at: link.range,
          help: suggestion.map { "did you mean #\($0)?" } ?? "correct the part after #")
      case .missingBlock(let index):
        let fragment = LinkGraph.words(of: link.node, in: note.file.note).fragment ?? ""
        findings.report(
          "“\(note.vault.vault.notes[index].name)” has no block “\(fragment)”", at: link.range,
          help: "correct the part after #, or write the id behind the block")
      case .note, .attachment, .folder, .external, .unchecked, .ambiguous: break
      }
    }
  }

  private static func missing(_ target: String, _ kind: LinkGraph.Kind) -> String {
    if kind == .markdown { return "no file is at “\(target)”" }
    return target.namesAttachment ? "no file is named “\(target)”" : "no note is named “\(target)”"
  }

  private static func help(_ suggestion: String?, _ kind: LinkGraph.Kind) -> String {
    guard let suggestion else {
      return kind == .markdown
        ? "correct the address, or add the file" : "create the note, or correct the link"
    }
    return kind == .markdown ? "did you mean \(suggestion)?" : "did you mean [[\(suggestion)]]?"
  }
}

extension String {
  /// Whether a wiki-link's target ends like the name of a file that is no note: `card.png`, not `v1.5`.
  fileprivate var namesAttachment: Bool {
    let suffix = fileExtension.utf8
    return !suffix.isEmpty && suffix.count <= 5 && withoutNoteExtension == self
      && suffix.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
      && suffix.contains { $0 | 0x20 >= 0x61 }
  }
}
