import MemoryEstimator
import Quantities
import SourceText

/// What the KV cache of a model that the catalog knows takes: `Llama-3.1-8B, 128K context: a KV cache of 16 GiB`.
extension FigureFinder {
  /// Judges the amount beside the words for a KV cache, by the one model that its line names and the tokens of its sentence.
  mutating func cacheSizes(in range: ByteRange) {
    guard range.count <= Self.longestLine, Self.cacheWords.isIn(bytes[range]) else { return }
    let models = namedModels(in: range)
    guard models.count == 1, let model = models.first else { return }
    for sentence in sentences(of: range) {
      guard Self.cacheWords.isIn(bytes[sentence]) else { continue }
      let quantities = self.quantities(in: sentence).filter { quantity in
        !models.contains { $0.range.overlaps(quantity.range) }
      }
      let counts = quantities.filter { isTokens($0, in: sentence) }
      let amounts = quantities.filter {
        isBesideCache($0, in: sentence, counts, model.range) && !isClaimed($0.range)
      }
      guard amounts.count == 1, let stated = amounts.first, let unit = stated.unit else { continue }
      let isEach = Self.eachToken.isIn(bytes[sentence])
      guard Set(counts.map(\.value)).count == (isEach ? 0 : 1), stated.upperValue == nil else { continue }
      let formats = Set(namedFormats(in: sentence).map(\.format))
      guard formats.count < 2 else { continue }
      // Another number may be of requests, or of something that makes the cache another one.
      let start = min(stated.range.lowerBound, counts.first?.range.lowerBound ?? .max)
      let end = max(stated.range.upperBound, counts.first?.range.upperBound ?? 0)
      guard !Self.otherCaches.isIn(bytes[sentence]), !Self.shares.isIn(bytes[sentence]) else { continue }
      let others = quantities.filter { other in
        other.range != stated.range && (start..<end).overlaps(other.range)
          && !counts.contains { $0.range == other.range }
          && !formats.contains { $0.name.contains(source.text(in: other.digitsRange)) }
      }
      judge(
        stated, unit, of: model.model, tokens: counts.first?.value, format: formats.first,
        // `从 400 GB 压到 12 GB` says what something was before.
        mayBeWrong: others.isEmpty && stated.bound == .none
          && !isPreceded(stated.range.lowerBound, by: ["从", "由", "from"])
          && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
    }
  }

  mutating func judge(
    _ stated: StatedQuantity, _ unit: Unit, of model: Model, tokens: ExactNumber?, format: NumberFormat?,
    mayBeWrong: Bool
  ) {
    let count = tokens?.double ?? 1
    guard count >= 1, count < 1e9, let whole = Int(exactly: count.rounded()) else { return }
    // To many 128K are 131,072.
    let lengths = count >= 1000 && whole % 1000 == 0 ? [whole, whole / 1000 * 1024] : [whole]
    func caches(in format: NumberFormat) -> [Reading] {
      lengths.flatMap { length -> [Reading] in
        let cache = model.architecture.kvCache(lengths: [length], format: format)
        // Many leave out that some layers look at a window only.
        let unbounded = Double(model.architecture.cachedNumbersPerToken * length) * format.bytes
        return [cache.bytes, unbounded].compactMap { ExactNumber($0) }.flatMap {
          Reading.ofBytes($0, statedIn: unit)
        }
      }
    }
    let readings = caches(in: format ?? .fp16)
    guard let best = readings.best(for: stated), let first = readings.first else { return }
    // Where no format is named, half of it may be in FP8, or a forgotten factor of 2: neither right nor wrong.
    let others = format == nil ? caches(in: .fp8) : []
    let isFar = (readings + others).allSatisfy { $0.isFar(from: stated) }
    guard best.verdict.holds || mayBeWrong && isFar else { return }
    let reading = best.verdict.holds ? best.reading : first
    var figure = Figure.judged(
      stated, form: .equation, by: reading, verdict: best.verdict.holds ? best.verdict : .mismatch, in: source
    )
    let shape = model.architecture
    let numbers =
      if case .heads(_, let pairs, let dimension) = shape.attention {
        "2 × \(shape.layers) layers × \(pairs) KV heads × \(dimension)"
      } else {
        "\(shape.cachedNumbersPerToken) numbers a token"
      }
    figure.expression =
      "KV cache of \(model.name): \(numbers) × \(format?.name ?? "fp16") × \(whole) tokens"
    add(figure)
  }

  /// Whether an amount of memory stands right behind the words for a KV cache, or right before them.
  private func isBesideCache(
    _ quantity: StatedQuantity, in sentence: ByteRange, _ counts: [StatedQuantity], _ model: ByteRange
  ) -> Bool {
    guard let unit = quantity.unit, unit.dimension == .information, unit.power >= 1 else { return false }
    var before = bytes[max(sentence.lowerBound, quantity.range.lowerBound - 48)..<quantity.range.lowerBound]
    for range in counts.map(\.range) + [model] {
      for offset in range where before.indices.contains(offset) { before[offset] = UInt8(ascii: " ") }
    }
    let behind = bytes[quantity.range.upperBound..<min(sentence.upperBound, quantity.range.upperBound + 14)]
    if Self.cacheWords.isIn(behind) { return true }
    let lastNumber = before.lastIndex(where: \.isDigit)
    return Self.cacheWords.isIn(lastNumber.map { before[($0 + 1)...] } ?? before)
  }

  func isTokens(_ quantity: StatedQuantity, in sentence: ByteRange) -> Bool {
    if quantity.unit?.dimension == .tokens { return quantity.value >= ExactNumber(2) }
    guard quantity.unit == nil, quantity.decimals == 0, quantity.value >= ExactNumber(100) else {
      return false
    }
    let before = bytes[max(sentence.lowerBound, quantity.range.lowerBound - 20)..<quantity.range.lowerBound]
    let behind = bytes[quantity.range.upperBound..<min(sentence.upperBound, quantity.range.upperBound + 20)]
    return Self.lengthWords.isIn(before) || Self.lengthWords.isIn(behind)
  }

  /// Models of the catalog that a line names: `Llama-2-7B`, `Llama 3.1 8B`.
  func namedModels(in range: ByteRange) -> [(model: Model, range: ByteRange)] {
    modelsRead.value(of: range) { findModels(in: range) }
  }

  private func findModels(in range: ByteRange) -> [(model: Model, range: ByteRange)] {
    var words: [ByteRange] = []
    var position = range.lowerBound
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, isPartOfName(bytes[end]) { end += 1 }
      if end > position { words.append(position..<end) }
      position = max(end, position + 1)
    }
    var found: [(model: Model, range: ByteRange)] = []
    for (index, last) in words.enumerated() {
      // A name ends in a size, which may be a word: `GPT-2 Large`.
      guard bytes[last].contains(where: \.isDigit) else { continue }
      let size = words.dropFirst(index + 1).first.flatMap {
        Self.sizeWords.contains(bytes.text(in: $0).lowercased()) ? $0 : nil
      }
      for start in max(0, index - 2)...index where mayBeginModel(words[start]) {
        let name = words[start].lowerBound..<(size ?? last).upperBound
        guard name.count < 40, bytes[name].allSatisfy({ isPartOfName($0) || $0 == UInt8(ascii: " ") }),
          let model = ModelCatalog.builtIn.model(named: bytes.text(in: name))
        else { continue }
        if !found.contains(where: { $0.model.name == model.name }) { found.append((model, name)) }
        break
      }
    }
    return found
  }

  private func mayBeginModel(_ word: ByteRange) -> Bool {
    guard word.count > 1 else { return false }
    return ModelCatalog.builtIn.mayBegin(bytes[word.lowerBound], bytes[word.lowerBound + 1])
  }

  private static let sizeWords: Set<String> = [
    "large", "xl", "medium", "small", "mini", "tiny", "base", "nano",
  ]

  private func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isLatinLetter || byte.isDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// In bytes; a line of more is data.
  static let longestLine = 4096
  static let cacheWords = WordList(["kv cache", "kv-cache", "kvcache", "kv 缓存", "kv缓存"])
  static let eachToken = WordList([
    "每 token", "每token", "单 token", "单token", "每个 token", "每个token", "per token", "/token", "/ token",
    "a token",
  ])
  /// What makes it a part of one, or one that is made smaller.
  private static let shares = WordList([
    "tp=", "tp ", "gpus", "each of", "张卡", "每张", "sequences", "concurrent", "chats", "beam", "half", "一半",
    "keeps",
    "quantiz", "量化", "snapkv", "kivi", "h2o", "turboquant", "evict", "global", "local", "reserve", "pool",
    "池",
    "only keys", "plain", "at most", "up to", "最多",
  ])
  static let lengthWords = WordList(["context", "上下文", "token", "seq", "序列", "长度"])
  /// What makes it the cache of something else, or of several.
  static let otherCaches = WordList([
    "batch", "并发", "users", "user", "用户", "request", "请求", "每层", "per layer", "layer", "save", "节省", "reduc",
    "减少", "压缩", "compress", "mha", "mqa", "without", "没有", "if ", "如果", "若", "would", "假设", "每卡", "per gpu",
    "剩",
    "left", "free", "available", "可用", "预留", "budget", "预算", "total", "总", "合计", "window", "窗口", "offload",
  ])
}

extension Reading {
  /// Whether it is more than an eighth away from the figure, which no way of counting explains.
  func isFar(from stated: StatedQuantity) -> Bool {
    let (own, other) = (value.double, stated.value.double)
    return own > other * 1.125 || other > own * 1.125
  }
}
