import Quantities
import SourceText

/// A calculation in one cell and its result in the next: `| Activations | 7B × 2 bytes × 3 | 42 GB |`.
extension FigureFinder {
  mutating func calculatedCells(of grid: TableGrid) {
    for row in grid.rows {
      for (column, cell) in row.enumerated().dropLast() {
        guard let (left, range) = calculation(inCell: cell) else { continue }
        let results = quantities(in: row[column + 1])
        guard results.count == 1, let stated = results.first, stated.upperValue == nil, stated.bound == .none,
          !isClaimed(stated.range),
          bytes[row[column + 1].lowerBound..<stated.range.lowerBound].allSatisfy({
            !$0.isLatinLetter && $0 < 0xE3
          })
        else { continue }
        let header = column < grid.header.count ? bytes[grid.header[column]] : []
        let hasUnits = left.tokens.contains { token in
          if case .number(let operand) = token {
            operand.unit?.dimension == stated.unit?.dimension && operand.unit != nil
          } else {
            false
          }
        }
        // `80 GB card` is no result.
        let behind = bytes[stated.range.upperBound..<row[column + 1].upperBound].drop {
          " *`".utf8.contains($0)
        }
        let isNamed = behind.first.map { $0.isLatinLetter || $0 >= 0xE4 } ?? false
        // `| 3.35 TB/s | 3.35 TB/s × 8 | 800 GB/s |` compares three things.
        let isComparison = row.indices.contains { other in
          other != column && other != column + 1
            && quantities(in: row[other]).contains {
              $0.unit != nil && $0.unit?.dimension == stated.unit?.dimension
            }
        }
        // `24GB VRAM + 128GB RAM` is a list of what one has.
        let multiplies = left.tokens.contains { if case .op(.multiply) = $0 { true } else { false } }
        judge(
          stated, left: left.tokens, range: range,
          mayBeWrong: !isNamed && !(isComparison && !Self.formulaWords.isIn(header))
            && left.isStrong(but: .wordsBehind)
            && (hasUnits && multiplies || Self.formulaWords.isIn(header)))
      }
    }
  }

  /// A cell that is a calculation, or ends in one in parentheses.
  private func calculation(inCell cell: ByteRange) -> (EquationSide, ByteRange)? {
    guard bytes[cell].contains(where: \.isDigit) else {
      return nil
    }
    if let whole = wholeCalculation(cell) { return (whole, cell) }
    guard let open = bytes[cell].lastIndex(of: UInt8(ascii: "(")),
      let close = bytes[open..<cell.upperBound].lastIndex(of: UInt8(ascii: ")")), close > open + 1
    else { return nil }
    return wholeCalculation(open + 1..<close).map { ($0, open + 1..<close) }
  }

  private static let formulaWords = WordList(["formula", "calculation", "公式", "计算", "算式"])
}
