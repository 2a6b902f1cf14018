import Quantities
import SourceText

/// A list of labels and amounts is a table of two columns: `- FP16: 140 GB`, `- INT4: 35 GB` below `Weights of 70B`.
extension FigureFinder {
  /// - Parameter above: The text above the list, which says what its amounts are of.
  mutating func labelledList(_ lines: [ByteRange], below above: ByteRange?) {
    guard (3...Self.longestLabelled).contains(lines.count), let above = above.flatMap(short) else { return }
    var rows: [[ByteRange]] = []
    for line in lines {
      guard line.count <= Self.longestLine, let (label, rest) = labelled(line),
        // What stands behind a comma is about something else.
        case let amount = parts(of: rest).first?.range ?? rest, quantities(in: amount).count == 1
      else { return }
      rows.append([label, amount])
    }
    let grid = TableGrid(header: [above.lowerBound..<above.lowerBound, above], rows: rows)
    sizeTable(grid, caption: above)
    proportionalColumns(of: grid)
  }

  /// What stands before and behind the first colon of a line, or the first sign that is used like one.
  func labelled(_ line: ByteRange) -> (label: ByteRange, rest: ByteRange)? {
    let places = Self.signs.compactMap { sign in
      bytes.firstIndex(of: sign, in: line).map { (start: $0, end: $0 + sign.utf8.count) }
    }
    guard let sign = places.min(by: { $0.start < $1.start }), sign.start > line.lowerBound else { return nil }
    return (line.lowerBound..<sign.start, sign.end..<line.upperBound)
  }

  private static let signs = [":", "：", " → ", " = ", " ≈ "]
  private static let longestLabelled = 24
}
