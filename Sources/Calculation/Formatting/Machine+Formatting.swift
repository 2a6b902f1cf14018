import BigInt

extension Machine {
  // MARK: Replacement fields

  /// One field of a formatted string.
  func formatField(_ value: Object, conversion: UInt8, format: Object?) throws(Raise) -> Object {
    if case .unknown = value { return value }
    if case .unknown = format { return format ?? .none }
    var value = value
    switch conversion {
    case 0x72: value = .string(try repr(value))
    case 0x73: value = .string(try string(value))
    case 0x61: value = .string(Self.ascii(try repr(value)))
    default: break
    }
    var spec = Text.empty
    if case .string(let text) = format { spec = text }
    if spec.bytes.isEmpty, case .string = value { return value }
    return .string(try self.format(value, spec))
  }

  /// Joins the parts of a formatted string.
  func join(_ parts: [Object]) throws(Raise) -> Object {
    if parts.count == 1 { return parts[0] }
    var bytes: [UInt8] = []
    for part in parts {
      try checkString(bytes.count)
      switch part {
      case .string(let text): bytes += text.bytes
      case .unknown: return part
      default: break
      }
    }
    return try accounted(.string(Text(bytes)))
  }

  /// What `format(value, spec)` gives.
  func format(_ value: Object, _ specification: Text) throws(Raise) -> Text {
    if case .instance(let instance) = value, let function = instance.type.lookup(Name(.__format__)) {
      let result = try call(function, [value, .string(specification)])
      guard case .string(let text) = result else {
        throw error(.TypeError, "__format__ must return a str, not \(typeName(result))")
      }
      return text
    }
    if specification.bytes.isEmpty { return try string(value) }
    if let payload = value.payload { return try format(payload, specification) }
    switch value {
    case .bool, .int, .big, .float, .string: break
    default:
      throw error(.TypeError, "unsupported format string passed to \(typeName(value)).__format__")
    }
    try spend(4)
    let spec: FormatSpec
    do throws(FormatSpec.Problem) {
      spec = try FormatSpec(
        specification, widest: limits.formatWidth, standardType: Self.standardFormatType(value))
    } catch {
      switch error {
      case .tooWide: throw exceeded(.format)
      case .message(let text): throw self.error(.ValueError, text)
      case .unknownType(let letter): throw unknownCode(letter, value)
      case .invalid:
        throw self.error(
          .ValueError,
          "Invalid format specifier '\(specification.string)' for object of type '\(typeName(value))'")
      }
    }
    try spend(spec.width / 4)
    switch value {
    case .string(let text): return Text(try format(text, spec))
    case .float(let number, _): return Text(try format(number, spec, value))
    default: return Text(try format(value.integer ?? 0, spec, value))
    }
  }

  private func unknownCode(_ type: UInt8, _ value: Object) -> Raise {
    unknownCode(Unicode.Scalar(type), value)
  }

  private func unknownCode(_ type: Unicode.Scalar, _ value: Object) -> Raise {
    error(
      .ValueError,
      "Unknown format code '\(FormatSpec.shown(type))' for object of type '\(typeName(value))'")
  }

  /// What a specification without a type means.
  private static func standardFormatType(_ value: Object) -> UInt8 {
    switch value {
    case .string: 0x73
    case .int, .big, .bool: 0x64
    default: 0
    }
  }

  // MARK: Strings

  private func format(_ text: Text, _ spec: FormatSpec) throws(Raise) -> String {
    if let type = spec.type, type != 0x73 { throw unknownCode(type, .string(text)) }
    if let sign = spec.sign {
      throw error(
        .ValueError, "\(sign == 0x20 ? "Space" : "Sign") not allowed in string format specifier")
    }
    if spec.avoidsNegativeZero {
      throw error(.ValueError, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if spec.isAlternate {
      throw error(.ValueError, "Alternate form (#) not allowed in string format specifier")
    }
    if spec.alignment == 0x3D, !spec.isZeroPadded {
      throw error(.ValueError, "'=' alignment not allowed in string format specifier")
    }
    let shown = spec.precision.map { $0 < text.count ? text.slice(0..<$0) : text } ?? text
    var padded = spec
    if spec.isZeroPadded { padded.alignment = 0x3C }
    return padded.pad(shown.string, count: shown.count, defaultAlignment: 0x3C)
  }

  // MARK: Integers

  private func format(_ value: BigInt, _ spec: FormatSpec, _ original: Object) throws(Raise) -> String {
    let type = spec.type ?? 0x64
    switch type {
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x25: return try format(double(original), spec, original)
    case 0x64, 0x6E, 0x62, 0x6F, 0x78, 0x58, 0x63: break
    default: throw unknownCode(type, original)
    }
    if spec.precision != nil { throw error(.ValueError, "Precision not allowed in integer format specifier") }
    if spec.avoidsNegativeZero {
      throw error(.ValueError, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == 0x63 { return try character(value, spec) }
    let isNegative = value.sign == .minus && value != 0
    let digits: String
    var prefix = ""
    try spend(value.magnitude.bitWidth >> 1)
    switch type {
    case 0x62: (digits, prefix) = (value.magnitude.digits(ofBits: 1), "0b")
    case 0x6F: (digits, prefix) = (value.magnitude.digits(ofBits: 3), "0o")
    case 0x78: (digits, prefix) = (value.magnitude.digits(ofBits: 4), "0x")
    case 0x58: (digits, prefix) = (value.magnitude.digits(ofBits: 4, uppercase: true), "0X")
    default: digits = try decimal(BigInt(value.magnitude))
    }
    return spec.number(
      isNegative: isNegative, prefix: spec.isAlternate ? prefix : "", digits: digits,
      group: type == 0x64 || type == 0x6E ? 3 : 4)
  }

  private func character(_ value: BigInt, _ spec: FormatSpec) throws(Raise) -> String {
    if spec.sign != nil { throw error(.ValueError, "Sign not allowed with integer format specifier 'c'") }
    if spec.isAlternate {
      throw error(.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard Int(exactly: value) != nil else {
      throw error(.OverflowError, "Python int too large to convert to C long")
    }
    guard value >= 0, value < 0x110000, let scalar = Unicode.Scalar(UInt32(value)) else {
      throw error(.OverflowError, "%c arg not in range(0x110000)")
    }
    return spec.pad(String(Character(scalar)), count: 1, defaultAlignment: 0x3E)
  }

  // MARK: Floating point

  private func format(_ value: Double, _ spec: FormatSpec, _ original: Object) throws(Raise) -> String {
    let type = spec.type ?? 0
    switch type {
    case 0, 0x65, 0x45, 0x66, 0x46, 0x67, 0x47, 0x25, 0x6E: break
    default: throw unknownCode(type, original)
    }
    let isUpper = type == 0x45 || type == 0x46 || type == 0x47
    let magnitude = value.magnitude
    try spendOnDigits(value, spec.precision ?? 6)
    var text: String
    if !value.isFinite {
      text = value.isNaN ? "nan" : "inf"
    } else {
      switch type {
      case 0x65, 0x45:
        text = FloatText.exponential(magnitude, spec.precision ?? 6, keepsPoint: spec.isAlternate)
      case 0x66, 0x46:
        text = FloatText.fixed(magnitude, spec.precision ?? 6)
        if spec.isAlternate, spec.precision == 0 { text += "." }
      case 0x25:
        let hundred = magnitude * 100
        text = hundred.isFinite ? FloatText.fixed(hundred, spec.precision ?? 6) : "inf"
        if spec.isAlternate, spec.precision == 0 { text += "." }
      case 0x67, 0x47, 0x6E:
        text = FloatText.general(magnitude, spec.precision ?? 6, keepsZeros: spec.isAlternate)
      default:
        text = plain(magnitude, spec)
      }
    }
    if type == 0x25 { text += "%" }
    if isUpper { text = text.uppercased() }
    var isNegative = value.sign == .minus && !value.isNaN
    if isNegative, spec.avoidsNegativeZero, !text.utf8.contains(where: { $0 >= 0x31 && $0 <= 0x39 }) {
      isNegative = !value.isFinite
    }
    let split = text.utf8.firstIndex { $0 < 0x30 || $0 > 0x39 } ?? text.endIndex
    return spec.number(isNegative: isNegative, digits: String(text[..<split]), rest: String(text[split...]))
  }

  /// Digits beyond what a double tells, or of one that is far from 1, come from exact arithmetic on long integers.
  func spendOnDigits(_ value: Double, _ count: Int) throws(Raise) {
    if count > 17 || !(1e-30..<1e30).contains(value.magnitude) {
      try spend(1_000 + 4 * Int(min(count.magnitude, 1_000)))
    }
  }

  /// Without a type: like `repr`, or with a precision like `g`, but always with a point or an exponent.
  private func plain(_ value: Double, _ spec: FormatSpec) -> String {
    guard let precision = spec.precision else {
      let text = FloatText.shortest(value)
      return spec.isAlternate && !text.contains(".") ? text.replacing("e", with: ".e") : text
    }
    return FloatText.general(value, precision, keepsZeros: spec.isAlternate, addsPoint: true)
  }
}
