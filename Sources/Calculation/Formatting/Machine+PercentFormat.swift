import BigInt

extension Machine {
  /// `format % values`, the way of C's printf.
  func percentFormat(_ format: Text, _ values: Object) throws(Raise) -> Text {
    var directive = PercentDirective(values: values)
    let bytes = format.bytes
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != 0x25 {
        result.append(byte)
        continue
      }
      result += try directive.read(bytes, &position, self).bytes
      try spend(4)
      try checkString(result.count)
    }
    if directive.hasUnused, !directive.isMapping {
      throw error(.TypeError, "not all arguments converted during string formatting")
    }
    return Text(result)
  }
}

/// Reads one `%…` after the other and gives each its value.
private struct PercentDirective {
  private let values: [Object]
  private let mapping: Object?
  private var used = 0
  private(set) var isMapping = false

  init(values: Object) {
    mapping =
      switch values.plain {
      case .dictionary, .list, .range, .bytes: values
      default: nil
      }
    self.values = if case .tuple(let tuple) = values { tuple.items } else { [values] }
  }

  var hasUnused: Bool { mapping != nil && used == 0 ? false : used < values.count }

  private mutating func next(_ machine: Machine) throws(Raise) -> Object {
    guard used < values.count else {
      throw machine.error(.TypeError, "not enough arguments for format string")
    }
    used += 1
    return values[used - 1]
  }

  mutating func read(_ bytes: [UInt8], _ position: inout Int, _ machine: Machine) throws(Raise) -> Text {
    let incomplete = { machine.error(.ValueError, "incomplete format") }
    guard position < bytes.count else { throw incomplete() }
    // With anything in between it is no percent sign.
    if bytes[position] == 0x25 {
      position += 1
      return Text("%")
    }
    var keyed: Object?
    if bytes[position] == 0x28 {
      guard let mapping else { throw machine.error(.TypeError, "format requires a mapping") }
      isMapping = true
      guard let end = bytes[position...].firstIndex(of: 0x29) else {
        throw machine.error(.ValueError, "incomplete format key")
      }
      keyed = try machine.item(.string(Text(Array(bytes[(position + 1)..<end]))), of: mapping)
      position = end + 1
    }
    var flags: Set<UInt8> = []
    while position < bytes.count, [0x2D, 0x2B, 0x20, 0x23, 0x30].contains(bytes[position]) {
      flags.insert(bytes[position])
      position += 1
    }
    var width = try number(bytes, &position, machine, "ssize_t") ?? 0
    if width < 0 {
      flags.insert(0x2D)
      width = -width
    }
    var precision: Int?
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      precision = max(try number(bytes, &position, machine, "int") ?? 0, 0)
    }
    while position < bytes.count, [0x68, 0x6C, 0x4C].contains(bytes[position]) { position += 1 }
    guard position < bytes.count else { throw incomplete() }
    let type = bytes[position]
    position += 1
    let value = if let keyed { keyed } else { try next(machine) }
    if case .unknown(let reason) = value { throw machine.depends(on: reason) }
    guard let text = try convert(value, type, flags, width, precision, machine) else {
      let scalar = decodeScalar(bytes, at: position - 1).scalar
      let letter = (31..<128).contains(scalar.value) ? String(scalar) : "?"
      let index = bytes[..<(position - 1)].count { $0 & 0xC0 != 0x80 }
      throw machine.error(
        .ValueError,
        "unsupported format character '\(letter)' (0x\(String(scalar.value, radix: 16))) at index \(index)")
    }
    return text
  }

  private mutating func number(
    _ bytes: [UInt8], _ position: inout Int, _ machine: Machine, _ type: String
  ) throws(Raise) -> Int? {
    if position < bytes.count, bytes[position] == 0x2A {
      position += 1
      let value = try next(machine)
      if case .big = value.plain {
        throw machine.error(.OverflowError, "Python int too large to convert to C \(type)")
      }
      guard let number = value.smallInteger else { throw machine.error(.TypeError, "* wants int") }
      if number.magnitude > machine.limits.formatWidth { throw machine.exceeded(.format) }
      return number
    }
    var value: Int?
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 {
      value = (value ?? 0) * 10 + Int(bytes[position] - 0x30)
      if (value ?? 0) > machine.limits.formatWidth { throw machine.exceeded(.format) }
      position += 1
    }
    return value
  }

  /// Nil where there is no conversion of that letter.
  private func convert(
    _ value: Object, _ type: UInt8, _ flags: Set<UInt8>, _ width: Int, _ precision: Int?, _ machine: Machine
  ) throws(Raise) -> Text? {
    let letter = Character(Unicode.Scalar(type))
    switch type {
    case 0x73, 0x72, 0x61:
      var text = try type == 0x73 ? machine.string(value) : machine.repr(value)
      if type == 0x61 { text = Machine.ascii(text) }
      if let precision, precision < text.count { text = text.slice(0..<precision) }
      return pad(text, flags, width)
    case 0x63:
      if case .string(let text) = value, text.count == 1 { return pad(text, flags, width) }
      guard let code = value.integer else {
        throw machine.error(.TypeError, "%c requires int or char")
      }
      guard code >= 0, code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)) else {
        throw machine.error(.OverflowError, "%c arg not in range(0x110000)")
      }
      return pad(Text([scalar]), flags, width)
    case 0x64, 0x69, 0x75, 0x78, 0x58, 0x6F:
      var integer = value.integer
      if integer == nil, case .float(let number, _) = value, [0x64, 0x69, 0x75].contains(type) {
        if number.isNaN { throw machine.error(.ValueError, "cannot convert float NaN to integer") }
        if number.isInfinite {
          throw machine.error(.OverflowError, "cannot convert float infinity to integer")
        }
        integer = BigInt(number.rounded(.towardZero))
      }
      if integer == nil, case .instance(let instance) = value {
        let isDecimal = [0x64, 0x69, 0x75].contains(type)
        let method = isDecimal ? instance.type.lookup(Name(.__int__)) : nil
        if let method = method ?? instance.type.lookup(Name(.__index__)) {
          integer = try machine.call(method, [value]).integer
        }
      }
      guard let integer else {
        let isDecimal = [0x64, 0x69, 0x75].contains(type)
        throw machine.error(
          .TypeError,
          "%\(letter) format: \(isDecimal ? "a real number" : "an integer") is required, not \(machine.typeName(value))"
        )
      }
      var digits: String
      var prefix = ""
      try machine.spend(integer.magnitude.bitWidth >> 1)
      switch type {
      case 0x78: (digits, prefix) = (integer.magnitude.digits(ofBits: 4), "0x")
      case 0x58: (digits, prefix) = (integer.magnitude.digits(ofBits: 4, uppercase: true), "0X")
      case 0x6F: (digits, prefix) = (integer.magnitude.digits(ofBits: 3), "0o")
      default: digits = try machine.decimal(BigInt(integer.magnitude))
      }
      if let precision {
        digits = String(repeating: "0", count: max(0, precision - digits.utf8.count)) + digits
      }
      let isNegative = integer.sign == .minus && integer != 0
      return number(isNegative, flags.contains(0x23) ? prefix : "", digits, flags, width)
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47:
      let number = try machine.double(value)
      let magnitude = number.magnitude
      try machine.spendOnDigits(number, precision ?? 6)
      let isAlternate = flags.contains(0x23)
      var text: String
      if !number.isFinite {
        text = number.isNaN ? "nan" : "inf"
      } else if type | 0x20 == 0x65 {
        text = FloatText.exponential(magnitude, precision ?? 6, keepsPoint: isAlternate)
      } else if type | 0x20 == 0x66 {
        text = FloatText.fixed(magnitude, precision ?? 6) + (isAlternate && precision == 0 ? "." : "")
      } else {
        text = FloatText.general(magnitude, precision ?? 6, keepsZeros: isAlternate)
      }
      if type < 0x60 { text = text.uppercased() }
      return self.number(number.sign == .minus && !number.isNaN, "", text, flags, width)
    default: return nil
    }
  }

  private func number(
    _ isNegative: Bool, _ prefix: String, _ digits: String, _ flags: Set<UInt8>, _ width: Int
  ) -> Text {
    let sign = isNegative ? "-" : flags.contains(0x2B) ? "+" : flags.contains(0x20) ? " " : ""
    var body = digits
    if flags.contains(0x30), !flags.contains(0x2D) {
      let missing = width - sign.utf8.count - prefix.utf8.count - digits.utf8.count
      body = String(repeating: "0", count: max(0, missing)) + digits
    }
    return pad(Text(sign + prefix + body), flags, width)
  }

  private func pad(_ text: Text, _ flags: Set<UInt8>, _ width: Int) -> Text {
    let missing = width - text.count
    guard missing > 0 else { return text }
    let padding = [UInt8](repeating: 0x20, count: missing)
    return Text(flags.contains(0x2D) ? text.bytes + padding : padding + text.bytes)
  }
}
