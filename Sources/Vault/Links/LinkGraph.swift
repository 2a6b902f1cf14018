package import Markdown
package import SourceText

/// Every link of a vault with where it leads, and the links that lead to each note.
package struct LinkGraph: Sendable {
  /// One link as it stands in a note.
  package struct Link: Sendable {
    /// The note it stands in.
    package let source: Int
    /// The node in that note's tree: a wiki-link, a Markdown link or an image.
    package let node: Int
    package let range: ByteRange
    package let kind: Kind
    package let resolved: ResolvedLink

    package var resolution: Resolution { resolved.resolution }
  }

  package enum Kind: String, Sendable { case wikilink, embed, markdown }

  /// The links of each note, in the order they stand.
  package let outgoing: [[Link]]
  /// The links to each note from others, in the order of their notes.
  package let backlinks: [[Link]]

  package init(_ vault: Vault, resolver: LinkResolver) async {
    outgoing = await inParallel(Array(vault.notes.indices)) { source in
      Self.links(of: vault.notes[source].note, at: source, resolver)
    }
    var backlinks = [[Link]](repeating: [], count: vault.notes.count)
    for link in outgoing.joined() {
      if let target = link.resolution.note, target != link.source { backlinks[target].append(link) }
    }
    self.backlinks = backlinks
  }

  private static func links(of note: Note, at source: Int, _ resolver: LinkResolver) -> [Link] {
    guard !note.wikiLinks.isEmpty || !note.destinations.isEmpty else { return [] }
    var links: [Link] = []
    // A note may use one address many times.
    var known: [String: ResolvedLink] = [:]
    for (index, node) in note.nodes.enumerated() {
      let kind: Kind
      let resolved: ResolvedLink
      switch node.kind {
      case .wikiLink:
        let link = note.wikiLinks[node.detail]
        kind = link.isEmbed ? .embed : .wikilink
        resolved = resolver.resolve(link, in: note, from: source)
      case .link, .image:
        kind = .markdown
        let address = note.destinations[node.detail].address
        resolved = known[address] ?? resolver.resolve(address: LinkAddress(address), from: source)
        known[address] = resolved
      default: continue
      }
      links.append(
        Link(source: source, node: index, range: node.range, kind: kind, resolved: resolved))
    }
    return links
  }

  /// What a link says: the file that it names and the place in it, as far as it names them.
  package static func words(of node: Int, in note: Note) -> (target: String, fragment: String?) {
    let node = note.nodes[node]
    switch node.kind {
    case .wikiLink:
      let link = note.wikiLinks[node.detail]
      let fragment = link.fragment.map { note.bytes.text(in: $0).trimmingSpaces() }
      return (note.bytes.text(in: link.target).trimmingSpaces(), fragment)
    case .link, .image:
      let destination = note.destinations[node.detail].address
      let address = LinkAddress(destination)
      if address.isExternal { return (destination, nil) }
      return (address.path, address.fragment.isEmpty ? nil : address.fragment)
    default: return ("", nil)
    }
  }
}
