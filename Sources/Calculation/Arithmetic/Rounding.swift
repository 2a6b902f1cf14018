import BigInt

/// Exact arithmetic between integers and floating-point numbers, rounded once, half to even.
enum Rounding {
  /// The nearest double; infinite when there is none.
  static func double(_ value: BigInt) -> Double { quotient(value, 1) }

  /// The double nearest to a quotient.
  static func quotient(_ dividend: BigInt, _ divisor: BigInt) -> Double {
    if dividend == 0 { return divisor.sign == .minus ? -0.0 : 0 }
    let isNegative = (dividend.sign == .minus) != (divisor.sign == .minus)
    let (one, other) = (dividend.magnitude, divisor.magnitude)
    // Bring the quotient to 66 bits or so; what is cut off only matters as "not zero".
    let shift = 66 - (one.bitWidth - other.bitWidth)
    let scaled = shift >= 0 ? one << shift : one
    let by = shift >= 0 ? other : other << -shift
    let (whole, remainder) = scaled.quotientAndRemainder(dividingBy: by)
    let magnitude = double(remainder == 0 ? whole : whole | 1, exponent: -shift)
    return isNegative ? -magnitude : magnitude
  }

  /// `mantissa × 2^exponent`, where the lowest bit of the mantissa stands for everything below it.
  static func double(_ mantissa: BigUInt, exponent: Int) -> Double {
    if mantissa == 0 { return 0 }
    let top = mantissa.bitWidth + exponent
    // Doubles below 2^-1022 have fewer bits.
    let precision = min(53, top + 1074)
    if precision < 0 { return 0 }
    let drop = mantissa.bitWidth - precision
    var kept = drop > 0 ? mantissa >> drop : mantissa << -drop
    if drop > 0 {
      let rest = mantissa - (kept << drop)
      let half = BigUInt(1) << (drop - 1)
      if rest > half || (rest == half && kept & 1 == 1) { kept += 1 }
    }
    let scale = exponent + drop
    if kept.bitWidth + scale > 1024 { return .infinity }
    // At most 54 bits, and exact: the scaling only moves the point.
    return Double(UInt64(kept)) * power(scale)
  }

  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: max(exponent, -1074), significand: 1)
  }

  /// Quotient and remainder, where the remainder has the divisor's sign.
  static func floor(_ dividend: BigInt, _ divisor: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder != 0, (remainder.sign == .minus) != (divisor.sign == .minus) {
      quotient -= 1
      remainder += divisor
    }
    return (quotient, remainder)
  }

  /// Half to even, for integers: to a multiple of a power of ten.
  static func round(_ value: BigInt, toMultipleOf step: BigInt) -> BigInt {
    let (quotient, remainder) = floor(value, step)
    let twice = remainder * 2
    let isOdd = quotient.words.first.map { $0 & 1 == 1 } ?? false
    let up = twice > step || (twice == step && isOdd)
    return (up ? quotient + 1 : quotient) * step
  }
}

/// What `//` and `%` give for floating-point numbers, as CPython computes it.
struct FloatDivision {
  let quotient: Double
  let remainder: Double

  init(_ one: Double, _ other: Double) {
    var rest = CMath.remainder(one, other)
    var division = (one - rest) / other
    if rest != 0 {
      if (other < 0) != (rest < 0) {
        rest += other
        division -= 1
      }
    } else {
      rest = Double(signOf: other, magnitudeOf: 0)
    }
    if division != 0 {
      var whole = division.rounded(.down)
      if division - whole > 0.5 { whole += 1 }
      quotient = whole
    } else {
      quotient = Double(signOf: one / other, magnitudeOf: 0)
    }
    remainder = rest
  }
}
