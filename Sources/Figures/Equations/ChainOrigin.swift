import Quantities
import SourceText

/// The first expression of a chain of them, `(2 × 8192 × 8192 × 80 × 2) / 1024³ = 20,401,094,656 / 1024³ ≈ 19 GB`, which a slip on the way
/// to its result may leave.
struct ChainOrigin {
  let tokens: ArraySlice<EquationToken>
  let range: ByteRange

  init(_ side: EquationSide, _ range: ByteRange) {
    tokens = side.tokens
    self.range = range
  }

  /// Whether a later expression that gives the result is another amount. What is rounded on the way is the same; what is twice it, of
  /// two of something.
  func contradicts(_ later: EquationSide) -> Bool {
    guard let own = EquationParser.value(of: tokens), let other = EquationParser.value(of: later.tokens)
    else {
      return false
    }
    return Self.areApart(own, other)
  }

  /// Whether a later sum goes on with the last term of this one, worked out, and the result is that of all:
  /// `6.2 GB + 8 × 25.17M × 0.5625 B × 43 = 4.9 GB + 0.6 GB = 11.7 GB`.
  func goesOn(by later: EquationSide, to stated: StatedQuantity) -> Bool {
    guard tokens.operators.contains(.add), later.isSum, let term = later.tokens.operands.first,
      let own = EquationParser.value(of: tokens), let other = EquationParser.value(of: later.tokens),
      own.dimension.withoutCounts == other.dimension.withoutCounts
    else { return false }
    let all = own.value.double + other.value.double - term.inBaseUnits.double
    return abs(all - stated.inBaseUnits.double) < abs(all) / 20
  }

  static func areApart(_ own: EquationValue, _ other: EquationValue) -> Bool {
    guard
      own.dimension.isNone || own.dimension.withoutCounts == other.dimension.withoutCounts,
      other.value.double != 0
    else { return false }
    let ratio = own.value.double / other.value.double
    return (ratio > 1.02 || ratio < 0.98) && ratio < 1.5 && ratio > 0.66
  }
}
