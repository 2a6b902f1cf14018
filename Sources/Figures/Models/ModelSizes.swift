import MemoryEstimator
import Quantities
import SourceText

/// What weights of a size take in a format, stated without its calculation: `7B 模型 FP16 = 13.0 GB`, `Weights of 70B in INT4: 35 GB`.
extension FigureFinder {
  /// Judges the amounts of memory behind a size and a format. A match is proof; a mismatch is said where the line speaks of
  /// weights, or of nothing but the size and the format, since what a model *needs* may hold more.
  mutating func modelSizes(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard Self.formatHints.isIn(bytes[range]) else { return }
    guard let size = sizeOfModel(quantities, in: range) else {
      // Of several models each has its sentence.
      let sentences = sentences(of: range)
      guard sentences.count > 1, range.count <= Self.longestLine else { return }
      for sentence in sentences where Self.formatHints.isIn(bytes[sentence]) {
        modelSizes(quantities.filter { sentence.contains($0.range.lowerBound) }, in: sentence)
      }
      return
    }
    // What a block-wise format takes depends on how its scales are counted.
    var formats = namedFormats(in: size.range.upperBound..<range.upperBound)
      .filter { $0.format.bytesPerWeight == $0.format.bytes }[...]
    // `8B needs 20 GB: 16 GB weights and 4 GB cache` speaks of them behind.
    func speaksOfWeights(before stated: StatedQuantity) -> Bool {
      Self.weightWords.isIn(bytes[range.lowerBound..<stated.range.lowerBound])
    }
    // `Each layer of`, `With TP=2`, `The draft for`: of less than the model.
    let isOfAll = Self.leads.fill(bytes[lead(to: nameStart(before: size.range, in: range), in: range)])
    // `One transformer block:` above a list, `Per GPU (TP = 8)`: what the amounts are of may stand there.
    let above = bytes[textAboveList ?? caption.flatMap(short) ?? range]
    let isOfParts = Self.partWords.isIn(above) || Self.partWords.isIn(bytes[range])
    // Behind the last amount that had its format behind it, and behind the last that was judged.
    var (list, start): (Int?, Int) = (nil, size.range.upperBound)
    for stated in quantities {
      // The last format before the amount.
      while let next = formats.dropFirst().first, next.range.upperBound <= stated.range.lowerBound {
        formats = formats.dropFirst()
      }
      guard let unit = stated.unit, unit.dimension == .information, unit.power >= 2,
        stated.range.lowerBound > size.range.upperBound, !isClaimed(stated.range),
        !Self.ofEach.contains(where: { bytes[stated.range.upperBound..<range.upperBound].starts(with: $0) })
      else { continue }
      let named: (format: NumberFormat, range: ByteRange)
      let between: ArraySlice<UInt8>
      if let last = formats.first, last.range.upperBound <= stated.range.lowerBound, list == nil,
        // `FP16 = 140GB, 4 bits: 35GB`: another amount in between means that this one is about something else.
        case let gap = bytes[last.range.upperBound..<stated.range.lowerBound], !gap.contains(where: \.isDigit)
      {
        (named, between) = (last, gap)
      } else if let next = formats.first(where: { isRightBehind(stated, $0.range, in: range) }),
        case let gap = bytes[(list ?? size.range.upperBound)..<stated.range.lowerBound],
        !gap.contains(where: \.isDigit)
      {
        // `7B params = 14 GB in FP16`
        (named, between) = (next, gap)
      } else {
        continue
      }
      let weights = named.format.bytes
      guard between.count < 40, let each = ExactNumber(weights) else { continue }
      let readings = size.parameters.flatMap { Reading.ofBytes($0 * each, statedIn: unit) }
      guard let best = readings.best(for: stated) else { continue }
      // Whatever else a model needs, it is not less than its weights.
      let isLess =
        isAllOfModel(stated, in: range)
        && readings.allSatisfy { stated.value.double < $0.value.double * 0.97 }
      let isBehind = named.range.lowerBound > stated.range.lowerBound
      let mayBeWrong =
        ((speaksOfWeights(before: stated) || isLess) && Self.fillers.fill(between)
          || isEqual(isBehind ? between.drop(while: isWordByte) : between)
          || list != nil && Self.joints.fill(between))
        && (isBehind
          || named.range.lowerBound >= start && Self.clauses.fill(bytes[start..<named.range.lowerBound]))
      if isBehind { list = named.range.upperBound } else { start = stated.range.upperBound }
      // To many a 7B has 7.6 billion, and few keep everything in four bits; who writes `=` calculates.
      let calculates = isEqual(isBehind ? between.drop(while: isWordByte) : between)
      let more = stated.value.double / best.reading.value.double
      let isOfNearly =
        calculates
        ? more > 0.98 && more < 1.02 && size.parameters.count == 1
        : more > 0.96 && more < (weights < 2 ? 1.7 : 1.1)
      guard
        best.verdict.holds
          || mayBeWrong && isOfAll && !isOfParts && !isOfNearly
            && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound)
      else {
        continue
      }
      var figure = Figure.judged(stated, form: .equation, by: best.reading, verdict: best.verdict, in: source)
      figure.expression = "\(source.text(in: size.range)) × \(weights.written) bytes (\(named.format.name))"
      add(figure)
    }
  }

  private static let leads = FillerList(
    fillerWords + [
      "the", "a", "an", "for", "and", "对于", "对", "以", "一个", "例如", "比如", "如", "or", "和", "或", "example",
    ],
    signs: fillerSigns + "-#")
  private static let ofEach = [" per ", "/", " each", " a card", " on each", " 每", " more", " less"].map {
    Array($0.utf8)
  }

  /// Whether nothing behind an amount says that it is a part, or a card's: `40 GB per GPU`, `80 GB cards`.
  func isAllOfModel(_ stated: StatedQuantity, in range: ByteRange) -> Bool {
    let behind = bytes[stated.range.upperBound..<range.upperBound].drop { " *`".utf8.contains($0) }
    guard let first = behind.first else { return true }
    return ".,;)".utf8.contains(first) || Self.wholes.contains { behind.starts(with: $0) }
  }

  private static let wholes = [
    "of memory", "of VRAM", "of GPU memory", "of RAM", "VRAM", "显存", "内存", "。", "，", "；", "）",
  ]
  .map { Array($0.utf8) }

  /// Whether a format is what an amount before it is in: `14 GB in FP16`, `14 GB (FP16)`, and not `14 GB (INT8: 7 GB)`.
  private func isRightBehind(_ stated: StatedQuantity, _ format: ByteRange, in range: ByteRange) -> Bool {
    guard format.lowerBound > stated.range.upperBound else { return false }
    let gap = bytes[stated.range.upperBound..<format.lowerBound].filter { $0 != UInt8(ascii: " ") }
    guard Self.beforeFormat.contains(where: { gap.elementsEqual($0.utf8) }) else { return false }
    let behind = bytes[format.upperBound..<min(range.upperBound, format.upperBound + 8)].drop {
      " )".utf8.contains($0)
    }
    return behind.first.map { !$0.isDigit && !":=~".utf8.contains($0) } ?? true
  }

  /// Without spaces.
  private static let beforeFormat = [
    "in", "(", "（", "@", "at", "ofmemoryin", "ofVRAMin", "ofGPUmemoryin", "ofRAMin",
  ]

  private func isWordByte(_ byte: UInt8) -> Bool { byte.isLatinLetter || byte == UInt8(ascii: " ") }

  private func isEqual(_ between: ArraySlice<UInt8>) -> Bool {
    let signs = between.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ")") }
    return [Array("=".utf8), Array("≈".utf8), Array("=~".utf8), Array("＝".utf8)].contains(Array(signs))
  }

  private static let formatHints = WordList([
    "fp32", "fp16", "bf16", "fp8", "int8", "int4", "float16", "float32", "bfloat16",
  ])
  static let weightWords = WordList(["weight", "权重", "参数显存", "模型大小", "model size"])
  /// What makes an amount one of a part of the model, of something beside it, or of one of several devices.
  static let partWords = WordList([
    "per gpu", "per-gpu", "per card", "per device", "per rank", "each gpu", "each card", "each rank",
    "one rank",
    "rank of", "of one rank", "shard", "tp=", "tp =", "pp=", "pp =", "fsdp", "zero-", "lora", "adapter", "每卡",
    "每张卡", "单卡", "分片", "切分", "je karte", "layer", "每层", "一层", "单层", "block", "lm head", "embedding",
    "layer-wise", "low-rank", "active param", "active weights", "per token", "one token", "trainable", "可训练",
    "kv cache", "kv 缓存", "kv缓存", "gradient", "梯度", "activation", "激活", "optimizer", "优化器",
  ])
  private static let joints = FillerList(["or", "and", "或", "，", "、", "和"], signs: " ,/()*`")
  private static let fillers = FillerList(fillerWords, signs: fillerSigns)
  private static let clauses = FillerList(
    fillerWords + [
      "and", "or", "或", "、", "和", "量化", "量化后", "量化到", "若", "如果", "进一步", "再", "quantized to", "quantized",
      "further",
      "then", "only", "仅", "只", "压到", "降到", "；", "while", "而",
    ], signs: fillerSigns + ";/")
  private static let fillerSigns = " *`:=~(),"
  private static let fillerWords = [
    "模型", "model", "parameters", "params", "参数", "权重", "weights", "weight", "in", "的", "at", "with", "take",
    "takes", "is", "are",
    "约", "约为", "为", "大约", "占用", "占", "显存", "memory", "requires", "：", "（", "）", "，", "≈", "＝", "about",
    "精度",
    "下", "需要",
    "needs", "occupies", "occupy", "stored", "of", "took", "checkpoint",
  ]
}
