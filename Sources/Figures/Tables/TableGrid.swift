import Markdown
import SourceText

/// A table as a grid of the byte ranges of its cells.
struct TableGrid {
  let header: [ByteRange]
  /// No longer than the header; they may be shorter.
  let rows: [[ByteRange]]

  /// The tables of a note's table. Where a blank line is missing between two, the second one's header and rule are rows of the first.
  static func all(of note: Note, at index: Int) -> [TableGrid] {
    guard let whole = TableGrid(note, at: index) else { return [] }
    func isRule(_ row: [ByteRange]) -> Bool {
      let written = row.map { note.bytes[$0] }.filter { !$0.isEmpty }
      return !written.isEmpty
        && written.allSatisfy { cell in cell.count >= 3 && cell.allSatisfy { "-: ".utf8.contains($0) } }
    }
    var (grids, header, rows): ([TableGrid], [ByteRange], [[ByteRange]]) = ([], whole.header, [])
    for row in whole.rows {
      if isRule(row), let next = rows.popLast() {
        grids.append(TableGrid(header: header, rows: rows))
        (header, rows) = (next, [])
      } else {
        rows.append(row)
      }
    }
    return grids + [TableGrid(header: header, rows: rows)]
  }

  private init?(_ note: Note, at index: Int) {
    var header: [ByteRange] = []
    var rows: [[ByteRange]] = []
    for row in note.children(of: index) {
      let cells = note.children(of: row).map { note.nodes[$0].range }
      if note.nodes[row].detail == 1 { header = cells } else { rows.append(cells) }
    }
    guard !header.isEmpty else { return nil }
    self.init(header: header, rows: rows)
  }

  /// What a row has more than the header belongs to no column, as in GFM.
  init(header: [ByteRange], rows: [[ByteRange]]) {
    self.header = header
    self.rows = rows.map { Array($0.prefix(header.count)) }
  }

  /// The table with its columns as rows: of one whose header names what its columns are about. A cell that is not there is empty.
  var transposed: TableGrid {
    let lines = [header] + rows
    func column(_ index: Int) -> [ByteRange] {
      lines.map { index < $0.count ? $0[index] : header[0].lowerBound..<header[0].lowerBound }
    }
    return TableGrid(header: column(0), rows: header.indices.dropFirst().map(column))
  }

  /// The cell of each row in `column` that has one.
  func cells(inColumn column: Int) -> [(row: Int, range: ByteRange)] {
    rows.enumerated().compactMap { row, cells in column < cells.count ? (row, cells[column]) : nil }
  }
}
