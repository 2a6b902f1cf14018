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
    /// And each link with each `*` and `_` before it.
    static let emphasisOfLinks = 50_000_000
    /// Each reference is given its own copy of the address, in bytes.
    static let addresses = 64 << 20
    /// The header of a table is looked for in all of its paragraph, and from each line back to the last `|`. The sum
    /// of these ways, in bytes.
    static let headerSearch = 1_000_000_000
    /// No note of fewer bytes can reach that.
    static let headerSearchSize = 60_000
  }

  init(
    _ source: [UInt8], _ lines: LineIndex, from start: Int, forms: SpanningForms, foreign: ForeignBlocks
  ) {
    bytes = source
    foreign.disguise(&bytes)
    // cmark takes a byte order mark off what it is given; behind front matter it is a character like others.
    if source[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
      for offset in start..<start + 3 { bytes[offset] = UInt8(ascii: "x") }
    }
    // A formula's line that begins with `-`, `+` or `=` is no list and no underline.
    for line in forms.formulaLines {
      for offset in line where !source[offset].isBlank { bytes[offset] = UInt8(ascii: "x") }
    }
    for formula in forms.formulasOverBlanks {
      let (start, end) = (formula.lowerBound, formula.upperBound)
      bytes.replaceSubrange(start..<start + 2, with: "<?".utf8)
      bytes.replaceSubrange(end - 2..<end, with: "?>".utf8)
    }
    let counts = Counts(source.span)
    if counts.images > Harmless.images {
      for offset in 0..<(source.count - 1) where Self.isImage(source.span, at: offset) {
        bytes[offset] = UInt8(ascii: ",")
      }
    }
    if counts.markup > Harmless.markup || counts.emphasis > Harmless.emphasis
      || counts.emphasis * counts.brackets > Harmless.emphasisOfLinks
    {
      hideInlines(lines)
    }
    if counts.definitions > 0 { hideDefinitions(largerThan: Harmless.addresses / counts.brackets) }
    hideBars(lines)
    if source.count > Harmless.headerSearchSize { hideDelimiters(lines) }
  }

  /// How often forms stand in a note that can be costly.
  private struct Counts {
    var images = 0
    var markup = 0
    var emphasis = 0
    var brackets = 0
    var definitions = 0

    init(_ bytes: Span<UInt8>) {
      guard bytes.count > 1 else { return }
      for offset in 0..<(bytes.count - 1) {
        switch bytes[offset] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis += 1
        case UInt8(ascii: "!"): if isImage(bytes, at: offset) { images += 1 }
        case UInt8(ascii: "<"): if isMarkup(bytes, at: offset) { markup += 1 }
        case UInt8(ascii: "]"):
          brackets += 1
          if bytes[offset + 1] == UInt8(ascii: ":") { definitions += 1 }
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
  static func contentStart(of line: ByteRange, _ bytes: Span<UInt8>) -> Int {
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

  /// Makes link reference definitions text whose address and title are larger than `limit`. Such a paragraph is taken
  /// for a definition by whoever reads its bytes.
  private mutating func hideDefinitions(largerThan limit: Int) {
    let source = bytes
    let span = source.span
    for offset in source.indices where source[offset] == UInt8(ascii: "[") {
      guard offset == 0 || source[offset - 1] != UInt8(ascii: "\\"),
        let label = LinkSyntax.label(in: span, at: offset), label.upperBound + 1 < source.count,
        source[label.upperBound + 1] == UInt8(ascii: ":")
      else { continue }
      let start = label.upperBound + 2
      // No further than to the limit: an address that goes on to the end of the note holds others.
      let end = min(source.count, start + limit + 1)
      if Self.definitionEnd(span, from: start, upTo: end) - start > limit {
        bytes[label.upperBound + 1] = UInt8(ascii: ",")
      }
    }
  }

  /// Where the address and the title that stand at `start` end at the latest, or `limit`.
  private static func definitionEnd(_ bytes: Span<UInt8>, from start: Int, upTo limit: Int) -> Int {
    // The markers of quotes may stand before each line.
    func afterSpaces(_ start: Int) -> Int {
      var offset = start
      while offset < limit, bytes[offset].isSpace || bytes[offset] == UInt8(ascii: ">") { offset += 1 }
      return offset
    }
    var end = afterSpaces(start)
    let isInAngles = end < limit && bytes[end] == UInt8(ascii: "<")
    while end < limit, isInAngles ? bytes[end] != UInt8(ascii: "\n") : !bytes[end].isSpace {
      end += 1
      if isInAngles, bytes[end - 1] == UInt8(ascii: ">") { break }
    }
    let title = afterSpaces(end)
    guard title < limit else { return limit }
    let closer: UInt8
    switch bytes[title] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[title]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return end
    }
    end = title + 1
    while end < limit, bytes[end] != closer {
      if bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == bytes[end] { break }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end, limit)
  }

  // MARK: Tables

  /// Keeps no more bars in a line than a table may have columns: each cell is looked for behind all before it.
  private mutating func hideBars(_ lines: LineIndex) {
    for line in 1...lines.lineCount {
      let range = lines.range(ofLine: line)
      guard range.count > Limits.columns else { continue }
      var bars = 0
      for offset in range where bytes[offset] == UInt8(ascii: "|") {
        bars += 1
        if bars > Limits.columns + 1 { bytes[offset] = UInt8(ascii: ",") }
      }
    }
  }

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
