import Quantities
import SourceText

/// One amount in two units: `65,536 bytes (64 KB)`, `9 TFLOPS (8,873 GFLOPS)`, `400 Gb/s，即 50 GB/s`.
extension FigureFinder {
  /// Judges an amount that says another one again, in parentheses or behind `即`. The one of the two with more digits says what the other
  /// should be. In parentheses that is wrong for certain where bytes are counted to the last digit or a prefix slipped: a card of 16 GB
  /// may have 15,109 MiB to give.
  ///
  /// - Parameter quantities: Those of the line.
  mutating func restatements(_ quantities: [StatedQuantity], in range: ByteRange) {
    for (before, inner) in zip(quantities, quantities.dropFirst())
    where before.unit != inner.unit && before.unit?.dimension == inner.unit?.dimension {
      guard let joint = joint(of: before, inner, in: range), !isCounted(before, in: range),
        [before, inner].allSatisfy({ $0.bound == .none && $0.upperValue == nil })
      else { continue }
      var (exact, stated) =
        before.significantDigits > inner.significantDigits ? (before, inner) : (inner, before)
      // A result that is judged already says what its repetition should be.
      if isClaimed(stated.range) || joint == .thatIs { (exact, stated) = (before, inner) }
      let isRate = exact.unit?.dimension == .informationRate
      guard !isClaimed(stated.range), exact.significantDigits > 2 || isRate && joint == .thatIs,
        var readings = Self.converted([.number(exact)], to: stated, isChained: false)
      else { continue }
      if exact.unit?.factor == .one, let unit = stated.unit, let binary = unit.binaryCounterpart,
        let value = exact.value.divided(by: binary.factor)
      {
        readings.append(Reading(value: value, unit: binary, label: "\(binary.symbol) as \(unit.symbol)"))
      }
      guard let best = readings.best(for: stated) else { continue }
      let mayBeWrong =
        isMiscounted(stated, by: exact, readings) || joint == .thatIs && isOther(stated, than: readings)
      guard best.verdict.holds && best.reading.isWithin(1.1, of: stated) || mayBeWrong else { continue }
      judge(
        stated, by: readings, range: exact.range,
        mayBeWrong: !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
    }
  }

  /// Whether bytes that are counted to the last digit are another amount, or a time has its digits and its point in another place.
  private func isMiscounted(_ stated: StatedQuantity, by exact: StatedQuantity, _ readings: [Reading]) -> Bool
  {
    if exact.unit?.factor == .one, exact.unit?.dimension == .information, exact.significantDigits > 4 {
      return stated.significantDigits > 1 && isOther(stated, than: readings)
        || readings.contains { $0.isSlipOfPrefix(for: stated) }
    }
    return stated.unit?.dimension == .time && stated.significantDigits > 2
      && readings.contains { $0.isShifted(from: stated) }
  }

  /// Whether an amount is not near another one; of rates also neither half nor twice that, which are one way and both ways.
  private func isOther(_ stated: StatedQuantity, than readings: [Reading]) -> Bool {
    let ways = stated.unit?.dimension == .informationRate ? [0.5, 1, 2] : [1]
    let slack = stated.significantDigits > 2 ? 0.015 : 0.05
    return readings.allSatisfy { reading in
      let ratio = (reading.value.double / stated.value.double).magnitude
      return ways.allSatisfy { (ratio / $0 - 1).magnitude > slack }
    }
  }

  /// `8 × 400 Gb/s, i.e. 3.2 Tb/s`, `8 张 HDR 200 Gb/s`: what is said again is that of all.
  private func isCounted(_ quantity: StatedQuantity, in range: ByteRange) -> Bool {
    let near = max(range.lowerBound, quantity.range.lowerBound - 20)..<quantity.range.lowerBound
    return self.quantities(in: near).contains { count in
      count.decimals == 0 && (count.unit == nil || count.unit?.symbol == "x")
        && Self.counts.fill(
          bytes[count.digitsRange.upperBound..<quantity.range.lowerBound].filter { !$0.isDigit }[...])
    }
  }

  private static let counts = FillerList(
    [
      "×", "x", "张", "条", "个", "块", "路", "根", "口", "hdr", "ndr", "edr", "nics", "nic", "ports", "links", "of",
      "IB", "infiniband", "nvlink",
    ],
    signs: " *`")

  private enum Joint { case parentheses, thatIs }

  /// What joins two amounts to one.
  private func joint(of before: StatedQuantity, _ inner: StatedQuantity, in range: ByteRange) -> Joint? {
    guard before.range.upperBound < inner.digitsRange.lowerBound else { return nil }
    var between = bytes[before.range.upperBound..<inner.digitsRange.lowerBound].drop {
      " *`".utf8.contains($0)
    }
    let behind = bytes[inner.range.upperBound..<range.upperBound].drop { " *`".utf8.contains($0) }
    if let open = ["(", "（"].first(where: { between.starts(with: $0.utf8) }) {
      between = between.dropFirst(open.utf8.count)
      return Self.thatIs.fill(between) && Self.closing.contains(where: { behind.starts(with: $0.utf8) })
        ? .parentheses : nil
    }
    // `13.4 TB, i.e. 186 GB per GPU` is a share.
    guard !Self.ofEach.contains(where: { behind.starts(with: $0) }) else { return nil }
    // `每 token 320 KiB，即 1 GiB 放 3277 个 token` goes on.
    let goesOn = behind.first.map { $0.isLatinLetter || $0 >= 0xE4 } ?? false
    return Self.thatIs.fill(between) && Self.sayingSame.isIn(between) && !goesOn ? .thatIs : nil
  }

  private static let closing = [")", "）", "，", ","]
  private static let ofEach = [
    "per ", "for each", "for every", "each", "every", "of each", "on each", "/", "a ", "每",
  ]
  .map { Array($0.utf8) }
  private static let same = ["即", "也就是", "i.e.", "that is"]
  private static let sayingSame = WordList(same)
  private static let thatIs = FillerList(same + ["约", "≈", "about", "，"], signs: " ~=*`,")
}
