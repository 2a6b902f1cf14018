/// Reads what stands on one line of plain YAML. `nil` means that it is not plain.
struct FlowScanner {
  let bytes: [UInt8]
  var position: Int
  let end: Int
  let line: Int

  var isAtEnd: Bool { position == end }

  private mutating func skipSpaces() {
    while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func scalar(_ range: Range<Int>) -> CatalogNode {
    CatalogNode(content: .scalar(String(decoding: bytes[range], as: UTF8.self)), line: line)
  }

  /// `key:` and the spaces behind it. A key is made of letters, digits, "_", "-", and begins with a letter.
  mutating func key() -> CatalogNode? {
    let start = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        guard position > start else { return nil }
        position += 1
      case UInt8(ascii: ":"):
        guard position > start, position + 1 == end || bytes[position + 1] == UInt8(ascii: " ") else {
          return nil
        }
        let key = scalar(start..<position)
        position += 1
        skipSpaces()
        return key
      default: return nil
      }
    }
    return nil
  }

  mutating func value(isInFlow: Bool, depth: Int) -> CatalogNode? {
    guard position < end, depth < 8 else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "{"): return mapping(depth: depth)
    case UInt8(ascii: "\""): return quoted()
    default: return plain(isInFlow: isInFlow)
    }
  }

  private mutating func list(depth: Int) -> CatalogNode? {
    position += 1
    var items: [CatalogNode] = []
    skipSpaces()
    if skip(UInt8(ascii: "]")) { return CatalogNode(content: .list([]), line: line) }
    while let item = value(isInFlow: true, depth: depth + 1) {
      items.append(item)
      skipSpaces()
      if skip(UInt8(ascii: "]")) { return CatalogNode(content: .list(items), line: line) }
      guard skip(UInt8(ascii: ",")) else { return nil }
      skipSpaces()
    }
    return nil
  }

  private mutating func mapping(depth: Int) -> CatalogNode? {
    position += 1
    var pairs: [(key: CatalogNode, value: CatalogNode)] = []
    skipSpaces()
    if skip(UInt8(ascii: "}")) { return CatalogNode(content: .mapping([]), line: line) }
    while let key = key(), !pairs.contains(where: { $0.key.text == key.text }),
      let value = value(isInFlow: true, depth: depth + 1)
    {
      pairs.append((key, value))
      skipSpaces()
      if skip(UInt8(ascii: "}")) { return CatalogNode(content: .mapping(pairs), line: line) }
      guard skip(UInt8(ascii: ",")) else { return nil }
      skipSpaces()
    }
    return nil
  }

  private mutating func quoted() -> CatalogNode? {
    position += 1
    let start = position
    while position < end, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    let text = scalar(start..<position)
    return skip(UInt8(ascii: "\"")) ? text : nil
  }

  /// A scalar without quotes that begins with a letter or a digit and holds nothing that could mean more.
  private mutating func plain(isInFlow: Bool) -> CatalogNode? {
    let start = position
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default: return nil
    }
    scan: while position < end {
      switch bytes[position] {
      case UInt8(ascii: ":"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if isInFlow { break scan }
        position += 1
      default: position += 1
      }
    }
    var last = position
    while bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    return scalar(start..<last)
  }
}
