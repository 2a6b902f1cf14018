import BigInt

extension Machine {
  // MARK: Binary operators

  func binary(
    _ operation: BinaryOperator, _ left: Object, _ right: Object, isAugmented: Bool = false
  ) throws(Raise) -> Object {
    if let result = operation.quick(left, right) { return result }
    switch (left, right) {
    case (.float(let one, _), .float(let other, _)):
      return try floating(operation, one, other, left, right, isAugmented)
    case (.float(let one, _), .int(let other, _)):
      return try floating(operation, one, Double(other), left, right, isAugmented)
    case (.int(let one, _), .float(let other, _)):
      return try floating(operation, Double(one), other, left, right, isAugmented)
    case (.unknown, _): return left
    case (_, .unknown): return right
    default: break
    }
    if left.isNumber, right.isNumber {
      if left.isFloat || right.isFloat {
        return try floating(operation, double(left), double(right), left, right, isAugmented)
      }
      return try integral(operation, left, right, isAugmented)
    }
    if let result = try container(operation, left, right, isAugmented) { return result }
    if let result = try overloaded(operation, left, right, isAugmented) { return result }
    if left.payload != nil || right.payload != nil,
      let result = try plain(operation, left.plain, right.plain, isAugmented)
    {
      // What is changed in place is still an instance of the class.
      if isAugmented, let payload = left.payload, payload.isChangeable, payload.isSame(as: result) {
        return left
      }
      return result
    }
    throw unsupported(operation, left, right, isAugmented)
  }

  /// The operator on values of built-in types; nil where it means nothing for the two.
  func plain(
    _ operation: BinaryOperator, _ left: Object, _ right: Object, _ isAugmented: Bool = false
  ) throws(Raise) -> Object? {
    if left.isNumber, right.isNumber {
      switch operation {
      case .matrixMultiply: return nil
      case .leftShift, .rightShift, .and, .or, .xor: if left.isFloat || right.isFloat { return nil }
      default: break
      }
      return try binary(operation, left, right)
    }
    return try container(operation, left, right, isAugmented)
  }

  private func unsupported(
    _ operation: BinaryOperator, _ left: Object, _ right: Object, _ isAugmented: Bool
  ) -> Raise {
    switch (operation, left.plain, right.plain) {
    case (.add, .string, _):
      return error(.TypeError, "can only concatenate str (not \"\(typeName(right))\") to str")
    case (.add, .list, _):
      return error(.TypeError, "can only concatenate list (not \"\(typeName(right))\") to list")
    case (.add, .tuple, _):
      return error(.TypeError, "can only concatenate tuple (not \"\(typeName(right))\") to tuple")
    case (.add, .bytes, _):
      return error(.TypeError, "can't concat \(typeName(right)) to bytes")
    case (.multiply, .string, _), (.multiply, .list, _), (.multiply, .tuple, _):
      return error(.TypeError, "can't multiply sequence by non-int of type '\(typeName(right))'")
    case (.multiply, _, .string), (.multiply, _, .list), (.multiply, _, .tuple):
      return error(.TypeError, "can't multiply sequence by non-int of type '\(typeName(left))'")
    default:
      var sign = operation.text
      if isAugmented { sign = operation == .power ? "**=" : sign + "=" }
      return error(
        .TypeError,
        "unsupported operand type(s) for \(sign): '\(typeName(left))' and '\(typeName(right))'")
    }
  }

  // MARK: Floating point

  func double(_ value: Object) throws(Raise) -> Double {
    switch value {
    case .float(let value, _): return value
    case .int(let value, _): return Double(value)
    case .bool(let value): return value ? 1 : 0
    case .big(let big):
      let result = Rounding.double(big.value)
      if result.isInfinite { throw error(.OverflowError, "int too large to convert to float") }
      return result
    case .unknown(let reason): throw depends(on: reason)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__float__)) {
        let result = try call(function, [value])
        if case .float(let value, _) = result { return value }
        if case .unknown(let reason) = result { throw depends(on: reason) }
        throw error(
          .TypeError, "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
      }
      if let payload = value.payload { return try double(payload) }
      if instance.type.lookup(Name(.__index__)) != nil { return Double(try exactIndex(value)) }
    default: break
    }
    throw error(.TypeError, "must be real number, not \(typeName(value))")
  }

  private func floating(
    _ operation: BinaryOperator, _ one: Double, _ other: Double, _ left: Object, _ right: Object,
    _ isAugmented: Bool
  ) throws(Raise) -> Object {
    switch operation {
    case .add: return .float(one + other, .common(left.scale, right.scale))
    case .subtract: return .float(one - other, .common(left.scale, right.scale))
    case .multiply: return .float(one * other, .product(left, right))
    case .divide:
      if other == 0 { throw error(.ZeroDivisionError, "float division by zero") }
      return .float(one / other, .quotient(left, right))
    case .floorDivide:
      if other == 0 { throw error(.ZeroDivisionError, "float floor division by zero") }
      return .float(FloatDivision(one, other).quotient, .quotient(left, right))
    case .modulo:
      if other == 0 { throw error(.ZeroDivisionError, "float modulo") }
      return .float(FloatDivision(one, other).remainder, left.scale)
    case .power: return .float(try power(one, other))
    default: throw unsupported(operation, left, right, isAugmented)
    }
  }

  func power(_ base: Double, _ exponent: Double) throws(Raise) -> Double {
    if base == 0, exponent < 0, exponent.isFinite {
      throw error(.ZeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    // A complex result.
    if base < 0, exponent.isFinite, base.isFinite, exponent != exponent.rounded() {
      throw depends(on: Unknown(.unsupportedSyntax))
    }
    let result = CMath.power(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite {
      // The number and the text of C's ERANGE.
      throw error(.OverflowError, with: [.int(34), .string("Numerical result out of range")])
    }
    return result
  }

  // MARK: Integers

  private func integral(
    _ operation: BinaryOperator, _ left: Object, _ right: Object, _ isAugmented: Bool
  ) throws(Raise) -> Object {
    if let one = left.smallInteger, let other = right.smallInteger,
      let result = try small(operation, one, other, left, right)
    {
      return result
    }
    guard let one = left.integer, let other = right.integer else { return .none }
    let bits = one.magnitude.bitWidth
    let otherBits = other.magnitude.bitWidth
    switch operation {
    case .add: return try accounted(.integer(one + other, .common(left.scale, right.scale)))
    case .subtract: return try accounted(.integer(one - other, .common(left.scale, right.scale)))
    case .multiply:
      try checkInteger(bits: bits + otherBits - 1)
      try spend(bits * otherBits / 65536)
      return try accounted(.integer(one * other, .product(left, right)))
    case .divide:
      if other == 0 { throw error(.ZeroDivisionError, "division by zero") }
      try spend(bits >> 2)
      let result = Rounding.quotient(one, other)
      if result.isInfinite { throw error(.OverflowError, "integer division result too large for a float") }
      return .float(result, .quotient(left, right))
    case .floorDivide, .modulo:
      if other == 0 { throw integerDivisionByZero(operation) }
      try spend(bits * otherBits / 8192)
      let (quotient, remainder) = Rounding.floor(one, other)
      return operation == .modulo
        ? .integer(remainder, left.scale) : .integer(quotient, .quotient(left, right))
    case .power: return try power(one, other, left, right)
    case .leftShift, .rightShift: return try shift(operation, one, other)
    case .and: return .integer(Bitwise.and(one, other))
    case .or: return .integer(Bitwise.or(one, other))
    case .xor: return .integer(Bitwise.xor(one, other))
    case .matrixMultiply: throw unsupported(operation, left, right, isAugmented)
    }
  }

  private func integerDivisionByZero(_ operation: BinaryOperator) -> Raise {
    error(
      .ZeroDivisionError,
      operation == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
  }

  /// Operators on integers that fit; nil where the result may not.
  private func small(
    _ operation: BinaryOperator, _ one: Int, _ other: Int, _ left: Object, _ right: Object
  ) throws(Raise) -> Object? {
    switch operation {
    case .add:
      let (result, overflow) = one.addingReportingOverflow(other)
      return overflow ? nil : .int(result, .common(left.scale, right.scale))
    case .subtract:
      let (result, overflow) = one.subtractingReportingOverflow(other)
      return overflow ? nil : .int(result, .common(left.scale, right.scale))
    case .multiply:
      let (result, overflow) = one.multipliedReportingOverflow(by: other)
      return overflow ? nil : .int(result, .product(left, right))
    case .divide:
      if other == 0 { throw error(.ZeroDivisionError, "division by zero") }
      guard one.magnitude <= 1 << 53, other.magnitude <= 1 << 53 else { return nil }
      return .float(Double(one) / Double(other), .quotient(left, right))
    case .floorDivide, .modulo:
      if other == 0 { throw integerDivisionByZero(operation) }
      guard one != .min else { return nil }
      var (quotient, remainder) = one.quotientAndRemainder(dividingBy: other)
      if remainder != 0, (remainder < 0) != (other < 0) {
        quotient -= 1
        remainder += other
      }
      return operation == .modulo ? .int(remainder, left.scale) : .int(quotient, .quotient(left, right))
    case .power:
      guard other >= 0 else { return nil }
      var (result, base, exponent) = (1, one, other)
      while exponent > 0 {
        if exponent & 1 == 1 {
          let (product, overflow) = result.multipliedReportingOverflow(by: base)
          if overflow { return nil }
          result = product
        }
        exponent >>= 1
        if exponent > 0 {
          let (square, overflow) = base.multipliedReportingOverflow(by: base)
          if overflow { return nil }
          base = square
        }
      }
      return .int(result)
    case .leftShift:
      guard other >= 0, other < 63, one.magnitude.leadingZeroBitCount > other + 1 else { return nil }
      return .int(one << other)
    case .rightShift: return other >= 0 ? .int(one >> min(other, 63)) : nil
    case .and:
      if case .bool = left, case .bool = right { return .bool(one & other == 1) }
      return .int(one & other)
    case .or:
      if case .bool = left, case .bool = right { return .bool(one | other == 1) }
      return .int(one | other)
    case .xor:
      if case .bool = left, case .bool = right { return .bool(one ^ other == 1) }
      return .int(one ^ other)
    case .matrixMultiply: return nil
    }
  }

  private func power(_ base: BigInt, _ exponent: BigInt, _ left: Object, _ right: Object) throws(Raise)
    -> Object
  {
    if exponent.sign == .minus, exponent != 0 {
      if base == 0 { throw error(.ZeroDivisionError, "0.0 cannot be raised to a negative power") }
      return .float(try power(double(left), double(right)))
    }
    if base == 0 || base == 1 { return .integer(exponent == 0 ? 1 : base) }
    if base == -1 { return .int(exponent.words.first.map { $0 & 1 == 0 } ?? true ? 1 : -1) }
    guard let count = Int(exactly: exponent) else { throw exceeded(.integer) }
    let bits = base.magnitude.bitWidth
    let (estimate, overflow) = (bits - 1).multipliedReportingOverflow(by: count)
    if overflow { throw exceeded(.integer) }
    try checkInteger(bits: estimate + 1)
    try spend(8 + estimate * estimate / 16384)
    return try accounted(.integer(base.power(count)))
  }

  private func shift(_ operation: BinaryOperator, _ value: BigInt, _ count: BigInt) throws(Raise) -> Object {
    if count.sign == .minus, count != 0 { throw error(.ValueError, "negative shift count") }
    if value == 0 { return .int(0) }
    let places = Int(exactly: count) ?? Int.max
    if operation == .rightShift {
      if places > value.magnitude.bitWidth { return .int(value.sign == .minus ? -1 : 0) }
      // Shifted as a number that is not negative: the library rounds some negative ones up.
      return .integer(value.sign == .minus ? -1 - ((-1 - value) >> places) : value >> places)
    }
    let (bits, overflow) = places.addingReportingOverflow(value.magnitude.bitWidth)
    if overflow { throw exceeded(.integer) }
    try checkInteger(bits: bits)
    return try accounted(.integer(value << places))
  }

  // MARK: Unary operators

  func unary(_ operation: Int32, _ value: Object) throws(Raise) -> Object {
    guard let operation = UnaryOperator(rawValue: UInt8(truncatingIfNeeded: operation)) else { return .none }
    if case .unknown = value { return value }
    if operation == .not { return .bool(!(try truth(value))) }
    switch (operation, value) {
    case (.minus, .int(let value, let scale)):
      let (result, overflow) = 0.subtractingReportingOverflow(value)
      return overflow ? .integer(-BigInt(value)) : .int(result, scale)
    case (.minus, .float(let value, let scale)): return .float(-value, scale)
    case (.plus, .int), (.plus, .float), (.plus, .big): return value
    case (.plus, .bool(let value)): return .int(value ? 1 : 0)
    case (.minus, .bool(let value)): return .int(value ? -1 : 0)
    case (.minus, .big(let big)): return .integer(-big.value)
    case (.invert, .int(let value, _)): return .int(~value)
    case (.invert, .bool(let value)): return .int(value ? -2 : -1)
    case (.invert, .big(let big)): return .integer(-big.value - 1)
    case (_, .instance(let instance)):
      let name: KnownName = operation == .minus ? .__neg__ : operation == .plus ? .__pos__ : .__invert__
      if let function = instance.type.lookup(Name(name)) { return try call(function, [value]) }
      if let payload = value.payload { return try unary(Int32(operation.rawValue), payload) }
    default: break
    }
    let sign = operation == .minus ? "-" : operation == .plus ? "+" : "~"
    throw error(.TypeError, "bad operand type for unary \(sign): '\(typeName(value))'")
  }

  // MARK: Methods written in Python

  private func overloaded(
    _ operation: BinaryOperator, _ left: Object, _ right: Object, _ isAugmented: Bool
  ) throws(Raise) -> Object? {
    let (name, reflected, inPlace) = operation.methods
    if isAugmented, let function = special(inPlace, of: left) {
      let result = try call(function, [left, right])
      if case .notImplemented = result {} else { return result }
    }
    return try asked(name, reflected, left, right)
  }

  /// What the method of the left operand gives, or the reflected one of the right operand.
  func asked(
    _ name: KnownName, _ reflected: KnownName, _ left: Object, _ right: Object
  ) throws(Raise) -> Object? {
    let own = special(name, of: left)
    let other = special(reflected, of: right)
    if own == nil, other == nil { return nil }
    // The class that is derived from the other goes first; of one class only the left one is asked.
    let otherIsFirst = isDerived(right, from: left)
    for isOther in [otherIsFirst, !otherIsFirst] {
      guard let function = isOther ? other : own else { continue }
      if isOther, type(of: left) === type(of: right) { continue }
      let result = try isOther ? call(function, [right, left]) : call(function, [left, right])
      if case .notImplemented = result {} else { return result }
    }
    return nil
  }
}

extension BinaryOperator {
  /// The methods that overload it.
  var methods: (own: KnownName, reflected: KnownName, inPlace: KnownName) {
    switch self {
    case .add: (.__add__, .__radd__, .__iadd__)
    case .subtract: (.__sub__, .__rsub__, .__isub__)
    case .multiply: (.__mul__, .__rmul__, .__imul__)
    case .divide: (.__truediv__, .__rtruediv__, .__itruediv__)
    case .floorDivide: (.__floordiv__, .__rfloordiv__, .__ifloordiv__)
    case .modulo: (.__mod__, .__rmod__, .__imod__)
    case .power: (.__pow__, .__rpow__, .__ipow__)
    case .leftShift: (.__lshift__, .__rlshift__, .__ilshift__)
    case .rightShift: (.__rshift__, .__rrshift__, .__irshift__)
    case .and: (.__and__, .__rand__, .__iand__)
    case .or: (.__or__, .__ror__, .__ior__)
    case .xor: (.__xor__, .__rxor__, .__ixor__)
    case .matrixMultiply: (.__matmul__, .__rmatmul__, .__imatmul__)
    }
  }
}
