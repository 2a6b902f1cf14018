import SourceText

// Addresses that stand in the text without brackets: GitHub's autolinks.

extension InlineParser {
  /// An address whose `://` stands at `colon`.
  mutating func scanURL(_ bytes: Span<UInt8>, at colon: Int) -> Int {
    guard bytes.hasText("://", at: colon) else { return colon + 1 }
    var start = colon
    while start > taken, colon - start < 6, bytes[start - 1].isLetter { start -= 1 }
    guard
      isText("http", at: start..<colon, bytes) || isText("https", at: start..<colon, bytes)
        || isText("ftp", at: start..<colon, bytes)
    else { return colon + 1 }
    return scanAddress(bytes, from: start, host: colon + 3, prefix: "") ?? colon + 1
  }

  /// Whether `range` reads `expected`, in whatever case.
  private func isText(_ expected: StaticString, at range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    guard range.count == expected.utf8CodeUnitCount else { return false }
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
      case UInt8(ascii: "["):
        // `[2]` may be a part of it, a footnote or a link behind it is none.
        guard let close = closingBracket(bytes, of: end) else { break scan }
        end = close
      case UInt8(ascii: "|") where !isCell: break
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "]"), UInt8(ascii: "|"),
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
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"):
        end -= 1
      // The end of a highlight around it.
      case UInt8(ascii: "=") where bytes.hasText("==", at: end - 2) && isInHighlight: end -= 2
      case UInt8(ascii: ";"):
        // What looks like an entity stands behind the address.
        var start = end - 1
        while start > host, bytes[start - 1].isLetter || bytes[start - 1].isDigit { start -= 1 }
        end = start < end - 1 && bytes[start - 1] == UInt8(ascii: "&") ? start - 1 : end - 1
      default: break trim
      }
    }
    guard end > host else { return nil }
    addLink(start..<end, to: prefix + LinkSyntax.verbatim(start..<end, in: bytes))
    return end
  }

  /// Where the bracket that opens at `start` closes, if nothing but characters of an address stands in it.
  private func closingBracket(_ bytes: Span<UInt8>, of start: Int) -> Int? {
    var end = start + 1
    while end < bytes.count, end - start < 64, bytes[end] != UInt8(ascii: "]") {
      guard bytes[end].isLetter || bytes[end].isDigit || "-_.:,".utf8.contains(bytes[end]) else { return nil }
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
    let next = end + 1 < bytes.count ? bytes[end + 1] : 0
    return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") ? nil : end
  }

  /// Whether a `==` is open.
  private var isInHighlight: Bool {
    var index = lastDelimiter
    for _ in 0..<16 where index >= 0 {
      if delimiters[index].byte == UInt8(ascii: "="), delimiters[index].canOpen { return true }
      index = delimiters[index].previous
    }
    return false
  }

  /// An address of mail, whose `@` stands at `at`.
  mutating func scanMail(_ bytes: Span<UInt8>, at: Int) -> Int {
    var start = at
    while start > taken, isLocal(bytes[start - 1]) { start -= 1 }
    guard start < at else { return at + 1 }
    var end = at + 1
    var periods = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < bytes.count, bytes[end + 1].isLetter || bytes[end + 1].isDigit else { break }
        periods += 1
      } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard periods > 0, bytes[end - 1].isLetter || bytes[end - 1].isDigit else { return at + 1 }
    var prefix = "mailto:"
    if let scheme = schemeStart(bytes, before: start) {
      let isMail = isText("mailto:", at: scheme..<start, bytes)
      prefix = ""
      start = scheme
      if !isMail, end < bytes.count, bytes[end] == UInt8(ascii: "/") {
        var resource = end + 1
        while resource < bytes.count, isLocal(bytes[resource]) || bytes[resource] == UInt8(ascii: "@") {
          resource += 1
        }
        while resource > end + 1, bytes[resource - 1] == UInt8(ascii: ".") { resource -= 1 }
        if resource > end + 1 { end = resource }
      }
    }
    // An underscore in it emphasises nothing.
    while lastDelimiter >= 0, delimiters[lastDelimiter].start >= start { removeDelimiter(lastDelimiter) }
    addLink(start..<end, to: prefix + LinkSyntax.verbatim(start..<end, in: bytes))
    return end
  }

  private mutating func addLink(_ range: ByteRange, to address: String) {
    container(.link, range, inner: range, detail: foundDestinations.count)
    foundDestinations.append(
      Destination(address: address, title: "", addressRange: text.source(of: range)))
    taken = range.upperBound
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Where `mailto:` or `xmpp:` begins that ends at `end`, if no letter or digit stands before it.
  private func schemeStart(_ bytes: Span<UInt8>, before end: Int) -> Int? {
    for scheme: StaticString in ["mailto:", "xmpp:"] {
      let start = end - scheme.utf8CodeUnitCount
      guard start >= taken, isText(scheme, at: start..<end, bytes) else { continue }
      if start == taken || !(bytes[start - 1].isLetter || bytes[start - 1].isDigit) { return start }
    }
    return nil
  }
}
