import MemoryEstimator
import Quantities
import SourceText

/// The shape of a model that the catalog knows: `Qwen2.5-7B 有 28 层`, or keys below its name: `- num_kv_heads: 4`.
extension FigureFinder {
  /// In a list the text above it may name the model that its keys are of.
  mutating func modelShapes(_ quantities: [StatedQuantity], in range: ByteRange) {
    let counts = quantities.filter {
      $0.unit == nil && $0.decimals == 0 && $0.multiplier == .one && $0.upperValue == nil
    }
    guard !counts.isEmpty, range.count <= Self.longestLine, Self.shapeWords.isIn(bytes[range]) else { return }
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
        && !counts.contains {
          one.upperBound <= $0.range.lowerBound && $0.range.upperBound <= next.lowerBound
        }
    }
    let isSplit =
      areListed || Self.otherShapes.isIn(bytes[range])
      || named.isEmpty && textAboveList.map { Self.otherShapes.isIn(bytes[$0]) } ?? false
    for stated in counts {
      guard !isClaimed(stated.range), let (model, name) = subject(of: stated),
        let part = part(of: stated, in: range, keysOnly: named.isEmpty),
        let known = part.value(of: model)
      else { continue }
      let reading = Reading(value: ExactNumber(known), unit: nil)
      let holds = stated.value == ExactNumber(known)
      guard
        holds
          // Keys below a name are judged together.
          || !isSplit && !named.isEmpty && isClaim(stated, of: name, in: range, clauses)
            && stated.bound == .none
            && !stated.isApproximate
            && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound)
      else { continue }
      var figure = Figure.judged(
        stated, form: .spec, by: reading, verdict: holds ? .exact : .mismatch, in: source)
      figure.expression = "\(model.name): \(part.rawValue)"
      figure.inputs = [Figure.Input(part, of: model, known)]
      add(figure)
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
    if let (word, _) = Self.words.first(where: { behind.startsIgnoringCase(with: $0.word) }) {
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
  private static let continuations = ["and", "transformer", "，", "。", "；", "、", "）", "和"].map {
    Array($0.utf8)
  }

  /// What a number counts, by a key before it or a word behind it.
  private func part(of stated: StatedQuantity, in range: ByteRange, keysOnly: Bool) -> ShapePart? {
    let before = bytes[max(range.lowerBound, stated.range.lowerBound - 32)..<stated.range.lowerBound]
    let said = before[..<(before.lastIndex { !" *`".utf8.contains($0) }.map { $0 + 1 } ?? before.startIndex)]
    let verb = Self.verbs.first { said.suffix($0.count).elementsEqual($0) }
    let label = said.dropLast(verb?.count ?? 0).reversed().drop { " *`:：=".utf8.contains($0) }
    let isAssigned =
      verb != nil
      || before.reversed().prefix { !($0.isLatinLetter || $0 >= 0x80) }.contains { ":=".utf8.contains($0) }
      || before.suffix(3).elementsEqual("：".utf8)
    // `隐藏维度 3584`, and not `FFN 隐藏维度 18944`.
    let isDirect = before.last == UInt8(ascii: " ") && !Self.feedForward.isIn(before)
    let keys = (isAssigned ? Self.keys : []) + (isDirect ? Self.directKeys : [])
    let text = Array(label.reversed()).map(\.lowercased)
    for (words, part) in keys where words.contains(where: { text.suffix($0.count).elementsEqual($0) }) {
      return part
    }
    guard !keysOnly else { return nil }
    // `前 32 层` and `每 4 层` are some of them.
    let lead = bytes[range.lowerBound..<stated.range.lowerBound].suffix(9)
    let isJoined =
      stated.range.lowerBound > range.lowerBound && "+-".utf8.contains(bytes[stated.range.lowerBound - 1])
    guard !isJoined, !Self.someOfThem.isIn(lead) else { return nil }
    let behind = bytes[stated.range.upperBound..<min(range.upperBound, stated.range.upperBound + 20)].drop {
      $0 == UInt8(ascii: " ")
    }
    for (word, part) in Self.words
    where behind.startsIgnoringCase(with: word) {
      return part
    }
    return nil
  }

  private static let verbs = ["为", "是", " is"].map { Array($0.utf8) }
  private static let keys: [(words: [[UInt8]], part: ShapePart)] =
    ([
      (
        ["num_kv_heads", "num_key_value_heads", "n_kv_heads", "kv_heads", "kv heads", "kv 头数", "kv头数"],
        .keyValueHeads
      ),
      (["num_layers", "n_layers", "num_hidden_layers", "n_layer", "层数"], .layers),
      (
        ["hidden_size", "hidden size", "hidden dim", "hidden dimension", "d_model", "隐藏维度", "隐藏层维度"],
        .hiddenSize
      ),
      (["num_attention_heads", "num_heads", "n_heads", "attention heads", "query heads"], .queryHeads),
      (["head_dim", "head dim"], .headDimension),
      (["intermediate_size", "intermediate size", "中间层维度", "中间维度"], .intermediateSize),
    ] as [([String], ShapePart)]).map { ($0.map { Array($0.utf8) }, $1) }
  /// Keys that a number may follow with nothing between.
  private static let directKeys: [(words: [[UInt8]], part: ShapePart)] =
    ([
      (["层数"], .layers), (["隐藏维度", "隐藏层维度", "hidden size", "hidden_size", "d_model"], .hiddenSize),
    ] as [([String], ShapePart)]).map { ($0.map { Array($0.utf8) }, $1) }
  private static let feedForward = WordList(["ffn", "mlp", "intermediate", "前馈", "expert", "专家", "moe"])
  private static let words: [(word: [UInt8], part: ShapePart)] =
    ([
      ("kv heads", .keyValueHeads), ("key-value heads", .keyValueHeads), ("个 kv 头", .keyValueHeads),
      ("kv 头", .keyValueHeads),
      ("层", .layers), ("layers", .layers), ("transformer layers", .layers), ("query heads", .queryHeads),
      ("attention heads", .queryHeads), ("q heads", .queryHeads), ("heads total", .queryHeads),
      ("个 query 头", .queryHeads), ("个查询头", .queryHeads),
    ] as [(String, ShapePart)]).map { (Array($0.utf8), $1) }
  private static let shapeWords = WordList([
    "层", "layer", "head", "头", "hidden", "隐藏", "d_model", "intermediate", "中间维度",
  ])
  private static let someOfThem = WordList([
    "第", "前", "后", "每", "each", "first", "last", "every", "per", "top",
  ])
  /// What makes it the shape of something else.
  static let otherShapes = WordList([
    "tensor parallel", "张量并行", "stage", "pipeline", "流水", "切", "每卡", "每张", "lora", "draft", "prun", "剪枝",
    "offload", "tp", "pp", "mtp",
    "稠密",
    "dense", "moe", "full-attention", "mha", "mqa", "假设", "如果", "若", "suppose", "assum", "if ", "would",
    "without", "sliding", "共享", "shared", "respectively", "分别", "草稿", "student", "学生", "distill", "蒸馏", "toy",
    "scaled down", "scaled-down", "缩小", "只训练", "冻结", "frozen", "freez", "打分头", "reward", "奖励", "从头",
    "from scratch",
    "eagle", "medusa", "like ", "-like", "类似", "仿照", "参考", "adapter",
  ])
}
