/// Every alias of a catalog, letter by letter: upper and lower case are the same, and where an alias has a space
/// the text may have a space, a hyphen, an underscore or nothing.
struct NameTrie: Sendable {
  /// Letters and digits, the only bytes that lead from node to node.
  static let alphabet = 36
  static let other: UInt8 = 255

  /// `next[node * alphabet + symbol]`; 0 leads nowhere, for the root follows nothing.
  private var next: [UInt16] = Array(repeating: 0, count: NameTrie.alphabet)
  /// The group of names that ends at a node, or -1.
  private(set) var group: [Int32] = [-1]
  /// Whether a separator may follow a node.
  private(set) var mayBreak: [Bool] = [false]
  /// Each byte's symbol, or ``other``.
  let symbols: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(byte) - UInt8(ascii: "a")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) - UInt8(ascii: "A")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte) - UInt8(ascii: "0") + 26
    default: NameTrie.other
    }
  }

  /// The node behind `symbol`, or 0.
  @inline(__always)
  func child(of node: Int, _ symbol: UInt8) -> Int {
    Int(next[node &* NameTrie.alphabet &+ Int(symbol)])
  }

  /// The group at the end of `alias`, made with `newGroup` where there is none. Other bytes than letters, digits and
  /// separators cannot stand in an alias; without a letter or digit it has no group.
  mutating func insert(_ alias: String, newGroup: Int) -> Int? {
    var node = 0
    for byte in alias.utf8 {
      let symbol = symbols[Int(byte)]
      guard symbol != NameTrie.other else {
        guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") else { return nil }
        if node != 0 { mayBreak[node] = true }
        continue
      }
      let found = child(of: node, symbol)
      if found != 0 {
        node = found
        continue
      }
      guard group.count < Int(UInt16.max) else { return nil }
      next[node * NameTrie.alphabet + Int(symbol)] = UInt16(group.count)
      node = group.count
      next += Array(repeating: 0, count: NameTrie.alphabet)
      group.append(-1)
      mayBreak.append(false)
    }
    guard node != 0 else { return nil }
    if group[node] < 0 { group[node] = Int32(newGroup) }
    return Int(group[node])
  }
}
