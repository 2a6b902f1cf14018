import BigInt

/// Functions of `math` that give integers.
enum MathIntegers {
  static let functions: [NativeFunction] = [
    NativeFunction("gcd") { call throws(Raise) in
      var result = BigInt(0)
      for index in call.arguments.indices {
        let value = try integer(call, index)
        try spendOnDivisor(result, value, call.machine)
        result = result.greatestCommonDivisor(with: value)
      }
      return .integer(result)
    },
    NativeFunction("lcm") { call throws(Raise) in
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
      let count = try integer(call, 0)
      if count.sign == .minus, count != 0 {
        throw call.machine.error(.ValueError, "factorial() not defined for negative values")
      }
      guard let count = Int(exactly: count), count < 100_000 else { throw call.machine.exceeded(.integer) }
      return try product(call.machine, from: 2, through: count)
    },
    NativeFunction("comb") { call throws(Raise) in
      try call.expect(2)
      let (n, k) = try pair(call)
      if k > n { return .int(0) }
      let chosen = min(k, n - k)
      var result = BigInt(1)
      for index in 0..<chosen {
        result = result * BigInt(n - index) / BigInt(index + 1)
        try call.machine.checkInteger(bits: result.magnitude.bitWidth)
        try call.machine.spend(8 + result.magnitude.bitWidth / 16)
      }
      return .integer(result)
    },
    NativeFunction("perm") { call throws(Raise) in
      if call.arguments.count == 1 { call.arguments.append(call.arguments[0]) }
      try call.expect(2)
      let (n, k) = try pair(call)
      if k > n { return .int(0) }
      return try product(call.machine, from: n - k + 1, through: n)
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

  private static func pair(_ call: Call) throws(Raise) -> (Int, Int) {
    let (n, k) = (try integer(call, 0), try integer(call, 1))
    if n.sign == .minus, n != 0 { throw call.machine.error(.ValueError, "n must be a non-negative integer") }
    if k.sign == .minus, k != 0 { throw call.machine.error(.ValueError, "k must be a non-negative integer") }
    guard let n = Int(exactly: n), let k = Int(exactly: k) else { throw call.machine.exceeded(.integer) }
    return (n, k)
  }

  private static func product(_ machine: Machine, from start: Int, through end: Int) throws(Raise) -> Object {
    var result = BigInt(1)
    if start > end { return .int(1) }
    for factor in start...end {
      result *= BigInt(factor)
      try machine.checkInteger(bits: result.magnitude.bitWidth)
      try machine.spend(4 + result.magnitude.bitWidth / 64)
    }
    return .integer(result)
  }
}
