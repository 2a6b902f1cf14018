import Markdown

/// A heading as links find it.
package struct HeadingName: Sendable, Hashable {
  /// What fragments are compared with.
  let normalized: String
  /// Its id in HTML.
  package let id: String

  /// Letters, digits, `_` and `-` kept, everything else one space, trimmed, case ignored.
  static func normalized(_ heading: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(heading.utf8.count)
    var pendingSpace = false
    for scalar in heading.unicodeScalars {
      guard scalar.isHan || isKept(scalar) else {
        pendingSpace = true
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
}
