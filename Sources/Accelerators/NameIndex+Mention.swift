// The grammar of a name in text: system? (memory | brand)* alias (formFactor | memoryType | memory)* otherProduct?
// A system before it or another product behind it means that this is something else.
extension NameIndex {
  /// The mention whose alias begins at `start`, where a word begins. Nothing outside `range` is looked at, and the
  /// mention begins no earlier than `floor`.
  func mention(
    at start: Int, in bytes: Span<UInt8>, _ range: Range<Int>, notBefore floor: Int, allowBare: Bool
  ) -> Mention? {
    guard let alias = alias(at: start, in: bytes, range, allowBare: allowBare) else { return nil }
    var variants = groups[alias.group]
    var end = alias.end
    var hasMemory = false
    while end < range.upperBound {
      if let next = keepKindInBrackets(of: &variants, behind: end, in: bytes, range) {
        end = next
        continue
      }
      let gap = separatorLength(bytes, end, range)
      guard gap > 0 else { break }
      if let next = keepKind(of: &variants, at: end + gap, in: bytes, range) {
        end = next
      } else if !hasMemory, let next = keepMemory(of: &variants, at: end + gap, in: bytes, range) {
        end = next
        hasMemory = true
      } else {
        break
      }
    }
    guard !isOtherProduct(behind: end, in: bytes, range) else { return nil }

    let before = floor..<range.upperBound
    guard !isSystem(before: start, in: bytes, before) else { return nil }
    var begin = start
    while true {
      if let earlier = brand(before: begin, in: bytes, before) {
        begin = earlier
      } else if !hasMemory, let earlier = keepMemory(of: &variants, before: begin, in: bytes, before) {
        begin = earlier
        hasMemory = true
      } else {
        break
      }
    }
    return Mention(range: begin..<end, nameRange: start..<alias.end, variants: variants)
  }

  /// The longest alias at `start` that ends where a word ends, or before a plural's "s".
  private func alias(
    at start: Int, in bytes: Span<UInt8>, _ range: Range<Int>, allowBare: Bool
  ) -> (end: Int, group: Int)? {
    var node = 0
    var position = start
    var best: (end: Int, group: Int)?
    while position < range.upperBound {
      var symbol = trie.symbols[Int(bytes[position])]
      if symbol == NameTrie.other, trie.mayBreak[node] {
        let gap = separatorLength(bytes, position, range)
        guard gap > 0, position + gap < range.upperBound else { break }
        position += gap
        symbol = trie.symbols[Int(bytes[position])]
      }
      guard symbol != NameTrie.other else { break }
      node = trie.child(of: node, symbol)
      guard node != 0 else { break }
      position += 1
      let group = trie.group[node]
      if group >= 0, endsWord(bytes, position, range) || endsPlural(bytes, position, range) {
        best = (position, Int(group))
      }
    }
    guard let best, allowBare || !needsCell(bytes, start..<best.end) else { return nil }
    return isPartOfNumber(bytes, start..<best.end, range) ? nil : best
  }

  /// Whether a name says too little for running text: digits alone, or a short one that is not in capitals.
  private func needsCell(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    var hasLetter = false
    var hasLowerCase = false
    for position in name where !bytes[position].isDigit {
      hasLetter = true
      if bytes[position] != bytes[position].uppercased { hasLowerCase = true }
    }
    return !hasLetter || (hasLowerCase && name.count <= 3)
  }

  /// Whether digits go on as a decimal fraction or a group of thousands: `4090.5`, `1,4090`, `$4090`, `4090%`.
  private func isPartOfNumber(_ bytes: Span<UInt8>, _ name: Range<Int>, _ range: Range<Int>) -> Bool {
    for position in name where !bytes[position].isDigit { return false }
    if name.lowerBound > range.lowerBound {
      switch bytes[name.lowerBound - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "$"): return true
      default: break
      }
    }
    guard name.upperBound < range.upperBound else { return false }
    switch bytes[name.upperBound] {
    case UInt8(ascii: "%"): return true
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return name.upperBound + 1 < range.upperBound && bytes[name.upperBound + 1].isDigit
    default: return false
    }
  }

  private func isOtherProduct(behind end: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let gap = separatorLength(bytes, end, range)
    guard gap > 0 else { return false }
    for word in NameWords.otherProducts where wordEnd(word, at: end + gap, in: bytes, range) != nil {
      // A single letter is the Chinese variant "4090 D" only as a capital.
      return word.count > 1 || bytes[end + gap] != word[0]
    }
    return false
  }

  private func isSystem(before start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    NameWords.systems.contains { wordStart($0, before: start, in: bytes, range) != nil }
  }

  private func brand(before start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for brand in NameWords.brands {
      if let begin = wordStart(brand, before: start, in: bytes, range) { return begin }
    }
    return nil
  }

  /// The same for one in brackets: `A100 80GB (SXM)`, `A100（PCIe）`.
  private func keepKindInBrackets(
    of variants: inout [Accelerator], behind end: Int, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    func bracket(_ ascii: UInt8, _ last: UInt8, at position: Int) -> Int? {
      guard position < range.upperBound else { return nil }
      if bytes[position] == ascii { return position + 1 }
      let isWide =
        position + 2 < range.upperBound && bytes[position] == 0xEF && bytes[position + 1] == 0xBC
        && bytes[position + 2] == last
      return isWide ? position + 3 : nil
    }
    guard variants.count > 1,
      let start = bracket(UInt8(ascii: "("), 0x88, at: end + separatorLength(bytes, end, range))
    else { return nil }
    var kept = variants
    guard let kind = keepKind(of: &kept, at: start, in: bytes, range),
      let behind = bracket(UInt8(ascii: ")"), 0x89, at: kind)
    else { return nil }
    variants = kept
    return behind
  }

  /// Keeps the variants of a form factor or memory type that stands at `position`; its end, or `nil` where there is
  /// none of those.
  private func keepKind(
    of variants: inout [Accelerator], at position: Int, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    func keep(_ words: [[UInt8]], _ description: (Accelerator) -> String?) -> Int? {
      for word in words {
        guard let end = wordEnd(word, at: position, in: bytes, range) else { continue }
        let wanted = word.filter { $0 != UInt8(ascii: "-") }
        let kept = variants.filter { variant in
          let own = (description(variant) ?? "").utf8.prefix { $0 != UInt8(ascii: " ") }.map(\.lowercased)
          return own == wanted || wanted.elementsEqual("sxm".utf8) && own.starts(with: wanted)
        }
        guard !kept.isEmpty else { return nil }
        variants = kept
        return end
      }
      return nil
    }
    return keep(NameWords.formFactors, \.formFactor) ?? keep(NameWords.memoryTypes, \.memoryType)
  }
}
