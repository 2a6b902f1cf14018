// Where words begin and end. Letters, digits and "_" are words; every other byte, Chinese too, parts them.
extension NameIndex {
  func endsWord(_ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>) -> Bool {
    position >= range.upperBound || kinds[Int(bytes[position])] == .other
  }

  /// Whether only a plural's "s" stands between `position` and the end of the word.
  func endsPlural(_ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>) -> Bool {
    position < range.upperBound && bytes[position] == UInt8(ascii: "s")
      && endsWord(bytes, position + 1, range)
  }

  /// The length of a space, no-break space, hyphen or underscore at `position`, or 0.
  func separatorLength(_ bytes: Span<UInt8>, _ position: Int, _ range: Range<Int>) -> Int {
    guard position < range.upperBound else { return 0 }
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): return 1
    case 0xC2: return position + 1 < range.upperBound && bytes[position + 1] == 0xA0 ? 2 : 0
    default: return 0
    }
  }

  /// The end of `word`, given in lower case, where it stands at `position` and ends there.
  func wordEnd(_ word: [UInt8], at position: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard stands(word, at: position, in: bytes, range) else { return nil }
    let end = position + word.count
    return endsWord(bytes, end, range) ? end : nil
  }

  /// The start of `word`, given in lower case, where it stands before `position` with at most one separator.
  func wordStart(_ word: [UInt8], before position: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for gap in 0...2 {
      let start = position - gap - word.count
      guard stands(word, at: start, in: bytes, range),
        gap == 0 || separatorLength(bytes, position - gap, range) == gap
      else { continue }
      let begins = start == range.lowerBound || word[0] >= 0x80 || kinds[Int(bytes[start - 1])] == .other
      return begins ? start : nil
    }
    return nil
  }

  private func stands(_ word: [UInt8], at start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard start >= range.lowerBound, start + word.count <= range.upperBound else { return false }
    for offset in word.indices where bytes[start + offset].lowercased != word[offset] { return false }
    return true
  }
}

extension UInt8 {
  /// ASCII letters in upper case, other bytes as they are.
  var uppercased: UInt8 { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self ^ 0x20 : self }
}
