#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C library's functions of floating-point numbers, which CPython calls too.
package enum CMath {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  static func remainder(_ one: Double, _ other: Double) -> Double { fmod(one, other) }

  static let unary: [String: @Sendable (Double) -> Double] = [
    "exp": { exp($0) }, "expm1": { expm1($0) }, "exp2": { exp2($0) }, "sin": { sin($0) }, "cos": { cos($0) },
    "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) }, "atan": { atan($0) },
    "sinh": { sinh($0) },
    "cosh": { cosh($0) }, "tanh": { tanh($0) }, "asinh": { asinh($0) }, "acosh": { acosh($0) },
    "atanh": { atanh($0) }, "erf": { erf($0) }, "erfc": { erfc($0) }, "cbrt": { cbrt($0) },
    "log1p": { log1p($0) },
  ]

  package static func exponential(_ value: Double) -> Double { exp(value) }
  static func sine(_ value: Double) -> Double { sin(value) }
  static func cosine(_ value: Double) -> Double { cos(value) }
  package static func logarithm(_ value: Double) -> Double { log(value) }
  package static func logarithm2(_ value: Double) -> Double { log2(value) }
  package static func logarithm10(_ value: Double) -> Double { log10(value) }
  static func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
}
