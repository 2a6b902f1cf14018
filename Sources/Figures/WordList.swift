/// Words that are looked for in the bytes of a line, whatever the case of their Latin letters. One pass serves them all.
struct WordList {
  /// By the lower-case first byte.
  private var words = [[[UInt8]]](repeating: [], count: 256)
  /// Which bytes a word begins with, in either case: a bit of 256, for most bytes of a line begin none.
  private var beginnings: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(_ list: [String]) {
    for word in list {
      let bytes = word.utf8.map(\.lowercased)
      guard let first = bytes.first else { continue }
      words[Int(first)].append(bytes)
      mark(first)
      if first.isLatinLetter { mark(first & ~0x20) }
    }
  }

  private mutating func mark(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: beginnings.0 |= bit
    case 1: beginnings.1 |= bit
    case 2: beginnings.2 |= bit
    default: beginnings.3 |= bit
    }
  }

  @inline(__always) private func mayBegin(_ byte: UInt8) -> Bool {
    let bits =
      switch byte >> 6 {
      case 0: beginnings.0
      case 1: beginnings.1
      case 2: beginnings.2
      default: beginnings.3
      }
    return bits >> UInt64(byte & 63) & 1 == 1
  }

  /// Whether one of them stands in `text`.
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    let span = text.span
    for offset in 0..<span.count where mayBegin(span[offset]) {
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
