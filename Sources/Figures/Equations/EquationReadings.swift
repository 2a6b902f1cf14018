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
    let formats = Set(namedFormats(in: range.lowerBound..<stated.range.lowerBound).map(\.format))
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
      var operand = operand
      operand.unit = rate
      return operand
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
      guard let unit = operand.unit, counts(unit) else { return nil }
      var operand = operand
      operand.unit = nil
      return operand
    } ?? left
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
    guard units.isEmpty || (units.count == 1 && units[0].dimension == unit?.dimension),
      let value = EquationParser.value(of: left, isBare: true)
    else { return nil }
    // `(24 − 6) / 0.6 = 30B`: gigabytes by bytes each.
    let scale = unit == nil && multiplier == .one ? stated.multiplier : .one
    return Reading(value: value.value * scale, unit: unit, onlyConfirms: true)
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

  /// `2·32·32·128·2 = 512 KB`: a whole number of KiB was scaled by 1024, whatever the label says.
  static func wholeBinary(_ readings: [Reading], _ stated: StatedQuantity) -> Reading? {
    guard let unit = stated.unit, unit.dimension == .information, let binary = unit.binaryCounterpart else {
      return nil
    }
    let isScaled = readings.contains { reading in
      reading.unit == unit && reading.label == nil
        && (reading.value * unit.factor).divided(by: binary.factor) == stated.value
    }
    guard isScaled, stated.value.isWhole else { return nil }
    return Reading(value: stated.value, unit: binary, label: "\(binary.symbol) as \(unit.symbol)")
  }

  /// `2 × 4096 × 32 × 128 × 2 ≈ 0.06 GB`: of one digit that is about so much, GiB are as good.
  static func oneDigit(_ readings: [Reading], _ stated: StatedQuantity) -> [Reading] {
    guard stated.isApproximate, stated.significantDigits == 1, let unit = stated.unit,
      unit.dimension == .information, let binary = unit.binaryCounterpart
    else { return [] }
    return readings.filter { $0.unit == unit && $0.label == nil }.compactMap { reading in
      (reading.value * unit.factor).divided(by: binary.factor).map {
        Reading(value: $0, unit: binary, label: "\(binary.symbol) as \(unit.symbol)", onlyConfirms: true)
      }
    }
  }

  /// `64 × 1024 = 64K`: to many, K is 1024 and M its square.
  static func thousandsOf1024(_ readings: [Reading], _ stated: StatedQuantity) -> Reading? {
    guard stated.unit == nil, let plain = readings.first,
      let scaled = plain.value.readAsBinaryThousands(of: stated)
    else { return nil }
    return Reading(value: scaled, unit: nil, onlyConfirms: true)
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

  /// `32K tokens`: to many they are 32,768.
  static func binaryThousands(
    in left: ArraySlice<EquationToken>, _ stated: StatedQuantity, prefersBinary: Bool = false
  ) -> [Reading] {
    let binary = left.replacingOperands { operand in
      guard operand.multiplier == .power(of: 10, 3) || operand.multiplier == .power(of: 10, 6),
        operand.decimals == 0, operand.unit == nil || operand.unit?.dimension == .tokens,
        let plain = operand.value.divided(by: operand.multiplier)
      else { return nil }
      let scaled = plain * ExactNumber(operand.multiplier == .power(of: 10, 3) ? 1 << 10 : 1 << 20)
      var operand = operand
      operand.value = scaled
      return operand
    }
    guard let binary, let value = EquationParser.value(of: binary) else { return [] }
    return readings(of: value, statedIn: stated.unit, prefersBinary: prefersBinary).confirming
  }

  /// `16 KB × 4,096 × 80 = 5.4 GB`: whole KB are powers of two to most, also where their product is counted in tens, and with them
  /// K tokens. So are all amounts of `40 GB / 320 KB = 131,072 tokens`.
  static func binaryUnits(of left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let isCount = stated.unit?.dimension != .information
    let binary = left.replacingOperands { operand in
      guard isCount || operand.decimals == 0, let unit = operand.unit, unit.dimension == .information,
        isCount || unit.power < 3, let binary = unit.binaryCounterpart
      else { return nil }
      var operand = operand
      operand.unit = binary
      return operand
    }
    guard let binary else { return [] }
    let plain = EquationParser.value(of: binary).map {
      readings(of: $0, statedIn: stated.unit, prefersBinary: true).confirming
    }
    let counts = isCount ? plain?.compactMap { $0.value.readAsBinaryThousands(of: stated) } ?? [] : []
    return (plain ?? []) + binaryThousands(in: binary, stated, prefersBinary: true)
      + counts.map { Reading(value: $0, unit: stated.unit, onlyConfirms: true) }
  }

  /// `2048 GPUs × 21 days = 1.03M GPU hours`, `$2/h × 30 days = $1,440`: a day is worked out in its hours.
  static func hoursOfDays(in left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    let inHours = left.replacingOperands { operand in
      guard let unit = operand.unit, unit.dimension == .time, unit.factor == ExactNumber(86400) else {
        return nil
      }
      var operand = operand
      operand.unit = nil
      operand.value = operand.value * ExactNumber(24)
      return operand
    }
    guard stated.unit == nil || stated.unit?.dimension == .currency, let inHours,
      let value = EquationParser.value(of: counting(inHours) { $0.dimension == .time })
    else {
      return []
    }
    return readings(of: value, statedIn: stated.unit, prefersBinary: false).confirming
  }

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
