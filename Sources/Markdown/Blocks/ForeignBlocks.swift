import SourceText

/// Blocks that cmark does not know, found by how their lines begin: the definitions of footnotes and the titles of
/// callouts. cmark is shown them in the guise of blocks that it does know, and says so whether one may stand there:
/// a definition as an item of a list, whose content is indented as a footnote's is, and a title as a heading, which
/// ends with its line as a title does. Inside code the guise changes nothing.
struct ForeignBlocks {
  struct Definition {
    /// From `[^` to `]:`.
    var range: ByteRange
    /// The columns by which it is indented; at most 3.
    var indentation: Int
    /// Whether its text begins on the next line.
    var isAlone: Bool

    var label: ByteRange { range.lowerBound + 2..<range.upperBound - 2 }
    /// How far behind the `[` its content stands as cmark sees it: four columns behind where a label may begin.
    var contentOffset: Int { max(isAlone ? 3 : 2, 4 - indentation) }
  }

  struct Title {
    /// The line from `[!` on, without blanks at its end.
    var range: ByteRange
    var callout: Callout
    /// Where the title's own text begins.
    var textStart: Int
  }

  /// By the offset at which they begin.
  private(set) var definitions: [Int: Definition] = [:]
  private(set) var titles: [Int: Title] = [:]

  init(in bytes: [UInt8], _ lines: LineIndex, from start: Int) {
    let span = bytes.span
    let hasDefinitions = span.firstIndex(of: "[^", from: start) != nil
    let hasTitles = span.firstIndex(of: "[!", from: start) != nil
    guard hasDefinitions || hasTitles else { return }
    var quotesBefore = 0
    for number in lines.line(at: start)...lines.lineCount {
      let line = lines.content(ofLine: number, in: bytes)
      let prefix = Prefix(of: line, span)
      if prefix.end + 3 < line.upperBound, span[prefix.end] == UInt8(ascii: "[") {
        if span[prefix.end + 1] == UInt8(ascii: "^") {
          definitions[prefix.end] = definition(at: prefix, upTo: line.upperBound, span)
        } else if prefix.endsInQuote, prefix.beginsItem || prefix.quotes > quotesBefore {
          titles[prefix.end] = title(at: prefix.end, upTo: line.upperBound, span)
        }
      }
      quotesBefore = prefix.quotes
    }
  }

  /// The markers that a line begins with.
  private struct Prefix {
    var end: Int
    var quotes = 0
    var beginsItem = false
    var endsInQuote = false
    /// Blanks behind the last marker, the one that belongs to a quote's marker left out.
    var blanks = 0

    init(of line: ByteRange, _ bytes: Span<UInt8>) {
      end = HardenedText.contentStart(of: line, bytes)
      for offset in line.lowerBound..<end {
        switch bytes[offset] {
        case UInt8(ascii: ">"):
          quotes += 1
          endsInQuote = true
          blanks = -1
        case 0x20, 0x09: blanks += 1
        default:
          beginsItem = true
          endsInQuote = false
          blanks = -4
        }
      }
      blanks = max(blanks, 0)
    }
  }

  /// `[^label]:`, where the label holds no blanks.
  private func definition(at prefix: Prefix, upTo end: Int, _ bytes: Span<UInt8>) -> Definition? {
    guard let close = Self.labelEnd(in: bytes, from: prefix.end + 2, upTo: end), close + 1 < end,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return Definition(
      range: prefix.end..<close + 2, indentation: min(prefix.blanks, 3),
      isAlone: (close + 2..<end).allSatisfy { bytes[$0].isBlank })
  }

  /// Where the `]` behind a footnote's label stands.
  static func labelEnd(in bytes: Span<UInt8>, from start: Int, upTo end: Int) -> Int? {
    var offset = start
    while offset < end, offset - start <= 1000 {
      switch bytes[offset] {
      case UInt8(ascii: "]"): return offset > start ? offset : nil
      case UInt8(ascii: "["): return nil
      case let byte where byte.isSpace: return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// `[!type|metadata]`, perhaps `+` or `-`, and a blank before what follows.
  private func title(at start: Int, upTo lineEnd: Int, _ bytes: Span<UInt8>) -> Title? {
    guard bytes[start + 1] == UInt8(ascii: "!"),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: start + 2, to: min(lineEnd, start + 200))
    else { return nil }
    var type = start + 2..<(bytes.firstIndex(of: UInt8(ascii: "|"), from: start + 2, to: close) ?? close)
    while let first = type.first, bytes[first].isBlank { type = first + 1..<type.upperBound }
    while let last = type.last, bytes[last].isBlank { type = type.lowerBound..<last }
    guard !type.isEmpty else { return nil }
    var fold = Callout.Fold.none
    var text = close + 1
    if text < lineEnd, bytes[text] == UInt8(ascii: "+") || bytes[text] == UInt8(ascii: "-") {
      fold = bytes[text] == UInt8(ascii: "+") ? .open : .closed
      text += 1
    }
    guard text == lineEnd || bytes[text].isBlank else { return nil }
    var end = lineEnd
    while end > text, bytes[end - 1].isBlank { end -= 1 }
    while text < end, bytes[text].isBlank { text += 1 }
    return Title(range: start..<end, callout: Callout(type: type, fold: fold), textStart: text)
  }

  /// Gives the blocks the guise in which cmark reads them.
  func disguise(_ bytes: inout [UInt8]) {
    for definition in definitions.values {
      let start = definition.range.lowerBound
      let content = start + definition.contentOffset
      if definition.isAlone {
        // An item without text takes one column more than its marker.
        for offset in definition.range { bytes[offset] = UInt8(ascii: " ") }
        for offset in start..<content - 3 { bytes[offset] = UInt8(ascii: "0") }
        bytes[content - 3] = UInt8(ascii: "1")
        bytes[content - 2] = UInt8(ascii: ")")
      } else {
        for offset in definition.range {
          bytes[offset] = offset < content ? UInt8(ascii: " ") : UInt8(ascii: "x")
        }
        bytes[start] = UInt8(ascii: "+")
      }
    }
    for title in titles.values {
      for offset in title.range { bytes[offset] = UInt8(ascii: "x") }
      bytes[title.range.lowerBound] = UInt8(ascii: "#")
      bytes[title.range.lowerBound + 1] = UInt8(ascii: " ")
    }
  }
}
