package import SourceText
import Yams

/// What is wrong with YAML, told in our words at its place.
package struct YAMLProblem: Error, Sendable, Hashable {
  /// Words that follow a colon.
  package let reason: String
  package let range: ByteRange

  package static let help = "Write `key: value` lines; put text that holds `: `, `#` or brackets in quotes."

  init(_ reason: String, _ range: ByteRange) {
    self.reason = reason
    self.range = range
  }

  init(_ error: any Error, _ places: YAMLPlaces, _ bytes: [UInt8]) {
    var place = places.content.lowerBound
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      place = places.offset(of: mark)
      reason = Self.explained(problem)
    case .duplicatedKeysInMapping(let duplicates, let context)?:
      place = places.offset(of: context.mark)
      reason =
        "the key \(duplicates.sorted().map { "\u{2018}\($0)\u{2019}" }.joined(separator: ", ")) stands twice"
    case .reader?: reason = "a character that YAML does not allow"
    default: reason = "the YAML cannot be read"
    }
    range = places.line(at: place)
  }

  /// libyaml's words in ours.
  private static func explained(_ problem: String) -> String {
    let explanations = [
      ("mapping values are not allowed", "a value holds `: ` and needs quotes"),
      ("cannot start any token", "a value begins with a character that needs quotes, or with a tab"),
      ("could not find expected ':'", "a line is no `key: value`"),
      ("unexpected end of stream", "a quote is not closed"),
      ("undefined alias", "a value begins with `*` and needs quotes"),
      ("unknown escape", "a backslash in double quotes; single quotes keep it"),
      ("block mapping", "a key does not stand in line with the others, or text follows a quoted value"),
      ("flow sequence", "a `[` is not closed"), ("flow mapping", "a `{` is not closed"),
      ("',' or ']'", "a `[` is not closed"), ("',' or '}'", "a `{` is not closed"),
      ("expected key", "a key does not stand in line with the others, or text follows a quoted value"),
    ]
    return explanations.first { problem.contains($0.0) }?.1 ?? "the YAML cannot be read (\(problem))"
  }
}

/// What YAML may cost: the YAML parser recurses, and aliases multiply.
package enum YAMLLimits {
  package static let size = 64 << 10
  static let depth = 32
  /// Bytes of YAML with every alias written out.
  static let expandedSize = 512 << 10

  static func problem(of content: ByteRange, in bytes: [UInt8]) -> YAMLProblem? {
    let head = content.lowerBound..<min(content.lowerBound + 1, content.upperBound)
    if content.count > size {
      return YAMLProblem("more than \(size >> 10) KiB", head)
    }
    if let alias = excessiveAlias(in: content, bytes) {
      return YAMLProblem("too many aliases", alias)
    }
    var brackets = 0
    var markers = 0
    var column = 0
    var isLineStart = true
    for offset in content {
      let byte = bytes[offset]
      let next = offset + 1 < content.upperBound ? bytes[offset + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        (isLineStart, markers, column) = (true, 0, 0)
      } else if isLineStart {
        column += 1
        let isMarker = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
        if isMarker, next.isSpace { markers += 1 } else if !byte.isBlank { isLineStart = false }
      }
      let here = offset..<offset + 1
      if brackets > depth || markers > depth || (isLineStart && column > 4 * depth) {
        return YAMLProblem("too much nesting", here)
      }
    }
    return nil
  }

  /// The alias with which the YAML may grow beyond the limit.
  ///
  /// The size is bounded from above, by bytes alone, before anything is expanded: whatever looks like an anchor is
  /// one, and its value is taken to reach from the first anchor of its name to the alias itself. An alias stands
  /// behind the whole of the value that it repeats, so no value is larger than that.
  private static func excessiveAlias(in content: ByteRange, _ bytes: [UInt8]) -> ByteRange? {
    /// The size of all that stands before the first anchor of a name.
    var sizes: [ArraySlice<UInt8>: Int] = [:]
    /// What the aliases passed add to the bytes passed.
    var added = 0
    var offset = content.lowerBound
    while offset < content.upperBound {
      let start = offset
      offset += 1
      guard bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "*") else { continue }
      while offset < content.upperBound, isOfName(bytes[offset]) { offset += 1 }
      let name = bytes[(start + 1)..<offset]
      let size = start + added
      if name.isEmpty {
        continue
      } else if bytes[start] == UInt8(ascii: "&") {
        if sizes[name] == nil { sizes[name] = size }
      } else if let sizeBefore = sizes[name] {
        added += size - sizeBefore
        if added > expandedSize { return start..<offset }
      }
    }
    return nil
  }

  /// Whether `byte` can stand in the name of an anchor, as libyaml reads them.
  static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
