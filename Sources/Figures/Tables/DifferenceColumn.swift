import Quantities
import SourceText

/// A last column that compares the two before it, whatever unit each row has: `| 带宽 | 3.35 TB/s | 4.8 TB/s | +43% |`.
extension FigureFinder {
  /// A row can be wrong where most rows are differences: two columns may be of two things.
  mutating func differenceColumn(of grid: TableGrid) {
    guard grid.header.count == 4, Self.differenceWords.isIn(bytes[grid.header[3]]) else { return }
    let rows = grid.rows.compactMap(differenceRow)
    let holding = rows.count { comparison($0.stated, from: $0.old, to: $0.new).match != nil }
    for row in rows {
      // A sign says which way it goes; nothing else is meant by it.
      judge(
        row.stated, from: row.old, to: row.new,
        mayBeWrong: holding * 2 >= rows.count && isSigned(row.stated) && row.stated.unit?.symbol == "%"
          && !row.stated.isApproximate
          // Of two percentages the difference is in points.
          && row.old.unit?.dimension != .ratio)
    }
  }

  private func differenceRow(_ row: [ByteRange])
    -> (old: StatedQuantity, new: StatedQuantity, stated: StatedQuantity)?
  {
    guard row.count == 4, let old = onlyQuantity(in: row[1]),
      let new = onlyQuantity(in: row[2]), old.unit != nil,
      old.unit?.dimension == new.unit?.dimension, old.upperValue == nil, new.upperValue == nil
    else { return nil }
    let ratios = quantities(in: row[3]).filter { $0.unit?.dimension == .ratio }
    guard ratios.count == 1, let stated = ratios.first, stated.upperValue == nil, !isClaimed(stated.range)
    else { return nil }
    return (old, new, stated)
  }

  private static let differenceWords = WordList([
    "差异", "提升", "变化", "增幅", "降幅", "对比", "improvement", "change", "diff", "gain", "delta", "Δ", "ratio", "倍",
  ])
}
