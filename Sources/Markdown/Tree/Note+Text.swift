package import SourceText

// What nodes read as.

extension Note {
  /// The text of a `.text` node, with its escape or entity resolved.
  package func text(of index: Int) -> String {
    let node = nodes[index]
    switch node.detail {
    case 1: return bytes.text(in: (node.range.lowerBound + 1)..<node.range.upperBound)
    case 2: return Entity.text(of: node.range, in: bytes.span) ?? bytes.text(in: node.range)
    default: return bytes.text(in: node.range)
    }
  }

  /// What a reader sees of a node, without any formatting: the alternative text of an image, the display text of a
  /// wiki-link or else its target as written, a formula's source.
  package func plainText(of index: Int) -> String { plainText(from: index, to: nodes[index].end) }

  /// The same for the nodes from `start` up to `end`, in their order.
  package func plainText(from start: Int, to end: Int) -> String {
    var result: [UInt8] = []
    var index = start
    while index < end {
      // A footnote is not part of what it stands in.
      let isAside = nodes[index].kind == .inlineFootnote && index > start
      if !isAside { appendPlainText(of: index, to: &result) }
      index = isAside ? nodes[index].end : index + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func appendPlainText(of index: Int, to result: inout [UInt8]) {
    let node = nodes[index]
    switch node.kind {
    case .text where node.detail == 0: result += bytes[node.range]
    case .text: result += Array(text(of: index).utf8)
    case .softBreak, .lineBreak: result.append(UInt8(ascii: " "))
    case .code, .math: result += content(of: index)
    case .wikiLink:
      let link = wikiLinks[node.detail]
      if let display = link.display {
        result += bytes[display]
      } else {
        result += bytes[link.target.lowerBound..<(link.fragment ?? link.target).upperBound]
      }
    case .tag: result += bytes[node.range]
    case .paragraph, .heading, .tableCell, .codeBlock, .calloutTitle:
      // Blocks side by side do not run into one word.
      if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      if node.kind == .codeBlock { result += codeText(of: codeBlocks[node.detail]) }
    default: break
    }
  }

  // MARK: Code spans, formulas, comments

  /// The bytes between the delimiters of a code span, formula or comment, in the stretches that it is made of: without
  /// container prefixes, the backslash of a cell's `\|`, and the one space that may pad code on both sides.
  package func contentPieces(of index: Int) -> [ByteRange] {
    let node = nodes[index]
    var pieces: [ByteRange]
    if node.detail > 0 {
      pieces = contents[node.detail - 1]
    } else {
      let width = InlineParser.delimiterWidth(node.kind, node.range, in: bytes)
      pieces = [node.range.lowerBound + width..<node.range.upperBound - width]
    }
    guard node.kind == .code, let first = pieces.first?.first, let last = pieces.last?.last,
      bytes[first].isPadding, bytes[last].isPadding, pieces.reduce(0, { $0 + $1.count }) > 2,
      pieces.contains(where: { $0.contains { !bytes[$0].isPadding } })
    else { return pieces }
    pieces[0] = first + 1..<pieces[0].upperBound
    let end = pieces.count - 1
    pieces[end] = pieces[end].lowerBound..<last
    return pieces.filter { !$0.isEmpty }
  }

  /// The content of a code span, formula or comment as it reads: line ends of code are spaces.
  package func content(of index: Int) -> [UInt8] {
    var content: [UInt8] = []
    for piece in contentPieces(of: index) { content += bytes[piece] }
    if nodes[index].kind == .code {
      for place in content.indices where content[place].isLineEnd { content[place] = UInt8(ascii: " ") }
    }
    return content
  }

  /// Whether a formula stands between two dollars on either side.
  package func isDisplayMath(_ index: Int) -> Bool {
    let range = nodes[index].range
    return nodes[index].kind == .math && range.count > 3 && bytes[range.lowerBound + 1] == UInt8(ascii: "$")
  }
}

extension UInt8 {
  /// What may pad the content of a code span.
  fileprivate var isPadding: Bool { self == 0x20 || isLineEnd }
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
