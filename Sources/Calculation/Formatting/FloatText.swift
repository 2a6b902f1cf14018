import BigInt

/// Floating-point numbers as text, exactly as CPython writes them.
enum FloatText {
  // MARK: Shortest

  /// What `repr()` gives: the fewest digits that read back as the same number.
  static func shortest(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0.0" }
    let digits = shortestDigits(value.magnitude)
    return sign + layOut(digits, isFixed: (-4..<16).contains(digits.exponent), addsPoint: true)
  }

  /// Decimal digits and the power of ten of the first one.
  struct Digits {
    var digits: [UInt8]
    var exponent: Int
  }

  /// Swift's description has the shortest digits, in its own layout.
  static func shortestDigits(_ value: Double) -> Digits {
    var digits: [UInt8] = []
    var exponent = 0
    var point: Int?
    var bytes = Array(value.description.utf8)[...]
    if let mark = bytes.firstIndex(of: 0x65) {
      exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == 0x2E { point = digits.count } else { digits.append(byte - 0x30) }
    }
    exponent += (point ?? digits.count) - 1
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(min(leading, digits.count - 1))
    exponent -= leading
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return Digits(digits: digits, exponent: exponent)
  }

  private static func layOut(_ digits: Digits, isFixed: Bool, addsPoint: Bool) -> String {
    let text = digits.digits.map { Character(Unicode.Scalar($0 + 0x30)) }
    let exponent = digits.exponent
    if isFixed {
      if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + String(text) }
      if text.count <= exponent + 1 {
        return String(text) + String(repeating: "0", count: exponent + 1 - text.count)
          + (addsPoint ? ".0" : "")
      }
      return String(text[...exponent]) + "." + String(text[(exponent + 1)...])
    }
    let fraction = text.count > 1 ? "." + String(text[1...]) : ""
    return String(text[0]) + fraction + exponentText(exponent)
  }

  static func exponentText(_ exponent: Int) -> String {
    (exponent < 0 ? "e-" : "e+") + (exponent.magnitude < 10 ? "0" : "") + String(exponent.magnitude)
  }

  // MARK: A number of decimals

  /// The value with so many decimals, rounded half to even from its exact binary value. Not negative, finite.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let digits = scaled(value, decimals)
    if decimals == 0 { return digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let split = padded.index(padded.endIndex, offsetBy: -decimals)
    return padded[..<split] + "." + padded[split...]
  }

  /// `value × 10^decimals`, rounded to an integer, in digits.
  private static func scaled(_ value: Double, _ decimals: Int) -> String {
    let (mantissa, exponent) = parts(value)
    if decimals <= 22, exponent <= 0, exponent > -120 {
      // Everything fits 128 bits: a mantissa of 53 and a power of ten of at most 74.
      var power: UInt128 = 1
      for _ in 0..<decimals { power *= 10 }
      let product = UInt128(mantissa) * power
      let places = UInt128(-exponent)
      var quotient = product >> places
      let rest = product - (quotient << places)
      if places > 0 {
        let half = UInt128(1) << (places - 1)
        if rest > half || (rest == half && quotient & 1 == 1) { quotient += 1 }
      }
      return UInt64(exactly: quotient).map { String($0) } ?? String(quotient)
    }
    return String(roundedProduct(mantissa, exponent, decimals))
  }

  /// The value as `mantissa × 2^exponent`.
  private static func parts(_ value: Double) -> (mantissa: UInt64, exponent: Int) {
    let raw = Int(value.exponentBitPattern)
    if raw == 0 { return (value.significandBitPattern, -1074) }
    return (value.significandBitPattern | 1 << 52, raw - 1075)
  }

  /// `mantissa × 2^exponent × 10^decimals`, rounded half to even.
  private static func roundedProduct(_ mantissa: UInt64, _ exponent: Int, _ decimals: Int) -> BigUInt {
    var numerator = BigUInt(mantissa)
    var denominator = BigUInt(1)
    if decimals >= 0 {
      numerator *= BigUInt(10).power(decimals)
    } else {
      denominator = BigUInt(10).power(-decimals)
    }
    if exponent >= 0 { numerator <<= exponent } else { denominator <<= -exponent }
    var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    remainder *= 2
    if remainder > denominator || (remainder == denominator && quotient & 1 == 1) { quotient += 1 }
    return quotient
  }

  // MARK: A number of digits

  /// So many significant digits, rounded half to even from the exact binary value. Not negative, finite.
  static func significant(_ value: Double, _ count: Int) -> Digits {
    if value == 0 { return Digits(digits: Array(repeating: 0, count: count), exponent: 0) }
    let (mantissa, exponent) = parts(value)
    let shortest = shortestDigits(value)
    var decimal = shortest.exponent
    // The shortest digits may be those of the power of ten just above the value.
    if shortest.digits == [1], isLess(mantissa, exponent, thanTenTo: decimal) { decimal -= 1 }
    var digits = String(roundedProduct(mantissa, exponent, count - 1 - decimal)).utf8.map { $0 - 0x30 }
    // Rounding up may have added a digit.
    if digits.count > count {
      digits.removeLast()
      decimal += 1
    }
    return Digits(digits: digits, exponent: decimal)
  }

  private static func isLess(_ mantissa: UInt64, _ exponent: Int, thanTenTo power: Int) -> Bool {
    let one = (BigUInt(mantissa) << max(exponent, 0)) * BigUInt(10).power(max(-power, 0))
    return one < BigUInt(10).power(max(power, 0)) << max(-exponent, 0)
  }

  /// `1.50e+02`.
  static func exponential(_ value: Double, _ decimals: Int, keepsPoint: Bool = false) -> String {
    let digits = significant(value, decimals + 1)
    let text = digits.digits.map { Character(Unicode.Scalar($0 + 0x30)) }
    let fraction = decimals > 0 ? "." + String(text[1...]) : keepsPoint ? "." : ""
    return String(text[0]) + fraction + exponentText(digits.exponent)
  }

  /// What `g` gives: fixed or exponential, whichever suits the size, without trailing zeros unless they are kept.
  static func general(_ value: Double, _ precision: Int, keepsZeros: Bool, addsPoint: Bool = false) -> String
  {
    let precision = max(precision, 1)
    var digits = significant(value, precision)
    let isFixed = digits.exponent >= -4 && digits.exponent < precision - (addsPoint ? 1 : 0)
    if !keepsZeros { while digits.digits.count > 1, digits.digits.last == 0 { digits.digits.removeLast() } }
    if isFixed {
      let text = layOut(digits, isFixed: true, addsPoint: addsPoint)
      return keepsZeros && !text.contains(".") ? text + "." : text
    }
    let text = layOut(digits, isFixed: false, addsPoint: false)
    guard keepsZeros, digits.digits.count == 1 else { return text }
    return text.replacing("e", with: ".e", maxReplacements: 1)
  }

  // MARK: Rounding

  /// What `round(value, decimals)` gives.
  static func rounded(_ value: Double, _ decimals: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    if decimals > 323 { return value }
    if decimals < -308 { return value.sign == .minus ? -0.0 : 0 }
    let magnitude: Double
    if decimals >= 0 {
      magnitude = Double(fixed(value.magnitude, decimals)) ?? value.magnitude
    } else {
      let (mantissa, exponent) = parts(value.magnitude)
      let tens = roundedProduct(mantissa, exponent, decimals)
      magnitude = Double(String(tens) + String(repeating: "0", count: -decimals)) ?? value.magnitude
    }
    return value.sign == .minus ? -magnitude : magnitude
  }
}
