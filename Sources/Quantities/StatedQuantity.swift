/// A number as a note states it, with what its digits claim.
///
/// The digits are kept as exact decimals: `13.0` claims one more digit than `13`.
package struct StatedQuantity: Sendable, Hashable {
  package enum Bound: Sendable, Hashable { case none, atLeast, atMost }

  /// The bytes of the number and its unit, a currency sign included, without markers before it.
  package var range: Range<Int>
  /// The bytes of the number alone, with its multiplier (`70亿`, `7B`).
  package var numberRange: Range<Int>
  /// The bytes of the digits alone.
  package var digitsRange: Range<Int>
  /// The bytes of the unit.
  package var unitRange: Range<Int>?

  /// The stated value in `unit`; the lower end of a range.
  package var value: ExactNumber
  /// The upper end of a range such as `60-80%`, or of `a ± b`.
  package var upperValue: ExactNumber?
  /// One unit of the last written digit of the upper end.
  package var upperStep: ExactNumber?
  /// One unit of the last written digit, in `unit`.
  package var step: ExactNumber
  /// The same, ignoring the trailing zeros of a whole number: 10 for `230`.
  package var approximateStep: ExactNumber
  /// Digits after the decimal point.
  package var decimals: Int
  /// Digits that carry the value, leading zeros aside.
  package var significantDigits: Int
  /// What the digits are multiplied by: 10⁸ for `70亿`, otherwise one.
  package var multiplier: ExactNumber
  package var unit: Unit?
  /// Whether `~`, `≈`, `约`, `about` or the like stands by it.
  package var isApproximate = false
  package var bound = Bound.none
  /// Whether an adjacent `B` multiplies by 10⁹ here, where it could also mean bytes.
  package var mayBeBytes = false

  /// The value in the base unit of its dimension, bytes for `16 GB`; the value itself without a unit.
  package var inBaseUnits: ExactNumber { value * (unit?.factor ?? .one) }

  /// One of a unit that is written at `place`.
  package static func one(_ unit: Unit, at place: Range<Int>) -> StatedQuantity {
    StatedQuantity(
      range: place, numberRange: place.lowerBound..<place.lowerBound,
      digitsRange: place.lowerBound..<place.lowerBound,
      unitRange: place, value: .one, upperValue: nil, step: .one, approximateStep: .one, decimals: 0,
      significantDigits: 1, multiplier: .one, unit: unit)
  }

  /// A word with a number in it that is corrected as a whole: `HBM3`.
  package static func named(_ word: Range<Int>, number: Int) -> StatedQuantity {
    StatedQuantity(
      range: word, numberRange: word, digitsRange: word, unitRange: nil, value: ExactNumber(number),
      upperValue: nil,
      step: .one, approximateStep: .one, decimals: 0, significantDigits: 1, multiplier: .one, unit: nil)
  }

  package enum End: Sendable { case lower, upper }

  /// One end of a range as a quantity of its own; what is no range as it is.
  package func end(_ end: End) -> StatedQuantity {
    guard let upperValue else { return self }
    var quantity = self
    quantity.upperValue = nil
    if end == .upper {
      quantity.value = upperValue
      quantity.step = upperStep ?? step
    }
    return quantity
  }

  /// The letter that multiplies, as in `14G` and `34.10T`; `nil` where none or a word does, and where a unit is named.
  package func multiplyingLetter(in bytes: [UInt8]) -> UInt8? {
    guard unit == nil, upperValue == nil, multiplier != .one, numberRange.upperBound > digitsRange.upperBound,
      bytes[digitsRange.upperBound..<numberRange.upperBound - 1].allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    return bytes[numberRange.upperBound - 1]
  }

  /// The same with the letter that multiplies taken for `unit`: 14 GB for `14G`, 34.10 TFLOPS for `34.10T`.
  package func takingLetter(for unit: Unit) -> StatedQuantity {
    var quantity = self
    for part in [\StatedQuantity.value, \.step, \.approximateStep] {
      quantity[keyPath: part] = quantity[keyPath: part].divided(by: multiplier) ?? quantity[keyPath: part]
    }
    quantity.multiplier = .one
    quantity.unit = unit
    quantity.numberRange = digitsRange
    quantity.unitRange = numberRange.upperBound - 1..<numberRange.upperBound
    return quantity
  }

  /// Takes the minus sign before it for a part of it.
  package mutating func negate() {
    value = -value
    range = range.lowerBound - 1..<range.upperBound
    numberRange = numberRange.lowerBound - 1..<numberRange.upperBound
    digitsRange = digitsRange.lowerBound - 1..<digitsRange.upperBound
  }

  /// Whether it is a whole number that names no unit and no multiplier, so that nothing may be rounded away.
  var isWholeWithoutUnit: Bool { unit == nil && decimals == 0 && multiplier == .one }

  /// `value`, written as this figure is written: same decimals, thousands separators, multiplier, unit and spacing.
  ///
  /// - Parameter unit: The unit to write in the place of the stated one.
  package func rewritten(
    as value: ExactNumber, in bytes: [UInt8], places: Int? = nil, unit: String? = nil
  ) -> String {
    var behind = String(decoding: bytes[digitsRange.upperBound..<range.upperBound], as: UTF8.self)
    if let unit, let unitRange, unitRange.lowerBound >= digitsRange.upperBound {
      behind =
        String(decoding: bytes[digitsRange.upperBound..<unitRange.lowerBound], as: UTF8.self) + unit
        + String(decoding: bytes[unitRange.upperBound..<range.upperBound], as: UTF8.self)
    }
    return String(decoding: bytes[range.lowerBound..<digitsRange.lowerBound], as: UTF8.self)
      + digits(for: value, in: bytes, places: places) + behind
  }

  /// A range from `lower` to `upper`, written as this one is.
  package func rewritten(as lower: ExactNumber, to upper: ExactNumber, in bytes: [UInt8]) -> String {
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let behind = bytes[digitsRange.upperBound..<range.upperBound]
    let second = behind.firstIndex(where: isDigit) ?? behind.endIndex
    let last = behind.lastIndex(where: isDigit).map { $0 + 1 } ?? behind.endIndex
    return String(decoding: bytes[range.lowerBound..<digitsRange.lowerBound], as: UTF8.self)
      + digits(for: lower, in: bytes)
      + String(decoding: bytes[digitsRange.upperBound..<second], as: UTF8.self)
      + end(.upper).digits(for: upper, in: bytes)
      + String(decoding: bytes[last..<range.upperBound], as: UTF8.self)
  }

  /// The digits alone of `value`, written as this figure writes its own.
  package func digits(for value: ExactNumber, in bytes: [UInt8], places: Int? = nil) -> String {
    let scaled = value.divided(by: multiplier) ?? value
    if let power = exponentDigits(for: scaled, in: bytes) { return power }
    var text = scaled.decimal(places: places ?? decimals)
    let written = bytes[digitsRange]
    if hasDecimalComma(in: bytes) {
      let parts = text.split(separator: ".")
      let whole = String(parts[0])
      let isGrouped = written.contains(UInt8(ascii: "."))
      return
        ([isGrouped ? grouped(whole, by: UInt8(ascii: ".")) : whole] + parts.dropFirst().map(String.init))
        .joined(separator: ",")
    }
    for separator in [UInt8(ascii: ","), UInt8(ascii: "_"), UInt8(ascii: " ")]
    where written.contains(separator) {
      text = grouped(text, by: separator)
    }
    // LaTeX sets a space behind a comma that is not in braces.
    return written.contains(UInt8(ascii: "{")) ? text.split(separator: ",").joined(separator: "{,}") : text
  }

  /// Whether a comma stands before its decimals: `7,5 GB`.
  package func hasDecimalComma(in bytes: [UInt8]) -> Bool {
    let digits = bytes[digitsRange]
    guard decimals > 0, let comma = digits.lastIndex(of: UInt8(ascii: ",")) else { return false }
    return !digits[comma...].contains(UInt8(ascii: "."))
  }

  /// Whether three digits behind its one separator are decimals to some and thousands to others: `3.350`, `1,250`.
  package func isAmbiguouslyGrouped(in bytes: [UInt8]) -> Bool {
    let digits = bytes[digitsRange]
    let separator = digits.firstIndex { ".,".utf8.contains($0) }
    return separator.map { digits.endIndex - $0 == 4 } ?? false
  }

  /// `4.0e16` where the stated digits are `2.4e17`; `nil` where they have no exponent.
  private func exponentDigits(for value: ExactNumber, in bytes: [UInt8]) -> String? {
    let written = bytes[digitsRange]
    guard let letter = written.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), value.double != 0 else {
      return nil
    }
    let mantissa = written[..<letter]
    let point = mantissa.firstIndex { ".,".utf8.contains($0) }
    let places = point.map { mantissa.endIndex - $0 - 1 } ?? 0
    var (exponent, rest) = (0, value.double.magnitude)
    while rest >= 10 { (exponent, rest) = (exponent + 1, rest / 10) }
    while rest < 1 { (exponent, rest) = (exponent - 1, rest * 10) }
    func shown() -> String? {
      let text = value.divided(by: .power(of: 10, exponent))?.decimal(places: places)
      return hasDecimalComma(in: bytes) ? text?.split(separator: ".").joined(separator: ",") : text
    }
    // 9.96 with one place is 10.0, which is 1.0 of the next power.
    if shown()?.hasPrefix("10") ?? false { exponent += 1 }
    let hasPlus = written.dropFirst(mantissa.count + 1).first == UInt8(ascii: "+")
    let sign = exponent >= 0 && hasPlus ? "+" : ""
    return shown().map { $0 + String(decoding: [written[letter]], as: UTF8.self) + sign + "\(exponent)" }
  }

  private func grouped(_ text: String, by separator: UInt8) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    var digits = Array(parts[0].utf8)
    let first = digits.first == UInt8(ascii: "-") ? 1 : 0
    var position = digits.count - 3
    while position > first {
      digits.insert(separator, at: position)
      position -= 3
    }
    let whole = String(decoding: digits, as: UTF8.self)
    return parts.count > 1 ? whole + "." + parts[1] : whole
  }
}
