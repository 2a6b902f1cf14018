// Ways through the tree.

extension Note {
  /// The children of a node, by index.
  package func children(of index: Int) -> Children {
    Children(nodes: nodes, position: index + 1, end: nodes[index].end)
  }

  package struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = nodes[position].end }
      return position
    }
  }

  /// The headings in the order they stand.
  package var headings: [Heading] {
    nodes.indices.lazy.filter { nodes[$0].kind == .heading }.map {
      Heading(index: $0, level: nodes[$0].detail)
    }
  }

  package struct Heading: Sendable, Hashable {
    /// The node.
    package let index: Int
    /// 1 to 6.
    package let level: Int
  }

  /// The wiki-links in the order they stand, with their nodes.
  package var wikiLinkNodes: [(index: Int, wikiLink: WikiLink)] {
    guard !wikiLinks.isEmpty else { return [] }
    return nodes.indices.compactMap { index in
      nodes[index].kind == .wikiLink ? (index, wikiLinks[nodes[index].detail]) : nil
    }
  }

  /// The title that the front matter gives, else the first heading of level 1.
  package var title: String? {
    if let title = frontMatter?.title, !title.isEmpty { return title }
    guard let index = nodes.firstIndex(where: { $0.kind == .heading && $0.detail == 1 }) else { return nil }
    let title = plainText(of: index)
    return title.isEmpty ? nil : title
  }

  /// The rows of a table, the header first.
  package func rows(of table: Int) -> Children { children(of: table) }

  /// The cells of a table's row.
  package func cells(of row: Int) -> Children { children(of: row) }

  /// The innermost node that holds the byte at `offset`.
  package func node(at offset: Int) -> Int {
    var found = 0
    var index = 1
    while index < nodes.count {
      let node = nodes[index]
      if node.range.contains(offset) {
        found = index
        index += 1
      } else if index < nodes[found].end {
        index = node.end
      } else {
        break
      }
    }
    return found
  }
}
