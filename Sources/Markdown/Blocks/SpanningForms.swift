import SourceText

/// Formulas and comments of several lines, found before blocks are: `$$` or `%%` at the start of a line, to a line
/// that ends so. What looks like a list, a rule or an underline inside them is none.
struct SpanningForms {
  /// The lines inside of formulas, without the prefixes of quotes.
  private(set) var formulaLines: [ByteRange] = []
  /// From the first dollar to the last of formulas that hold blank lines. cmark is shown a processing instruction,
  /// `<?` to `?>`, which may hold them too.
  private(set) var formulasOverBlanks: Set<ByteRange> = []
  /// From `%%` at the start of a line to the next `%%` on another; other blocks may stand between them.
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
    var fence: (opening: ByteRange, quotes: Int)?
    while line <= lines.lineCount {
      let (content, quotes) = content(ofLine: line)
      let form = lineForm(content)
      // A fence ends with the quote that it stands in.
      if let open = fence, quotes < open.quotes { fence = nil }
      if let open = fence {
        if isFence(content, closing: open.opening) { fence = nil }
      } else if let opened = openingFence(content) {
        fence = (opened, quotes)
      } else if bytes.span.hasText("$$", at: form.lowerBound), form.count >= 2 {
        line = readFormula(from: line, form, quotes: self.quotes(before: form.lowerBound, onLine: line))
      } else if form.count >= 2, bytes.span.hasText("%%", at: form.lowerBound) {
        line = readComment(from: line, form)
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

  /// What stands on a line behind the markers of items too.
  private func lineForm(_ content: ByteRange) -> ByteRange {
    min(HardenedText.contentStart(of: content, bytes.span), content.upperBound)..<content.upperBound
  }

  private func quotes(before offset: Int, onLine line: Int) -> Int {
    (lines.range(ofLine: line).lowerBound..<offset).count { bytes[$0] == UInt8(ascii: ">") }
  }

  /// How many columns stand between the quote's marker, or the start of the line, and `offset`.
  private func indentation(of offset: Int) -> Int {
    var columns = 0
    var start = offset
    while start > 0, ![0x0A, 0x0D, UInt8(ascii: ">")].contains(bytes[start - 1]) {
      start -= 1
      columns += bytes[start] == UInt8(ascii: "\t") ? 4 : 1
    }
    return columns
  }

  private func openingFence(_ content: ByteRange) -> ByteRange? {
    guard let first = content.first, bytes[first] == UInt8(ascii: "`") || bytes[first] == UInt8(ascii: "~")
    else {
      return nil
    }
    var end = first
    while end < content.upperBound, bytes[end] == bytes[first] { end += 1 }
    guard end - first >= 3 else { return nil }
    // ```` ```x``` ```` is code in a line.
    let isCode = bytes[first] == UInt8(ascii: "`") && bytes[end..<content.upperBound].contains(bytes[first])
    return isCode ? nil : first..<end
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
    var (holdsBlank, isInside) = (false, true)
    let margin = indentation(of: first.lowerBound)
    // A formula that goes on for longer over blank lines is rather two pairs of dollars far apart.
    while next <= lines.lineCount, !holdsBlank || next - line < 50 {
      let (content, found) = content(ofLine: next, quotes: quotes)
      if found < quotes || openingFence(content) != nil { break }
      if content.isEmpty {
        holdsBlank = true
      } else if indentation(of: content.lowerBound) < margin {
        isInside = false
      }
      if ends(content, with: "$$") {
        // Over a blank line nothing goes on that is not indented, and dollars that begin the next formula end none.
        let beginsAnother = content.count > 2 && bytes.span.hasText("$$", at: content.lowerBound)
        if holdsBlank, !isInside || beginsAnother { break }
        formulaLines += inner
        if content.count > 2 { formulaLines.append(content) }
        if holdsBlank { formulasOverBlanks.insert(first.lowerBound..<content.upperBound) }
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

  /// Says the last line of the comment that begins on `line`, or `line` where none does.
  private mutating func readComment(from line: Int, _ first: ByteRange) -> Int {
    let source = bytes
    let span = source.span
    guard !hasNoCommentEnd, span.firstIndex(of: "%%", from: first.lowerBound + 2, to: first.upperBound) == nil
    else {
      return line
    }
    guard let end = span.firstIndex(of: "%%", from: first.upperBound) else {
      hasNoCommentEnd = true
      return line
    }
    comments.append(first.lowerBound..<end + 2)
    return lines.line(at: end)
  }
}
