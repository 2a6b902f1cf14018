import Markdown
import SourceText
import Vault

extension Rule {
  /// A link names an alias, which only some programs know.
  static let aliasLink = Rule(
    "alias-link", severity: .info, summary: "A link names an alias of a note instead of the note."
  ) { note, findings in
    for link in note.links {
      guard case .alias = link.resolved.match, let target = link.resolution.note else { continue }
      let file = note.vault.vault.notes[target]
      let written = note.file.note.wikiLinks[note.file.note.nodes[link.node].detail]
      let bytes = note.file.note.bytes
      // The name, unless it leads elsewhere; then the whole path.
      let byName = note.vault.resolver.resolve(target: file.name, fragment: nil, from: link.source)
      let name = byName.resolution.note == target ? file.name : file.path.withoutNoteExtension
      let end = (written.fragment ?? written.target).upperBound
      let fragment = written.fragment.map { "#" + bytes.text(in: $0) } ?? ""
      var replacement = name + fragment
      // What an embed shows is not its text, and a text that is there stays.
      if !written.isEmbed, written.display == nil {
        let isInCell = note.file.note.isInTable(link.node)
        replacement += (isInCell ? "\\|" : "|") + bytes.text(in: written.target.lowerBound..<end)
      }
      // A name may hold what means something in a link.
      let canBeWritten = !name.utf8.contains { "#|^[]".utf8.contains($0) }
      findings.report(
        "“\(bytes.text(in: written.target))” is an alias of “\(file.name)”", at: link.range,
        help: canBeWritten ? "write [[\(replacement)]]" : "write the name of the note",
        fix: canBeWritten
          ? Fix(
            isSafe: true, edits: [Edit(range: written.target.lowerBound..<end, replacement: replacement)])
          : nil)
    }
  }
}

extension Note {
  fileprivate func isInTable(_ node: Int) -> Bool {
    var node = node
    while node > 0 {
      if nodes[node].kind == .tableCell { return true }
      node = nodes[node].parent
    }
    return false
  }
}
