import Accelerators
import Quantities

/// The words of table headers, Chinese and English, to the catalog fields that they mean. Data: a word is a row.
enum SpecVocabulary {
  /// The fields that a column may hold, the most usual first. The header's words narrow down what the unit allows.
  static func fields(header: String, unit: Unit) -> [Accelerator.Field]? {
    let header = Array(header.lowercased().utf8)
    if unit.dimension == .currency { return priceWords.contains { header.contains($0) } ? [.price] : nil }
    if notAbout.contains(where: { header.contains($0) }) { return nil }
    if interconnectWords.contains(where: { header.contains($0) }) {
      return unit.dimension == .informationRate ? [.interconnect, .interconnectPerDirection] : nil
    }
    let named = fieldWords.filter { header.contains($0.word) }.flatMap(\.fields)
    let possible = fields(of: unit)
    let agreed = named.filter(possible.contains)
    return agreed.isEmpty ? (named.isEmpty ? possible : nil) : agreed
  }

  /// The fields that the words of a line name, in the order of the words; `nil` where none does, or the line is about something
  /// else.
  static func namedFields(_ line: String, unit: Unit) -> [Accelerator.Field]? {
    let line = Array(line.lowercased().utf8)
    if unit.dimension == .currency { return priceWords.contains { line.contains($0) } ? [.price] : nil }
    if notAbout.contains(where: { line.contains($0) }) { return nil }
    if interconnectWords.contains(where: { line.contains($0) }) {
      return unit.dimension == .informationRate ? [.interconnect, .interconnectPerDirection] : nil
    }
    let possible = fields(of: unit)
    let named = fieldWords.compactMap { entry in
      line.firstIndex(of: entry.word).map { (place: $0, fields: entry.fields.filter(possible.contains)) }
    }.sorted { $0.place < $1.place }
    let fields = named.flatMap(\.fields)
    return fields.isEmpty ? nil : fields
  }

  /// The fields that a comparison of two cards may be of; empty where its words name none.
  static func comparedFields(_ line: String) -> [Accelerator.Field] {
    let line = Array(line.lowercased().utf8)
    let isOfLinks = interconnectWords.contains { line.contains($0) }
    var fields: [Accelerator.Field] = []
    for entry in fieldWords where line.contains(entry.word) { fields += entry.fields }
    // `FP32 TFLOPS` names its format.
    let namesRate = fields.contains(where: \.isRate)
    for word in computeWords where !namesRate && line.contains(word) {
      fields += [.fp16, .bf16, .fp8, .int8, .fp32]
    }
    // `显存带宽` names the bandwidth, with the word for memory in it.
    if fields.contains(.bandwidth) { fields.removeAll { $0 == .memory } }
    if isOfLinks { fields = [.interconnect] }
    var seen: Set<Accelerator.Field> = []
    return fields.filter { seen.insert($0).inserted }
  }

  private static let computeWords = ["算力", "计算能力", "flops", "compute"].map { Array($0.utf8) }

  /// Whether words are of something that has the unit of a specification and is none: a link, a cache, what was measured.
  static func isOfOthers(_ words: String) -> Bool {
    let words = Array(words.lowercased().utf8)
    return (notAbout + interconnectWords).contains { words.contains($0) }
  }

  /// The fields of formats in a list such as `BF16 / FP16`: none of those that the catalog does not rate; `nil` where it names none.
  static func fields(ofFormats text: String) -> [Accelerator.Field]? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let formats = words.filter { word in
      ["fp", "bf", "tf", "int", "nvfp", "mxfp"].contains { word.hasPrefix($0) }
        && word.last?.isNumber ?? false
    }
    guard !formats.isEmpty else { return nil }
    return formats.compactMap { format in
      Accelerator.Field(rawValue: String(format)).flatMap { $0.isRate ? $0 : nil }
    }
  }

  /// What a line says of structured sparsity, which its rate may need.
  static func sparsity(_ line: String) -> Sparsity {
    let line = line.lowercased()
    if ["spars", "稀疏", "2:4"].contains(where: { line.contains($0) }) { return .sparse }
    return line.contains("dense") || line.contains("稠密") ? .dense : .unsaid
  }

  enum Sparsity { case sparse, dense, unsaid }

  private static let priceWords = ["价", "price", "msrp", "cost"].map { Array($0.utf8) }

  /// Columns that carry the unit of a specification and state something else.
  private static let notAbout: [[UInt8]] = [
    "价", "price", "cost", "占用", "需求", "alloc", "usage", "used", "使用", "实测", "measured", "achieved", "利用",
    "效率", "efficien", "ratio", "模型",
    "model", "pcie", "l2", "cache", "缓存", "ssd", "nvme", "disk", "硬盘", "磁盘",
  ].map { Array($0.utf8) }

  /// A link between devices has a bandwidth too, which is not the memory's.
  private static let interconnectWords = ["nvlink", "互联", "互连", "interconnect"].map { Array($0.utf8) }

  private static let fieldWords: [(word: [UInt8], fields: [Accelerator.Field])] =
    ([
      ("带宽", [.bandwidth]), ("bandwidth", [.bandwidth]), ("显存", [.memory]), ("memory", [.memory]),
      ("vram", [.memory]), ("容量", [.memory]), ("capacity", [.memory]), ("fp64", [.fp64, .fp64Tensor]),
      ("双精", [.fp64]), ("单精", [.fp32]), ("半精", [.fp16, .bf16]), ("fp32", [.fp32]), ("tf32", [.tf32]),
      ("fp16", [.fp16]), ("bf16", [.bf16]), ("fp8", [.fp8]),
      ("fp4", [.fp4]),
      ("int8", [.int8]),
      ("功耗", [.power]), ("tdp", [.power]), ("power", [.power]),
      ("hbm", [.memory]), ("gddr", [.memory]), ("driver", [.driverMemory]), ("驱动", [.driverMemory]),
    ] as [(String, [Accelerator.Field])]).map { (word: Array($0.utf8), fields: $1) }

  private static func fields(of unit: Unit) -> [Accelerator.Field] {
    switch unit.dimension {
    case .information: [.memory, .driverMemory]
    case .informationRate: [.bandwidth]
    case .operationRate: [.fp32, .fp16, .bf16, .tf32, .fp8, .fp4, .int8, .fp64, .fp64Tensor]
    case .power: [.power]
    default: []
    }
  }

  /// The unit that a header gives for its whole column: `显存带宽 (GB/s)`.
  static func unit(inHeader header: String) -> Unit? {
    let separators = " ()（）[]【】,，*"
    // `显存/GB` divides the unit off with a slash, which `GB/s` has inside.
    let words =
      header.split { separators.contains($0) }.flatMap { word -> [Substring] in
        guard let slash = word.firstIndex(of: "/"), !word[..<slash].allSatisfy(\.isASCII) else {
          return [word]
        }
        return [word, word[word.index(after: slash)...]]
      }
    return words.lazy.reversed().compactMap { UnitTable.unit(String($0)) }.first { unit in
      switch unit.dimension {
      case .information, .informationRate, .operationRate, .power, .currency: true
      default: false
      }
    }
  }
}
