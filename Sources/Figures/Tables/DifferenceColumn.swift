import Quantities
import SourceText

/// A last column that compares the two before it, whatever unit each row has: `| 带宽 | 3.35 TB/s | 4.8 TB/s | +43% |`.
extension FigureFinder {
  mutating func differenceColumn(of grid: TableGrid) {
    guard grid.header.count == 4, Self.differenceWords.isIn(bytes[grid.header[3]]) else { return }
    for row in grid.rows where row.count == 4 {
      let amounts = [row[1], row[2]].map { QuantityReader.quantities(in: bytes, $0) }
      let ratios = QuantityReader.quantities(in: bytes, row[3]).filter { $0.unit?.dimension == .ratio }
      guard amounts.allSatisfy({ $0.count == 1 }), ratios.count == 1, let stated = ratios.first,
        stated.upperValue == nil, !isClaimed(stated.range)
      else { continue }
      let (old, new) = (amounts[0][0], amounts[1][0])
      guard old.unit != nil, old.unit?.dimension == new.unit?.dimension, old.upperValue == nil,
        new.upperValue == nil
      else { continue }
      // A sign says which way it goes; nothing else is meant by it.
      let isSigned = bytes[row[3].lowerBound..<stated.digitsRange.lowerBound].contains {
        "+-".utf8.contains($0)
      }
      judge(
        stated, from: old, to: new,
        mayBeWrong: isSigned && stated.unit?.symbol == "%" && !stated.isApproximate)
    }
  }

  private static let differenceWords = WordList([
    "差异", "提升", "变化", "增幅", "降幅", "对比", "improvement", "change", "diff", "gain", "delta", "Δ", "ratio", "倍",
  ])
}
