import Quantities
import SourceText

/// Columns that follow from others: `| 271.2 | 312 | 86.9% |`. A formula that reproduces most rows says that the others may be
/// wrong, which is a suggestion and no verdict.
extension FigureFinder {
  /// Judges the columns of a table that one formula over two others gives.
  ///
  /// - Parameter ratiosOnly: Whether sums and products would be chance, as among the rates of one card.
  mutating func derivedColumns(of grid: TableGrid, ratiosOnly: Bool) {
    guard (Self.fewestRows...Self.mostRows).contains(grid.rows.count), grid.header.count <= Self.mostColumns
    else { return }
    let columns = grid.header.indices.map { column in numbers(in: column, of: grid) }
    // What follows stands behind what it follows from, and that follows from nothing.
    var sources: Set<Int> = []
    for target in columns.indices.reversed()
    where columns[target].count >= Self.fewestRows && !sources.contains(target) {
      guard columns[target].cells.contains(where: { $0.map { !isClaimed($0.range) } ?? false }) else {
        continue
      }
      // `TFLOPS/W` names a quotient.
      let isRate = bytes[grid.header[target]].contains(UInt8(ascii: "/"))
      guard let best = bestFormula(for: target, among: columns, ratiosOnly: ratiosOnly, isRate: isRate) else {
        continue
      }
      sources.formUnion([best.one, best.other])
      for (row, stated) in columns[target].cells.enumerated() {
        guard let stated, !isClaimed(stated.range), let computed = best.value(row, columns) else { continue }
        // Of digits alone `47.5 GB + 5 GB` would be 52.5 MB.
        let value = computed.converted(from: columns[target].unit, to: stated.unit)
        let reading = best.reading(value, of: stated)
        let verdict = reading.verdict(on: stated)
        let expression = best.text(row, columns, source)
        if verdict.holds {
          var figure = Figure.judged(stated, form: .table, by: reading, verdict: verdict, in: source)
          figure.expression = expression
          add(figure)
        } else if (reading.value - stated.value).magnitude > stated.step {
          // The last digit may come of numbers with more digits.
          var figure = Figure.unchecked(stated, form: .table, because: .ambiguous)
          figure.expression = expression
          let (words, right) = (best.words(grid, bytes), stated.rewritten(as: reading.value, in: source))
          figure.suggestion = Remark(
            en: "\(best.holding) of \(best.rows) rows are \(words), which gives \(right) here",
            zh: "\(best.rows) 行中有 \(best.holding) 行是 \(words)，照此这里是 \(right)")
          add(figure)
        }
      }
    }
  }

  private static let fewestRows = 3
  private static let mostColumns = 10
  private static let mostRows = 200

  /// The one number of each row in a column.
  func numbers(in column: Int, of grid: TableGrid) -> NumberColumn {
    var numbers = [StatedQuantity?](repeating: nil, count: grid.rows.count)
    for (row, cell) in grid.cells(inColumn: column) {
      if let stated = onlyQuantity(in: cell), stated.bound == .none, stated.upperValue == nil {
        numbers[row] = stated
      }
    }
    return NumberColumn(numbers)
  }

  private func operations(_ ratiosOnly: Bool, _ scale: ExactNumber) -> [ColumnFormula.Operation] {
    if ratiosOnly { return [.quotient, .saving] }
    return scale == .one ? ColumnFormula.Operation.allCases : [.quotient, .product]
  }

  private func bestFormula(for target: Int, among columns: [NumberColumn], ratiosOnly: Bool, isRate: Bool)
    -> ColumnFormula?
  {
    var best: ColumnFormula?
    // Without a constant is what people mean where it does.
    for scale in ratiosOnly ? [ExactNumber.one] : ColumnFormula.scales {
      if best != nil { break }
      for one in columns.indices where one != target && columns[one].count >= Self.fewestRows {
        for other in columns.indices
        where other != target && other != one && columns[other].count >= Self.fewestRows {
          for operation in operations(ratiosOnly, scale)
          where (one < other || !operation.isSymmetric)
            && operation.isPossible(columns[one], columns[other], columns[target])
          {
            var formula = ColumnFormula(operation: operation, one: one, other: other, scale: scale)
            formula.count(target, columns)
            // Most rows, and enough digits that chance would not do it.
            guard formula.holding >= Self.fewestRows, formula.isTelling(target, columns, isRate: isRate),
              formula.rows - formula.holding <= columns[target].mostMisses,
              formula.digits >= 2 * formula.holding
            else { continue }
            if best.map({ formula.holding > $0.holding }) ?? true { best = formula }
          }
        }
      }
    }
    return best
  }
}

/// The numbers of a column, by row.
struct NumberColumn {
  let cells: [StatedQuantity?]
  /// The unit of most cells, if they have one.
  let unit: Unit?
  /// The numbers in that unit.
  let values: [ExactNumber?]
  /// The same as floating point.
  let doubles: [Double]
  let steps: [Double]
  let count: Int

  /// How many rows may err before a formula is not theirs: one of four, a fifth of more.
  var mostMisses: Int { max(count >= 4 ? 1 : 0, count / 5) }

  init(_ cells: [StatedQuantity?]) {
    self.cells = cells
    let units = cells.compactMap { $0.map(\.unit) }
    let unit = units.max { one, other in units.count { $0 == one } < units.count { $0 == other } } ?? nil
    self.unit = unit
    values = cells.map { $0.map { $0.value.converted(from: $0.unit, to: unit) } }
    doubles = values.map { $0?.double ?? .nan }
    steps = cells.map { $0.map { $0.step.converted(from: $0.unit, to: unit).double } ?? .nan }
    count = values.count { $0 != nil }
  }
}

extension ExactNumber {
  /// A number of one unit as one of another of the same dimension. Rows may be of different things, each with units of its own.
  func converted(from one: Unit?, to other: Unit?) -> ExactNumber {
    guard let one, let other, one != other, one.dimension == other.dimension else { return self }
    return (self * one.factor).divided(by: other.factor) ?? self
  }
}

/// A formula over two columns of a table.
private struct ColumnFormula {
  enum Operation: CaseIterable {
    case quotient, product, sum, difference, saving

    var isSymmetric: Bool { self == .product || self == .sum }

    /// Whether two columns may be added up: those of one dimension.
    func isPossible(_ one: NumberColumn, _ other: NumberColumn, _ target: NumberColumn) -> Bool {
      guard self == .sum || self == .difference else { return true }
      return one.unit?.dimension == other.unit?.dimension && one.unit?.dimension == target.unit?.dimension
    }
  }

  /// What people multiply by besides: thousands between units, bits of a byte, the seconds of an hour.
  static let scales: [ExactNumber] = [
    .one, ExactNumber(1000), ExactNumber(1, over: 1000), ExactNumber(8), ExactNumber(1, over: 8),
    ExactNumber(2),
    ExactNumber(1, over: 2), ExactNumber(24), ExactNumber(3600), ExactNumber(1, over: 3600),
    // 6 FLOPs for each parameter and token.
    ExactNumber(6),
  ]

  let operation: Operation
  let one: Int
  let other: Int
  /// Besides the two columns.
  let scale: ExactNumber
  private let factor: Double
  private(set) var rows = 0
  private(set) var holding = 0
  /// Significant digits of the rows that hold.
  private(set) var digits = 0

  init(operation: Operation, one: Int, other: Int, scale: ExactNumber) {
    self.scale = scale
    factor = scale.double
    self.operation = operation
    self.one = one
    self.other = other
  }

  /// Counts the rows that it gives; stops where too many are not.
  mutating func count(_ target: Int, _ columns: [NumberColumn]) {
    let mostMisses = columns[target].mostMisses
    var different: Set<ExactNumber> = []
    for row in columns[target].cells.indices {
      let own = columns[target].doubles[row]
      let (left, right) = (columns[one].doubles[row], columns[other].doubles[row])
      guard !own.isNaN, !left.isNaN, !right.isNaN else { continue }
      rows += 1
      // Floating point tells most of them off, at a hundredth of the price.
      guard isNear(left, right, own, columns[target].steps[row]), let stated = columns[target].cells[row],
        let value = value(row, columns)?.converted(from: columns[target].unit, to: stated.unit),
        reading(value, of: stated).verdict(on: stated).holds
      else {
        guard rows - holding <= mostMisses else { break }
        continue
      }
      holding += 1
      digits += stated.significantDigits
      different.insert(stated.value)
    }
    // A column of one number follows from anything.
    if different.count < 2 { holding = 0 }
  }

  /// Whether chance is unlikely: a share or a factor is what people work out; anything else must follow from columns that differ from
  /// row to row.
  func isTelling(_ target: Int, _ columns: [NumberColumn], isRate: Bool) -> Bool {
    if isRate, operation == .quotient { return true }
    let isShare = columns[target].cells.allSatisfy { $0 == nil || $0?.unit?.dimension == .ratio }
    if isShare, operation == .quotient || operation == .saving { return true }
    return [one, other, target].allSatisfy { column in
      let values = columns[column].cells.compactMap(\.self)
      return Set(values.map(\.value)).count * 2 > values.count && values.contains { $0.significantDigits > 1 }
    }
  }

  private func isNear(_ left: Double, _ right: Double, _ own: Double, _ step: Double) -> Bool {
    let value =
      switch operation {
      case .quotient: left / right * factor
      case .product: left * right * factor
      case .sum: left + right
      case .difference: left - right
      case .saving: (left - right) / left
      }
    let reach = abs(own) * 0.04
    guard abs(value - own) > reach, abs(value * 100 - own) > reach else { return true }
    return abs(value - own) <= step + reach || abs(value * 100 - own) <= step + reach
  }

  /// In the units of most cells.
  func value(_ row: Int, _ columns: [NumberColumn]) -> ExactNumber? {
    guard let left = columns[one].values[row], let right = columns[other].values[row] else {
      return nil
    }
    return switch operation {
    case .quotient: (left * scale).divided(by: right)
    case .product: left * right * scale
    case .sum: left + right
    case .difference: left - right
    case .saving: (left - right).divided(by: left)
    }
  }

  /// A percentage is a hundred times the ratio.
  func reading(_ value: ExactNumber, of stated: StatedQuantity) -> Reading {
    let isPercentage = stated.unit?.symbol == "%" && (operation == .quotient || operation == .saving)
    return Reading(value: isPercentage ? value * ExactNumber(100) : value, unit: stated.unit)
  }

  /// The formula with the cells of a row.
  func text(_ row: Int, _ columns: [NumberColumn], _ source: [UInt8]) -> String {
    let left = columns[one].cells[row].map { source.text(in: $0.range) } ?? ""
    let right = columns[other].cells[row].map { source.text(in: $0.range) } ?? ""
    return written(left, right)
  }

  /// The formula with the headers of its columns.
  func words(_ grid: TableGrid, _ bytes: [UInt8]) -> String {
    written(bytes.text(in: grid.header[one]).onOneLine, bytes.text(in: grid.header[other]).onOneLine)
  }

  private var times: String {
    scale == .one ? "" : scale < .one ? " / \((1 / factor).written)" : " × \(factor.written)"
  }

  private func written(_ left: String, _ right: String) -> String {
    switch operation {
    case .quotient: "\(left) / \(right)\(times)"
    case .product: "\(left) × \(right)\(times)"
    case .sum: "\(left) + \(right)"
    case .difference: "\(left) - \(right)"
    case .saving: "(\(left) - \(right)) / \(left)"
    }
  }
}
