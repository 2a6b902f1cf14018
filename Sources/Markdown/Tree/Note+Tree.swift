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

  /// The node of the first block behind the front matter; the number of nodes where there is none.
  package var firstBlock: Int { nodes.count > 1 && nodes[1].kind == .frontMatter ? nodes[1].end : 1 }

  /// The title that the front matter gives, else the first heading of level 1.
  package var title: String? {
    if let title = frontMatter?.title, !title.isEmpty { return title }
    guard let index = nodes.firstIndex(where: { $0.kind == .heading && $0.detail == 1 }) else { return nil }
    let title = plainText(of: index)
    return title.isEmpty ? nil : title
  }
}
