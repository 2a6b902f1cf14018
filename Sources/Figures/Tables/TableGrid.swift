import Markdown
import SourceText

/// A table as a grid of the byte ranges of its cells.
struct TableGrid {
  let header: [ByteRange]
  let rows: [[ByteRange]]

  init?(_ note: Note, at index: Int) {
    var header: [ByteRange] = []
    var rows: [[ByteRange]] = []
    for row in note.children(of: index) {
      let cells = note.children(of: row).map { note.nodes[$0].range }
      if note.nodes[row].detail == 1 { header = cells } else { rows.append(cells) }
    }
    guard !header.isEmpty else { return nil }
    self.header = header
    self.rows = rows
  }

  init(header: [ByteRange], rows: [[ByteRange]]) {
    self.header = header
    self.rows = rows
  }

  /// The table with its columns as rows: of one whose header names what its columns are about. A cell that is not there is empty.
  var transposed: TableGrid {
    let lines = [header] + rows
    func column(_ index: Int) -> [ByteRange] {
      lines.map { index < $0.count ? $0[index] : header[0].lowerBound..<header[0].lowerBound }
    }
    return TableGrid(header: column(0), rows: header.indices.dropFirst().map(column))
  }

  /// The cell of each row in `column`; rows may be short.
  func cells(inColumn column: Int) -> [(row: Int, range: ByteRange)] {
    rows.enumerated().compactMap { row, cells in column < cells.count ? (row, cells[column]) : nil }
  }
}

extension FigureFinder {
  /// Tables that are drawn in a fence, with `|` or `│` between their cells.
  func drawnTables(in block: CodeBlock) -> [TableGrid] {
    var tables: [TableGrid] = []
    var lines: [[ByteRange]] = []
    func finish() {
      if lines.count >= 2, let header = lines.first {
        tables.append(TableGrid(header: header, rows: Array(lines.dropFirst())))
      }
      lines = []
    }
    for line in block.lines {
      let cells = drawnCells(of: line)
      if cells.count >= 2 {
        lines.append(cells)
      } else if !isDrawnRule(line) {
        finish()
      }
    }
    finish()
    return tables
  }

  /// The cells of `│ A100 │ 80 GB │`; none for a line of signs.
  private func drawnCells(of line: ByteRange) -> [ByteRange] {
    let text = bytes[line]
    guard let first = text.first(where: { $0 > UInt8(ascii: " ") }),
      first == UInt8(ascii: "|") || first == 0xE2,
      !isDrawnRule(line)
    else { return [] }
    var cells: [ByteRange] = []
    var start: Int?
    var position = line.lowerBound
    while position < line.upperBound {
      let length =
        bytes[position] == UInt8(ascii: "|")
        ? 1 : bytes[position..<line.upperBound].starts(with: "│".utf8) ? 3 : 0
      if length > 0 {
        if let start { cells.append(trimmed(start..<position)) }
        start = position + length
      }
      position += max(1, length)
    }
    return cells
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// `|---|---|`, `├────┼────┤`: no letter and no digit.
  private func isDrawnRule(_ line: ByteRange) -> Bool {
    let text = bytes[line]
    return text.contains { $0 > UInt8(ascii: " ") }
      && text.allSatisfy { byte in
        !byte.isLatinLetter && !byte.isDigit
          && (byte < 0x80 || byte == 0xE2 || byte < 0xC0)
      }
  }
}
