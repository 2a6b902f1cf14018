import Accelerators
import Quantities
import SourceText

/// Specifications by the parts of a line: `B200：带宽 8 TB/s，BF16 稠密 2250 TFLOPS`. Each part has a quantity, and the words in it say
/// which field it is of; the card is named there, earlier in the sentence, or above the line.
extension FigureFinder {
  /// - Parameter above: The card that a heading or an item of a list above is about, for a line that names none.
  mutating func segments(of mentions: [Mention], in range: ByteRange, above: [Accelerator]?) {
    // Most lines are about no card.
    guard !mentions.isEmpty || above != nil, bytes[range].contains(where: { (0x30...0x39).contains($0) })
    else { return }
    var subject = mentions.isEmpty ? above : nil
    var counted: (number: Int, range: ByteRange)?
    var isCarried = mentions.isEmpty
    let compares = Set(mentions.map { $0.variants.map(\.name) }).count > 1
    var following = mentions[...]
    let parts = parts(of: range)
    // A line of more is data.
    guard parts.count <= Self.mostParts else { return }
    for segment in parts {
      if segment.endsSentence, !mentions.isEmpty { subject = nil }
      let own = Array(following.prefix { $0.range.lowerBound < segment.range.upperBound })
      following = following.dropFirst(own.count)
      if let one = own.first {
        subject = own.count == 1 ? one.variants : nil
        counted = cardCount(beside: one.range, in: segment.range)
        isCarried = false
      }
      guard let subject else { continue }
      let stated = QuantityReader.quantities(in: bytes, segment.range).filter {
        $0.unit.map(isSpecified) ?? false
      }
      // `192 GB HBM3E at 6 TB/s`: of each kind one.
      guard Set(stated.map(\.unit?.dimension)).count == stated.count,
        !Self.otherThings.isIn(bytes[segment.range])
      else { continue }
      for quantity in stated where !isClaimed(quantity.range) {
        judge(
          quantity, of: subject, count: counted?.number ?? 1,
          names: own.map(\.range) + stated.map(\.range) + [counted?.range].compactMap(\.self),
          in: segment.range,
          line: range, namesCard: !own.isEmpty,
          mayBeWrong: !(isCarried && compares))
      }
      isCarried = true
    }
  }

  private mutating func judge(
    _ stated: StatedQuantity, of variants: [Accelerator], count: Int, names: [ByteRange],
    in segment: ByteRange,
    line: ByteRange,
    namesCard: Bool, mayBeWrong: Bool
  ) {
    guard let unit = stated.unit else { return }
    let text = bytes.text(in: segment)
    let isPlain = Self.plainWords.fill(words(of: behindLabel(segment, before: names.first), without: names))
    // `TDP: A100 SXM 400 W, H100 PCIe 350 W`: the word may stand once for all.
    let named =
      SpecVocabulary.namedFields(text, unit: unit)
      ?? (isPlain ? SpecVocabulary.namedFields(bytes.text(in: near(segment, in: line)), unit: unit) : nil)
    guard let fields = named ?? (isPlain ? SpecVocabulary.fields(header: "", unit: unit) : nil) else {
      return
    }
    let isSparse = SpecVocabulary.speaksOfSparsity(text)
    let judged = fields.compactMap {
      SpecJudgement.best(of: stated, variants: variants, field: $0, isSparse: isSparse, count: count)
    }
    if let match = judged.first(where: { $0.verdict.holds }) {
      add(match.figure(bytes))
      return
    }
    let isOneField = unit.dimension != .operationRate || Set(fields).count == 1
    // The unit alone is no proof: what a card was seen to do has it too.
    guard let first = judged.first, mayBeWrong, isOneField,
      named != nil
        || isPlain && (NearestMiss.isSlip(stated, computed: first.value) || isSize(stated, names, text)),
      isPlain || !namesCard && isLabelled(stated, in: segment),
      !stated.isApproximate, stated.bound == .none, stated.upperValue == nil,
      unit.dimension == .operationRate || !speaksOfUse(line, near: stated.range.lowerBound),
      !Self.otherThings.isIn(bytes[around(stated.range.lowerBound, in: line)]),
      !RejectedClaims.isRejected(bytes[line], at: stated.range.lowerBound)
    else { return }
    var figure = first.figure(bytes)
    let sparse = fields.lazy.compactMap {
      SpecJudgement.best(of: stated, variants: variants, field: $0, isSparse: true, count: count)
    }.first { $0.verdict.holds }
    if !isSparse, sparse != nil { figure.remarks = [SpecJudgement.sparsityRemark] }
    add(figure)
  }

  /// A part with what stands before it on its line, so far as a sentence goes.
  private func near(_ segment: ByteRange, in line: ByteRange) -> ByteRange {
    max(line.lowerBound, segment.lowerBound - Self.reach)..<segment.upperBound
  }

  /// `RTX 4090 with 32 GB`: what a card comes with is its memory.
  private func isSize(_ stated: StatedQuantity, _ names: [ByteRange], _ text: String) -> Bool {
    guard stated.unit?.dimension == .information, names.count > 1 else { return false }
    let text = text.lowercased()
    return [" with ", " has ", " comes with ", "配备", "有"].contains { text.contains($0) }
  }

  /// A part without what stands before a colon and a name: `For reference: A100 SXM 400 W`.
  private func behindLabel(_ segment: ByteRange, before name: ByteRange?) -> ByteRange {
    guard let name, name.lowerBound > segment.lowerBound,
      let colon = bytes[segment.lowerBound..<name.lowerBound].lastIndex(of: UInt8(ascii: ":"))
    else { return segment }
    return colon..<segment.upperBound
  }

  /// What stands on a line so near as a sentence goes.
  func around(_ offset: Int, in line: ByteRange) -> ByteRange {
    max(line.lowerBound, offset - Self.reach)..<min(line.upperBound, offset + Self.reach)
  }

  /// The bytes of a part with spaces in the place of names and numbers.
  private func words(of segment: ByteRange, without ranges: [ByteRange]) -> ArraySlice<UInt8> {
    var words = bytes[segment]
    for range in ranges {
      for offset in range where segment.contains(offset) { words[offset] = UInt8(ascii: " ") }
    }
    return words
  }

  /// The parts of a line between commas, stops and `and`, and whether a sentence ended before each.
  func parts(of range: ByteRange) -> [(range: ByteRange, endsSentence: Bool)] {
    var parts: [(ByteRange, Bool)] = []
    var (start, position, endsSentence) = (range.lowerBound, range.lowerBound, false)
    while position < range.upperBound {
      guard Self.separatorStarts[Int(bytes[position])],
        let separator = Self.separators.first(where: {
          bytes[position..<range.upperBound].starts(with: $0.bytes)
        })
      else {
        position += 1
        continue
      }
      if position > start { parts.append((start..<position, endsSentence)) }
      endsSentence = separator.endsSentence
      position += separator.bytes.count
      start = position
    }
    if position > start { parts.append((start..<position, endsSentence)) }
    return parts
  }

  private static let mostParts = 64
  /// By the byte, whether a separator begins with it.
  private static let separatorStarts: [Bool] = (0..<256).map { byte in
    separators.contains { $0.bytes[0] == UInt8(byte) }
  }
  private static let separators: [(bytes: [UInt8], endsSentence: Bool)] = [
    (Array("。".utf8), true), (Array("；".utf8), true), (Array("; ".utf8), true), (Array(". ".utf8), true),
    (Array("，".utf8), false), (Array("、".utf8), false), (Array(", ".utf8), false),
    (Array(" and ".utf8), false),
    (Array(" / ".utf8), false), (Array(" | ".utf8), false),
  ]

  /// Things that have a memory, a bandwidth and a power of their own.
  static let otherThings = WordList([
    "网络", "集群", "节点", "服务器", "主机", "存储", "磁盘", "内存", "整机", "总", "每卡", "network", "cluster", "node", "server",
    "host",
    "storage", "disk", "nic", "infiniband", "ethernet", "nvme", "cpu", "dram", " ddr", "lpddr", "total",
    "aggregate",
    "per rack", "8x", "8×",
    "l1", "sram", "shared memory", "register",
  ])

  private func isSpecified(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .information: unit.power >= 3
    case .informationRate, .operationRate, .power: true
    default: false
    }
  }

  /// `TF32 (Tensor Core): 990 TFLOPS`: a colon stands before the number, and few words do.
  private func isLabelled(_ stated: StatedQuantity, in range: ByteRange) -> Bool {
    let lead = bytes[range.lowerBound..<stated.range.lowerBound]
    return lead.count < 80
      && (lead.contains(UInt8(ascii: ":")) || lead.contains(Array("：".utf8)))
      && !stated.isApproximate && stated.bound == .none && stated.upperValue == nil
  }
}
