import SourceText

/// What cmark is given to read: the note, but for bytes that would mislead it or make it slow beyond measure. Only
/// its blocks are used, so bytes that no block depends on may be others.
struct HardenedText {
  private(set) var bytes: [UInt8]
  /// The delimiters of a table that were made text, since looking for the table's header would take too long.
  private(set) var hiddenDelimiters: ByteRange?

  /// What a note may hold before it is changed; no such number takes cmark long.
  private enum Harmless {
    /// `![[]()` fifty thousand times takes twenty seconds.
    static let images = 1000
    /// Each `<?` and `<!` is followed to the end of its paragraph.
    static let markup = 1000
    /// Each `*` and `_` is compared with many before it.
    static let emphasis = 20_000
    /// The header of a table is looked for in all of its paragraph, and from each line back to the last `|`. The sum
    /// of these ways, in bytes.
    static let headerSearch = 1_000_000_000
    /// No note of fewer bytes can reach that.
    static let headerSearchSize = 60_000
  }

  init(_ source: [UInt8], _ lines: LineIndex, formulaLines: [ByteRange]) {
    bytes = source
    // A formula's line that begins with `-`, `+` or `=` is no list and no underline.
    for line in formulaLines {
      for offset in line where !source[offset].isBlank { bytes[offset] = UInt8(ascii: "x") }
    }
    let counts = Counts(source.span)
    if counts.images > Harmless.images {
      for offset in 0..<(source.count - 1) where Self.isImage(source.span, at: offset) {
        bytes[offset] = UInt8(ascii: ",")
      }
    }
    if counts.markup > Harmless.markup || counts.emphasis > Harmless.emphasis { hideInlines(lines) }
    if counts.definitions > 0 { renameDefinitions() }
    if source.count > Harmless.headerSearchSize { hideDelimiters(lines) }
  }

  /// How often forms stand in a note that can be costly.
  private struct Counts {
    var images = 0
    var markup = 0
    var emphasis = 0
    var definitions = 0

    init(_ bytes: Span<UInt8>) {
      guard bytes.count > 1 else { return }
      for offset in 0..<(bytes.count - 1) {
        switch bytes[offset] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis += 1
        case UInt8(ascii: "!"): if isImage(bytes, at: offset) { images += 1 }
        case UInt8(ascii: "<"): if isMarkup(bytes, at: offset) { markup += 1 }
        case UInt8(ascii: "]"): if bytes[offset + 1] == UInt8(ascii: ":") { definitions += 1 }
        default: break
        }
      }
    }
  }

  /// Whether `![` stands at `offset`, and no `<![CDATA[`.
  private static func isImage(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "!") && bytes[offset + 1] == UInt8(ascii: "[")
      && (offset == 0 || bytes[offset - 1] != UInt8(ascii: "<"))
  }

  /// Whether `<?` or `<!` stands at `offset`.
  private static func isMarkup(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "<")
      && (bytes[offset + 1] == UInt8(ascii: "?") || bytes[offset + 1] == UInt8(ascii: "!"))
  }

  // MARK: Inlines

  /// Makes `*`, `_`, `<?` and `<!` text where they can begin no block.
  private mutating func hideInlines(_ lines: LineIndex) {
    for line in 1...lines.lineCount {
      let range = lines.content(ofLine: line, in: bytes)
      let start = Self.contentStart(of: range, bytes.span)
      guard start < range.upperBound else { continue }
      // In a tag that stands alone on its line a name may hold `_` and `:`, but no `,`.
      let isTag = bytes[start] == UInt8(ascii: "<")
      let isRule = Self.isRule(start..<range.upperBound, bytes.span)
      for offset in start..<range.upperBound {
        switch bytes[offset] {
        case UInt8(ascii: "*") where !isRule: bytes[offset] = UInt8(ascii: ",")
        case UInt8(ascii: "_") where !isRule:
          let followsBracket = offset > start && bytes[offset - 1] == UInt8(ascii: "]")
          bytes[offset] = isTag && !followsBracket ? UInt8(ascii: ":") : UInt8(ascii: ",")
        case UInt8(ascii: "<")
        where offset > start && offset + 1 < range.upperBound && Self.isMarkup(bytes.span, at: offset):
          bytes[offset] = UInt8(ascii: ",")
        default: break
        }
      }
    }
  }

  /// Where what stands behind quote and list markers begins.
  private static func contentStart(of line: ByteRange, _ bytes: Span<UInt8>) -> Int {
    var offset = line.lowerBound
    while offset < line.upperBound {
      var end = offset + 1
      switch bytes[offset] {
      case UInt8(ascii: ">"), 0x20, 0x09:
        offset = end
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while end < line.upperBound, bytes[end].isDigit { end += 1 }
        guard end < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
          return offset
        }
        end += 1
      default: return offset
      }
      guard end == line.upperBound || bytes[end].isBlank else { return offset }
      offset = end
    }
    return offset
  }

  /// Whether a line of `***` or `___` may be a rule.
  private static func isRule(_ content: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[content.lowerBound]
    guard first == UInt8(ascii: "*") || first == UInt8(ascii: "_") else { return false }
    return content.allSatisfy { bytes[$0] == first || bytes[$0].isBlank }
  }

  // MARK: Definitions

  /// Gives every link reference definition a label that no reference has: references would be replaced by addresses,
  /// and a long address that is referred to many times would fill the memory.
  private mutating func renameDefinitions() {
    let unused: UInt8 = 1
    let source = bytes
    let span = source.span
    for offset in source.indices {
      if source[offset] == unused { bytes[offset] = unused + 1 }
      guard source[offset] == UInt8(ascii: "["), offset == 0 || source[offset - 1] != UInt8(ascii: "\\"),
        !span.hasText("<![CDATA[", at: offset - 8), let label = LinkSyntax.label(in: span, at: offset),
        label.upperBound + 1 < source.count,
        source[label.upperBound + 1] == UInt8(ascii: ":")
      else { continue }
      // On later lines of a label the prefixes of containers stand; one line is enough.
      let lineEnd = label.first { source[$0] == UInt8(ascii: "\n") || source[$0] == UInt8(ascii: "\r") }
      let line = label.lowerBound..<(lineEnd ?? label.upperBound)
      // The end of raw HTML must stay what it is: `-->`, `?>`, `</pre>`.
      let holdsTag = line.contains { source[$0] == UInt8(ascii: ">") }
      var places = line.filter { place in
        let byte = source[place]
        return !byte.isBlank && (!holdsTag || !(byte.isLetter || "<>/-?".utf8.contains(byte)))
      }
      if places.isEmpty, let last = label.last, source[last].isLetter || source[last] >= 0x80 {
        places = [last]
      }
      // A label of nothing else is not sane: it defines nothing.
      if places.isEmpty { bytes[label.upperBound + 1] = UInt8(ascii: ",") }
      for place in places { bytes[place] = unused }
    }
  }

  // MARK: Tables

  /// Makes the delimiters of a table text when its header would be looked for in too much.
  private mutating func hideDelimiters(_ lines: LineIndex) {
    var spent = 0
    var cost = 0
    var sinceBar = 0
    for line in 1...lines.lineCount {
      let range = lines.content(ofLine: line, in: bytes)
      var lastBar: Int?
      var (isBlank, mayDelimit, hasDash, hasColon) = (true, true, false, false)
      for offset in range {
        switch bytes[offset] {
        case 0x20, 0x09: continue
        case UInt8(ascii: "|"): lastBar = offset
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: ":"): hasColon = true
        case UInt8(ascii: ">"): break
        default: mayDelimit = false
        }
        isBlank = false
      }
      if isBlank {
        (cost, sinceBar) = (0, 0)
        continue
      }
      if mayDelimit, hasDash, lastBar != nil || hasColon {
        if spent + cost <= Harmless.headerSearch {
          spent += cost
        } else {
          let start = Self.contentStart(of: range, bytes.span)
          for offset in start..<range.upperBound where !bytes[offset].isBlank {
            bytes[offset] = UInt8(ascii: "x")
          }
          if hiddenDelimiters == nil { hiddenDelimiters = start..<range.upperBound }
        }
      }
      cost += sinceBar
      sinceBar = lastBar.map { range.upperBound - $0 } ?? sinceBar + range.count + 1
    }
  }
}
