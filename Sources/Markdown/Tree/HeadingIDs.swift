/// The ids that GitHub gives to headings: lower case, letters of every script kept, punctuation dropped, spaces
/// `-`; a heading that repeats gets `-1`, `-2` and so on.
package struct HeadingIDs: Sendable {
  private var uses: [String: Int] = [:]

  package init() {}

  /// The id of the next heading, which reads `text`.
  package mutating func next(_ text: String) -> String {
    var id = Self.headingID(text)
    // A heading without a letter or digit has no name of its own.
    if id.isEmpty { id = "section" }
    var candidate = id
    var number = uses[id] ?? 0
    while uses[candidate] != nil {
      number += 1
      candidate = "\(id)-\(number)"
    }
    uses[id] = number
    if candidate != id { uses[candidate] = 0 }
    return candidate
  }

  /// The id of a heading that no other of the note resembles.
  package static func headingID(_ text: String) -> String {
    var id: [UInt8] = []
    id.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(ascii: scalar)
        if byte == UInt8(ascii: " ") {
          id.append(UInt8(ascii: "-"))
        } else if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
          id.append(byte.lowercased)
        }
      } else if scalar.isHan {
        id += UTF8.encode(scalar).map(Array.init) ?? []
      } else if isKept(scalar) {
        id += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: id, as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the common Chinese characters, of which nothing needs to be looked up: letters without case.
  package var isHan: Bool { value >= 0x4E00 && value <= 0x9FA5 }
}
