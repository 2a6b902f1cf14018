import SourceText

// Footnotes and tags.

extension InlineParser {
  /// `[^label]` of a footnote that is defined somewhere in the note.
  mutating func scanFootnoteReference(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard !footnoteLabels.isEmpty, start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^"),
      let end = ForeignBlocks.labelEnd(in: bytes, from: start + 2, upTo: bytes.count),
      let number = footnoteLabels[LinkSyntax.normalized(start + 2..<end, in: bytes)]
    else { return nil }
    leaf(.footnoteReference, start..<end + 1, detail: number)
    return end + 1
  }

  /// `^[` opens a footnote that ends with its `]`.
  mutating func scanCaret(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return start + 1 }
    open(Bracket(start: start, contentStart: start + 2, kind: .inlineFootnote, delimiter: lastDelimiter))
    return start + 2
  }

  /// `#tag` behind a blank or at the start: letters of any script, digits, `_`, `-` and `/`, not digits alone.
  mutating func scanTag(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard start == 0 || bytes[start - 1].isSpace else { return start + 1 }
    var end = start + 1
    var isName = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        guard
          byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "/")
        else { break }
        if !byte.isDigit { isName = true }
        end += 1
      } else {
        let scalar = bytes.scalar(at: end)
        let surrounding = Surrounding(scalar)
        if surrounding.isSpace || surrounding.isPunctuation { break }
        isName = true
        end += scalar.utf8Length
      }
    }
    guard isName else { return start + 1 }
    leaf(.tag, start..<end)
    return end
  }
}
