import Quantities
import SourceText

/// Numbers that count parts of a chip: CUDA cores, tensor cores, multiprocessors.
extension FigureFinder {
  /// What a header counts: `CUDA Cores`, `张量核心数`, `SMs`. Rates of tensor cores, and what each multiprocessor has, are something else.
  static func partsCounted(inHeader header: ArraySlice<UInt8>) -> Unit? {
    guard !ofEach.isIn(header), !ofRates.isIn(header) else { return nil }
    if multiprocessorHeader.fill(header), header.contains(where: \.isLatinLetter) {
      return UnitTable.unit("streaming multiprocessors")
    }
    if cudaHeader.fill(header), !header.isEmpty { return UnitTable.unit("CUDA cores") }
    return parts.first { part in part.names.contains { header.firstIndex(ignoringCase: $0) != nil } }
      .flatMap { UnitTable.unit($0.unit) }
  }

  /// A number with what it counts as its unit: `16,896 CUDA cores`, `CUDA 核心数：16384`, `132 SMs`.
  func counting(_ quantity: StatedQuantity, in part: ByteRange) -> StatedQuantity? {
    guard quantity.unit == nil, quantity.multiplier == .one, quantity.decimals == 0,
      quantity.upperValue == nil,
      quantity.value >= ExactNumber(10)
    else { return nil }
    let behind = bytes[quantity.range.upperBound..<part.upperBound].drop { " *`".utf8.contains($0) }
    let label = bytes[part.lowerBound..<quantity.range.lowerBound]
    // `FP64: 34 TFLOPS (tensor core: 67)` is a rate.
    let mayBeRate = Self.rates.isIn(bytes[nearOnLine(quantity.range)]) || Self.formats.isIn(label)
    guard
      let found = Self.parts.first(where: { part in
        quantity.value >= ExactNumber(part.fewest)
          && part.names.contains { name in
            behind.startsWithCount(of: name) || label.endsWithLabel(name) && !mayBeRate
          }
      }) ?? (behind.startsWithCores ? Self.parts.first : nil),
      !Self.ofEach.isIn(bytes[nearOnLine(quantity.range)])
    else { return nil }
    var counting = quantity
    counting.unit = UnitTable.unit(found.unit)
    return counting
  }

  /// What is counted, by its names, and the fewest that a card has of it: less is what each multiprocessor has.
  private static let parts: [(unit: String, names: [[UInt8]], fewest: Int)] = [
    ("CUDA cores", ["cuda cores", "cuda core", "cuda 核心", "cuda核心", "cuda 코어", "cuda コア", "cudaコア"], 512),
    (
      "tensor cores",
      ["tensor cores", "tensor core", "tensor 核心", "tensor核心", "张量核心", "텐서 코어", "tensor コア", "tensorコア"], 40
    ),
    ("streaming multiprocessors", ["sms", "streaming multiprocessors", "流式多处理器", "流多处理器"], 10),
  ].map { ($0.0, $0.1.map { Array($0.utf8) }, $0.2) }

  private static let multiprocessorHeader = FillerList(
    ["sm", "sms", "count", "数", "数量", "number of", "#", "个数"], signs: " *`（()）")
  private static let cudaHeader = FillerList(["cuda", "数", "数量"], signs: " *")
  private static let ofEach = WordList([
    "per sm", "/sm", "/ sm", "each sm", "every sm", "每个 sm", "每个sm", "每 sm", "每sm", "gpc", "tpc", "full ",
    "完整", "满血",
  ])
  private static let rates = WordList(["flops", "tops", "算力"])
  private static let formats = WordList(["tf32", "fp16", "bf16", "fp8", "int8", "fp64"])
  private static let ofRates = WordList([
    "flops", "tops", "fp", "bf16", "tf32", "int", "算力", "性能", "perf", "gen", "代",
  ])
}

extension ArraySlice<UInt8> {
  /// Where an ASCII word in lower case, or Chinese, first stands.
  fileprivate func firstIndex(ignoringCase word: [UInt8]) -> Int? {
    indices.first { self[$0...].startsIgnoringCase(with: word) }
  }

  /// Whether a name stands first, behind a measure word.
  fileprivate func startsWithCount(of name: [UInt8]) -> Bool {
    var rest = self
    for word in ["个", "颗"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count).drop { $0 == UInt8(ascii: " ") }
    }
    return rest.startsIgnoringCase(with: name)
  }

  /// `10752 cores, 300 W`, `10752 核，`: what a card has thousands of.
  fileprivate var startsWithCores: Bool {
    guard let name = ["cores", "核"].first(where: { startsIgnoringCase(with: Array($0.utf8)) }) else {
      return false
    }
    let rest = dropFirst(name.utf8.count)
    return rest.first.map { ",.;) |".utf8.contains($0) } ?? true || rest.starts(with: "，".utf8)
      || rest.starts(with: "。".utf8)
  }

  /// Whether a name ends it, with a colon or a word for a number behind: `CUDA Cores:`, `CUDA 核心数为`.
  fileprivate func endsWithLabel(_ name: [UInt8]) -> Bool {
    var rest = self
    while let last = FigureFinder.behindLabels.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(last.count)
    }
    return rest.suffix(name.count).startsIgnoringCase(with: name)
  }
}

extension FigureFinder {
  fileprivate static let behindLabels = [" ", "*", "`", ":", "|", "：", "数", "量", "为", "是", "有", "count"].map {
    Array($0.utf8)
  }
}
