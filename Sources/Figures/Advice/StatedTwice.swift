import MemoryEstimator
package import Quantities
import SourceText

/// An amount of memory and what it is an amount of, by the words around it: `LLaMA-7B 的 FP16 权重约 13 GB`.
package struct StatedAmount: Sendable {
  /// What it is of, as terms in a fixed order: `weights of llama-7b in FP16`. The same words say the same amount.
  package let subject: String
  package let stated: StatedQuantity

  /// Whether both can be true: rounded as they are written, or one of them in GiB and the other in GB.
  package func agrees(with other: StatedAmount) -> Bool {
    func span(_ amount: StatedQuantity, _ unit: Unit?) -> (low: Double, high: Double) {
      let factor = (unit?.factor ?? .one).double
      // What is said to be about so much may be a twentieth off.
      let slack = max(amount.step.double / 2, amount.isApproximate ? amount.value.double.magnitude / 20 : 0)
      let upper = amount.upperValue ?? amount.value
      return ((amount.value.double - slack) * factor, (upper.double + slack) * factor)
    }
    if stated.bound != .none || other.stated.bound != .none { return true }
    let ways = [stated.unit, stated.unit?.binaryCounterpart].map { span(stated, $0) }
    let others = [other.stated.unit, other.stated.unit?.binaryCounterpart].map { span(other.stated, $0) }
    return ways.contains { way in others.contains { way.low <= $0.high && $0.low <= way.high } }
  }
}

extension FigureFinder {
  /// Keeps the amounts of memory of a line whose words say what they are of: a model, its format, and weights, gradients,
  /// optimizer states or a KV cache. Where a word makes it another amount (each card's share, a total), none is kept.
  mutating func statedAmounts(_ quantities: [StatedQuantity], in range: ByteRange) {
    let amounts = quantities.filter { ($0.unit?.dimension == .information) && ($0.unit?.power ?? 0) >= 2 }
    // Of two amounts in a line it is not plain which is of what.
    guard amounts.count == 1, let amount = amounts.first, amountsStated.count < Self.mostAmounts,
      Self.kindHints.isIn(bytes[range]), !Self.conditions.isIn(bytes[range])
    else { return }
    let kinds = Self.kinds.filter { $0.words.isIn(bytes[range]) }
    let models = modelNames(in: range)
    let formats = Set(namedFormats(in: range).map(\.format.name))
    guard kinds.count == 1, models.count == 1, formats.count == 1, let model = models.first,
      let format = formats.first
    else { return }
    var numbers = quantities.filter { $0.range != amount.range && !$0.mayBeBytes }.map {
      source.text(in: $0.range).filter { $0 != " " }.lowercased()
    }
    // The size of a cache depends on how much it holds.
    guard kinds[0].kind != "KV cache" || !numbers.isEmpty else { return }
    numbers.sort()
    let subject = (["\(kinds[0].kind) of \(model) in \(format)"] + numbers).joined(separator: ", ")
    amountsStated.append(StatedAmount(subject: subject, stated: amount))
  }

  /// Names such as `llama-2-7b`, in small letters: words that end in a number of billions.
  func modelNames(in range: ByteRange) -> Set<String> {
    var names: Set<String> = []
    var position = range.lowerBound
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, isNameByte(bytes[end]) { end += 1 }
      let word = bytes[position..<end]
      if word.count > 1, word.last.map({ $0 | 0x20 }) == UInt8(ascii: "b"),
        word.dropLast().last.map(\.isDigit) ?? false
      {
        names.insert(String(decoding: word.map(\.lowercased), as: UTF8.self))
      }
      position = max(end, position + 1)
    }
    return names
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLatinLetter || byte.isDigit || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// More are data, and no note.
  private static let mostAmounts = 500

  /// What can be stated of a model.
  private static let kinds: [(kind: String, words: WordList)] = [
    ("KV cache", WordList(["kv cache", "kv-cache", "kvcache", "kv 缓存", "kv缓存"])),
    ("optimizer states", WordList(["optimizer", "优化器"])), ("gradients", WordList(["gradient", "梯度"])),
    ("weights", WordList(["weight", "权重", "模型参数", "model size", "模型大小"])),
  ]
  private static let kindHints = WordList([
    "kv", "optimizer", "优化器", "gradient", "梯度", "weight", "权重", "模型参数", "model size", "模型大小",
  ])
  /// What makes an amount another one than its other words say.
  private static let conditions = WordList([
    "lora", "zero", "fsdp", "tp", "offload", "每卡", "per gpu", "单卡", "每张", "/gpu", "per card", "total", "总",
    "合计", "峰值",
    "peak", "每层", "per layer", "训练", "train", "overhead", "开销", "激活", "activation", "+", "加上", "节省", "save",
    "减少",
    "reduc", "剩", "left", "free", "master", "备份", "×", "不是", "not ", "而非", "instead", "误",
  ])
}

extension [StatedAmount] {
  /// The first of them that is of the same and cannot be true with `amount`.
  package func contradicted(by amount: StatedAmount) -> StatedAmount? {
    first { $0.subject == amount.subject && !$0.agrees(with: amount) }
  }
}
