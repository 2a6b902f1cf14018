extension Parser {
  /// `match` is a word like any other; it begins a statement where a subject, a colon and an indented `case` follow.
  var atMatch: Bool { atName && word == "match" && startsSubject }

  private var atCase: Bool { atName && word == "case" }

  private var word: String { lexer.names.names[Int(token.value)] }

  /// Whether what follows the word cannot go on with it as a name: `match = 1`, `match.group()`.
  private var startsSubject: Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    switch next.kind {
    case .name, .number, .string: return true
    case .symbol:
      switch Symbol(rawValue: UInt8(next.value)) {
      case .openParenthesis, .openBracket, .openBrace, .plus, .minus, .star, .tilde: return true
      default: return false
      }
    default: return false
    }
  }

  /// Reads a `match` statement; nil, and nothing read, when it turns out to be none.
  mutating func matchStatement() throws(SyntaxProblem) -> Int32? {
    let (startIndex, start, first, linkCount) = (index, token.start, mark, links.count)
    let line = lexer.line(at: Int(start))
    advance()
    let subject = try? expressions()
    guard let subject, at(.colon), index + 1 < tokens.count, tokens[index + 1].kind == .newline else {
      index = startIndex
      nodes.removeSubrange(Int(first)...)
      links.removeSubrange(linkCount...)
      return nil
    }
    try enter()
    defer { leave() }
    advance()
    advance()
    guard token.kind == .indent else {
      throw problem(
        "expected an indented block after 'match' statement on line \(line)", token.start, token.end)
    }
    advance()
    var cases: [Int32] = []
    while token.kind != .dedent, token.kind != .end {
      if token.kind == .newline { advance() } else { cases.append(try caseBlock()) }
    }
    if token.kind == .dedent { advance() }
    return compound(.match, from: start, since: first, a: subject, list: cases)
  }

  private mutating func caseBlock() throws(SyntaxProblem) -> Int32 {
    guard atCase else { throw unexpected() }
    let (start, first) = (token.start, mark)
    let line = lexer.line(at: Int(start))
    advance()
    let pattern = try openPattern()
    let guardNode = accept(.if) ? try namedExpression() : -1
    let body = try block(after: "'case' statement", line: line)
    return compound(.case, from: start, since: first, a: pattern, b: guardNode, c: body)
  }

  // MARK: Patterns

  /// One pattern, or several with commas, which is a sequence pattern without brackets.
  private mutating func openPattern() throws(SyntaxProblem) -> Int32 {
    let (start, first) = (token.start, mark)
    let head = try maybeStarPattern()
    guard at(.comma) || isStar(head) else { return head }
    var parts = [head]
    while accept(.comma) {
      if at(.colon) || at(.if) { break }
      parts.append(try maybeStarPattern())
    }
    return add(.patternSequence, from: start, since: first, list: parts)
  }

  private func isStar(_ pattern: Int32) -> Bool {
    kind(pattern) == .patternStar && nodes[Int(pattern)].op == 0
  }

  private mutating func maybeStarPattern() throws(SyntaxProblem) -> Int32 {
    guard at(.star) else { return try pattern() }
    let (start, first) = (token.start, mark)
    advance()
    let name = try capture()
    return add(.patternStar, from: start, since: first, a: name)
  }

  /// alternatives ['as' NAME]
  private mutating func pattern() throws(SyntaxProblem) -> Int32 {
    try enter()
    defer { leave() }
    let (start, first) = (token.start, mark)
    var alternatives = [try closedPattern()]
    while accept(.bar) { alternatives.append(try closedPattern()) }
    let pattern =
      alternatives.count == 1
      ? alternatives[0] : add(.patternOr, from: start, since: first, list: alternatives)
    guard accept(.as) else { return pattern }
    let name = try capture()
    return add(.patternAs, from: start, since: first, a: pattern, b: name)
  }

  /// A name that is bound; -1 for `_`, which binds nothing.
  private mutating func capture() throws(SyntaxProblem) -> Int32 {
    let (start, first) = (token.start, mark)
    let isWildcard = atName && word == "_"
    let name = try name()
    return isWildcard ? -1 : add(.name, from: start, since: first, op: Usage.write.rawValue, a: name)
  }

  private mutating func closedPattern() throws(SyntaxProblem) -> Int32 {
    let (start, first) = (token.start, mark)
    if at(.openParenthesis) || at(.openBracket) { return try groupOrSequence() }
    if at(.openBrace) { return try mappingPattern() }
    guard atName else {
      let value = try operation(Precedence.bitOr + 1)
      return add(.patternValue, from: start, since: first, a: value)
    }
    if !next(is: .dot), !next(is: .openParenthesis) {
      let name = try capture()
      return name >= 0 ? name : add(.patternStar, from: start, since: first, op: 1)
    }
    let number = try name()
    var value = add(.name, from: start, since: first, op: Usage.read.rawValue, a: number)
    while accept(.dot) {
      let member = try name()
      value = add(.attribute, from: start, since: first, a: value, b: member)
    }
    guard accept(.openParenthesis) else { return add(.patternValue, from: start, since: first, a: value) }
    var parts: [Int32] = []
    while !at(.closeParenthesis) {
      let (partStart, partFirst) = (token.start, mark)
      if atName, next(is: .assign) {
        let attribute = try name()
        advance()
        let part = try pattern()
        parts.append(add(.patternKeyword, from: partStart, since: partFirst, a: attribute, b: part))
      } else {
        if let last = parts.last, kind(last) == .patternKeyword {
          throw unexpected("positional patterns follow keyword patterns")
        }
        parts.append(try pattern())
      }
      guard accept(.comma) else { break }
    }
    try expect(.closeParenthesis)
    return add(.patternClass, from: start, since: first, a: value, list: parts)
  }

  private mutating func groupOrSequence() throws(SyntaxProblem) -> Int32 {
    let (start, first) = (token.start, mark)
    let isGroup = at(.openParenthesis)
    let close: Symbol = isGroup ? .closeParenthesis : .closeBracket
    advance()
    var parts: [Int32] = []
    var hasComma = false
    while !at(close) {
      parts.append(try maybeStarPattern())
      guard accept(.comma) else { break }
      hasComma = true
    }
    try expect(close)
    if isGroup, !hasComma, parts.count == 1, !isStar(parts[0]) { return parts[0] }
    return add(.patternSequence, from: start, since: first, list: parts)
  }

  private mutating func mappingPattern() throws(SyntaxProblem) -> Int32 {
    let (start, first) = (token.start, mark)
    advance()
    var parts: [Int32] = []
    var rest: Int32 = -1
    while !at(.closeBrace) {
      if accept(.doubleStar) {
        rest = try capture()
      } else {
        let key = try operation(Precedence.bitOr + 1)
        try expect(.colon)
        parts += [key, try pattern()]
      }
      guard accept(.comma) else { break }
    }
    try expect(.closeBrace)
    return add(.patternMapping, from: start, since: first, a: rest, list: parts)
  }
}
