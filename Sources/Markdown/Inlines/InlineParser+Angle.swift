import SourceText

// What begins with `<`: addresses in angle brackets and raw HTML.

extension InlineParser {
  mutating func scanAngle(_ bytes: Span<UInt8>, at start: Int) -> Int {
    if let end = autolinkEnd(bytes, at: start) {
      let content = start + 1..<end - 1
      let isMail = !content.contains { bytes[$0] == UInt8(ascii: ":") }
      let address = (isMail ? "mailto:" : "") + LinkSyntax.unescapedEntities(content, in: bytes)
      container(.link, start..<end, inner: content, detail: foundDestinations.count)
      foundDestinations.append(
        Destination(address: address, title: "", addressRange: text.source(of: content)))
      taken = end
      return end
    }
    guard let end = htmlEnd(bytes, at: start) else { return start + 1 }
    leaf(.htmlInline, start..<end)
    return end
  }

  private func autolinkEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var offset = start + 1
    guard offset < bytes.count, bytes[offset].isLetter || bytes[offset].isDigit || bytes[offset].isPunctuation
    else { return nil }
    while offset < bytes.count, bytes[offset].isLetter || bytes[offset].isDigit || isSchemeMark(bytes[offset])
    {
      offset += 1
    }
    let length = offset - start - 1
    if length >= 2, length <= 32, bytes[start + 1].isLetter, offset < bytes.count,
      bytes[offset] == UInt8(ascii: ":")
    {
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: ">"): return offset + 1
        case 0...0x20, 0x7F, UInt8(ascii: "<"): return nil
        default: offset += 1
        }
      }
      return nil
    }
    return mailEnd(bytes, at: start + 1)
  }

  private func isSchemeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Where `name@host>` ends.
  private func mailEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "@") {
      let byte = bytes[offset]
      guard byte.isLetter || byte.isDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte) else { return nil }
      offset += 1
    }
    guard offset > start, offset < bytes.count else { return nil }
    repeat {
      offset += 1
      let label = offset
      while offset < bytes.count,
        bytes[offset].isLetter || bytes[offset].isDigit || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      guard offset > label, offset - label <= 63, bytes[label] != UInt8(ascii: "-"),
        bytes[offset - 1] != UInt8(ascii: "-"), offset < bytes.count
      else { return nil }
    } while bytes[offset] == UInt8(ascii: ".")
    return bytes[offset] == UInt8(ascii: ">") ? offset + 1 : nil
  }

  private mutating func htmlEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return closingTagEnd(bytes, at: start)
    case UInt8(ascii: "?"):
      if !searches.noInstructionEnd, let end = bytes.firstIndex(of: "?>", from: start + 2) { return end + 2 }
      searches.noInstructionEnd = true
      return nil
    case UInt8(ascii: "!"):
      if bytes.hasText("<!-->", at: start) { return start + 5 }
      if bytes.hasText("<!--->", at: start) { return start + 6 }
      if bytes.hasText("<!--", at: start) {
        if !searches.noCommentEnd, let end = bytes.firstIndex(of: "-->", from: start + 4) { return end + 3 }
        searches.noCommentEnd = true
        return nil
      }
      if bytes.hasText("<![CDATA[", at: start) {
        if !searches.noCDATAEnd, let end = bytes.firstIndex(of: "]]>", from: start + 9) { return end + 3 }
        searches.noCDATAEnd = true
        return nil
      }
      guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
      if !searches.noDeclarationEnd,
        let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start + 2, to: bytes.count)
      {
        return end + 1
      }
      searches.noDeclarationEnd = true
      return nil
    default: return openingTagEnd(bytes, at: start)
    }
  }

  private func tagNameEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start < bytes.count, bytes[start].isLetter else { return nil }
    var offset = start + 1
    while offset < bytes.count,
      bytes[offset].isLetter || bytes[offset].isDigit || bytes[offset] == UInt8(ascii: "-")
    {
      offset += 1
    }
    return offset
  }

  private func skipSpaces(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    return offset
  }

  private func closingTagEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard let name = tagNameEnd(bytes, at: start + 2) else { return nil }
    let end = skipSpaces(bytes, from: name)
    return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func openingTagEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard var offset = tagNameEnd(bytes, at: start + 1) else { return nil }
    while true {
      let next = skipSpaces(bytes, from: offset)
      guard next < bytes.count else { return nil }
      if bytes[next] == UInt8(ascii: ">") { return next + 1 }
      if bytes[next] == UInt8(ascii: "/") {
        return next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: ">") ? next + 2 : nil
      }
      guard next > offset, let end = attributeEnd(bytes, at: next) else { return nil }
      offset = end
    }
  }

  private func attributeEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard bytes[start].isLetter || bytes[start] == UInt8(ascii: "_") || bytes[start] == UInt8(ascii: ":")
    else {
      return nil
    }
    var offset = start + 1
    while offset < bytes.count,
      bytes[offset].isLetter || bytes[offset].isDigit || "_.:-".utf8.contains(bytes[offset])
    {
      offset += 1
    }
    let equals = skipSpaces(bytes, from: offset)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return offset }
    let value = skipSpaces(bytes, from: equals + 1)
    guard value < bytes.count else { return nil }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return bytes.firstIndex(of: quote, from: value + 1, to: bytes.count).map { $0 + 1 }
    }
    offset = value
    while offset < bytes.count, !bytes[offset].isSpace, !"\"'=<>`".utf8.contains(bytes[offset]) {
      offset += 1
    }
    return offset > value ? offset : nil
  }
}
