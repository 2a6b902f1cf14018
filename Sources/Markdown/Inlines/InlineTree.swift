import SourceText

extension InlineParser {
  /// Emphasis nested deeper than this is plain text, so that whoever walks the tree may recurse.
  static var depthLimit: Int { 100 }

  /// Appends nodes for the marks, with text between them, below `parent`. Marks never cross; should one do so all
  /// the same, it is left out and its bytes stay text.
  mutating func buildTree(parent: Int, into nodes: inout [Node]) {
    sortMarks()
    open.removeAll(keepingCapacity: true)
    var linkDepth = 0
    var offset = 0
    var current = parent
    for index in marks.indices {
      let mark = marks[index]
      while let last = open.last, mark.start >= marks[last.mark].innerEnd {
        close(last, &offset, current, into: &nodes)
        if nodes[last.node].kind == .link { linkDepth -= 1 }
        current = nodes[last.node].parent
        open.removeLast()
      }
      if mark.start < offset { continue }
      if let last = open.last, mark.end > marks[last.mark].innerEnd { continue }
      if !mark.isLeaf {
        let isLinkInLink = mark.kind == .link && linkDepth > 0 && flavor != .commonMark
        if open.count >= Self.depthLimit || isLinkInLink { continue }
      }
      appendText(offset..<mark.start, parent: current, into: &nodes)
      let node = nodes.count
      nodes.append(
        Node(
          kind: mark.kind, range: range(of: mark), end: node + 1, parent: current, detail: detail(of: mark)))
      if mark.isLeaf {
        offset = mark.end
      } else {
        offset = mark.innerStart
        open.append((node, index))
        current = node
        if mark.kind == .link { linkDepth += 1 }
      }
    }
    while let last = open.popLast() {
      close(last, &offset, current, into: &nodes)
      current = nodes[last.node].parent
    }
    appendText(offset..<text.count, parent: current, into: &nodes)
  }

  private func close(
    _ last: (node: Int, mark: Int), _ offset: inout Int, _ current: Int, into nodes: inout [Node]
  ) {
    appendText(offset..<marks[last.mark].innerEnd, parent: current, into: &nodes)
    nodes[last.node].end = nodes.count
    offset = marks[last.mark].end
  }

  /// By start, the longer one first. Only what closes late is found out of order.
  private mutating func sortMarks() {
    for index in marks.indices.dropFirst() where marks[index].start <= marks[index - 1].start {
      marks.sort { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
      return
    }
  }

  private func range(of mark: Mark) -> ByteRange {
    var range = text.source(of: mark.start..<mark.end)
    switch mark.kind {
    case .text where mark.detail == 1 && mark.end - mark.start == 1:
      // A bar in a cell, whose backslash is not in the content.
      range = (range.lowerBound - 1)..<range.upperBound
    case .softBreak, .lineBreak:
      // The content has `\n` for every line end.
      let end = range.upperBound
      if source[end - 1] == UInt8(ascii: "\r"), end < source.count, source[end] == UInt8(ascii: "\n") {
        range = range.lowerBound..<end + 1
      }
    default: break
    }
    return range
  }

  private mutating func detail(of mark: Mark) -> Int {
    switch mark.kind {
    case .link, .image:
      destinations.append(foundDestinations[mark.detail])
      return destinations.count - 1
    case .wikiLink:
      wikiLinks.append(foundWikiLinks[mark.detail])
      return wikiLinks.count - 1
    case .code, .math, .comment, .htmlInline:
      if text.isContiguous(mark.start..<mark.end) { return 0 }
      let inner = Self.contentOfLeaf(mark, text.bytes)
      return add(text.pieces(of: inner))
    default: return mark.detail
    }
  }

  /// What stands between the delimiters of a leaf.
  private static func contentOfLeaf(_ mark: Mark, _ bytes: [UInt8]) -> ByteRange {
    let width = delimiterWidth(mark.kind, mark.start..<mark.end, in: bytes)
    return (mark.start + width)..<(mark.end - width)
  }

  /// How many bytes the delimiters of a leaf at `range` are long, on either side.
  static func delimiterWidth(_ kind: Node.Kind, _ range: ByteRange, in bytes: [UInt8]) -> Int {
    guard kind != .htmlInline, kind != .htmlBlock else { return 0 }
    var width = 0
    while width * 2 < range.count, bytes[range.lowerBound + width] == bytes[range.lowerBound] {
      width += 1
      if kind != .code, width == 2 { break }
    }
    return width
  }

  private func appendText(_ range: ByteRange, parent: Int, into nodes: inout [Node]) {
    guard !range.isEmpty else { return }
    if text.isContiguous(range) {
      nodes.append(
        Node(kind: .text, range: text.source(of: range), end: nodes.count + 1, parent: parent))
      return
    }
    for piece in text.pieces(of: range) {
      nodes.append(Node(kind: .text, range: piece, end: nodes.count + 1, parent: parent))
    }
  }
}
