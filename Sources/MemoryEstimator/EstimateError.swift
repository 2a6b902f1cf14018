/// An input that no estimate can be made for: which, and what is allowed.
public struct EstimateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, as a sentence without its full stop; it names the input and its value.
  public var problem: String
  /// What to give instead, as a sentence without its full stop.
  public var remedy: String

  public init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(problem). \(remedy)." }

  /// Refuses a count that is not in a range.
  static func check(_ name: String, _ value: Int, _ range: ClosedRange<Int> = 1...1_000_000_000_000)
    throws(EstimateError)
  {
    guard range.contains(value) else {
      throw EstimateError(
        "\(name) cannot be \(value)", "Give a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
