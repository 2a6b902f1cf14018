import Quantities
import SourceText

/// Totals below amounts that stand one a line: in a list, a paragraph, a fence.
extension FigureFinder {
  /// Judges a line such as `Total: 840 GB` by the amounts of the lines above it. A match is proof; what does not match is wrong
  /// where each line is a label and its amount.
  mutating func totalLine(_ line: ByteRange, after above: ArraySlice<ByteRange>) {
    guard isTotal(line) else { return }
    let stated = quantities(in: line)
    guard let stated = stated.first, !isClaimed(stated.range) else { return }
    var lines = above
    let isDrawn = lines.last.map(isDrawnRule) ?? false
    if isDrawn || lines.last.map(isBlank) ?? false { lines = lines.dropLast() }
    var parts: [StatedQuantity] = []
    var isPlain = isDrawn || isAlone(stated, in: line)
    while let line = lines.popLast() {
      guard let amount = self.amount(of: line, in: stated.unit?.dimension), !isTotal(line)
      else {
        // Where the list begins, something stands that is no part of it.
        isPlain = isPlain && (isDrawnRule(line) || isBlank(line))
        break
      }
      parts.insert(amount, at: 0)
      isPlain = isPlain && isPart(amount, of: withoutLastParenthesis(line))
      if parts.count >= 2, sum(parts, states: stated, mayBeWrong: false) { return }
    }
    if isPlain { accuse(stated, ofParts: parts) }
  }

  /// Judges an item of a list by the amounts of those before: `- Total: 7.0 GB`.
  mutating func totalItem(_ items: [ByteRange]) {
    guard let place = items.firstIndex(where: isTotal), place >= 2 else { return }
    total(items[place], ofItems: items[..<place])
  }

  /// Judges a line that says it is the total of the items of a list.
  mutating func total(_ line: ByteRange, ofItems items: ArraySlice<ByteRange>) {
    let stated = quantities(in: line)
    guard isTotal(line), let stated = stated.first, !isClaimed(stated.range) else { return }
    let parts = items.map { amount(of: $0, in: stated.unit?.dimension) }
    let known = parts.compactMap(\.self)
    guard known.count == parts.count, known.count >= 2, known.allSatisfy({ $0.upperValue == nil }),
      !sum(known, states: stated, mayBeWrong: false)
    else { return }
    if isAlone(stated, in: line), !haveAlternatives(Array(items)),
      zip(known, items).allSatisfy({ isPart($0, of: withoutLastParenthesis($1)) })
    {
      accuse(stated, ofParts: known)
    }
  }

  /// `16 GB for weights, 8 GB for the cache and 2 GB for activations, 28 GB in total`, `权重 16 GB、KV 8 GB、激活 2 GB，一共 28 GB`: three
  /// amounts or more of one sentence with their total.
  mutating func totalInSentence(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard quantities.count >= 4, quantities.count <= Self.mostInLine,
      !Self.shares.isIn(bytes[range]) || areBytesOfParameters(quantities, in: range)
    else { return }
    for (place, stated) in quantities.enumerated().dropFirst(3) where !isClaimed(stated.range) {
      guard let dimension = stated.unit?.dimension, dimension == .information || dimension == .currency else {
        continue
      }
      var first = place
      while first > 0, areParts(quantities[first - 1], quantities[first]) { first -= 1 }
      let parts = Array(quantities[first..<place])
      guard parts.count >= 3, let last = parts.last else { continue }
      let before = bytes[last.range.upperBound..<stated.range.lowerBound]
      let behind = bytes[stated.range.upperBound..<range.upperBound].prefix(20)
      guard Self.inTotalBefore.isIn(before) || Self.inTotalBehind.isIn(behind),
        !sum(parts, states: stated, mayBeWrong: false), !Self.more.isIn(behind),
        !isChanged(before), !isChanged(behind)
      else { continue }
      accuse(stated, ofParts: parts)
    }
  }

  /// `权重 2 字节、梯度 2 字节、优化器 12 字节，合计每参数 16 字节`: a share of the same thing each.
  private func areBytesOfParameters(_ quantities: [StatedQuantity], in range: ByteRange) -> Bool {
    Self.speaksOfParameters(bytes[range])
      && quantities.allSatisfy { $0.unit?.symbol == "B" && $0.value <= ExactNumber(64) }
  }

  /// Whether two amounts follow each other as parts of one sum, or a part and the sum.
  private func areParts(_ one: StatedQuantity, _ other: StatedQuantity) -> Bool {
    guard one.unit == other.unit, one.range.upperBound <= other.range.lowerBound,
      [one, other].allSatisfy({ $0.upperValue == nil && $0.bound == .none })
    else { return false }
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    return between.count < 40 && !between.contains { "=+*/:.;<>".utf8.contains($0) }
      && (!Self.more.isIn(between) || Self.inTotalBefore.isIn(between)) && !Self.noParts.isIn(between)
  }

  /// A line of more amounts is data.
  private static let mostInLine = 32
  private static let inTotalBefore = WordList([
    "一共", "总共", "合计", "总计", "共计", "加起来", "totalling", "totaling", "total of", "altogether",
  ])
  private static let inTotalBehind = WordList(["in total", "altogether", "all told", "all in all"])

  /// What a line says its part takes: `7B × 2 bytes = 14 GB (FP16)`.
  private func amount(of line: ByteRange, in dimension: Dimension?) -> StatedQuantity? {
    quantities(in: withoutLastParenthesis(line)).last { $0.unit?.dimension == dimension }
  }

  /// Where some of the parts add up to the total, or it is far from all of them, it is of something else.
  private mutating func accuse(_ stated: StatedQuantity, ofParts parts: [StatedQuantity]) {
    guard parts.count >= 3, parts.count <= Self.mostSubsets, isSummed(stated, parts),
      reading(ofSum: parts, as: stated)?.isWithin(2, of: stated) ?? false
    else { return }
    for chosen in 1..<(1 << parts.count) where chosen.nonzeroBitCount >= 2 {
      let some = parts.indices.filter { chosen & (1 << $0) != 0 }
      if holds(some.map { parts[$0] }, as: stated) {
        if some.count == parts.count - 1, let left = parts.indices.first(where: { !some.contains($0) }) {
          suspect(stated, ofLeavingOut: parts[left])
        }
        return
      }
    }
    sum(parts, states: stated, mayBeWrong: true)
  }

  private mutating func suspect(_ stated: StatedQuantity, ofLeavingOut part: StatedQuantity) {
    let left = source.text(in: part.range)
    var figure = Figure.unchecked(stated, form: .table, because: .ambiguous)
    figure.suggestion = Remark(
      en: "this is the sum of the lines above without one of them, \(left)", zh: "这是上面各行之和，但少了其中一行：\(left)")
    add(figure)
  }

  /// Of so many parts every choice is tried.
  private static let mostSubsets = 8

  private func isBlank(_ line: ByteRange) -> Bool { bytes[line].allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// Whether a line is a label and the amount of that part alone: `Weights (FP16): 14 GB`.
  private func isPart(_ amount: StatedQuantity, of line: ByteRange) -> Bool {
    isLabelled(amount, in: line) && tail(of: amount, in: line).allSatisfy { " .;`".utf8.contains($0) }
      && !Self.noParts.isIn(bytes[line]) && !Self.shares.isIn(bytes[line])
  }

  /// Whether a total is that of the lines above and no more: not `Total: 20 GB with overhead`.
  private func isAlone(_ total: StatedQuantity, in line: ByteRange) -> Bool {
    let tail = tail(of: total, in: line)
    return !isCapacity(line.lowerBound..<total.range.lowerBound) && isLabelled(total, in: line)
      && !bytes[line].contains(UInt8(ascii: "+"))
      && !Self.shares.isIn(tail) && !Self.more.isIn(tail) && !isChanged(bytes[line])
  }

  /// Whether the label of a total is of what there is, and not of what is taken: `Total VRAM`, `总显存`.
  func isCapacity(_ label: ByteRange) -> Bool {
    Self.capacities.isIn(bytes[label]) && !Self.needs.isIn(bytes[label])
  }

  private static let capacities = WordList([
    "vram", "memory", "capacity", "budget", "avail", "ram", "显存", "内存", "容量", "预算",
  ])
  private static let needs = WordList([
    "need", "requir", "usage", "used", "footprint", "consum", "占用", "需", "消耗", "用量", "训练", "推理", "train",
    "infer",
  ])

  /// Whether an amount stands right behind a colon or an equals sign, as behind a label.
  private func isLabelled(_ amount: StatedQuantity, in line: ByteRange) -> Bool {
    let label = bytes[line.lowerBound..<amount.range.lowerBound].reversed().drop { " ~`".utf8.contains($0) }
    let signs = [":", "=", "：", "≈", "＝"]
    return amount.upperValue == nil && amount.bound == .none
      && (signs.contains { label.starts(with: $0.utf8.reversed()) } || isBareLabel(label))
  }

  /// Whether no more than a word or two stands before an amount: `权重 14.0 GB`.
  private func isBareLabel(_ label: some Collection<UInt8>) -> Bool {
    !label.isEmpty && label.count <= 24
      && label.allSatisfy { $0.isLatinLetter || $0 >= 0x80 || " *-".utf8.contains($0) }
  }

  private func tail(of amount: StatedQuantity, in line: ByteRange) -> ArraySlice<UInt8> {
    bytes[amount.range.upperBound..<line.upperBound]
  }

  /// What says that a total has more in it than its lines, or is no sum at all.
  private static let more = WordList([
    "overhead", "with", "plus", "incl", "excl", "buffer", "headroom", "margin", "minimum", "least", "另", "含",
    "加", "包括",
    "余量", "开销", "额外", "以上", "最少", "至少",
  ])

  /// What is of one of several, and stands for more than is said.
  private static let shares = WordList(["per ", "/", "each", "每"])
}
