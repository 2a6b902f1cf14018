import Quantities
import SourceText

/// A number that a label says to be a part of a model's shape.
struct ShapeCount {
  let part: ShapePart
  let stated: StatedQuantity
  /// Whether nothing else is said of it, so that another number than the model's is wrong.
  let isAlone: Bool

  /// `nil` where the number cannot count such a thing: with a unit, as a range, of millions of layers.
  init?(_ part: ShapePart, _ stated: StatedQuantity, isAlone: Bool = true) {
    guard stated.unit == nil, stated.upperValue == nil, stated.bound == .none,
      part.isRounded
        ? stated.value >= .power(of: 10, 8) : stated.decimals == 0 && stated.multiplier == .one
    else { return nil }
    self.part = part
    self.stated = stated
    self.isAlone = isAlone
  }
}

/// Reads what numbers of a text are parts of a model's shape.
extension FigureFinder {
  /// The numbers whose clauses say what part of a shape they are.
  func shapeCounts(_ quantities: [StatedQuantity], in range: ByteRange) -> [ShapeCount] {
    guard !quantities.isEmpty else { return [] }
    let names = namedModels(in: range).map(\.range)
    return parts(of: range).flatMap { part -> [ShapeCount] in
      guard !Self.otherShapes.isIn(bytes[part.range]) else { return [] }
      return quantities.compactMap { stated in
        guard part.range.contains(stated.range.lowerBound), !isClaimed(stated.range) else { return nil }
        let start = names.last {
          part.range.contains($0.lowerBound) && $0.upperBound <= stated.range.lowerBound
        }
        let clause =
          (start?.upperBound ?? part.range.lowerBound)..<max(part.range.upperBound, stated.range.upperBound)
        return countedPart(by: stated, in: clause).flatMap { ShapeCount($0, stated, isAlone: $1) }
      }
    }
  }

  /// What a clause says that a number counts, and whether it says no more: `层数 48`, `"hidden_size": 4096`, `32 query heads`, and not
  /// `36 层的骨干`.
  private func countedPart(by stated: StatedQuantity, in clause: ByteRange) -> (ShapePart, isAlone: Bool)? {
    // `head_dim = 3584 / 28`
    let behindIt = bytes[stated.range.upperBound...].prefix(6)
    guard !Self.operations.contains(where: { behindIt.starts(with: $0) }) else { return nil }
    let lead = bytes[clause.lowerBound..<stated.range.lowerBound]
    let before = labelText(clause.lowerBound..<stated.range.lowerBound)
    if let part = ShapePart(label: before[...]) { return (part, true) }
    // `256 个路由专家选 8`
    if before.suffix(9).elementsEqual("专家选".utf8) { return (.expertsPerToken, true) }
    if let place = before[...].firstIndex(of: Array("的".utf8)),
      let part = ShapePart(label: before[(place + 3)...])
    {
      return (part, false)
    }
    // Note `n_kv_heads = 8`
    let key = lead[..<(lead.lastIndex { !" =:*`".utf8.contains($0) }.map { $0 + 1 } ?? lead.startIndex)]
    let word = key[(key.lastIndex { " `".utf8.contains($0) }.map { $0 + 1 } ?? key.startIndex)...]
    if let part = ShapePart(label: word) { return (part, false) }
    // `1B: 16 layers`, `7B - 32 layers`: a label of the line, and no word of this number.
    let sign = lead.reversed().drop { " *`".utf8.contains($0) }
    let isFirst =
      before.isEmpty || sign.first == UInt8(ascii: ":") || sign.starts(with: "- ".utf8)
      || sign.starts(with: "：".utf8.reversed())
    guard isFirst || !Self.someOfThem.isIn(lead.suffix(9)) else { return nil }
    var behind = bytes[stated.range.upperBound..<clause.upperBound].drop { " -*`".utf8.contains($0) }
    if behind.starts(with: "个".utf8) { behind = behind.dropFirst(3).drop { $0 == UInt8(ascii: " ") } }
    // The longest label: `头维度` is no `头`.
    for end in ([behind.endIndex] + behind.indices.reversed()) where end - behind.startIndex <= 24 {
      guard let part = ShapePart(label: behind[..<end]), end == behind.endIndex || !isWithinWord(end) else {
        continue
      }
      return (part, isFirst && isEndOfLabel(end, in: behind))
    }
    return nil
  }

  private func isWithinWord(_ place: Int) -> Bool {
    bytes[place].isLatinLetter && bytes[place - 1].isLatinLetter
  }

  private static let someOfThem = WordList([
    "第", "前", "后", "每", "each", "first", "last", "every", "per", "top",
  ])

  /// Whether a label may end there: before what ends a clause, or goes on about the whole.
  private func isEndOfLabel(_ end: Int, in text: ArraySlice<UInt8>) -> Bool {
    let rest = text[end...].drop { " *`\"'".utf8.contains($0) }
    guard let next = rest.first else { return true }
    return "(.,;)|/+".utf8.contains(next)
      || Self.behindLabels.contains { rest.starts(with: $0) }
  }

  /// What stands before a number, without signs and verbs.
  private func labelText(_ range: ByteRange) -> [UInt8] {
    var text = bytes[range].filter { !" *`\"':=\t".utf8.contains($0) }
    while let sign = Self.fullWidthSigns.first(where: { text.starts(with: $0) }) {
      text.removeFirst(sign.count)
    }
    while let word = Self.aroundLabels.first(where: { text.suffix($0.count).elementsEqual($0) }) {
      text.removeLast(word.count)
    }
    while let word = Self.beforeLabels.first(where: { text.starts(with: $0) }) {
      text.removeFirst(word.count)
    }
    return text
  }

  private static let operations = [" / ", "/", " * ", " × ", "×", " + ", " = ", "^"].map { Array($0.utf8) }

  private static let fullWidthSigns = ["：", "（"].map { Array($0.utf8) }
  private static let aroundLabels = ["：", "＝", "为", "是", "is", "共", "有", "of", "约"].map { Array($0.utf8) }
  private static let beforeLabels = ["-", "共", "有", "has", "with", "and", "uses", "（", "的"].map {
    Array($0.utf8)
  }
  private static let behindLabels = [
    "（", "）", "。", "，", "；", "with", "total", "in total", "GQA", "MHA", "for ", "and", "和", "、",
    "transformer", "Transformer",
  ].map { Array($0.utf8) }
}
