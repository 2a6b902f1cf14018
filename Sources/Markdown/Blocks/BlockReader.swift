import SourceText

/// Turns cmark's outline of blocks into nodes with exact byte ranges, and has the inlines of each read.
///
/// cmark's lines and start columns are right; its end columns, and everything it says about inlines, are not. So each
/// leaf's own lines are walked here, with the prefixes of the containers around it taken off.
struct BlockReader {
  /// UTF-8, as long as the note itself.
  let bytes: [UInt8]
  let lines: LineIndex
  let frontMatter: FrontMatter?
  /// Where cmark started to read, and on which line (from 0).
  let bodyStart: Int
  let firstLine: Int
  let outlines: BlockOutlines
  let forms: SpanningForms
  let foreign: ForeignBlocks
  /// What cmark read in place of `bytes`.
  let hardened: [UInt8]

  var nodes: [Node] = []
  var codeBlocks: [CodeBlock] = []
  var lists: [List] = []
  var callouts: [Callout] = []
  var tables: [Table] = []
  var blockIDs: [BlockID] = []
  var linkDefinitions: [LinkDefinition] = []
  /// What cmark leaves out of its outline, in the order it stands; found before the tree is built.
  var unlisted: [UnlistedBlock] = []
  /// How much of it stands in the tree.
  var addedUnlisted = 0

  var inlines: InlineParser
  /// What `%%` hides although blocks of its own stand inside.
  var comments: [ByteRange] { forms.comments }

  var containers = ContainerStack()
  /// Nodes that are not yet ended.
  var open: [OpenNode] = []

  struct OpenNode {
    var node: Int
    /// In the outline.
    var depth: Int
    /// The block before it in the same container, or -1.
    var previous: Int
    /// The last block in it so far.
    var last = -1
  }

  /// The list that may be going on at each depth; it begins with its first item that is no footnote.
  private var pendingLists: [Int: (list: BlockOutline, holdsFootnotes: Bool)] = [:]
  /// By where its label begins, which of the footnotes a definition is.
  var footnoteNumbers: [Int: Int] = [:]

  init(
    bytes: [UInt8], lines: LineIndex, frontMatter: FrontMatter?, bodyStart: Int, outlines: BlockOutlines,
    forms: SpanningForms,
    foreign: ForeignBlocks, hardened: [UInt8]
  ) {
    self.bytes = bytes
    self.lines = lines
    self.frontMatter = frontMatter
    self.bodyStart = bodyStart
    self.outlines = outlines
    self.forms = forms
    self.foreign = foreign
    self.hardened = hardened
    firstLine = lines.line(at: bodyStart) - 1
    tables = outlines.tables
    lists = outlines.lists
    inlines = InlineParser(source: bytes)
    nodes.reserveCapacity(bytes.count / 16 + 8)
  }

  mutating func read() {
    if bytes.span.firstIndex(of: "]:", from: bodyStart) != nil {
      findUnlistedBlocks()
      containers = ContainerStack()
    }
    if !foreign.definitions.isEmpty { findFootnotes() }
    var index = 0
    while index < outlines.blocks.count {
      let block = outlines.blocks[index]
      // A paragraph that a table was cut from begins where cmark says that the table does.
      let isCut = block.startLine == 0 && index + 1 < outlines.blocks.count
      addUnlisted(before: offset(of: isCut ? outlines.blocks[index + 1] : block))
      if block.kind != .item { close(depth: block.depth) }
      switch block.kind {
      case .document:
        begin(block, at: 0..<bytes.count)
        addFrontMatter()
      case .blockQuote: enter(block)
      case .list: pendingLists[block.depth] = (block, holdsFootnotes(listAt: index))
      case .item: enterItem(block, at: index)
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
    addUnlisted(before: .max)
    close(depth: 0)
  }

  // MARK: Nodes

  @discardableResult
  mutating func begin(_ block: BlockOutline, at range: ByteRange) -> Int {
    let index = nodes.count
    nodes.append(
      Node(
        kind: block.kind, range: range, end: index + 1, parent: open.last?.node ?? -1, detail: block.detail))
    let previous = open.last?.last ?? -1
    // A definition is nothing that an id could name.
    if !open.isEmpty, block.kind != .linkDefinition { open[open.count - 1].last = index }
    open.append(OpenNode(node: index, depth: block.depth, previous: previous))
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

  func offset(of block: BlockOutline) -> Int { offset(ofLine: block.startLine, column: block.startColumn) }

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
    let start = offset(of: block)
    let cursor = cursor(onLine: block.startLine)
    let end = enterContainer(block, at: start, cursor: cursor)
    begin(block, at: start..<max(start, end))
  }

  /// Enters an item of a list, or the definition of a footnote in its guise. A list begins with its first real item,
  /// and ends where a footnote stands in it.
  private mutating func enterItem(_ block: BlockOutline, at index: Int) {
    close(depth: block.depth)
    let list = pendingLists[block.depth - 1]
    let start = offset(of: block)
    guard let number = footnoteNumbers[start], let definition = foreign.definitions[start] else {
      if open.last?.depth != block.depth - 1, let list {
        begin(list.holdsFootnotes ? ownList(list.list, from: index) : list.list, at: start..<start)
      }
      return enter(block)
    }
    close(depth: block.depth - 1)
    let cursor = cursor(onLine: block.startLine)
    _ = enterContainer(block, at: start, cursor: cursor)
    var footnote = block
    footnote.kind = .footnoteDefinition
    footnote.detail = number
    inlines.footnotes[number].definition = begin(footnote, at: definition.range)
  }

  /// Whether cmark has footnotes among the items of a list.
  private func holdsFootnotes(listAt index: Int) -> Bool {
    guard !footnoteNumbers.isEmpty else { return false }
    let list = outlines.blocks[index]
    var next = index + 1
    while next < outlines.blocks.count, outlines.blocks[next].depth > list.depth {
      let block = outlines.blocks[next]
      if block.depth == list.depth + 1, footnoteNumbers[offset(of: block)] != nil { return true }
      next += 1
    }
    return false
  }

  /// The list that begins with the item at `index`. Where cmark has footnotes among the items, what it says of the list
  /// is not to be trusted: it may begin with another number, or be loose only for the footnotes.
  private mutating func ownList(_ list: BlockOutline, from index: Int) -> BlockOutline {
    var list = list
    var next = index + 1
    var isTight = true
    var covered = outlines.blocks[index].startLine
    while next < outlines.blocks.count, outlines.blocks[next].depth > list.depth {
      let block = outlines.blocks[next]
      if block.kind == .item, block.depth == list.depth + 1, footnoteNumbers[offset(of: block)] != nil {
        break
      }
      let isChild = block.depth <= list.depth + 2
      if isChild, block.startLine > 0 {
        for line in min(covered + 1, block.startLine)..<block.startLine where isBlank(line) {
          isTight = false
        }
      }
      let ownEnd = block.kind == .codeBlock ? block.startLine + block.lineCount : block.endLine
      covered = max(covered, block.kind == .item ? block.startLine : ownEnd)
      next += 1
    }
    var start: Int?
    if lists[list.detail].start != nil {
      let marker = offset(of: outlines.blocks[index])
      start = bytes[marker...].prefix(9).prefix(while: \.isDigit).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    list.detail = lists.count
    lists.append(List(start: start, isTight: isTight))
    return list
  }

  /// Whether a line holds nothing but the marks of quotes.
  private func isBlank(_ line: Int) -> Bool {
    content(ofLine: line).allSatisfy { bytes[$0].isBlank || bytes[$0] == UInt8(ascii: ">") }
  }

  /// Finds the definitions of footnotes that stand where cmark has an item of a list.
  private mutating func findFootnotes() {
    for block in outlines.blocks where block.kind == .item {
      let start = offset(of: block)
      guard let definition = foreign.definitions[start] else { continue }
      footnoteNumbers[start] = inlines.footnotes.count
      let label = LinkSyntax.normalized(definition.label, in: bytes.span)
      if inlines.footnoteLabels[label] == nil { inlines.footnoteLabels[label] = inlines.footnotes.count }
      inlines.footnotes.append(Footnote(label: definition.label, definition: 0))
    }
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
      if let definition = foreign.definitions[start] {
        return containers.enterFootnote(
          definition, line: block.startLine, depth: block.depth, cursor: cursor, span)
      }
      return containers.enterItem(
        at: start, line: block.startLine, depth: block.depth, cursor: cursor, span)
    default: return start
    }
  }
}
