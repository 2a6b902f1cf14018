/// Lines in which an author quotes or takes back a claim; what is wrong there is no error of his. Data: a word is a row.
enum RejectedClaims {
  /// Whether the sentence of `line` in which `offset` lies rejects what it states. Only what stands near is looked at,
  /// so that a line with many figures is not read again for each.
  static func isRejected(_ line: ArraySlice<UInt8>, at offset: Int) -> Bool {
    let line = line[max(line.startIndex, offset - reach)..<min(line.endIndex, offset + reach)]
    var start = line.startIndex
    var end = line.endIndex
    var position = start
    while position < line.endIndex {
      // `= 265`... no, scratch that` goes on.
      let isEllipsis =
        line[position] == UInt8(ascii: ".") && position > line.startIndex
        && line[position - 1] == UInt8(ascii: ".")
      let length = isEllipsis ? 0 : sentenceEnd(line[position...])
      position += max(1, length)
      guard length > 0 else { continue }
      if position <= offset {
        start = position
      } else {
        end = position
        break
      }
    }
    for position in start..<end {
      for word in words[Int(line[position])] where line[position..<end].starts(with: word) { return true }
    }
    return false
  }

  /// In bytes; longer sentences are rare, and what is said so far away rarely rejects.
  private static let reach = 400

  /// How many bytes the end of a sentence takes that stands first; 0 where none does. A decimal point ends nothing.
  private static func sentenceEnd(_ text: ArraySlice<UInt8>) -> Int {
    switch text.first {
    case UInt8(ascii: "."), UInt8(ascii: ";"): text.dropFirst().first == UInt8(ascii: " ") ? 2 : 0
    case 0xE3: text.starts(with: "。".utf8) ? 3 : 0
    case 0xEF: text.starts(with: "；".utf8) ? 3 : 0
    default: 0
    }
  }

  /// By their first byte.
  private static let words: [[[UInt8]]] = {
    var words = [[[UInt8]]](repeating: [], count: 256)
    for word in list { words[Int(word.utf8.first ?? 0)].append(Array(word.utf8)) }
    return words
  }()

  private static let list = [
    "不对", "错误", "错的", "故意", "❌", "✗", "Wrong", "on purpose", "claimed", "told me", "有误", "误以为", "并不等于", "不等于",
    "不是", "而非", "≠", "重算", "更正", "wrong", "incorrect",
    "mistake",
    "n't work out", "not work out", "n't add up", "not true", "instead of", "scratch that", "n't be right",
    "not be right", "strike that", "oops", "算错", "写错",
    "笔误",
  ]
}

extension Collection<UInt8> {
  /// Whether `word` stands somewhere in these bytes.
  func contains(_ word: [UInt8]) -> Bool { firstIndex(of: word) != nil }

  /// Where `word` first stands.
  func firstIndex(of word: [UInt8]) -> Index? {
    guard let first = word.first else { return startIndex }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: word) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}
