/// The ids that GitHub gives to headings: lower case, letters of every script kept, punctuation dropped, spaces
/// `-`; a heading that repeats gets `-1`, `-2` and so on.
package struct HeadingIDs: Sendable {
  private var uses: [String: Int] = [:]

  package init() {}

  /// The id of the next heading, which reads `text`.
  package mutating func next(_ text: String) -> String {
    let id = Self.headingID(text)
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
    var id = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        id.append("-")
      } else if isKept(scalar) {
        id.append(scalar)
      }
    }
    return String(id)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(ascii: scalar)
      return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}

extension Note {
  /// The ids of `headings`, in the same order.
  package var headingIDs: [String] {
    var ids = HeadingIDs()
    return headings.map { ids.next(plainText(of: $0.index)) }
  }
}
