import Quantities
import SourceText

/// Recipes in words, and what follows from them: `每参数 16 字节，7B 共 112 GB`, `20 tokens per parameter: 70B wants 1.4T`.
extension FigureFinder {
  /// Bytes of each parameter, then models with what they take; or tokens of each, then what they are trained on.
  mutating func recipes(_ quantities: [StatedQuantity], in range: ByteRange) {
    recipe(quantities, in: range, ofTokens: false)
    recipe(quantities, in: range, ofTokens: true)
  }

  private mutating func recipe(_ quantities: [StatedQuantity], in range: ByteRange, ofTokens: Bool) {
    let places = quantities.indices.filter {
      let (unit, value) = (quantities[$0].unit, quantities[$0].value)
      let isOfKind =
        ofTokens
        ? unit?.dimension == .tokens
          || unit == nil && countsTokens(quantities[$0])
        : unit?.symbol == "B" && value <= ExactNumber(32)
      return isOfKind && value <= ExactNumber(10_000) && isOfParameters(quantities[$0], in: range)
    }
    guard let first = places.first else { return }
    let sentences = sentences(of: range)
    /// Whether one recipe alone speaks of all of a model: with two it is not said which is meant, and a recipe may be of a card, or
    /// one to which something comes.
    func isPlain(before stated: StatedQuantity) -> Bool {
      let own = sentences.first { $0.contains(stated.range.lowerBound) } ?? range
      // `at 12–18 bytes per parameter, take 16`
      let exact = places.filter { quantities[$0].upperValue == nil }
      let inOwn = exact.count { own.contains(quantities[$0].range.lowerBound) }
      let said = inOwn > 0 ? own : range
      // `and 4 GB for the KV cache`: an amount of something else, which comes to each.
      let others = zip(quantities, [nil] + quantities.map(Optional.some)).contains { amount, before in
        amount.unit.map { $0.dimension == .information && $0.power >= 2 } ?? false
          && said.contains(amount.range.lowerBound) && !(before?.mayBeBytes ?? false)
      }
      return !others && (inOwn > 0 ? inOwn : exact.count) == 1 && !Self.otherRecipes.isIn(bytes[said])
        && isAllOfModel(stated, in: range)
    }
    for (index, (size, stated)) in zip(quantities.indices, zip(quantities, quantities.dropFirst()))
    where index > first {
      // `12–18 bytes per parameter` give many.
      guard let each = places.last(where: { $0 < index }).map({ quantities[$0] }), each.upperValue == nil,
        size.mayBeBytes, size.unit == nil, !isClaimed(stated.range), stated.upperValue == nil,
        Self.beforeResult.fill(bytes[size.range.upperBound..<stated.range.lowerBound]),
        let best = readings(of: size.value * each.value, as: stated, ofTokens: ofTokens).best(for: stated),
        best.verdict.holds || isPlain(before: stated)
      else { continue }
      addCalculated(
        stated, best.reading,
        "\(source.text(in: size.range)) × \(each.value.double.written) \(ofTokens ? "tokens" : "bytes")",
        in: range)
    }
  }

  /// `20 个 token`
  private func countsTokens(_ quantity: StatedQuantity) -> Bool {
    let behind = bytes[quantity.range.upperBound...].prefix(16).drop { $0 == UInt8(ascii: " ") }
    return Self.tokenWords.contains { behind.starts(with: $0) }
  }

  private static let tokenWords = ["个 token", "个token", "个词元"].map { Array($0.utf8) }

  private func readings(of value: ExactNumber, as stated: StatedQuantity, ofTokens: Bool) -> [Reading] {
    if ofTokens {
      let isCount =
        stated.unit == nil && stated.multiplier >= .power(of: 10, 6) || stated.unit?.dimension == .tokens
      return isCount ? [Reading(value: value, unit: stated.unit)] : []
    }
    guard let unit = stated.unit, unit.dimension == .information, unit.power >= 2 else { return [] }
    return Reading.ofBytes(value, statedIn: unit)
  }

  /// `每参数 16 字节`, `16 bytes per parameter`.
  private func isOfParameters(_ quantity: StatedQuantity, in range: ByteRange) -> Bool {
    let before = bytes[max(range.lowerBound, quantity.range.lowerBound - 24)..<quantity.range.lowerBound]
    let behind = bytes[quantity.range.upperBound..<min(range.upperBound, quantity.range.upperBound + 24)]
    return Self.eachBefore.isIn(before) || Self.eachBehind.isIn(behind)
  }

  private static let otherRecipes = WordList([
    "per card", "per gpu", "per rank", "per device", "each", "每卡", "每张", "单卡", "/卡", "张卡", "平摊", "切", "zero-",
    "tp", "shard",
    "split", "divided", "plus", "+", "再加", "加上", "另加", "余量", "overhead", "额外", "left", "剩", "offload", "cpu",
    "host", "beside",
    "besides", "的卡", "以上",
  ])
  /// Whether a text speaks of what is for each parameter.
  static func speaksOfParameters(_ text: ArraySlice<UInt8>) -> Bool {
    eachBefore.isIn(text) || eachBehind.isIn(text)
  }

  private static let eachBefore = WordList(["每参数", "每个参数", "per parameter", "per param", "each parameter"])
  private static let eachBehind = WordList(["per param", "/param", "a param", "/参数", "每参数"])
}
