import Markdown

/// A heading as links find it.
package struct HeadingName: Sendable, Hashable {
  /// What fragments are compared with.
  let normalized: String
  /// Its id in HTML.
  package let id: String
  /// 1 to 6.
  let level: Int

  /// Letters, digits, `_` and `-` kept, everything else one space, trimmed, case ignored. The marks of a decomposed
  /// letter stay with it, so that texts which read the same are equal.
  static func normalized(_ heading: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(heading.utf8.count)
    var pendingSpace = false
    for scalar in heading.unicodeScalars {
      guard scalar.isHan || isKept(scalar) else {
        if !pendingSpace, !result.isEmpty, isMark(scalar) {
          result += Array(String(scalar).utf8)
        } else if !isVariationSelector(scalar) {
          pendingSpace = true
        }
        continue
      }
      if pendingSpace, !result.isEmpty { result.append(UInt8(ascii: " ")) }
      pendingSpace = false
      if scalar.isASCII {
        let byte = UInt8(ascii: scalar)
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else {
        result += scalar.isHan ? Array(String(scalar).utf8) : Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(ascii: scalar)
      return (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII, !isVariationSelector(scalar) else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  /// Whether it only chooses how the character before it is drawn, as behind many emoji.
  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xFE00 && scalar.value <= 0xFE0F
  }
}
