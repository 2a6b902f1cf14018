import SourceText

/// Reads the inlines of one paragraph, heading or cell at a time, from its bytes.
///
/// cmark's own inlines are not used: their places are unreliable, and forms that it does not know (wiki-links,
/// formulas, `%%comments%%`, `==highlights==`, emphasis in Chinese) change what its brackets and asterisks mean.
/// One pass finds `Mark`s, which never cross each other; `InlineTree` puts them in order and fills in the text.
struct InlineParser {
  enum Flavor {
    /// CommonMark, with emphasis that Chinese punctuation does not break.
    case extended
    /// CommonMark's emphasis, to see which of ours other readers do not share.
    case standardEmphasis
    /// CommonMark alone, to compare with cmark in tests.
    case commonMark
  }

  /// Something other than plain text; offsets are into the content.
  struct Mark {
    var kind: Node.Kind
    var start: Int
    var end: Int
    /// What stands between the delimiters; `inner.isEmpty` and `isLeaf` where nothing inside is looked at.
    var innerStart: Int
    var innerEnd: Int
    var detail = 0
    var isLeaf: Bool { innerStart < 0 }
  }

  /// The note's bytes, as far as they are UTF-8.
  let source: [UInt8]
  var definitions: [String: Destination] = [:]
  /// The bytes that references may take from definitions in the whole note: a few lines could else become gigabytes.
  let referenceLimit: Int
  var referenceBytes = 0
  /// The first reference beyond that.
  var refusedReference: ByteRange?
  var flavor = Flavor.extended

  // What the whole note collects.
  var destinations: [Destination] = []
  var wikiLinks: [WikiLink] = []
  var pieces: [[ByteRange]] = []
  var footnotes: [Footnote] = []
  /// The footnote that a label refers to.
  var footnoteLabels: [String: Int] = [:]

  /// The content that is read next; whoever calls fills it in, and so its memory is used again.
  var text = InlineText()
  var isCell = false
  var marks: [Mark] = []
  /// The marks around the one that a node is made of, with their nodes.
  var open: [(node: Int, mark: Int)] = []
  var foundDestinations: [Destination] = []
  var foundWikiLinks: [WikiLink] = []

  var delimiters: [Delimiter] = []
  var lastDelimiter = -1
  var sawAmendedDelimiter = false
  var brackets: [Bracket] = []
  /// Brackets below this one open no link any more: links do not nest.
  var bracketFloor = 0
  /// Bytes before this offset belong to a mark already.
  var taken = 0
  var searches = Searches()

  /// Remembers that something was looked for up to the end in vain, so that hostile text costs no more than once.
  struct Searches {
    var noCodeEnd: [Bool] = []
    var noCommentEnd = false
    var noInstructionEnd = false
    var noDeclarationEnd = false
    var noCDATAEnd = false
    var noPercentEnd = false
    var noDisplayMathEnd = false
    /// No dollar before this offset ends a formula.
    var noMathEndBefore = 0
  }

  init(source: [UInt8]) {
    self.source = source
    referenceLimit = max(source.count, 128 << 10)
  }

  /// Reads `text` and appends its nodes below `parent`.
  mutating func parse(isCell: Bool, parent: Int, into nodes: inout [Node]) {
    guard text.count > 0 else { return }
    self.isCell = isCell
    scan()
    if sawAmendedDelimiter, flavor == .extended { tellStandardEmphasisApart() }
    buildTree(parent: parent, into: &nodes)
  }

  /// Marks emphasis that other readers would not see with `detail` 1.
  private mutating func tellStandardEmphasisApart() {
    let (marks, destinations, wikiLinks) = (self.marks, foundDestinations, foundWikiLinks)
    let (taken, refused) = (referenceBytes, refusedReference)
    flavor = .standardEmphasis
    scan()
    flavor = .extended
    var standard: Set<ByteRange> = []
    for mark in self.marks where mark.kind == .strong || mark.kind == .emphasis {
      standard.insert(mark.start..<mark.end)
    }
    self.marks = marks
    foundDestinations = destinations
    foundWikiLinks = wikiLinks
    referenceBytes = taken
    refusedReference = refused
    for index in marks.indices where marks[index].kind == .strong || marks[index].kind == .emphasis {
      if !standard.contains(marks[index].start..<marks[index].end) { self.marks[index].detail = 1 }
    }
  }

  private mutating func reset() {
    marks.removeAll(keepingCapacity: true)
    foundDestinations.removeAll(keepingCapacity: true)
    foundWikiLinks.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    lastDelimiter = -1
    sawAmendedDelimiter = false
    bracketFloor = 0
    taken = 0
    searches = Searches()
  }

  /// Finds the marks of `text`.
  private mutating func scan() {
    reset()
    let content = text.bytes
    let bytes = content.span
    let count = bytes.count
    let isExtended = flavor != .commonMark
    var offset = 0
    while offset < count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\\"): offset = scanEscape(bytes, at: offset)
      case UInt8(ascii: "&"): offset = scanEntity(bytes, at: offset)
      case UInt8(ascii: "\n"): offset = scanLineEnd(bytes, at: offset)
      case UInt8(ascii: "`"): offset = scanCode(bytes, at: offset)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): offset = scanDelimiters(bytes, at: offset)
      case UInt8(ascii: "["): offset = scanOpeningBracket(bytes, at: offset)
      case UInt8(ascii: "]"): offset = scanClosingBracket(bytes, at: offset)
      case UInt8(ascii: "!"): offset = scanExclamation(bytes, at: offset)
      case UInt8(ascii: "<"): offset = scanAngle(bytes, at: offset)
      case UInt8(ascii: "|") where isCell:
        leaf(.text, offset..<offset + 1, detail: 1)
        offset += 1
      case UInt8(ascii: "~") where isExtended, UInt8(ascii: "=") where isExtended:
        offset = scanDelimiters(bytes, at: offset)
      case UInt8(ascii: "^") where isExtended: offset = scanCaret(bytes, at: offset)
      case UInt8(ascii: "#") where isExtended: offset = scanTag(bytes, at: offset)
      case UInt8(ascii: "$") where isExtended: offset = scanMath(bytes, at: offset)
      case UInt8(ascii: "%") where isExtended: offset = scanComment(bytes, at: offset)
      case UInt8(ascii: "@") where isExtended: offset = scanMail(bytes, at: offset)
      case UInt8(ascii: ":") where isExtended: offset = scanURL(bytes, at: offset)
      case UInt8(ascii: "w") where isExtended, UInt8(ascii: "W") where isExtended:
        offset = scanWebAddress(bytes, at: offset)
      default: offset += 1
      }
    }
    processDelimiters(after: -1, bytes)
  }

  /// Remembers the stretches that a node's content is made of; what the node's `detail` then is.
  mutating func add(_ content: [ByteRange]) -> Int {
    pieces.append(content)
    return pieces.count
  }

  // MARK: Marks

  /// Notes something whose inside is not looked at.
  mutating func leaf(_ kind: Node.Kind, _ range: ByteRange, detail: Int = 0) {
    marks.append(
      Mark(
        kind: kind, start: range.lowerBound, end: range.upperBound, innerStart: -1, innerEnd: -1,
        detail: detail))
    taken = range.upperBound
  }

  /// Notes something that holds more inlines.
  mutating func container(_ kind: Node.Kind, _ range: ByteRange, inner: ByteRange, detail: Int = 0) {
    marks.append(
      Mark(
        kind: kind, start: range.lowerBound, end: range.upperBound, innerStart: inner.lowerBound,
        innerEnd: inner.upperBound, detail: detail))
  }
}
