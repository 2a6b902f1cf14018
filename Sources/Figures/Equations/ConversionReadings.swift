import Quantities
import SourceText

/// Calculations that convert units with numbers of their own: an 8 between bits and bytes, 24 hours a day, a price of a million.
extension FigureFinder {
  /// The operands without an 8 that divides a rate in bits.
  static func withoutBitConversion(_ left: ArraySlice<EquationToken>) -> ArraySlice<EquationToken>? {
    let tokens = Array(left)
    for index in tokens.indices.dropLast(2) {
      guard case .number(let rate) = tokens[index], let unit = rate.unit, unit.dimension == .informationRate,
        unit.isInBits,
        case .op(.divide) = tokens[index + 1], case .number(let eight) = tokens[index + 2], eight.unit == nil,
        eight.value == ExactNumber(8)
      else { continue }
      return (tokens[...index] + tokens[(index + 3)...])[...]
    }
    return nil
  }

  /// `200 Gb/s ÷ 8 = 25 GB/s` and `25 GB/s × 8 = 200 Gb/s` convert units by hand: the 8 is no part of the value.
  static func conversion(in left: ArraySlice<EquationToken>, to unit: Unit?) -> EquationValue? {
    guard let unit, unit.dimension == .information || unit.dimension == .informationRate else { return nil }
    let units = left.operands.compactMap(\.unit).filter { $0.dimension == unit.dimension }
    guard let from = units.first, from.isInBits != unit.isInBits else { return nil }
    for (token, next) in zip(left, left.dropFirst()) {
      guard case .op(let op) = token, case .number(let eight) = next, eight.value == ExactNumber(8),
        eight.unit == nil
      else { continue }
      if op == .divide, from.isInBits { return EquationValue(ExactNumber(8)) }
      if op == .multiply, unit.isInBits { return EquationValue(ExactNumber(1, over: 8)) }
    }
    return nil
  }

  /// A conversion that is written as one: `3.35 TB/s × 1000 = 3350 GB/s`, `2 小时 × 60 = 120 分钟`, `7B × 2 = 14（GB）`.
  /// The digits alone hold; they prove nothing when they do not.
  static func digitsAlone(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Reading? {
    let unit = stated.unit
    let units = left.operands.compactMap(\.unit)
    // `7B × 2 = 14（GB）` counts GB; `2 × 70B = 140 TFLOP` and `14万亿 × 2 字节 = 28 GB` are slips of a thousand.
    let multiplier = left.operands.reduce(ExactNumber.one) { $0 * $1.multiplier }
    if let unit, unit.dimension != .currency, multiplier != .one, multiplier != .power(of: 1000, unit.power) {
      return nil
    }
    guard units.isEmpty || (units.count == 1 && isConverted(left, from: units[0], to: unit)),
      let value = EquationParser.value(of: left, isBare: true)
    else { return nil }
    // `(24 − 6) / 0.6 = 30B`: gigabytes by bytes each.
    let scale = unit == nil && multiplier == .one ? stated.multiplier : .one
    return Reading(value: value.value * scale, unit: unit, onlyConfirms: true)
  }

  /// Whether one unit is the other, or a number among the operands makes one of the other: `8 × 80 GB = 640 MB` is wrong.
  private static func isConverted(_ left: ArraySlice<EquationToken>, from: Unit, to unit: Unit?) -> Bool {
    guard let unit, from.dimension == unit.dimension else { return false }
    if from == unit { return true }
    let ratio = from.factor.double / unit.factor.double
    return left.operands.contains { operand in
      guard operand.unit == nil else { return false }
      let number = operand.value.double
      return ([1] + Reading.binaryExcess).contains { thousands in
        [number / ratio, number * ratio].contains { ($0 / thousands - 1).magnitude < 1e-9 }
      }
    }
  }

  /// `350 W × 24 h / 1000 = 8.4 kWh`, `278.8 万卡时 ÷ (2048 × 24) = 56.7 天`: a calculation that converts with a number of its own.
  static func convertedByHand(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    guard left.operands.contains(where: { $0.unit == nil && conversions.contains($0.value) }),
      left.operands.contains(where: { $0.unit != nil }), stated.unit != nil,
      let value = EquationParser.value(of: counting(left) { _ in true })
    else { return [] }
    return [Reading(value: value.value, unit: stated.unit, onlyConfirms: true)]
  }

  private static let conversions = Set(
    [24, 60, 365, 1000, 1024, 1440, 3600, 8760, 86400, 1_000_000, 1 << 20, 1_000_000_000, 1 << 30].map {
      ExactNumber($0)
    })

  /// `2 元/百万 × 50 万 = 1 元`: a price is of so many.
  func pricesOfMany(_ left: ArraySlice<EquationToken>, _ range: ByteRange, _ stated: StatedQuantity)
    -> [Reading]
  {
    guard stated.unit?.dimension == .currency, let value = EquationParser.value(of: left) else { return [] }
    return Self.manyWords.filter { $0.words.isIn(bytes[range]) }.flatMap { many in
      Self.readings(of: value, statedIn: stated.unit, prefersBinary: false).compactMap { reading in
        reading.value.divided(by: many.count).map {
          Reading(value: $0, unit: stated.unit, onlyConfirms: true)
        }
      }
    }
  }

  private static let manyWords: [(words: WordList, count: ExactNumber)] = [
    (WordList(["/m", "/百万", "每百万", "per m", "/1m"]), .power(of: 10, 6)),
    (WordList(["/k", "/千", "每千", "per k", "per thousand", "/1k"]), .power(of: 10, 3)),
    (WordList(["/万", "每万"]), .power(of: 10, 4)),
  ]

  /// `2048 GPUs × 21 days = 1.03M GPU hours`, `$2/h × 30 days = $1,440`: a day is worked out in its hours.
  static func hoursOfDays(in left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let inHours = left.replacingOperands { operand in
      guard let unit = operand.unit, unit.dimension == .time, unit.factor == ExactNumber(86400) else {
        return nil
      }
      return operand.with(unit: nil).with(value: operand.value * ExactNumber(24))
    }
    guard stated.unit == nil || stated.unit?.dimension == .currency, let inHours,
      let value = EquationParser.value(of: counting(inHours) { $0.dimension == .time })
    else {
      return []
    }
    return readings(of: value, statedIn: stated.unit, prefersBinary: false).confirming
  }
}
