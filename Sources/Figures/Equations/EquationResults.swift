import Quantities
import SourceText

/// The right side of an equation: the number that is the result, and what stands behind it.
extension FigureFinder {
  /// `6 × 18432 × 4.3MB ≈ 475GB × 32 = …`: a result that the chain goes on to calculate with. It is told right, or a slip of the pen;
  /// where the whole of what follows is the same amount, its first number is no result.
  ///
  /// - Returns: Whether it is the value of the left side, or may be: what follows goes on with it.
  mutating func intermediate(
    _ stated: StatedQuantity, of left: EquationSide, _ ranges: [ByteRange],
    leadsOnTo right: ArraySlice<EquationToken>
  ) -> Bool {
    guard left.isStrong, stated.upperValue == nil, let value = EquationParser.value(of: left.tokens) else {
      return true
    }
    let readings = Self.readings(of: value, statedIn: stated.unit, prefersBinary: false)
    let isResult = readings.contains { $0.isWithin(1.1, of: stated) }
    let written = written(left, ranges)
    if !isResult, let copied = copiedWrong(stated, of: value, in: right) {
      judge(stated, by: [Reading(value: copied, unit: stated.unit)], range: written, mayBeWrong: true)
      return false
    }
    guard stated.unit != nil || stated.significantDigits > 2, let best = readings.best(for: stated) else {
      return isResult
    }
    let isSlip = NearestMiss.isSlip(stated, computed: best.reading.value)
    if best.verdict.holds || isSlip {
      judge(stated, by: readings, range: written, mayBeWrong: isSlip && !continuesAs(value, right))
    }
    return isResult
  }

  /// Whether the expression on the right is the same amount as the one on the left.
  func continuesAs(_ value: EquationValue, _ right: ArraySlice<EquationToken>) -> Bool {
    guard let other = EquationParser.value(of: Self.expression(in: right)) else { return true }
    let (one, two) = (value.value.double.magnitude, other.value.double.magnitude)
    return one > 0 && abs(one - two) < one / 20
  }

  /// The tokens up to the next relation or stop.
  private static func expression(in right: ArraySlice<EquationToken>) -> ArraySlice<EquationToken> {
    right.prefix { token in
      switch token {
      case .relation, .stop: false
      default: true
      }
    }
  }

  /// What the first number of an expression should be, where many digits of it are not those of the expression before:
  /// `(2 × 8192 × 8192 × 160) / 1024 = 20,401,094,656 / 1024`.
  private func copiedWrong(
    _ stated: StatedQuantity, of value: EquationValue, in right: ArraySlice<EquationToken>
  ) -> ExactNumber? {
    guard stated.significantDigits >= 6, let later = EquationSide(Self.expression(in: right)),
      later.tokens.startIndex == right.startIndex, later.isStrong,
      let other = EquationParser.value(of: later.tokens), ChainOrigin.areApart(value, other),
      !later.tokens.contains(where: { token in
        if case .op(let op) = token { op == .add || op == .subtract } else { false }
      })
    else { return nil }
    return (stated.value * value.value).divided(by: other.value)
  }

  /// The one amount of a side that does not calculate: `1 billion requests/month`.
  func onlyNumber(of segment: ArraySlice<EquationToken>) -> StatedQuantity? {
    let stop = segment.lastIndex { if case .stop = $0 { true } else { false } }
    let numbers = segment[(stop.map { $0 + 1 } ?? segment.startIndex)...].compactMap { token in
      if case .number(let amount) = token { amount } else { nil }
    }
    return numbers.count == 1 ? numbers[0] : nil
  }

  /// Whether the number at the end is an amount of its own: `512s = 8.5 分钟`.
  func standsAlone(_ segment: ArraySlice<EquationToken>) -> Bool {
    // `× the same 174.4 s` goes on from something.
    if case .op? = segment.dropLast().last(where: { if case .word = $0 { false } else { true } }),
      case .word? = segment.dropLast().last
    {
      return false
    }
    return switch segment.dropLast().last {
    case nil, .word, .stop, .relation, .open: true
    default: false
    }
  }

  /// Whether an amount that stands alone is of each of some things, and of how many where the number stands before it: `8 GPUs at 700 W`,
  /// `8 张 H100，每张 700 W`.
  func count(of segment: ArraySlice<EquationToken>, _ ranges: [ByteRange]) -> StatedQuantity?? {
    guard case .number(let amount)? = segment.last, amount.unit != nil else { return .none }
    let before = segment.dropLast().reversed().prefix { if case .word = $0 { true } else { false } }
    let place = segment.endIndex - 2 - before.count
    if !before.isEmpty, place >= segment.startIndex, case .number(let count) = segment[place],
      count.unit == nil
        || count.unit?.dimension == .tokens
    {
      return .some(count)
    }
    return Self.ofEachWords.isIn(bytes[..<amount.range.lowerBound].suffix(16)) ? .some(nil) : .none
  }

  private static let ofEachWords = WordList(["每", "each ", "every ", "@", " at "])

  /// So many of an amount, which can only be confirmed.
  func ofMany(_ count: StatedQuantity, _ segment: ArraySlice<EquationToken>, _ stated: StatedQuantity)
    -> [Reading]?
  {
    guard case .number(let amount)? = segment.last else { return nil }
    let all = EquationValue(amount, asBytes: false) * EquationValue(count.value)
    return Self.readings(of: all, statedIn: stated.unit, prefersBinary: false).confirming
  }

  /// `29.36 × 10⁶`, `140 \times 10^{9}` bytes: one number, and how many tokens it takes.
  func timesPowerOfTen(
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

  func stated(after offset: Int, in range: ByteRange) -> StatedQuantity? {
    guard let start = numberStart(after: offset, in: range) else { return nil }
    return QuantityReader(bytes, end: range.upperBound, groupsBySpaces: true).quantity(
      at: start, lowerBound: range.lowerBound)
  }

  /// Where the number begins that follows right behind `offset`, but for the signs that belong to it.
  func numberStart(after offset: Int, in range: ByteRange) -> Int? {
    let end = range.upperBound
    var position = offset
    while position < end, !bytes[position].isDigit {
      let rest = bytes[position..<end]
      let currency = QuantityReader.currencySign(at: rest)
      if bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "~") {
        position += 1
      } else if currency > 0 {
        position += currency
      } else if let word = Self.beforeResults.first(where: { rest.starts(with: $0.utf8) }) {
        position += word.utf8.count
      } else {
        return nil
      }
    }
    return position < end ? position : nil
  }

  private static let beforeResults = [
    "约", "≈", "大约", "about ", "approximately ", "approx. ", "roughly ",
  ]

  /// Whether the right side goes on as an expression, so that its first number is no result.
  func continues(_ right: ArraySlice<EquationToken>, _ stated: StatedQuantity) -> Bool {
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
        // `9.33× Memory Reduction` is so many times: words are behind it, and no number.
        guard case .word? = rest.first else { return !rest.isEmpty }
        let behind = rest.drop { if case .word = $0 { true } else { false } }
        switch behind.first {
        case .number?, .function?: return true
        default: continue
        }
      case .op, .power: return true
      case .word: continue
      default: return false
      }
    }
    return false
  }
}
