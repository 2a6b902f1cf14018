import SourceText

extension BlockReader {
  /// The line of the header: two above the first row, or above the delimiters that end a table without rows.
  func headerLine(ofTableAt index: Int) -> Int {
    let table = outlines.blocks[index]
    var next = index + 1
    while next < outlines.blocks.count, outlines.blocks[next].depth > table.depth {
      let row = outlines.blocks[next]
      if row.kind == .tableRow, row.detail == 0 { return max(row.startLine - 2, table.startLine) }
      next += 1
    }
    return max(table.endLine - 1, table.startLine)
  }

  /// Reads the table at `index` as a comment if it is inside of one; says the index of its last outline.
  private mutating func hiddenTableEnd(at index: Int, header: Int) -> Int? {
    let table = outlines.blocks[index]
    var next = index + 1
    var lastLine = header + 1
    while next < outlines.blocks.count, outlines.blocks[next].depth > table.depth {
      if outlines.blocks[next].kind == .tableRow { lastLine = max(lastLine, outlines.blocks[next].startLine) }
      next += 1
    }
    var cursor = cursor(onLine: header)
    _ = containers.skipPrefixes(&cursor, line: header, bytes.span)
    let start = max(cursor.afterBlanks(bytes.span), header == table.startLine ? offset(of: table) : 0)
    let range = start..<max(start, trimmedEnd(of: content(ofLine: lastLine)))
    guard isComment(range) else { return nil }
    readComment(table, at: range)
    return next - 1
  }

  /// Reads the table at `index` with its rows and cells; says the index of the last of them.
  mutating func readTable(at index: Int) -> Int {
    let source = bytes
    let span = source.span
    let table = outlines.blocks[index]
    let header = headerLine(ofTableAt: index)
    var next = index + 1
    if !comments.isEmpty, let end = hiddenTableEnd(at: index, header: header) { return end }
    var cells: [ByteRange] = []
    var column = 0
    var rowEnd = 0
    var isOpen = false
    while next < outlines.blocks.count, outlines.blocks[next].depth > table.depth {
      let block = outlines.blocks[next]
      if block.kind == .tableRow {
        let line = block.detail == 1 ? header : block.startLine
        var cursor = cursor(onLine: line)
        _ = containers.skipPrefixes(&cursor, line: line, span)
        let start = max(cursor.afterBlanks(span), line == table.startLine ? offset(of: table) : 0)
        let range = start..<trimmedEnd(of: start..<cursor.end)
        if !isOpen {
          // Delimiters belong to the table even where no row follows.
          let delimiters = content(ofLine: header + 1)
          begin(table, at: start..<max(range.upperBound, trimmedEnd(of: delimiters)))
          isOpen = true
        }
        close(depth: block.depth)
        begin(block, at: range)
        cells = TableRow.cells(in: range, span)
        rowEnd = range.upperBound
        column = 0
      } else if block.kind == .tableCell {
        close(depth: block.depth)
        var cell = block
        cell.detail = column
        let range = column < cells.count ? cells[column] : rowEnd..<rowEnd
        let node = begin(cell, at: range)
        if !range.isEmpty {
          inlines.text.removeAll()
          TableRow.append(range, to: &inlines.text, span)
          inlines.parse(isCell: true, parent: node, into: &nodes)
        }
        column += 1
      }
      next += 1
    }
    return next - 1
  }
}
