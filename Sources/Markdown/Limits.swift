import SourceText

/// What a note may cost. Beyond it a note is no note, but data or an attack: it is kept as plain text.
enum Limits {
  static let size = 16 << 20
  static let lineLength = 1 << 20
  /// Quotes and lists inside each other.
  static let depth = 500
  static let columns = 1000
  /// Cells of all tables together, also those that short rows leave out.
  static let cells = 500_000

  /// The first place where `bytes` go beyond a limit that can be seen without reading Markdown.
  static func problem(of bytes: [UInt8], _ lines: LineIndex) -> Diagnostic? {
    if bytes.count > size {
      return tooComplex("the note is larger than \(size >> 20) MiB", 0..<min(bytes.count, 1))
    }
    let span = bytes.span
    var cells = 0
    var tableColumns = 0
    for line in 1...lines.lineCount {
      let range = lines.range(ofLine: line)
      let columns = delimiterColumns(span, range)
      if columns > Self.columns {
        return tooComplex("a table with more than \(Self.columns) columns", head(of: range))
      }
      if columns > 1 { tableColumns = columns }
      if range.count < 3, range.allSatisfy({ span[$0].isSpace }) { tableColumns = 0 }
      cells += tableColumns
      if cells > Self.cells {
        return tooComplex("tables with more than \(Self.cells) cells", head(of: range))
      }
      if range.count > lineLength {
        return tooComplex("the line is longer than \(lineLength >> 10) KiB", head(of: range))
      }
      guard range.count > depth else { continue }
      if markers(span, range) > depth {
        return tooComplex("more than \(depth) quotes or lists inside each other", head(of: range))
      }
    }
    return nil
  }

  /// The place where the outline is deeper than the limit.
  static func tooDeep(_ outlines: BlockOutlines, _ lines: LineIndex, from start: Int) -> Diagnostic {
    let deep = outlines.blocks.first { $0.depth > depth }
    let line = lines.line(at: start) - 1 + (deep?.startLine ?? 1)
    let range = lines.range(ofLine: min(max(line, 1), lines.lineCount))
    return tooComplex("more than \(depth) quotes or lists inside each other", head(of: range))
  }

  private static func tooComplex(_ message: String, _ range: ByteRange) -> Diagnostic {
    Diagnostic(
      rule: "too-complex", severity: .error, message: message, range: range,
      help: "The note is kept as plain text; split it, or keep such data in a file of its own.")
  }

  /// The first byte of `range`: enough to show the place, and no megabyte of it.
  private static func head(of range: ByteRange) -> ByteRange {
    range.lowerBound..<min(range.lowerBound + 1, range.upperBound)
  }

  /// How many quote and list markers a line may begin with.
  private static func markers(_ bytes: Span<UInt8>, _ line: ByteRange) -> Int {
    var count = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        // A rule or a table's delimiters are no list.
        if bytes[offset] == UInt8(ascii: ">") || (offset + 1 < line.upperBound && bytes[offset + 1].isBlank) {
          count += 1
        }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return count
      }
    }
    return count
  }

  /// The columns of what may be the line of delimiters below a table's header.
  private static func delimiterColumns(_ bytes: Span<UInt8>, _ line: ByteRange) -> Int {
    var bars = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"): break
      case let byte where byte.isSpace: break
      default: return 0
      }
    }
    guard bars > 0 else { return 0 }
    return bars + 1
  }
}
