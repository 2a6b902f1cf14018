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
    parenthesisedEquations(in: range, names: names)
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
      if right.count > 2, case .op(.multiply) = right[right.startIndex + 1],
        ranges[right.startIndex + 1] == ranges[right.startIndex + 2]
      {
        // `= 2000 queries/sec`: the word behind is its unit.
        right = right.dropFirst(2)
        right[right.startIndex] = .number(stated)
      }
      if stated.upperValue != nil {
        // Its second number is no operand.
        let behind = right.indices.drop { ranges[$0].lowerBound < stated.range.upperBound }
        right = [.number(stated)] + right[behind]
      }
      let segment = tokens[segmentStart..<index]
      guard !continues(right, stated) else {
        isChained = false
        if let left = EquationSide(segment) {
          intermediate(stated, of: left, ranges, leadsOnTo: right)
        }
        continue
      }
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
        let converted = Self.converted(
          standsAlone(segment) ? segment.suffix(1) : segment, to: stated, isChained: isChained)
      {
        // Of one card people give several sizes that are all true.
        let mayBeWrong = isChained || stated.unit?.dimension != .information
        judge(
          stated, by: converted, range: ranges[index - 1],
          mayBeWrong: mayBeWrong && !isRejected(at: relationEnd, in: range))
        isChained = true
      } else if let amount = onlyNumber(of: segment), let converted = anotherPeriod(amount, stated) {
        judge(
          stated, by: converted, range: amount.range, mayBeWrong: !isRejected(at: relationEnd, in: range))
        isChained = true
      } else {
        let starts = segment.indices.filter { beginsOperand(tokens[$0]) }.map { ranges[$0].lowerBound }
        isChained = expression(
          endingAt: ranges[index].lowerBound, beginningAtOneOf: starts, states: stated,
          mayBeWrong: !isRejected(at: relationEnd, in: range))
      }
    }
  }

  /// `6 × 18432 × 4.3MB ≈ 475GB × 32 = …`: a result that the chain goes on to calculate with. It is told right, or a slip of the pen;
  /// where the whole of what follows is the same amount, its first number is no result.
  private mutating func intermediate(
    _ stated: StatedQuantity, of left: EquationSide, _ ranges: [ByteRange],
    leadsOnTo right: ArraySlice<EquationToken>
  ) {
    guard stated.unit != nil || stated.significantDigits > 2, stated.upperValue == nil, left.isStrong,
      let value = EquationParser.value(of: left.tokens)
    else { return }
    let readings = Self.readings(of: value, statedIn: stated.unit, prefersBinary: false)
    guard let best = readings.best(for: stated) else { return }
    let isSlip = NearestMiss.isSlip(stated, computed: best.reading.value)
    guard best.verdict.holds || isSlip else { return }
    let written = ranges[left.tokens.startIndex].lowerBound..<ranges[left.tokens.endIndex - 1].upperBound
    judge(stated, by: readings, range: written, mayBeWrong: isSlip && !continuesAs(value, right))
  }

  /// Whether the expression on the right is the same amount as the one on the left.
  private func continuesAs(_ value: EquationValue, _ right: ArraySlice<EquationToken>) -> Bool {
    let end = right.firstIndex { token in
      switch token {
      case .relation, .stop: true
      default: false
      }
    }
    guard let other = EquationParser.value(of: right[..<(end ?? right.endIndex)]) else { return true }
    let (one, two) = (value.value.double.magnitude, other.value.double.magnitude)
    return one > 0 && abs(one - two) < one / 20
  }

  /// The one amount of a side that does not calculate: `1 billion requests/month`.
  private func onlyNumber(of segment: ArraySlice<EquationToken>) -> StatedQuantity? {
    let numbers = segment.compactMap { token in
      if case .number(let amount) = token { amount } else { nil }
    }
    return numbers.count == 1 ? numbers[0] : nil
  }

  private static let usualRates: [Dimension: ExactNumber] = [
    .operationRate: .power(of: 10, 12), .informationRate: .power(of: 10, 9),
  ]

  private static let mostTokensBehind = 32

  /// Whether the words behind the last operand only count: `× 8 卡`, `× 32 layers`.
  private func endsInCounter(_ left: EquationSide, _ ranges: [ByteRange]) -> Bool {
    guard left.isStrong(but: .wordsBehind) else { return false }
    var index = left.tokens.endIndex
    while index > left.tokens.startIndex, case .word = left.tokens[index - 1] {
      guard Self.counters.contains(bytes[ranges[index - 1]].map(\.lowercased)) else { return false }
      index -= 1
    }
    if index > left.tokens.startIndex, case .number = left.tokens[index - 1] { return true }
    return false
  }

  private static let counters = Set(
    [
      "卡", "张", "张卡", "块", "片", "层", "个", "次", "步", "台", "节点", "头", "机", "条", "路", "副本", "gpu", "gpus",
      "cards", "card",
      "layers", "heads", "nodes", "ranks", "steps", "epochs", "replicas", "devices", "samples", "requests",
      "users", "experts", "trainable", "total", "active", "params", "parameters", "param", "docs", "dims",
      "dim",
      "tokens", "sessions", "conversations", "vectors", "replicas", "个请求", "用户", "参数", "个参数",
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
      case .op(.multiply):
        // `9.33× Memory Reduction` is so many times.
        let behind = rest.prefix { if case .word = $0 { true } else { false } }
        switch rest.dropFirst(behind.count).first {
        case .number?, .function?: return true
        case .open? where behind.isEmpty: return true
        default: if behind.isEmpty, rest.isEmpty == false { return true }
        }
      case .op, .power: return true
      case .word: continue
      default: return false
      }
    }
    return false
  }

  mutating func judge(
    _ stated: StatedQuantity, left: ArraySlice<EquationToken>, range: ByteRange, mayBeWrong: Bool
  ) {
    let ambiguous = left.count {
      if case .number(let quantity) = $0 { quantity.mayBeBytes && quantity.unit == nil } else { false }
    }
    let left = Self.withoutBusWidth(left)
    let stated = asMemory(stated, left)
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
    if let unit = stated.unit, let usual = Self.usualRates[unit.dimension],
      let value = EquationParser.value(of: left), value.dimension.isNone,
      let scaled = (value.value * usual).divided(by: unit.factor)
    {
      // `8 × 989 = 7.9 PFLOPS`, `5 × 460 = 2.3 TB/s`: a bare rate is in what cards are rated by.
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
    if readings.isEmpty {
      readings = Self.looseReadings(of: left, stated, prefersBinary: binaryCount > decimalCount)
    }
    if let digits = Self.digitsAlone(left, statedIn: stated.unit) { readings.append(digits) }
    if let thousands = Self.thousandsOf1024(readings, stated) { readings.append(thousands) }
    readings += Self.binaryThousands(in: left, stated) + periodReadings(readings, range, stated)
    judge(stated, by: readings, range: range, mayBeWrong: mayBeWrong)
  }

  private mutating func judge(
    _ stated: StatedQuantity, by readings: [Reading], range: ByteRange, mayBeWrong: Bool
  ) {
    let confirming = readings.filter(\.onlyConfirms).best(for: stated)
    guard
      var best = readings.filter({ !$0.onlyConfirms }).best(for: stated)
        ?? confirming.flatMap({ $0.verdict.holds ? $0 : nil })
    else { return }
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
    } else if best.verdict.isFinding, !mayBeWrong || best.reading.isNonsense(for: stated) {
      figure = .unchecked(stated, form: .equation, because: .ambiguous)
    } else {
      figure = .judged(stated, form: .equation, by: best.reading, verdict: best.verdict, in: source)
    }
    figure.expression = source.text(in: range)
    add(figure)
    // Its operands are no figures of their own.
    claim(range)
  }
}
