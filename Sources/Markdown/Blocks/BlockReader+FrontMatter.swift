import SourceText

extension BlockReader {
  /// Adds the front matter, with the wiki-links that its values are: Obsidian follows `"[[Note]]"` in a property.
  mutating func addFrontMatter() {
    guard let frontMatter else { return }
    let index = nodes.count
    nodes.append(Node(kind: .frontMatter, range: frontMatter.range, end: index + 1, parent: 0))
    var pending = Array(frontMatter.entries.map(\.node).reversed())
    var reached = frontMatter.range.lowerBound
    while let value = pending.popLast() {
      switch value.content {
      case .list(let values): pending += values.reversed()
      case .mapping(let entries): pending += entries.map(\.value).reversed()
      case .scalar:
        // What an anchor names stands where it stands, not once more.
        guard value.range.lowerBound >= reached, let (range, link) = wikiLink(in: value.range) else {
          continue
        }
        nodes.append(
          Node(
            kind: .wikiLink, range: range, end: nodes.count + 1, parent: index,
            detail: inlines.wikiLinks.count))
        inlines.wikiLinks.append(link)
        reached = range.upperBound
      case .null: break
      }
    }
    nodes[index].end = nodes.count
  }

  /// The wiki-link that a value is, within its quotes.
  private func wikiLink(in value: ByteRange) -> (ByteRange, WikiLink)? {
    let span = bytes.span
    var range = value
    if let first = range.first, span[first] == UInt8(ascii: "\"") || span[first] == UInt8(ascii: "'") {
      guard range.count > 2, span[range.upperBound - 1] == span[first] else { return nil }
      range = first + 1..<range.upperBound - 1
    }
    guard range.count > 4, span.hasText("[[", at: range.lowerBound),
      span.hasText("]]", at: range.upperBound - 2)
    else { return nil }
    let inner = range.lowerBound + 2..<range.upperBound - 2
    guard !inner.contains(where: { "[]\\\n\r\"".utf8.contains(span[$0]) }) else { return nil }
    let bar = span.firstIndex(of: UInt8(ascii: "|"), from: inner.lowerBound, to: inner.upperBound)
    let nameEnd = bar ?? inner.upperBound
    let hash = span.firstIndex(of: UInt8(ascii: "#"), from: inner.lowerBound, to: nameEnd)
    let link = WikiLink(
      target: inner.lowerBound..<(hash ?? nameEnd), fragment: hash.map { $0 + 1..<nameEnd },
      display: bar.map { $0 + 1..<inner.upperBound }, isEmbed: false)
    return (range, link)
  }
}
