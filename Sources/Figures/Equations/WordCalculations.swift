import Quantities
import SourceText

/// Calculations in words: `980 GB at 40 GB/s: 24.5 s`, `每参数 16 字节，7B 共 112 GB`, `from 3,410 to 2,870 tok/s, a drop of 15.8%`.
extension FigureFinder {
  mutating func wordCalculations(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard quantities.count >= 3, quantities.count <= 16 else { return }
    for index in quantities.indices.dropFirst(2) where !isClaimed(quantities[index].range) {
      let (one, other, stated) = (quantities[index - 2], quantities[index - 1], quantities[index])
      rate(one, other, states: stated, in: range)
      change(one, other, states: stated, in: range)
    }
    recipes(quantities, in: range)
    utilization(quantities, in: range)
  }

  /// `421 TFLOPS of a peak of 989 TFLOPS, an MFU of 42.6%`: two rates, then the utilization that is their ratio.
  private mutating func utilization(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard Self.utilizationWords.isIn(bytes[range]) else { return }
    let rates = quantities.filter { $0.unit?.dimension == .operationRate }
    let shares = quantities.filter { $0.unit?.symbol == "%" }
    guard rates.count == 2, shares.count == 1, let stated = shares.first, !isClaimed(stated.range),
      rates.allSatisfy({
        $0.upperValue == nil && $0.value > .zero && $0.range.upperBound <= stated.range.lowerBound
      }),
      case let around = max(
        range.lowerBound, stated.range.lowerBound - 24)..<min(range.upperBound, stated.range.upperBound + 12),
      Self.utilizationWords.isIn(bytes[around]), Self.peakWords.isIn(bytes[range])
    else { return }
    let (low, high) =
      rates[0].inBaseUnits < rates[1].inBaseUnits ? (rates[0], rates[1]) : (rates[1], rates[0])
    guard let inverse = EquationValue(displayed: high).inverse else { return }
    let share = EquationValue(displayed: low) * inverse * EquationValue(ExactNumber(100))
    addCalculated(
      stated,
      Reading(
        value: share.value, unit: stated.unit, interval: share.low < share.high ? share.low...share.high : nil
      ),
      "\(source.text(in: low.range)) / \(source.text(in: high.range))", in: range)
  }

  private static let utilizationWords = WordList(["mfu", "utilization", "utilisation", "利用率"])
  private static let peakWords = WordList(["peak", "峰值", "理论"])

  /// An amount and a rate that give a time, a power and a time that give an energy.
  private mutating func rate(
    _ amount: StatedQuantity, _ rate: StatedQuantity, states stated: StatedQuantity, in range: ByteRange
  ) {
    guard let unit = stated.unit, amount.unit != nil, let by = rate.unit, by.dimension != .ratio,
      amount.upperValue == nil, rate.upperValue == nil, stated.upperValue == nil,
      unit.dimension == .time || unit.dimension == .energy,
      // `2 TB   300 GB/s   ~100 ns` are columns.
      !Self.isDrawn(bytes[amount.range.upperBound..<rate.range.lowerBound]),
      !Self.isDrawn(bytes[rate.range.upperBound..<stated.range.lowerBound]),
      Self.betweenOperands.fill(withoutRemarks(amount.range.upperBound..<rate.range.lowerBound)),
      Self.beforeResult.fill(withoutRemarks(rate.range.upperBound..<stated.range.lowerBound))
    else { return }
    let (left, right) = (EquationValue(amount, asBytes: false), EquationValue(rate, asBytes: false))
    let value = unit.dimension == .time ? right.inverse.map { left * $0 } : left * right
    guard let value, value.dimension == DimensionVector(of: unit.dimension),
      let scaled = value.value.divided(by: unit.factor), let low = value.low.divided(by: unit.factor),
      let high = value.high.divided(by: unit.factor)
    else { return }
    let sign = unit.dimension == .time ? "/" : "×"
    addCalculated(
      stated, Reading(value: scaled, unit: unit, interval: low < high ? low...high : nil),
      "\(source.text(in: amount.range)) \(sign) \(source.text(in: rate.range))", in: range)
  }

  private static func isDrawn(_ gap: ArraySlice<UInt8>) -> Bool {
    zip(zip(gap, gap.dropFirst()), gap.dropFirst(2)).contains { pair, third in
      [pair.0, pair.1, third].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }

  /// The bytes with spaces for remarks in parentheses, which have no number in them: `(Lustre)`.
  func withoutRemarks(_ range: ByteRange) -> ArraySlice<UInt8> {
    var rest = bytes[range]
    var start: Int?
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "("): start = offset
      case UInt8(ascii: ")"):
        if let start { for place in start...offset { rest[place] = UInt8(ascii: " ") } }
        start = nil
      case 0x30...0x39: start = nil
      default: break
      }
    }
    // A remark may go on behind the comma that ends the range.
    if let start { for place in start..<range.upperBound { rest[place] = UInt8(ascii: " ") } }
    return rest
  }

  /// From one amount to another, and by how much.
  private mutating func change(
    _ one: StatedQuantity, _ other: StatedQuantity, states stated: StatedQuantity, in range: ByteRange
  ) {
    guard let unit = stated.unit, unit.symbol == "%", one.unit == nil || one.unit == other.unit,
      other.unit?.dimension != .ratio, one.value > .zero, other.value > .zero, stated.upperValue == nil
    else { return }
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    let behind = bytes[other.range.upperBound..<stated.range.lowerBound]
    let (text, readings): (String, [ExactNumber?])
    // Signs alone join nothing: `max(12.4, 11.3) = 12.4 GB, 40 % less`.
    guard between.contains(where: { $0.isLatinLetter || $0 >= 0x80 }) else { return }
    if Self.goesTo.fill(between), Self.changeOf.isIn(behind), behind.count < 40 {
      let less = (one.value - other.value).divided(by: one.value)
      (text, readings) = (
        "(\(source.text(in: one.range)) - \(source.text(in: other.range))) / \(source.text(in: one.range))",
        [
          less, less.map { -$0 },
        ]
      )
    } else if Self.insteadOf.fill(between), Self.changeOf.isIn(behind), behind.count < 40 {
      text =
        "(\(source.text(in: other.range)) - \(source.text(in: one.range))) / \(source.text(in: other.range))"
      let less = (other.value - one.value).divided(by: other.value)
      readings = [less, less.map { -$0 }]
    } else if Self.outOf.fill(between),
      Self.beforeResult.fill(behind)
        || isShare(behind, before: bytes[stated.range.upperBound..<range.upperBound])
    {
      (text, readings) = (
        "\(source.text(in: one.range)) / \(source.text(in: other.range))",
        [one.value.divided(by: other.value)]
      )
    } else {
      return
    }
    // A change is told without its sign.
    let all = readings.compactMap(\.self).sorted { $0 > $1 }.map {
      Reading(value: $0 * ExactNumber(100), unit: unit)
    }
    guard let best = all.best(for: stated) else { return }
    // `从 16 GB 降到 4 GB，精度只下降 1%`: of something else.
    guard best.verdict.holds || Self.changes.fill(behind) || Self.outOf.fill(between) else { return }
    // `512 → 256 saves 75 %`: of the side of a square.
    if !best.verdict.holds, one.unit == nil, other.unit == nil,
      let ratio = other.value.divided(by: one.value),
      case let square = Reading(value: (.one - ratio * ratio) * ExactNumber(100), unit: unit),
      square.verdict(on: stated).holds
    {
      return addCalculated(
        stated, square, "1 - (\(source.text(in: other.range)) / \(source.text(in: one.range)))²", in: range)
    }
    addCalculated(stated, best.reading, text, in: range)
  }

  /// `6 of 32 layers is 19 %`, `1 B 占 8 B 的 13 %`: one word says what is counted, and nothing behind says what else the share is of.
  private func isShare(_ behind: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    let said = behind.drop { " *`".utf8.contains($0) }
    let counted = said.prefix(while: \.isLatinLetter)
    let verb = counted.isEmpty ? said : said[counted.endIndex...]
    guard Self.shares.contains(where: { verb.drop { $0 == UInt8(ascii: " ") }.starts(with: $0) }),
      Self.beforeShare.fill(verb)
    else { return false }
    let next = rest.drop { " *`)".utf8.contains($0) }
    return next.isEmpty || ".,;\n".utf8.contains(next[next.startIndex])
      || Self.behindShares.contains { next.starts(with: $0) }
  }

  private static let shares = ["的", "is ", "are ", "=", "≈", "("].map { Array($0.utf8) }
  private static let behindShares = [
    "of the model", "of the total", "of all", "of them", "。", "，", "；", "）", "左右",
  ]
  .map { Array($0.utf8) }
  private static let beforeShare = FillerList(
    ["的", "is", "are", "about", "only", "just", "约", "大约"], signs: " *`(=≈~")

  mutating func addCalculated(
    _ stated: StatedQuantity, _ reading: Reading, _ text: String, in range: ByteRange
  ) {
    let verdict = reading.verdict(on: stated)
    guard verdict.holds || !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound) else {
      return
    }
    var figure = Figure.judged(stated, form: .equation, by: reading, verdict: verdict, in: source)
    figure.expression = text
    add(figure)
  }

  private static let signs = " *`:：,，()（）→=≈~-"
  private static let betweenOperands = FillerList(
    [
      "at", "over", "via", "with", "from", "through", "on", "a", "the", "one", "link", "nvme", "pcie",
      "disk", "以", "按", "用", "走",
      "的", "速度", "带宽", "moving", "read", "for", "each", "per", "of", "每", "在", "跑", "满载", "：", "，", "（", "）",
    ], signs: signs)
  static let beforeResult = FillerList(
    [
      "takes", "take", "comes to", "is", "are", "about", "so", "then", "gives", "means", "needs", "need",
      "each", "in total",
      "nvme", "link", "需要", "需", "要", "约", "大约", "就是", "共", "总共", "一共", "是", "为", "每张", "也就是", "即", "≈", "→",
      "：", "，",
      "（", "）", "＝", "of the model",
    ], signs: signs)
  private static let goesTo = FillerList(
    [
      "to", "down to", "up to", "降到", "降至", "到", "减到", "升到", "提升到", "增加到", "涨到", "→", "tok/s", "tok/s/gpu",
      "tokens/s",
    ], signs: signs)
  private static let insteadOf = FillerList(["instead of", "而不是", "代替"], signs: signs)
  private static let outOf = FillerList(["out of", "of", "占", "，占", "占了"], signs: " ")
  private static let changeOf = WordList(changeWords)
  private static let changeWords = [
    "drop", "降幅", "涨幅", "less", "saving", "save", "reduc", "more", "increase", "faster", "slower", "节省", "减少",
    "降低", "下降",
    "提升", "增加", "少了",
    "多了", "省",
  ]
  private static let changes = FillerList(
    changeWords + [
      "a", "an", "of", "by", "about", "which", "that", "is", "are", "saves", "saved", "reduces", "reduced",
      "reduction",
      "increased", "increases", "dropped", "drops", "with", "another", "约", "大约", "了", "即", "也就是", "共", "达",
      "幅度",
      "，", "（", "）", "：", "can", "可", "直接",
    ], signs: signs + ";")
}
