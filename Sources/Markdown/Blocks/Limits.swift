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
  /// For each line the quotes and lists that it may stand in, since each is asked whether it goes on; added up.
  static let nesting = 60_000_000

  /// The first place where `bytes` go beyond a limit that can be seen without reading Markdown.
  static func problem(of bytes: [UInt8], _ lines: LineIndex) -> Diagnostic? {
    if bytes.count > size {
      return tooComplex("the note is larger than \(size >> 20) MiB", 0..<min(bytes.count, 1))
    }
    let span = bytes.span
    var cells = 0
    var tableColumns = 0
    var nesting = Nesting()
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
      nesting.add(range, span)
      if nesting.sum > Self.nesting {
        return tooComplex("too many lines inside of deep quotes or lists", head(of: range))
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

  /// What was left out of a note that is read all the same.
  static func problems(of hardened: HardenedText, _ reader: BlockReader) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let delimiters = hardened.hiddenDelimiters,
      reader.nodes.contains(where: { $0.kind == .paragraph && $0.range.encloses(delimiters) })
    {
      problems.append(
        Diagnostic(
          rule: "too-complex", severity: .error, message: "a table behind too much text", range: delimiters,
          help: "Put an empty line before the header of the table."))
    }
    if let reference = reader.inlines.refusedReference {
      problems.append(
        Diagnostic(
          rule: "too-complex", severity: .error,
          message: "link references repeat more than \(reader.inlines.referenceLimit >> 10) KiB of addresses",
          range: reference, help: "References from here on are kept as text; shorten what they refer to."))
    }
    return problems
  }

  /// How deep lines may stand, as far as can be seen without reading Markdown.
  private struct Nesting {
    var sum = 0
    /// The most quotes and lists that may be open behind the last line.
    private var levels = 0
    private var isAfterBlank = true

    mutating func add(_ line: ByteRange, _ bytes: Span<UInt8>) {
      var (blanks, markers, quotes) = (0, 0, 0)
      var offset = line.lowerBound
      prefix: while offset < line.upperBound {
        let endsMarker = offset + 1 >= line.upperBound || bytes[offset + 1].isSpace
        switch bytes[offset] {
        case UInt8(ascii: "\t"): blanks += 4
        case UInt8(ascii: " "): blanks += 1
        case UInt8(ascii: ">"): quotes += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
          guard endsMarker else { break prefix }
          markers += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        default: break prefix
        }
        offset += 1
      }
      if (offset..<line.upperBound).allSatisfy({ bytes[$0].isSpace }), markers + quotes == 0 {
        isAfterBlank = true
      } else {
        // A list takes two columns or more of each line inside it.
        let own = min(levels, blanks / 2 + quotes) + markers + quotes
        // A line that goes on with a paragraph needs none of the prefixes around it.
        levels = isAfterBlank ? own : max(own, levels)
        isAfterBlank = false
      }
      sum += levels
      // Each inline is as costly as a line, which matters where lines stand deep.
      guard levels > 32 else { return }
      while offset < line.upperBound {
        if bytes[offset].isPunctuation { sum += levels }
        offset += 1
      }
    }
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
