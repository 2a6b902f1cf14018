import Quantities
import SourceText

/// What keeps a calculation that does not come out from being called wrong: it may be short of something, or of something else.
extension FigureFinder {
  /// `A = 25 GB + B = 0.72 GB + 1 GB ≈ 27 GB`: the last terms of a sum whose first ones stand before.
  static func isEndOfRunningSum(_ stated: StatedQuantity, _ left: EquationSide) -> Bool {
    guard left.isSum, let own = EquationParser.value(of: left.tokens) else { return false }
    return own.value.double * 3 < (own.dimension.isNone ? stated.value : stated.inBaseUnits).double
  }

  /// `6 天 × 100 张 = 15000+ GPU 小时`: nearly so many.
  static func isRoundBound(_ readings: [Reading], _ stated: StatedQuantity) -> Bool {
    stated.bound != .none && readings.contains { $0.isWithin(1.1, of: stated) }
  }

  /// `0.49 + 24 × 13.07M = 0.80B`: a bare number is of the result's billions.
  static func lacksScale(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
    stated.multiplier != .one && left.operators.contains(.add)
      && left.operands.contains { $0.unit == nil && $0.multiplier == .one && $0.decimals > 0 }
      && left.operands.contains { $0.multiplier != .one }
  }

  /// `900 H100s × 8 hours = $10,000`: the price is not said.
  static func lacksPrice(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
    let units = left.operands.compactMap(\.unit?.dimension)
    return stated.unit?.dimension == .currency && !units.isEmpty && !units.contains(.currency)
  }

  /// `1 Gb/s ≈ 118 MB/s`: what a line carries besides its frames and codes.
  func isPayload(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
    guard left.operands.count == 1, let rate = left.operands.first,
      rate.unit?.symbol.hasSuffix("b/s") ?? false,
      stated.unit?.symbol.hasSuffix("B/s") ?? false, rate.range.upperBound <= stated.range.lowerBound,
      Self.aboutSigns.isIn(bytes[rate.range.upperBound..<stated.range.lowerBound])
    else { return false }
    let share = stated.inBaseUnits.double / rate.inBaseUnits.double
    return share >= 0.7 && share < 1
  }

  private static let aboutSigns = WordList(["≈", "~", "约", "about"])

  /// `8 × 400G = 4.2 Tb/s`: bits or bytes of a port, and neither way.
  func isOfPorts(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
    stated.unit?.dimension == .informationRate && left.operands.allSatisfy { $0.unit == nil }
      && left.operands.contains { bytes[$0.digitsRange.upperBound...].first == UInt8(ascii: "G") }
  }

  /// `Llama-2 7B 训练 × 5 = 7M 小时`: a model's size is no number of seconds.
  static func isTimeOfSize(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
    stated.unit?.dimension == .time && left.operands.count == 2 && left.operands.allSatisfy { $0.unit == nil }
      && left.operands.contains { $0.mayBeBytes && $0.multiplier >= .power(of: 10, 9) }
  }

  /// `28 GB for weights. Add gradients (28 GB) + states (56 GB) = 112 GB`: the sum has more in it than it shows.
  func addsToMore(_ left: ByteRange, in range: ByteRange) -> Bool {
    let first = bytes[left].firstIndex(where: \.isDigit) ?? left.upperBound
    let near = min(first, max(range.lowerBound, first - 40))..<first
    return Self.adding.isIn(bytes[lead(to: first, in: near)])
  }

  private static let adding = WordList(["add ", "adding ", "plus ", "再加", "加上", "另加", "外加"])

  /// `14 GB + 20M × 16 bytes = 0.32 GB → 14.3 GB`: the result is that of the last product, and the sum follows.
  static func isLastTerm(_ stated: StatedQuantity, of left: EquationSide) -> Bool {
    var depth = 0
    var start: Int?
    for (index, token) in zip(left.tokens.indices, left.tokens) {
      switch token {
      case .open: depth += 1
      case .close: depth -= 1
      case .op(.add) where depth == 0: start = index + 1
      default: break
      }
    }
    guard let start, case let term = left.tokens[start...], term.operators.contains(.multiply),
      let value = EquationParser.value(of: term)
    else { return false }
    return readings(of: value, statedIn: stated.unit, prefersBinary: false).best(for: stated)?.verdict.holds
      ?? false
  }

  /// `16,06 GB / 3.350 GB/s`: which sign parts thousands here?
  func mixSeparators(_ numbers: [StatedQuantity]) -> Bool {
    numbers.contains { $0.hasDecimalComma(in: bytes) }
      && numbers.contains { $0.isAmbiguouslyGrouped(in: bytes) }
  }

  /// `40 × 7 + 5, 120 + 80 = 5,480`: its first operand is the rest of another number, which a space divides.
  func beginsWithinNumber(_ left: ArraySlice<EquationToken>, _ range: ByteRange) -> Bool {
    guard let first = left.operands.first, first.digitsRange.lowerBound == range.lowerBound,
      bytes[range].prefix(while: \.isDigit).count == 3
    else { return false }
    let before = bytes[..<range.lowerBound].suffix(16).reversed()
    guard before.starts(with: " ,".utf8) else { return false }
    let rest = before.dropFirst(2)
    let digits = rest.prefix(while: \.isDigit)
    let sign = rest.dropFirst(digits.count).first { $0 != UInt8(ascii: " ") }
    return (1...3).contains(digits.count) && sign.map { "+-*/x".utf8.contains($0) || $0 >= 0x80 } ?? false
  }

  /// Whether a calculation is likelier short of something than wrong: `批大小 32 × 序列 4096 = 64 GB`, `7B 训练 × 5 = 7M 小时`.
  func lacksOperands(
    _ left: ArraySlice<EquationToken>, _ readings: [Reading], _ stated: StatedQuantity
  ) -> Bool {
    let farthest = Self.farthest(left, stated)
    guard readings.allSatisfy({ !$0.isWithin(farthest, of: stated) }),
      !Self.leavesOutFactor(left, readings, stated)
    else { return false }
    // The right digits are no chance, where something says that nothing else is meant.
    let saysWhat =
      left.operands.contains { $0.unit != nil || $0.multiplier > .power(of: 10, 6) } || Self.saysScale(left)
      || stated.unit?.dimension == .operations && left.operands.count >= 3
    let isShifted = readings.contains { $0.isShifted(from: stated) }
    if farthest <= 2 { return !isShifted || stated.significantDigits < 3 }
    return !saysWhat || !isShifted
  }

  /// Whether an operand is written with its power of ten: `51.5e12`, `1.5 × 10^10`, `50 万`.
  private static func saysScale(_ left: ArraySlice<EquationToken>) -> Bool {
    left.holdsPower
      || left.operands.contains { operand in
        operand.multiplier > .power(of: 10, 3)
          || operand.value >= .power(of: 10, 6) && operand.significantDigits <= 4
      }
  }

  /// `2 * 1024 * 1600 * 1600 = 5,120,000`: all but one of the factors, to the last of many digits.
  private static func leavesOutFactor(
    _ left: ArraySlice<EquationToken>, _ readings: [Reading], _ stated: StatedQuantity
  ) -> Bool {
    stated.unit == nil && stated.multiplier == .one && stated.value >= .power(of: 10, 6)
      && left.operands.contains { factor in
        factor.value > .one && readings.contains { $0.value == stated.value * factor.value }
      }
  }

  /// How many times too large or too small a result may be before something else was meant.
  private static func farthest(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Double {
    // `30B ÷ 4 卡 ÷ 4bit` divides by what it should multiply with.
    let divides = zip(left, left.dropFirst()).contains { sign, operand in
      if case .op(.divide) = sign, case .number(let bits) = operand {
        bits.unit?.isInBits ?? false
      } else {
        false
      }
    }
    if divides { return 1 }
    let operands = left.operands
    // `14,892 × 0.4 = $715` lacks the price.
    if stated.unit?.dimension == .currency, operands.allSatisfy({ $0.unit == nil }) { return 2 }
    // `16 层 × 4 步 ≈ 960 次` counts something else.
    let words = left.count { if case .word = $0 { true } else { false } }
    let isCounting =
      stated.unit == nil && words >= operands.count && operands.allSatisfy { $0.unit == nil }
    return isCounting ? 3 : 500
  }

  /// `2 × 37e9 × 26568 = 246 TFLOP/s/GPU` is of one of eight, which the author leaves out.
  func isShareOf(_ readings: [Reading], _ stated: StatedQuantity) -> Bool {
    isOfDevice(stated)
      && readings.contains { reading in
        let ratio = (reading.value.double / stated.value.double).magnitude
        return ratio >= 3.5 && ratio < 20_000 && (ratio / ratio.rounded() - 1).magnitude < 0.01
      }
  }

  /// `0.7 kW × 24 h × 30 = 4032 kWh for the 8 cards`, `8 × 700 W = 6.2 kW with PUE 1.1`, `= 58 days at 42 % MFU`: a factor stands in
  /// words beside it.
  ///
  /// - Parameter operands: Those of the calculation; what it counts already is no factor beside it.
  func isOfFactorInWords(
    _ readings: [Reading], _ left: ByteRange, _ stated: StatedQuantity, of operands: [StatedQuantity]
  ) -> Bool {
    let factors = readings.compactMap { reading -> Double? in
      let factor = (stated.value.double / reading.value.double).magnitude
      // One digit may be off by so much that any factor fits.
      return factor.isFinite && factor > 0 && (factor - 1).magnitude > 0.02 ? factor : nil
    }
    guard !factors.isEmpty, stated.significantDigits > 1 else { return false }
    let own = min(left.lowerBound, stated.range.lowerBound)..<max(left.upperBound, stated.range.upperBound)
    let slack = max(0.006, (stated.step.double / 2 / stated.value.double).magnitude)
    // Not kept: each equation has surroundings of its own.
    return QuantityReader.quantities(in: bytes, nearOnLine(own)).contains { other in
      guard !left.overlaps(other.range), !stated.range.overlaps(other.range), other.value.double > 0,
        !operands.contains(where: { $0.value == other.value && $0.unit == other.unit })
      else { return false }
      let value = other.value.double / (other.multiplier.double)
      let isShare = other.unit?.symbol == "%"
      let ways =
        isShare
        ? [value / 100, 100 / value, 1 - value / 100, 1 + value / 100]
        : [value, 1 / value] + amount(other, in: stated.unit)
      return ways.contains { way in
        way > 0 && (way - 1).magnitude > 0.02 && factors.contains { ($0 / way - 1).magnitude <= slack }
      }
    }
  }

  /// `每层 1611 MB，80 层 × 2 ≈ 258 GB`: an amount of the same kind as a number of the result's unit.
  private func amount(_ other: StatedQuantity, in unit: Unit?) -> [Double] {
    guard let unit, let own = other.unit, own != unit, own.dimension == unit.dimension else { return [] }
    return [other.value.converted(from: own, to: unit).double]
  }

  /// `7B × 2 字节 → 14B × 2 字节 = 14 GB → 28 GB`: before and after on both sides.
  func isOneOfTwo(_ left: ByteRange, _ stated: StatedQuantity) -> Bool {
    let arrows = ["→", "->"]
    return isPreceded(left.lowerBound, by: arrows) && isFollowed(stated.range.upperBound, by: arrows)
  }
}
