import Quantities
import SourceText

/// Stated calculations: `7B × 2 bytes = 14 GB`. Each `=` of a chain is a claim.
extension FigureFinder {
  /// Reads the equations of a line.
  ///
  /// - Parameters:
  ///   - names: Where accelerators are named, whose digits are no operands.
  ///   - above: The line before, whose end is the left side of a line that begins with `=`.
  mutating func equations(in range: ByteRange, names: [ByteRange] = [], below above: ByteRange? = nil) {
    guard hasRelation(range) else { return }
    var (tokens, ranges) = EquationTokenizer.tokens(bytes, range, names: names)
    if case .relation? = tokens.first, let above {
      let (before, places) = EquationTokenizer.tokens(bytes, above, names: names)
      tokens = before + tokens
      ranges = places + ranges
    }
    var segmentStart = tokens.startIndex
    var isChained = false
    for (index, token) in tokens.enumerated() {
      guard case .relation(let relationEnd) = token else { continue }
      defer { segmentStart = index + 1 }
      guard relationEnd > range.lowerBound, let first = self.stated(after: relationEnd, in: range) else {
        isChained = false
        continue
      }
      // What is looked at behind a result; a slice of its own, which is cheap to change.
      var (stated, right) = (first, tokens[(index + 1)...].prefix(Self.mostTokensBehind))
      if let (scaled, length) = timesPowerOfTen(first, right, ranges) {
        stated = scaled
        right = right.dropFirst(length - 1)
        right[right.startIndex] = .number(scaled)
      }
      if stated.upperValue != nil {
        // Its second number is no operand.
        let behind = right.indices.drop { ranges[$0].lowerBound < stated.range.upperBound }
        right = [.number(stated)] + right[behind]
      }
      guard !continues(right, stated) else {
        isChained = false
        continue
      }
      let segment = tokens[segmentStart..<index]
      if stated.upperValue != nil,
        rangeEquation(
          ranges[segmentStart..<index], names: names, states: stated,
          mayBeWrong: !isRejected(at: relationEnd, in: range))
      {
        isChained = true
      } else if let left = EquationSide(segment) {
        let written = ranges[left.tokens.startIndex].lowerBound..<ranges[left.tokens.endIndex - 1].upperBound
        judge(
          stated, left: left.tokens, range: written,
          mayBeWrong: (left.isStrong || endsInCounter(left, ranges))
            && !isRejected(at: relationEnd, in: range))
        if stated.unit?.dimension == .information { countRecipe(left.tokens, at: written) }
        isChained = true
      } else if isChained || standsAlone(segment),
        let converted = Self.converted(standsAlone(segment) ? segment.suffix(1) : segment, to: stated)
      {
        // Of one card people give several sizes that are all true.
        let mayBeWrong = isChained || stated.unit?.dimension != .information
        judge(
          stated, by: converted, range: ranges[index - 1],
          mayBeWrong: mayBeWrong && !isRejected(at: relationEnd, in: range))
        isChained = true
      } else {
        let starts = segment.indices.filter { beginsOperand(tokens[$0]) }.map { ranges[$0].lowerBound }
        isChained = expression(
          endingAt: ranges[index].lowerBound, beginningAtOneOf: starts, states: stated,
          mayBeWrong: !isRejected(at: relationEnd, in: range))
      }
    }
  }

  private static let mostTokensBehind = 32

  /// Whether the one word behind the last operand only counts: `× 8 卡`, `× 32 layers`.
  private func endsInCounter(_ left: EquationSide, _ ranges: [ByteRange]) -> Bool {
    guard left.isStrong(but: .wordsBehind), case .number? = left.tokens.dropLast().last else { return false }
    return Self.counters.contains(bytes[ranges[left.tokens.endIndex - 1]].map(\.lowercased))
  }

  private static let counters = Set(
    [
      "卡", "张", "张卡", "块", "片", "层", "个", "次", "步", "台", "节点", "头", "机", "条", "路", "副本", "gpu", "gpus",
      "cards", "card",
      "layers", "heads", "nodes", "ranks", "steps", "epochs", "replicas", "devices", "samples", "requests",
      "users", "experts",
    ].map { Array($0.utf8) })

  /// Judges a calculation with ranges: `58.3-66.7GB + 25.6GB = 83.9-92.3GB`. Whether it is one.
  private mutating func rangeEquation(
    _ places: ArraySlice<ByteRange>, names: [ByteRange], states stated: StatedQuantity, mayBeWrong: Bool
  ) -> Bool {
    guard let first = places.first, let last = places.last else { return false }
    let (tokens, ranges) = EquationTokenizer.tokens(
      bytes, first.lowerBound..<last.upperBound, names: names, readsRanges: true)
    guard let left = EquationSide(tokens[...]),
      left.tokens.contains(where: {
        if case .number(let operand) = $0 { operand.upperValue != nil } else { false }
      })
    else { return false }
    let (lower, higher) = (stated.end(.lower), stated.end(.upper))
    var ways: [(Reading, Reading)] = []
    for mask in [0, ~0] {
      let ends = [StatedQuantity.End.lower, .upper].compactMap { end in
        EquationParser.value(of: left.tokens.map { $0.end(end) }[...], bytesMask: mask)
      }.map { Self.readings(of: $0, statedIn: stated.unit, prefersBinary: binaryCount > decimalCount) }
      guard ends.count == 2 else { continue }
      // What divides by a range turns its ends around.
      ways += zip(ends[0], ends[1]).map { $0.value <= $1.value ? ($0, $1) : ($1, $0) }
    }
    var best: (ends: (Reading, Reading), verdict: Verdict)?
    for (low, high) in ways {
      let verdict = [low.verdict(on: lower), high.verdict(on: higher)].max { $0.rank < $1.rank } ?? .mismatch
      if best.map({ verdict.rank < $0.verdict.rank }) ?? true { best = ((low, high), verdict) }
    }
    guard let best else { return false }
    var figure: Figure
    if best.verdict.holds {
      figure = .judged(stated, form: .equation, by: best.ends.0, verdict: best.verdict, in: source)
    } else if mayBeWrong, left.isStrong || endsInCounter(left, ranges) {
      figure = Figure(stated, form: .equation, verdict: .mismatch)
      figure.computed = Figure.Computed(value: best.ends.0.value.double, unit: best.ends.0.unit?.symbol)
      let text = stated.rewritten(as: best.ends.0.value, to: best.ends.1.value, in: source)
      figure.corrected = Figure.Correction(text: text, digits: text)
    } else {
      figure = .unchecked(stated, form: .equation, because: .ambiguous)
    }
    let written = ranges[left.tokens.startIndex].lowerBound..<ranges[left.tokens.endIndex - 1].upperBound
    figure.expression = source.text(in: written)
    add(figure)
    claim(written)
    return true
  }

  /// Whether the number at the end is an amount of its own: `512s = 8.5 分钟`.
  private func standsAlone(_ segment: ArraySlice<EquationToken>) -> Bool {
    switch segment.dropLast().last {
    case nil, .word, .stop, .relation, .open: true
    default: false
    }
  }

  /// `29.36 × 10⁶`, `140 \times 10^{9}` bytes: one number, and how many tokens it takes.
  private func timesPowerOfTen(
    _ stated: StatedQuantity, _ right: ArraySlice<EquationToken>, _ ranges: [ByteRange]
  ) -> (StatedQuantity, Int)? {
    let tokens = Array(right.prefix(7))
    guard stated.unit == nil, stated.multiplier == .one, tokens.count > 3, case .op(.multiply) = tokens[1],
      case .number(let ten) = tokens[2], ten.unit == nil, ten.value == ExactNumber(10)
    else { return nil }
    var exponent: ExactNumber?
    var length = 4
    var unitBehind: (Unit, ByteRange)?
    switch tokens[3] {
    case .power(let power): exponent = power
    case .op(.power) where tokens.count > 4:
      switch tokens[4] {
      case .number(let power):
        exponent = power.value
        length = 5
        if let unit = power.unit, let range = power.unitRange { unitBehind = (unit, range) }
      case .open where tokens.count > 6:
        guard case .number(let power) = tokens[5], case .close = tokens[6] else { return nil }
        exponent = power.value
        length = 7
      default: return nil
      }
    default: return nil
    }
    guard let exponent, exponent.isWhole, let power = Int(exactly: exponent.numerator), abs(power) < 40 else {
      return nil
    }
    let scale = ExactNumber.power(of: 10, power)
    var scaled = stated
    scaled.value = stated.value * scale
    scaled.step = stated.step * scale
    scaled.approximateStep = stated.approximateStep * scale
    scaled.multiplier = scale
    let end = ranges[right.startIndex + length - 1].upperBound
    scaled.range = stated.range.lowerBound..<end
    scaled.numberRange = scaled.range
    if let (unit, range) = unitBehind ?? QuantityReader(bytes, end: bytes.count).unitAfter(end) {
      scaled.numberRange = stated.range.lowerBound..<min(end, range.lowerBound)
      scaled.unit = unit
      scaled.unitRange = range
      scaled.range = scaled.range.lowerBound..<range.upperBound
    }
    return (scaled, length)
  }

  private func beginsOperand(_ token: EquationToken) -> Bool {
    switch token {
    case .number, .open, .function: true
    default: false
    }
  }

  private func isRejected(at offset: Int, in range: ByteRange) -> Bool {
    RejectedClaims.isRejected(bytes[range], at: offset)
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
      } else if let word = ["约", "≈", "¥", "￥"].first(where: { rest.starts(with: $0.utf8) }) {
        position += word.utf8.count
      } else {
        return nil
      }
    }
    guard position < end else { return nil }
    return QuantityReader(bytes, end: end, groupsBySpaces: true).quantity(
      at: position, lowerBound: range.lowerBound)
  }

  /// Whether the right side goes on as an expression, so that its first number is no result.
  private func continues(_ right: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
    var rest = right
    while case .word? = rest.first { rest = rest.dropFirst() }
    guard case .number? = rest.first else { return true }
    rest = rest.dropFirst()
    // The plus of `31,000+ runs`.
    if stated.bound == .atLeast, case .op(.add)? = rest.first { rest = rest.dropFirst() }
    while let token = rest.popFirst() {
      switch token {
      case .op(.divide), .op(.subtract):
        // `25.6GB/GPU` is a share of each and ` - ` may be a dash; neither calculates.
        if case .word? = rest.first { continue }
        return true
      case .op, .power: return true
      case .word: continue
      default: return false
      }
    }
    return false
  }

  private mutating func judge(
    _ stated: StatedQuantity, left: ArraySlice<EquationToken>, range: ByteRange, mayBeWrong: Bool
  ) {
    let ambiguous = left.count {
      if case .number(let quantity) = $0 { quantity.mayBeBytes && quantity.unit == nil } else { false }
    }
    let left = Self.withoutBusWidth(left)
    var readings: [Reading] = []
    // `6 GiB / (400 Gb/s / 8)`: the 8 makes bytes of bits and is no part of the value.
    if let count = countBehind(stated), let value = EquationParser.value(of: left) {
      // `= $2.31 per 1M tokens`
      readings += Self.readings(of: value * EquationValue(count), statedIn: stated.unit, prefersBinary: false)
    }
    if let plain = Self.withoutBitConversion(left), let value = EquationParser.value(of: plain) {
      readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: binaryCount > decimalCount)
    }
    for mask in 0..<(1 << min(ambiguous, 4)) {
      for groups in [true, false] {
        guard var value = EquationParser.value(of: left, groupsPowersOfTen: groups, bytesMask: mask) else {
          continue
        }
        if let factor = Self.conversion(in: left, to: stated.unit) { value = value * factor }
        readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: binaryCount > decimalCount)
      }
    }
    if let unit = stated.unit, unit.dimension == .operationRate,
      let value = EquationParser.value(of: left), value.dimension.isNone,
      let scaled = (value.value * .power(of: 10, 12)).divided(by: unit.factor)
    {
      // `8 × 989 = 7.9 PFLOPS`: a bare rate is in TFLOPS.
      var reading = Reading(value: scaled, unit: unit)
      reading.onlyConfirms = true
      readings.append(reading)
    }
    if stated.unit?.dimension == .currency {
      // `175 × $1.8 × 24 h`: a price is of an hour.
      let hours = Self.counting(left) { $0.dimension == .time }
      if let value = EquationParser.value(of: hours) {
        readings += Self.readings(of: value, statedIn: stated.unit, prefersBinary: false)
      }
    }
    if let digits = Self.digitsAlone(left, statedIn: stated.unit) { readings.append(digits) }
    if let thousands = Self.thousandsOf1024(readings, stated) { readings.append(thousands) }
    judge(stated, by: readings, range: range, mayBeWrong: mayBeWrong)
  }

  private mutating func judge(
    _ stated: StatedQuantity, by readings: [Reading], range: ByteRange, mayBeWrong: Bool
  ) {
    guard var best = readings.filter({ !$0.onlyConfirms }).best(for: stated) else { return }
    let confirming = readings.filter(\.onlyConfirms).best(for: stated)
    // `7B × 2 = 15` is wrong by one and not by fourteen billion.
    if best.verdict == .mismatch, best.reading.isAbsurd(for: stated), let confirming,
      !confirming.reading.isAbsurd(for: stated)
    {
      best = confirming
    }
    var figure: Figure
    if best.verdict.isFinding, let confirming, confirming.verdict.holds {
      figure = .judged(
        stated, form: .equation, by: confirming.reading, verdict: confirming.verdict, in: source)
    } else if best.verdict.isFinding, !mayBeWrong {
      figure = .unchecked(stated, form: .equation, because: .ambiguous)
    } else {
      figure = .judged(stated, form: .equation, by: best.reading, verdict: best.verdict, in: source)
    }
    figure.expression = source.text(in: range)
    add(figure)
    // Its operands are no figures of their own.
    claim(range)
  }

  /// Of how many things a stated amount is: the million of `per 1M tokens`.
  private func countBehind(_ stated: StatedQuantity) -> ExactNumber? {
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
  private static func withoutBitConversion(_ left: ArraySlice<EquationToken>) -> ArraySlice<EquationToken>? {
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
  private static func withoutBusWidth(_ left: ArraySlice<EquationToken>) -> ArraySlice<EquationToken> {
    func unit(_ token: EquationToken) -> Unit? {
      if case .number(let operand) = token { operand.unit } else { nil }
    }
    guard left.contains(where: { unit($0)?.symbol == "bit" }),
      left.contains(where: { unit($0)?.dimension == .informationRate })
    else { return left }
    return counting(left) { $0.symbol == "bit" }
  }

  /// The operands with plain numbers in the place of those whose unit only counts.
  private static func counting(_ left: ArraySlice<EquationToken>, _ counts: (Unit) -> Bool) -> ArraySlice<
    EquationToken
  > {
    left.map { token in
      guard case .number(var operand) = token, let unit = operand.unit, counts(unit) else { return token }
      operand.unit = nil
      return .number(operand)
    }[...]
  }

  /// A conversion that is written as one: `3.35 TB/s × 1000 = 3350 GB/s`, `2 小时 × 60 = 120 分钟`, `7B × 2 = 14（GB）`.
  /// The digits alone hold; they prove nothing when they do not.
  private static func digitsAlone(_ left: ArraySlice<EquationToken>, statedIn unit: Unit?) -> Reading? {
    let units = left.compactMap { token in
      if case .number(let quantity) = token { quantity.unit } else { nil }
    }
    // `7B × 2 = 14（GB）` counts GB; `2 × 70B = 140 TFLOP` and `14万亿 × 2 字节 = 28 GB` are slips of a thousand.
    let multiplier = left.reduce(ExactNumber.one) { product, token in
      if case .number(let operand) = token { product * operand.multiplier } else { product }
    }
    if let unit, unit.dimension != .currency, multiplier != .one, multiplier != .power(of: 1000, unit.power) {
      return nil
    }
    guard units.isEmpty || (units.count == 1 && units[0].dimension == unit?.dimension),
      let value = EquationParser.value(of: left, isBare: true)
    else { return nil }
    var reading = Reading(value: value.value, unit: unit)
    reading.onlyConfirms = true
    return reading
  }

  /// `64 × 1024 = 64K`: to many, K is 1024 and M its square.
  private static func thousandsOf1024(_ readings: [Reading], _ stated: StatedQuantity) -> Reading? {
    guard stated.unit == nil, let plain = readings.first,
      let scaled = plain.value.readAsBinaryThousands(of: stated)
    else { return nil }
    var reading = Reading(value: scaled, unit: nil)
    reading.onlyConfirms = true
    return reading
  }

  /// One quantity in two units: `= 150 Gbps = 18.75 GB/s`. What is GB to one may be GiB to the other.
  private static func converted(_ segment: ArraySlice<EquationToken>, to stated: StatedQuantity) -> [Reading]?
  {
    guard segment.count == 1, case .number(let quantity)? = segment.first, let from = quantity.unit,
      let unit = stated.unit, from.dimension == unit.dimension, from != unit
    else { return nil }
    return [from, from.binaryCounterpart].compactMap { meant in
      guard let meant, let value = (quantity.value * meant.factor).divided(by: unit.factor),
        let half = (quantity.step * meant.factor).divided(by: unit.factor * ExactNumber(2))
      else { return nil }
      return Reading(value: value, unit: unit, interval: (value - half)...(value + half))
    }
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
      return value.dimension.withoutCounts.isNone || value.dimension.isArithmeticIntensity
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
