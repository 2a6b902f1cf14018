extension Parser {
  // MARK: Programs and blocks

  /// All statements of the source, in order.
  mutating func program() -> [Int32] {
    var statements: [Int32] = []
    while token.kind != .end {
      switch token.kind {
      case .newline, .dedent: advance()
      default: statementLine(into: &statements)
      }
    }
    return statements
  }

  /// Reads one logical line, or one compound statement, and recovers from what cannot be read.
  private mutating func statementLine(into statements: inout [Int32]) {
    let start = index
    let outerDepth = depth
    let first = mark
    let (linkCount, count) = (links.count, statements.count)
    do throws(SyntaxProblem) {
      if token.kind == .indent { throw unexpected() }
      try statement(into: &statements)
    } catch {
      problems.append(error)
      depth = outerDepth
      nodes.removeSubrange(Int(first)...)
      links.removeSubrange(linkCount...)
      statements.removeSubrange(count...)
      index = start
      statements.append(skipBroken())
    }
  }

  /// Passes over a logical line and the block indented below it, and notes the names that it seems to assign.
  private mutating func skipBroken() -> Int32 {
    let start = token.start
    let first = mark
    var assigned: [Int32] = []
    var nesting = 0
    loop: while true {
      switch token.kind {
      case .end: break loop
      case .indent: nesting += 1
      case .dedent:
        if nesting == 0 { break loop }
        nesting -= 1
        if nesting == 0 {
          advance()
          break loop
        }
      case .newline:
        if nesting == 0, index + 1 >= tokens.count || tokens[index + 1].kind != .indent {
          advance()
          break loop
        }
      case .error where !problems.contains(where: { $0.range.lowerBound == Int(token.start) }):
        problems.append(unexpected())
      case .name where token.value >= NameTable.keywordCount:
        if isAssigned(index), !assigned.contains(token.value) { assigned.append(token.value) }
      default: break
      }
      advance()
    }
    return add(.broken, from: start, since: first, list: assigned)
  }

  private func isAssigned(_ index: Int) -> Bool {
    if index > 0, tokens[index - 1].kind == .name,
      [Keyword.def, .class, .import, .as, .for].contains(where: { $0.rawValue == tokens[index - 1].value })
    {
      return true
    }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .symbol,
      let symbol = Symbol(rawValue: UInt8(tokens[index + 1].value))
    else { return false }
    return symbol == .assign || symbol == .walrus || symbol == .colon || symbol == .comma
      || symbol.rawValue >= Symbol.plusAssign.rawValue
  }

  mutating func block(after what: String, line: Int) throws(SyntaxProblem) -> Int32 {
    try enter()
    defer { leave() }
    try expect(.colon, "expected ':'")
    let start = token.start
    let first = mark
    var statements: [Int32] = []
    if token.kind == .newline {
      advance()
      guard token.kind == .indent else {
        throw problem("expected an indented block after \(what) on line \(line)", token.start, token.end)
      }
      advance()
      while token.kind != .dedent, token.kind != .end {
        if token.kind == .newline { advance() } else { statementLine(into: &statements) }
      }
      if token.kind == .dedent { advance() }
    } else {
      try simpleStatements(into: &statements)
    }
    let node = add(.block, from: start, since: first, list: statements)
    if let last = statements.last { nodes[Int(node)].end = nodes[Int(last)].end }
    return node
  }

  // MARK: Statements

  private mutating func statement(into statements: inout [Int32]) throws(SyntaxProblem) {
    if token.kind == .name, token.value < NameTable.keywordCount {
      switch Keyword(rawValue: token.value) {
      case .if: statements.append(try ifStatement())
      case .while: statements.append(try whileStatement())
      case .for: statements.append(try forStatement())
      case .try: statements.append(try tryStatement())
      case .with: statements.append(try withStatement())
      case .def: statements.append(try functionStatement([], token.start, mark))
      case .class: statements.append(try classStatement([], token.start, mark))
      case .async: throw unexpected("asynchronous code is not supported")
      default: try simpleStatements(into: &statements)
      }
    } else if at(.at) {
      statements.append(try decorated())
    } else if atMatch, let match = try matchStatement() {
      statements.append(match)
    } else {
      try simpleStatements(into: &statements)
    }
  }

  private mutating func simpleStatements(into statements: inout [Int32]) throws(SyntaxProblem) {
    while true {
      statements.append(try simpleStatement())
      if accept(.semicolon) {
        if token.kind == .newline { break }
        continue
      }
      break
    }
    guard token.kind == .newline || token.kind == .end else { throw unexpectedAfterStatement() }
    advance()
  }

  private func unexpectedAfterStatement() -> SyntaxProblem {
    if index > 0, tokens[index - 1].kind == .name, token.kind == .string || token.kind == .name {
      let word = tokens[index - 1]
      if word.end - word.start == 5, Array(source[Int(word.start)..<Int(word.end)]) == Array("print".utf8) {
        return problem(
          "Missing parentheses in call to 'print'. Did you mean print(...)?", word.start, token.end)
      }
    }
    return unexpected()
  }

  private mutating func simpleStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    if token.kind == .name, token.value < NameTable.keywordCount {
      switch Keyword(rawValue: token.value) {
      case .pass:
        advance()
        return add(.pass, from: start, since: first)
      case .break:
        advance()
        return add(.break, from: start, since: first)
      case .continue:
        advance()
        return add(.continue, from: start, since: first)
      case .return:
        advance()
        let value = atEndOfStatement ? -1 : try expressions()
        return add(.return, from: start, since: first, a: value)
      case .raise:
        advance()
        let value = atEndOfStatement ? -1 : try expression()
        let cause = accept(.from) ? try expression() : -1
        return add(.raise, from: start, since: first, a: value, b: cause)
      case .global, .nonlocal:
        let kind: Node.Kind = at(.global) ? .global : .nonlocal
        advance()
        var names = [try name()]
        while accept(.comma) { names.append(try name()) }
        return add(kind, from: start, since: first, list: names)
      case .del:
        advance()
        let value = try expressions()
        try makeTarget(value, .delete)
        let targets = kind(value) == .tuple ? Array(list(value)) : [value]
        return add(.delete, from: start, since: first, list: targets)
      case .assert:
        advance()
        let condition = try expression()
        let message = accept(.comma) ? try expression() : -1
        return add(.assert, from: start, since: first, a: condition, b: message)
      case .import: return try importStatement()
      case .from: return try importFromStatement()
      default: break
      }
    }
    return try expressionStatement()
  }

  private var atEndOfStatement: Bool {
    token.kind == .newline || token.kind == .end || at(.semicolon)
  }

  private mutating func expressionStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let isParenthesised = at(.openParenthesis)
    let head = at(.yield) ? try yield() : try expressions()
    if at(.colon) { return try annotated(head, isParenthesised, from: start, since: first) }
    if let op = augmentedOperator {
      guard [.name, .attribute, .subscript].contains(kind(head)) else {
        throw problem(
          "'\(description(of: head))' is an illegal expression for augmented assignment", at: head)
      }
      advance()
      try makeTarget(head, .write)
      let value = at(.yield) ? try yield() : try expressions()
      return add(.augmented, from: start, since: first, op: op.rawValue, a: head, b: value)
    }
    guard at(.assign) else { return add(.expression, from: start, since: first, a: head) }
    var targets = [head]
    while accept(.assign) { targets.append(at(.yield) ? try yield() : try expressions()) }
    let value = targets.removeLast()
    for target in targets {
      if kind(target) == .comparison || kind(target) == .binary || kind(target) == .unary
        || kind(target) == .boolean || kind(target) == .call
      {
        throw problem(
          "cannot assign to \(description(of: target)) here. Maybe you meant '==' instead of '='?", at: target
        )
      }
      try makeTarget(target, .write)
    }
    return add(.assignment, from: start, since: first, a: value, list: targets)
  }

  private mutating func annotated(
    _ target: Int32, _ isParenthesised: Bool, from start: Int32, since first: Int32
  ) throws(SyntaxProblem) -> Int32 {
    guard [.name, .attribute, .subscript].contains(kind(target)) else {
      if kind(target) == .tuple {
        throw problem("only single target (not tuple) can be annotated", at: target)
      }
      if kind(target) == .list { throw problem("only single target (not list) can be annotated", at: target) }
      throw unexpected()
    }
    advance()
    let annotation = try expression()
    try makeTarget(target, .write)
    let value = accept(.assign) ? (at(.yield) ? try yield() : try expressions()) : -1
    return add(.annotated, from: start, since: first, a: target, b: annotation, c: value)
  }

  private var augmentedOperator: BinaryOperator? {
    guard token.kind == .symbol else { return nil }
    switch Symbol(rawValue: UInt8(token.value)) {
    case .plusAssign: return .add
    case .minusAssign: return .subtract
    case .starAssign: return .multiply
    case .slashAssign: return .divide
    case .doubleSlashAssign: return .floorDivide
    case .percentAssign: return .modulo
    case .atAssign: return .matrixMultiply
    case .ampersandAssign: return .and
    case .barAssign: return .or
    case .caretAssign: return .xor
    case .leftShiftAssign: return .leftShift
    case .rightShiftAssign: return .rightShift
    case .doubleStarAssign: return .power
    default: return nil
    }
  }

  // MARK: Imports

  private mutating func dottedName() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    var number = try name()
    guard at(.dot) else { return number }
    while accept(.dot) { _ = try name() }
    number = lexer.number(of: Int(start)..<Int(previousEnd))
    return number
  }

  private mutating func importStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    var aliases: [Int32] = []
    repeat {
      let aliasStart = token.start
      let module = try dottedName()
      let alias = accept(.as) ? try name() : -1
      aliases.append(add(.alias, from: aliasStart, since: mark, a: module, b: alias))
    } while accept(.comma)
    return add(.import, from: start, since: first, list: aliases)
  }

  private mutating func importFromStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    let moduleStart = token.start
    while at(.dot) || at(.ellipsis) { advance() }
    if !at(.import) {
      _ = try dottedName()
    } else if token.start == moduleStart {
      throw unexpected("invalid syntax")
    }
    let module = lexer.number(of: Int(moduleStart)..<Int(previousEnd))
    try expect(.import)
    var aliases: [Int32] = []
    if at(.star) {
      let aliasStart = token.start
      advance()
      aliases.append(add(.alias, from: aliasStart, since: mark))
    } else {
      let isParenthesised = accept(.openParenthesis)
      while true {
        let aliasStart = token.start
        let imported = try name()
        let alias = accept(.as) ? try name() : -1
        aliases.append(add(.alias, from: aliasStart, since: mark, a: imported, b: alias))
        guard accept(.comma) else { break }
        if isParenthesised, at(.closeParenthesis) { break }
      }
      if isParenthesised { try expect(.closeParenthesis) }
    }
    return add(.importFrom, from: start, since: first, a: module, list: aliases)
  }

  // MARK: Compound statements

  private mutating func ifStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var parts: [Int32] = []
    var otherwise: Int32 = -1
    var word = "'if'"
    repeat {
      let line = lexer.line(at: Int(token.start))
      advance()
      parts.append(try namedExpression())
      parts.append(try block(after: "\(word) statement", line: line))
      word = "'elif'"
    } while at(.elif)
    if at(.else) {
      let line = lexer.line(at: Int(token.start))
      advance()
      otherwise = try block(after: "'else' statement", line: line)
    }
    return compound(.if, from: start, since: first, c: otherwise, list: parts)
  }

  private mutating func otherwise() throws(SyntaxProblem) -> Int32 {
    guard at(.else) else { return -1 }
    let line = lexer.line(at: Int(token.start))
    advance()
    return try block(after: "'else' statement", line: line)
  }

  private mutating func whileStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let line = lexer.line(at: Int(start))
    advance()
    let condition = try namedExpression()
    let body = try block(after: "'while' statement", line: line)
    let other = try otherwise()
    return compound(.while, from: start, since: first, a: condition, b: body, c: other)
  }

  private mutating func forStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let line = lexer.line(at: Int(start))
    advance()
    let target = try targets()
    try expect(.in)
    let iterable = try expressions()
    let body = try block(after: "'for' statement", line: line)
    let other = try otherwise()
    return compound(
      .for, from: start, since: first, a: target, b: iterable, c: body, list: other >= 0 ? [other] : [])
  }

  private mutating func tryStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let line = lexer.line(at: Int(start))
    advance()
    let body = try block(after: "'try' statement", line: line)
    var handlers: [Int32] = []
    while at(.except) {
      let handlerStart = token.start
      let handlerFirst = mark
      let line = lexer.line(at: Int(handlerStart))
      advance()
      var type: Int32 = -1
      var alias: Int32 = -1
      if at(.star) { throw unexpected("exception groups are not supported") }
      if !at(.colon) {
        type = try expression()
        if at(.comma) { throw unexpected("multiple exception types must be parenthesized") }
        if accept(.as) { alias = try name() }
      }
      let body = try block(after: "'except' statement", line: line)
      handlers.append(
        compound(.handler, from: handlerStart, since: handlerFirst, a: type, b: alias, c: body))
    }
    let other = handlers.isEmpty ? -1 : try otherwise()
    var final: Int32 = -1
    if at(.finally) {
      let line = lexer.line(at: Int(token.start))
      advance()
      final = try block(after: "'finally' statement", line: line)
    }
    if handlers.isEmpty, final < 0 { throw unexpected("expected 'except' or 'finally' block") }
    return compound(
      .try, from: start, since: first, a: body, b: other, c: final, list: handlers)
  }

  private mutating func withStatement() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let line = lexer.line(at: Int(start))
    advance()
    let isParenthesised = at(.openParenthesis) && parenthesisEndsWithColon()
    if isParenthesised { advance() }
    var items: [Int32] = []
    repeat {
      if isParenthesised, at(.closeParenthesis) { break }
      let itemStart = token.start
      let itemFirst = mark
      let context = try expression()
      var target: Int32 = -1
      if accept(.as) {
        target = try starTarget()
        try makeTarget(target, .write)
      }
      items.append(add(.item, from: itemStart, since: itemFirst, a: context, b: target))
    } while accept(.comma)
    if isParenthesised { try expect(.closeParenthesis) }
    let body = try block(after: "'with' statement", line: line)
    return compound(.with, from: start, since: first, c: body, list: items)
  }

  private mutating func starTarget() throws(SyntaxProblem) -> Int32 {
    try operation(Precedence.bitOr)
  }

  /// Whether the parenthesis here encloses all items of a `with`: its closing one stands before the colon.
  private func parenthesisEndsWithColon() -> Bool {
    var nesting = 0
    for position in index..<tokens.count {
      let token = tokens[position]
      guard token.kind == .symbol, let symbol = Symbol(rawValue: UInt8(token.value)) else {
        if token.kind == .newline { return false }
        continue
      }
      switch symbol {
      case .openParenthesis, .openBracket, .openBrace: nesting += 1
      case .closeParenthesis, .closeBracket, .closeBrace:
        nesting -= 1
        if nesting == 0 {
          let next = tokens[min(position + 1, tokens.count - 1)]
          return next.kind == .symbol && next.value == Int32(Symbol.colon.rawValue)
        }
      default: break
      }
    }
    return false
  }

  private mutating func decorated() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var decorators: [Int32] = []
    while accept(.at) {
      decorators.append(try namedExpression())
      guard token.kind == .newline else { throw unexpected() }
      advance()
    }
    if at(.def) { return try functionStatement(decorators, start, first) }
    if at(.class) { return try classStatement(decorators, start, first) }
    if at(.async) { throw unexpected("asynchronous code is not supported") }
    throw unexpected()
  }

  private mutating func functionStatement(
    _ decorators: [Int32], _ start: Int32, _ first: Int32
  ) throws(SyntaxProblem) -> Int32 {
    let line = lexer.line(at: Int(token.start))
    advance()
    let name = try name()
    try expect(.openParenthesis, "expected '('")
    let parameters = try parameters(until: .closeParenthesis, annotated: true)
    try expect(.closeParenthesis)
    if accept(.arrow) {
      let annotation = try expressions()
      nodes[Int(parameters)].a = annotation
    }
    let body = try block(after: "function definition", line: line)
    return compound(.function, from: start, since: first, a: name, b: parameters, c: body, list: decorators)
  }

  private mutating func classStatement(
    _ decorators: [Int32], _ start: Int32, _ first: Int32
  ) throws(SyntaxProblem) -> Int32 {
    let line = lexer.line(at: Int(token.start))
    advance()
    let name = try name()
    let argumentsStart = token.start
    let argumentsFirst = mark
    var bases: [Int32] = []
    if accept(.openParenthesis) {
      bases = try arguments()
      try expect(.closeParenthesis)
    }
    let arguments = add(.arguments, from: argumentsStart, since: argumentsFirst, list: bases)
    let body = try block(after: "class definition", line: line)
    return compound(.class, from: start, since: first, a: name, b: arguments, c: body, list: decorators)
  }

  mutating func parameters(until end: Symbol, annotated: Bool) throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var parameters: [Int32] = []
    var kind = ParameterKind.ordinary
    var hasDefault = false
    while !at(end) {
      let parameterStart = token.start
      let parameterFirst = mark
      if accept(.slash) {
        for parameter in parameters { nodes[Int(parameter)].op = ParameterKind.positionalOnly.rawValue }
      } else if at(.star), next(is: .comma) {
        advance()
        kind = .keywordOnly
      } else {
        var own = kind
        if accept(.star) {
          own = .variadic
          kind = .keywordOnly
        } else if accept(.doubleStar) {
          own = .keywords
        }
        let name = try name()
        var annotation: Int32 = -1
        if annotated, accept(.colon) { annotation = try starredOrNamed() }
        var value: Int32 = -1
        if accept(.assign) {
          value = try expression()
          hasDefault = true
        } else if hasDefault, own == .ordinary {
          throw problem("non-default argument follows default argument", parameterStart, previousEnd)
        }
        for other in parameters where nodes[Int(other)].a == name {
          let text = lexer.names.names[Int(name)]
          throw problem("duplicate argument '\(text)' in function definition", parameterStart, previousEnd)
        }
        parameters.append(
          add(
            .parameter, from: parameterStart, since: parameterFirst, op: own.rawValue, a: name, b: value,
            c: annotation))
      }
      guard accept(.comma) else { break }
    }
    return add(.parameters, from: start, since: first, list: parameters)
  }

  /// Adds a statement that ends with a block: its end is the end of the last statement, not of the line.
  mutating func compound(
    _ kind: Node.Kind, from start: Int32, since first: Int32, a: Int32 = -1, b: Int32 = -1, c: Int32 = -1,
    list: [Int32] = []
  ) -> Int32 {
    let node = add(kind, from: start, since: first, a: a, b: b, c: c, list: list)
    var end = nodes[Int(node)].start
    for child in Int(first)..<Int(node) { end = max(end, nodes[child].end) }
    nodes[Int(node)].end = end
    return node
  }
}
