import Accelerators
import Quantities
import SourceText

/// Comparisons: `H100 has 2x the bandwidth of A100`, `从 16GB 降到 4GB，节省 75%`.
extension FigureFinder {
  /// Judges the factors and percentages of a line that compare two accelerators, each in the field that the words of its part of
  /// the line name. A match with any variant is proof; a mismatch is said where that is one field, and nothing is measured.
  ///
  /// - Parameter subject: The card of the section, with which a line compares the one that it names.
  mutating func comparison(of mentions: [Mention], in range: ByteRange, with subject: [Accelerator]? = nil) {
    guard mentions.count >= (subject == nil ? 2 : 1), mentions.count <= 6 else { return }
    var sentence: [ByteRange] = []
    for part in parts(of: range) {
      if part.endsSentence {
        comparison(of: mentions, inSentence: sentence, with: subject)
        sentence = []
      }
      sentence.append(part.range)
    }
    comparison(of: mentions, inSentence: sentence, with: subject)
  }

  private mutating func comparison(
    of mentions: [Mention], inSentence parts: [ByteRange], with subject: [Accelerator]?
  ) {
    guard let first = parts.first, let last = parts.last else { return }
    let range = first.lowerBound..<last.upperBound
    var compared = mentions.filter { range.contains($0.range.lowerBound) }.map(\.variants)
    if compared.count == 1, let subject { compared.append(subject) }
    // Forms of one card are not what is compared.
    guard compared.count == 2, Set(compared[0].map(\.name)).isDisjoint(with: compared[1].map(\.name)) else {
      return
    }
    guard range.count <= 2 * Self.reach else { return }
    let all = SpecVocabulary.comparedFields(bytes[range])
    for part in parts {
      let ratios = quantities(in: part).filter {
        ($0.unit?.symbol == "x" || $0.unit?.symbol == "%") && !isClaimed($0.range) && $0.upperValue == nil
          && !counts($0, mentions)
      }
      // `HBM3e is 50 % faster than HBM3, which is why H200 …`: before any card is named, it is of something else.
      guard ratios.count == 1, let stated = ratios.first,
        subject != nil || mentions.contains(where: { $0.range.lowerBound < part.upperBound })
      else { continue }
      let own = SpecVocabulary.comparedFields(bytes[part])
      comparison(compared, states: stated, in: own.isEmpty ? all : own, part: part, range)
    }
  }

  /// `20x A100`
  private func counts(_ number: StatedQuantity, _ mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      mention.range.lowerBound >= number.range.upperBound
        && bytes[number.range.upperBound..<mention.range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
    }
  }

  private mutating func comparison(
    _ cards: [[Accelerator]], states stated: StatedQuantity, in fields: [Accelerator.Field], part: ByteRange,
    _ range: ByteRange
  ) {
    let isPercentage = stated.unit?.symbol == "%"
    var best: (reading: Reading, verdict: Verdict, expression: String, inputs: [Figure.Input])?
    var isOfAlternative = false
    for field in fields {
      for (one, other) in [(cards[0], cards[1]), (cards[1], cards[0])] {
        for left in one {
          for right in other where left.name != right.name {
            guard let numerator = left.value(of: field), let denominator = right.value(of: field),
              let top = ExactNumber(shortestDecimalOf: numerator),
              let bottom = ExactNumber(shortestDecimalOf: denominator),
              let ratio = top.divided(by: bottom)
            else { continue }
            // `B200 has 2.4x the memory of the H100`, by its 192 GB.
            isOfAlternative =
              isOfAlternative
              || (left.alternatives(of: field) + statedValues(of: field, in: range)).contains {
                isRatio(stated, $0, denominator)
              }
            let hundred = ExactNumber(100)
            // `43% more`, `30% less`, `76% of`, `1 倍 more`.
            let values =
              isPercentage
              ? [(ratio - .one) * hundred, ratio * hundred].filter { !$0.isNegative }
                + (ratio < .one ? [(.one - ratio) * hundred] : [])
              : ratio >= .one ? [ratio] : []
            for (order, value) in values.enumerated() {
              let reading = Reading(value: value, unit: stated.unit)
              var verdict = reading.verdict(on: stated)
              // What is more than the other is what people say first; the other ways only confirm.
              if verdict.isFinding, order > 0 || isPercentage && ratio < .one { continue }
              if verdict == .unitLabel { verdict = .mismatch }
              if best.map({ verdict.rank < $0.verdict.rank }) ?? true {
                best = (
                  reading, verdict, "\(left.name) / \(right.name): \(field.title)",
                  [input(left, field), input(right, field)]
                )
              }
            }
          }
        }
      }
    }
    guard let best else { return }
    // Generations differ in many ways; what a factor means is plain only where one field is named and nothing is measured.
    guard
      best.verdict.holds
        || fields.count == 1 && !isOfAlternative && !isOfAmounts(stated, in: range)
          && !speaksOfUse(range, near: stated.range.lowerBound)
          && !Self.measuredWords.isIn(bytes[range]) && !Self.performances.isIn(bytes[part])
          && (!isPercentage || Self.comparatives.isIn(bytes[part]))
          && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound)
          && stated.significantDigits > 1 && stated.bound == .none
    else {
      add(.unchecked(stated, form: .ratio, because: .ambiguous))
      return
    }
    var figure = Figure.judged(stated, form: .ratio, by: best.reading, verdict: best.verdict, in: source)
    figure.expression = best.expression
    figure.inputs = best.inputs
    add(figure)
  }

  private func isRatio(_ stated: StatedQuantity, _ numerator: Double, _ denominator: Double) -> Bool {
    guard let ratio = ExactNumber(numerator / denominator) else { return false }
    guard stated.unit?.symbol == "%" else {
      return Reading(value: ratio, unit: stated.unit).verdict(on: stated).holds
    }
    // `192GB HBM3e（比 H200 多 36%）`
    return [ratio - .one, ratio, .one - ratio].contains {
      Reading(value: $0 * ExactNumber(100), unit: stated.unit).verdict(on: stated).holds
    }
  }

  /// The amounts of a text that may be what it takes a field of a card to be.
  private func statedValues(of field: Accelerator.Field, in range: ByteRange) -> [Double] {
    guard let unit = UnitTable.unit(field.unit) else { return [] }
    return quantities(in: range).filter { $0.unit?.dimension == unit.dimension }.map {
      $0.inBaseUnits.double / unit.factor.double
    }
  }

  /// Whether it is the ratio of two amounts of its sentence, and not of the cards: `432 GB against the GB200's 192 GB (2.25×)`.
  private func isOfAmounts(_ stated: StatedQuantity, in range: ByteRange) -> Bool {
    let amounts = quantities(in: range).filter { $0.unit?.dimension != .ratio && $0.value > .zero }
    return amounts.count <= 12
      && zip(amounts, amounts.dropFirst()).contains { one, other in
        // `279 vs 180 GB`
        var one = one
        if one.unit == nil { one.unit = other.unit }
        return one.unit != nil && one.unit?.dimension == other.unit?.dimension
          && comparison(stated, from: one, to: other).match != nil
      }
  }

  private static let comparatives = WordList([
    "more", "less", "higher", "lower", "faster", "larger", "bigger", "smaller", "高", "多", "提升", "低", "少", "增",
    "大", "小", "快",
  ])
  private static let performances = WordList([
    "inference", "推理", "training", "训练", "throughput", "吞吐", "tokens", "latency", "延迟",
  ])
  private static let measuredWords = WordList([
    "measured", "实测", "benchmark", "throughput", "吞吐", "latency", "延迟", "speed", "速度", "训练", "推理", "租金", "价格",
    "price",
    "cost", "rent", "mfu", "利用", "效率", "/w", "tokens", "per watt", "每瓦",
  ])

  private func input(_ accelerator: Accelerator, _ field: Accelerator.Field) -> Figure.Input {
    Figure.Input(
      name: accelerator.name, value: accelerator.value(of: field).map(\.written) ?? "", unit: field.unit,
      source: .catalog(
        field: field.rawValue, asOf: accelerator.asOf ?? "", source: accelerator.sources.first ?? ""))
  }

  /// Judges what a line says is saved or gained between two amounts of it. Only a match is proof: the amounts may be of other
  /// things.
  mutating func change(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard (3...12).contains(quantities.count), Self.changeWords.isIn(bytes[range]) else { return }
    for (index, stated) in quantities.enumerated() {
      guard let unit = stated.unit, unit.dimension == .ratio, !isClaimed(stated.range) else { continue }
      let before = quantities[..<index].filter {
        $0.upperValue == nil && $0.unit?.dimension != .ratio && $0.value > .zero
      }
      guard before.count >= 2 else { continue }
      let (one, other) = (before[before.count - 2], before[before.count - 1])
      guard one.unit?.dimension == other.unit?.dimension, one.unit != nil || other.unit != nil else {
        continue
      }
      let from = one.inBaseUnits
      let to = other.inBaseUnits
      var readings: [(Reading, String)] = []
      func read(_ value: ExactNumber?, _ text: String) {
        guard let value else { return }
        let scaled = unit.symbol == "%" ? value * ExactNumber(100) : value
        readings.append((Reading(value: scaled, unit: unit), text))
      }
      let (left, right) = (source.text(in: one.range), source.text(in: other.range))
      read((from - to).divided(by: from), "(\(left) - \(right)) / \(left)")
      read((to - from).divided(by: from), "(\(right) - \(left)) / \(left)")
      read(from.divided(by: to), "\(left) / \(right)")
      read(to.divided(by: from), "\(right) / \(left)")
      guard let match = readings.first(where: { $0.0.verdict(on: stated).holds }) else { continue }
      var figure = Figure.judged(
        stated, form: .ratio, by: match.0, verdict: match.0.verdict(on: stated), in: source)
      figure.expression = match.1
      add(figure)
    }
  }

  private static let changeWords = WordList([
    "节省", "减少", "降低", "降到", "降至", "下降", "提升", "提高", "增加", "增长", "加速", "快", "倍", "save", "saving", "reduc",
    "less",
    "lower", "faster", "speedup", "more", "increase", "from", "drop", "smaller", "larger",
  ])
}
