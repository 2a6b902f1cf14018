import SourceText

/// `[label]: address "title"` in the content of a paragraph; ranges are into that content.
struct DefinitionSyntax {
  var label: ByteRange
  private var address: ByteRange
  private var title: ByteRange?
  /// Where the address or the title ends.
  private var contentEnd: Int
  /// Where the next line begins.
  var end: Int

  init?(in bytes: Span<UInt8>, at start: Int) {
    guard let label = LinkSyntax.label(in: bytes, at: start), label.contains(where: { !bytes[$0].isSpace }),
      label.upperBound + 1 < bytes.count, bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    let addressStart = LinkSyntax.skipSpaces(in: bytes, from: label.upperBound + 2)
    guard let address = LinkSyntax.destination(in: bytes, at: addressStart), address.end > addressStart else {
      return nil
    }
    var end = address.end
    contentEnd = end
    let titleStart = LinkSyntax.skipSpaces(in: bytes, from: end)
    if titleStart > end, let found = LinkSyntax.title(in: bytes, at: titleStart),
      let lineEnd = Self.lineEnd(in: bytes, from: found.end)
    {
      title = found.content
      contentEnd = found.end
      end = lineEnd
    } else if let lineEnd = Self.lineEnd(in: bytes, from: end) {
      end = lineEnd
    } else {
      return nil
    }
    self.label = label
    self.address = address.content
    self.end = end
  }

  /// The definition, which begins at `start` of `text`, with its places in the note.
  func definition(in text: InlineText, from start: Int) -> (LinkDefinition, range: ByteRange) {
    let destination = LinkSyntax.destination(address, title: title, in: text)
    let definition = LinkDefinition(label: text.source(of: label), destination: destination)
    return (definition, text.source(of: start..<contentEnd))
  }

  /// Where the next line begins when only blanks stand before it.
  private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
    if offset == bytes.count { return offset }
    return bytes[offset] == UInt8(ascii: "\n") ? offset + 1 : nil
  }
}
