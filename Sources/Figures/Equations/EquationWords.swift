import Quantities

/// The words of an equation: what a number counts, relations, functions, and where another calculation begins.
extension EquationTokenizer {
  /// A word, with what a hyphen joins to it: `Llama-2`, `PAM-4`. A model's size at its end is a number all the same:
  /// `Llama-2-70B × 2 bytes`.
  mutating func word() -> EquationToken {
    let wordStart = position
    while position < end, Self.isWordByte(bytes[position]), position == wordStart || sign() == nil {
      // Chinese joins words and numbers: `总共80层`.
      if position > wordStart, bytes[position - 1] >= 0x80, bytes[position].isDigit { break }
      position += 1
    }
    let word = bytes[wordStart..<position]
    if let pi = pi(word) { return pi }
    if let relation = relation(at: wordStart, of: word) { return relation }
    // `12 req/s` count a second.
    if position + 1 < end, bytes[position] == UInt8(ascii: "/"), word.last?.isLatinLetter ?? false,
      let (unit, place) = QuantityReader(bytes, end: end).unitAfter(position + 1), unit.symbol == "s",
      place.lowerBound == position + 1, let hertz = UnitTable.unit("Hz")
    {
      position = place.upperBound
      return .rate(.one(hertz, at: place))
    }
    // `f(2)` calls something; `模型(2x)` only names what the parenthesis holds.
    let isGreek = word.count == 2 && (word.first == 0xCE || word.first == 0xCF)
    let isCall =
      position < end && bytes[position] == UInt8(ascii: "(")
      && (word.allSatisfy { $0 < 0x80 } && word.contains(where: \.isLatinLetter) || isGreek)
    if isCall && !namesAmount(at: position) || Self.isFunction(word) {
      return .function(EquationFunction(word, isCalled: isCall))
    }
    // `8 × H100 GPUs provide 8 × 80 GB`: what stands before has no part in it.
    if isBeforeNumber(), Self.verbs.contains(where: { word.suffix($0.count).elementsEqual($0) }) {
      return .stop
    }
    var part = position
    while part + 1 < end, bytes[part] == UInt8(ascii: "-") || bytes[part] == UInt8(ascii: "."),
      Self.isWordByte(bytes[part + 1]), bytes[part + 1] < 0x80
    {
      let isHyphen = bytes[part] == UInt8(ascii: "-")
      let start = part + 1
      part = start
      while part < end, Self.isWordByte(bytes[part]), bytes[part] < 0x80 { part += 1 }
      position = part
      guard isHyphen, let size = QuantityReader(bytes, end: end).quantity(at: start, lowerBound: start),
        size.mayBeBytes, size.unit == nil, size.range.upperBound >= part
      else { continue }
      position = size.range.upperBound
      return .number(size)
    }
    let own = bytes[wordStart..<position]
    // `4900 个交易日`, `× 每段 800`
    let isMeasured = own.count > 3 && Self.measureWords.contains { own.starts(with: $0) }
    return .word(counts: isMeasured || Self.counters.contains(own.map(\.lowercased)))
  }

  private static let measureWords = ["个", "只", "张", "块", "台", "段", "条", "份", "次", "轮", "步", "篇", "每"].map {
    Array($0.utf8)
  }

  /// Words behind which another calculation begins.
  private static let verbs =
    ["provide", "provides", "offer", "offers", "deliver", "delivers", "have", "has", "提供", "拥有", "共有"]
    .map { Array($0.utf8) }

  private func isBeforeNumber() -> Bool {
    var next = position
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return next < end && (bytes[next].isDigit || QuantityReader.currencySign(at: bytes[next..<end]) > 0)
  }

  /// Whether a parenthesis holds nothing but an amount: `KV(1.3TB)` names it.
  private func namesAmount(at open: Int) -> Bool {
    let start = open + 1
    guard start < end, bytes[start].isDigit,
      let amount = QuantityReader(bytes, end: end).quantity(at: start, lowerBound: start)
    else { return false }
    return amount.unit?.dimension == .information && amount.range.upperBound < end
      && bytes[amount.range.upperBound] == UInt8(ascii: ")")
  }

  /// Whether a word computes something from what follows it, so that it is no mere label: `log2`, and not `logits`.
  static func isFunction(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { functionStarts[Int($0)] } ?? false
      && functions.contains { name in
        guard word.starts(with: name) else { return false }
        let next = word.dropFirst(name.count).first
        return next.map { !($0.isLatinLetter && $0 == $0.lowercased) } ?? true
      }
  }

  /// By the byte, whether the name of a function begins with it.
  private static let functionStarts = (0..<256).map { byte in functions.contains { $0[0] == UInt8(byte) } }

  private static let functions = [
    "sqrt", "log", "ln", "exp", "min", "max", "ceil", "floor", "round", "abs", "sum", "mean", "cos", "sin",
    "tan",
    "tanh", "√", "∛", "∜",
    "∑", "Σ", "∏",
  ].map { Array($0.utf8) }
}
