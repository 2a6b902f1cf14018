package import SourceText

extension String {
  /// One line as it may be sent to a terminal, which must not be driven by what stands in a note or in a file's name:
  /// tabs as one space, control characters and those that turn the direction of writing as `\u{1B}`.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": text.append(" ")
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case _ where scalar.isControl:
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Diagnostic {
  /// The same finding with words that may be sent to a terminal.
  package var printable: Diagnostic {
    var shown = self
    shown.message = message.printable
    shown.help = help?.printable
    shown.related = related.map { Related(message: $0.message.printable, range: $0.range) }
    return shown
  }
}
