import SourceText

// Callouts and block ids.

extension BlockReader {
  /// Reads the title of a callout if one may stand here: it is the first thing in its quote.
  mutating func readCalloutTitle(_ title: ForeignBlocks.Title, _ block: BlockOutline) -> Bool {
    guard let quote = open.last?.node, nodes[quote].kind == .blockQuote, quote == nodes.count - 1 else {
      return false
    }
    callouts.append(title.callout)
    nodes[quote].detail = callouts.count
    var node = block
    node.kind = .calloutTitle
    node.detail = 0
    let index = begin(node, at: title.range)
    inlines.text.removeAll()
    let source = bytes
    inlines.text.append(title.textStart..<title.range.upperBound, of: source.span)
    inlines.parse(isCell: false, parent: index, into: &nodes)
    return true
  }

  /// Takes `^name` off the end of the content, where a blank or nothing stands before it; the bytes of the whole.
  mutating func takeBlockID() -> ByteRange? {
    let content = inlines.text.bytes
    var start = content.count
    while start > 0, content[start - 1].isLetter || content[start - 1].isDigit || content[start - 1] == 0x2D {
      start -= 1
    }
    guard start < content.count, start > 0, content[start - 1] == UInt8(ascii: "^") else { return nil }
    let caret = start - 1
    guard caret == 0 || content[caret - 1].isSpace else { return nil }
    var before = caret
    while before > 0, content[before - 1].isSpace { before -= 1 }
    if before > 0, content.count - start <= 3, content[start...].allSatisfy(\.isDigit) {
      // `2 ^10` is a power.
      let last = content[before - 1]
      if last.isDigit || last == UInt8(ascii: ")") || last == UInt8(ascii: "*") { return nil }
    }
    let id = inlines.text.source(of: caret..<content.count)
    inlines.text.truncate(to: before)
    return id
  }

  /// Notes the id of `block`, a paragraph or heading that is still open.
  mutating func add(_ id: ByteRange, behind block: Int) {
    let isAlone = nodes.count == block + 1
    nodes.append(Node(kind: .blockID, range: id, end: nodes.count + 1, parent: block))
    var named = block
    if let current = open.last, current.node == block, nodes[block].kind == .paragraph {
      let parent = nodes[block].parent
      if current.previous < 0 {
        if nodes[parent].kind == .item { named = parent }
      } else if isAlone {
        named = current.previous
      }
    }
    blockIDs.append(BlockID(name: id.lowerBound + 1..<id.upperBound, block: named))
  }
}
