import Quantities
import SourceText

/// One amount in two units: `65,536 bytes (64 KB)`, `9 TFLOPS (8,873 GFLOPS)`.
extension FigureFinder {
  /// Judges the amounts in parentheses that nothing else has judged. The one of each pair with more digits says what the other should
  /// be; that is wrong for certain only where a prefix slipped, since a card of 16 GB may have 15,109 MiB to give.
  ///
  /// - Parameter quantities: Those of the line.
  mutating func restatements(_ quantities: [StatedQuantity], in range: ByteRange) {
    for (before, inner) in zip(quantities, quantities.dropFirst())
    where before.unit != inner.unit && before.unit?.dimension == inner.unit?.dimension {
      guard isInParentheses(inner, behind: before, in: range),
        [before, inner].allSatisfy({ $0.bound == .none && $0.upperValue == nil && !isClaimed($0.range) })
      else { continue }
      let (exact, stated) =
        before.significantDigits > inner.significantDigits ? (before, inner) : (inner, before)
      guard exact.significantDigits > 2,
        var readings = Self.converted([.number(exact)], to: stated, isChained: false)
      else { continue }
      if exact.unit?.factor == .one, let unit = stated.unit, let binary = unit.binaryCounterpart,
        let value = exact.value.divided(by: binary.factor)
      {
        readings.append(Reading(value: value, unit: binary, label: "\(binary.symbol) as \(unit.symbol)"))
      }
      guard let best = readings.best(for: stated) else { continue }
      let isSlip = exact.unit?.factor == .one && readings.contains { $0.isSlipOfPrefix(for: stated) }
      guard best.verdict.holds && best.reading.isWithin(1.1, of: stated) || isSlip else { continue }
      judge(
        stated, by: readings, range: exact.range,
        mayBeWrong: !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
    }
  }

  private func isInParentheses(_ inner: StatedQuantity, behind before: StatedQuantity, in range: ByteRange)
    -> Bool
  {
    let between = bytes[before.range.upperBound..<inner.digitsRange.lowerBound].drop {
      $0 == UInt8(ascii: " ")
    }
    let behind = bytes[inner.range.upperBound..<range.upperBound].drop { $0 == UInt8(ascii: " ") }
    return ["(", "（"].contains {
      between.starts(with: $0.utf8) && Self.thatIs.fill(between.dropFirst($0.utf8.count))
    }
      && [")", "）", "，", ","].contains { behind.starts(with: $0.utf8) }
  }

  private static let thatIs = FillerList(["即", "约", "也就是", "≈", "i.e.", "about", "or"], signs: " ~=*`,")
}
