import Markdown
import SourceText
import Vault

extension LinkReport {
  /// `links`: the links that lead nowhere, one a line with what is wrong; then, where they were asked for, the places
  /// where each note is linked to and named.
  ///
  /// - Parameter shown: A path from the root as it is printed.
  package func listing(_ palette: Palette, shown: (String) -> String) -> String {
    var text = ""
    for link in links.outgoing.joined() {
      let status = Status(link.resolution)
      guard status.leadsAstray else { continue }
      let note = vault.notes[link.source].note
      text += place(
        link.source, note.lines.position(at: link.range.lowerBound, in: note.bytes), palette, shown)
      text += " " + palette.paint(status.rawValue, status == .ambiguous ? "33" : "31") + ": "
      text += note.bytes.text(in: link.range).printable + reason(link.resolution).printable + "\n"
    }
    for index in vault.notes.indices {
      if showsBacklinks { text += section("linked from", index, backlinks(of: index), palette, shown) }
      if mentions != nil { text += section("named in", index, mentions(of: index), palette, shown) }
    }
    return text
  }

  private func place(
    _ source: Int, _ position: Position, _ palette: Palette, _ shown: (String) -> String
  ) -> String {
    palette.paint(
      "\(shown(vault.notes[source].path).printable):\(position.line):\(position.column):", "1")
  }

  private func reason(_ resolution: Resolution) -> String {
    switch resolution {
    case .missingHeading(let note), .missingBlock(let note): " in \(vault.notes[note].path)"
    case .ambiguous(let found):
      ": \(found.first.joined(separator: ", "))"
        + (found.count > found.first.count ? ", … (\(found.count) files)" : "")
    default: ""
    }
  }

  private func section(
    _ title: String, _ note: Int, _ places: [Place], _ palette: Palette, _ shown: (String) -> String
  ) -> String {
    guard !places.isEmpty else { return "" }
    var text = "\n\(palette.paint(vault.notes[note].path.printable, "1")) \(title):\n"
    for found in places {
      text += "  \(place(found.source, found.position, palette, shown)) \(found.sentence.printable)\n"
    }
    return text
  }

  /// `12 notes, 85 links: 60 ok, 2 missing-note, 1 ambiguous, 22 external`.
  package var summary: String {
    var counts: [Status: Int] = [:]
    for link in links.outgoing.joined() { counts[Status(link.resolution), default: 0] += 1 }
    let total = counts.values.reduce(0, +)
    let parts = Status.allCases.compactMap { status in
      counts[status].map { "\($0) \(status.rawValue)" }
    }
    let notes = vault.notes.count
    return "\(notes) \(notes == 1 ? "note" : "notes"), \(total) \(total == 1 ? "link" : "links")"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "\n"
  }
}
