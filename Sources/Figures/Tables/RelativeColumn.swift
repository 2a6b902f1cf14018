import Quantities
import SourceText

/// Factors of one row, which has 1.0×: `| RTX 3060 | 360 GB/s | 1.0× |`, `| RTX 4090 | 1008 GB/s | 2.8× |`. A row that breaks the
/// pattern of the others is suspected, not judged.
extension FigureFinder {
  mutating func relativeColumns(of grid: TableGrid) {
    guard grid.rows.count >= 3, grid.rows.count <= 200, grid.header.count <= 16 else { return }
    for target in grid.header.indices {
      let factors = quantities(of: grid, column: target) { $0.unit?.symbol == "x" }
      guard factors.count >= 3, let base = factors.filter({ $0.value.value == .one }).keys.min(),
        Set(factors.values.map(\.value)).count >= 3
      else { continue }
      for column in grid.header.indices where column != target {
        let amounts = quantities(of: grid, column: column) {
          $0.unit?.dimension != .ratio && $0.value > .zero
        }
        guard let first = amounts[base] else { continue }
        let compared = factors.keys.sorted().filter { $0 != base && amounts[$0]?.unit == first.unit }
        let ways = [false, true].map { isInverse in
          compared.compactMap { row -> (StatedQuantity, Reading, String)? in
            guard let stated = factors[row], let amount = amounts[row] else { return nil }
            return relative(stated, amount, first, isInverse: isInverse)
          }
        }
        guard let best = ways.max(by: { holding($0) < holding($1) }), best.count >= 2,
          holding(best) * 4 >= best.count * 3
        else { continue }
        for (stated, reading, expression) in best where !isClaimed(stated.range) {
          let verdict = reading.verdict(on: stated)
          var figure: Figure
          if verdict.holds {
            figure = .judged(stated, form: .ratio, by: reading, verdict: verdict, in: source)
          } else {
            figure = .unchecked(stated, form: .ratio, because: .ambiguous)
            let right = stated.rewritten(as: reading.value, in: source)
            figure.suggestion = Remark(
              en:
                "\(holding(best)) of \(best.count) rows are multiples of the row with 1, which gives \(right) here",
              zh: "\(best.count) 行中有 \(holding(best)) 行是 1 倍那一行的倍数，照此这里是 \(right)")
          }
          figure.expression = expression
          add(figure)
        }
        break
      }
    }
  }

  private func holding(_ rows: [(stated: StatedQuantity, reading: Reading, expression: String)]) -> Int {
    rows.count { $0.reading.verdict(on: $0.stated).holds }
  }

  private func relative(
    _ stated: StatedQuantity, _ amount: StatedQuantity, _ base: StatedQuantity, isInverse: Bool
  ) -> (StatedQuantity, Reading, String)? {
    let (top, bottom) = isInverse ? (base, amount) : (amount, base)
    // Counts are exact: 4 heads of 1, and half a byte of 4.
    func shown(_ cell: StatedQuantity) -> EquationValue {
      cell.unit == nil ? EquationValue(cell, asBytes: false) : EquationValue(displayed: cell)
    }
    guard let inverse = shown(bottom).inverse else { return nil }
    let value = shown(top) * inverse
    let reading = Reading(
      value: value.value, unit: stated.unit, interval: value.low < value.high ? value.low...value.high : nil)
    return (stated, reading, "\(source.text(in: top.range)) / \(source.text(in: bottom.range))")
  }

  /// The one number of each row in a column, where it is of the kind that is asked for.
  private func quantities(
    of grid: TableGrid, column: Int, where isWanted: (StatedQuantity) -> Bool
  ) -> [Int: StatedQuantity] {
    var found: [Int: StatedQuantity] = [:]
    for (row, cell) in grid.cells(inColumn: column) {
      if let stated = onlyQuantity(in: cell), stated.upperValue == nil, isWanted(stated) {
        found[row] = stated
      }
    }
    return found
  }
}
