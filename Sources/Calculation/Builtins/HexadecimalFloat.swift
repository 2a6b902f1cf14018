import BigInt

/// Floating-point numbers in hexadecimal, as `float.hex` writes and `float.fromhex` reads them.
enum HexadecimalFloat {
  static func text(_ value: Double) -> String {
    if !value.isFinite { return FloatText.shortest(value) }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0x0.0p+0" }
    let digits = String(value.significandBitPattern, radix: 16)
    let exponent = value.isNormal ? Int(value.exponentBitPattern) - 1023 : -1022
    return sign + (value.isNormal ? "0x1." : "0x0.") + String(repeating: "0", count: 13 - digits.utf8.count)
      + digits + (exponent < 0 ? "p-" : "p+") + String(exponent.magnitude)
  }

  enum Problem: Error { case invalid, tooLarge }

  /// Reads a text without whitespace around it.
  static func value(_ text: [UInt8]) throws(Problem) -> Double {
    var rest = text[...]
    let isNegative = rest.first == 0x2D
    if isNegative || rest.first == 0x2B { rest = rest.dropFirst() }
    let magnitude = try magnitude(rest)
    return isNegative ? -magnitude : magnitude
  }

  private static func magnitude(_ text: ArraySlice<UInt8>) throws(Problem) -> Double {
    switch String(decoding: text, as: UTF8.self).lowercased() {
    case "inf", "infinity": return .infinity
    case "nan": return .nan
    default: break
    }
    var rest = text
    if rest.count > 1, rest.first == 0x30, rest[rest.startIndex + 1] | 0x20 == 0x78 {
      rest = rest.dropFirst(2)
    }
    var digits: [UInt8] = []
    var places = 0
    var hasPoint = false
    while let byte = rest.first {
      if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else if let digit = digitValue(byte), digit < 16 {
        digits.append(byte)
        if hasPoint { places += 4 }
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    if digits.isEmpty { throw .invalid }
    let exponent = try exponent(rest)
    guard let mantissa = BigUInt(String(decoding: digits, as: UTF8.self), radix: 16) else { throw .invalid }
    if mantissa == 0 { return 0 }
    let result = Rounding.double(mantissa, exponent: exponent - places)
    if result.isInfinite { throw .tooLarge }
    return result
  }

  /// `p` and a decimal number, or nothing. What is beyond every double is brought down to ±2^40.
  private static func exponent(_ text: ArraySlice<UInt8>) throws(Problem) -> Int {
    guard let mark = text.first else { return 0 }
    var rest = text.dropFirst()
    guard mark | 0x20 == 0x70 else { throw .invalid }
    let isNegative = rest.first == 0x2D
    if isNegative || rest.first == 0x2B { rest = rest.dropFirst() }
    if rest.isEmpty { throw .invalid }
    var exponent = 0
    for byte in rest {
      guard byte >= 0x30, byte <= 0x39 else { throw .invalid }
      exponent = min(exponent * 10 + Int(byte - 0x30), 1 << 40)
    }
    return isNegative ? -exponent : exponent
  }

  static let method = NativeFunction("hex") { call throws(Raise) in
    try call.expect(0)
    return .string(text(try call.machine.double(call.receiver)))
  }

  /// `float.fromhex`, which is called on the class.
  static let reader = NativeFunction("fromhex") { call throws(Raise) in
    guard case .string(let text) = try call.only() else {
      throw call.machine.error(.TypeError, "bad argument type for built-in operation")
    }
    try call.machine.spend(text.bytes.count * (1 + text.bytes.count >> 12))
    do throws(Problem) {
      return .float(try value(Machine.trimmed(text)))
    } catch {
      switch error {
      case .invalid:
        throw call.machine.error(.ValueError, "invalid hexadecimal floating-point string")
      case .tooLarge:
        throw call.machine.error(.OverflowError, "hexadecimal value too large to represent as a float")
      }
    }
  }
}
