/// Turns the bytes of a source into tokens, comments and problems.
///
/// A problem becomes an error token, and reading goes on at the next line, so that one bad line costs one statement.
struct Lexer {
  let source: [UInt8]
  /// Where reading stops: the end of the source, or of one replacement field.
  let limit: Int
  private(set) var names: NameTable
  private(set) var tokens: [Token] = []
  private(set) var comments: [Comment] = []
  private(set) var messages: [String] = []
  private(set) var lineStarts: [Int] = [0]

  private var position: Int
  private var indentation: [Int] = [0]
  private var open: [Bracket] = []
  private let isField: Bool
  private static let deepestBracket = 200
  private static let deepestIndentation = 100

  private struct Bracket {
    var byte: UInt8
    var offset: Int
    var token: Int
    var comment: Int
  }

  /// Reads a whole program. `dedenting` accepts a program that is indented as a whole.
  init(program source: [UInt8], dedenting: Bool) {
    self.source = source
    limit = source.count
    names = NameTable()
    position = 0
    isField = false
    tokens.reserveCapacity(source.count / 4 + 8)
    for (index, byte) in source.enumerated() where byte == 0x0A { lineStarts.append(index + 1) }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if dedenting { indentation = [firstIndentation()] }
    readLines()
  }

  /// Reads one expression inside a program's bytes, as if in parentheses.
  init(field range: Range<Int>, of source: [UInt8], names: NameTable) {
    self.source = source
    limit = range.upperBound
    self.names = names
    position = range.lowerBound
    isField = true
    while position < limit { readToken() }
    if let bracket = open.first { neverClosed(bracket) }
    append(.end, limit, limit)
  }

  // MARK: Lines

  private mutating func readLines() {
    while true {
      while position < limit {
        if open.isEmpty && atLineStart {
          guard beginLine() else { continue }
        }
        readToken()
      }
      guard let bracket = open.first else { break }
      neverClosed(bracket)
    }
    finishLine()
    while indentation.count > 1 {
      indentation.removeLast()
      append(.dedent, limit, limit)
    }
    append(.end, limit, limit)
  }

  private var atLineStart = true

  /// Reads a line's indentation. False when the line holds nothing.
  private mutating func beginLine() -> Bool {
    let start = position
    var column = 0
    while position < limit {
      let byte = source[position]
      if byte == 0x20 {
        column += 1
      } else if byte == 0x09 {
        column = (column / 8 + 1) * 8
      } else if byte == 0x0C {
        column = 0
      } else {
        break
      }
      position += 1
    }
    guard position < limit else { return false }
    switch source[position] {
    case 0x0A, 0x0D:
      position += 1
      return false
    case 0x23:
      readComment(isAlone: true)
      return false
    default: break
    }
    atLineStart = false
    let current = indentation[indentation.count - 1]
    if column > current {
      if indentation.count >= Self.deepestIndentation {
        problem("too many levels of indentation", from: start, to: position)
        return false
      }
      indentation.append(column)
      append(.indent, start, position)
    } else if column < current {
      while indentation.count > 1, column < indentation[indentation.count - 1] {
        indentation.removeLast()
        append(.dedent, position, position)
      }
      if indentation[indentation.count - 1] < column {
        // The line belongs to the block that the last dedent left; CPython gives up here.
        append(.error, start, position, message("unindent does not match any outer indentation level"))
        indentation[indentation.count - 1] = column
      }
    }
    return true
  }

  private func firstIndentation() -> Int {
    var column = 0
    var index = position
    while index < limit {
      switch source[index] {
      case 0x20: column += 1
      case 0x09: column = (column / 8 + 1) * 8
      case 0x0A, 0x0D: column = 0
      case 0x23:
        while index < limit, source[index] != 0x0A { index += 1 }
        column = 0
      default: return column
      }
      index += 1
    }
    return 0
  }

  private mutating func finishLine() {
    if let last = tokens.last, last.kind != .newline, last.kind != .indent, last.kind != .dedent {
      append(.newline, position, position)
    }
    atLineStart = true
  }

  private mutating func readComment(isAlone: Bool) {
    let start = position
    while position < limit, source[position] != 0x0A, source[position] != 0x0D { position += 1 }
    guard !isField else { return }
    comments.append(
      Comment(
        range: start..<position, textRange: (start + 1)..<position, line: line(at: start), isAlone: isAlone))
  }

  func line(at offset: Int) -> Int { lineStarts.line(at: offset) }

  // MARK: Tokens

  private mutating func readToken() {
    let byte = source[position]
    switch byte {
    case 0x20, 0x09, 0x0C:
      position += 1
    case 0x0A, 0x0D:
      if open.isEmpty && !isField { finishLine() }
      position += 1
    case 0x23:
      readComment(isAlone: isAloneOnLine(position))
    case 0x5C:
      readJoin()
    case 0x30...0x39:
      readNumber()
    case 0x2E where isDigit(at: position + 1):
      readNumber()
    case 0x22, 0x27:
      readString(prefix: 0)
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...:
      readName()
    default:
      readSymbol(byte)
    }
  }

  private func isAloneOnLine(_ offset: Int) -> Bool {
    var index = offset - 1
    while index >= 0, source[index] == 0x20 || source[index] == 0x09 { index -= 1 }
    return index < 0 || source[index] == 0x0A || source[index] == 0x0D
  }

  private mutating func readJoin() {
    var next = position + 1
    if next < limit, source[next] == 0x0D { next += 1 }
    if next < limit, source[next] == 0x0A {
      position = next + 1
    } else {
      problem(
        isField
          ? "f-string expression part cannot include a backslash"
          : "unexpected character after line continuation character", from: position, to: position + 1)
    }
  }

  private func isDigit(at index: Int) -> Bool {
    index < limit && source[index] >= 0x30 && source[index] <= 0x39
  }

  private mutating func readName() {
    let start = position
    var isPlain = true
    while position < limit {
      switch source[position] {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A:
        position += 1
        continue
      case 0x80...:
        isPlain = false
        let (scalar, length) = decodeScalar(source, at: position)
        let isFirst = position == start
        if isFirst ? scalar.properties.isXIDStart : scalar.properties.isXIDContinue {
          position += length
          continue
        }
        if isFirst {
          let code = String(scalar.value, radix: 16, uppercase: true)
          let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
          switch scalar.properties.generalCategory {
          case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
            .privateUse, .surrogate:
            problem("invalid non-printable character \(name)", from: position, to: position + length)
          default:
            problem(
              "invalid character '\(Character(scalar))' (\(name))", from: position, to: position + length)
          }
          return
        }
      default: break
      }
      break
    }
    if isPlain, position < limit, position - start <= 2, source[position] == 0x22 || source[position] == 0x27,
      isStringPrefix(start, position)
    {
      readString(prefix: position - start)
      return
    }
    append(.name, start, position, names.number(of: source, from: start, to: position))
  }

  private func isStringPrefix(_ start: Int, _ end: Int) -> Bool {
    let first = source[start] | 0x20
    let isLetter = { (byte: UInt8) in byte == 0x72 || byte == 0x62 || byte == 0x66 }
    if end - start == 1 { return isLetter(first) || first == 0x75 }
    let second = source[start + 1] | 0x20
    guard isLetter(first), isLetter(second), first != second else { return false }
    return first == 0x72 || second == 0x72
  }

  private mutating func readString(prefix: Int) {
    let start = position - prefix
    let quote = source[position]
    let isTriple =
      position + 2 < limit && source[position + 1] == quote && source[position + 2] == quote
    position += isTriple ? 3 : 1
    while position < limit {
      let byte = source[position]
      if byte == 0x5C {
        position += 2
      } else if byte == quote {
        if !isTriple {
          position += 1
          append(.string, start, position)
          return
        }
        if position + 2 < limit, source[position + 1] == quote, source[position + 2] == quote {
          position += 3
          append(.string, start, position)
          return
        }
        position += 1
      } else if byte == 0x0A, !isTriple {
        break
      } else {
        position += 1
      }
    }
    position = min(position, limit)
    let kind = isTriple ? "triple-quoted string" : "string"
    let last = line(at: isTriple ? max(start, limit - 1) : start)
    let text = "unterminated \(kind) literal (detected at line \(last))"
    position = start
    problem(text, from: start, to: start + 1)
  }

  private mutating func readNumber() {
    let start = position
    var literal = NumberScanner(source: source, position: position, limit: limit)
    let isSound = literal.scan()
    position = literal.position
    if isSound {
      append(.number, start, position)
    } else {
      problem(literal.message, from: start, to: position)
    }
  }

  private mutating func readSymbol(_ byte: UInt8) {
    let next = position + 1 < limit ? source[position + 1] : 0
    let third = position + 2 < limit ? source[position + 2] : 0
    guard let (symbol, length) = Self.symbol(byte, next, third) else {
      problem("invalid syntax", from: position, to: position + 1)
      return
    }
    switch symbol {
    case .openParenthesis, .openBracket, .openBrace:
      if open.count >= Self.deepestBracket {
        problem("too many nested parentheses", from: position, to: position + 1)
        return
      }
      open.append(Bracket(byte: byte, offset: position, token: tokens.count, comment: comments.count))
    case .closeParenthesis, .closeBracket, .closeBrace:
      guard let bracket = open.popLast() else {
        problem("unmatched '\(Character(Unicode.Scalar(byte)))'", from: position, to: position + 1)
        return
      }
      let matching: UInt8 = byte == 0x29 ? 0x28 : byte == 0x5D ? 0x5B : 0x7B
      if bracket.byte != matching {
        let closing = Character(Unicode.Scalar(byte))
        let opening = Character(Unicode.Scalar(bracket.byte))
        problem(
          "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'",
          from: position, to: position + 1)
        return
      }
    default: break
    }
    append(.symbol, position, position + length, Int32(symbol.rawValue))
    position += length
  }

  private static func symbol(_ byte: UInt8, _ next: UInt8, _ third: UInt8) -> (Symbol, Int)? {
    let hasAssign = next == 0x3D
    switch byte {
    case 0x28: return (.openParenthesis, 1)
    case 0x29: return (.closeParenthesis, 1)
    case 0x5B: return (.openBracket, 1)
    case 0x5D: return (.closeBracket, 1)
    case 0x7B: return (.openBrace, 1)
    case 0x7D: return (.closeBrace, 1)
    case 0x2C: return (.comma, 1)
    case 0x3B: return (.semicolon, 1)
    case 0x7E: return (.tilde, 1)
    case 0x3A: return hasAssign ? (.walrus, 2) : (.colon, 1)
    case 0x2E: return next == 0x2E && third == 0x2E ? (.ellipsis, 3) : (.dot, 1)
    case 0x2B: return hasAssign ? (.plusAssign, 2) : (.plus, 1)
    case 0x2D: return hasAssign ? (.minusAssign, 2) : next == 0x3E ? (.arrow, 2) : (.minus, 1)
    case 0x2A:
      if next == 0x2A { return third == 0x3D ? (.doubleStarAssign, 3) : (.doubleStar, 2) }
      return hasAssign ? (.starAssign, 2) : (.star, 1)
    case 0x2F:
      if next == 0x2F { return third == 0x3D ? (.doubleSlashAssign, 3) : (.doubleSlash, 2) }
      return hasAssign ? (.slashAssign, 2) : (.slash, 1)
    case 0x25: return hasAssign ? (.percentAssign, 2) : (.percent, 1)
    case 0x40: return hasAssign ? (.atAssign, 2) : (.at, 1)
    case 0x26: return hasAssign ? (.ampersandAssign, 2) : (.ampersand, 1)
    case 0x7C: return hasAssign ? (.barAssign, 2) : (.bar, 1)
    case 0x5E: return hasAssign ? (.caretAssign, 2) : (.caret, 1)
    case 0x3D: return hasAssign ? (.equal, 2) : (.assign, 1)
    case 0x21: return hasAssign ? (.notEqual, 2) : nil
    case 0x3C:
      if next == 0x3C { return third == 0x3D ? (.leftShiftAssign, 3) : (.leftShift, 2) }
      return hasAssign ? (.lessEqual, 2) : (.less, 1)
    case 0x3E:
      if next == 0x3E { return third == 0x3D ? (.rightShiftAssign, 3) : (.rightShift, 2) }
      return hasAssign ? (.greaterEqual, 2) : (.greater, 1)
    default: return nil
    }
  }

  // MARK: Problems

  /// Takes over what the reader of a replacement field has learnt.
  mutating func adopt(names: NameTable, messages: [String]) {
    self.names = names
    self.messages = messages
  }

  /// The number of a dotted name.
  mutating func number(of range: Range<Int>) -> Int32 {
    names.number(of: source, from: range.lowerBound, to: range.upperBound)
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, _ value: Int32 = 0) {
    tokens.append(Token(kind: kind, start: Int32(start), end: Int32(end), value: value))
  }

  private mutating func message(_ text: String) -> Int32 {
    messages.append(text)
    return Int32(messages.count - 1)
  }

  /// Notes a problem and goes on at the next line, with every bracket closed.
  private mutating func problem(_ text: String, from start: Int, to end: Int) {
    append(.error, start, end, message(text))
    atLineStart = false
    open = []
    position = start
    while position < limit, source[position] != 0x0A {
      if source[position] == 0x23 && !isField {
        readComment(isAlone: false)
      } else {
        position += 1
      }
    }
  }

  /// A bracket that the source does not close: what it swallowed is read again, from the next line.
  private mutating func neverClosed(_ bracket: Bracket) {
    tokens.removeSubrange(bracket.token...)
    comments.removeSubrange(min(bracket.comment, comments.count)...)
    let character = Character(Unicode.Scalar(bracket.byte))
    problem("'\(character)' was never closed", from: bracket.offset, to: bracket.offset + 1)
  }
}

/// The Unicode scalar that starts at a byte, and how many bytes it takes. Ill-formed bytes give U+FFFD.
func decodeScalar(_ bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let first = bytes[index]
  let replacement: (Unicode.Scalar, Int) = ("\u{FFFD}", 1)
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return replacement }
  var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return replacement }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard let scalar = Unicode.Scalar(value) else { return replacement }
  return (scalar, length)
}
