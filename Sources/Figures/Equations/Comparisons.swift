import Accelerators
import Quantities
import SourceText

/// Two amounts with a sign of comparison between them: `64.6 GB < 64 GB`. Which of them is wrong nothing says, or whether the author
/// asks, so that it is a suggestion.
extension FigureFinder {
  /// - Parameter quantities: Those of the line, which are figures already.
  mutating func comparisons(_ quantities: [StatedQuantity], in range: ByteRange) {
    // A line of more is data.
    guard quantities.count <= Self.mostCompared else { return }
    for (one, other) in zip(quantities, quantities.dropFirst())
    where one.unit != nil && one.unit?.dimension == other.unit?.dimension {
      guard one.upperValue == nil, other.upperValue == nil, one.range.upperBound < other.range.lowerBound,
        let isLess = comparison(between: one.range.upperBound..<other.digitsRange.lowerBound)
      else { continue }
      let (left, right) = (one.inBaseUnits, other.inBaseUnits)
      guard isLess ? left > right : left < right,
        let index = figures.lastIndex(where: { $0.range.overlaps(one.range) }),
        figures[index].suggestion == nil,
        !RejectedClaims.isRejected(bytes[range], at: other.range.lowerBound),
        !Self.asking.isIn(bytes[range])
      else { continue }
      let (first, second) = (source.text(in: one.range), source.text(in: other.range))
      suggest(
        Remark(
          en: "\(first) is not \(isLess ? "less" : "more") than \(second)",
          zh: "\(first) 并不\(isLess ? "小" : "大")于 \(second)"), at: index)
    }
  }

  /// Whether the sign or the words between two amounts say that the first is less; nothing where there is more or another sign.
  private func comparison(between range: ByteRange) -> Bool? {
    guard range.count <= Self.farthest else { return nil }
    for (words, isLess) in [(Self.more, false), (Self.less, true)] {
      for word in words {
        guard let place = bytes.firstIndex(of: word, in: range) else { continue }
        return standsAlone(place..<place + word.utf8.count, in: range) ? isLess : nil
      }
    }
    let sign = bytes[range].filter { !" ~*`".utf8.contains($0) }
    if ["<", "≤", "<=", "＜", "⩽"].contains(where: { sign.elementsEqual($0.utf8) }) { return true }
    return [">", "≥", ">=", "＞", "⩾"].contains { sign.elementsEqual($0.utf8) } ? false : nil
  }

  /// Whether beside a word of comparison stand a comma or an arrow, and at most the name of a card: `，超过 A100 80GB`.
  private func standsAlone(_ word: ByteRange, in range: ByteRange) -> Bool {
    let before = bytes[range.lowerBound..<word.lowerBound]
    let behind = word.upperBound..<range.upperBound
    guard before.count <= Self.farthestWord,
      before.allSatisfy({ " ,*`(".utf8.contains($0) || $0 >= 0x80 })
    else { return false }
    if bytes[behind].allSatisfy({ " ~*`".utf8.contains($0) }) || bytes[behind].elementsEqual(" the ".utf8) {
      return true
    }
    let card = catalog.mentions(in: bytes, range: behind).first
    return card.map { $0.range.lowerBound - behind.lowerBound <= Self.farthestWord } ?? false
  }

  private static let mostCompared = 32
  /// In bytes.
  private static let farthest = 48
  private static let farthestWord = 8
  private static let more = ["超过", "超出", "大于", "高于", "exceeds", "exceeding", "more than", "larger than"]
  private static let less = ["小于", "低于", "不到", "less than", "smaller than", "fits in", "fits on"]
  private static let asking = WordList(["?", "？", "if ", "when ", "whether", "如果", "是否", "若", "当", "else"])
}
