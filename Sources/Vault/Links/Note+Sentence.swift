package import Markdown
package import SourceText

// The sentence around a link, as it reads. Only what is near is read: a paragraph may hold many thousand links.

extension Note {
  /// The sentence in which an inline stands; what is far from the inline is left out.
  package func sentence(around node: Int) -> String {
    sentence(around: plainText(of: node), before: node, "", after: nodes[node].end, "")
  }

  /// The sentence around some bytes of a `.text` node.
  package func sentence(around range: ByteRange, in node: Int) -> String {
    let whole = nodes[node].range
    return sentence(
      around: bytes.text(in: range), before: node,
      bytes.nearText(whole.lowerBound..<range.lowerBound, atEnd: true),
      after: node + 1, bytes.nearText(range.upperBound..<whole.upperBound, atEnd: false))
  }

  private func sentence(
    around own: String, before node: Int, _ ownLead: String, after end: Int, _ ownTail: String
  ) -> String {
    var block = node
    while nodes[block].parent > 0, nodes[block].kind.rawValue >= Node.Kind.text.rawValue {
      block = nodes[block].parent
    }
    var lead = Array(ownLead.unicodeScalars)
    var first = node
    while first > block + 1, lead.count <= Sentence.reach, node - first <= Sentence.nodes {
      first -= 1
      lead = Array(nearText(of: first, atEnd: true).unicodeScalars) + lead
    }
    var tail = Array(ownTail.unicodeScalars)
    var last = end
    while last < nodes[block].end, tail.count <= Sentence.reach, last - end <= Sentence.nodes {
      tail += Array(nearText(of: last, atEnd: false).unicodeScalars)
      last += 1
    }
    return Sentence.lead(lead, before: own) + own + Sentence.tail(tail)
  }

  /// What a node itself reads as, or the end of it that counts: a text may be long and every link beside it asks.
  private func nearText(of index: Int, atEnd: Bool) -> String {
    let node = nodes[index]
    if node.kind == .text, node.detail == 0 { return bytes.nearText(node.range, atEnd: atEnd) }
    return plainText(from: index, to: index + 1)
  }
}

extension [UInt8] {
  /// The text in `range`, or as much of its beginning or end as a sentence shows.
  fileprivate func nearText(_ range: ByteRange, atEnd: Bool) -> String {
    let most = 4 * (Sentence.reach + 2)
    guard range.count > most else { return text(in: range) }
    var near = atEnd ? range.upperBound - most..<range.upperBound : range.lowerBound..<range.lowerBound + most
    while atEnd, let byte = near.first, self[byte] & 0xC0 == 0x80 { near = near.dropFirst() }
    while !atEnd, near.upperBound < range.upperBound, self[near.upperBound] & 0xC0 == 0x80 {
      near = near.lowerBound..<near.upperBound + 1
    }
    return text(in: near)
  }
}

/// Where sentences begin and end.
private enum Sentence {
  /// How many scalars are shown on either side when no sentence begins or ends there.
  static let reach = 60
  /// How many inlines are looked at on either side: there may be many that read as nothing.
  static let nodes = 60

  /// The part of `scalars` that belongs to the sentence of `own`, which follows them.
  static func lead(_ scalars: [Unicode.Scalar], before own: String) -> String {
    let near = max(0, scalars.count - reach)
    let context = scalars + own.unicodeScalars.prefix(2)
    var start = scalars.count
    while start > near, !ends(context, at: start - 1) { start -= 1 }
    let isCut = start == near && near > 0 && !ends(context, at: near - 1)
    let text = scalars[start...].drop { $0.properties.isWhitespace && !isCut }
    return (isCut ? "…" : "") + String(String.UnicodeScalarView(text))
  }

  /// The part of `scalars` that belongs to the sentence of what stands before them.
  static func tail(_ scalars: [Unicode.Scalar]) -> String {
    var end = 0
    while end < min(reach, scalars.count) {
      end += 1
      if ends(scalars, at: end - 1) { return String(String.UnicodeScalarView(scalars[..<end])) }
    }
    return String(String.UnicodeScalarView(scalars[..<end])) + (end < scalars.count ? "…" : "")
  }

  /// Whether a sentence ends with the scalar at `index`. A point ends one only before a space and what does not look
  /// like the rest of it, nor behind a lone letter: `e.g. GPUs`, `v1.5` and `No. 5` go on.
  private static func ends(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "。", "！", "？", "；", "\n": return true
    case ".", "!", "?":
      guard index + 1 < scalars.count else { return true }
      guard scalars[index + 1].properties.isWhitespace else { return false }
      guard scalars[index] == ".", index + 2 < scalars.count else { return true }
      let next = scalars[index + 2].properties
      if next.isLowercase || next.numericType != nil { return false }
      let isLoneLetter =
        index > 1 && scalars[index - 1].properties.isAlphabetic && !scalars[index - 2].properties.isAlphabetic
      return !isLoneLetter
    default: return false
    }
  }
}
