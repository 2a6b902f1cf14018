/// What the character beside a run of delimiters is.
struct Surrounding: OptionSet {
  let rawValue: UInt8

  static let space = Surrounding(rawValue: 1)
  static let punctuation = Surrounding(rawValue: 2)
  /// A character of Chinese, Japanese or Korean, or one of their punctuation marks.
  static let wide = Surrounding(rawValue: 4)
  /// An ASCII letter or digit.
  static let word = Surrounding(rawValue: 8)

  var isSpace: Bool { contains(.space) }
  var isPunctuation: Bool { contains(.punctuation) }
  var isWide: Bool { contains(.wide) }
  var isWord: Bool { contains(.word) }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      self =
        byte.isSpace ? .space : byte.isPunctuation ? .punctuation : byte.isLetter || byte.isDigit ? .word : []
      return
    }
    let wide: Surrounding = scalar.isWide ? .wide : []
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = wide.union(.punctuation)
    default: self = wide
    }
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to Chinese, Japanese or Korean writing.
  var isWide: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether it is a punctuation mark of Chinese or Japanese.
  var isWidePunctuation: Bool { isWide && Surrounding(self).isPunctuation }

  var utf8Length: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }
}

extension Span<UInt8> {
  /// The scalar that begins at `offset` of valid UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar {
    let first = UInt32(self[offset])
    guard first >= 0xC0 else { return Unicode.Scalar(UInt8(truncatingIfNeeded: first)) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= count else { return "\u{FFFD}" }
    var value = first & (0x7F >> UInt32(length))
    for next in 1..<length { value = value << 6 | UInt32(self[offset + next]) & 0x3F }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  func surrounding(at offset: Int) -> Surrounding { Surrounding(scalar(at: offset)) }

  func surrounding(before offset: Int) -> Surrounding {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return Surrounding(scalar(at: start))
  }
}
