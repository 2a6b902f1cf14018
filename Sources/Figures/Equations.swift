import Quantities
import SourceText

/// Stated calculations: `7B × 2 bytes = 14 GB`. Each `=` of a chain is a claim.
extension FigureFinder {
  mutating func equations(in range: ByteRange) {
    guard hasRelation(range) else { return }
    let (tokens, ranges) = EquationTokenizer.tokens(bytes, range)
    var segmentStart = tokens.startIndex
    for (index, token) in tokens.enumerated() {
      guard case .relation(let relationEnd) = token else { continue }
      defer { segmentStart = index + 1 }
      guard let stated = stated(after: relationEnd, in: range),
        !continues(tokens[(index + 1)...]),
        let left = expression(in: tokens[segmentStart..<index])
      else { continue }
      judge(
        stated, left: left, range: ranges[left.startIndex].lowerBound..<ranges[left.endIndex - 1].upperBound)
    }
  }

  /// Most lines have no `=`, `≈` or `＝` in them; a look at the bytes is cheaper than cutting tokens.
  private func hasRelation(_ range: ByteRange) -> Bool {
    let span = bytes.span
    for offset in range {
      switch span[offset] {
      case UInt8(ascii: "="): return true
      case 0xE2 where offset + 2 < range.upperBound && span[offset + 1] == 0x89 && span[offset + 2] == 0x88:
        return true
      case 0xEF where offset + 2 < range.upperBound && span[offset + 1] == 0xBC && span[offset + 2] == 0x9D:
        return true
      default: continue
      }
    }
    return false
  }

  private func stated(after offset: Int, in range: ByteRange) -> StatedQuantity? {
    let end = range.upperBound
    var position = offset
    while position < end, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      // Only signs that belong to a number may stand before it.
      let rest = bytes[position..<end]
      if bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "~")
        || bytes[position] == UInt8(ascii: "$")
      {
        position += 1
      } else if let word = ["约", "≈"].first(where: { rest.starts(with: $0.utf8) }) {
        position += word.utf8.count
      } else {
        return nil
      }
    }
    guard position < end else { return nil }
    return QuantityReader(bytes, end: end).quantity(at: position, lowerBound: range.lowerBound)
  }

  /// Whether the right side goes on as an expression, so that its first number is no result.
  private func continues(_ right: ArraySlice<EquationToken>) -> Bool {
    var rest = right
    while case .word? = rest.first { rest = rest.dropFirst() }
    guard case .number? = rest.first else { return true }
    rest = rest.dropFirst()
    while let token = rest.popFirst() {
      switch token {
      case .op(.divide):
        // `25.6GB/GPU` is a share of each, not a division.
        if case .word? = rest.first { continue }
        return true
      case .op, .power: return true
      case .word: continue
      default: return false
      }
    }
    return false
  }

  /// The longest end of `tokens` that reads as an expression with an operator and is not cut out of a longer one.
  private func expression(in tokens: ArraySlice<EquationToken>) -> ArraySlice<EquationToken>? {
    for start in tokens.indices {
      if start > tokens.startIndex {
        switch tokens[start - 1] {
        case .op, .power, .open, .number: continue
        default: break
        }
      }
      let candidate = tokens[start...]
      // A sign in front is no calculation.
      let hasOperator = candidate.dropFirst().contains {
        if case .op = $0 { true } else { false }
      }
      guard hasOperator else { return nil }
      if EquationParser.value(of: candidate, groupsPowersOfTen: true, bytesMask: 0) != nil
        || EquationParser.value(of: candidate, groupsPowersOfTen: true, bytesMask: ~0) != nil
      {
        return candidate
      }
    }
    return nil
  }

  private mutating func judge(_ stated: StatedQuantity, left: ArraySlice<EquationToken>, range: ByteRange) {
    let ambiguous = left.count {
      if case .number(let quantity) = $0 { quantity.mayBeBytes && quantity.unit == nil } else { false }
    }
    var readings: [Reading] = []
    for mask in 0..<(1 << min(ambiguous, 4)) {
      for groups in [true, false] {
        guard var value = EquationParser.value(of: left, groupsPowersOfTen: groups, bytesMask: mask) else {
          continue
        }
        if let factor = Self.conversion(in: left, to: stated.unit) { value = value * factor }
        readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: binaryCount > decimalCount)
      }
    }
    guard let best = readings.best(for: stated) else { return }
    var figure = Figure.judged(stated, form: .equation, by: best.reading, verdict: best.verdict, in: source)
    figure.expression = source.text(in: range)
    add(figure)
    // Its operands are no figures of their own.
    claim(range)
  }

  /// `200 Gb/s ÷ 8 = 25 GB/s` and `25 GB/s × 8 = 200 Gb/s` convert units by hand: the 8 is no part of the value.
  private static func conversion(in left: ArraySlice<EquationToken>, to unit: Unit?) -> EquationValue? {
    guard let unit, unit.dimension == .information || unit.dimension == .informationRate else { return nil }
    let units = left.compactMap { token in
      if case .number(let quantity) = token, quantity.unit?.dimension == unit.dimension {
        quantity.unit
      } else {
        nil
      }
    }
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
  private static func readings(of value: EquationValue, statedIn unit: Unit?, prefersBinary: Bool)
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
      return value.dimension.withoutTokens.isNone
        ? [reading(dividingBy: .one, unit: nil)].compactMap(\.self) : []
    }
    let wanted = DimensionVector(of: unit.dimension)
    if value.dimension == wanted || value.dimension.withoutTokens == wanted {
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
