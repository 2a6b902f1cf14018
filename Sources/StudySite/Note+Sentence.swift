import Markdown

extension Note {
  /// The sentence in which an inline stands, as it reads; what is far from the inline is left out.
  func sentence(around node: Int) -> String {
    var block = node
    while nodes[block].parent > 0, nodes[block].kind.rawValue >= Node.Kind.text.rawValue {
      block = nodes[block].parent
    }
    let own = plainText(of: node)
    let whole = plainText(of: block)
    // The text before the inline is that of the block up to it; nodes stand in preorder.
    let before = whole.prefix(plainText(from: block, to: node).count)
    let after = whole.dropFirst(before.count + own.count)

    var lead = before.suffix(Self.reach)
    if let end = lead.lastIndex(where: Self.endsSentence) {
      lead = lead[lead.index(after: end)...].drop(while: \.isWhitespace)
    } else if lead.startIndex > before.startIndex {
      lead = "…" + lead
    }
    var tail = after.prefix(Self.reach)
    if let end = tail.firstIndex(where: Self.endsSentence) {
      tail = tail[...end]
    } else if tail.endIndex < after.endIndex {
      tail += "…"
    }
    return String(lead) + own + String(tail)
  }

  /// How many characters are shown on either side when no sentence begins or ends there.
  private static var reach: Int { 60 }

  private static func endsSentence(_ character: Character) -> Bool { "。！？!?；\n".contains(character) }
}
