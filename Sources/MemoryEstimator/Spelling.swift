/// A name as it is compared: its letters and digits, without case.
struct Spelling: Hashable {
  private let text: String

  init(_ text: String) { self.text = Self.plain(text) }

  /// Letters and digits in lower case.
  static func plain(_ text: String, keepingPoints: Bool = false) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().filter { $0.isLetter || $0.isNumber || keepingPoints && $0 == "." }
    }
    // Unicode has much to say about each character, and nearly all names are ASCII.
    let kept = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case UInt8(ascii: ".") where keepingPoints: byte
      default: nil
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
