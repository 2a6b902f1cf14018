import BigInt

enum IntegerMethods {
  static let table: [String: NativeFunction] = [
    "to_bytes": BytesMethods.integerWriter,
    "bit_length": NativeFunction("bit_length") { call throws(Raise) in
      try call.expect(0)
      return .int(call.receiver.integer?.magnitude.bitWidth ?? 0)
    },
    "bit_count": NativeFunction("bit_count") { call throws(Raise) in
      try call.expect(0)
      return .int(call.receiver.integer?.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount } ?? 0)
    },
    "conjugate": NativeFunction("conjugate") { call throws(Raise) in
      try call.expect(0)
      return call.receiver.integer.map { .integer($0) } ?? .none
    },
    "as_integer_ratio": NativeFunction("as_integer_ratio") { call throws(Raise) in
      try call.expect(0)
      return .tuple([call.receiver.integer.map { .integer($0) } ?? .none, .int(1)])
    },
  ]
}

enum FloatMethods {
  static let table: [String: NativeFunction] = [
    "hex": HexadecimalFloat.method,
    "is_integer": NativeFunction("is_integer") { call throws(Raise) in
      try call.expect(0)
      let value = try call.machine.double(call.receiver)
      return .bool(value.isFinite && value == value.rounded())
    },
    "conjugate": NativeFunction("conjugate") { call throws(Raise) in
      try call.expect(0)
      return call.receiver
    },
    "as_integer_ratio": NativeFunction("as_integer_ratio") { call throws(Raise) in
      try call.expect(0)
      let value = try call.machine.double(call.receiver)
      if value.isNaN { throw call.machine.error(.ValueError, "cannot convert NaN to integer ratio") }
      if value.isInfinite {
        throw call.machine.error(.OverflowError, "cannot convert Infinity to integer ratio")
      }
      if value == 0 { return .tuple([.int(0), .int(1)]) }
      var numerator = BigInt(value.significandBitPattern) + (value.isNormal ? BigInt(1) << 52 : 0)
      var exponent = (value.isNormal ? Int(value.exponentBitPattern) : 1) - 1075
      while exponent < 0, numerator & 1 == 0 {
        numerator >>= 1
        exponent += 1
      }
      if exponent > 0 { numerator <<= exponent }
      let denominator = BigInt(1) << max(0, -exponent)
      return .tuple([.integer(value < 0 ? -numerator : numerator), .integer(denominator)])
    },
  ]
}

enum RangeMethods {
  static let table: [String: NativeFunction] = [
    "index": NativeFunction("index") { call throws(Raise) in
      try call.expect(1)
      guard case .range(let range) = call.receiver, let value = call.arguments[0].smallInteger,
        range.contains(value)
      else {
        throw call.machine.error(
          .ValueError, "\(try call.machine.repr(call.arguments[0]).string) is not in range")
      }
      return .int(range.index(of: value))
    },
    "count": NativeFunction("count") { call throws(Raise) in
      try call.expect(1)
      return .int(try call.machine.contains(call.receiver, call.arguments[0]) ? 1 : 0)
    },
  ]
}
