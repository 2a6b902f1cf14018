import Quantities

/// One part of a line that may hold an equation.
enum EquationToken {
  indirect case number(StatedQuantity)
  indirect case power(ExactNumber)
  case op(Operator)
  case open, close
  /// Words: they say what a number counts and do not change its value.
  ///
  /// - Parameter counts: Whether it is a word for things that are counted, such as `layers` or `张`.
  case word(counts: Bool)
  /// A word of something that is counted a second: `req/s`.
  indirect case rate(StatedQuantity)
  /// `sqrt`, `log₂`; nothing where it is not known what it makes of its argument.
  case function(EquationFunction?)
  /// `=` or `≈`, with the offset right behind it.
  case relation(end: Int)
  /// Anything that ends an expression.
  case stop

  /// A minus right before a number at the beginning of an expression is its sign; every other one subtracts, or is a dash.
  enum Operator { case add, subtract, multiply, divide, power, negate }

  var isPower: Bool { if case .op(.power) = self { true } else { false } }

  /// The token with one end of its range in the place of a range.
  func end(_ end: StatedQuantity.End) -> EquationToken {
    if case .number(let quantity) = self { .number(quantity.end(end)) } else { self }
  }
}

extension ArraySlice<EquationToken> {
  /// Whether something is raised to a power, by a sign or in superscript.
  var holdsPower: Bool {
    contains { token in
      switch token {
      case .power, .op(.power): true
      default: false
      }
    }
  }

  /// The tokens with other operands, where `change` returns some; `nil` where it changes none.
  func replacingOperands(_ change: (StatedQuantity) -> StatedQuantity?) -> ArraySlice<EquationToken>? {
    var isChanged = false
    let tokens = map { token in
      guard case .number(let operand) = token, let other = change(operand) else { return token }
      isChanged = true
      return .number(other)
    }
    return isChanged ? tokens[...] : nil
  }
}

extension StatedQuantity {
  /// The same number of another unit.
  func with(unit: Unit?) -> StatedQuantity {
    var other = self
    other.unit = unit
    return other
  }

  func with(value: ExactNumber) -> StatedQuantity {
    var other = self
    other.value = value
    return other
  }
}

extension Sequence<EquationToken> {
  /// The numbers among them.
  var operands: [StatedQuantity] {
    compactMap { if case .number(let operand) = $0 { operand } else { nil } }
  }

  /// The signs between them.
  var operators: [EquationToken.Operator] {
    compactMap { if case .op(let sign) = $0 { sign } else { nil } }
  }
}

/// Cuts a line into the tokens of an equation.
struct EquationTokenizer {
  let bytes: [UInt8]
  let end: Int
  var position: Int
  let start: Int
  /// Where names stand whose digits are no numbers: `RTX 4090`.
  let names: [Range<Int>]
  /// Whether `60-80` is a range, and not a difference.
  let readsRanges: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>, names: [Range<Int>], readsRanges: Bool) {
    self.bytes = bytes
    self.names = names
    self.readsRanges = readsRanges
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  /// The tokens of a line, and the bytes of each.
  static func tokens(
    _ bytes: [UInt8], _ range: Range<Int>, names: [Range<Int>], readsRanges: Bool = false
  ) -> (tokens: [EquationToken], ranges: [Range<Int>]) {
    var tokenizer = EquationTokenizer(bytes, range, names: names, readsRanges: readsRanges)
    var tokens: [EquationToken] = []
    var ranges: [Range<Int>] = []
    var isExponent: [Bool] = []
    tokenizer.skipSpaces()
    var start = tokenizer.position
    while let token = tokenizer.next() {
      let place = start..<tokenizer.position
      // `⌈1000 / 16⌉`: a function and its parenthesis in one. `⌊x⌉` is the nearest whole number.
      if case .function = token, bytes[place].suffix(3).starts(with: [0xE2, 0x8C]) {
        tokens.append(token)
        ranges.append(place)
        tokens.append(.open)
        ranges.append(place)
        isExponent.append(false)
        tokenizer.skipSpaces()
        start = tokenizer.position
        continue
      }
      // `\frac{2}{3} 4 \cdot 4096` joins the fraction and the number.
      if case .number = token, tokens.last != nil, let last = ranges.last,
        bytes[last.lowerBound] == FormulaText.fractionEnd
      {
        tokens.append(.op(.multiply))
        ranges.append(place)
      }
      if case .rate(let each) = token {
        tokens += [.op(.multiply), .number(each)]
        ranges += [place, place]
      } else {
        tokens.append(token)
        ranges.append(place)
      }
      // The bar of a fraction stands for three signs, and its end for two.
      if bytes[start] == FormulaText.fractionBar {
        tokens += [.op(.divide), .open]
        ranges += [start..<tokenizer.position, start..<tokenizer.position]
      } else if bytes[start] == FormulaText.fractionEnd {
        tokens.append(.close)
        ranges.append(start..<tokenizer.position)
      }
      if case .close = token { Self.foldCondition(&tokens, &ranges) }
      // `(70.6 + 10.7) GB`: the unit is that of the sum.
      // That of an exponent belongs to its power, which is read with it.
      if case .open = token { isExponent.append(tokens.dropLast().last?.isPower ?? false) }
      if case .close = token, !(isExponent.popLast() ?? false),
        let (unit, place) = QuantityReader(bytes, end: tokenizer.end).unitAfter(tokenizer.position)
      {
        tokens += [.op(.multiply), .number(.one(unit, at: place))]
        ranges += [place, place]
        tokenizer.position = place.upperBound
      }
      tokenizer.skipSpaces()
      start = tokenizer.position
    }
    readExactly(&tokens)
    readSigns(&tokens, ranges)
    return (tokens, ranges)
  }

  private static func readSigns(_ tokens: inout [EquationToken], _ ranges: [Range<Int>]) {
    for (index, token) in tokens.enumerated().dropLast() {
      guard case .op(.subtract) = token, ranges[index].upperBound == ranges[index + 1].lowerBound else {
        continue
      }
      switch (index > 0 ? tokens[index - 1] : .stop, tokens[index + 1]) {
      case (.stop, .number), (.relation, .number), (.open, .number), (.stop, .open), (.relation, .open),
        (.open, .open), (.stop, .function), (.relation, .function), (.open, .function):
        tokens[index] = .op(.negate)
      default: break
      }
    }
  }

  /// `KV ≈ 2 × 32 × 128`: the sign is said of the whole product, and not of its 2.
  private static func readExactly(_ tokens: inout [EquationToken]) {
    var calculates = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .op, .power, .function: calculates = true
      case .relation:
        if !calculates, index + 2 < tokens.count, case .number(var first) = tokens[index + 1],
          case .op = tokens[index + 2], first.decimals == 0, first.unit == nil
        {
          first.isApproximate = false
          tokens[index + 1] = .number(first)
        }
        calculates = false
      default: break
      }
    }
  }

  /// `（若 TP=8）` and `(batch = 1)` at the end say when something holds, and are no claims.
  private static func foldCondition(_ tokens: inout [EquationToken], _ ranges: inout [Range<Int>]) {
    guard let open = tokens.lastIndex(where: { if case .open = $0 { true } else { false } }),
      tokens.count - open < 12,
      open > 0, case .number = tokens[open - 1]
    else { return }
    var rest = tokens[(open + 1)...].dropLast()
    guard case .number? = rest.popLast(), case .relation? = rest.popLast(), !rest.isEmpty,
      rest.allSatisfy({ if case .word = $0 { true } else { false } })
    else { return }
    tokens.removeSubrange(open...)
    ranges.removeSubrange(open...)
  }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
      position += 1
    }
  }

  private mutating func next() -> EquationToken? {
    // An approximation marker belongs to the number behind it.
    while position < end, bytes[position] == UInt8(ascii: "~") {
      position += 1
      skipSpaces()
    }
    guard position < end else { return nil }
    if let name = names.first(where: { $0.contains(position) }) {
      if let size = factor(endingName: name) {
        position = size.range.upperBound
        return .number(size)
      }
      position = name.upperBound
      return .word(counts: false)
    }
    if let (token, length) = sign() {
      position += length
      return token
    }
    let byte = bytes[position]
    if byte.isDigit { return number() }
    // `$` belongs to the number behind it.
    let currency = QuantityReader.currencySign(at: bytes[position..<end])
    if currency > 0, position + currency < end, bytes[position + currency].isDigit {
      position += currency
      return number()
    }
    if let length = atPrice() {
      position += length
      return .op(.multiply)
    }
    if Self.isWordByte(byte) { return word() }
    position += 1
    return .stop
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte.isDigit || byte.isLatinLetter
  }
}
