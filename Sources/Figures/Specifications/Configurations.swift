import Accelerators
import MemoryEstimator
import Quantities
import SourceText

/// What the lines above say that cards are for.
struct ConfigurationContext {
  enum Purpose { case inference, training }

  private var known: Purpose?
  /// Lines that were not looked at yet: few notes ask.
  private var unread: [ByteRange] = []

  mutating func read(_ line: ByteRange) { unread.append(line) }

  /// What the last line says that says something.
  mutating func purpose(in bytes: [UInt8]) -> Purpose? {
    for line in unread.reversed() {
      guard let said = Self.purpose(of: bytes[line]) else { continue }
      known = said
      break
    }
    unread = []
    return known
  }

  static func purpose(of line: ArraySlice<UInt8>) -> Purpose? {
    inferenceWords.isIn(line) ? .inference : trainingWords.isIn(line) ? .training : nil
  }

  /// Whether a line says that less than everything is trained, or elsewhere.
  static func speaksOfLess(_ line: ArraySlice<UInt8>) -> Bool { lessWords.isIn(line) }

  private static let trainingWords = WordList(["训练", "微调", "train", "fine-tun", "finetun"])
  private static let inferenceWords = WordList(["推理", "部署", "inference", "serving"])
  private static let lessWords = WordList([
    "lora", "offload", "卸载", "量化训练", "zero-infinity", "8-bit adam",
  ])
}

/// Recommended cards for a model: `70B: 4x A100 80GB / 2x H200 141GB`.
extension FigureFinder {
  /// Judges each number of cards of a line that begins with a model's size. It is called wrong when not even the leanest usual way
  /// fits: 4-bit weights where no format is named, 8 bytes a parameter for training.
  mutating func configurations(of mentions: [Mention], in range: ByteRange) {
    guard let first = mentions.first,
      let size = modelSize(in: range.lowerBound..<first.range.lowerBound)
    else { return }
    let line = bytes[range]
    let formats = namedFormats(in: range).map(\.format)
    // What takes no more than the weights is not trained, whatever stands above.
    let ofWeights = range.lowerBound..<first.range.lowerBound
    let purpose =
      ConfigurationContext.purpose(of: line)
      ?? (statesWeights(of: size, formats.first, in: ofWeights) ? .inference : context.purpose(in: bytes))
    guard !ConfigurationContext.speaksOfLess(line) else { return }
    // `FP8 halves it (1× H100), and INT4 …`: which of them each card is for, the line does not say plainly.
    guard Set(formats.map(\.name)).count < 2 else { return }
    judgeCounts(of: mentions, in: range, parameters: size, purpose: purpose, named: formats.first)
  }

  /// Whether an amount is that of a model's weights: `70B BF16: 140 GB, 2 × H100 80GB`.
  private func statesWeights(of parameters: ExactNumber, _ format: NumberFormat?, in range: ByteRange) -> Bool
  {
    let widths: [Double] = format.map { [$0.bytesPerWeight] } ?? [4, 2, 1, 0.5]
    return quantities(in: range).contains { amount in
      guard amount.unit?.dimension == .information else { return false }
      let each = amount.inBaseUnits.double / parameters.double
      return widths.contains { (each / $0 - 1).magnitude < 0.1 }
    }
  }

  /// Formats of no fixed number of bits.
  private static let quantisedWords = WordList(["awq", "gptq", "quant", "量化"])

  /// Judges the number of cards before each mention.
  ///
  /// - Parameter named: The format of the whole; what stands behind a card is of that card alone.
  private mutating func judgeCounts(
    of mentions: [Mention], in range: ByteRange, parameters: ExactNumber,
    purpose: ConfigurationContext.Purpose?,
    named: NumberFormat?
  ) {
    let ends = mentions.dropFirst().map(\.range.lowerBound) + [range.upperBound]
    var start = range.lowerBound
    for (mention, end) in zip(mentions, ends) {
      defer { start = mention.range.upperBound }
      guard
        let count = cardCount(
          before: mention.range, in: start..<mention.range.lowerBound, needsSign: true),
        !isClaimed(count.stated.range)
      else { continue }
      // `2×A100(FP16) / 1×A100(AWQ)`
      let behind = mention.range.upperBound..<end
      let isUnsized = Self.quantisedWords.isIn(bytes[behind])
      let format = namedFormats(in: behind).first?.format ?? (isUnsized ? nil : named)
      judge(count, of: mention.variants, parameters: parameters, purpose: purpose, named: format)
    }
  }

  private mutating func judge(
    _ count: CardCount, of variants: [Accelerator], parameters: ExactNumber,
    purpose: ConfigurationContext.Purpose?, named: NumberFormat?
  ) {
    let isTraining = purpose == .training
    let usual =
      isTraining ? TrainingRecipe.mixedPrecisionAdam.bytesPerParameter : (named ?? .fp16).bytesPerWeight
    let leanest = isTraining ? 8 : (named ?? .int4).bytesPerWeight
    let framework =
      isTraining ? FrameworkOverhead.context + FrameworkOverhead.communication : FrameworkOverhead.context
    let cards = Double(count.number)
    guard let card = variants.max(by: { Self.memory($0) < Self.memory($1) }) else { return }
    let memory = Self.memory(card) - framework.bytes
    guard memory > 0 else { return }
    func needed(_ bytes: Double) -> Double { (parameters.double * bytes / memory).rounded(.up) }
    let (most, least) = (needed(usual), needed(leanest))
    let way =
      isTraining
      ? "training at \(usual.written) bytes a parameter" : "weights in \((named ?? .fp16).name)"
    let total = ByteCount(parameters.double * usual).gibibytes
    var figure: Figure
    if cards >= most {
      figure = Figure(count.stated, form: .configuration, verdict: .exact)
    } else if cards < least {
      let reading = Reading(value: ExactNumber(Int(most)), unit: count.stated.unit)
      figure = .judged(count.stated, form: .configuration, by: reading, verdict: .mismatch, in: source)
      figure.remarks = [Self.needs(usual, most, leanest, least)]
    } else {
      figure = .unchecked(count.stated, form: .configuration, because: .ambiguous)
    }
    figure.expression = "\(way): \(ExactNumber(total)?.decimal(places: 1) ?? "") GiB on \(card.name)"
    figure.computed = Figure.Computed(value: most, unit: nil)
    figure.inputs = [
      Figure.Input(
        name: card.name, value: card.value(of: .memory).map(\.written) ?? "", unit: "GB",
        source: .catalog(field: "memoryGB", asOf: card.asOf ?? "", source: card.sources.first ?? ""))
    ]
    add(figure)
  }

  /// How many cards the usual bytes of a parameter need, and the fewest that could do.
  private static func needs(_ usual: Double, _ most: Double, _ leanest: Double, _ least: Double) -> Remark {
    let all = Remark(
      en: "\(usual.written) bytes a parameter need \(most.written)",
      zh: "每参数 \(usual.written) 字节需要 \(most.written) 张")
    guard leanest < usual else { return all }
    return Remark(
      en: "\(all.en), and \(leanest.written) need \(least.written)",
      zh: "\(all.zh)，\(leanest.written) 字节需要 \(least.written) 张")
  }

  private static func memory(_ card: Accelerator) -> Double {
    card.driverBytes.map(Double.init) ?? (card.value(of: .memory) ?? 0) * 1e9
  }

  /// `70B` or `Qwen2.5-14B-BF16` before anything else, with a colon behind it.
  private func modelSize(in range: ByteRange) -> ExactNumber? {
    let sizes = Set(parameterCounts(in: range))
    let text = bytes[range]
    guard sizes.count == 1, text.contains(UInt8(ascii: ":")) || text.contains(Array("：".utf8)) else {
      return nil
    }
    return sizes.first
  }

  /// Judges the numbers of cards in a table whose rows name models: `| 70B FP16 | 140 GB | 2x A100 80GB |`.
  mutating func configurations(of grid: TableGrid, caption: ByteRange?) {
    let said = (grid.header + [caption].compactMap(\.self)).compactMap {
      ConfigurationContext.purpose(of: bytes[$0])
    }
    let purpose = said.last ?? context.purpose(in: bytes)
    guard purpose != .training else { return }
    for row in grid.rows {
      guard let first = row.first, case let sizes = Set(parameterCounts(in: first)), sizes.count == 1,
        let size = sizes.first
      else { continue }
      let formats = row.flatMap { namedFormats(in: $0) }.map(\.format)
      guard Set(formats.map(\.name)).count < 2,
        !row.contains(where: { ConfigurationContext.speaksOfLess(bytes[$0]) })
      else { continue }
      for cell in row.dropFirst() {
        judgeCounts(
          of: catalog.mentions(in: bytes, range: cell), in: cell, parameters: size, purpose: purpose,
          named: formats.first)
      }
    }
  }
}
