import BigInt

/// Built-in functions of numbers.
enum NumberFunctions {
  static let functions: [NativeFunction] = [
    NativeFunction("abs", absolute),
    NativeFunction("round", round),
    NativeFunction("divmod", divideWithRemainder),
    NativeFunction("pow", power),
    NativeFunction("bin", binary),
    NativeFunction("oct", octal),
    NativeFunction("hex", hexadecimal),
  ]

  private static func absolute(_ call: inout Call) throws(Raise) -> Object {
    let value = try call.only()
    switch value {
    case .int(let number, let scale):
      return number == .min ? .integer(BigInt(number).magnitude.signed) : .int(Swift.abs(number), scale)
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number, let scale): return .float(number.magnitude, scale)
    case .big(let big): return .integer(big.value.magnitude.signed)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__abs__)) {
        return try call.machine.call(function, [value])
      }
      if let payload = value.payload {
        call.arguments = [payload]
        return try absolute(&call)
      }
    default: break
    }
    throw call.machine.error(.TypeError, "bad operand type for abs(): '\(call.machine.typeName(value))'")
  }

  private static func round(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.ndigits)
    call.take("number", at: 0)
    let machine = call.machine
    let given = call.count + call.keywords.count + (named == nil ? 0 : 1)
    if given > 2 { throw machine.error(.TypeError, "round() takes at most 2 arguments (\(given) given)") }
    if call.count == 0 {
      throw machine.error(.TypeError, "round() missing required argument 'number' (pos 1)")
    }
    try call.expect(1...2)
    let value = call.arguments[0]
    var digits = call[1] ?? named
    if digits?.isNone == true { digits = nil }
    switch value {
    case .float(let number, let scale):
      guard let digits else { return try machine.truncated(number.rounded(.toNearestOrEven), scale) }
      let places =
        digits.integer == nil
        ? try machine.index(digits)
        : digits.smallInteger ?? (digits.integer.map { $0.sign == .minus } == true ? -1_000 : 1_000)
      try machine.spendOnDigits(number, places)
      let result = FloatText.rounded(number, places)
      if result.isInfinite, number.isFinite {
        throw machine.error(.OverflowError, "rounded value too large to represent")
      }
      return .float(result, scale)
    case .int, .big, .bool:
      guard let integer = value.integer else { return value }
      guard let digits else { return .integer(integer, value.scale) }
      let places: Int
      if case .big(let big) = digits {
        places = big.value.sign == .minus ? Int.min : Int.max
      } else {
        places = try machine.index(digits)
      }
      if places >= 0 { return .integer(integer, value.scale) }
      // More places than any integer here has.
      if places < -machine.limits.integerBits { return .int(0) }
      try machine.spend(-places)
      return .integer(Rounding.round(integer, toMultipleOf: BigInt(10).power(-places)), value.scale)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__round__)) {
        return try machine.call(function, digits.map { [value, $0] } ?? [value])
      }
      if let payload = value.payload {
        call.arguments[0] = payload
        return try round(&call)
      }
    default: break
    }
    throw machine.error(.TypeError, "type \(machine.typeName(value)) doesn't define __round__ method")
  }

  private static func divideWithRemainder(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let (left, right) = (call.arguments[0], call.arguments[1])
    let machine = call.machine
    if let result = try machine.asked(.__divmod__, .__rdivmod__, left, right) { return result }
    guard left.isNumber, right.isNumber else {
      throw machine.error(
        .TypeError,
        "unsupported operand type(s) for divmod(): '\(machine.typeName(left))' and '\(machine.typeName(right))'"
      )
    }
    if left.isFloat || right.isFloat, try machine.double(right) == 0 {
      throw machine.error(.ZeroDivisionError, "float divmod()")
    }
    if right.integer == 0, left.integer != nil {
      throw machine.error(.ZeroDivisionError, "integer division or modulo by zero")
    }
    return .tuple([try machine.binary(.floorDivide, left, right), try machine.binary(.modulo, left, right)])
  }

  private static func power(_ call: inout Call) throws(Raise) -> Object {
    call.take("base", at: 0)
    call.take("exp", at: 1)
    call.take("mod", at: 2)
    try call.expect(2...3)
    let machine = call.machine
    guard let modulus = call[2], !modulus.isNone else {
      return try machine.binary(.power, call.arguments[0], call.arguments[1])
    }
    if case .instance(let instance) = call.arguments[0], let function = instance.type.lookup(Name(.__pow__)) {
      return try machine.call(function, call.arguments)
    }
    guard let base = call.arguments[0].integer, var exponent = call.arguments[1].integer,
      let divisor = modulus.integer
    else {
      throw machine.error(.TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
    }
    if divisor == 0 { throw machine.error(.ValueError, "pow() 3rd argument cannot be 0") }
    var reduced = base
    let magnitude = divisor.magnitude.signed
    if exponent.sign == .minus, exponent != 0 {
      let bits = max(base.magnitude.bitWidth, magnitude.magnitude.bitWidth)
      try machine.spend(bits * bits / 256)
      guard let inverse = base.inverse(magnitude) else {
        throw machine.error(.ValueError, "base is not invertible for the given modulus")
      }
      reduced = inverse
      exponent = -exponent
    }
    let bits = magnitude.magnitude.bitWidth
    try machine.spend(exponent.magnitude.bitWidth * max(1, bits * bits / 4096))
    let result = reduced.power(exponent, modulus: magnitude)
    return .integer(Rounding.floor(result, divisor).remainder)
  }

  private static func binary(_ call: inout Call) throws(Raise) -> Object { try digits(&call, 1, "0b") }

  private static func octal(_ call: inout Call) throws(Raise) -> Object { try digits(&call, 3, "0o") }

  private static func hexadecimal(_ call: inout Call) throws(Raise) -> Object { try digits(&call, 4, "0x") }

  private static func digits(_ call: inout Call, _ size: Int, _ prefix: String) throws(Raise) -> Object {
    let value = try call.only()
    guard let integer = value.integer else {
      throw call.machine.error(
        .TypeError, "'\(call.machine.typeName(value))' object cannot be interpreted as an integer")
    }
    try call.machine.spend(integer.magnitude.bitWidth >> 1)
    let sign = integer.sign == .minus && integer != 0 ? "-" : ""
    return .string(sign + prefix + integer.magnitude.digits(ofBits: size))
  }
}

extension BigUInt {
  var signed: BigInt { BigInt(self) }
}

extension Machine {
  /// A float without its fraction, as an integer.
  func truncated(_ value: Double, _ scale: Scale = .none) throws(Raise) -> Object {
    if value.isNaN { throw error(.ValueError, "cannot convert float NaN to integer") }
    if value.isInfinite { throw error(.OverflowError, "cannot convert float infinity to integer") }
    if let small = Int(exactly: value.rounded(.towardZero)) { return .int(small, scale) }
    return .integer(BigInt(value.rounded(.towardZero)), scale)
  }
}
