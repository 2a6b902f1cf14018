import MemoryEstimator
import Quantities
import SourceText

/// How the left side of an equation may be meant in the unit of the right one: units converted by hand, pins of a bus, money of an
/// hour, thousands of 1024.
extension FigureFinder {
  /// Of how many things a stated amount is: the million of `per 1M tokens`.
  func countBehind(_ stated: StatedQuantity) -> ExactNumber? {
    let rest = bytes[stated.range.upperBound..<min(bytes.count, stated.range.upperBound + 24)]
    for word in [" per ", "/", " / ", " 每", "每", " a "] where rest.starts(with: word.utf8) {
      let start = rest.startIndex + word.utf8.count
      if rest.dropFirst(word.utf8.count).starts(with: "million".utf8) { return .power(of: 10, 6) }
      if rest.dropFirst(word.utf8.count).first == UInt8(ascii: "M") { return .power(of: 10, 6) }
      let count = QuantityReader(bytes, end: rest.endIndex).quantity(
        at: start, lowerBound: start, readsRanges: false)
      if let count, count.multiplier != .one { return count.value }
    }
    return nil
  }

  /// `384 bit × 21 Gbps`: the width of a bus counts its pins, each of which has the rate.
  static func withoutBusWidth(_ left: ArraySlice<EquationToken>) -> ArraySlice<EquationToken> {
    func unit(_ token: EquationToken) -> Unit? {
      if case .number(let operand) = token { operand.unit } else { nil }
    }
    guard left.contains(where: { unit($0)?.symbol == "bit" }),
      left.contains(where: { unit($0)?.dimension == .informationRate })
    else { return left }
    return counting(left) { $0.symbol == "bit" }
  }

  /// `` `128×128` 的 fp32 accumulator = 64 KB``: so many numbers, each of which takes what the one format of the line does.
  func ofNamedFormat(_ left: ArraySlice<EquationToken>, _ range: ByteRange, _ stated: StatedQuantity)
    -> [Reading]
  {
    guard let unit = stated.unit, unit.dimension == .information,
      left.operands.allSatisfy({ $0.unit == nil }),
      range.lowerBound < stated.range.lowerBound
    else { return [] }
    // `48 × 128 × 128): 75 MB in FP16`
    let behind = stated.range.upperBound..<min(bytes.count, stated.range.upperBound + 12)
    let end =
      [" in ", " at ", " (", "（"].contains { bytes[behind].starts(with: $0.utf8) }
      ? behind.upperBound : stated.range.lowerBound
    let formats = Set(namedFormats(in: range.lowerBound..<end).map(\.format))
    guard formats.count == 1, let format = formats.first,
      let bytes = ExactNumber(shortestDecimalOf: format.bytes),
      let count = EquationParser.value(of: left), count.dimension.isNone
    else { return [] }
    return Reading.ofBytes(count.value * bytes, statedIn: unit).confirming
  }

  /// Readings that need units to mean something else than they say, where the dimensions do not work out else.
  static func looseReadings(
    of left: ArraySlice<EquationToken>, _ stated: StatedQuantity, prefersBinary: Bool
  ) -> [Reading] {
    var readings: [Reading] = []
    // `312 TFLOPs / 2 TB/s`: operations of each second.
    let perSecond = left.replacingOperands { operand in
      guard let unit = operand.unit, unit.dimension == .operations,
        let rate = UnitTable.unit(unit.symbol + "S")
      else { return nil }
      return operand.with(unit: rate)
    }
    // `50K sessions × 50 KB × 30 days`: so many times.
    let ways = [
      perSecond ?? left, counting(left) { $0.dimension == .time && $0.factor >= ExactNumber(3600) },
    ]
    for way in ways {
      guard let value = EquationParser.value(of: way) else { continue }
      readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: prefersBinary)
    }
    if stated.unit == nil, let value = EquationParser.value(of: left),
      value.dimension == DimensionVector(of: .time)
    {
      // `2000 × 50 ms × 3 = 300`: so many a second, which the author leaves out.
      readings.append(Reading(value: value.value, unit: nil, onlyConfirms: true))
    }
    return readings
  }

  /// `7B × 2 bytes ≈ 14G`, `≈ 14 G`: to many the letter alone is GB.
  func asMemory(_ stated: StatedQuantity, _ left: ArraySlice<EquationToken>) -> StatedQuantity {
    guard let letter = stated.multiplyingLetter(in: bytes), "KMGT".utf8.contains(letter),
      let value = EquationParser.value(of: left), value.dimension == DimensionVector(of: .information),
      let unit = UnitTable.unit(
        letter == UInt8(ascii: "K") ? "kB" : String(decoding: [letter], as: UTF8.self) + "B")
    else { return stated }
    return stated.takingLetter(for: unit)
  }

  /// The operands with plain numbers in the place of those whose unit only counts.
  static func counting(_ left: ArraySlice<EquationToken>, _ counts: (Unit) -> Bool) -> ArraySlice<
    EquationToken
  > {
    left.replacingOperands { operand in
      operand.unit.flatMap { counts($0) ? operand.with(unit: nil) : nil }
    } ?? left
  }

  /// `80 GB / 14 GB = 5 models`, `405 / 80 = 6 cards`: there are only whole ones.
  func wholeOnes(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let operands = left.operands
    // `(1000 + 255) / 256 = 4 blocks` rounds up.
    let roundsUp =
      left.operators.last == .divide && operands.allSatisfy { $0.unit == nil && $0.decimals == 0 }
      && [[.add, .divide], [.add, .subtract, .divide]].contains(left.operators)
    guard left.operators == [.divide] && operands.count == 2 || roundsUp, stated.decimals == 0,
      stated.multiplier == .one,
      stated.unit == nil || stated.unit?.dimension == .tokens, let value = EquationParser.value(of: left),
      value.dimension.withoutCounts.isNone, value.value > .one,
      operands[0].unit != nil || roundsUp || Self.ofWholes.isIn(bytes[stated.range.upperBound...].prefix(24))
    else { return [] }
    return (value.value - stated.value).magnitude < .one
      ? [Reading(value: stated.value, unit: stated.unit, onlyConfirms: true)] : []
  }

  private static let ofWholes = WordList([
    "cop", "card", "gpu", "block", "model", "replica", "batch", "rest", "remainder", "round", "node", "warp",
    "user",
    "request", "token", "page", "个", "张", "块", "卡", "余", "取整", "台", "份", "条",
  ])

  /// One quantity in two units: `= 150 Gbps = 18.75 GB/s`. What is GB to one may be GiB to the other.
  /// A result of a chain without a unit is in base units: `= 11341398016 = 11.3 GFLOPs`.
  static func converted(
    _ segment: ArraySlice<EquationToken>, to stated: StatedQuantity, isChained: Bool
  ) -> [Reading]? {
    if isChained, segment.count == 1, case .number(let plain)? = segment.first, plain.unit == nil,
      let unit = stated.unit, unit.factor != .one, plain.significantDigits > 3
    {
      // What was written of the number before is rounded, or cut: `= 1.004 = 100.478%`.
      func reading(_ meant: Unit, _ label: String? = nil) -> Reading? {
        guard let value = plain.value.divided(by: meant.factor),
          let step = plain.step.divided(by: meant.factor)
        else {
          return nil
        }
        return Reading(value: value, unit: meant, label: label, interval: (value - step)...(value + step))
      }
      return [Reading(value: plain.value, unit: unit)]
        + [reading(unit), unit.binaryCounterpart.flatMap { reading($0, "\($0.symbol) as \(unit.symbol)") }]
        .compactMap(\.self)
    }
    guard segment.count == 1, case .number(let quantity)? = segment.first, let from = quantity.unit,
      let unit = stated.unit, from.dimension == unit.dimension, from != unit, unit.dimension != .currency
    else { return nil }
    // `131,072 B = 128 KB`
    if from.factor == .one, let binary = unit.binaryCounterpart,
      let value = (quantity.value * from.factor).divided(by: binary.factor), value == stated.value,
      value.isWhole
    {
      return [Reading(value: value, unit: binary, label: "\(binary.symbol) as \(unit.symbol)")]
    }
    // `10x = 90% less`, `1.5x = 50% faster`
    if from.symbol == "x", unit.symbol == "%", let share = ExactNumber.one.divided(by: quantity.value) {
      return [Reading(value: quantity.value * ExactNumber(100), unit: unit)]
        + [.one - share, quantity.value - .one].map {
          Reading(value: $0 * ExactNumber(100), unit: unit, onlyConfirms: true)
        }
    }
    // `33,554,432 KB = 32768 MB`, both by 1024.
    if let small = from.binaryCounterpart, let large = unit.binaryCounterpart,
      let value = (quantity.value * small.factor).divided(by: large.factor), value == stated.value
    {
      return [Reading(value: value, unit: large, label: "\(large.symbol) as \(unit.symbol)")]
    }
    // `1 GiB = 1,073,741,824 bytes` is a definition, in which 1 rounds nothing.
    // So is `64 MiB = 67,108,864 bytes`, of so many digits more.
    let isDefinition =
      quantity.decimals == 0 && !quantity.isApproximate
      && (quantity.value == .one
        || unit.factor == .one && stated.significantDigits > quantity.significantDigits + 2)
    return [from, from.binaryCounterpart].compactMap { meant in
      guard let meant, let value = (quantity.value * meant.factor).divided(by: unit.factor),
        let half = (quantity.step * meant.factor).divided(by: unit.factor * ExactNumber(2))
      else { return nil }
      return Reading(
        value: value, unit: unit, interval: isDefinition ? nil : (value - half)...(value + half))
    }
  }

  /// How an evaluated left side may be meant in the unit of the right one.
  static func readings(of value: EquationValue, statedIn unit: Unit?, prefersBinary: Bool)
    -> [Reading]
  {
    let isInteger = value.value.isWhole && value.low == value.high
    func reading(dividingBy factor: ExactNumber, unit: Unit?, label: String? = nil) -> Reading? {
      guard let scaled = value.value.divided(by: factor), let low = value.low.divided(by: factor),
        let high = value.high.divided(by: factor)
      else { return nil }
      return Reading(
        value: scaled, unit: unit, label: label, interval: low < high ? low...high : nil,
        isInteger: isInteger && factor == .one)
    }
    guard let unit else {
      return value.dimension.withoutCounts.isNone || value.dimension.isArithmeticIntensity
        || value.dimension == DimensionVector(of: .frequency)
        ? [reading(dividingBy: .one, unit: nil)].compactMap(\.self) : []
    }
    let wanted = DimensionVector(of: unit.dimension)
    if value.dimension.withoutCounts == wanted.withoutCounts, !value.dimension.isNone || wanted.isNone {
      var readings = [reading(dividingBy: unit.factor, unit: unit)]
      // `(60 + 15) * 100 / 100 = 75%`: a percentage is often worked out as a number.
      if unit.symbol == "%" { readings.append(reading(dividingBy: .one, unit: unit)) }
      if prefersBinary, let binary = unit.binaryCounterpart {
        readings.append(
          reading(dividingBy: binary.factor, unit: binary, label: "\(binary.symbol) as \(unit.symbol)"))
      }
      return readings.compactMap(\.self)
    }
    guard value.dimension.isNone else { return [] }
    // Without units inside, it is already in the stated unit, or in base units.
    var readings = [reading(dividingBy: .one, unit: unit), reading(dividingBy: unit.factor, unit: unit)]
    if prefersBinary, let binary = unit.binaryCounterpart {
      readings.append(
        reading(dividingBy: binary.factor, unit: binary, label: "\(binary.symbol) as \(unit.symbol)"))
    }
    return readings.compactMap(\.self)
  }
}
