import Markdown
import SourceText

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

  /// `|---|---|`, `├────┼────┤`, `-----`: a few signs, no letter and no digit.
  func isDrawnRule(_ line: ByteRange) -> Bool {
    let signs = bytes[line].filter { $0 > UInt8(ascii: " ") }
    // Of what is not ASCII only what begins like the signs that boxes are drawn with.
    return signs.count >= 3
      && signs.allSatisfy { !$0.isLatinLetter && !$0.isDigit && ($0 < 0xC0 || $0 == 0xE2) }
  }
}
