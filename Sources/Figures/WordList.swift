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

extension UInt8 {
  /// A Latin capital as its small letter; any other byte as it is.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
