import Calculation
import Quantities
import SourceText

/// What a comment may mean besides the result of its statement.
extension FigureFinder {
  /// - Parameters:
  ///   - computed: What the figure is compared with.
  ///   - value: The value that the code gave, where there is one.
  func isOfSomethingElse(_ stated: StatedQuantity, _ computed: Reading, of value: Value?) -> Bool {
    isShortage(stated, computed) || computed.isNonsense(for: stated) || isOfEachValue(stated, computed)
      || value.map { mayBeOfAnotherScale($0, stated) } ?? false
  }

  /// `9260  # ≈ 9.3 s`, `0.7 * 8  # 5600 W`, `67.4  # 67.4 亿`: code that counts milliseconds, kilowatts or 亿 says so nowhere.
  private func mayBeOfAnotherScale(_ value: Value, _ stated: StatedQuantity) -> Bool {
    guard stated.unit != nil || stated.multiplier != .one, value.scaleUnit == nil,
      let exact = value.exactNumber,
      exact.magnitude < .power(of: 10, 6)
    else { return false }
    // `t = w / bw  # 24 tok/s`
    if stated.unit?.dimension != .information, let inverse = ExactNumber.one.divided(by: exact),
      [Reading(value: inverse, unit: stated.unit)].best(for: stated)?.verdict.holds ?? false
    {
      return true
    }
    let scales =
      [stated.multiplier]
      + (stated.unit?.dimension == .time ? Self.timeScales : stated.unit == nil ? [] : Self.thousands)
    return scales.contains { scale in
      let readings = [exact * scale, exact.divided(by: scale)].compactMap { $0 }.map {
        Reading(value: $0, unit: stated.unit)
      }
      return scale != .one && (readings.best(for: stated)?.verdict.holds ?? false)
    }
  }

  private static let thousands = [3, 6, 9].map { ExactNumber.power(of: 10, $0) } + [ExactNumber(1024)]
  private static let timeScales = [60, 3600, 24, 1440, 86400, 1000, 1_000_000].map { ExactNumber($0) }

  /// `80 - 96  # 缺 16 GB`: how much is missing.
  private func isShortage(_ stated: StatedQuantity, _ computed: Reading) -> Bool {
    computed.value.isNegative && !stated.value.isNegative
  }

  /// `p * dtype_bytes / GB  # fp16 -> 2 B`: what one of many values takes.
  private func isOfEachValue(_ stated: StatedQuantity, _ computed: Reading) -> Bool {
    guard let unit = stated.unit, unit.dimension == .information, unit.factor == .one else { return false }
    return stated.value <= ExactNumber(16)
      && (computed.unit?.factor != .one || !computed.isWithin(100, of: stated))
  }

  /// Whether a stated number is one that the statement writes: `x * 16  # 16 bytes`.
  func isOperand(_ stated: StatedQuantity, of statement: Statement, program: Program) -> Bool {
    program.literals(of: statement).contains { literal in
      guard let value = ExactNumber(decimal: literal.text.filter { $0 != "_" }) else { return false }
      // `16.0 GB` behind `x * 16` has a digit of its own.
      guard stated.decimals == 0 || literal.text.contains(".") else { return false }
      return value == stated.value || (stated.unit?.symbol == "%" && value * ExactNumber(100) == stated.value)
    }
  }
}
