import SourceText

// Inlines that hold no others: escapes, entities, line ends, code spans, formulas, comments, bare addresses.
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

  /// `$$…$$`, or `$…$` as long as it does not look like money: no space inside the dollars, no digit behind them.
  mutating func scanMath(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let dollar = UInt8(ascii: "$")
    if start + 1 < bytes.count, bytes[start + 1] == dollar {
      guard !searches.noDisplayMathEnd else { return start + 2 }
      var offset = start + 2
      while let end = bytes.firstIndex(of: dollar, from: offset, to: bytes.count) {
        if end + 1 < bytes.count, bytes[end + 1] == dollar, end > start + 2,
          bytes[end - 1] != UInt8(ascii: "\\")
        {
          leaf(.math, start..<end + 2)
          return end + 2
        }
        offset = end + 1
      }
      searches.noDisplayMathEnd = true
      return start + 2
    }
    guard start + 1 < bytes.count, !bytes[start + 1].isSpace, start + 1 >= searches.noMathEndBefore else {
      return start + 1
    }
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        offset += 2
        continue
      }
      if byte == dollar, !bytes[offset - 1].isSpace,
        offset + 1 >= bytes.count || !bytes[offset + 1].isDigit
      {
        leaf(.math, start..<offset + 1)
        return offset + 1
      }
      offset += 1
    }
    searches.noMathEndBefore = bytes.count
    return start + 1
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

  // MARK: Bare addresses

  /// An address whose `://` stands at `colon`.
  mutating func scanURL(_ bytes: Span<UInt8>, at colon: Int) -> Int {
    guard bytes.hasText("://", at: colon) else { return colon + 1 }
    var start = colon
    while start > taken, colon - start < 6, bytes[start - 1].isLetter { start -= 1 }
    guard colon - start == 4 || colon - start == 5, hasScheme(bytes, start..<colon) else { return colon + 1 }
    return scanAddress(bytes, from: start, host: colon + 3, prefix: "") ?? colon + 1
  }

  private func hasScheme(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    let expected: StaticString = range.count == 4 ? "http" : "https"
    return expected.withUTF8Buffer { letters in
      for (index, offset) in range.enumerated() where unsafe bytes[offset].lowercased != letters[index] {
        return false
      }
      return true
    }
  }

  /// An address that begins with `www.` at `start`.
  mutating func scanWebAddress(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard start + 4 < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "w"),
      bytes[start + 2] | 0x20 == UInt8(ascii: "w"), bytes[start + 3] == UInt8(ascii: ".")
    else { return start + 1 }
    if start > 0 {
      let before = bytes[start - 1]
      guard before >= 0x80 || before.isSpace || "*_~([\"'|".utf8.contains(before) else { return start + 1 }
    }
    return scanAddress(bytes, from: start, host: start + 4, prefix: "http://") ?? start + 1
  }

  private mutating func scanAddress(
    _ bytes: Span<UInt8>, from start: Int, host: Int, prefix: String
  ) -> Int? {
    guard host < bytes.count, bytes[host].isLetter || bytes[host].isDigit || bytes[host] >= 0x80 else {
      return nil
    }
    var end = host
    var opened = 0
    var closed = 0
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "|"),
        UInt8(ascii: "\""):
        break scan
      case UInt8(ascii: "("): opened += 1
      case UInt8(ascii: ")"): closed += 1
      case 0x80...:
        let scalar = bytes.scalar(at: end)
        if scalar.value == 0x3000 || scalar.isWidePunctuation || scalar.value == 0xA0 { break scan }
        end += scalar.utf8Length - 1
      default: break
      }
      end += 1
    }
    // What ends a sentence does not belong to the address that stands in it.
    trim: while end > host {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard closed > opened else { break trim }
        closed -= 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: ";"),
        UInt8(ascii: "="):
        end -= 1
      default: break trim
      }
    }
    guard end > host else { return nil }
    let address = prefix + LinkSyntax.verbatim(start..<end, in: bytes)
    container(.link, start..<end, inner: start..<end, detail: foundDestinations.count)
    foundDestinations.append(Destination(address: address, title: ""))
    taken = end
    return end
  }
}
