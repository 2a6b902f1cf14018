import Accelerators
import Quantities

/// The words of table headers, Chinese and English, to the catalog fields that they mean. Data: a word is a row.
enum SpecVocabulary {
  /// The fields that a column may hold, the most usual first. The header's words narrow down what the unit allows.
  static func fields(header: ArraySlice<UInt8>, unit: Unit) -> [Accelerator.Field]? {
    if unit.dimension == .count { return fields(of: unit) }
    let header = withoutAccumulation(header)
    if let settled = subject(header, unit).settled { return settled.isEmpty ? nil : settled }
    let named = fieldWords.order(in: header).sorted().flatMap { fieldsOfWords[$0] }
    let possible = fields(of: unit)
    let agreed = named.filter(possible.contains)
    return agreed.isEmpty ? (named.isEmpty ? possible : nil) : agreed
  }

  /// The fields that the words of a line name, in the order of the words; `nil` where none does, or the line is about something
  /// else.
  static func namedFields(_ line: ArraySlice<UInt8>, unit: Unit) -> [Accelerator.Field]? {
    if unit.dimension == .count { return fields(of: unit) }
    let line = withoutAccumulation(line)
    if let settled = subject(line, unit).settled { return settled.isEmpty ? nil : settled }
    let possible = fields(of: unit)
    let fields = fieldWords.order(in: line).flatMap { fieldsOfWords[$0].filter(possible.contains) }
    return fields.isEmpty ? nil : fields
  }

  /// `FP16 Tensor Core (FP32 accumulate)` is no rate of FP32.
  private static func withoutAccumulation(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard accumulation.isIn(words), let open = words.lastIndex(of: UInt8(ascii: "(")) else { return words }
    return words[..<open]
  }

  private static let accumulation = WordList(["accum", "累计", "累加"])

  /// What words and a unit are about, where no name of a field is needed to tell.
  private static func subject(_ words: ArraySlice<UInt8>, _ unit: Unit) -> Subject {
    if unit.dimension == .currency { return priceWords.isIn(words) ? .price : .other }
    // A peak of memory is what something takes, and no peak that a card has.
    if notAbout.isIn(words) || unit.dimension == .information && peaks.isIn(words) { return .other }
    guard interconnectWords.isIn(words) else { return .card }
    guard unit.dimension == .informationRate else { return .other }
    return FigureFinder.oneWay.isIn(words) ? .linkOneWay : .link
  }

  private enum Subject {
    case price, link, linkOneWay, other, card

    /// The fields that follow, none for something that is no specification; `nil` where the words for fields tell.
    var settled: [Accelerator.Field]? {
      switch self {
      case .price: [.price]
      case .link: [.interconnect, .interconnectPerDirection]
      case .linkOneWay: [.interconnectPerDirection]
      case .other: []
      case .card: nil
      }
    }
  }

  /// The fields that a comparison of two cards may be of; empty where its words name none.
  static func comparedFields(_ line: ArraySlice<UInt8>) -> [Accelerator.Field] {
    var fields = fieldWords.order(in: line).sorted().flatMap { fieldsOfWords[$0] }
    // `FP32 TFLOPS` names its format.
    if !fields.contains(where: \.isRate), computeWords.isIn(line) {
      fields += [.fp16, .bf16, .fp8, .int8, .fp32]
    }
    // `显存带宽` names the bandwidth, with the word for memory in it.
    if fields.contains(.bandwidth) { fields.removeAll { $0 == .memory } }
    if interconnectWords.isIn(line) { fields = [.interconnect] }
    var seen: Set<Accelerator.Field> = []
    return fields.filter { seen.insert($0).inserted }
  }

  private static let computeWords = WordList(["算力", "计算能力", "flops", "compute"])

  /// Whether words are of something that has the unit of a specification and is none: a link, a cache, what was measured.
  static func isOfOthers(_ words: ArraySlice<UInt8>) -> Bool {
    notAbout.isIn(words) || interconnectWords.isIn(words)
  }

  /// The fields of formats in a list such as `BF16 / FP16`: none of those that the catalog does not rate; `nil` where it names none,
  /// or says something else of them.
  static func fields(ofFormats text: String) -> [Accelerator.Field]? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != ":" }
    let formats = words.filter { word in
      ["fp", "bf", "tf", "int", "nvfp", "mxfp"].contains { word.hasPrefix($0) }
        && word.last?.isNumber ?? false
    }
    guard !formats.isEmpty, words.allSatisfy({ formats.contains($0) || besideFormats.contains(String($0)) })
    else {
      return nil
    }
    return formats.compactMap { format in
      Accelerator.Field(rawValue: String(format)).flatMap { $0.isRate ? $0 : nil }
    }
  }

  /// Whether a header is a name for the limit of power and nothing else: what it is in are watts.
  static func isOfPower(_ header: ArraySlice<UInt8>) -> Bool { powerWords.fill(header) && !header.isEmpty }

  private static let powerWords = FillerList(["tdp", "tgp", "tbp", "功耗", "最大功耗", "热设计功耗"], signs: " *")

  private static let besideFormats: Set<String> = [
    "tensor", "core", "cores", "tc", "dense", "sparse", "with", "sparsity", "稠密", "稀疏", "2:4", "and", "peak",
  ]

  /// What a line says of structured sparsity, which its rate may need.
  static func sparsity(_ line: ArraySlice<UInt8>) -> Sparsity {
    if notSparse.isIn(line) { return .dense }
    if sparseWords.isIn(line) { return .sparse }
    return denseWords.isIn(line) ? .dense : .unsaid
  }

  enum Sparsity { case sparse, dense, unsaid }

  private static let sparseWords = WordList(["spars", "稀疏", "2:4"])
  private static let denseWords = WordList(["dense", "稠密"])
  private static let notSparse = WordList([
    "without spars", "without structured spars", "w/o spars", "no spars", "non-spars", "not spars", "无稀疏",
    "不带稀疏", "非稀疏",
    "未稀疏", "无结构化稀疏", "无 struct", "无struct", "无 spars",
  ])
  private static let priceWords = WordList(["价", "price", "msrp", "cost"])

  /// Columns that carry the unit of a specification and state something else.
  private static let peaks = WordList(["peak", "峰值"])
  private static let notAbout = WordList([
    "价", "price", "cost", "占用", "需求", "alloc", "usage", "used", "使用", "实测", "measured", "achieved", "利用",
    "效率", "efficien", "effective", "有效", "real ", "实际", "sustained", "ratio", "模型",
    "model", "pcie", "l2", "cache", "缓存", "ssd", "nvme", "disk", "硬盘", "磁盘", "强度", "intensity",
    // Formats whose rates the catalog does not have.
    "int4", "int1", "fp6", "int32", "int16", "uint",
    "shared mem", "per sm", "/sm", "smem", "register", "共享内存", "寄存器",
    "system power", "server power", "整机", "on-chip", "on chip", "sram", "片上", "network", "网络", "ethernet",
    "nic ",
  ])

  /// A link between devices has a bandwidth too, which is not the memory's.
  private static let interconnectWords = WordList(["nvlink", "互联", "互连", "interconnect"])

  private static let fieldWords = WordList(words.map(\.word))
  private static let fieldsOfWords = words.map(\.fields)
  private static let words: [(word: String, fields: [Accelerator.Field])] = [
    ("带宽", [.bandwidth]), ("bandwidth", [.bandwidth]), ("bw", [.bandwidth]), ("显存", [.memory]),
    ("memory", [.memory]),
    ("vram", [.memory]), ("容量", [.memory]), ("capacity", [.memory]), ("fp64", [.fp64, .fp64Tensor]),
    ("双精", [.fp64]), ("单精", [.fp32]), ("半精", [.fp16, .bf16]), ("fp32", [.fp32]), ("tf32", [.tf32]),
    ("fp16", [.fp16]), ("bf16", [.bf16]), ("bfloat16", [.bf16]), ("fp8", [.fp8]), ("fp4", [.fp4]),
    ("int8", [.int8]),
    ("功耗", [.power]), ("tdp", [.power]), ("tbp", [.power]), ("tgp", [.power]), ("power", [.power]),
    ("hbm", [.memory]), ("gddr", [.memory]), ("driver", [.driverMemory]), ("驱动", [.driverMemory]),
  ]

  private static func fields(of unit: Unit) -> [Accelerator.Field] {
    switch unit.dimension {
    case .information: [.memory, .driverMemory]
    case .informationRate: [.bandwidth]
    case .operationRate: [.fp32, .fp16, .bf16, .tf32, .fp8, .fp4, .int8, .fp64, .fp64Tensor]
    case .power: [.power]
    case .count: Accelerator.Field.allCases.filter { $0.isCount && $0.unit == unit.symbol }
    default: []
    }
  }

  /// The unit that a header gives for its whole column: `显存带宽 (GB/s)`.
  static func unit(inHeader header: ArraySlice<UInt8>) -> Unit? {
    let words = String(decoding: header, as: UTF8.self).unicodeScalars.split { separators.contains($0) }
    // `显存/GB` divides the unit off with a slash, which `GB/s` has inside.
    let ways = words.flatMap { word in
      guard let slash = word.firstIndex(of: "/") else { return [word] }
      // `KiB/token`
      if String(word[slash...]).lowercased().hasPrefix("/tok") { return [word, word[..<slash]] }
      guard !word[..<slash].allSatisfy(\.isASCII) else { return [word] }
      return [word, word[slash...].dropFirst()]
    }
    return ways.lazy.reversed().compactMap { UnitTable.unit(String($0)) }.first { unit in
      switch unit.dimension {
      case .information, .informationRate, .operationRate, .power, .currency: true
      default: false
      }
    }
  }

  private static let separators = Set<Unicode.Scalar>(" ()（）[]【】,，*".unicodeScalars)
}
