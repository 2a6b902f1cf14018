import Markdown
import SourceText
import Vault

extension LinkReport {
  /// `links --format json`: every note with the places that links can name, and every link. Paths are from the root.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("version")
      json.integer(1)
      json.list("notes", vault.notes.indices) { json, note in write(note: vault.notes[note], to: &json) }
      json.newline()
      json.list("links", links.outgoing.joined()) { json, link in write(link, to: &json) }
      if showsBacklinks {
        json.newline()
        json.list("backlinks", places(backlinks)) { json, entry in write(entry, to: &json) }
      }
      if mentions != nil {
        json.newline()
        json.list("mentions", places(mentions(of:))) { json, entry in write(entry, to: &json) }
      }
    }
    return json.text + "\n"
  }

  private func places(_ find: (Int) -> [Place]) -> [(note: Int, Place)] {
    vault.notes.indices.flatMap { note in find(note).map { (note, $0) } }
  }

  private func write(note file: NoteFile, to json: inout JSONWriter) {
    let note = file.note
    json.object { json in
      json.field("path", file.path)
      json.field("title", file.title)
      json.strings("aliases", note.frontMatter?.aliases ?? [])
      json.strings("headings", note.headings.map { note.plainText(of: $0.index) })
      json.strings("blocks", note.blockIDs.map { note.bytes.text(in: $0.name) })
    }
  }

  private func write(_ link: LinkGraph.Link, to json: inout JSONWriter) {
    let note = vault.notes[link.source].note
    let start = note.lines.position(at: link.range.lowerBound, in: note.bytes)
    json.object { json in
      json.field("file", vault.notes[link.source].path)
      json.field("line", start.line)
      json.field("column", start.column)
      json.field("text", note.bytes.text(in: link.range))
      json.field("kind", link.kind.rawValue)
      json.field("target", target(of: link.resolution))
      json.field("fragment", LinkGraph.words(of: link.node, in: note).fragment)
      json.field("status", Status(link.resolution).rawValue)
    }
  }

  private func write(_ entry: (note: Int, place: Place), to json: inout JSONWriter) {
    json.object { json in
      json.field("note", vault.notes[entry.note].path)
      json.field("file", vault.notes[entry.place.source].path)
      json.field("line", entry.place.position.line)
      json.field("column", entry.place.position.column)
      json.field("sentence", entry.place.sentence)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func list<Elements: Sequence>(
    _ name: String, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    array { json in
      for element in elements {
        json.newline()
        write(&json, element)
      }
    }
  }

  fileprivate mutating func strings(_ name: String, _ values: [String]) {
    key(name)
    array { json in for value in values { json.string(value) } }
  }
}
