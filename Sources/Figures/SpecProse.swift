import Accelerators
import Quantities
import SourceText

/// Specifications in running text and lists: `RTX 4090: 24GB`, `L40S (48GB)`.
extension FigureFinder {
  mutating func specifications(of mentions: [Mention], in range: ByteRange) {
    for (index, mention) in mentions.enumerated() {
      claim(mention.range)
      let end = index + 1 < mentions.count ? mentions[index + 1].range.lowerBound : range.upperBound
      guard let start = statementStart(after: mention.range.upperBound, before: end),
        let stated = QuantityReader(bytes, end: end).quantity(
          at: start, lowerBound: mention.range.upperBound),
        let unit = stated.unit
      else { continue }
      let candidates = SpecVocabulary.fields(header: "", unit: unit) ?? []
      // In prose only a match is proof, save for the memory size right behind the name.
      let judged = candidates.lazy.compactMap {
        SpecJudgement.best(of: stated, variants: mention.variants, field: $0)
      }
      if let match = judged.first(where: { $0.verdict.holds }) {
        add(match.figure(bytes))
      } else if unit.dimension == .information, let wrong = judged.first, wrong.field == .memory,
        opensLine(mention, range), isWholeStatement(stated, before: end), !speaksOfUse(range)
      {
        add(wrong.figure(bytes))
      }
    }
  }

  /// Where the quantity of `NAME: 24GB` or `NAME (24GB)` begins, when nothing but such signs stands between.
  private func statementStart(after start: Int, before end: Int) -> Int? {
    var position = start
    var seenSign = false
    while position < end {
      let byte = bytes[position]
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") { return seenSign ? position : nil }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "*"): position += 1
      case UInt8(ascii: ":"), UInt8(ascii: "("):
        seenSign = true
        position += 1
      case 0xEF where bytes[position...].starts(with: "：".utf8) || bytes[position...].starts(with: "（".utf8):
        seenSign = true
        position += 3
      default: return nil
      }
    }
    return nil
  }

  /// Whether nothing but markup stands before the name: `8×A100（640GB）` and `Rack: 2 × A100: 160GB` count cards.
  private func opensLine(_ mention: Mention, _ range: ByteRange) -> Bool {
    bytes[range.lowerBound..<mention.range.lowerBound].allSatisfy {
      [UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "\t")].contains($0)
    }
  }

  /// Whether the line states what is used or left of a memory, and not its size.
  func speaksOfUse(_ range: ByteRange) -> Bool {
    Self.useWords.contains { bytes[range].contains($0) }
  }

  private static let useWords = [
    "占用", "峰值", "实测", "可用", "剩余", "已用", "需要", "used", "usage", "peak", "free", "available", "usable", "needs",
  ].map { Array($0.utf8) }

  /// Whether the size is all that is said there, and not a part of a longer claim such as `A100: 40GB 的模型`.
  private func isWholeStatement(_ stated: StatedQuantity, before end: Int) -> Bool {
    let rest = bytes[stated.range.upperBound..<end].drop { $0 == UInt8(ascii: " ") }
    guard let next = rest.first else { return true }
    return [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";")].contains(next)
      || ["，", "）", "、", "；", "。"].contains { rest.starts(with: $0.utf8) }
  }
}
