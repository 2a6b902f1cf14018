import SourceText

/// `&name;`, `&#123;` and `&#x7B;`.
enum Entity {
  /// Where what looks like an entity at `start`, an ampersand, ends.
  static func end(in bytes: Span<UInt8>, at start: Int) -> Int? {
    var offset = start + 1
    guard offset < bytes.count else { return nil }
    let digits: Int
    let isNumber = bytes[offset] == UInt8(ascii: "#")
    if isNumber {
      offset += 1
      let isHex = offset < bytes.count && bytes[offset] | 0x20 == UInt8(ascii: "x")
      if isHex { offset += 1 }
      digits = offset
      while offset < bytes.count, isHex ? bytes[offset].isHexDigit : bytes[offset].isDigit { offset += 1 }
      guard offset - digits <= (isHex ? 6 : 7) else { return nil }
    } else {
      digits = offset
      while offset < bytes.count, bytes[offset].isLetter || bytes[offset].isDigit { offset += 1 }
      guard offset - digits <= 32 else { return nil }
    }
    guard offset > digits, offset < bytes.count, bytes[offset] == UInt8(ascii: ";") else { return nil }
    return offset + 1
  }

  /// What the entity at `range` stands for; `nil` when there is none of that name.
  static func text(of range: ByteRange, in bytes: Span<UInt8>) -> String? {
    var content: [UInt8] = []
    for offset in range { content.append(bytes[offset]) }
    if content.count > 3, content[1] == UInt8(ascii: "#") {
      let isHex = content[2] | 0x20 == UInt8(ascii: "x")
      var value: UInt32 = 0
      for digit in content[(isHex ? 3 : 2)..<(content.count - 1)] {
        let number = UInt32(digit.isDigit ? digit - 0x30 : (digit | 0x20) - 0x61 + 10)
        value = value * (isHex ? 16 : 10) + number
      }
      guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
      return String(Character(scalar))
    }
    switch content.count {
    case 4 where content[1] == UInt8(ascii: "l") && content[2] == UInt8(ascii: "t"): return "<"
    case 4 where content[1] == UInt8(ascii: "g") && content[2] == UInt8(ascii: "t"): return ">"
    default: break
    }
    if content.elementsEqual("&amp;".utf8) { return "&" }
    if content.elementsEqual("&nbsp;".utf8) { return "\u{A0}" }
    if content.elementsEqual("&quot;".utf8) { return "\"" }
    return CmarkTree.text(ofEntity: content)
  }
}
