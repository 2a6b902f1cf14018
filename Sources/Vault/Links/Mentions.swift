import Markdown
package import SourceText

/// The places where a note's name is written in another note and is no link.
///
/// They are looked for only when somebody asks, in one pass over each note: plain text counts, and nothing in code,
/// formulas, comments or links. The longest name wins.
package struct Mentions: Sendable {
  package struct Mention: Sendable {
    /// The note it stands in, the `.text` node that it begins in, and its bytes.
    package let source: Int
    package let node: Int
    package let range: ByteRange
  }

  /// The mentions of each note, in the order of the notes they stand in.
  package private(set) var byNote: [[Mention]]

  package init(_ vault: Vault) async {
    let names = NameIndex(vault.notes)
    let found = await inParallel(Array(vault.notes.indices)) { source in
      vault.notes[source].note.mentions(of: names, at: source)
    }
    byNote = [[Mention]](repeating: [], count: vault.notes.count)
    for (note, mention) in found.joined() { byNote[note].append(mention) }
  }
}

extension Note {
  fileprivate func mentions(of names: NameIndex, at source: Int) -> [(note: Int, Mentions.Mention)] {
    var found: [(note: Int, Mentions.Mention)] = []
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .link, .image: index = node.end
      case .text where node.detail == 0:
        // A run of text may stand in several nodes side by side.
        var last = index
        while last + 1 < nodes.count, nodes[last + 1].kind == .text, nodes[last + 1].detail == 0,
          nodes[last + 1].range.lowerBound == nodes[last].range.upperBound
        {
          last += 1
        }
        find(names, in: index...last, at: source, &found)
        index = last + 1
      default: index += 1
      }
    }
    return found
  }

  private func find(
    _ names: NameIndex, in run: ClosedRange<Int>, at source: Int,
    _ found: inout [(note: Int, Mentions.Mention)]
  ) {
    let range = nodes[run.lowerBound].range.lowerBound..<nodes[run.upperBound].range.upperBound
    var node = run.lowerBound
    // What is no UTF-8 is found when a note is read; such a note has no names to find, but its bytes still have places.
    guard let text = String(validating: bytes[range], as: UTF8.self).map({ Array($0.unicodeScalars) }) else {
      return
    }
    var (place, offset) = (0, range.lowerBound)
    while place < text.count {
      guard let match = names.longestMatch(in: text, at: place) else {
        offset += UTF8.width(text[place])
        place += 1
        continue
      }
      let start = offset
      while place < match.end {
        offset += UTF8.width(text[place])
        place += 1
      }
      guard let note = match.note, note != source else { continue }
      while nodes[node].range.upperBound <= start { node += 1 }
      found.append((note, Mentions.Mention(source: source, node: node, range: start..<offset)))
    }
  }
}
