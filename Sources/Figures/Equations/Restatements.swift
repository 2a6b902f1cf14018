import Quantities
import SourceText

/// One amount in two units: `65,536 bytes (64 KB)`, `9 TFLOPS (8,873 GFLOPS)`.
extension FigureFinder {
  /// Judges the amounts in parentheses that nothing else has judged. The one of each pair with more digits says what the other should
  /// be; that is wrong for certain only where a prefix slipped, since a card of 16 GB may have 15,109 MiB to give.
  mutating func restatements(in range: ByteRange) {
    var position = range.lowerBound
    while let open = parenthesis(Self.opening, in: position..<range.upperBound) {
      position = open.upperBound
      guard let close = closing(of: open, in: range),
        let inner = onlyQuantity(in: open.upperBound..<close.lowerBound),
        inner.unit != nil, inner.upperValue == nil, inner.bound == .none, !isClaimed(inner.range),
        let before = amount(before: open.lowerBound, in: range)
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
      guard best.verdict.holds || isSlip else { continue }
      judge(
        stated, by: readings, range: exact.range,
        mayBeWrong: !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
    }
  }
}
