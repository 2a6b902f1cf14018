package import Markdown

/// One note of a vault: where it stands and what it holds.
package struct NoteFile: Sendable {
  /// The path from the vault's root, with `/` between its parts: `模型/LLM.md`.
  package let path: String
  package let note: Note
  /// The headings of the note, in order, as links name them and as pages anchor them.
  package let headings: [HeadingName]
  /// What fragments of links find.
  let anchors: Anchors

  package init(path: String, note: Note) {
    self.path = path
    self.note = note
    var ids = HeadingIDs()
    headings = note.headings.map { heading in
      let text = note.plainText(of: heading.index)
      return HeadingName(
        normalized: HeadingName.normalized(text), id: ids.next(text), level: heading.level)
    }
    anchors = Anchors(note, headings: headings)
  }

  /// The file name without folders and `.md`: what a wiki-link calls it.
  package var name: String { path.noteName }

  /// The front matter's title, else the first top heading, else the file name.
  package var title: String { note.title ?? name }
}

extension String {
  /// The last part of a path, without a Markdown extension.
  package var noteName: String { lastPathComponent.withoutNoteExtension }

  /// A path without `.md` or `.markdown` at its end, in whatever case.
  package var withoutNoteExtension: String {
    for suffix in Vault.noteExtensions where utf8.count > suffix.utf8.count + 1 {
      let end = utf8.suffix(suffix.utf8.count + 1)
      // `README.MD` is a note too.
      if end.first == UInt8(ascii: "."), end.dropFirst().elementsEqual(suffix.utf8, by: { $0 | 0x20 == $1 }) {
        return String(decoding: utf8.dropLast(suffix.utf8.count + 1), as: UTF8.self)
      }
    }
    return self
  }
}
