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
        opensLine(mention, range) || standsInParentheses(stated, after: mention, range),
        isWholeStatement(stated, before: end), !speaksOfUse(range, near: mention.range.upperBound)
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

  /// `RTX 4090 (24GB) / L40S (48GB)`: the size of one card, when no number of cards stands before its name.
  private func standsInParentheses(_ stated: StatedQuantity, after mention: Mention, _ range: ByteRange)
    -> Bool
  {
    let between = bytes[mention.range.upperBound..<stated.range.lowerBound].filter { $0 != UInt8(ascii: " ") }
    guard between == [UInt8(ascii: "(")] || between == Array("（".utf8) else { return false }
    // A machine is called after its cards.
    let near = max(range.lowerBound, mention.range.lowerBound - 24)..<mention.range.lowerBound
    guard !Self.machines.isIn(bytes[near]) else { return false }
    let before = bytes[range.lowerBound..<mention.range.lowerBound].reversed().drop {
      $0 == UInt8(ascii: " ")
    }
    guard let last = before.first else { return true }
    let isCount =
      last >= UInt8(ascii: "0") && last <= UInt8(ascii: "9") || last | 0x20 == UInt8(ascii: "x")
      || last == UInt8(ascii: "*")
        && before.dropFirst().first.map { $0 == UInt8(ascii: " ") || $0 < 0x40 } ?? false
    return !isCount
      && !["×", "张", "块", "片", "卡"].contains { Array(before.prefix(3).reversed()).ends(with: Array($0.utf8)) }
  }

  /// Whether the line states near `offset` what is used or left of a memory, and not its size.
  func speaksOfUse(_ range: ByteRange, near offset: Int) -> Bool {
    Self.useWords.isIn(
      bytes[max(range.lowerBound, offset - Self.reach)..<min(range.upperBound, offset + Self.reach)])
  }

  /// In bytes. A sentence is hardly longer, and a line with many figures is not read again for each.
  static let reach = 400

  private static let machines = WordList(["dgx", "hgx", "pod", "node", "server", "节点", "服务器", "集群", "整机"])

  private static let useWords = WordList([
    "占用", "峰值", "实测", "可用", "剩余", "已用", "需要", "used", "usage", "peak", "free", "available", "usable", "left",
    "remain", "needs",
  ])

  /// Whether the size is all that is said there, and not a part of a longer claim such as `A100: 40GB 的模型`.
  private func isWholeStatement(_ stated: StatedQuantity, before end: Int) -> Bool {
    let rest = bytes[stated.range.upperBound..<end].drop { $0 == UInt8(ascii: " ") }
    guard let next = rest.first else { return true }
    return [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";")].contains(next)
      || ["，", "）", "、", "；", "。"].contains { rest.starts(with: $0.utf8) }
  }
}

/// Specifications in sentences: `H100s have 2TB/s memory bandwidth`, `A100 的显存带宽为 2039 GB/s`.
extension FigureFinder {
  /// Judges the quantities that stand between an accelerator's name and the next one, by the fields that the words there name. A
  /// match with any variant is proof; a mismatch is said where nothing but a verb and the field's own words stand between.
  mutating func sentences(of mentions: [Mention], in range: ByteRange) {
    for (index, mention) in mentions.enumerated() {
      let end = index + 1 < mentions.count ? mentions[index + 1].range.lowerBound : range.upperBound
      let start = mention.range.upperBound
      let clause = start..<clauseEnd(from: start, before: min(end, start + Self.reach))
      // What several cards have together is read with the words around them.
      if cardCount(beside: mention.range, in: range) != nil { continue }
      let stated = QuantityReader.quantities(in: bytes, clause).filter {
        $0.unit != nil && !isClaimed($0.range)
      }
      for quantity in stated {
        guard let unit = quantity.unit else { continue }
        let text = bytes.text(in: clause)
        guard let fields = SpecVocabulary.namedFields(text, unit: unit) else {
          // `H100: 3.35 TB/s, 989 TFLOPS`: the unit alone may say what it is.
          confirm(quantity, of: mention.variants, header: text)
          continue
        }
        let judged = fields.compactMap {
          SpecJudgement.best(of: quantity, variants: mention.variants, field: $0)
        }
        if let match = judged.first(where: { $0.verdict.holds }) {
          var figure = match.figure(bytes)
          if mention.variants.count > 1 { figure.remarks = ["true of \(match.accelerator.name)"] }
          add(figure)
        } else if let first = judged.first, stated.count == 1, fields.count == 1, quantity.bound == .none,
          quantity.upperValue == nil,
          Self.plainWords.fill(bytes[clause.lowerBound..<quantity.range.lowerBound]),
          !speaksOfUse(range, near: mention.range.upperBound),
          !RejectedClaims.isRejected(bytes[range], at: quantity.range.lowerBound)
        {
          var figure = first.figure(bytes)
          let sparse = SpecJudgement.best(
            of: quantity, variants: mention.variants, field: first.field, isSparse: true)
          if let sparse, sparse.verdict.holds {
            if SpecVocabulary.speaksOfSparsity(text) {
              figure = sparse.figure(bytes)
            } else {
              figure.remarks = [SpecJudgement.sparsityRemark]
            }
          }
          add(figure)
        }
      }
    }
  }

  /// Adds a rate that some field of a variant has; nothing where none does.
  private mutating func confirm(_ stated: StatedQuantity, of variants: [Accelerator], header: String) {
    guard let unit = stated.unit, unit.dimension != .information, !SpecVocabulary.isOfOthers(header),
      let fields = SpecVocabulary.fields(header: "", unit: unit)
    else { return }
    let judged = fields.lazy.compactMap { SpecJudgement.best(of: stated, variants: variants, field: $0) }
    if let match = judged.first(where: { $0.verdict.holds }) { add(match.figure(bytes)) }
  }

  private func clauseEnd(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end {
      let rest = bytes[position..<end]
      let isStop =
        rest.first == UInt8(ascii: ";") || rest.starts(with: ". ".utf8)
        || ["。", "；", "，", "、"].contains { rest.starts(with: $0.utf8) }
      if isStop { return position }
      position += 1
    }
    return end
  }

  /// Words that say no more than that a card has something.
  static let plainWords = FillerList(
    [
      "s have", "s has", "have", "has", "with", "offers", "provides", "delivers", "features", "comes with",
      "is", "of", "the", "a",
      "an", "its", "'s", "memory bandwidth", "memory", "bandwidth", "hbm2e", "hbm3e", "hbm3", "hbm2", "hbm",
      "vram", "tdp", "power",
      "的", "显存带宽", "显存", "带宽", "功耗", "容量", "为", "是", "有", "拥有", "配备", "提供", "达到", "达", "：",
      "FP16", "BF16", "FP8", "TF32", "INT8", "FP32", "FP64", "算力", "dense", "sparse", "with sparsity", "稠密",
      "稀疏",
      "tensor cores", "tensor core", "tensor", "张量核心", "vector", "matrix", "compute", "peak", "峰值", "gddr6x",
      "gddr6", "gddr7",
      "nvlink", "bridge", "桥", "per card", "per gpu", "on paper", "only", "也是", "至", "版", "total", "at",
      "and", "一共", "总共", "共", "合计", "in total", "together", "每张", "每块", "each", "for", "张", "块", "卡", "x",
      "×", "整",
    ], signs: " *`:.()（）")
}

extension [UInt8] {
  fileprivate func ends(with word: [UInt8]) -> Bool { suffix(word.count).elementsEqual(word) }
}
