import Quantities

/// A value with its dimension and the interval in which it lies when displayed operands may be rounded.
struct EquationValue {
  var value: ExactNumber
  var low: ExactNumber
  var high: ExactNumber
  var dimension = DimensionVector()
  /// Whether it was written as a percentage.
  var isPercentage = false

  init(_ exact: ExactNumber) {
    value = exact
    low = exact
    high = exact
  }

  /// A written operand: in base units, and, when it shows decimals, anywhere in its rounding interval.
  init(_ operand: StatedQuantity, asBytes: Bool) {
    // Of `7.6B` taken for 7.6 bytes the last digit is a tenth of a byte.
    let scale = asBytes ? ExactNumber.one.divided(by: operand.multiplier) ?? .one : .one
    let factor = (operand.unit?.factor ?? .one) * scale
    self.init(operand.value * factor)
    // `× 1.2` and `/ 0.6` are factors that someone chose; more digits, a unit or `0.52B` show what was computed or measured.
    let isShown =
      operand.decimals > 0
      && (operand.unit != nil || operand.significantDigits > 2 || operand.multiplier != .one)
    if isShown || operand.isApproximate {
      // `10 × ~10 GB`: what is said to be about so much may be a tenth off.
      let tenth = value.magnitude * ExactNumber(1, over: 10)
      let half = operand.step * factor * ExactNumber(1, over: 2)
      let slack = operand.isApproximate ? max(half, tenth) : half
      low = value - slack
      high = value + slack
    }
    isPercentage = operand.unit?.symbol == "%"
    dimension = asBytes ? DimensionVector(of: .information) : DimensionVector(of: operand.unit?.dimension)
  }

  /// A number that stands for what was computed or measured: anywhere in its rounding interval.
  init(displayed amount: StatedQuantity) {
    let factor = amount.unit?.factor ?? .one
    self.init(amount.value * factor)
    let half = amount.step * factor * ExactNumber(1, over: 2)
    low = value - half
    high = value + half
    dimension = DimensionVector(of: amount.unit?.dimension)
  }

  /// One of a unit.
  init(one unit: Unit) {
    self.init(unit.factor)
    dimension = DimensionVector(of: unit.dimension)
  }

  static func + (left: Self, right: Self) -> Self? {
    guard left.dimension == right.dimension || left.dimension.isNone || right.dimension.isNone else {
      return nil
    }
    var sum = EquationValue(left.value + right.value)
    sum.low = left.low + right.low
    sum.high = left.high + right.high
    sum.dimension = left.dimension.isNone ? right.dimension : left.dimension
    sum.isPercentage = left.isPercentage && right.isPercentage
    return sum
  }

  static prefix func - (value: Self) -> Self {
    var negated = value
    negated.value = -value.value
    negated.low = -value.high
    negated.high = -value.low
    return negated
  }

  static func * (left: Self, right: Self) -> Self {
    var product = EquationValue(left.value * right.value)
    let ends = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]
    product.low = ends.reduce(ends[0], min)
    product.high = ends.reduce(ends[0], max)
    product.dimension = left.dimension + right.dimension
    return product
  }

  /// One over the value; `nil` where it may be zero.
  var inverse: Self? {
    guard let value = ExactNumber.one.divided(by: value), low.isNegative == high.isNegative,
      let top = ExactNumber.one.divided(by: low), let bottom = ExactNumber.one.divided(by: high)
    else { return nil }
    var inverse = EquationValue(value)
    inverse.low = bottom
    inverse.high = top
    inverse.dimension = DimensionVector() - dimension
    return inverse
  }

  func raised(to exponent: Int) -> Self? {
    guard (-64...64).contains(exponent) else { return nil }
    var result = EquationValue(.one)
    for _ in 0..<abs(exponent) {
      result = result * self
      guard result.value.bitWidth <= EquationParser.bitLimit else { return nil }
    }
    return exponent < 0 ? result.inverse : result
  }
}

/// Powers of the base dimensions.
struct DimensionVector: Equatable {
  private var information = 0
  private var operations = 0
  private var time = 0
  private var tokens = 0
  private var currency = 0
  private var power = 0

  init() {}

  init(of dimension: Dimension?) {
    switch dimension {
    case .information: information = 1
    case .informationRate:
      information = 1
      time = -1
    case .operations: operations = 1
    case .operationRate:
      operations = 1
      time = -1
    case .tokens: tokens = 1
    case .tokenRate:
      tokens = 1
      time = -1
    case .time: time = 1
    case .frequency: time = -1
    case .power: power = 1
    case .intensity:
      operations = 1
      information = -1
    case .energy:
      power = 1
      time = 1
    case .currency: currency = 1
    case .ratio, .count, nil: break
    }
  }

  var isNone: Bool { self == DimensionVector() }

  static func + (left: Self, right: Self) -> Self { left.combined(with: right, sign: 1) }
  static func - (left: Self, right: Self) -> Self { left.combined(with: right, sign: -1) }

  private func combined(with other: Self, sign: Int) -> Self {
    var result = self
    result.information += sign * other.information
    result.operations += sign * other.operations
    result.time += sign * other.time
    result.tokens += sign * other.tokens
    result.currency += sign * other.currency
    result.power += sign * other.power
    return result
  }

  /// Operations a byte, which people write as a number.
  var isArithmeticIntensity: Bool {
    var intensity = Self()
    intensity.operations = 1
    intensity.information = -1
    return self == intensity
  }

  /// The same with tokens and operations as plain numbers: `2.56 MB per token`, `1410 MHz × 1024` FLOPS.
  var withoutCounts: Self {
    var result = self
    result.tokens = 0
    result.operations = 0
    return result
  }
}
