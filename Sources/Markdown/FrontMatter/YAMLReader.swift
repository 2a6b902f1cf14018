package import SourceText
import Yams

/// Reads YAML and says where each value of it stands. The parser gives the places where values begin; where they end
/// is found in the text.
package struct YAMLReader {
  private let bytes: [UInt8]
  private let places: YAMLPlaces
  /// Behind this, nothing belongs to the YAML.
  private let limit: Int

  /// The value that the YAML in `content`, a part of UTF-8 `bytes`, stands for; `nil` for none at all.
  package static func read(_ content: ByteRange, of bytes: [UInt8]) throws(YAMLProblem) -> YAMLNode? {
    if let problem = YAMLLimits.problem(of: content, in: bytes) { throw problem }
    let places = YAMLPlaces(content, of: bytes)
    do {
      // Without an encoding Yams asks the environment for one, in every note.
      guard let root = try compose(yaml: bytes.text(in: content), .basic, .default, .utf8) else { return nil }
      let reader = YAMLReader(bytes: bytes, places: places, limit: content.upperBound)
      return reader.node(root, after: content.lowerBound)
    } catch {
      throw YAMLProblem(error, places, bytes)
    }
  }

  /// The value that stands behind `lower`, where the text before it ends.
  private func node(_ node: Yams.Node, after lower: Int) -> YAMLNode {
    if let scalar = node.scalar, scalar.style == .plain, scalar.string.isEmpty {
      let end = emptyPlace(after: lower)
      return YAMLNode(content: .null, range: end..<end)
    }
    let start = node.mark.map { places.offset(of: $0) } ?? lower
    if start < lower {
      // An alias has the place of what it repeats, which stands before it.
      let alias = aliasRange(after: lower)
      let repeated = self.node(node, after: min(start, places.content.lowerBound))
      return YAMLNode(content: repeated.content, range: alias)
    }
    let inside = endOfProperties(at: start)
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLNode(
        content: isNull ? .null : .scalar(scalar.string),
        range: start..<end(of: scalar, at: inside))
    case .sequence(let sequence):
      let isFlow = byte(inside) == UInt8(ascii: "[")
      var end = isFlow ? min(inside + 1, limit) : start
      var values: [YAMLNode] = []
      for value in sequence {
        let value = self.node(value, after: end)
        values.append(value)
        end = max(end, value.range.upperBound)
      }
      if isFlow { end = endOfFlow(after: end) }
      return YAMLNode(content: .list(values), range: start..<end)
    case .mapping(let mapping):
      // The parser does not say. A mapping that stands in lines begins with its first key, which may begin with `{`.
      let firstKey = mapping.first?.key.mark.map { places.offset(of: $0) }
      let isFlow = byte(inside) == UInt8(ascii: "{") && firstKey != start
      var end = isFlow ? min(inside + 1, limit) : start
      var entries: [YAMLEntry] = []
      for (key, value) in mapping {
        let key = self.node(key, after: end)
        let value = self.node(value, after: max(end, key.range.upperBound))
        let keyRange = withoutQuotes(key.range)
        entries.append(
          YAMLEntry(key: key.string ?? bytes.text(in: keyRange), keyRange: keyRange, value: value))
        end = max(end, key.range.upperBound, value.range.upperBound)
      }
      if isFlow { end = endOfFlow(after: end) }
      return YAMLNode(content: .mapping(entries), range: start..<end)
    case .alias: return YAMLNode(content: .null, range: start..<start)
    }
  }

  private func byte(_ offset: Int) -> UInt8? { offset < limit ? bytes[offset] : nil }

  private func withoutQuotes(_ range: ByteRange) -> ByteRange {
    guard range.count >= 2, let first = range.first, let last = range.last, bytes[first] == bytes[last],
      bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'")
    else { return range }
    return first + 1..<last
  }
}

// MARK: Where things end

extension YAMLReader {
  /// Where a value stands that is not written: behind the `:`, `-` or `?`.
  private func emptyPlace(after lower: Int) -> Int {
    var offset = lower
    while let byte = byte(offset), byte.isSpace { offset += 1 }
    let isMark = [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?")].contains(byte(offset) ?? 0)
    // `:x` is a text of its own.
    return isMark && byte(offset + 1)?.isSpace ?? true ? offset + 1 : lower
  }

  private func aliasRange(after lower: Int) -> ByteRange {
    var start = lower
    while let byte = byte(start), byte != UInt8(ascii: "*") {
      start = byte == UInt8(ascii: "#") ? endOfLine(start) : start + 1
    }
    var end = min(start + 1, limit)
    while let byte = byte(end), YAMLLimits.isOfName(byte) { end += 1 }
    return min(start, end)..<end
  }

  private func endOfLine(_ start: Int) -> Int {
    var offset = start
    while let byte = byte(offset), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { offset += 1 }
    return offset
  }

  /// Behind the anchor and the tag that a value may begin with.
  private func endOfProperties(at start: Int) -> Int {
    var offset = start
    while let first = byte(offset), first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
      while let byte = byte(offset), !byte.isSpace { offset += 1 }
      offset = endOfSpace(offset)
    }
    return offset
  }

  /// Behind white space and comments.
  private func endOfSpace(_ start: Int) -> Int {
    var offset = start
    while let byte = byte(offset), byte.isSpace || byte == UInt8(ascii: "#") {
      offset = byte == UInt8(ascii: "#") ? endOfLine(offset) : offset + 1
    }
    return offset
  }

  /// Behind the bracket that closes a list or mapping whose last value ends at `start`.
  private func endOfFlow(after start: Int) -> Int {
    var offset = start
    while let byte = byte(offset) {
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return offset + 1 }
      offset = byte == UInt8(ascii: "#") ? endOfLine(offset) : offset + 1
    }
    return start
  }

  private func end(of scalar: Yams.Node.Scalar, at start: Int) -> Int {
    switch scalar.style {
    case .doubleQuoted: endOfQuotes(at: start, UInt8(ascii: "\""))
    case .singleQuoted: endOfQuotes(at: start, UInt8(ascii: "'"))
    case .literal, .folded:
      // What stands below an empty block is not of it.
      scalar.string.utf8.allSatisfy(\.isSpace) ? endOfLine(start) : endOfBlock(at: start)
    default: endOfPlain(scalar.string, at: start)
    }
  }

  private func endOfQuotes(at start: Int, _ quote: UInt8) -> Int {
    var offset = start + 1
    while let byte = byte(offset) {
      if byte == quote {
        guard quote == UInt8(ascii: "'"), self.byte(offset + 1) == quote else { return offset + 1 }
        offset += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      }
      offset += 1
    }
    return limit
  }

  /// Line ends and the blanks around them are one space in the text.
  private func endOfPlain(_ text: String, at start: Int) -> Int {
    var offset = start
    var isInSpace = false
    for byte in text.utf8 {
      if byte.isSpace {
        isInSpace = true
        continue
      }
      if isInSpace { while let space = self.byte(offset), space.isSpace { offset += 1 } }
      isInSpace = false
      offset += 1
    }
    return min(offset, limit)
  }

  /// Behind the last line of a `|` or `>` block: those that are indented as its first one is.
  private func endOfBlock(at start: Int) -> Int {
    var end = endOfLine(start)
    var indentation: Int?
    var offset = end
    while offset < limit {
      offset += byte(offset) == UInt8(ascii: "\r") && byte(offset + 1) == UInt8(ascii: "\n") ? 2 : 1
      let lineStart = offset
      while byte(offset) == UInt8(ascii: " ") { offset += 1 }
      let lineEnd = endOfLine(offset)
      if offset < lineEnd {
        if offset - lineStart < indentation ?? 0 { break }
        if indentation == nil { indentation = offset - lineStart }
        end = lineEnd
      }
      offset = lineEnd
    }
    return end
  }
}
