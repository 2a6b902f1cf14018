import SourceText

// Inlines that hold no others: escapes, entities, line ends, code spans, comments.
// Each says where scanning goes on.

extension InlineParser {
  mutating func scanEscape(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard start + 1 < bytes.count else { return start + 1 }
    if bytes[start + 1] == UInt8(ascii: "\n") {
      leaf(.lineBreak, start..<start + 2)
      return start + 2
    }
    guard bytes[start + 1].isPunctuation else { return start + 1 }
    leaf(.text, start..<start + 2, detail: 1)
    return start + 2
  }

  mutating func scanEntity(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard let end = Entity.end(in: bytes, at: start), Entity.text(of: start..<end, in: bytes) != nil else {
      return start + 1
    }
    leaf(.text, start..<end, detail: 2)
    return end
  }

  /// Blanks before a line end belong to the break; two spaces make it a hard one.
  mutating func scanLineEnd(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    var start = offset
    while start > taken, bytes[start - 1].isBlank { start -= 1 }
    let isHard =
      offset - start >= 2 && bytes[offset - 1] == UInt8(ascii: " ") && bytes[offset - 2] == UInt8(ascii: " ")
    leaf(isHard ? .lineBreak : .softBreak, start..<offset + 1)
    return offset + 1
  }

  mutating func scanCode(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let length = run(of: UInt8(ascii: "`"), in: bytes, from: start)
    let contentStart = start + length
    if length < searches.noCodeEnd.count, searches.noCodeEnd[length] { return contentStart }
    var offset = contentStart
    while let found = bytes.firstIndex(of: UInt8(ascii: "`"), from: offset, to: bytes.count) {
      let closing = run(of: UInt8(ascii: "`"), in: bytes, from: found)
      if closing == length {
        leaf(.code, start..<found + closing)
        return found + closing
      }
      offset = found + closing
    }
    while searches.noCodeEnd.count <= length { searches.noCodeEnd.append(false) }
    searches.noCodeEnd[length] = true
    return contentStart
  }

  func run(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - start
  }

  mutating func scanComment(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "%") else { return start + 1 }
    if !searches.noPercentEnd, let end = bytes.firstIndex(of: "%%", from: start + 2) {
      leaf(.comment, start..<end + 2)
      return end + 2
    }
    searches.noPercentEnd = true
    return start + 2
  }
}
