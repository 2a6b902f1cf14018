import SourceText

/// Turns cmark's outline of blocks into nodes with exact byte ranges, and has the inlines of each read.
///
/// cmark's lines and start columns are right; its end columns, and everything it says about inlines, are not. So each
/// leaf's own lines are walked here, with the prefixes of the containers around it taken off.
struct BlockReader {
  /// UTF-8, as long as the note itself.
  let bytes: [UInt8]
  let lines: LineIndex
  /// Where cmark started to read, and on which line (from 0).
  let bodyStart: Int
  let firstLine: Int
  let outlines: BlockOutlines
  /// What `%%` hides although blocks of its own stand inside.
  let comments: [ByteRange]

  var nodes: [Node] = []
  var codeBlocks: [CodeBlock] = []
  var tables: [Table] = []
  var inlines: InlineParser

  var containers = ContainerStack()
  /// Nodes that are not yet ended, with their depth in the outline.
  var open: [(node: Int, depth: Int)] = []

  init(bytes: [UInt8], lines: LineIndex, bodyStart: Int, outlines: BlockOutlines, comments: [ByteRange] = [])
  {
    self.bytes = bytes
    self.lines = lines
    self.bodyStart = bodyStart
    self.outlines = outlines
    self.comments = comments
    firstLine = lines.line(at: bodyStart) - 1
    tables = outlines.tables
    inlines = InlineParser(source: bytes)
    nodes.reserveCapacity(bytes.count / 16 + 8)
  }

  mutating func read() {
    if bytes.span.firstIndex(of: "]:", from: bodyStart) != nil {
      inlines.definitions = definitions()
      containers = ContainerStack()
    }
    var index = 0
    while index < outlines.blocks.count {
      let block = outlines.blocks[index]
      close(depth: block.depth)
      switch block.kind {
      case .document: begin(block, at: 0..<bytes.count)
      case .blockQuote, .list, .item: enter(block)
      case .table: index = readTable(at: index)
      case .codeBlock: readCode(block)
      case .htmlBlock: readHTML(block)
      case .thematicBreak:
        let range = ownRange(ofLine: block.startLine, from: block.startColumn)
        begin(block, at: range)
      default: readText(block, at: index)
      }
      index += 1
    }
    close(depth: 0)
  }

  // MARK: Nodes

  @discardableResult
  mutating func begin(_ block: BlockOutline, at range: ByteRange) -> Int {
    let index = nodes.count
    nodes.append(
      Node(
        kind: block.kind, range: range, end: index + 1, parent: open.last?.node ?? -1, detail: block.detail))
    open.append((index, block.depth))
    return index
  }

  /// Ends the nodes at `depth` and deeper; containers reach to the end of what they hold.
  mutating func close(depth: Int) {
    while let last = open.last, last.depth >= depth {
      open.removeLast()
      nodes[last.node].end = nodes.count
      let end = nodes[last.node].range.upperBound
      if let parent = open.last?.node, nodes[parent].range.upperBound < end {
        nodes[parent].range = nodes[parent].range.lowerBound..<end
      }
    }
    containers.leave(depth: depth)
  }

  // MARK: Lines

  /// The bytes of one of cmark's lines, without its line end.
  func content(ofLine line: Int) -> ByteRange {
    let index = min(max(firstLine + line, 1), lines.lineCount)
    let content = lines.content(ofLine: index, in: bytes)
    return max(content.lowerBound, min(bodyStart, content.upperBound))..<content.upperBound
  }

  func cursor(onLine line: Int) -> LineCursor {
    let content = content(ofLine: line)
    return LineCursor(offset: content.lowerBound, column: 0, end: content.upperBound)
  }

  /// The last of cmark's lines.
  var lastLine: Int { lines.lineCount - firstLine }

  func offset(ofLine line: Int, column: Int) -> Int {
    let content = content(ofLine: line)
    return min(content.lowerBound + max(column - 1, 0), content.upperBound)
  }

  /// What stands on `line` from `column` on, without blanks at the end.
  func ownRange(ofLine line: Int, from column: Int) -> ByteRange {
    let start = offset(ofLine: line, column: column)
    return start..<trimmedEnd(of: start..<content(ofLine: line).upperBound)
  }

  func trimmedEnd(of range: ByteRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  // MARK: Containers

  mutating func enter(_ block: BlockOutline) {
    let start = offset(ofLine: block.startLine, column: block.startColumn)
    let cursor = cursor(onLine: block.startLine)
    let end = enterContainer(block, at: start, cursor: cursor)
    begin(block, at: start..<max(start, end))
  }

  /// Remembers the prefix that `block` puts before its lines; says where its marker ends.
  mutating func enterContainer(_ block: BlockOutline, at start: Int, cursor: LineCursor) -> Int {
    let source = bytes
    let span = source.span
    switch block.kind {
    case .blockQuote:
      containers.enterQuote(
        at: start, line: block.startLine, depth: block.depth, cursor: cursor, span)
      return min(start + 1, cursor.end)
    case .item:
      return containers.enterItem(
        at: start, line: block.startLine, depth: block.depth, cursor: cursor, span)
    default: return start
    }
  }
}
