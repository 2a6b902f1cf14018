import Markdown
import SourceText
package import Vault

/// The links of a vault, as far as somebody asked for them.
package struct LinkReport: Sendable {
  let vault: Vault
  let links: LinkGraph
  let showsBacklinks: Bool
  let mentions: Mentions?

  package init(_ vault: Vault, _ links: LinkGraph, showsBacklinks: Bool, mentions: Mentions?) {
    self.vault = vault
    self.links = links
    self.showsBacklinks = showsBacklinks
    self.mentions = mentions
  }

  /// What became of a link, in the words of the output.
  enum Status: String, CaseIterable {
    case ok
    case missingNote = "missing-note"
    case missingHeading = "missing-heading"
    case missingBlock = "missing-block"
    case ambiguous, external

    init(_ resolution: Resolution) {
      self =
        switch resolution {
        case .note, .attachment, .folder: .ok
        case .missingNote: .missingNote
        case .missingHeading: .missingHeading
        case .missingBlock: .missingBlock
        case .ambiguous: .ambiguous
        // What lies out of the vault is as far away as another host.
        case .external, .unchecked: .external
        }
    }

    var leadsAstray: Bool { self != .ok && self != .external }
  }

  /// The path from the vault's root of the file that a link leads to.
  func target(of resolution: Resolution) -> String? {
    switch resolution {
    case .attachment(let path): path
    case .folder(let path): path + "/"
    default: resolution.note.map { vault.notes[$0].path }
    }
  }

  /// A place where a note is linked to or named.
  struct Place {
    let source: Int
    let position: Position
    let sentence: String
  }

  func backlinks(of note: Int) -> [Place] {
    links.backlinks[note].map { link in
      place(link.source, link.range.lowerBound, vault.notes[link.source].note.sentence(around: link.node))
    }
  }

  func mentions(of note: Int) -> [Place] {
    (mentions?.byNote[note] ?? []).map { mention in
      let file = vault.notes[mention.source].note
      return place(
        mention.source, mention.range.lowerBound, file.sentence(around: mention.range, in: mention.node))
    }
  }

  private func place(_ source: Int, _ offset: Int, _ sentence: String) -> Place {
    let note = vault.notes[source].note
    return Place(
      source: source, position: note.lines.position(at: offset, in: note.bytes), sentence: sentence)
  }
}
