/// The bytes that a `[…]` in an ignore pattern stands for.
struct ByteSet: Sendable, Hashable {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  func contains(_ byte: UInt8) -> Bool {
    (byte < 128 ? low >> UInt128(byte) : high >> UInt128(byte - 128)) & 1 == 1
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 128 { low |= 1 << UInt128(byte) } else { high |= 1 << UInt128(byte - 128) }
  }

  private mutating func invert() { (low, high) = (~low, ~high) }

  /// The set whose `[` stands at `start`, and where the pattern goes on; `nil` if it is not closed or names a class
  /// that there is none of. `]` as the first byte stands for itself, `!` or `^` before it for all other bytes.
  static func read(_ text: ArraySlice<UInt8>, at start: Int) -> (set: ByteSet, end: Int)? {
    var set = ByteSet()
    var offset = start + 1
    let isNegated = offset < text.endIndex && [UInt8(ascii: "!"), UInt8(ascii: "^")].contains(text[offset])
    if isNegated { offset += 1 }
    // The byte that a `-` after it would begin a range with.
    var rangeStart: UInt8?
    var isFirst = true
    // The next `]`, looked for again only behind it.
    var close = start
    while offset < text.endIndex, isFirst || text[offset] != UInt8(ascii: "]") {
      isFirst = false
      if text[offset...].starts(with: "[:".utf8) {
        if close < offset + 2 {
          guard let next = text[(offset + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
          close = next
        }
        if close > offset + 2, text[close - 1] == UInt8(ascii: ":") {
          guard
            let contains = characterClass(String(decoding: text[(offset + 2)..<(close - 1)], as: UTF8.self))
          else { return nil }
          for byte in UInt8.min...UInt8.max where contains(byte) { set.insert(byte) }
          (offset, rangeStart) = (close + 1, nil)
          continue
        }
      }
      let next = offset + 1 < text.endIndex ? text[offset + 1] : UInt8(ascii: "]")
      if text[offset] == UInt8(ascii: "-"), let first = rangeStart, next != UInt8(ascii: "]") {
        offset += next == UInt8(ascii: "\\") ? 2 : 1
        guard offset < text.endIndex else { return nil }
        if first <= text[offset] { for byte in first...text[offset] { set.insert(byte) } }
        rangeStart = nil
      } else {
        if text[offset] == UInt8(ascii: "\\") { offset += 1 }
        guard offset < text.endIndex else { return nil }
        set.insert(text[offset])
        rangeStart = text[offset]
      }
      offset += 1
    }
    guard offset < text.endIndex else { return nil }
    if isNegated { set.invert() }
    return (set, offset + 1)
  }

  /// `[:name:]`, for ASCII.
  private static func characterClass(_ name: String) -> ((UInt8) -> Bool)? {
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    let isUpper = { (byte: UInt8) in byte >= 0x41 && byte <= 0x5A }
    let isLower = { (byte: UInt8) in byte >= 0x61 && byte <= 0x7A }
    let isLetter = { (byte: UInt8) in isUpper(byte) || isLower(byte) }
    let isGraphic = { (byte: UInt8) in byte > 0x20 && byte < 0x7F }
    return switch name {
    case "alnum": { isDigit($0) || isLetter($0) }
    case "alpha": isLetter
    case "blank": { $0 == 0x20 || $0 == 0x09 }
    case "cntrl": { $0 < 0x20 || $0 == 0x7F }
    case "digit": isDigit
    case "graph": isGraphic
    case "lower": isLower
    case "print": { isGraphic($0) || $0 == 0x20 }
    case "punct": { isGraphic($0) && !isDigit($0) && !isLetter($0) }
    case "space": { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    case "upper": isUpper
    case "xdigit": { isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
    default: nil
    }
  }
}
