import Quantities
import SourceText

/// Formulas in words: `KV Cache = 2 × batch × 序列长度 × hidden × bytes`. There is nothing to compute, but what they leave out can be
/// seen.
extension FigureFinder {
  /// - Parameter namesLayers: Whether layers are named among the lines around, where the factor may be added later; `nil` where only
  ///   its own line counts.
  mutating func symbolicFormula(in line: ByteRange, namesLayers: Bool? = nil) {
    guard let sign = nextRelation(in: line) else { return }
    let (label, right) = (bytes[line.lowerBound..<sign.lowerBound], bytes[sign.upperBound..<line.upperBound])
    guard Self.products.isIn(right), !Self.eachLayer.isIn(bytes[line]), Self.sequence.isIn(right) else {
      return
    }
    let range = line.lowerBound..<line.upperBound
    if Self.cache.isIn(label), Self.width.isIn(right), !Self.latent.isIn(bytes[line]) {
      if !(namesLayers ?? self.namesLayers(bytes[line])) {
        advice.append(
          Advice(
            .contradiction, at: trimmed(range), "this formula of the KV cache leaves out the layers",
            help: "2 × layers × KV heads × head dimension × sequence length × batch × bytes an element"))
      } else if Self.layers.isIn(right), !right.contains(UInt8(ascii: "2")), !Self.pair.isIn(right) {
        advice.append(
          Advice(
            .contradiction, at: trimmed(range),
            "this formula of the KV cache counts keys or values, not both",
            help: "2 × layers × KV heads × head dimension × sequence length × batch × bytes an element"))
      }
    } else if Self.activations.isIn(label), Self.layers.isIn(right), Self.width.isIn(right),
      quantities(in: sign.upperBound..<line.upperBound).allSatisfy({
        $0.value <= ExactNumber(4)
      })
    {
      advice.append(
        Advice(
          .recipe, at: trimmed(range),
          "this counts one activation of the hidden size a layer, which is what full recomputation keeps",
          help:
            "without recomputation a layer keeps about 34 bytes for each of its sequence × batch × hidden elements, "
            + "and the attention scores (Korthikanti et al., arXiv 2205.05198)"))
    }
  }

  /// Whether a text names the layers of a model.
  func namesLayers(_ text: ArraySlice<UInt8>) -> Bool { Self.layers.isIn(text) }

  private static let products = WordList(["×", "*", "·"])
  private static let cache = WordList(["kv cache", "kv_cache", "kvcache", "kv缓存", "kv 缓存", "kv-cache"])
  private static let activations = WordList(["activation", "激活"])
  private static let sequence = WordList(["seq", "序列", "上下文", "context", "token", "长度"])
  private static let width = WordList(["head", "hidden", "d_model", "维度", "头数", "注意力头", "隐藏"])
  private static let layers = WordList(["layer", "层", "n_l", "depth"])
  private static let eachLayer = WordList([
    "per layer", "per_layer", "每层", "单层", "一层", "/layer", "/ layer", "/层", "a layer", "layer_kv",
  ])
  private static let latent = WordList(["lora", "latent", "mla", "压缩", "潜"])
  private static let pair = WordList([
    "k+v", "k + v", "k和v", "k 和 v", "keys", "key +", "两份", "two", "kv × ", "双",
  ])
}
