import Quantities
import SourceText

/// Ratios beside the two amounts that they compare.
extension FigureFinder {
  /// Judges a percentage or a factor between two amounts by every way in which people compare them.
  mutating func judge(
    _ stated: StatedQuantity, from old: StatedQuantity, to new: StatedQuantity, mayBeWrong: Bool,
    within factor: Double = 2
  ) {
    let (match, likeliest) = comparison(stated, from: old, to: new)
    // What is twice as much is likelier a ratio of something else: `pixels 7.2×, time 10.9× (596 → 904 s/Mpx)`.
    guard
      let best = match
        ?? (mayBeWrong
          ? likeliest.flatMap {
            $0.reading.isWithin(factor, of: stated)
              && !(stated.isApproximate && $0.reading.isWithin(1.2, of: stated)) ? $0 : nil
          } : nil)
    else { return }
    var verdict = best.reading.verdict(on: stated)
    if verdict == .unitLabel { verdict = .mismatch }
    var figure = Figure.judged(stated, form: .ratio, by: best.reading, verdict: verdict, in: source)
    figure.expression = best.text
    add(figure)
  }

  /// The way of comparing two amounts that gives a percentage or a factor, and the one that people mean most.
  func comparison(_ stated: StatedQuantity, from old: StatedQuantity, to new: StatedQuantity) -> (
    match: Comparison?, likeliest: Comparison?
  ) {
    let (from, to) = (EquationValue(displayed: old), EquationValue(displayed: new))
    guard let unit = stated.unit, let up = from.inverse.map({ to * $0 }),
      let down = to.inverse.map({ from * $0 })
    else { return (nil, nil) }
    let (left, right) = (source.text(in: old.range), source.text(in: new.range))
    var ways: [(value: EquationValue, text: String)] = []
    if unit.symbol == "%" {
      let hundred = EquationValue(ExactNumber(100))
      for (ratio, text) in [
        (up, "(\(right) - \(left)) / \(left)"), (down, "(\(left) - \(right)) / \(right)"),
      ] {
        guard let more = ratio + EquationValue(-.one) else { continue }
        ways.append((more * hundred, text))
        ways.append(((-more) * hundred, text))
      }
      ways += [(up * hundred, "\(right) / \(left)"), (down * hundred, "\(left) / \(right)")]
      // `+40%` is more, and no share.
      if isSigned(stated) { ways = Array(ways.prefix(4)) }
      // `MMLU 68.4 → 66.9 (-1.5%)`: points between scores, which are percentages themselves.
      let isOfScores = [old, new].allSatisfy { $0.unit == nil && $0.value <= ExactNumber(100) }
      if isOfScores, let points = to + (-from) {
        ways += [(points, "\(right) - \(left)"), (-points, "\(left) - \(right)")]
      }
    } else {
      ways = [(up, "\(right) / \(left)"), (down, "\(left) / \(right)")]
    }
    let judged = ways.map { way in
      let interval = way.value.low < way.value.high ? way.value.low...way.value.high : nil
      return Comparison(
        reading: Reading(value: way.value.value, unit: unit, interval: interval), text: way.text)
    }
    // What grows is told against what was; the other ways only confirm.
    let likeliest = up.value >= .one ? 0 : 1
    return (
      judged.first { $0.reading.verdict(on: stated).holds },
      judged.indices.contains(likeliest) ? judged[likeliest] : nil
    )
  }

  /// Whether a plus or a minus stands right before a number.
  func isSigned(_ stated: StatedQuantity) -> Bool {
    guard stated.digitsRange.lowerBound > 0 else { return false }
    return "+-".utf8.contains(bytes[stated.digitsRange.lowerBound - 1])
  }

  struct Comparison {
    let reading: Reading
    let text: String
  }

  /// Ratios that are written beside the two amounts: `$55 → $70（+27%）`, `3x（312→989 TFLOPS）`, `3.6x vs 0.50x = 7.2x`.
  mutating func writtenRatios(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard quantities.count >= 3, quantities.count <= 32 else { return }
    for index in quantities.indices.dropLast(2) {
      let (one, two, three) = (quantities[index], quantities[index + 1], quantities[index + 2])
      let between = bytes[one.range.upperBound..<two.range.lowerBound]
      let behind = bytes[two.range.upperBound..<three.range.lowerBound]
      // `312→989 TFLOPS` has its unit once.
      if three.unit?.dimension == .ratio, one.unit == nil || one.unit == two.unit, two.unit?.symbol != "%" {
        let isPlain = two.unit?.dimension != .ratio
        if Self.arrow.fill(between), isPlain, Self.beforeRatio.fill(behind) {
          compare(
            three, from: one.unit == nil ? one.with(unit: two.unit) : one, to: two, in: range,
            isStrict: behind.contains { "+-".utf8.contains($0) })
        } else if isPlain, one.unit != nil, one.unit == two.unit, Self.against.fill(between),
          Self.beforeFactor.fill(behind)
        {
          // `4.8 TB/s 对 3.35 TB/s，约 1.4 倍`
          if three.upperValue == nil, three.bound == .none, !isClaimed(three.range) {
            judge(
              three, from: two, to: one,
              mayBeWrong: !RejectedClaims.isRejected(bytes[range], at: three.range.lowerBound), within: 3)
          }
        } else if isShort(between, with: "vs"), behind.contains(UInt8(ascii: "=")), Self.equal.fill(behind) {
          compare(
            three, from: one.unit == nil ? one.with(unit: two.unit) : one, to: two, in: range, isStrict: true)
        }
      } else if one.unit?.dimension == .ratio, two.unit == nil || two.unit == three.unit,
        three.unit?.dimension != .ratio || [one, two, three].allSatisfy({ $0.unit?.symbol == "%" }),
        isShort(between, with: "(") || isShort(between, with: "（"),
        Self.arrow.fill(behind)
          || (two.unit == three.unit || two.unit == nil && closesParenthesis(behind: three))
            && isShort(behind, with: "vs")
      {
        let first = two.unit == nil ? two.with(unit: three.unit) : two
        // `60% more (288 GB vs. 180 GB)` is told against the second.
        let isArrow = Self.arrow.fill(behind)
        if points(one, from: two, to: three) { continue }
        compare(
          one, from: isArrow ? first : three, to: isArrow ? three : first, in: range, isStrict: true)
      }
    }
  }

  /// `5% (70% → 75%)`: of shares the difference may be told as it is. Whether it is.
  private mutating func points(_ stated: StatedQuantity, from old: StatedQuantity, to new: StatedQuantity)
    -> Bool
  {
    guard !isClaimed(stated.range), stated.upperValue == nil, old.unit?.symbol == "%" else { return false }
    let difference = Reading(value: (new.value - old.value).magnitude, unit: stated.unit)
    guard let verdict = [difference].best(for: stated)?.verdict, verdict.holds else { return false }
    var figure = Figure.judged(stated, form: .ratio, by: difference, verdict: verdict, in: source)
    figure.expression = "\(source.text(in: old.range)) → \(source.text(in: new.range))"
    add(figure)
    return true
  }

  private mutating func compare(
    _ stated: StatedQuantity, from old: StatedQuantity, to new: StatedQuantity, in range: ByteRange,
    isStrict: Bool
  ) {
    guard !isClaimed(stated.range), stated.upperValue == nil, old.upperValue == nil, new.upperValue == nil,
      old.value > .zero, new.value > .zero
    else { return }
    judge(
      stated, from: old, to: new,
      mayBeWrong: isStrict && !stated.isApproximate && stated.significantDigits > 1 && stated.bound == .none
        && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
  }

  private static let arrow = FillerList(["→", "->", "=>", "到", "to", "升到", "降到", "提升到"], signs: " *`-")
  private static let against = FillerList(["对", "vs", "vs.", "versus", "against", "对比", "比"], signs: " *`")
  private static let beforeFactor = FillerList(
    ["，", "（", "是", "为", "即", "约", "大约", "差", "差了", "about", "or", "a factor of", "is", "="],
    signs: " *`,(~≈=")
  private static let beforeRatio = FillerList(["（", "("], signs: " *`(+-~")
  /// Whether a sign stands between two numbers with a word or two beside it: `vs PCIe`, `（FP16`.
  private func isShort(_ text: ArraySlice<UInt8>, with sign: String) -> Bool {
    text.count < 24 && text.firstIndex(of: Array(sign.utf8)) != nil
      && !text.contains { ",;".utf8.contains($0) }
  }

  private func closesParenthesis(behind amount: StatedQuantity) -> Bool {
    // `(0.0026 vs 0.039 美元/GB)`
    let behind = bytes[amount.range.upperBound...].prefix(8).drop {
      $0 == UInt8(ascii: "/") || $0.isLatinLetter
    }
    return [")", "）"].contains { behind.starts(with: $0.utf8) }
  }

  private static let equal = FillerList([], signs: " *`=")
}
