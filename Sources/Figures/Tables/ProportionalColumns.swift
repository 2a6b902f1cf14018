import Quantities
import SourceText

/// Columns that grow with another one by a factor that no column has, or shrink with it: `| 16 | 34.4 GB |` of batches and their KV cache.
/// A row that errs by a slip of the pen where all others agree is suspected.
extension FigureFinder {
  mutating func proportionalColumns(of grid: TableGrid) {
    guard (4...Self.mostProportional).contains(grid.rows.count), grid.header.count <= 10 else { return }
    let columns = grid.header.indices.map { numbers(in: $0, of: grid) }
    for target in columns.indices.reversed()
    // What the catalog tells of some rows is no column that follows.
    where columns[target].cells.allSatisfy({ $0.map { !isClaimed($0.range) } ?? true }) {
      let factors = columns[..<target].indices.lazy.flatMap { source in
        [false, true].compactMap { isInverse in
          ColumnFactor(of: columns[target], by: columns[source], column: source, isInverse: isInverse)
        }
      }
      guard let factor = factors.first else { continue }
      for row in factor.misses {
        guard let stated = columns[target].cells[row], let by = columns[factor.column].cells[row],
          !isClaimed(stated.range),
          // Rounded rows leave the factor a little free.
          let computed = factor.values(row, columns[factor.column]).lazy.compactMap({ value in
            ExactNumber(shortestDecimalOf: value)?.converted(from: columns[target].unit, to: stated.unit)
          }).first(where: { isSlip(stated, $0, row: row, in: columns[target], isInverse: factor.isInverse) })
        else { continue }
        var figure = Figure.unchecked(stated, form: .table, because: .ambiguous)
        let header = bytes.text(in: grid.header[factor.column]).onOneLine
        let right = stated.rewritten(as: computed, in: source)
        figure.expression =
          "\(factor.isInverse ? "1 / " : "")\(source.text(in: by.range)) × \(factor.factor.written)"
        figure.suggestion = Remark(
          en:
            "\(factor.holding) of \(factor.rows) rows \(factor.isInverse ? "shrink" : "grow") with \(header), which gives \(right) here",
          zh:
            "\(factor.rows) 行中有 \(factor.holding) 行与 \(header) 成\(factor.isInverse ? "反比" : "正比")，照此这里是 \(right)"
        )
        add(figure)
      }
    }
  }

  /// Whether a number came about by a slip of the pen, or is that of the row above or below.
  private func isSlip(
    _ stated: StatedQuantity, _ computed: ExactNumber, row: Int, in column: NumberColumn, isInverse: Bool
  )
    -> Bool
  {
    let neighbours = [row - 1, row + 1].filter { column.cells.indices.contains($0) }.compactMap {
      column.values[$0]
    }
    // What is split over more and more devices may reach its least.
    return NearestMiss.isSlip(stated, computed: computed)
      || !isInverse && stated.significantDigits > 1 && neighbours.contains { $0 == column.values[row] }
  }

  private static let mostProportional = 24
}

/// A factor between two columns, which nearly all rows agree on.
private struct ColumnFactor {
  let column: Int
  let isInverse: Bool
  let factor: Double
  private let span: ClosedRange<Double>
  private(set) var rows = 0
  private(set) var misses: [Int] = []
  var holding: Int { rows - misses.count }

  /// `nil` where fewer agree, or too few digits do so.
  init?(of target: NumberColumn, by source: NumberColumn, column: Int, isInverse: Bool) {
    (self.column, self.isInverse) = (column, isInverse)
    let spans = target.cells.indices.compactMap { row -> (row: Int, span: ClosedRange<Double>)? in
      let (own, step) = (target.doubles[row], target.steps[row])
      let (other, otherStep) = (source.doubles[row], source.cells[row]?.decimals == 0 ? 0 : source.steps[row])
      guard own > 0, other > 0, step < own, otherStep < other else { return nil }
      let ends = [own - step / 2, own + step / 2]
      let others = [other - otherStep / 2, other + otherStep / 2]
      let ratios = ends.flatMap { end in others.map { isInverse ? end * $0 : end / $0 } }
      guard let low = ratios.min(), let high = ratios.max() else { return nil }
      return (row, (low * (1 - 1e-9))...(high * (1 + 1e-9)))
    }
    guard spans.count >= 4 else { return nil }
    rows = spans.count
    // The factor that most rows allow lies at the end of a span.
    let best = spans.map(\.span.lowerBound).max { one, other in
      spans.count { $0.span.contains(one) } < spans.count { $0.span.contains(other) }
    }
    guard let low = best else { return nil }
    let holding = spans.filter { $0.span.contains(low) }
    guard let high = holding.map(\.span.upperBound).min() else { return nil }
    (factor, span) = ((low + high) / 2, low...high)
    misses = spans.filter { !$0.span.contains(low) }.map(\.row)
    let cells = holding.compactMap { target.cells[$0.row] }
    guard misses.count == 1, holding.count >= 3, Set(cells.map(\.value)).count >= 3,
      Set(holding.map { source.doubles[$0.row] }).count >= 3,
      cells.reduce(0, { $0 + $1.significantDigits }) >= 2 * holding.count
    else { return nil }
  }

  /// What a row should have: by the factor, and by the least and the greatest that the others allow.
  func values(_ row: Int, _ source: NumberColumn) -> [Double] {
    [factor, span.lowerBound, span.upperBound].map {
      isInverse ? $0 / source.doubles[row] : $0 * source.doubles[row]
    }
  }
}
