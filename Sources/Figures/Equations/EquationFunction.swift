import Calculation
import Quantities

/// A function of one number that equations call. All of them grow with their argument, so that an interval becomes an interval.
enum EquationFunction: String {
  case squareRoot = "sqrt"
  case log2, log10, ln, exp
  case ceiling = "ceil"
  case floor

  /// - Parameters:
  ///   - word: As it is written: `sqrt`, `√`, `log₂`, `log_2`. A mere `log` may have any base.
  ///   - isCalled: Whether a parenthesis follows.
  init?(_ word: ArraySlice<UInt8>, isCalled: Bool) {
    let name = String(decoding: word.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    switch name {
    case "√": self = .squareRoot
    case "log₂": self = .log2
    case "log₁₀", "lg": self = .log10
    default:
      guard let function = EquationFunction(rawValue: name) else { return nil }
      self = function
    }
    // `exp 2` is a second experiment.
    if !isCalled, ![.squareRoot, .log2, .log10, .ln].contains(self) { return nil }
  }

  /// What it makes of a number without a dimension; nothing of other ones, and where it has no value.
  func callAsFunction(_ argument: EquationValue) -> EquationValue? {
    guard argument.dimension.isNone, let value = applied(to: argument.value),
      let low = applied(to: argument.low),
      let high = applied(to: argument.high)
    else { return nil }
    var result = EquationValue(value)
    result.low = low
    result.high = high
    return result
  }

  private func applied(to argument: ExactNumber) -> ExactNumber? {
    switch self {
    case .squareRoot: ExactNumber(argument.double.squareRoot())
    case .log2: ExactNumber(CMath.logarithm2(argument.double))
    case .log10: ExactNumber(CMath.logarithm10(argument.double))
    case .ln: ExactNumber(CMath.logarithm(argument.double))
    case .exp: ExactNumber(CMath.exponential(argument.double))
    case .ceiling: -Self.floor(-argument)
    case .floor: Self.floor(argument)
    }
  }

  private static func floor(_ argument: ExactNumber) -> ExactNumber {
    let whole = ExactNumber(argument.roundedToWhole())
    return argument < whole ? whole - .one : whole
  }
}
