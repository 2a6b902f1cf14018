import BigInt

/// The bitwise operators on integers of any size, as on two's complement with endless sign bits.
///
/// Not those of `BigInt`: they lose a carry, so that -2⁶³ ^ 2⁶³ is 0 there (6.0.1) and not -2⁶⁴.
enum Bitwise {
  static func and(_ one: BigInt, _ other: BigInt) -> BigInt {
    switch (one.signum() < 0, other.signum() < 0) {
    case (false, false): natural(one.magnitude & other.magnitude)
    case (false, true): natural(one.magnitude - (one.magnitude & inverted(other)))
    case (true, false): and(other, one)
    case (true, true): complement(inverted(one) | inverted(other))
    }
  }

  static func or(_ one: BigInt, _ other: BigInt) -> BigInt {
    complement(and(complement(one), complement(other)))
  }

  static func xor(_ one: BigInt, _ other: BigInt) -> BigInt {
    let result = bits(one) ^ bits(other)
    return (one.signum() < 0) == (other.signum() < 0) ? natural(result) : complement(result)
  }

  private static func natural(_ value: BigUInt) -> BigInt { BigInt(value) }
  /// ~x, which is -x - 1.
  private static func complement(_ value: BigUInt) -> BigInt { -BigInt(value) - 1 }
  private static func complement(_ value: BigInt) -> BigInt { -value - 1 }
  /// ~x of a negative number, which is not negative.
  private static func inverted(_ value: BigInt) -> BigUInt { value.magnitude - 1 }
  private static func bits(_ value: BigInt) -> BigUInt {
    value.signum() < 0 ? inverted(value) : value.magnitude
  }
}
