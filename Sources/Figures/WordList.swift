/// Words that are looked for in the bytes of a line, whatever the case of their Latin letters. One pass serves them all.
struct WordList {
  private let words: [[UInt8]]
  /// The numbers of the words by their first byte.
  private var numbers = [[Int]](repeating: [], count: 256)
  /// A bit for each pair of bytes that a word begins with: at nearly every place of a text no word has to be looked at.
  private var beginnings = [UInt64](repeating: 0, count: 1 << 16 / 64)

  init(_ list: [String]) {
    words = list.map { $0.utf8.map(\.lowercased) }
    for (number, word) in words.enumerated() {
      guard let first = word.first else { continue }
      numbers[Int(first)].append(number)
      for second in word.count > 1 ? word[1]...word[1] : 0...255 {
        let pair = Int(first) << 8 | Int(second)
        beginnings[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
  }

  /// Whether one of them stands in `text`.
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    var isFound = false
    find(in: text) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The numbers of the words in `text`, in the order of their first places.
  func order(in text: ArraySlice<UInt8>) -> [Int] {
    var order: [Int] = []
    find(in: text) { number in
      if !order.contains(number) { order.append(number) }
      return true
    }
    return order
  }

  /// Tells the number of each word to `visit`, place by place, until that returns false.
  private func find(in text: ArraySlice<UInt8>, _ visit: (Int) -> Bool) {
    let span = text.span
    var first = span.isEmpty ? 0 : span[0].lowercased
    for offset in 0..<span.count {
      let second = offset + 1 < span.count ? span[offset + 1].lowercased : 0
      let pair = Int(first) << 8 | Int(second)
      let candidates = first
      first = second
      guard beginnings[pair >> 6] & 1 << UInt64(pair & 63) != 0 else { continue }
      for number in numbers[Int(candidates)] where offset + words[number].count <= span.count {
        let word = words[number]
        var length = 1
        while length < word.count, span[offset + length].lowercased == word[length] { length += 1 }
        if length == word.count, !visit(number) { return }
      }
    }
  }
}

/// Words between two others that add nothing: `has a memory bandwidth of`.
struct FillerList {
  /// In lower case, the longest first.
  private let words: [[UInt8]]
  private let signs: [UInt8]

  /// - Parameter signs: Signs that may stand among the words.
  init(_ list: [String], signs: String = " *`:") {
    self.signs = Array(signs.utf8)
    words = list.map { $0.utf8.map(\.lowercased) }.sorted { $0.count > $1.count }
  }

  /// Whether nothing but these words and signs stands in `text`.
  func fill(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let first = rest.first {
      if let word = words.first(where: { begins(rest, $0) }) {
        rest = rest.dropFirst(word.count)
      } else if signs.contains(first) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a word stands at the start of `text`, and does not go on as another: `a` is none in `average`.
  private func begins(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.startsIgnoringCase(with: word) else { return false }
    guard word.last?.isLatinLetter ?? false else { return true }
    return !(text.dropFirst(word.count).first?.isLatinLetter ?? false)
  }
}

extension ArraySlice<UInt8> {
  /// Whether `word`, in small letters, stands at the start, in whatever case.
  func startsIgnoringCase(with word: [UInt8]) -> Bool {
    count >= word.count && zip(self, word).allSatisfy { $0.lowercased == $1 }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isLatinLetter: Bool { lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z") }

  /// A Latin capital as its small letter; any other byte as it is.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
