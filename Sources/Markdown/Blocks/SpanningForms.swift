import SourceText

/// Formulas and comments of several lines, found before blocks are: `$$` or `%%` at the start of a line, to a line
/// that ends so. What looks like a list, a rule or an underline inside them is none.
struct SpanningForms {
  /// The lines inside of formulas, without the prefixes of quotes.
  private(set) var formulaLines: [ByteRange] = []
  /// From `%%` alone on a line to the line that ends with `%%`; other blocks may stand between them.
  private(set) var comments: [ByteRange] = []

  private let bytes: [UInt8]
  private let lines: LineIndex
  // What was looked for in vain is not looked for again.
  private var noFormulaEndBefore = 0
  private var hasNoCommentEnd = false

  init(in bytes: [UInt8], _ lines: LineIndex, from start: Int) {
    self.bytes = bytes
    self.lines = lines
    guard
      bytes.span.firstIndex(of: "$$", from: start) != nil
        || bytes.span.firstIndex(of: "%%", from: start) != nil
    else { return }
    var line = lines.line(at: start)
    var fence: ByteRange?
    while line <= lines.lineCount {
      let (content, quotes) = content(ofLine: line)
      if let open = fence {
        if isFence(content, closing: open) { fence = nil }
      } else if let opened = openingFence(content) {
        fence = opened
      } else if bytes.span.hasText("$$", at: content.lowerBound), content.count >= 2 {
        line = readFormula(from: line, content, quotes: quotes)
      } else if content.count == 2, bytes.span.hasText("%%", at: content.lowerBound) {
        line = readComment(from: line, content)
      }
      line += 1
    }
  }

  // MARK: Lines

  /// A line without blanks around it and without up to `limit` quote markers before it.
  private func content(ofLine line: Int, quotes limit: Int = .max) -> (ByteRange, quotes: Int) {
    var range = lines.content(ofLine: line, in: bytes)
    var quotes = 0
    while let first = range.first {
      if bytes[first] == UInt8(ascii: ">"), quotes < limit {
        quotes += 1
      } else if !bytes[first].isBlank {
        break
      }
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
    return (range, quotes)
  }

  private func openingFence(_ content: ByteRange) -> ByteRange? {
    guard let first = content.first, bytes[first] == UInt8(ascii: "`") || bytes[first] == UInt8(ascii: "~")
    else {
      return nil
    }
    var end = first
    while end < content.upperBound, bytes[end] == bytes[first] { end += 1 }
    return end - first >= 3 ? first..<end : nil
  }

  private func isFence(_ content: ByteRange, closing open: ByteRange) -> Bool {
    guard let fence = openingFence(content) else { return false }
    return fence == content && fence.count >= open.count && bytes[fence.lowerBound] == bytes[open.lowerBound]
  }

  private func ends(_ content: ByteRange, with text: StaticString) -> Bool {
    content.count >= 2 && bytes.span.hasText(text, at: content.upperBound - 2)
  }

  // MARK: Forms

  /// Says the last line of the formula that begins on `line`, or `line` where none does.
  private mutating func readFormula(from line: Int, _ first: ByteRange, quotes: Int) -> Int {
    guard line >= noFormulaEndBefore, !holdsDollars(first) else { return line }
    var inner: [ByteRange] = []
    var next = line + 1
    while next <= lines.lineCount {
      let (content, _) = content(ofLine: next, quotes: quotes)
      if content.isEmpty || openingFence(content) != nil { break }
      if ends(content, with: "$$") {
        formulaLines += inner
        if content.count > 2 { formulaLines.append(content) }
        return next
      }
      inner.append(content)
      next += 1
    }
    noFormulaEndBefore = next
    return line
  }

  /// Whether a second pair of dollars stands behind the one that `line` begins with.
  private func holdsDollars(_ line: ByteRange) -> Bool {
    let span = bytes.span
    var offset = line.lowerBound + 2
    while offset + 1 < line.upperBound {
      if span[offset] == UInt8(ascii: "$"), span[offset + 1] == UInt8(ascii: "$") { return true }
      offset += 1
    }
    return false
  }

  private mutating func readComment(from line: Int, _ first: ByteRange) -> Int {
    guard !hasNoCommentEnd else { return line }
    var next = line + 1
    while next <= lines.lineCount {
      let (content, _) = content(ofLine: next)
      if ends(content, with: "%%") {
        comments.append(first.lowerBound..<content.upperBound)
        return next
      }
      next += 1
    }
    hasNoCommentEnd = true
    return line
  }
}
