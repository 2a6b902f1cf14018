import MemoryEstimator
import Quantities
import SourceText

/// The shape of a model that the catalog knows: `Qwen2.5-7B 有 28 层`, or keys below its name: `- num_kv_heads: 4`.
extension FigureFinder {
  /// In a list the text above it may name the model that its keys are of.
  mutating func modelShapes(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard !quantities.isEmpty, range.count <= Self.longestLine, Self.shapeWords.isIn(bytes[range]) else {
      return
    }
    let named = namedModels(in: range)
    let models = named.isEmpty ? textAboveList.map { namedModels(in: $0) } ?? [] : named
    // Of several models each has its clause: `Qwen3-32B 有 64 层，Qwen3-8B 有 36 层`.
    let clauses = named.isEmpty ? [] : parts(of: range).map(\.range)
    func subject(of stated: StatedQuantity) -> (model: Model, range: ByteRange)? {
      if models.count == 1 { return models[0] }
      let clause = clauses.first { $0.contains(stated.range.lowerBound) }
      let own = named.filter { clause?.contains($0.range.lowerBound) ?? false }
      return own.count == 1 ? own[0] : nil
    }
    guard models.count == 1 || named.count > 1 else { return }
    // `Qwen3-8B and Qwen3-32B have 36 and 64 layers`: which is whose, their order says.
    let names = named.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let areListed = zip(names, names.dropFirst()).contains { one, next in
      !parts(of: one.upperBound..<next.upperBound).contains(where: \.endsSentence)
        && !quantities.contains {
          one.upperBound <= $0.range.lowerBound && $0.range.upperBound <= next.lowerBound
        }
    }
    // Keys below a name are judged together.
    let isSplit = named.isEmpty || areListed || Self.otherShapes.isIn(bytes[range]) || isOfPartsOfModels
    for count in shapeCounts(quantities, in: range) {
      guard let (model, name) = subject(of: count.stated), !count.part.isRounded else { continue }
      judge(
        count, of: model,
        mayBeWrong: count.isAlone && !isSplit && isClaim(count.stated, of: name, in: range, clauses)
          && !RejectedClaims.isRejected(bytes[range], at: count.stated.range.lowerBound))
    }
  }

  /// Whether a line says in so many words that the model has what is counted: `Qwen3-8B 有 36 层`, `Llama 3.1 8B has 32 layers, 32 query
  /// heads`. What is done with some layers, or what a model has that is made of it, takes more words.
  private func isClaim(
    _ stated: StatedQuantity, of name: ByteRange, in range: ByteRange, _ clauses: [ByteRange]
  ) -> Bool {
    guard name.upperBound <= stated.range.lowerBound else { return false }
    let between = name.upperBound..<stated.range.lowerBound
    let clause = clauses.last { $0.lowerBound <= name.lowerBound } ?? range
    guard between.count < 64, !parts(of: between).dropFirst().contains(where: \.endsSentence),
      Self.introductions.fill(bytes[clause.lowerBound..<name.lowerBound]),
      Self.havings.fill(ArraySlice(bytes[between].filter { !$0.isDigit }))
    else { return false }
    var behind = bytes[stated.range.upperBound..<range.upperBound].drop { " *`".utf8.contains($0) }
    if let word = Self.counted.first(where: { behind.startsIgnoringCase(with: $0) }) {
      behind = behind.dropFirst(word.count).drop { " *`".utf8.contains($0) }
    }
    guard let next = behind.first else { return true }
    return ",.;)/+".utf8.contains(next) || Self.continuations.contains { behind.startsIgnoringCase(with: $0) }
  }

  private static let introductions = FillerList(
    ["以", "对于", "对", "the", "for", "in", "例如", "比如", "如", "model", "模型", "和", "与", "and", "our", "example"],
    signs: " *`:-#，,、(（")
  private static let havings = FillerList(
    [
      "有", "共有", "共", "一共", "总共", "包含", "的", "为例", "中", "模型", "model", "为", "是", "has", "have", "with",
      "uses",
      "is", "consists of", "contains", "a", "层", "layers", "kv heads", "key-value heads", "attention heads",
      "query heads", "q heads", "heads", "kv 头", "query 头", "头", "个", "transformer", "and", "和",
      "hidden size",
      "hidden_size", "hidden dimension", "hidden dim", "head_dim", "head dim", "d_model", "num_layers",
      "num_hidden_layers", "n_layers", "num_kv_heads", "num_key_value_heads", "num_heads",
      "num_attention_heads",
      "层数", "隐藏维度", "隐藏层维度", "采用", "使用", "intermediate size", "intermediate_size", "中间层维度", "中间维度",
    ], signs: " *`:=,，、()（）：;-")
  /// What is counted, the longest words first.
  private static let counted = [
    "个 query 头", "个查询头", "个 kv 头", "kv 头", "transformer layers", "attention heads", "key-value heads",
    "query heads", "kv heads",
    "q heads", "layers", "heads", "层",
  ].map { Array($0.utf8) }
  private static let continuations = ["and", "transformer", "，", "。", "；", "、", "）", "和"].map {
    Array($0.utf8)
  }

  private static let shapeWords = WordList([
    "层", "layer", "head", "头", "hidden", "隐藏", "d_model", "intermediate", "中间维度",
  ])
  /// What makes it the shape of something else.
  static let otherShapes = WordList(
    madeOfModels + [
      "切", "lora", "tp", "pp", "mtp", "稠密", "dense", "moe", "mha", "mqa", "假设", "如果", "若", "suppose",
      "assum", "if ", "would", "without", "sliding", "共享", "shared", "respectively", "分别", "打分头", "reward",
      "奖励", "从头", "from scratch", "like ", "-like", "类似", "仿照", "参考", "adapter",
    ])

  /// Whether a heading, or the text above a list or a fence, says that only a part of each model is counted there, or what was
  /// made of it: `# Heads per rank at TP=4`, `Layers on the GPU:`.
  var isOfPartsOfModels: Bool {
    [section.heading, textAboveList, caption].contains {
      $0.map { Self.partsOfModels.isIn(bytes[$0]) } ?? false
    }
  }

  static let partsOfModels = WordList(madeOfModels + ["tp=", "tp ", "pp=", "pp ", "split", "shard", "切分"])
  private static let madeOfModels = [
    "tensor parallel", "张量并行", "stage", "每段", "每级", "pipeline", "流水", "per rank", "each rank", "每个 rank",
    "per gpu", "per device", "on the gpu", "on gpu", "每卡", "每张", "offload", "ngl", "gpu-layers", "gpu_layers",
    "能放", "prun", "剪枝", "remov", "去掉", "删", "remain", "保留", "extra layer", "upcycl", "distill", "蒸馏",
    "student",
    "学生", "draft", "草稿", "eagle", "medusa", "toy", "smoke", "scaled down", "scaled-down", "缩小", "truncat",
    "截断",
    "trainable", "可训练", "只训练", "冻结", "frozen", "freez", "full attention", "full-attention", "全注意力",
    "global layer", "global attention", "全局层", "全局注意力",
  ]
}
