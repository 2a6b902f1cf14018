/// The plain part of YAML, read in one pass: comments on lines of their own, mappings and lists by indentation, `[…]`
/// and `{…}` on one line, scalars plain or in double quotes without a backslash. Whatever else it meets, it gives
/// up, and a complete parser has to read the text; so it never differs from one.
package struct PlainYAML {
  private struct Line {
    var start: Int
    var end: Int
    var indent: Int
    var number: Int
  }

  private struct NotPlain: Error {}

  private let bytes: [UInt8]
  private var lines: [Line] = []
  private var current = 0

  /// The text's root, or `nil` where it is not plain.
  package static func read(_ yaml: String) -> CatalogNode? {
    guard var reader = try? PlainYAML(yaml), !reader.lines.isEmpty, let root = try? reader.block(depth: 0),
      reader.current == reader.lines.count
    else { return nil }
    return root
  }

  private init(_ yaml: String) throws(NotPlain) {
    bytes = Array(yaml.utf8)
    var start = 0
    var number = 1
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        // Control characters, and the first byte of the other line ends and of a byte-order mark.
        guard bytes[end] >= 0x20, bytes[end] != 0xC2, bytes[end] != 0xEF else { throw NotPlain() }
        if bytes[end] == 0xE2, end + 1 < bytes.count, bytes[end + 1] == 0x80 { throw NotPlain() }
        end += 1
      }
      var first = start
      while first < end, bytes[first] == UInt8(ascii: " ") { first += 1 }
      var last = end
      while last > first, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
      if first < last, bytes[first] != UInt8(ascii: "#") {
        lines.append(Line(start: first, end: last, indent: first - start, number: number))
      }
      start = end + 1
      number += 1
    }
  }

  private func isItem(_ line: Line) -> Bool {
    bytes[line.start] == UInt8(ascii: "-") && line.start + 1 < line.end
      && bytes[line.start + 1] == UInt8(ascii: " ")
  }

  /// The mapping or list whose first line is the current one.
  private mutating func block(depth: Int) throws(NotPlain) -> CatalogNode {
    guard depth < 8 else { throw NotPlain() }
    let first = lines[current]
    var items: [CatalogNode] = []
    while current < lines.count, lines[current].indent == first.indent, isItem(lines[current]) {
      // The item is a block of its own, as deep as its text stands.
      lines[current].start += 2
      lines[current].indent += 2
      items.append(try block(depth: depth + 1))
    }
    if !items.isEmpty {
      guard current == lines.count || lines[current].indent < first.indent else { throw NotPlain() }
      return CatalogNode(content: .list(items), line: first.number)
    }

    var pairs: [(key: CatalogNode, value: CatalogNode)] = []
    var keys: Set<String> = []
    while current < lines.count, lines[current].indent == first.indent {
      let line = lines[current]
      var scanner = FlowScanner(bytes: bytes, position: line.start, end: line.end, line: line.number)
      guard let key = scanner.key(), keys.insert(key.text).inserted else { throw NotPlain() }
      current += 1
      if scanner.isAtEnd {
        guard current < lines.count, lines[current].indent > line.indent else { throw NotPlain() }
        pairs.append((key, try block(depth: depth + 1)))
      } else {
        guard let value = scanner.value(isInFlow: false, depth: 0), scanner.isAtEnd else { throw NotPlain() }
        pairs.append((key, value))
      }
    }
    // A deeper line would go on with the scalar before it.
    guard current == lines.count || lines[current].indent < first.indent else { throw NotPlain() }
    return CatalogNode(content: .mapping(pairs), line: first.number)
  }
}
