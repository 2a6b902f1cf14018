import Quantities

/// How a calculation may be meant in powers of 1024 where its units or its letters are decimal.
extension FigureFinder {
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

  /// `32K tokens`: to many they are 32,768.
  static func binaryThousands(
    in left: ArraySlice<EquationToken>, _ stated: StatedQuantity, prefersBinary: Bool = false
  ) -> [Reading] {
    let binary = left.replacingOperands { operand in
      guard operand.multiplier == .power(of: 10, 3) || operand.multiplier == .power(of: 10, 6),
        operand.decimals == 0, operand.unit == nil || operand.unit?.dimension == .tokens,
        let plain = operand.value.divided(by: operand.multiplier)
      else { return nil }
      return operand.with(
        value: plain * ExactNumber(operand.multiplier == .power(of: 10, 3) ? 1 << 10 : 1 << 20))
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
      return operand.with(unit: binary)
    }
    guard let binary else { return [] }
    let plain = EquationParser.value(of: binary).map {
      readings(of: $0, statedIn: stated.unit, prefersBinary: true).confirming
    }
    let counts = isCount ? plain?.compactMap { $0.value.readAsBinaryThousands(of: stated) } ?? [] : []
    return (plain ?? []) + binaryThousands(in: binary, stated, prefersBinary: true)
      + counts.map { Reading(value: $0, unit: stated.unit, onlyConfirms: true) }
  }

  /// That every KB, MB and GB is one of 1024, and every K: `320 KB × 8192 = 2.5 GB`, `1 GB / 8K = 128 KB`.
  static func allBinary(_ left: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> [Reading] {
    guard let unit = stated.unit, unit.dimension == .information, let binary = unit.binaryCounterpart else {
      return []
    }
    let inBinary = left.replacingOperands { operand in
      operand.unit?.binaryCounterpart.map { operand.with(unit: $0) }
    }
    guard let inBinary, let value = EquationParser.value(of: inBinary),
      value.dimension.withoutCounts == DimensionVector(of: .information),
      let scaled = value.value.divided(by: binary.factor)
    else { return [] }
    return [
      Reading(value: scaled, unit: binary, label: "\(binary.symbol) as \(unit.symbol)", onlyConfirms: true)
    ] + binaryThousands(in: inBinary, stated, prefersBinary: true)
  }
}
