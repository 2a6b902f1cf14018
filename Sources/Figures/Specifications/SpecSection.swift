import Accelerators
import Markdown
import Quantities
import SourceText

/// Specifications whose accelerator stands in the heading above: `## H100`, then `- TF32: 495 TFLOPS`.
struct SpecSection {
  /// The accelerators that the headings down to here name, each with its level.
  private var named: [(level: Int, variants: [Accelerator])] = []

  /// The one that the section is about.
  var variants: [Accelerator]? { named.last.flatMap { $0.variants.isEmpty ? nil : $0.variants } }

  /// - Parameter isOfOthers: Whether the heading speaks of something besides the card: a cluster's network, its hosts.
  mutating func enter(level: Int, mentions: [Mention], isOfOthers: Bool) {
    while let last = named.last, last.level >= level { named.removeLast() }
    // Two names compare; then the section is about neither alone.
    let isAboutOne = Set(mentions.map { $0.variants.map(\.name) }).count == 1
    if isOfOthers {
      named.append((level, []))
    } else if !mentions.isEmpty {
      named.append((level, isAboutOne ? mentions[0].variants : []))
    }
  }
}

extension FigureFinder {
  /// Judges the one specification that a line states of the section's accelerator.
  mutating func specification(ofSection variants: [Accelerator], in range: ByteRange) {
    let stated = QuantityReader.quantities(in: bytes, range).filter { $0.unit.map(isSpecified) ?? false }
    guard stated.count == 1, let stated = stated.first, let unit = stated.unit, !isClaimed(stated.range)
    else {
      return
    }
    guard !Self.otherThings.isIn(bytes[range]) else { return }
    let line = bytes.text(in: range)
    guard let named = SpecVocabulary.namedFields(line, unit: unit),
      !speaksOfUse(range, near: stated.range.lowerBound)
    else { return }
    let judged = named.compactMap { SpecJudgement.best(of: stated, variants: variants, field: $0) }
    if let match = judged.first(where: { $0.verdict.holds }) {
      add(match.figure(bytes))
    } else if let first = judged.first, isLabelled(stated, in: range),
      !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound)
    {
      let isSparse = SpecVocabulary.speaksOfSparsity(line)
      let sparse = named.lazy.compactMap { field in
        SpecJudgement.best(of: stated, variants: variants, field: field, isSparse: true)
      }.first { $0.verdict.holds }
      switch (sparse, isSparse) {
      case (let sparse?, true): add(sparse.figure(bytes))
      case (.some, false):
        var figure = first.figure(bytes)
        figure.remarks = [SpecJudgement.sparsityRemark]
        add(figure)
      case (nil, true): break
      case (nil, false): add(first.figure(bytes))
      }
    }
  }

  /// Things that have a memory, a bandwidth and a power of their own.
  static let otherThings = WordList([
    "网络", "集群", "节点", "服务器", "主机", "存储", "磁盘", "内存", "整机", "总", "每卡", "network", "cluster", "node", "server",
    "host",
    "storage", "disk", "nic", "infiniband", "ethernet", "nvme", "cpu", "dram", "ddr", "total", "aggregate",
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
