import Figures
package import SourceText

/// Colours for a terminal, or none.
package struct Palette: Sendable {
  package let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  package func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: paint("error", "1;31")
    case .warning: paint("warning", "1;33")
    case .info: paint("info", "1;36")
    }
  }
}

extension FileReport {
  /// The diagnostics as compilers print them: place, message, source line with the range underlined, help.
  package func text(_ palette: Palette) -> String {
    diagnostics.map { text(of: $0.printable, palette) }.joined()
  }

  private func text(of diagnostic: Diagnostic, _ palette: Palette) -> String {
    var text = place(diagnostic.range.lowerBound, palette) + " "
    text += palette.severity(diagnostic.severity) + ": " + diagnostic.message
    text += " " + palette.paint("[\(diagnostic.rule)]", "2") + "\n"
    text += excerpt(diagnostic.range, palette, underline: diagnostic.severity == .error ? "31" : "33")
    if let help = diagnostic.help { text += "  help: \(help)\n" }
    for related in diagnostic.related {
      text += "  note: \(related.message): \(path.printable):\(position(related.range.lowerBound).line)\n"
    }
    return text
  }

  private func place(_ offset: Int, _ palette: Palette) -> String {
    let position = position(offset)
    return palette.paint("\(path.printable):\(position.line):\(position.column):", "1")
  }

  /// The longest stretch of a source line that is shown, in bytes; a line of 100 MB is not.
  private static let excerptLimit = 240

  /// The source line that holds the start of `range`, and a line of carets under the range.
  private func excerpt(_ range: ByteRange, _ palette: Palette, underline: String) -> String {
    let line = lines.line(at: range.lowerBound)
    var content = lines.content(ofLine: line, in: bytes)
    var lead = ""
    if content.count > Self.excerptLimit {
      let start = max(content.lowerBound, wholeScalar(at: range.lowerBound - Self.excerptLimit / 2))
      let end = min(content.upperBound, wholeScalar(at: start + Self.excerptLimit))
      lead = start > content.lowerBound ? "…" : ""
      content = start..<max(start, end)
    }
    let marked = range.clamped(to: content)
    let before = lead + bytes.text(in: content.lowerBound..<marked.lowerBound).printable
    let under = bytes.text(in: marked).printable
    let shown = before + under + bytes.text(in: marked.upperBound..<content.upperBound).printable
    let number = "\(line)"
    let margin = String(repeating: " ", count: number.utf8.count)
    let carets = String(repeating: "^", count: max(1, under.displayWidth))
    return """
      \(palette.paint(" \(number) |", "2")) \(shown)
      \(palette.paint(" \(margin) |", "2")) \(String(repeating: " ", count: before.displayWidth))\
      \(palette.paint(carets, underline))

      """
  }

  private func wholeScalar(at offset: Int) -> Int {
    var offset = max(0, min(offset, bytes.count))
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
