import SourceText
import Yams

/// What is wrong with front matter, told in our words at its place in the note.
enum YAMLProblem {
  static func diagnostic(
    of error: any Error, _ content: ByteRange, _ bytes: [UInt8], _ lines: LineIndex
  ) -> Diagnostic {
    var place = content.lowerBound
    var reason = "the YAML cannot be read"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      place = mark.offset(in: content, bytes, lines)
      reason = explained(problem)
    case .duplicatedKeysInMapping(let duplicates, let context)?:
      place = context.mark.offset(in: content, bytes, lines)
      reason =
        "the key \(duplicates.sorted().map { "\u{2018}\($0)\u{2019}" }.joined(separator: ", ")) stands twice"
    case .reader?: reason = "a character that YAML does not allow"
    default: break
    }
    let line = lines.content(ofLine: lines.line(at: place), in: bytes)
    let end = max(place, min(line.upperBound, content.upperBound))
    let start = min(place, end) == end && line.lowerBound < end ? line.lowerBound : min(place, end)
    return problem("front matter: \(reason)", start..<end)
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

  static func problem(_ message: String, _ range: ByteRange) -> Diagnostic {
    Diagnostic(
      rule: "front-matter", severity: .error, message: message, range: range,
      help: "Write `key: value` lines; put text that holds `: `, `#` or brackets in quotes.")
  }
}

extension Mark {
  /// The byte of the note that this place in its front matter's YAML stands for.
  func offset(in content: ByteRange, _ bytes: [UInt8], _ lines: LineIndex) -> Int {
    let first = lines.line(at: content.lowerBound)
    let number = min(first + max(line, 1) - 1, lines.lineCount)
    let range = lines.content(ofLine: number, in: bytes)
    var offset = range.lowerBound
    var left = max(column, 1) - 1
    while left > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return min(max(offset, content.lowerBound), content.upperBound)
  }
}

/// What front matter may cost: the YAML parser recurses, and aliases multiply.
enum YAMLLimits {
  static let size = 64 << 10
  static let depth = 32
  /// Bytes of YAML with every alias written out.
  static let expandedSize = 512 << 10

  static func problem(of content: ByteRange, in bytes: [UInt8]) -> Diagnostic? {
    let head = content.lowerBound..<min(content.lowerBound + 1, content.upperBound)
    if content.count > size {
      return YAMLProblem.problem("front matter: more than \(size >> 10) KiB", head)
    }
    if let alias = excessiveAlias(in: content, bytes) {
      return YAMLProblem.problem("front matter: too many aliases", alias)
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
        return YAMLProblem.problem("front matter: too much nesting", here)
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
  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
