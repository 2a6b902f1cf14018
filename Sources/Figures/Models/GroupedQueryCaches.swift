import MemoryEstimator
import Quantities
import SourceText

/// Calculations of a KV cache with all heads of a model, most of which share their keys and values.
extension FigureFinder {
  /// What to say of a calculation such as `2 × 32 × 4096 × 2048 × 2 = 1 GB` for Llama-3-8B, which has 8 key-value heads of 32: the
  /// arithmetic is right, and the cache a quarter.
  ///
  /// - Parameters:
  ///   - operands: Of a product.
  ///   - range: Where it stands.
  func cacheOfAllHeads(_ operands: [StatedQuantity], at range: ByteRange) -> Remark? {
    let near = max(0, range.lowerBound - Self.reachOfCacheWords)..<range.lowerBound
    guard operands.count >= 4, Self.cacheWords.isIn(bytes[near]) || Self.cacheWord.isIn(bytes[near]) else {
      return nil
    }
    let line = lineBefore(range.lowerBound)
    // Keys and values, of two bytes each.
    let two = ExactNumber(2)
    let areOfTwo = operands.count { $0.value == two } >= 2 || operands.contains { $0.value == two * two }
    guard areOfTwo, !Self.notOfCaches.isIn(bytes[line]) else { return nil }
    guard
      let model = onlyModel(in: [line]) ?? onlyModel(in: [near]) ?? section.model
        ?? caption.flatMap({ short($0) }).flatMap({ onlyModel(in: [$0]) }),
      case .heads(let query, let pairs, let dimension) = model.architecture.attention, pairs < query
    else { return nil }
    func has(_ number: Int) -> Bool { operands.contains { $0.value == ExactNumber(number) } }
    let isOfAll = has(model.architecture.hiddenSize) || has(query) && has(dimension)
    guard isOfAll, !has(pairs) else { return nil }
    return Remark(
      en:
        "\(model.name) has \(pairs) key-value heads for \(query) query heads: its cache is \(query / pairs) times smaller than this",
      zh: "\(model.name) 的 \(query) 个查询头共用 \(pairs) 个键值头：KV 缓存只有此值的 1/\(query / pairs)")
  }

  /// The line up to a place, so far as the words for a cache are looked for.
  private func lineBefore(_ offset: Int) -> ByteRange {
    let near = max(0, offset - Self.reachOfCacheWords)..<offset
    return (source[near].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? near.lowerBound)..<offset
  }

  /// In bytes: the words for a cache stand in the line or a few above it.
  private static let reachOfCacheWords = 240

  private static let notOfCaches = WordList([
    "tp", "per gpu", "每卡", "if ", "would", "假设", "若", "如果", "复制", "replicat", "mha", "kv head", "kv 头", "kv头",
    "gqa",
    "weight", "权重", "activation", "激活", "logit", "score", "参数", "param",
  ])
}
