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
      // `H100: 1979 TFLOPS dense BF16` says which rate it is, and is judged with its words.
      if unit.dimension == .operationRate,
        bytes[stated.range.upperBound..<min(end, stated.range.upperBound + 24)].contains(
          where: \.isLatinLetter)
      {
        continue
      }
      let candidates = SpecVocabulary.fields(header: [], unit: unit) ?? []
      // In prose only a match is proof, save for the memory size right behind the name.
      let judged = candidates.lazy.compactMap {
        SpecJudgement.best(of: stated, variants: mention.variants, field: $0)
      }
      if let match = judged.first(where: { $0.verdict.holds }) {
        add(match.figure(bytes))
      } else if unit.dimension == .information, unit.power >= 3, let wrong = judged.first,
        wrong.field == .memory,
        opensLine(mention, range) || standsInParentheses(stated, after: mention, range),
        isWholeStatement(stated, before: end), !speaksOfUse(range, near: mention.range.upperBound),
        cardCount(beside: mention.range, in: range).map({ $0.number == 1 }) ?? true,
        !isReading(range, of: mention.variants), !saysSlices(range),
        // `Usable at 0.9:`, then `- H100: 72 GB`
        !isSaidAbove(Self.useOfMemory)
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
      if byte.isDigit { return seenSign ? position : nil }
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
      last.isDigit || last | 0x20 == UInt8(ascii: "x")
      || last == UInt8(ascii: "*")
        && before.dropFirst().first.map { $0 == UInt8(ascii: " ") || $0 < 0x40 } ?? false
    return !isCount
      && !["×", "张", "块", "片", "卡"].contains { Array(before.prefix(3).reversed()).ends(with: Array($0.utf8)) }
  }

  /// Whether the line states near `offset` what is used or left of a memory, and not its size.
  func speaksOfUse(_ range: ByteRange, near offset: Int) -> Bool {
    Self.useWords.isIn(
      bytes[max(range.lowerBound, offset - Self.reach)..<min(range.upperBound, offset + Self.reach)])
      || isSaidAbove(Self.logWords)
  }

  /// Whether one of some words stands in the text above the list or in the heading.
  private func isSaidAbove(_ words: WordList) -> Bool {
    [textAboveList, section.heading].contains { $0.map { words.isIn(bytes[$0]) } ?? false }
  }

  /// Headings and leads of what cards were seen to do.
  private static let logWords = WordList(
    useWordsOfLines + [
      "draw", "nvidia-smi", "dashboard", "监控", "摘录", "snapshot", "while ", "during", "log", "记录", "随手",
    ])

  /// `H100: 76 GB, 612 W, 58 °C`: what a sensor told, beside a load, a temperature or a power that is not the card's limit.
  private func isReading(_ line: ByteRange, of variants: [Accelerator]) -> Bool {
    Self.sensors.isIn(bytes[line])
      || quantities(in: line).contains { stated in
        stated.unit?.symbol == "%"
          || stated.unit?.dimension == .power
            && !(SpecJudgement.best(of: stated, variants: variants, field: .power)?.verdict.holds ?? false)
      }
  }

  /// Whether a line or its heading speaks of a share of a card, or of the laptop's card of the same name: `1g.10gb: 14 SMs`,
  /// `我的笔记本是 RTX 4070`.
  func saysSlices(_ line: ByteRange) -> Bool {
    Self.slices.isIn(bytes[line]) || isSaidAbove(Self.slices)
  }

  private static let slices = WordList(
    (1...7).map { "\($0)g." } + [
      "mig ", "mig）", "mig)", "slice", "切片", "切成", "切分", "vgpu", "laptop", "笔记本", "移动版", "my notebook",
      "两个版本", "both versions",
      "both variants",
      "thinkpad", "实例有",
    ])

  private static let sensors = WordList(["°C", "℃", "util", "利用率", "负载"])

  /// In bytes. A sentence is hardly longer, and a line with many figures is not read again for each.
  static let reach = 400

  /// What else is made of a card's memory.
  private static let useOfMemory = WordList([
    "utilization", "utilisation", "扣除", "留给", "留的", "预算", "budget", "after", "kv", "weights", "权重",
  ])

  static let machines = WordList([
    "dgx", "hgx", "pod", "station", "工作站", "node", "server", "节点", "服务器", "集群", "整机",
  ])

  private static let useWords = WordList(useWordsOfLines)
  private static let useWordsOfLines = [
    "占用", "峰值", "实测", "可用", "剩余", "已用", "需要", "used", "usage", "peak", "free", "available", "usable", "left",
    "remain", "needs", "under load", "满载", "负载", "idle", "空闲", "待机", "loaded", "加载", "power limit",
    "power draw", "draws", "功耗墙", "bandwidthtest",
  ]

  /// Whether the size is all that is said there, and not a part of a longer claim such as `A100: 40GB 的模型`.
  private func isWholeStatement(_ stated: StatedQuantity, before end: Int) -> Bool {
    let rest = bytes[stated.range.upperBound..<end].drop { $0 == UInt8(ascii: " ") }
    guard let next = rest.first else { return true }
    return [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";")].contains(next)
      || ["，", "）", "、", "；", "。"].contains { rest.starts(with: $0.utf8) }
  }
}

extension [UInt8] {
  fileprivate func ends(with word: [UInt8]) -> Bool { suffix(word.count).elementsEqual(word) }
}
