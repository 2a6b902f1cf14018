import SourceText

/// A run of `*`, `_`, `~~` or `==` that may begin or end emphasis.
struct Delimiter {
  var byte: UInt8
  /// The bytes of the run that are still free: it ends emphasis with its first and begins it with its last.
  var start: Int
  var end: Int
  /// The length of the whole run.
  var length: Int
  var canOpen: Bool
  var canClose: Bool
  /// Neighbours among the delimiters that are still in play.
  var previous: Int
  var next = -1

  var free: Int { end - start }
}

extension InlineParser {
  mutating func scanDelimiters(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let byte = bytes[start]
    let end = start + run(of: byte, in: bytes, from: start)
    let isStar = byte == UInt8(ascii: "*")
    let isUnderscore = byte == UInt8(ascii: "_")
    if !isStar, !isUnderscore, end - start != 2 { return end }
    let before = start == 0 ? Surrounding.space : bytes.surrounding(before: start)
    let after = end == bytes.count ? Surrounding.space : bytes.surrounding(at: end)
    var opens = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    var closes = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    if isUnderscore {
      (opens, closes) = (
        opens && (!closes || before.isPunctuation), closes && (!opens || after.isPunctuation)
      )
    } else if byte == UInt8(ascii: "=") {
      // `x==y` compares.
      opens = opens && !before.isWord
      closes = closes && !after.isWord
    }
    if end - start == 2, !isUnderscore, flavor == .extended, before.isWide || after.isWide {
      // Chinese sets no spaces, so its punctuation says nothing about where emphasis ends.
      let amendedOpens =
        !after.isSpace
        && (!after.isPunctuation || after.isWide || before.isSpace || before.isPunctuation || before.isWide)
      let amendedCloses =
        !before.isSpace
        && (!before.isPunctuation || before.isWide || after.isSpace || after.isPunctuation || after.isWide)
      if isStar, amendedOpens != opens || amendedCloses != closes { sawAmendedDelimiter = true }
      opens = amendedOpens
      closes = amendedCloses
    }
    guard opens || closes else { return end }
    let index = delimiters.count
    delimiters.append(
      Delimiter(
        byte: byte, start: start, end: end, length: end - start, canOpen: opens, canClose: closes,
        previous: lastDelimiter))
    if lastDelimiter >= 0 { delimiters[lastDelimiter].next = index }
    lastDelimiter = index
    return end
  }

  /// Pairs the delimiters behind `bottom`, and forgets them: CommonMark's `process emphasis`.
  mutating func processDelimiters(after bottom: Int, _ bytes: Span<UInt8>) {
    guard lastDelimiter > bottom else { return }
    // Per kind of delimiter and closing length: nothing before this offset opens it.
    var floors = InlineArray<24, Int>(repeating: -1)
    var closer = lastDelimiter
    while delimiters[closer].previous != bottom, delimiters[closer].previous >= 0 {
      closer = delimiters[closer].previous
    }
    while closer >= 0 {
      let current = delimiters[closer]
      guard current.canClose else {
        closer = current.next
        continue
      }
      let key = floorKey(of: current)
      var opener = current.previous
      var isFound = false
      while opener >= 0, opener != bottom, delimiters[opener].start >= floors[key] {
        if isPair(delimiters[opener], current) {
          isFound = true
          break
        }
        opener = delimiters[opener].previous
      }
      if isFound {
        pair(opener, closer)
        if delimiters[opener].free == 0 { removeDelimiter(opener) }
        if delimiters[closer].free == 0 {
          let next = delimiters[closer].next
          removeDelimiter(closer)
          closer = next
        }
      } else {
        floors[key] = current.start
        if !current.canOpen { removeDelimiter(closer) }
        closer = current.next
      }
    }
    lastDelimiter = bottom
    if bottom >= 0 { delimiters[bottom].next = -1 }
  }

  private func floorKey(of closer: Delimiter) -> Int {
    let kind =
      switch closer.byte {
      case UInt8(ascii: "*"): 0
      case UInt8(ascii: "_"): 1
      case UInt8(ascii: "~"): 2
      default: 3
      }
    return kind * 6 + (closer.canOpen ? 3 : 0) + closer.length % 3
  }

  private func isPair(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.byte == closer.byte, opener.canOpen else { return false }
    if closer.canOpen || opener.canClose, closer.byte == UInt8(ascii: "*") || closer.byte == UInt8(ascii: "_")
    {
      return closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0
    }
    return true
  }

  private mutating func pair(_ opener: Int, _ closer: Int) {
    // What stands between them opens and closes nothing any more.
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    let width = min(delimiters[opener].free, delimiters[closer].free, 2)
    let (start, end) = (delimiters[opener].end - width, delimiters[closer].start + width)
    let kind: Node.Kind =
      switch delimiters[opener].byte {
      case UInt8(ascii: "~"): .strikethrough
      case UInt8(ascii: "="): .highlight
      default: width == 2 ? .strong : .emphasis
      }
    container(kind, start..<end, inner: (start + width)..<(end - width))
    delimiters[opener].end -= width
    delimiters[closer].start += width
  }

  mutating func removeDelimiter(_ index: Int) {
    let delimiter = delimiters[index]
    if delimiter.previous >= 0 { delimiters[delimiter.previous].next = delimiter.next }
    if delimiter.next >= 0 {
      delimiters[delimiter.next].previous = delimiter.previous
    } else if lastDelimiter == index {
      lastDelimiter = delimiter.previous
    }
  }
}
