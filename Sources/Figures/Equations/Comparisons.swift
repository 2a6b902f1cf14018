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

  /// Whether the sign between two amounts says that the first is less; nothing where there is more or another sign.
  private func comparison(between range: ByteRange) -> Bool? {
    let sign = bytes[range].filter { !" ~*`".utf8.contains($0) }
    if ["<", "≤", "<=", "＜", "⩽"].contains(where: { sign.elementsEqual($0.utf8) }) { return true }
    return [">", "≥", ">=", "＞", "⩾"].contains { sign.elementsEqual($0.utf8) } ? false : nil
  }

  private static let mostCompared = 32
  private static let asking = WordList(["?", "？", "if ", "when ", "whether", "如果", "是否", "若", "当", "else"])
}
