import SourceText

/// Reads JSON (RFC 8259) and says where each value of it stands. What is not quite JSON may still be YAML, so this says
/// no more than that it is none.
struct JSONReader {
  private let bytes: [UInt8]
  private let limit: Int
  private let allowsRepeats: Bool
  private var offset: Int

  /// The object in `content`, with white space around it; `nil` where there is none. A key that stands twice makes it
  /// none, unless it is allowed.
  static func read(_ content: ByteRange, of bytes: [UInt8], allowingRepeats: Bool = false) -> YAMLNode? {
    guard content.count <= YAMLLimits.size else { return nil }
    var reader = JSONReader(
      bytes: bytes, limit: content.upperBound, allowsRepeats: allowingRepeats, offset: content.lowerBound)
    reader.skipSpace()
    guard reader.byte == UInt8(ascii: "{"), let object = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.offset == reader.limit ? object : nil
  }

  /// Where the object that begins at `start` ends.
  static func endOfObject(_ bytes: [UInt8], from start: Int) -> Int? {
    let limit = min(bytes.count, start + YAMLLimits.size)
    var reader = JSONReader(bytes: bytes, limit: limit, allowsRepeats: true, offset: start)
    return reader.value(depth: 0) == nil ? nil : reader.offset
  }

  private var byte: UInt8? { offset < limit ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    offset += 1
    return true
  }

  private mutating func value(depth: Int) -> YAMLNode? {
    guard depth <= YAMLLimits.depth else { return nil }
    let start = offset
    let content: YAMLNode.Content?
    switch byte {
    case UInt8(ascii: "{"): content = object(depth: depth).map { .mapping($0) }
    case UInt8(ascii: "["): content = array(depth: depth).map { .list($0) }
    case UInt8(ascii: "\""): content = string().map { .scalar($0) }
    case UInt8(ascii: "n"): content = word("null") ? .null : nil
    case UInt8(ascii: "t"): content = word("true") ? .scalar("true") : nil
    case UInt8(ascii: "f"): content = word("false") ? .scalar("false") : nil
    default: content = number() ? .scalar(bytes.text(in: start..<offset)) : nil
    }
    return content.map { YAMLNode(content: $0, range: start..<offset) }
  }

  private mutating func object(depth: Int) -> [YAMLEntry]? {
    offset += 1
    var entries: [YAMLEntry] = []
    var keys: Set<[UInt8]> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return entries }
    while true {
      skipSpace()
      let start = offset
      guard byte == UInt8(ascii: "\""), let key = string() else { return nil }
      guard keys.insert(Array(key.utf8)).inserted || allowsRepeats else { return nil }
      let keyRange = start + 1..<offset - 1
      skipSpace()
      guard take(UInt8(ascii: ":")) else { return nil }
      skipSpace()
      guard let value = value(depth: depth + 1) else { return nil }
      entries.append(YAMLEntry(key: key, keyRange: keyRange, value: value))
      skipSpace()
      if take(UInt8(ascii: "}")) { return entries }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func array(depth: Int) -> [YAMLNode]? {
    offset += 1
    var values: [YAMLNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return values }
    while true {
      skipSpace()
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      skipSpace()
      if take(UInt8(ascii: "]")) { return values }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func word(_ text: String) -> Bool {
    guard bytes[offset..<limit].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte, byte.isDigit { offset += 1 }
    return offset - start
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), digits() == 0 { return false }
    if take(UInt8(ascii: ".")), digits() == 0 { return false }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      return digits() > 0
    }
    return true
  }

  private mutating func string() -> String? {
    offset += 1
    var text: [UInt8] = []
    while let byte, byte >= 0x20 {
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        guard let scalar = escape() else { return nil }
        text += String(scalar).utf8
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte else { return nil }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = codeUnit() else { return nil }
      guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
      // Half of a pair without the other half is no character.
      let start = offset
      guard word("\\u"), let second = codeUnit() else {
        offset = start
        return "\u{FFFD}"
      }
      guard (0xDC00..<0xE000).contains(second) else {
        offset = start
        return "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    guard offset + 4 <= limit else { return nil }
    let digits = bytes[offset..<offset + 4]
    guard digits.allSatisfy({ $0.isDigit || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }) else { return nil }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
