import MemoryEstimator
import Quantities
import SourceText

/// Columns of a table that state what sequences take in the KV cache of a model.
extension FigureFinder {
  /// A column of what sequences take in the KV cache: `KV cache (S=4096, FP16)`, `LLaMA-7B KV cache`, and beside one `4096 上下文 / seq`.
  struct CacheColumn {
    let index: Int
    let header: ByteRange
    let tokens: StatedQuantity?
    let model: Model?
  }

  func cacheColumns(of grid: TableGrid) -> [CacheColumn] {
    guard grid.header.contains(where: { Self.cacheWord.isIn(bytes[$0]) }) else { return [] }
    let columns = grid.header.indices.lazy.compactMap { index -> CacheColumn? in
      let header = grid.header[index]
      let counts = quantities(in: header)
      let tokens = counts.first { isTokens($0, in: header) || isAssignedLength($0) }
      // `16×8K KV` is of sixteen.
      let isOfMany = zip(counts, counts.dropFirst()).contains {
        Self.timesSigns.fill(bytes[$0.digitsRange.upperBound..<$1.digitsRange.lowerBound])
      }
      guard !isOfMany, Self.cacheWord.isIn(bytes[header]) || tokens != nil,
        !Self.eachToken.isIn(bytes[header]),
        Self.ofOneSequence.isIn(bytes[header]) || !Self.otherCaches.isIn(bytes[header])
      else { return nil }
      return CacheColumn(index: index, header: header, tokens: tokens, model: onlyModel(in: [header]))
    }
    return Array(columns.prefix(Self.mostCacheColumns))
  }

  private static let timesSigns = FillerList(["×", "x"], signs: " *")

  /// Each is read with all cells of its row.
  private static let mostCacheColumns = 16

  /// `S=4096`, `128K KV`
  private func isAssignedLength(_ quantity: StatedQuantity) -> Bool {
    quantity.unit == nil && quantity.decimals == 0 && quantity.value >= ExactNumber(1000)
      && (quantity.multiplier == .power(of: 10, 3)
        || isPreceded(quantity.range.lowerBound, by: ["S=", "L=", "s=", "T=", "n=", "@", "@ ", "S = "]))
  }

  private static let ofOneSequence = WordList([
    "per request", "/request", "/ request", "per user", "per seq", "/seq", "每请求", "每个请求", "单请求", "batch=1",
    "batch 1",
    "bs=1",
  ])

  /// Judges what a sequence takes in the cache of a model that the catalog knows, by the length that the column or another one gives.
  ///
  /// - Parameter each: What the row says that a token takes. Where its product with the length is what a column without the word for a
  ///   cache states, that column is of caches; else it may be of all memory.
  mutating func cache(
    in cell: ByteRange, of column: CacheColumn, row: [ByteRange], lengths header: [ByteRange],
    each: StatedQuantity?, _ rowModel: Model?
  ) {
    guard let model = column.model ?? rowModel,
      let stated = onlyQuantity(in: cell, unit: SpecVocabulary.unit(inHeader: bytes[column.header])),
      let unit = stated.unit, unit.dimension == .information, stated.upperValue == nil,
      !isClaimed(stated.range)
    else { return }
    let others = zip(header, row).enumerated().filter { $0.offset != column.index }.map { $0.element }
    let own = others.filter { Self.lengthWords.isIn(bytes[$0.0]) }.compactMap {
      onlyQuantity(in: $0.1)
    }
    .filter {
      ($0.unit == nil || $0.unit?.dimension == .tokens) && $0.decimals == 0 && $0.value >= ExactNumber(100)
    }
    guard let tokens = column.tokens ?? (own.count == 1 ? own.first : nil) else { return }
    let follows =
      each.map { $0.inBaseUnits.double * tokens.value.double / stated.inBaseUnits.double }.map {
        $0 > 0.8 && $0 < 1.25
      } ?? false
    let isOfCaches = Self.cacheWord.isIn(bytes[column.header]) || follows
    // The format of the weights is none of the cache.
    let formats = Set([column.header, cell].flatMap { namedFormats(in: $0) }.map(\.format))
    judge(
      stated, unit, of: model, tokens: tokens.value, format: formats.count == 1 ? formats.first : nil,
      mayBeWrong: isOfCaches && formats.count < 2 && stated.bound == .none
        && isOfOneSequence(cell, of: column, row: row, header: header))
  }

  /// Whether nothing in the table says that a cell is of several sequences, of a device's part, or of another cache.
  private func isOfOneSequence(
    _ cell: ByteRange, of column: CacheColumn, row: [ByteRange], header: [ByteRange]
  )
    -> Bool
  {
    let otherColumns = header.enumerated().filter { $0.offset != column.index }.map(\.element)
    return !otherColumns.contains { Self.manyCaches.isIn(bytes[$0]) }
      && ![column.header, cell].contains { Self.otherCounts.isIn(bytes[$0]) }
      && !row.contains { Self.batches.isIn(bytes[$0]) }
      && !([column.header] + row).contains { Self.sharedCaches.isIn(bytes[$0]) }
  }

  /// Columns of what makes the cache that of several, or another one.
  private static let manyCaches = WordList([
    "并发", "路数", "会话", "concurren", "session", "parallel", "slots", "sequences", "人数",
    "batch", "users", "gpus", "num gpu", "gpu count", "cards", "requests", "并发数", "用户", "卡数", "dtype",
    "kv quant", "kv prec", "精度", "precision",
  ])
  private static let batches = WordList(["batch", "bs=", "bs ", "bsz", "并发"])
  private static let otherCounts = WordList(["b=", "bs=", "bsz", "4bit", "8bit", "q4", "q8"])

  /// What is left to a device or of a format, and caches of another kind.
  private static let sharedCaches = WordList([
    "tp=", "tp ", "tensor", "per gpu", "/gpu", "每卡", "单卡", "mha", "mqa", "without", "compress", "压缩", "int4",
    "int8", "fp8", "4-bit",
    "8-bit",
  ])
}
