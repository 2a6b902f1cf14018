extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A space, a tab or a line end.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
  var isHexDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
  /// ASCII punctuation, which a backslash can escape.
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// Where `byte` first stands in `start ..< end`.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      if self[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether `text` stands at `offset`.
  func hasText(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<length where unsafe expected[index] != self[offset + index] { return false }
      return true
    }
  }

  /// Where `text` first stands whole in `start ..< end`, up to the end of all where none is given.
  func firstIndex(of text: StaticString, from start: Int, to end: Int? = nil) -> Int? {
    let last = (end ?? count) - text.utf8CodeUnitCount
    guard start <= last else { return nil }
    let first = unsafe text.utf8Start.pointee
    var offset = start
    while offset <= last {
      if self[offset] == first, hasText(text, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
