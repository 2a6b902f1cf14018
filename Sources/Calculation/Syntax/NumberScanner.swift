/// Finds where a number literal ends and whether it is well written.
struct NumberScanner {
  let source: [UInt8]
  var position: Int
  let limit: Int
  private(set) var message = "invalid decimal literal"

  init(source: [UInt8], position: Int, limit: Int) {
    self.source = source
    self.position = position
    self.limit = limit
  }

  /// Reads one literal. False when it is not one; `message` then says why.
  mutating func scan() -> Bool {
    if byte == 0x30, let radix = radix(next | 0x20) {
      position += 2
      return scanRadix(radix)
    }
    let start = position
    let startsWithZero = byte == 0x30
    var isWhole = true
    if byte != 0x2E, !scanDigits() { return false }
    let wholeEnd = position
    if byte == 0x2E {
      isWhole = false
      position += 1
      if isDigit(byte), !scanDigits() { return false }
    }
    if byte | 0x20 == 0x65 {
      let mark = position
      position += 1
      if byte == 0x2B || byte == 0x2D { position += 1 }
      if isDigit(byte) {
        isWhole = false
        if !scanDigits() { return false }
      } else {
        position = mark
      }
    }
    if byte | 0x20 == 0x6A {
      position += 1
    } else if isWhole, startsWithZero, hasNonZero(start, wholeEnd) {
      message =
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"
      return false
    }
    return endsWell()
  }

  private var byte: UInt8 { position < limit ? source[position] : 0 }
  private var next: UInt8 { position + 1 < limit ? source[position + 1] : 0 }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func radix(_ letter: UInt8) -> Int? {
    switch letter {
    case 0x78: 16
    case 0x6F: 8
    case 0x62: 2
    default: nil
    }
  }

  private mutating func scanRadix(_ radix: Int) -> Bool {
    message = "invalid \(radix == 16 ? "hexadecimal" : radix == 8 ? "octal" : "binary") literal"
    var hasDigit = false
    while true {
      if byte == 0x5F { position += 1 }
      guard let digit = digitValue(byte), digit < radix else { break }
      hasDigit = true
      position += 1
    }
    return hasDigit && source[position - 1] != 0x5F && endsWell()
  }

  private mutating func scanDigits() -> Bool {
    while true {
      while isDigit(byte) { position += 1 }
      guard byte == 0x5F else { return true }
      position += 1
      if !isDigit(byte) { return false }
    }
  }

  private func hasNonZero(_ start: Int, _ end: Int) -> Bool {
    source[start..<end].contains { $0 != 0x30 && $0 != 0x5F }
  }

  /// A letter may not follow a number, except a keyword as in `1if x else y`.
  private mutating func endsWell() -> Bool {
    switch byte {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...:
      for word in ["and", "else", "for", "if", "in", "is", "not", "or"] {
        let bytes = Array(word.utf8)
        if position + bytes.count <= limit, Array(source[position..<position + bytes.count]) == bytes {
          return true
        }
      }
      return false
    case 0x30...0x39: return false
    default: return true
    }
  }
}

/// What a digit or letter is worth in a number with a radix.
func digitValue(_ byte: UInt8) -> Int? {
  switch byte {
  case 0x30...0x39: Int(byte) - 0x30
  case 0x41...0x5A: Int(byte) - 0x41 + 10
  case 0x61...0x7A: Int(byte) - 0x61 + 10
  default: nil
  }
}
