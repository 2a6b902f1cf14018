import BigInt

/// Functions of `math` that give integers.
enum MathIntegers {
  static let functions: [NativeFunction] = [
    NativeFunction("gcd") { call throws(Raise) in
      try call.expect(0...Int.max)
      var result = BigInt(0)
      for index in call.arguments.indices {
        let value = try integer(call, index)
        try spendOnDivisor(result, value, call.machine)
        result = result.greatestCommonDivisor(with: value)
      }
      return .integer(result)
    },
    NativeFunction("lcm") { call throws(Raise) in
      try call.expect(0...Int.max)
      var result = BigInt(1)
      for index in call.arguments.indices {
        let value = try integer(call, index).magnitude.signed
        if value == 0 || result == 0 {
          result = 0
          continue
        }
        try call.machine.checkInteger(bits: result.magnitude.bitWidth + value.magnitude.bitWidth)
        try spendOnDivisor(result, value, call.machine)
        result = result / result.greatestCommonDivisor(with: value) * value
      }
      return .integer(result)
    },
    NativeFunction("isqrt") { call throws(Raise) in
      try call.expect(1)
      let value = try integer(call, 0)
      if value.sign == .minus, value != 0 {
        throw call.machine.error(.ValueError, "isqrt() argument must be nonnegative")
      }
      let bits = value.magnitude.bitWidth
      try call.machine.spend(bits * 4 + bits * bits / 2048)
      return .integer(BigInt(value.magnitude.squareRoot()))
    },
    NativeFunction("factorial") { call throws(Raise) in
      try call.expect(1)
      return try factorial(call, integer(call, 0))
    },
    NativeFunction("comb") { call throws(Raise) in
      try call.expect(2)
      let (n, k) = try pair(call)
      if k > n { return .int(0) }
      guard let chosen = Int(exactly: min(k, n - k)) else { throw call.machine.exceeded(.integer) }
      var result = BigInt(1)
      for index in 0..<chosen {
        result = result * (n - BigInt(index)) / BigInt(index + 1)
        try call.machine.checkInteger(bits: result.magnitude.bitWidth)
        try call.machine.spend(8 + result.magnitude.bitWidth / 16)
      }
      return .integer(result)
    },
    NativeFunction("perm") { call throws(Raise) in
      try call.expect(1...2)
      if call[1]?.isNone != false { return try factorial(call, integer(call, 0)) }
      let (n, k) = try pair(call)
      if k > n { return .int(0) }
      guard let count = Int(exactly: k) else { throw call.machine.exceeded(.integer) }
      return try product(call.machine, from: n - k + 1, count)
    },
  ]

  /// A greatest common divisor takes as many steps as there are bits, each over all of them.
  private static func spendOnDivisor(_ one: BigInt, _ other: BigInt, _ machine: Machine) throws(Raise) {
    let bits = max(one.magnitude.bitWidth, other.magnitude.bitWidth)
    try machine.spend(bits * bits / 512)
  }

  private static func integer(_ call: Call, _ index: Int) throws(Raise) -> BigInt {
    var value = call.arguments[index]
    if case .instance(let instance) = value, let function = instance.type.lookup(Name(.__index__)) {
      value = try call.machine.call(function, [value])
    }
    guard let integer = value.integer else {
      throw call.machine.error(
        .TypeError, "'\(call.machine.typeName(value))' object cannot be interpreted as an integer")
    }
    return integer
  }

  private static func factorial(_ call: Call, _ count: BigInt) throws(Raise) -> Object {
    if count.sign == .minus, count != 0 {
      throw call.machine.error(.ValueError, "factorial() not defined for negative values")
    }
    guard let count = Int(exactly: count), count < 100_000 else { throw call.machine.exceeded(.integer) }
    return try product(call.machine, from: 1, count)
  }

  private static func pair(_ call: Call) throws(Raise) -> (BigInt, BigInt) {
    let (n, k) = (try integer(call, 0), try integer(call, 1))
    if n.sign == .minus, n != 0 { throw call.machine.error(.ValueError, "n must be a non-negative integer") }
    if k.sign == .minus, k != 0 { throw call.machine.error(.ValueError, "k must be a non-negative integer") }
    return (n, k)
  }

  /// The product of so many integers, one after the other.
  private static func product(_ machine: Machine, from start: BigInt, _ count: Int) throws(Raise) -> Object {
    var result = BigInt(1)
    for index in 0..<count {
      result *= start + BigInt(index)
      try machine.checkInteger(bits: result.magnitude.bitWidth)
      try machine.spend(4 + result.magnitude.bitWidth / 64)
    }
    return .integer(result)
  }
}
