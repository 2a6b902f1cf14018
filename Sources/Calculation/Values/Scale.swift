/// How a number was scaled from bytes: what it was divided by. It never changes what a program prints.
package enum Scale: UInt8, Sendable {
  case none
  case kibi, mebi, gibi, tebi
  /// `kilo` is weak evidence, since dividing by a thousand also makes milliseconds and prices.
  case kilo, mega, giga, tera
  /// Bytes that nothing has divided: what the estimator's functions give.
  case bytes

  /// The power of 1024 or of 1000, and which of them.
  private var power: (isBinary: Bool, exponent: Int)? {
    switch self {
    case .none, .bytes: nil
    case .kibi, .mebi, .gibi, .tebi: (true, Int(rawValue))
    case .kilo, .mega, .giga, .tera: (false, Int(rawValue) - 4)
    }
  }

  private init(isBinary: Bool, exponent: Int) {
    self = Scale(rawValue: UInt8((isBinary ? 0 : 4) + exponent)) ?? .none
  }

  /// The scale of a divisor: a power of 1024 or of 1000.
  init(divisor: Object) {
    switch divisor {
    case .int(let value, .none): self.init(divisor: value)
    case .float(let value, .none):
      self = value >= 1000 && value <= 1.1e12 ? Scale(divisor: Int(value.rounded(.down))) : .none
      if self != .none, value != value.rounded(.down) { self = .none }
    default: self = .none
    }
  }

  private init(divisor: Int) {
    switch divisor {
    case 1 << 10: self = .kibi
    case 1 << 20: self = .mebi
    case 1 << 30: self = .gibi
    case 1 << 40: self = .tebi
    case 1_000: self = .kilo
    case 1_000_000: self = .mega
    case 1_000_000_000: self = .giga
    case 1_000_000_000_000: self = .tera
    default: self = .none
    }
  }

  /// The scale of a quotient.
  static func quotient(_ dividend: Object, _ divisor: Object) -> Scale {
    let own = dividend.scale
    if divisor.scale != .none { return .none }
    let step = Scale(divisor: divisor)
    guard let new = step.power else { return own }
    guard let old = own.power else { return step }
    let exponent = old.exponent + new.exponent
    guard old.isBinary == new.isBinary, exponent <= 4 else { return .none }
    return Scale(isBinary: old.isBinary, exponent: exponent)
  }

  /// The scale of a product. Multiplying by what a number was divided by gives bytes again.
  static func product(_ left: Object, _ right: Object) -> Scale {
    let (one, other) = (left.scale, right.scale)
    if one == .none && other == .none { return .none }
    guard one == .none || other == .none else { return .none }
    let scale = one == .none ? other : one
    let step = Scale(divisor: one == .none ? left : right)
    return step == scale && scale != .kibi && scale != .kilo ? .none : scale
  }

  /// The scale of a sum or of one of several alternatives.
  static func common(_ one: Scale, _ other: Scale) -> Scale {
    if one == other { return one }
    if one == .none { return other }
    return other == .none ? one : .none
  }
}
