import SourceText

// Blocks that hold no blocks.

extension BlockReader {
  mutating func readHTML(_ block: BlockOutline) {
    let start = offset(ofLine: block.startLine, column: block.startColumn)
    let last = min(block.startLine + max(block.lineCount, 1) - 1, lastLine)
    var end = content(ofLine: last).upperBound
    end = max(start, trimmedEnd(of: content(ofLine: last).lowerBound..<end))
    if isComment(start..<end) { return readComment(block, at: start..<end) }
    if bytes[start] == UInt8(ascii: "$") {
      if forms.formulasOverBlanks.contains(start..<end) {
        return readFormula(block, at: start..<end, upTo: last)
      }
      // What it stands in has ended before it.
      var paragraph = block
      paragraph.kind = .paragraph
      let range = gather(paragraph, lines: block.startLine...last, from: block.startColumn)
      return readParagraph(paragraph, at: range)
    }
    var node = block
    if containers.count > 0 || start > content(ofLine: block.startLine).lowerBound {
      node.detail = inlines.add(htmlLines(from: start, block.startLine...last, upTo: end))
    }
    begin(node, at: start..<end)
  }

  /// A formula that cmark was shown as HTML: a paragraph of its own.
  private mutating func readFormula(_ block: BlockOutline, at range: ByteRange, upTo last: Int) {
    var pieces = htmlLines(from: range.lowerBound, block.startLine...last, upTo: range.upperBound)
    var paragraph = block
    paragraph.kind = .paragraph
    let node = begin(paragraph, at: range)
    pieces[0] = range.lowerBound + 2..<max(range.lowerBound + 2, pieces[0].upperBound)
    let end = pieces.count - 1
    pieces[end] = pieces[end].lowerBound..<max(pieces[end].lowerBound, range.upperBound - 2)
    let content = inlines.add(pieces.filter { !$0.isEmpty })
    nodes.append(Node(kind: .math, range: range, end: nodes.count + 1, parent: node, detail: content))
  }

  /// The lines of an HTML block with their ends, without what containers put before them.
  private func htmlLines(from start: Int, _ numbers: ClosedRange<Int>, upTo end: Int) -> [ByteRange] {
    let span = bytes.span
    var pieces: [ByteRange] = []
    for number in numbers {
      var cursor = cursor(onLine: number)
      _ = containers.skipPrefixes(&cursor, line: number, span)
      let lineStart = number == numbers.lowerBound ? min(cursor.offset, start) : cursor.offset
      let lineEnd = number == numbers.upperBound ? end : lines.range(ofLine: firstLine + number).upperBound
      pieces.append(lineStart..<max(lineStart, lineEnd))
    }
    return pieces
  }

  /// A block that `%%` hides: a paragraph of one comment.
  mutating func readComment(_ block: BlockOutline, at range: ByteRange) {
    var paragraph = block
    paragraph.kind = .paragraph
    paragraph.detail = 0
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isBlank { start += 1 }
    guard start < range.upperBound else { return }
    let node = begin(paragraph, at: start..<range.upperBound)
    nodes.append(Node(kind: .comment, range: start..<range.upperBound, end: nodes.count + 1, parent: node))
  }

  mutating func readCode(_ block: BlockOutline) {
    let source = bytes
    let span = source.span
    let start = offset(ofLine: block.startLine, column: block.startColumn)
    var code = CodeBlock(info: nil, lines: [], isFenced: block.fence != nil)
    code.lines.reserveCapacity(block.lineCount)
    var line = block.startLine
    var end = trimmedEnd(of: start..<content(ofLine: line).upperBound)
    if let fence = block.fence {
      var info = start + fence.length
      while info < end, span[info].isBlank { info += 1 }
      if info < end { code.info = info..<end }
      line += 1
    }
    for number in line..<(line + block.lineCount) where number <= lastLine {
      var cursor = cursor(onLine: number)
      _ = containers.skipPrefixes(&cursor, line: number, span)
      cursor.skip(columns: block.fence?.indentation ?? 4, span)
      if isInsideTab(cursor, onLine: number) {
        code.padding[code.lines.count] = 4 - cursor.column % 4
        cursor.offset += 1
      }
      code.lines.append(cursor.offset..<cursor.end)
      end = max(end, cursor.end)
    }
    if let fence = block.fence, let closing = closingFence(fence, onLine: line + block.lineCount) {
      end = closing
    }
    if isComment(start..<max(start, end)) { return readComment(block, at: start..<max(start, end)) }
    var node = block
    node.detail = codeBlocks.count
    codeBlocks.append(code)
    begin(node, at: start..<max(start, end))
  }

  /// Whether a prefix took a part of the tab at `cursor`. What is left of it has no bytes of its own: code begins
  /// behind it, with padding.
  private func isInsideTab(_ cursor: LineCursor, onLine line: Int) -> Bool {
    guard cursor.offset < cursor.end, bytes[cursor.offset] == UInt8(ascii: "\t"), cursor.column % 4 != 0
    else {
      return false
    }
    let source = bytes
    var whole = self.cursor(onLine: line)
    whole.move(to: cursor.offset, source.span)
    return whole.column != cursor.column
  }

  /// Where the fence that closes a block ends, if it stands on `line`.
  func closingFence(_ fence: BlockOutline.Fence, onLine line: Int) -> Int? {
    guard line <= lastLine else { return nil }
    let source = bytes
    let span = source.span
    var cursor = cursor(onLine: line)
    guard containers.skipPrefixes(&cursor, line: line, span) == containers.count else { return nil }
    let (columns, start) = cursor.indentation(span)
    guard columns < 4 else { return nil }
    var end = start
    while end < cursor.end, span[end] == fence.byte { end += 1 }
    guard end - start >= fence.length, trimmedEnd(of: end..<cursor.end) == end else { return nil }
    return end
  }

  mutating func readText(_ block: BlockOutline, at index: Int) {
    var block = block
    if block.kind == .heading, let title = foreign.titles[offset(of: block)] {
      if readCalloutTitle(title, block) { return }
      block.kind = .paragraph
      block.detail = 0
    }
    var range = 0..<0
    if block.kind == .heading, let atx = readATXHeading(block) {
      range = atx
    } else {
      let place = lineRange(of: block, at: index)
      range = gather(block, lines: place.lines, from: place.column)
      if place.mayDefine { skipDefinitions(&range) }
      addUnlisted(before: range.lowerBound)
    }
    guard !inlines.text.bytes.isEmpty || block.kind == .heading else { return }
    if block.kind == .paragraph { takeTaskMarker(&range) }
    readParagraph(block, at: range)
  }

  /// Takes `[ ] ` or `[x] ` off the paragraph that an item begins with: within quotes cmark overlooks tasks.
  private mutating func takeTaskMarker(_ range: inout ByteRange) {
    let content = inlines.text.bytes
    guard let item = open.last?.node, item == nodes.count - 1, nodes[item].kind == .item,
      nodes[item].detail == 0,
      content.count > 4, content[0] == UInt8(ascii: "["), content[2] == UInt8(ascii: "]"), content[3].isBlank
    else { return }
    switch content[1] {
    case UInt8(ascii: " "): nodes[item].detail = 1
    case UInt8(ascii: "x"), UInt8(ascii: "X"): nodes[item].detail = 2
    default: return
    }
    inlines.text.removeFirst(content.dropFirst(3).firstIndex { !$0.isBlank } ?? 4)
    range = inlines.text.source(of: 0)..<range.upperBound
  }

  /// Reads a paragraph or heading whose content stands in `inlines.text`.
  mutating func readParagraph(_ block: BlockOutline, at range: ByteRange) {
    if !range.isEmpty, isComment(range) { return readComment(block, at: range) }
    let (before, behind) = takeCommentEdges(range)
    let id = takeBlockID()
    let node = begin(block, at: range)
    addComment(before, to: node)
    inlines.parse(isCell: false, parent: node, into: &nodes)
    addComment(behind, to: node)
    if let id { add(id, behind: node) }
  }

  /// Takes what a comment over several blocks hides off the content of a paragraph at `range`, in which it ends or
  /// begins; the bytes of both parts.
  private mutating func takeCommentEdges(_ range: ByteRange) -> (before: ByteRange?, behind: ByteRange?) {
    guard !comments.isEmpty, inlines.text.count > 0 else { return (nil, nil) }
    var (before, behind): (ByteRange?, ByteRange?)
    let first = comment(endingAtOrBehind: range.lowerBound + 1)
    if first < comments.count, comments[first].lowerBound < range.lowerBound {
      let end = comments[first].upperBound
      before = range.lowerBound..<end
      inlines.text.removeFirst(inlines.text.offset(ofSource: end))
    }
    let last = comment(endingAtOrBehind: range.upperBound + 1)
    if last < comments.count, inlines.text.count > 0, comments[last].lowerBound < range.upperBound,
      comments[last].lowerBound >= inlines.text.source(of: 0)
    {
      behind = comments[last].lowerBound..<range.upperBound
      inlines.text.truncate(to: inlines.text.offset(ofSource: comments[last].lowerBound))
    }
    return (before, behind)
  }

  private mutating func addComment(_ range: ByteRange?, to node: Int) {
    guard let range, !range.isEmpty else { return }
    nodes.append(Node(kind: .comment, range: range, end: nodes.count + 1, parent: node))
  }

  /// Whether `range` lies in one of the comments.
  func isComment(_ range: ByteRange) -> Bool {
    let index = comment(endingAtOrBehind: range.upperBound)
    return index < comments.count && comments[index].encloses(range)
  }

  /// The first comment, for they stand in order, that does not end before `offset`.
  private func comment(endingAtOrBehind offset: Int) -> Int {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The lines of a paragraph or an underlined heading. A paragraph that a table was cut from has none of its own:
  /// it begins where cmark says that the table does.
  mutating func lineRange(of block: BlockOutline, at index: Int) -> (
    lines: ClosedRange<Int>, column: Int, mayDefine: Bool
  ) {
    if block.startLine == 0, index + 1 < outlines.blocks.count, outlines.blocks[index + 1].kind == .table {
      let table = outlines.blocks[index + 1]
      let header = headerLine(ofTableAt: index + 1)
      return (table.startLine...max(table.startLine, header - 1), table.startColumn, false)
    }
    let end = block.kind == .heading ? underline(of: block) - 1 : block.endLine
    return (block.startLine...max(block.startLine, end), block.startColumn, true)
  }

  /// The line that makes an underlined heading one. cmark's end is this line or the one behind it.
  mutating func underline(of heading: BlockOutline) -> Int {
    let source = bytes
    let span = source.span
    let byte = heading.detail == 1 ? UInt8(ascii: "=") : UInt8(ascii: "-")
    var line = heading.startLine + 1
    while line < min(heading.endLine, lastLine) {
      var cursor = cursor(onLine: line)
      if containers.skipPrefixes(&cursor, line: line, span) == containers.count {
        let (columns, start) = cursor.indentation(span)
        var end = start
        // A line within a formula is none; it is hidden from cmark.
        while end < cursor.end, hardened[end] == byte { end += 1 }
        if columns < 4, end > start, trimmedEnd(of: end..<cursor.end) == end, holdsText(heading, before: line)
        {
          return line
        }
      }
      line += 1
    }
    return line
  }

  /// Whether a heading's lines before `line` hold more than link reference definitions.
  private mutating func holdsText(_ heading: BlockOutline, before line: Int) -> Bool {
    var range = gather(heading, lines: heading.startLine...(line - 1), from: heading.startColumn)
    skipDefinitions(&range)
    return !inlines.text.bytes.isEmpty
  }

  /// Collects the content of `lines`; its range reaches to the end of the block.
  mutating func gather(_ block: BlockOutline, lines: ClosedRange<Int>, from column: Int) -> ByteRange {
    let source = bytes
    let span = source.span
    inlines.text.removeAll()
    var start = offset(ofLine: lines.lowerBound, column: column)
    // The label of a footnote is no part of its first paragraph.
    start = max(start, containers.openingOffset(onLine: lines.lowerBound) ?? start)
    while start < content(ofLine: lines.lowerBound).upperBound, span[start].isBlank { start += 1 }
    var end = start
    for line in lines {
      var cursor = cursor(onLine: line)
      if line == lines.lowerBound {
        cursor.offset = start
      } else {
        _ = containers.skipPrefixes(&cursor, line: line, span)
        cursor.offset = cursor.afterBlanks(span)
      }
      inlines.text.append(cursor.offset..<cursor.end, of: span)
      end = max(end, trimmedEnd(of: cursor.offset..<cursor.end))
      if line < lines.upperBound { inlines.text.appendLineEnd(at: cursor.end) }
    }
    inlines.text.removeTrailingBlanks()
    if start == content(ofLine: lines.lowerBound).upperBound, inlines.text.bytes.first == UInt8(ascii: "\n") {
      inlines.text.removeFirst(1)
      if inlines.text.count > 0 { start = inlines.text.source(of: 0) }
    }
    if block.kind == .heading {
      end = max(end, trimmedEnd(of: content(ofLine: lines.upperBound + 1)))
    }
    return start..<end
  }

  /// Takes link reference definitions off the front of `text`.
  mutating func skipDefinitions(_ range: inout ByteRange) {
    guard inlines.text.bytes.first == UInt8(ascii: "[") else { return }
    var start = 0
    while let definition = DefinitionSyntax(in: inlines.text.bytes.span, at: start) { start = definition.end }
    guard start > 0 else { return }
    if start >= inlines.text.count {
      inlines.text.removeAll()
    } else {
      inlines.text.removeFirst(start)
      range = inlines.text.source(of: 0)..<range.upperBound
    }
  }

  /// A heading behind number signs: its range, with its content in `text`; `nil` when it is an underlined one.
  mutating func readATXHeading(_ block: BlockOutline) -> ByteRange? {
    let source = bytes
    let span = source.span
    let range = ownRange(ofLine: block.startLine, from: block.startColumn)
    var start = range.lowerBound
    while start < range.upperBound, span[start] == UInt8(ascii: "#") { start += 1 }
    guard start - range.lowerBound == block.detail, block.endLine <= block.startLine,
      start == range.upperBound || span[start].isBlank
    else { return nil }
    while start < range.upperBound, span[start].isBlank { start += 1 }
    var end = range.upperBound
    while end > start, span[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == start {
    } else if end < range.upperBound, span[end - 1].isBlank {
      end = trimmedEnd(of: start..<end)
    } else {
      end = range.upperBound
    }
    inlines.text.removeAll()
    inlines.text.append(start..<end, of: span)
    return range
  }
}
