import SourceText

/// The parts of Markdown links: destinations, titles and labels, as CommonMark defines them.
enum LinkSyntax {
  /// Reads `<…>` or a bare destination at `start`; its bytes, and where it ends.
  static func destination(in bytes: Span<UInt8>, at start: Int) -> (content: ByteRange, end: Int)? {
    var offset = start
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "<") {
      offset += 1
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: ">"): return (start + 1..<offset, offset + 1)
        case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
        case UInt8(ascii: "\\") where offset + 1 < bytes.count && bytes[offset + 1].isPunctuation: offset += 2
        default: offset += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\") where offset + 1 < bytes.count && bytes[offset + 1].isPunctuation:
        offset += 2
        continue
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case 0...0x20, 0x7F: break scan
      default: break
      }
      offset += 1
    }
    guard depth == 0 else { return nil }
    return (start..<offset, offset)
  }

  /// Reads a title in quotes or parentheses at `start`; its bytes, and where it ends.
  static func title(in bytes: Span<UInt8>, at start: Int) -> (content: ByteRange, end: Int)? {
    guard start < bytes.count else { return nil }
    let closer: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[start]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == closer { return (start + 1..<offset, offset + 1) }
      if byte == UInt8(ascii: "("), closer == UInt8(ascii: ")") { return nil }
      let isEscape = byte == UInt8(ascii: "\\") && offset + 1 < bytes.count && bytes[offset + 1].isPunctuation
      offset += isEscape ? 2 : 1
    }
    return nil
  }

  /// Reads `[label]` at `start`; the bytes between the brackets.
  static func label(in bytes: Span<UInt8>, at start: Int) -> ByteRange? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while offset < bytes.count, offset - start <= 1000 {
      switch bytes[offset] {
      case UInt8(ascii: "]"): return start + 1..<offset
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where offset + 1 < bytes.count && bytes[offset + 1].isPunctuation: offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// What labels are compared by: case folded, runs of white space one space.
  static func normalized(_ label: ByteRange, in bytes: Span<UInt8>) -> String {
    var folded: [UInt8] = []
    var isASCII = true
    var needsSpace = false
    for offset in label {
      let byte = bytes[offset]
      if byte.isSpace {
        needsSpace = !folded.isEmpty
        continue
      }
      if needsSpace { folded.append(UInt8(ascii: " ")) }
      needsSpace = false
      if byte >= 0x80 { isASCII = false }
      folded.append(byte.lowercased)
    }
    let text = String(decoding: folded, as: UTF8.self)
    // By way of upper case, so that ß and ss meet; lower case first, for ẞ.
    return isASCII ? text : text.lowercased().uppercased().lowercased()
  }

  /// What `address` and `title`, ranges of `text`, mean and where they stand.
  static func destination(_ address: ByteRange, title: ByteRange?, in text: InlineText) -> Destination {
    Destination(
      address: unescaped(address, in: text.bytes.span),
      title: title.map { unescaped($0, in: text.bytes.span) } ?? "", addressRange: text.source(of: address),
      titleRange: title.map { text.source(of: $0) })
  }

  /// `range` with escapes and entities resolved.
  static func unescaped(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    resolved(range, in: bytes, resolvesEscapes: true)
  }

  /// `range` with entities resolved; backslashes stay, as in `<https://…>`.
  static func unescapedEntities(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    resolved(range, in: bytes, resolvesEscapes: false)
  }

  private static func resolved(_ range: ByteRange, in bytes: Span<UInt8>, resolvesEscapes: Bool) -> String {
    var result: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if resolvesEscapes, byte == UInt8(ascii: "\\"), offset + 1 < range.upperBound,
        bytes[offset + 1].isPunctuation
      {
        result.append(bytes[offset + 1])
        offset += 2
        continue
      }
      if byte == UInt8(ascii: "&"), let end = Entity.end(in: bytes, at: offset), end <= range.upperBound,
        let text = Entity.text(of: offset..<end, in: bytes)
      {
        result.append(contentsOf: text.utf8)
        offset = end
        continue
      }
      result.append(byte)
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `range` as it stands.
  static func verbatim(_ range: ByteRange, in bytes: Span<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for offset in range { result.append(bytes[offset]) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Passes blanks and at most one line end.
  static func skipSpaces(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    var lineEnds = 0
    while offset < bytes.count, bytes[offset].isSpace {
      if bytes[offset] == UInt8(ascii: "\n") {
        lineEnds += 1
        if lineEnds > 1 { break }
      }
      offset += 1
    }
    return offset
  }
}
