import SourceText

/// The names of a catalog's accelerators, ready to be found in text.
struct NameIndex: Sendable {
  /// The accelerators that share an alias.
  private(set) var groups: [[Accelerator]] = []
  private(set) var trie = NameTrie()
  /// For each byte, whether it is part of a word and whether a name may begin with it.
  private(set) var kinds: [ByteKind] = Array(repeating: .other, count: 256)

  /// The bytes that a name may begin with.
  private(set) var beginnings = BytePairs()

  enum ByteKind: UInt8 {
    case other, word, start
  }

  init(_ entries: [Accelerator]) {
    for entry in entries {
      for alias in entry.aliases + [entry.name] {
        guard let group = trie.insert(alias, newGroup: groups.count) else { continue }
        if group == groups.count { groups.append([]) }
        if groups[group].last?.name != entry.name { groups[group].append(entry) }
      }
    }
    for byte in 0..<256 {
      let symbol = trie.symbols[byte]
      if symbol != NameTrie.other {
        kinds[byte] = trie.child(of: 0, symbol) != 0 ? .start : .word
      } else if byte == UInt8(ascii: "_") {
        kinds[byte] = .word
      }
    }
    for first in 0..<256 where kinds[first] == .start {
      let node = trie.child(of: 0, trie.symbols[first])
      for second in 0..<256 {
        let symbol = trie.symbols[second]
        let goesOn = symbol == NameTrie.other ? trie.mayBreak[node] : trie.child(of: node, symbol) != 0
        if goesOn || trie.group[node] >= 0 { beginnings.insert(UInt8(first), UInt8(second)) }
      }
    }
  }
}
