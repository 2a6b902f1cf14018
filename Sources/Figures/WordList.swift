/// Words that are looked for in the bytes of a line, whatever the case of their Latin letters. One pass serves them all.
struct WordList {
  /// By the lower-case first byte.
  private var words = [[[UInt8]]](repeating: [], count: 256)

  init(_ list: [String]) {
    for word in list {
      let bytes = word.utf8.map(\.lowercased)
      if let first = bytes.first { words[Int(first)].append(bytes) }
    }
  }

  /// Whether one of them stands in `text`.
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    let span = text.span
    for offset in 0..<span.count {
      for word in words[Int(span[offset].lowercased)] where offset + word.count <= span.count {
        var length = 1
        while length < word.count, span[offset + length].lowercased == word[length] { length += 1 }
        if length == word.count { return true }
      }
    }
    return false
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
