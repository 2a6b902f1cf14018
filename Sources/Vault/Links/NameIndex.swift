import Markdown

/// The names of a vault's notes, scalar by scalar, so that a text is searched for all of them in one pass.
///
/// A note has its file's name, its title and its aliases. Where two notes have one name, a text that writes it means
/// neither for certain; a file's name comes before titles and aliases, as it does for links.
struct NameIndex: Sendable {
  static let longestName = 120

  /// The node behind a node and a scalar: the node in the upper half of the key, the scalar in the lower.
  private var edges: [UInt64: UInt32] = [:]
  /// The note whose name ends at a node, or one of the two below.
  private var owners: [Int32] = [nobody]
  private static let nobody: Int32 = -1
  private static let several: Int32 = -2

  init(_ notes: [NoteFile]) {
    for (index, file) in notes.enumerated() { insert(file.name, index) }
    let isFileName = owners.map { $0 != Self.nobody }
    for (index, file) in notes.enumerated() {
      for name in [file.title] + (file.note.frontMatter?.aliases ?? []) {
        insert(name, index, keeping: isFileName)
      }
    }
  }

  private mutating func insert(_ name: String, _ note: Int, keeping kept: [Bool] = []) {
    let scalars = Array(name.trimmingSpaces().unicodeScalars)
    // A letter, or a number, is written for many reasons.
    guard scalars.count > 1, scalars.count <= Self.longestName,
      scalars.contains(where: { !$0.isASCII || $0.properties.isAlphabetic })
    else { return }
    var node: UInt32 = 0
    for scalar in scalars {
      let key = UInt64(node) << 32 | UInt64(scalar.folded)
      if let next = edges[key] {
        node = next
        continue
      }
      node = UInt32(owners.count)
      edges[key] = node
      owners.append(Self.nobody)
    }
    let place = Int(node)
    if place < kept.count, kept[place] { return }
    if owners[place] == Self.nobody {
      owners[place] = Int32(note)
    } else if owners[place] != Int32(note) {
      owners[place] = Self.several
    }
  }

  /// A name as it stands in a text: where it ends, and whose it is; `nil` where it may be that of several notes.
  struct Match {
    let end: Int
    let note: Int?
  }

  /// The longest name that stands in `text` from `start` on as whole words. Chinese has no spaces between words: there
  /// every place may begin and end one.
  func longestMatch(in text: [Unicode.Scalar], at start: Int) -> Match? {
    if start > 0, text[start].isInWord, text[start - 1].isInWord { return nil }
    var node: UInt32 = 0
    var match: Match?
    var place = start
    while place < text.count, let next = edges[UInt64(node) << 32 | UInt64(text[place].folded)] {
      node = next
      place += 1
      let owner = owners[Int(node)]
      guard owner != Self.nobody else { continue }
      if place < text.count, text[place - 1].isInWord, text[place].isInWord { continue }
      match = Match(end: place, note: owner == Self.several ? nil : Int(owner))
    }
    return match
  }
}

extension Unicode.Scalar {
  /// In lower case, where that is one scalar too.
  fileprivate var folded: UInt32 {
    if isASCII { return value >= 0x41 && value <= 0x5A ? value | 0x20 : value }
    if isHan { return value }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex].value : value
  }

  /// Whether it belongs to a word of a script that writes spaces between words.
  fileprivate var isInWord: Bool {
    if isASCII {
      return (value | 0x20) &- 0x61 < 26 || value == 0x5F || (value >= 0x30 && value <= 0x39)
    }
    switch value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: return false
    default:
      return properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
    }
  }
}
