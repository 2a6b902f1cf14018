import Markdown
package import SourceText

/// Every wiki-link of a vault with where it leads, and the links that lead to each note.
package struct LinkGraph: Sendable {
  /// One link as it stands in a note.
  package struct Link: Sendable {
    /// The note it stands in.
    package let source: Int
    /// The node in that note's tree.
    package let node: Int
    package let range: ByteRange
    package let resolution: Resolution
  }

  /// The links of each note, in the order they stand.
  package let outgoing: [[Link]]
  /// The links to each note from others, in the order of their notes.
  package let backlinks: [[Link]]

  package init(_ vault: Vault, resolver: LinkResolver) {
    var outgoing: [[Link]] = []
    var backlinks = [[Link]](repeating: [], count: vault.notes.count)
    for (source, file) in vault.notes.enumerated() {
      var links: [Link] = []
      for (node, wikiLink) in file.note.wikiLinkNodes {
        let resolution = resolver.resolve(wikiLink, in: file.note, from: source)
        let link = Link(
          source: source, node: node, range: file.note.nodes[node].range, resolution: resolution)
        links.append(link)
        switch resolution {
        case .note(let target, _) where target != source, .missingHeading(let target) where target != source:
          backlinks[target].append(link)
        default: break
        }
      }
      outgoing.append(links)
    }
    self.outgoing = outgoing
    self.backlinks = backlinks
  }
}
