import BigInt

/// Decimal digits, read one after the other into a whole number of any size.
struct DecimalDigits {
  private(set) var count = 0
  private var small: Int64 = 0
  /// All digits, once they no longer fit into a machine word.
  private var text: String?

  /// Adds an ASCII digit.
  mutating func append(_ digit: UInt8) {
    count += 1
    if text == nil {
      let (scaled, overflow) = small.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      if !overflow && !carry {
        small = sum
        return
      }
      text = String(small)
    }
    text?.unicodeScalars.append(Unicode.Scalar(digit))
  }

  var value: ExactNumber {
    guard let text else { return ExactNumber(Int(small)) }
    return BigInt(text).map { ExactNumber($0) } ?? .zero
  }
}
