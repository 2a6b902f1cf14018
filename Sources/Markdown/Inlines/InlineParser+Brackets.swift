import SourceText

/// A `[`, `![` or `^[` that may begin a link, an image or a footnote.
struct Bracket {
  var start: Int
  var contentStart: Int
  /// `.link`, `.image` or `.inlineFootnote`.
  var kind: Node.Kind
  /// The last delimiter before it.
  var delimiter: Int
  /// Whether another bracket stands between this one and its end.
  var holdsBracket = false
}

extension InlineParser {
  mutating func scanOpeningBracket(_ bytes: Span<UInt8>, at start: Int) -> Int {
    if flavor != .commonMark {
      if let end = scanWikiLink(bytes, at: start, isEmbed: false) { return end }
      if let end = scanFootnoteReference(bytes, at: start) { return end }
    }
    open(Bracket(start: start, contentStart: start + 1, kind: .link, delimiter: lastDelimiter))
    return start + 1
  }

  mutating func scanExclamation(_ bytes: Span<UInt8>, at start: Int) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return start + 1 }
    if flavor != .commonMark {
      if let end = scanWikiLink(bytes, at: start + 1, isEmbed: true) { return end }
      if let end = scanFootnoteReference(bytes, at: start + 1) { return end }
    }
    open(Bracket(start: start, contentStart: start + 2, kind: .image, delimiter: lastDelimiter))
    return start + 2
  }

  mutating func open(_ bracket: Bracket) {
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    brackets.append(bracket)
  }

  private mutating func dropBracket() {
    brackets.removeLast()
    bracketFloor = min(bracketFloor, brackets.count)
  }

  mutating func scanClosingBracket(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    guard let bracket = brackets.last else { return offset + 1 }
    if bracket.kind == .inlineFootnote { return closeFootnote(bracket, bytes, at: offset) }
    guard bracket.kind == .image || brackets.count > bracketFloor else {
      dropBracket()
      return offset + 1
    }
    guard let (destination, end) = linkTail(bytes, of: bracket, at: offset) else {
      dropBracket()
      return offset + 1
    }
    container(
      bracket.kind, bracket.start..<end, inner: bracket.contentStart..<offset,
      detail: foundDestinations.count)
    foundDestinations.append(destination)
    taken = end
    processDelimiters(after: bracket.delimiter, bytes)
    dropBracket()
    if bracket.kind == .link { bracketFloor = brackets.count }
    return end
  }

  /// A footnote may hold links, and what stands around it may go on as a link.
  private mutating func closeFootnote(_ bracket: Bracket, _ bytes: Span<UInt8>, at offset: Int) -> Int {
    let inner = bracket.contentStart..<offset
    if inner.contains(where: { !bytes[$0].isSpace }) {
      container(.inlineFootnote, bracket.start..<offset + 1, inner: inner)
      taken = offset + 1
      processDelimiters(after: bracket.delimiter, bytes)
    }
    dropBracket()
    return offset + 1
  }

  /// What follows the `]` at `offset`: `(destination "title")`, `[label]`, `[]`, or nothing for a shortcut.
  private mutating func linkTail(
    _ bytes: Span<UInt8>, of bracket: Bracket, at offset: Int
  ) -> (Destination, end: Int)? {
    let next = offset + 1
    if let (address, title, end) = inlineTail(bytes, at: next) {
      return (LinkSyntax.destination(address, title: title, in: text), end)
    }
    guard !definitions.isEmpty else { return nil }
    let label = LinkSyntax.label(in: bytes, at: next)
    if let label, !label.isEmpty {
      return destination(of: label, bytes).map { ($0, label.upperBound + 1) }
    }
    guard !bracket.holdsBracket, offset - bracket.contentStart <= 1000 else { return nil }
    return destination(of: bracket.contentStart..<offset, bytes).map { ($0, label == nil ? next : next + 2) }
  }

  /// What the definition of `label` says.
  private mutating func destination(of label: ByteRange, _ bytes: Span<UInt8>) -> Destination? {
    guard let found = definitions[LinkSyntax.normalized(label, in: bytes)] else { return nil }
    let size = found.address.utf8.count + found.title.utf8.count
    guard referenceBytes + size <= referenceLimit else {
      if refusedReference == nil { refusedReference = text.source(of: label) }
      return nil
    }
    referenceBytes += size
    return found
  }

  /// `(destination "title")` at `start`.
  private func inlineTail(_ bytes: Span<UInt8>, at start: Int) -> (ByteRange, title: ByteRange?, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var offset = LinkSyntax.skipSpaces(in: bytes, from: start + 1)
    guard let address = LinkSyntax.destination(in: bytes, at: offset) else { return nil }
    var title: ByteRange?
    offset = LinkSyntax.skipSpaces(in: bytes, from: address.end)
    if offset > address.end, let found = LinkSyntax.title(in: bytes, at: offset) {
      title = found.content
      offset = LinkSyntax.skipSpaces(in: bytes, from: found.end)
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ")") else { return nil }
    return (address.content, title, offset + 1)
  }

  // MARK: Wiki-links

  /// `[[target#fragment|display]]` whose first bracket stands at `bracket`.
  private mutating func scanWikiLink(_ bytes: Span<UInt8>, at bracket: Int, isEmbed: Bool) -> Int? {
    guard bracket + 1 < bytes.count, bytes[bracket + 1] == UInt8(ascii: "[") else { return nil }
    let start = bracket + 2
    var hash: Int?
    var bar: Int?
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "]"), end + 1 < bytes.count, bytes[end + 1] == byte { break }
      if byte == UInt8(ascii: "\n") { return nil }
      if bar == nil {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") { return nil }
        if byte == UInt8(ascii: "|") { bar = end }
        if byte == UInt8(ascii: "#"), hash == nil { hash = end }
      } else if byte == UInt8(ascii: "["), end + 1 < bytes.count, bytes[end + 1] == byte {
        return nil
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    // `[[1]](https://…)` is a Markdown link whose text is in brackets.
    if !isEmbed, inlineTail(bytes, at: end + 2) != nil { return nil }
    var nameEnd = bar ?? end
    if let bar, bar > start, bytes[bar - 1] == UInt8(ascii: "\\") { nameEnd = bar - 1 }
    let target = start..<min(hash ?? nameEnd, nameEnd)
    let fragment = hash.map { min($0 + 1, nameEnd)..<nameEnd }
    guard target.contains(where: { !bytes[$0].isBlank }) || fragment?.isEmpty == false else { return nil }
    // `[[A|]]` shows its target.
    let display = bar.map { $0 + 1..<end }.flatMap { $0.allSatisfy { bytes[$0].isBlank } ? nil : $0 }
    leaf(.wikiLink, (isEmbed ? bracket - 1 : bracket)..<end + 2, detail: foundWikiLinks.count)
    foundWikiLinks.append(
      WikiLink(
        target: text.source(of: target), fragment: fragment.map { text.source(of: $0) },
        display: display.map { text.source(of: $0) }, isEmbed: isEmbed))
    if !isEmbed { bracketFloor = brackets.count }
    return end + 2
  }
}
