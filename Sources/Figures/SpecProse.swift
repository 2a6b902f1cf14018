import Accelerators
import Quantities
import SourceText

/// Specifications in running text and lists: `RTX 4090: 24GB`, `L40S (48GB)`.
extension FigureFinder {
  mutating func specifications(in range: ByteRange) {
    let mentions = catalog.mentions(in: bytes, range: range)
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
        isWholeStatement(stated, before: end)
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
      case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "="):
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

  /// Whether the size is all that is said there, and not a part of a longer claim such as `A100: 40GB 的模型`.
  private func isWholeStatement(_ stated: StatedQuantity, before end: Int) -> Bool {
    let rest = bytes[stated.range.upperBound..<end].drop { $0 == UInt8(ascii: " ") }
    guard let next = rest.first else { return true }
    return [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";")].contains(next)
      || ["，", "）", "、", "；", "。"].contains { rest.starts(with: $0.utf8) }
  }
}
