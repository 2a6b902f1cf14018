// Quantities: what a stated number claims. Numbers as written, units, and the verdict on a figure against a
// computed value. It knows no notes and no code; to add a unit, add a row to `UnitTable.swift`.

package import BigInt

/// A rational number, always exact and in lowest terms.
///
/// Figures are compared as decimal text against exact values, so that no comparison depends on how a
/// floating-point number happens to round.
package struct ExactNumber: Sendable, Hashable {
  private let storage: Storage

  /// Nearly every number in a note is small; big integers cost a hundred times as much.
  private enum Storage: Sendable, Hashable {
    /// In lowest terms; the denominator is positive.
    case small(Int64, Int64)
    /// In lowest terms, where one of the two does not fit above. Boxed, so that a small number stays small to copy.
    indirect case large(BigInt, BigInt)
  }

  package var numerator: BigInt {
    switch storage {
    case .small(let numerator, _): BigInt(numerator)
    case .large(let numerator, _): numerator
    }
  }

  /// Always positive.
  package var denominator: BigInt {
    switch storage {
    case .small(_, let denominator): BigInt(denominator)
    case .large(_, let denominator): denominator
    }
  }

  /// `denominator` must not be zero; zero gives zero, since no caller divides without asking `divided(by:)`.
  package init(_ numerator: BigInt, over denominator: BigInt = BigInt(1)) {
    if let small = Int64(exactly: numerator), let smallDenominator = Int64(exactly: denominator),
      let reduced = Self.reduced(Int128(small), Int128(smallDenominator))
    {
      storage = reduced
      return
    }
    if denominator == 1 {
      storage = .large(numerator, denominator)
      return
    }
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    guard divisor != 0, denominator != 0 else {
      storage = .small(0, 1)
      return
    }
    let sign: BigInt = denominator < 0 ? -1 : 1
    let top = numerator / divisor * sign
    let bottom = denominator / divisor * sign
    if let small = Int64(exactly: top), let smallBottom = Int64(exactly: bottom) {
      storage = .small(small, smallBottom)
    } else {
      storage = .large(top, bottom)
    }
  }

  private init(_ storage: Storage) { self.storage = storage }

  /// The fraction in lowest terms, if it is small then.
  private static func reduced(_ numerator: Int128, _ denominator: Int128) -> Storage? {
    if denominator == 1 { return Int64(exactly: numerator).map { .small($0, 1) } }
    guard denominator != 0, numerator != 0 else { return .small(0, 1) }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let signed = denominator < 0 ? -Int128(divisor) : Int128(divisor)
    guard let top = Int64(exactly: numerator / signed), let bottom = Int64(exactly: denominator / signed)
    else {
      return nil
    }
    return .small(top, bottom)
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    if let left = UInt64(exactly: left), let right = UInt64(exactly: right) {
      return UInt128(byHalving(left, right))
    }
    return byHalving(left, right)
  }

  private static func byHalving<Number: FixedWidthInteger>(_ left: Number, _ right: Number) -> Number {
    let shift = min(left.trailingZeroBitCount, right.trailingZeroBitCount)
    var a = left >> left.trailingZeroBitCount
    var b = right >> right.trailingZeroBitCount
    while a != b {
      if a < b { swap(&a, &b) }
      a -= b
      a >>= a.trailingZeroBitCount
    }
    return a << shift
  }

  /// A whole number.
  package init(_ integer: Int) { storage = .small(Int64(integer), 1) }

  /// A fraction of small whole numbers.
  package init(_ numerator: Int, over denominator: Int) {
    self.init(BigInt(numerator), over: BigInt(denominator))
  }

  /// The exact value of a finite floating-point number; `nil` for NaN and infinity, which equal nothing.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    guard double != 0 else {
      self.init(0)
      return
    }
    // |double| = significand × 2^exponent with an integer significand of 53 bits.
    let exponent = Int(double.exponent) - Double.significandBitCount
    let significand = BigInt(Int64(double.significand * Double(1 << Double.significandBitCount)))
    let signed = double < 0 ? -significand : significand
    if exponent >= 0 {
      self.init(signed << exponent)
    } else {
      self.init(signed, over: BigInt(1) << -exponent)
    }
  }

  /// What has more digits than any floating-point number is no figure.
  private static let longestDecimal = 400

  /// ASCII decimal text such as `13.0`, `-7` or `4.59e14`; `nil` for anything else.
  package init?(decimal text: some StringProtocol) {
    self.init(decimal: Array(text.utf8)[...])
  }

  /// The same, as bytes.
  package init?(decimal text: ArraySlice<UInt8>) {
    var position = text.startIndex
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { position += 1 }
    var digits = DecimalDigits()
    var seenPoint = false
    var places = 0
    var exponent = 0
    scan: while position < text.endIndex {
      switch text[position] {
      case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
        guard digits.count < Self.longestDecimal else { return nil }
        digits.append(byte)
        if seenPoint { places += 1 }
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let value = Int(String(decoding: text[(position + 1)...], as: UTF8.self)),
          value.magnitude < Self.longestDecimal
        else { return nil }
        exponent = value
        break scan
      default: return nil
      }
      position += 1
    }
    guard digits.count > 0 else { return nil }
    let magnitude = digits.value * .power(of: 10, exponent - places)
    self = isNegative ? -magnitude : magnitude
  }

  /// The shortest decimal that reads back as `double`, as a catalog publishes its values; `nil` for NaN and infinity.
  package init?(shortestDecimalOf double: Double) {
    let thousandths = double * 1000
    // Three decimals are nearly always enough, and then no text is needed.
    if thousandths.magnitude < 1e15, thousandths == thousandths.rounded(), thousandths / 1000 == double {
      self = ExactNumber(Int(thousandths)) * .power(of: 10, -3)
    } else {
      self.init(decimal: "\(double)")
    }
  }

  package static let zero = ExactNumber(0)
  package static let one = ExactNumber(1)

  private static let tens: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(Int64(1)) { scale, _ in scale * 10 }
  }

  /// `base` to a whole power, which may be negative.
  package static func power(of base: Int, _ exponent: Int) -> ExactNumber {
    if base == 10, exponent >= -18, exponent <= 18 {
      let scale = tens[abs(exponent)]
      return ExactNumber(exponent >= 0 ? .small(scale, 1) : .small(1, scale))
    }
    return exponent >= 0
      ? ExactNumber(BigInt(base).power(exponent))
      : ExactNumber(BigInt(1), over: BigInt(base).power(-exponent))
  }

  package var isZero: Bool { if case .small(0, _) = storage { true } else { false } }

  package var isNegative: Bool {
    switch storage {
    case .small(let numerator, _): numerator < 0
    case .large(let numerator, _): numerator < 0
    }
  }

  package var isWhole: Bool {
    switch storage {
    case .small(_, let denominator): denominator == 1
    case .large(_, let denominator): denominator == 1
    }
  }

  /// How many bits the numerator and the denominator take, roughly. What arithmetic costs grows with the square.
  package var bitWidth: Int {
    switch storage {
    case .small: 128
    case .large(let top, let bottom): top.magnitude.bitWidth + bottom.magnitude.bitWidth
    }
  }

  package var magnitude: ExactNumber { isNegative ? -self : self }

  /// The nearest floating-point number.
  package var double: Double {
    if case .small(let top, let bottom) = storage, top.magnitude < 1 << 53, bottom < 1 << 53 {
      return Double(top) / Double(bottom)
    }
    let (numerator, denominator) = (numerator, denominator)
    // Keep 64 significant bits of the quotient, which is more than a Double holds.
    let shift = 64 - (numerator.magnitude.bitWidth - denominator.magnitude.bitWidth)
    let quotient = shift >= 0 ? (numerator << shift) / denominator : numerator / (denominator << -shift)
    return Double(sign: .plus, exponent: -shift, significand: Double(quotient))
  }

  /// The quotient, or `nil` when `divisor` is zero.
  package func divided(by divisor: ExactNumber) -> ExactNumber? {
    guard !divisor.isZero else { return nil }
    if case .small(let a, let b) = storage, case .small(let c, let d) = divisor.storage,
      let quotient = Self.reduced(Int128(a) * Int128(d), Int128(b) * Int128(c))
    {
      return ExactNumber(quotient)
    }
    return ExactNumber(numerator * divisor.denominator, over: denominator * divisor.numerator)
  }

  /// The nearest whole number; a tie goes to the even one.
  package func roundedToWhole() -> BigInt {
    if isWhole { return numerator }
    let (quotient, remainder) = (numerator * 2 + denominator).quotientAndRemainder(
      dividingBy: denominator * 2)
    var floor = quotient
    if remainder < 0 { floor -= 1 }
    if remainder == 0, floor % 2 != 0 { floor -= 1 }
    return floor
  }

  /// Decimal text with exactly `places` digits after the point.
  package func decimal(places: Int) -> String {
    let scaled = (self * .power(of: 10, places)).roundedToWhole()
    var digits = String(scaled.magnitude)
    if places > 0 {
      if digits.utf8.count <= places {
        digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return scaled < 0 ? "-" + digits : digits
  }

  package static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      let (sum, overflow) = (Int128(a) * Int128(d)).addingReportingOverflow(Int128(c) * Int128(b))
      if !overflow, let reduced = reduced(sum, Int128(b) * Int128(d)) { return ExactNumber(reduced) }
    }
    return ExactNumber(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  package static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber { left + -right }

  package static prefix func - (value: ExactNumber) -> ExactNumber {
    if case .small(let numerator, let denominator) = value.storage, numerator != .min {
      return ExactNumber(.small(-numerator, denominator))
    }
    return ExactNumber(-value.numerator, over: value.denominator)
  }

  package static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let product = reduced(Int128(a) * Int128(c), Int128(b) * Int128(d))
    {
      return ExactNumber(product)
    }
    return ExactNumber(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }
}

extension ExactNumber: Comparable {
  package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}
