/// One string literal of the source: its prefix, and where its content stands.
struct StringLiteral {
  let source: [UInt8]
  let start: Int
  let end: Int
  private(set) var isRaw = false
  private(set) var isBytes = false
  private(set) var isFormatted = false
  let content: Range<Int>

  init(source: [UInt8], token: Token) {
    self.source = source
    start = Int(token.start)
    end = Int(token.end)
    var position = start
    prefix: while true {
      switch source[position] | 0x20 {
      case 0x72: isRaw = true
      case 0x62: isBytes = true
      case 0x66: isFormatted = true
      case 0x75: break
      default: break prefix
      }
      position += 1
    }
    let quote = source[position]
    let isTriple = end - position >= 6 && source[position + 1] == quote && source[position + 2] == quote
    let width = isTriple ? 3 : 1
    content = (position + width)..<(end - width)
  }

  /// Appends a part of the content with its escapes resolved. A message when an escape is wrong.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) -> String? {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      position += 1
      if byte == 0x0D {
        // Line ends inside a string are always "\n".
        if position < range.upperBound, source[position] == 0x0A { continue }
        bytes.append(0x0A)
        continue
      }
      if isBytes, byte >= 0x80 { return "bytes can only contain ASCII literal characters" }
      guard byte == 0x5C, !isRaw, position < range.upperBound else {
        bytes.append(byte)
        continue
      }
      let escapeStart = position - 1 - range.lowerBound
      let escape = source[position]
      position += 1
      switch escape {
      case 0x0A: break
      case 0x0D: if position < range.upperBound, source[position] == 0x0A { position += 1 }
      case 0x5C, 0x27, 0x22: bytes.append(escape)
      case 0x61: bytes.append(7)
      case 0x62: bytes.append(8)
      case 0x66: bytes.append(12)
      case 0x6E: bytes.append(10)
      case 0x72: bytes.append(13)
      case 0x74: bytes.append(9)
      case 0x76: bytes.append(11)
      case 0x30...0x37:
        var value = UInt32(escape - 0x30)
        var digits = 1
        while digits < 3, position < range.upperBound, (0x30...0x37).contains(source[position]) {
          value = value * 8 + UInt32(source[position] - 0x30)
          position += 1
          digits += 1
        }
        appendScalar(value, to: &bytes)
      case 0x75 where isBytes, 0x55 where isBytes, 0x4E where isBytes: bytes += [0x5C, escape]
      case 0x78, 0x75, 0x55:
        let length = escape == 0x78 ? 2 : escape == 0x75 ? 4 : 8
        var value: UInt32 = 0
        for _ in 0..<length {
          guard position < range.upperBound, let digit = digitValue(source[position]), digit < 16 else {
            if isBytes { return "(value error) invalid \\x escape at position \(escapeStart)" }
            // CPython's own message has an X for each digit.
            let form = "\\\(Character(Unicode.Scalar(escape)))" + String(repeating: "X", count: length)
            return "(unicode error) 'unicodeescape' codec can't decode bytes: truncated \(form) escape"
          }
          value = value << 4 | UInt32(digit)
          position += 1
        }
        if value > 0x10FFFF {
          return "(unicode error) 'unicodeescape' codec can't decode bytes: illegal Unicode character"
        }
        appendScalar(value, to: &bytes)
      case 0x4E: return "(unicode error) character names are not read"
      default:
        bytes.append(0x5C)
        bytes.append(escape)
      }
    }
    return nil
  }

  /// A lone surrogate has no UTF-8 form and becomes U+FFFD.
  private func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
    if isBytes {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return
    }
    bytes.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
}
