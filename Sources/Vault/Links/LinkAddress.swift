/// The parts of a Markdown link's address: `%E6%98%BE.md?plain=1#kv-cache`.
package struct LinkAddress: Sendable, Hashable {
  /// Whether it has a scheme or names a host.
  package let isExternal: Bool
  /// What stands before `?` and `#`, decoded; then other readings, for names that hold `?` or `%`.
  let paths: [String]
  /// What stands behind `#`, decoded.
  package let fragment: String

  package init(_ address: String) {
    isExternal = address.hasPrefix("//") || Self.hasScheme(address)
    let bytes = address.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    fragment = String(address[hash...].dropFirst()).percentDecoded
    let whole = String(address[..<hash])
    let path = String(decoding: whole.utf8.prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
    var paths = [path.percentDecoded]
    for other in [path, whole.percentDecoded, whole] where !paths.contains(other) { paths.append(other) }
    self.paths = isExternal ? [] : paths
  }

  /// Whether it names a place in the note that it stands in. An empty address means this note too.
  var isFragmentOnly: Bool { paths.first?.isEmpty ?? true }

  /// What it means as a path, as far as it can be said without files.
  package var path: String { paths.first ?? "" }

  /// Letters, digits, `+`, `-` and `.` before a `:`, as RFC 3986 says.
  private static func hasScheme(_ address: String) -> Bool {
    var length = 0
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return length > 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if length == 0 { return false }
      default: return false
      }
      length += 1
    }
    return false
  }
}

extension String {
  /// With `%E6%98%BE` as the bytes that it stands for.
  package var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    let bytes = Array(utf8)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.count,
        let high = bytes[offset + 1].hexDigit, let low = bytes[offset + 2].hexDigit
      {
        decoded.append(high << 4 | low)
        offset += 3
      } else {
        decoded.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// What stands behind the last `.` of the last part of a path; empty where there is none.
  package var fileExtension: String {
    let name = lastPathComponent
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(name[name.utf8.index(after: dot)...])
  }

  func trimmingSpaces() -> String {
    var slice = self[...]
    while slice.unicodeScalars.first?.properties.isWhitespace == true { slice.unicodeScalars.removeFirst() }
    while slice.unicodeScalars.last?.properties.isWhitespace == true { slice.unicodeScalars.removeLast() }
    return String(slice)
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
