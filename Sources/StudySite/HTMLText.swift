extension [UInt8] {
  /// Appends text with `&`, `<` and `>` as entities, and `"` too in the value of an attribute.
  mutating func appendEscaped(_ text: some Collection<UInt8>, inAttribute: Bool = false) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\"") where inAttribute: self += "&quot;".utf8
      default: append(byte)
      }
    }
  }

  mutating func appendEscaped(_ text: String, inAttribute: Bool = false) {
    appendEscaped(text.utf8, inAttribute: inAttribute)
  }
}

extension String {
  /// With `&`, `<`, `>` and `"` as entities.
  var htmlEscaped: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return self }
    var escaped: [UInt8] = []
    escaped.appendEscaped(utf8, inAttribute: true)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Without what stands in `<!-- -->`; a comment that is not closed goes on to the end.
  var withoutHTMLComments: String {
    guard utf8.count >= 4, contains("<!--") else { return self }
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset...].starts(with: "<!--".utf8) else {
        kept.append(bytes[offset])
        offset += 1
        continue
      }
      offset += 4
      while offset < bytes.count, !bytes[offset...].starts(with: "-->".utf8) { offset += 1 }
      offset = min(offset + 3, bytes.count)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// As a path in an address: everything but unreserved characters and `/` in percent form.
  var percentEncoded: String {
    var encoded = ""
    for byte in utf8 {
      let isPlain =
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || [0x2D, 0x2E, 0x5F, 0x7E, 0x2F].contains(byte)
      if isPlain {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// What stands before the `:` of an address that begins with one: `https`.
  private var scheme: Substring? {
    let scheme = utf8.prefix { $0 != 0x3A && $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard scheme.endIndex < endIndex, utf8[scheme.endIndex] == 0x3A else { return nil }
    return Substring(scheme)
  }

  var hasScheme: Bool { scheme != nil }

  /// Whether an address may stand in a page: no script runs from a note.
  var isSafeAddress: Bool {
    guard let scheme else { return true }
    return ["http", "https", "mailto", "ftp", "tel", "obsidian"].contains(scheme.lowercased())
  }
}
