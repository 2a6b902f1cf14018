import SourceText

/// Words that are looked for in the bytes of a line, whatever the case of their Latin letters. One pass serves them all.
struct WordList {
  private let words: [[UInt8]]
  /// The numbers of the words by their first byte.
  private var numbers = [[Int]](repeating: [], count: 256)
  /// The bytes that a word begins with.
  private var beginnings = BytePairs()

  init(_ list: [String]) {
    words = list.map { $0.utf8.map(\.lowercased) }
    for (number, word) in words.enumerated() {
      guard let first = word.first else { continue }
      numbers[Int(first)].append(number)
      for start in first.inBothCases {
        for second in word.count > 1 ? word[1].inBothCases : Array(0...255) {
          beginnings.insert(start, second)
        }
      }
    }
  }

  /// Whether one of them stands in `text`.
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    let span = text.span
    var offset = 0
    while let start = beginning(in: span, from: offset) {
      if numbers[Int(span[start].lowercased)].contains(where: { stands($0, at: start, in: span) }) {
        return true
      }
      offset = start + 1
    }
    return false
  }

  /// The numbers of the words in `text`, in the order of their first places.
  func order(in text: ArraySlice<UInt8>) -> [Int] {
    let span = text.span
    var order: [Int] = []
    var offset = 0
    while let start = beginning(in: span, from: offset) {
      for number in numbers[Int(span[start].lowercased)]
      where !order.contains(number) && stands(number, at: start, in: span) {
        order.append(number)
      }
      offset = start + 1
    }
    return order
  }

  /// The next place where a word may begin.
  private func beginning(in text: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < text.count {
      if beginnings.begin(at: offset, in: text) { return offset }
      offset += 1
    }
    return nil
  }

  private func stands(_ number: Int, at offset: Int, in text: Span<UInt8>) -> Bool {
    let word = words[number]
    guard offset + word.count <= text.count else { return false }
    var length = 1
    while length < word.count, text[offset + length].lowercased == word[length] { length += 1 }
    return length == word.count
  }
}

extension UInt8 {
  /// A Latin letter as a small and as a capital one; any other byte as it is.
  fileprivate var inBothCases: [UInt8] { isLatinLetter ? [self, self & ~0x20] : [self] }
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
