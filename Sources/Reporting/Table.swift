/// Rows of text in columns that align on a terminal, also with Chinese in them.
package struct Table {
  private var rows: [[String]]
  private let alignsRight: Set<Int>

  /// - Parameter numbers: The columns that align on the right.
  package init(_ header: [String], numbers: Set<Int> = []) {
    rows = [header]
    alignsRight = numbers
  }

  package mutating func add(_ row: [String]) { rows.append(row) }

  package func text(_ palette: Palette) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].displayWidth }.max() ?? 0
    }
    return rows.enumerated().map { index, row in
      let line = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.displayWidth)
        return alignsRight.contains(column) ? padding + cell : cell + padding
      }.joined(separator: "  ")
      var end = line.endIndex
      while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
      return palette.paint(String(line[..<end]), index == 0 ? "1" : "0") + "\n"
    }.joined()
  }
}
