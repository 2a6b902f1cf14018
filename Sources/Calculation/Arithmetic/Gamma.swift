/// The gamma function by Lanczos' approximation, with the coefficients for 13 terms that Boost publishes. CPython
/// computes it so, too; the function of the C library differs in the last digit.
enum Gamma {
  private static let g = 6.024680040776729583740234375
  private static let numerator: [Double] = [
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominator: [Double] = [
    0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558, 357423, 32670,
    1925, 66, 1,
  ]

  /// Nil where it has no value; infinite where it is too large.
  static func gamma(_ x: Double) -> Double? {
    if !x.isFinite { return x == -.infinity ? nil : x }
    if x == 0 { return nil }
    if x == x.rounded(.down) {
      if x < 0 { return nil }
      if x <= 23 { return (1..<max(Int(x), 1)).reduce(1.0) { $0 * Double($1) } }
    }
    let magnitude = x.magnitude
    if magnitude < 1e-20 { return 1 / x }
    if magnitude > 200 { return x < 0 ? 0 / sineOfPi(x) : .infinity }
    let y = magnitude + (g - 0.5)
    // What was lost when y was rounded.
    let lost = magnitude > g - 0.5 ? (y - magnitude) - (g - 0.5) : (y - (g - 0.5)) - magnitude
    let correction = lost * g / y
    // Half of the power at a time, where the whole is too large.
    let isLarge = magnitude >= 140
    let power = CMath.power(y, isLarge ? magnitude / 2 - 0.25 : magnitude - 0.5)
    var result: Double
    if x < 0 {
      result = -Double.pi / sineOfPi(magnitude) / magnitude * CMath.exponential(y) / sum(magnitude)
      result -= correction * result
      result /= power
      if isLarge { result /= power }
    } else {
      result = sum(magnitude) / CMath.exponential(y)
      result += correction * result
      result *= power
      if isLarge { result *= power }
    }
    return result
  }

  /// The logarithm of its magnitude. Nil where it has no value.
  static func logarithm(_ x: Double) -> Double? {
    if !x.isFinite { return x.isNaN ? x : .infinity }
    if x == x.rounded(.down), x <= 2 { return x <= 0 ? nil : 0 }
    let magnitude = x.magnitude
    if magnitude < 1e-20 { return -CMath.logarithm(magnitude) }
    var result = CMath.logarithm(sum(magnitude)) - g
    result += (magnitude - 0.5) * (CMath.logarithm(magnitude + g - 0.5) - 1)
    if x < 0 {
      let logarithmOfPi = 1.144729885849400174143427351353058711647
      result =
        logarithmOfPi - CMath.logarithm(sineOfPi(magnitude).magnitude) - CMath.logarithm(magnitude) - result
    }
    return result
  }

  private static func sum(_ x: Double) -> Double {
    var (top, bottom) = (0.0, 0.0)
    if x < 5 {
      for index in numerator.indices.reversed() {
        top = top * x + numerator[index]
        bottom = bottom * x + denominator[index]
      }
    } else {
      for index in numerator.indices {
        top = top / x + numerator[index]
        bottom = bottom / x + denominator[index]
      }
    }
    return top / bottom
  }

  /// sin(πx), exact where x is an integer.
  private static func sineOfPi(_ x: Double) -> Double {
    let y = CMath.remainder(x.magnitude, 2)
    let result =
      switch Int((2 * y).rounded()) {
      case 0: CMath.sine(.pi * y)
      case 1: CMath.cosine(.pi * (y - 0.5))
      case 2: CMath.sine(.pi * (1 - y))
      case 3: -CMath.cosine(.pi * (y - 1.5))
      default: CMath.sine(.pi * (y - 2))
      }
    return x < 0 ? -result : result
  }
}
