import Quantities

/// Evaluates the tokens of one side of an equation. Nothing unless they read completely.
struct EquationParser {
  let tokens: ArraySlice<EquationToken>
  /// Whether a number times a power of ten is one number, as most authors mean it: `303 × 10¹² ÷ 148 × 10¹²`.
  let groupsPowersOfTen: Bool
  /// Of the operands whose `B` may be bytes, those that are taken so, by a bit each.
  let bytesMask: Int
  /// Whether only the digits count, units and multipliers left out: `3.35 TB/s × 1000 = 3350 GB/s`.
  let isBare: Bool

  private var position: Int
  private var ambiguousSeen = 0
  private var depth = 0

  static let nestingLimit = 50
  /// No figure has so many digits; a value that grows beyond this many bits makes its equation unreadable.
  static let bitLimit = 1024
  private static let operandBitLimit = 512

  private init(
    _ tokens: ArraySlice<EquationToken>, groupsPowersOfTen: Bool, bytesMask: Int, isBare: Bool
  ) {
    self.isBare = isBare
    self.tokens = tokens
    self.groupsPowersOfTen = groupsPowersOfTen
    self.bytesMask = bytesMask
    position = tokens.startIndex
  }

  static func value(
    of tokens: ArraySlice<EquationToken>, groupsPowersOfTen: Bool = true, bytesMask: Int = 0,
    isBare: Bool = false
  ) -> EquationValue? {
    var parser = EquationParser(
      tokens, groupsPowersOfTen: groupsPowersOfTen, bytesMask: bytesMask, isBare: isBare)
    guard let value = parser.sum(), parser.position == tokens.endIndex else { return nil }
    return value
  }

  private var token: EquationToken? { position < tokens.endIndex ? tokens[position] : nil }

  private mutating func sum() -> EquationValue? {
    guard var left = product() else { return nil }
    while case .op(let op)? = token, op == .add || op == .subtract {
      position += 1
      guard let right = product() else { return nil }
      if right.isPercentage, !left.isPercentage {
        // `14 GB + 20%` is a fifth more.
        left = left * (EquationValue(.one) + (op == .add ? right : -right) ?? right)
      } else {
        guard let sum = left + (op == .add ? right : -right) else { return nil }
        left = sum
      }
      guard left.value.bitWidth <= Self.bitLimit else { return nil }
    }
    return left
  }

  private mutating func product() -> EquationValue? {
    guard var left = factor() else { return nil }
    while true {
      let op: EquationToken.Operator
      switch token {
      case .op(.multiply)?, .op(.divide)?:
        op = if case .op(.divide)? = token { .divide } else { .multiply }
        position += 1
      // `4√4096`, and not `1000 tokens take ⌈1000 / 16⌉`
      case .function? where !isBehindWord: op = .multiply
      default: return left
      }
      guard let right = factor() else { return nil }
      if op == .multiply {
        left = left * right
      } else {
        guard let inverse = right.inverse else { return nil }
        left = left * inverse
      }
      guard left.value.bitWidth <= Self.bitLimit else { return nil }
    }
  }

  private var isBehindWord: Bool { if case .word = tokens[position - 1] { true } else { false } }

  private mutating func factor() -> EquationValue? {
    guard let base = power() else { return nil }
    guard groupsPowersOfTen, case .op(.multiply)? = token, isPowerOfTen(at: position + 1) else { return base }
    position += 1
    guard let scale = power() else { return nil }
    return base * scale
  }

  private func isPowerOfTen(at index: Int) -> Bool {
    guard index + 1 < tokens.endIndex, case .number(let ten) = tokens[index], ten.unit == nil,
      ten.value == ExactNumber(10)
    else { return false }
    switch tokens[index + 1] {
    case .power, .op(.power): return true
    default: return false
    }
  }

  private mutating func power() -> EquationValue? {
    guard let base = operand() else { return nil }
    switch token {
    case .power(let exponent)?:
      position += 1
      skipWords()
      return wholeExponent(exponent).flatMap(base.raised)
    case .op(.power)?:
      position += 1
      // `10^9 bytes`: the unit is that of the power.
      if case .number(let exponent)? = token, let unit = exponent.unit, !isBare {
        position += 1
        skipWords()
        guard let power = wholeExponent(exponent.value).flatMap(base.raised) else { return nil }
        return power * EquationValue(one: unit)
      }
      guard let exponent = operand(), exponent.dimension.isNone else { return nil }
      return wholeExponent(exponent.value).flatMap(base.raised)
    default: return base
    }
  }

  private func wholeExponent(_ exponent: ExactNumber) -> Int? {
    exponent.isWhole ? Int(exactly: exponent.numerator) : nil
  }

  /// A number, a sum in parentheses, or words in front of either: `参数量 7B`, `模型(2x)`.
  private mutating func operand() -> EquationValue? {
    if case .word? = token {
      let isFirst = position == tokens.startIndex
      skipWords()
      // `模型(2x)` names what the parenthesis holds, and `16 × micro batch 1` what the number counts.
      switch token {
      case .open?: break
      case .number? where !isFirst: break
      default: return nil
      }
    }
    switch token {
    case .op(.subtract)?, .op(.negate)?:
      guard depth < Self.nestingLimit else { return nil }
      depth += 1
      defer { depth -= 1 }
      position += 1
      return operand().map { -$0 }
    case .open?:
      guard depth < Self.nestingLimit else { return nil }
      depth += 1
      position += 1
      guard let inner = sum(), case .close? = token else { return nil }
      position += 1
      depth -= 1
      skipWords()
      return inner
    case .function(let function?)?:
      guard depth < Self.nestingLimit else { return nil }
      depth += 1
      defer { depth -= 1 }
      position += 1
      // `ln 10^6` is that of the power.
      let argument = if case .open? = token { operand() } else { power() }
      return argument.flatMap(function.callAsFunction)
    case .number(let quantity)?:
      position += 1
      if isBare {
        skipWords()
        return EquationValue(quantity.value.divided(by: quantity.multiplier) ?? quantity.value)
      }
      var asBytes = false
      if quantity.mayBeBytes, quantity.unit == nil {
        asBytes = bytesMask & (1 << ambiguousSeen) != 0
        ambiguousSeen += 1
      }
      skipWords()
      guard quantity.value.bitWidth <= Self.operandBitLimit else { return nil }
      return EquationValue(quantity, asBytes: asBytes)
    default: return nil
    }
  }

  /// Words behind a number, and remarks in parentheses: `2 (bf16 bytes)`, `8 GPUs (with ZeRO-2)`.
  private mutating func skipWords() {
    while true {
      if case .word? = token {
        position += 1
        continue
      }
      guard case .open? = token else { return }
      guard case .word? = position + 1 < tokens.endIndex ? tokens[position + 1] : nil,
        let close = remarkEnd(from: position + 1)
      else { return }
      position = close + 1
    }
  }

  /// The closing parenthesis of a remark that calculates nothing: `(with ZeRO-2)`, `(keys + values)`.
  private func remarkEnd(from start: Int) -> Int? {
    var hasNumber = false
    var hasOperator = false
    for index in start..<tokens.endIndex {
      switch tokens[index] {
      case .close: return hasNumber && hasOperator ? nil : index
      case .word, .stop: continue
      case .number: hasNumber = true
      case .op: hasOperator = true
      case .power, .open, .function, .relation, .rate: return nil
      }
    }
    return nil
  }
}
