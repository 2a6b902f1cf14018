import BigInt

/// `import math`.
enum MathModule {
  static var members: [String: Object] {
    var members: [String: Object] = [
      "pi": .float(.pi), "e": .float(2.718281828459045), "tau": .float(2 * .pi), "inf": .float(.infinity),
      "nan": .float(.nan),
    ]
    for function in functions {
      members[function.name] = .native(NativeFunction(function.name, of: "math", function.body))
    }
    return members
  }

  private static let functions: [NativeFunction] = {
    var functions: [NativeFunction] = [
      NativeFunction("sqrt") { call throws(Raise) in
        let value = try number(&call)
        if value < 0 { throw domain(call) }
        return .float(value.squareRoot())
      },
      NativeFunction("floor") { call throws(Raise) in try rounded(&call, .down, .__floor__) },
      NativeFunction("ceil") { call throws(Raise) in try rounded(&call, .up, .__ceil__) },
      NativeFunction("trunc") { call throws(Raise) in try rounded(&call, .towardZero, .__trunc__) },
      NativeFunction("fabs") { call throws(Raise) in .float(try number(&call).magnitude) },
      NativeFunction("log", logarithm),
      NativeFunction("log2") { call throws(Raise) in try logarithm(&call, CMath.logarithm2, 2) },
      NativeFunction("log10") { call throws(Raise) in try logarithm(&call, CMath.logarithm10, 10) },
      NativeFunction("pow", power), NativeFunction("fmod", remainder),
      NativeFunction("atan2") { call throws(Raise) in
        try call.expect(2)
        return .float(CMath.arcTangent(try number(call, 0), try number(call, 1)))
      },
      NativeFunction("copysign") { call throws(Raise) in
        try call.expect(2)
        return .float(Double(signOf: try number(call, 1), magnitudeOf: try number(call, 0)))
      },
      NativeFunction("isnan") { call throws(Raise) in .bool(try number(&call).isNaN) },
      NativeFunction("isinf") { call throws(Raise) in .bool(try number(&call).isInfinite) },
      NativeFunction("isfinite") { call throws(Raise) in .bool(try number(&call).isFinite) },
      NativeFunction("isclose", isClose),
      NativeFunction("degrees") { call throws(Raise) in .float(try number(&call) * (180 / .pi)) },
      NativeFunction("radians") { call throws(Raise) in .float(try number(&call) * (.pi / 180)) },
      NativeFunction("modf") { call throws(Raise) in
        let value = try number(&call)
        if value.isInfinite { return .tuple([.float(Double(signOf: value, magnitudeOf: 0)), .float(value)]) }
        let whole = value.rounded(.towardZero)
        return .tuple([.float(Double(signOf: value, magnitudeOf: value - whole)), .float(whole)])
      },
      NativeFunction("frexp") { call throws(Raise) in
        let value = try number(&call)
        if value == 0 || !value.isFinite { return .tuple([.float(value), .int(0)]) }
        let mantissa = Double(signOf: value, magnitudeOf: value.significand / 2)
        return .tuple([.float(mantissa), .int(Int(value.exponent) + 1)])
      },
      NativeFunction("ldexp") { call throws(Raise) in
        try call.expect(2)
        let value = try number(call, 0)
        guard let wanted = call.arguments[1].integer else {
          throw call.machine.error(.TypeError, "Expected an int as second argument to ldexp.")
        }
        if value == 0 || !value.isFinite { return .float(value) }
        let exponent = Int(min(max(wanted, -3_000), 3_000))
        let result = Double(
          sign: value.sign, exponent: value.exponent + exponent, significand: value.significand)
        if result.isInfinite { throw outOfRange(call) }
        return .float(result)
      },
      NativeFunction("nextafter") { call throws(Raise) in
        try call.expect(2)
        let (start, goal) = (try number(call, 0), try number(call, 1))
        if start.isNaN || goal.isNaN { return .float(start + goal) }
        if start == goal { return .float(goal) }
        return .float(goal > start ? start.nextUp : start.nextDown)
      },
      NativeFunction("remainder") { call throws(Raise) in
        try call.expect(2)
        let (one, other) = (try number(call, 0), try number(call, 1))
        if one.isNaN || other.isNaN { return .float(one + other) }
        if one.isInfinite || other == 0 { throw domain(call) }
        return .float(other.isInfinite ? one : one.remainder(dividingBy: other))
      },
      NativeFunction("gamma") { call throws(Raise) in
        let value = try number(&call)
        guard let result = Gamma.gamma(value) else { throw domain(call) }
        if result.isInfinite, value.isFinite { throw outOfRange(call) }
        return .float(result)
      },
      NativeFunction("lgamma") { call throws(Raise) in
        let value = try number(&call)
        guard let result = Gamma.logarithm(value) else { throw domain(call) }
        if result.isInfinite, value.isFinite { throw outOfRange(call) }
        return .float(result)
      },
      NativeFunction("ulp") { call throws(Raise) in
        let value = try number(&call).magnitude
        return .float(value.isFinite ? value.ulp : value)
      },
    ]
    for (name, function) in CMath.unary {
      functions.append(
        NativeFunction(name) { call throws(Raise) in
          let value = try number(&call)
          let result = function(value)
          if result.isNaN, !value.isNaN { throw domain(call) }
          if result.isInfinite, value.isFinite {
            if ["atanh", "log1p"].contains(call.name), value == value.rounded(), value <= 1 {
              throw domain(call)
            }
            throw outOfRange(call)
          }
          return .float(result)
        })
    }
    return functions + MathSums.functions + MathIntegers.functions
  }()

  static func number(_ call: Call, _ index: Int) throws(Raise) -> Double {
    try call.machine.double(call.arguments[index])
  }

  private static func number(_ call: inout Call) throws(Raise) -> Double {
    try call.expect(1)
    return try number(call, 0)
  }

  private static func outOfRange(_ call: Call) -> Raise {
    call.machine.error(.OverflowError, "math range error")
  }

  static func domain(_ call: Call) -> Raise { call.machine.error(.ValueError, "math domain error") }

  private static func rounded(
    _ call: inout Call, _ rule: FloatingPointRoundingRule, _ method: KnownName
  ) throws(Raise) -> Object {
    try call.expect(1)
    let value = call.arguments[0]
    if let integer = value.integer { return .integer(integer, value.scale) }
    if case .instance(let instance) = value, let function = instance.type.lookup(Name(method)) {
      return try call.machine.call(function, [value])
    }
    if method == .__trunc__, !value.plain.isNumber {
      throw call.machine.error(
        .TypeError, "type \(call.machine.typeName(value)) doesn't define __trunc__ method")
    }
    return try call.machine.truncated(try number(call, 0).rounded(rule), value.scale)
  }

  private static func logarithm(_ call: inout Call) throws(Raise) -> Object {
    guard (1...2).contains(call.count) || !call.keywords.isEmpty else {
      throw call.machine.error(.TypeError, "math.log requires 1 to 2 arguments")
    }
    if !call.keywords.isEmpty { throw call.machine.error(.TypeError, "log() takes no keyword arguments") }
    let base = call.arguments.count > 1 ? call.arguments.removeLast() : nil
    let value = try logarithm(&call, CMath.logarithm, nil)
    guard let base else { return value }
    call.arguments = [base]
    return try call.machine.binary(.divide, value, logarithm(&call, CMath.logarithm, nil))
  }

  /// A logarithm, also of integers that are no floats.
  private static func logarithm(
    _ call: inout Call, _ function: (Double) -> Double, _ base: Double?
  ) throws(Raise) -> Object {
    try call.expect(1)
    if let integer = call.arguments[0].integer {
      if integer <= 0 { throw domain(call) }
      let value = Rounding.double(integer)
      if value.isFinite { return .float(function(value)) }
      // value = mantissa × 2^exponent, as CPython takes it apart.
      let exponent = integer.magnitude.bitWidth
      let mantissa = Rounding.double(integer.magnitude, exponent: -exponent)
      return .float(function(mantissa) + function(2) * Double(exponent))
    }
    let value = try number(call, 0)
    if value <= 0 { throw domain(call) }
    return .float(function(value))
  }

  private static func power(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let (base, exponent) = (try number(call, 0), try number(call, 1))
    let result = CMath.power(base, exponent)
    if result.isNaN, !base.isNaN, !exponent.isNaN { throw domain(call) }
    if result.isInfinite, base.isFinite, exponent.isFinite {
      if base == 0 { throw domain(call) }
      throw outOfRange(call)
    }
    return .float(result)
  }

  private static func remainder(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let (one, other) = (try number(call, 0), try number(call, 1))
    if other.isInfinite, one.isFinite { return .float(one) }
    let result = CMath.remainder(one, other)
    if result.isNaN, !one.isNaN, !other.isNaN { throw domain(call) }
    return .float(result)
  }

  private static func isClose(_ call: inout Call) throws(Raise) -> Object {
    call.take("a", at: 0)
    call.take("b", at: 1)
    if call.count > 2 {
      throw call.machine.error(
        .TypeError, "isclose() takes exactly 2 positional arguments (\(call.count) given)")
    }
    if call.count < 2 {
      throw call.machine.error(
        .TypeError,
        "isclose() missing required argument '\(call.count == 0 ? "a" : "b")' (pos \(call.count + 1))")
    }
    let (one, other) = (try number(call, 0), try number(call, 1))
    var relative = 1e-9
    var absolute = 0.0
    for keyword in call.keywords {
      let name = call.machine.names[keyword.name]
      switch name {
      case "rel_tol": relative = try call.machine.double(keyword.value)
      case "abs_tol": absolute = try call.machine.double(keyword.value)
      default:
        throw call.machine.error(.TypeError, "'\(name)' is an invalid keyword argument for isclose()")
      }
    }
    if relative < 0 || absolute < 0 {
      throw call.machine.error(.ValueError, "tolerances must be non-negative")
    }
    if one == other { return .bool(true) }
    if one.isInfinite || other.isInfinite { return .bool(false) }
    let difference = (other - one).magnitude
    return .bool(
      difference <= (relative * other).magnitude || difference <= (relative * one).magnitude
        || difference <= absolute)
  }
}
