import BigInt

/// Functions of `math` over many numbers.
enum MathSums {
  static let functions: [NativeFunction] = [
    NativeFunction("prod") { call throws(Raise) in
      let start = call.take(.start)
      if call.count != 1 {
        throw call.machine.error(
          .TypeError, "prod() takes exactly 1 positional argument (\(call.count) given)")
      }
      if let keyword = call.keywords.first {
        let name = call.machine.names[keyword.name]
        throw call.machine.error(.TypeError, "'\(name)' is an invalid keyword argument for prod()")
      }
      let machine = call.machine
      var result = start ?? .int(1)
      try machine.forEach(call.arguments[0]) { value throws(Raise) in
        result = try machine.binary(.multiply, result, value)
        if case .unknown(let reason) = result { throw machine.depends(on: reason) }
      }
      return result
    },
    NativeFunction("fsum") { call throws(Raise) in
      try call.expect(1)
      let machine = call.machine
      // Exact: the sum of all values as one integer, in units of the smallest double.
      var total = BigInt(0)
      var special = 0.0
      var hasNaN = false
      try machine.forEach(call.arguments[0]) { value throws(Raise) in
        let number = try machine.double(value)
        guard number.isFinite else {
          special += number
          hasNaN = hasNaN || number.isNaN
          return
        }
        try machine.spend(16)
        let isNormal = number.isNormal
        let mantissa = BigInt(number.significandBitPattern | (isNormal ? 1 << 52 : 0))
        let shifted = mantissa << (isNormal ? Int(number.exponentBitPattern) - 1 : 0)
        total += number < 0 ? -shifted : shifted
      }
      if special.isNaN, !hasNaN { throw machine.error(.ValueError, "-inf + inf in fsum") }
      if special != 0 || special.isNaN { return .float(special) }
      let result = Rounding.double(total.magnitude, exponent: -1074)
      if result.isInfinite { throw machine.error(.OverflowError, "intermediate overflow in fsum") }
      return .float(total.sign == .minus ? -result : result)
    },
    NativeFunction("hypot") { call throws(Raise) in
      try call.expect(0...Int.max)
      var values: [Double] = []
      try call.machine.spend(8_000 + 16 * call.arguments.count)
      for index in call.arguments.indices { values.append(try MathModule.number(call, index)) }
      return .float(length(values))
    },
    NativeFunction("dist") { call throws(Raise) in
      try call.expect(2)
      let one = try call.machine.items(of: call.arguments[0])
      let other = try call.machine.items(of: call.arguments[1])
      guard one.count == other.count else {
        throw call.machine.error(.ValueError, "both points must have the same number of dimensions")
      }
      var values: [Double] = []
      try call.machine.spend(8_000 + 16 * one.count)
      for index in one.indices {
        values.append(try call.machine.double(one[index]) - call.machine.double(other[index]))
      }
      return .float(length(values))
    },
  ]

  /// The length of a vector, rounded once from its exact value.
  private static func length(_ values: [Double]) -> Double {
    if values.contains(where: \.isInfinite) { return .infinity }
    if values.contains(where: \.isNaN) { return .nan }
    guard let largest = values.map(\.magnitude).max(), largest > 0 else { return 0 }
    // In units of 2^-1074 every double is an integer.
    var total = BigUInt(0)
    for value in values {
      let isNormal = value.isNormal
      let mantissa = BigUInt(value.significandBitPattern | (isNormal ? 1 << 52 : 0))
      let integer = mantissa << (isNormal ? Int(value.exponentBitPattern) - 1 : 0)
      total += integer * integer
    }
    // 140 more bits make the square root exact enough; what is cut off only matters as "not zero".
    let scaled = total << 140
    let root = scaled.squareRoot()
    return Rounding.double(root * root == scaled ? root : root | 1, exponent: -1074 - 70)
  }
}
