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
  static let aliases = 16

  static func problem(of content: ByteRange, in bytes: [UInt8], _ lines: LineIndex) -> Diagnostic? {
    let head = content.lowerBound..<min(content.lowerBound + 1, content.upperBound)
    if content.count > size {
      return YAMLProblem.problem("front matter: more than \(size >> 10) KiB", head)
    }
    var brackets = 0
    var markers = 0
    var column = 0
    var isLineStart = true
    var aliasCount = 0
    for offset in content {
      let byte = bytes[offset]
      let next = offset + 1 < content.upperBound ? bytes[offset + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "*") where next.isLetter || next.isDigit || next == UInt8(ascii: "_"): aliasCount += 1
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
      if aliasCount > aliases { return YAMLProblem.problem("front matter: too many aliases", here) }
    }
    return nil
  }
}
