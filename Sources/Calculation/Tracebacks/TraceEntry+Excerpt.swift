extension TraceEntry {
  /// The bytes of the source that the instruction is about, as CPython 3.11 counts them.
  private var range: Range<Int> {
    guard code.nodes.indices.contains(instruction), code.nodes[instruction] >= 0 else { return 0..<0 }
    let tree = code.tree
    let node = tree[code.nodes[instruction]]
    let range = Int(node.start)..<Int(node.end)
    switch node.kind {
    case .attribute: return attributeRange(node, range)
    case .call where tree[node.a].kind == .attribute:
      let callee = tree[node.a]
      if isLookup { return attributeRange(callee, Int(callee.start)..<Int(callee.end)) }
      return attributeRange(callee, Int(callee.start)..<Int(callee.end)).lowerBound..<range.upperBound
    default: return range
    }
  }

  /// An attribute on another line than the beginning of what it is asked of is only its name.
  private func attributeRange(_ node: Node, _ range: Range<Int>) -> Range<Int> {
    let name = range.upperBound - code.tree.names[Int(node.b)].utf8.count
    guard code.tree.line(at: name) != code.tree.line(at: range.lowerBound) else { return range }
    return name..<range.upperBound
  }

  /// The line of the program, counted from 1.
  var line: Int { code.tree.line(at: range.lowerBound) }

  /// The line as it is written, without its indentation, and what points at the range below it.
  var excerpt: (source: String, markers: String?) {
    let tree = code.tree
    let start = tree.lineStarts[tree.line(at: range.lowerBound) - 1]
    let rest = tree.source[start...]
    let end = rest.firstIndex { $0 == 0x0A } ?? tree.source.count
    let last = end > start && tree.source[end - 1] == 0x0D ? end - 1 : end
    let first = tree.source[start..<last].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0C } ?? last
    let text = String(decoding: tree.source[first..<last], as: UTF8.self)
    guard first < last, range.lowerBound >= first, !range.isEmpty else { return (text, nil) }
    return (text, markers(first..<last))
  }

  private func markers(_ line: Range<Int>) -> String? {
    let source = code.tree.source
    let isWhole = range.upperBound <= line.upperBound
    var end = range.upperBound
    if !isWhole {
      end = line.upperBound
      while end > line.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
    }
    guard range.lowerBound < end else { return nil }
    func width(_ range: Range<Int>) -> Int { source[range].count { $0 & 0xC0 != 0x80 } }
    let indent = String(repeating: " ", count: width(line.lowerBound..<range.lowerBound))
    if isWhole, let anchors {
      return indent + String(repeating: "~", count: width(range.lowerBound..<anchors.lowerBound))
        + String(repeating: "^", count: width(anchors))
        + String(repeating: "~", count: width(anchors.upperBound..<end))
    }
    // Nothing is pointed out where it would be the whole line.
    if range.lowerBound == line.lowerBound, end == line.upperBound || !isWhole { return nil }
    return indent + String(repeating: "^", count: width(range.lowerBound..<end))
  }

  /// What matters most of an operation: its operator, or its brackets.
  private var anchors: Range<Int>? {
    let tree = code.tree
    let node = tree[code.nodes[instruction]]
    let source = tree.source
    switch node.kind {
    case .binary:
      let right = Int(tree[node.b].start)
      guard var start = (Int(tree[node.a].end)..<right).first(where: { source[$0] > 0x20 }) else {
        return nil
      }
      // The rest of a character, which is one mark.
      while start > 0, source[start] & 0xC0 == 0x80 { start -= 1 }
      let isDouble = start + 1 < right && source[start + 1] > 0x20
      return start..<(start + (isDouble ? 2 : 1))
    case .subscript: return Int(tree[node.a].end)..<min(Int(tree[node.b].end) + 1, Int(node.end))
    default: return nil
    }
  }
}
