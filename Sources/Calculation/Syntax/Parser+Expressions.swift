import BigInt

extension Parser {
  // MARK: Lists of expressions

  /// `a`, `a, b`, `*a, b`: one expression, or a tuple without parentheses.
  mutating func expressions() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let head = try starredOrNamed()
    guard at(.comma) else {
      if kind(head) == .starred { throw problem("can't use starred expression here", at: head) }
      return head
    }
    var elements = [head]
    while accept(.comma) {
      guard startsExpression else { break }
      elements.append(try starredOrNamed())
    }
    return add(.tuple, from: start, since: first, list: elements)
  }

  private var startsExpression: Bool {
    switch token.kind {
    case .name:
      if token.value >= NameTable.keywordCount { return true }
      switch Keyword(rawValue: token.value) {
      case .False, .None, .True, .not, .lambda, .await, .yield: return true
      default: return false
      }
    case .number, .string, .error: return true
    case .symbol:
      switch Symbol(rawValue: UInt8(token.value)) {
      case .plus, .minus, .tilde, .star, .openParenthesis, .openBracket, .openBrace, .ellipsis: return true
      default: return false
      }
    default: return false
    }
  }

  mutating func starredOrNamed() throws(SyntaxProblem) -> Int32 {
    guard at(.star) else { return try namedExpression() }
    let start = token.start
    let first = mark
    advance()
    let operand = try operation(Precedence.bitOr)
    return add(.starred, from: start, since: first, a: operand)
  }

  /// The `*iterable` of a call, which may be any expression.
  private mutating func starredArgument() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    return add(.starred, from: start, since: first, a: try expression())
  }

  mutating func namedExpression() throws(SyntaxProblem) -> Int32 {
    guard atName, next(is: .walrus) else { return try expression() }
    let start = token.start
    let first = mark
    let target = nameNode(.write)
    advance()
    let value = try expression()
    return add(.walrus, from: start, since: first, a: target, b: value)
  }

  private mutating func nameNode(_ usage: Usage) -> Int32 {
    let value = token.value
    let start = token.start
    advance()
    return add(.name, from: start, since: mark, op: usage.rawValue, a: value)
  }

  // MARK: Operators

  enum Precedence {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let bitOr = 5
  }

  mutating func expression() throws(SyntaxProblem) -> Int32 {
    try enter()
    defer { leave() }
    if at(.lambda) { return try lambda() }
    let start = token.start
    let first = mark
    let value = try operation(Precedence.or)
    guard accept(.if) else { return value }
    let condition = try operation(Precedence.or)
    guard accept(.else) else { throw unexpected("expected 'else' after 'if' expression") }
    let other = try expression()
    return add(.conditional, from: start, since: first, a: condition, b: value, c: other)
  }

  mutating func operation(_ minimum: Int) throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var left: Int32
    if minimum <= Precedence.not, at(.not) {
      try enter()
      defer { leave() }
      advance()
      let operand = try operation(Precedence.not)
      left = add(.unary, from: start, since: first, op: UnaryOperator.not.rawValue, a: operand)
    } else {
      left = try operand()
    }
    while let (precedence, op) = binaryOperator, precedence >= minimum {
      switch precedence {
      case Precedence.or, Precedence.and:
        let keyword = precedence == Precedence.or ? Keyword.or : .and
        var operands = [left]
        while accept(keyword) { operands.append(try operation(precedence + 1)) }
        left = add(
          .boolean, from: start, since: first, op: precedence == Precedence.or ? 1 : 0, list: operands)
      case Precedence.comparison:
        var parts = [left]
        while let comparison = acceptComparison() {
          parts.append(Int32(comparison.rawValue))
          parts.append(try operation(Precedence.bitOr))
        }
        left = add(.comparison, from: start, since: first, list: parts)
      default:
        advance()
        let right = try operation(precedence + 1)
        left = add(.binary, from: start, since: first, op: op, a: left, b: right)
      }
    }
    return left
  }

  private var binaryOperator: (precedence: Int, op: UInt8)? {
    if token.kind == .name {
      switch Keyword(rawValue: token.value) {
      case .or: return (Precedence.or, 0)
      case .and: return (Precedence.and, 0)
      case .in, .is: return (Precedence.comparison, 0)
      case .not:
        let next = tokens[min(index + 1, tokens.count - 1)]
        return next.kind == .name && next.value == Keyword.in.rawValue ? (Precedence.comparison, 0) : nil
      default: return nil
      }
    }
    guard token.kind == .symbol else { return nil }
    let binary: (Int, BinaryOperator)
    switch Symbol(rawValue: UInt8(token.value)) {
    case .less, .greater, .lessEqual, .greaterEqual, .equal, .notEqual: return (Precedence.comparison, 0)
    case .bar: binary = (5, .or)
    case .caret: binary = (6, .xor)
    case .ampersand: binary = (7, .and)
    case .leftShift: binary = (8, .leftShift)
    case .rightShift: binary = (8, .rightShift)
    case .plus: binary = (9, .add)
    case .minus: binary = (9, .subtract)
    case .star: binary = (10, .multiply)
    case .slash: binary = (10, .divide)
    case .doubleSlash: binary = (10, .floorDivide)
    case .percent: binary = (10, .modulo)
    case .at: binary = (10, .matrixMultiply)
    default: return nil
    }
    return (binary.0, binary.1.rawValue)
  }

  private mutating func acceptComparison() -> Comparison? {
    let comparison: Comparison
    if token.kind == .name {
      switch Keyword(rawValue: token.value) {
      case .in: comparison = .within
      case .is:
        advance()
        return accept(.not) ? .notSame : .same
      case .not:
        let next = tokens[min(index + 1, tokens.count - 1)]
        guard next.kind == .name, next.value == Keyword.in.rawValue else { return nil }
        advance()
        comparison = .notWithin
      default: return nil
      }
    } else if token.kind == .symbol {
      switch Symbol(rawValue: UInt8(token.value)) {
      case .less: comparison = .less
      case .greater: comparison = .greater
      case .lessEqual: comparison = .lessEqual
      case .greaterEqual: comparison = .greaterEqual
      case .equal: comparison = .equal
      case .notEqual: comparison = .notEqual
      default: return nil
      }
    } else {
      return nil
    }
    advance()
    return comparison
  }

  private mutating func operand() throws(SyntaxProblem) -> Int32 {
    let unary: UnaryOperator? = at(.minus) ? .minus : at(.plus) ? .plus : at(.tilde) ? .invert : nil
    let start = token.start
    let first = mark
    if let unary {
      try enter()
      defer { leave() }
      advance()
      let operand = try operand()
      return add(.unary, from: start, since: first, op: unary.rawValue, a: operand)
    }
    if at(.await) {
      advance()
      _ = try primary()
      return add(.unsupported, from: start, since: first)
    }
    let base = try primary()
    guard at(.doubleStar) else { return base }
    try enter()
    defer { leave() }
    advance()
    let exponent = try operand()
    return add(
      .binary, from: start, since: first, op: BinaryOperator.power.rawValue, a: base, b: exponent)
  }

  // MARK: Primaries

  private mutating func primary() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var base = try atom()
    while token.kind == .symbol {
      if at(.dot) {
        advance()
        let attribute = try name()
        base = add(.attribute, from: start, since: first, a: base, b: attribute)
      } else if at(.openParenthesis) {
        advance()
        let arguments = try arguments()
        try expect(.closeParenthesis, "invalid syntax. Perhaps you forgot a comma?")
        base = add(.call, from: start, since: first, a: base, list: arguments)
      } else if at(.openBracket) {
        advance()
        let index = try subscriptIndex()
        try expect(.closeBracket, "invalid syntax. Perhaps you forgot a comma?")
        base = add(.subscript, from: start, since: first, a: base, b: index)
      } else {
        break
      }
    }
    return base
  }

  /// The arguments of a call or of a class statement, up to the closing parenthesis.
  mutating func arguments() throws(SyntaxProblem) -> [Int32] {
    var arguments: [Int32] = []
    var hasKeyword = false
    while !at(.closeParenthesis) {
      let start = token.start
      let first = mark
      if accept(.doubleStar) {
        let value = try expression()
        hasKeyword = true
        arguments.append(add(.keyword, from: start, since: first, b: value))
      } else if atName, next(is: .assign) {
        let key = token.value
        advance()
        advance()
        let value = try expression()
        hasKeyword = true
        arguments.append(add(.keyword, from: start, since: first, a: key, b: value))
      } else {
        var value = try at(.star) ? starredArgument() : namedExpression()
        if at(.for) || at(.async) {
          value = try comprehension(.generator, element: value, from: start, since: first)
        } else if hasKeyword, kind(value) != .starred {
          throw problem("positional argument follows keyword argument", at: value)
        }
        arguments.append(value)
      }
      guard accept(.comma) else { break }
    }
    return arguments
  }

  private mutating func subscriptIndex() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let head = try sliceOrExpression()
    guard at(.comma) else { return head }
    var elements = [head]
    while accept(.comma), !at(.closeBracket) { elements.append(try sliceOrExpression()) }
    return add(.tuple, from: start, since: first, list: elements)
  }

  private mutating func sliceOrExpression() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var lower: Int32 = -1
    var upper: Int32 = -1
    var step: Int32 = -1
    if !at(.colon) {
      lower = try starredOrNamed()
      guard at(.colon) else { return lower }
    }
    advance()
    if !at(.colon), !at(.closeBracket), !at(.comma) { upper = try expression() }
    if accept(.colon), !at(.closeBracket), !at(.comma) { step = try expression() }
    return add(.slice, from: start, since: first, a: lower, b: upper, c: step)
  }

  private mutating func atom() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    switch token.kind {
    case .name:
      if token.value >= NameTable.keywordCount { return nameNode(.read) }
      let kind: Node.Kind
      switch Keyword(rawValue: token.value) {
      case .True: kind = .true
      case .False: kind = .false
      case .None: kind = .none
      default: throw unexpected()
      }
      advance()
      return add(kind, from: start, since: first)
    case .number: return number()
    case .string: return try strings()
    case .symbol:
      switch Symbol(rawValue: UInt8(token.value)) {
      case .openParenthesis: return try parenthesised()
      case .openBracket: return try listDisplay()
      case .openBrace: return try braceDisplay()
      case .ellipsis:
        advance()
        return add(.ellipsis, from: start, since: first)
      default: throw unexpected()
      }
    default: throw unexpected()
    }
  }

  private mutating func parenthesised() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    if accept(.closeParenthesis) { return add(.tuple, from: start, since: first) }
    if at(.yield) {
      let value = try yield()
      try expect(.closeParenthesis)
      return value
    }
    let head = try starredOrNamed()
    if at(.for) || at(.async) {
      let generator = try comprehension(.generator, element: head, from: start, since: first)
      try expect(.closeParenthesis, "invalid syntax. Perhaps you forgot a comma?")
      nodes[Int(generator)].end = previousEnd
      return generator
    }
    if at(.comma) {
      var elements = [head]
      while accept(.comma), !at(.closeParenthesis) { elements.append(try starredOrNamed()) }
      try expect(.closeParenthesis, "invalid syntax. Perhaps you forgot a comma?")
      return add(.tuple, from: start, since: first, list: elements)
    }
    try expect(.closeParenthesis, "invalid syntax. Perhaps you forgot a comma?")
    if kind(head) == .starred { throw problem("cannot use starred expression here", at: head) }
    // The node keeps its own range; a target in parentheses must not look like a tuple.
    return head
  }

  private mutating func listDisplay() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    var elements: [Int32] = []
    while !at(.closeBracket) {
      let element = try starredOrNamed()
      if elements.isEmpty, at(.for) || at(.async) {
        let node = try comprehension(.listComprehension, element: element, from: start, since: first)
        try expect(.closeBracket, "invalid syntax. Perhaps you forgot a comma?")
        nodes[Int(node)].end = previousEnd
        return node
      }
      elements.append(element)
      guard accept(.comma) else { break }
    }
    try expect(.closeBracket, "invalid syntax. Perhaps you forgot a comma?")
    return add(.list, from: start, since: first, list: elements)
  }

  private mutating func braceDisplay() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    var elements: [Int32] = []
    var isDictionary = at(.closeBrace)
    while !at(.closeBrace) {
      if at(.doubleStar), elements.isEmpty || isDictionary {
        isDictionary = true
        advance()
        elements.append(-1)
        elements.append(try operation(Precedence.bitOr))
      } else {
        let key = try starredOrNamed()
        if at(.colon), elements.isEmpty || isDictionary {
          isDictionary = true
          advance()
          let value = try expression()
          if elements.isEmpty, at(.for) || at(.async) {
            let node = try comprehension(
              .dictionaryComprehension, element: key, value: value, from: start, since: first)
            try expect(.closeBrace, "invalid syntax. Perhaps you forgot a comma?")
            nodes[Int(node)].end = previousEnd
            return node
          }
          elements.append(key)
          elements.append(value)
        } else if isDictionary {
          throw unexpected("':' expected after dictionary key")
        } else {
          if elements.isEmpty, at(.for) || at(.async) {
            let node = try comprehension(.setComprehension, element: key, from: start, since: first)
            try expect(.closeBrace, "invalid syntax. Perhaps you forgot a comma?")
            nodes[Int(node)].end = previousEnd
            return node
          }
          elements.append(key)
        }
      }
      guard accept(.comma) else { break }
    }
    try expect(.closeBrace, "invalid syntax. Perhaps you forgot a comma?")
    return add(isDictionary ? .dictionary : .set, from: start, since: first, list: elements)
  }

  /// `for target in iterable if condition…`, after the element.
  mutating func comprehension(
    _ kind: Node.Kind, element: Int32, value: Int32 = -1, from start: Int32, since first: Int32
  ) throws(SyntaxProblem) -> Int32 {
    if self.kind(element) == .starred {
      throw problem("iterable unpacking cannot be used in comprehension", at: element)
    }
    var clauses: [Int32] = []
    while at(.for) || at(.async) {
      let clauseStart = token.start
      let clauseFirst = mark
      if at(.async) { throw unexpected("asynchronous comprehension outside of an asynchronous function") }
      advance()
      let target = try targets()
      try expect(.in)
      let iterable = try operation(Precedence.or)
      var conditions: [Int32] = []
      while accept(.if) {
        if atName, next(is: .walrus) {
          conditions.append(try namedExpression())
        } else {
          conditions.append(try operation(Precedence.or))
        }
      }
      clauses.append(
        add(.clause, from: clauseStart, since: clauseFirst, a: target, b: iterable, list: conditions))
    }
    return add(kind, from: start, since: first, a: element, b: value, list: clauses)
  }

  /// The targets of a `for`: a target list, up to `in`.
  mutating func targets() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    let target = { (parser: inout Parser) throws(SyntaxProblem) -> Int32 in
      let start = parser.token.start
      let first = parser.mark
      let isStarred = parser.accept(.star)
      let node = try parser.operation(Precedence.bitOr)
      return isStarred ? parser.add(.starred, from: start, since: first, a: node) : node
    }
    var node = try target(&self)
    if at(.comma) {
      var elements = [node]
      while accept(.comma), !at(.in) { elements.append(try target(&self)) }
      node = add(.tuple, from: start, since: first, list: elements)
    }
    try makeTarget(node, .write)
    return node
  }

  private mutating func lambda() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    let parameters = try parameters(until: .colon, annotated: false)
    try expect(.colon)
    let body = try expression()
    return add(.lambda, from: start, since: first, a: parameters, b: body)
  }

  mutating func yield() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    advance()
    if accept(.from) {
      let value = try expression()
      return add(.yieldFrom, from: start, since: first, a: value)
    }
    let value = startsExpression ? try expressions() : -1
    return add(.yield, from: start, since: first, a: value)
  }

  // MARK: Targets

  /// Turns an expression into the target of an assignment, a loop or a deletion.
  mutating func makeTarget(_ node: Int32, _ usage: Usage) throws(SyntaxProblem) {
    switch kind(node) {
    case .name: nodes[Int(node)].op = usage.rawValue
    case .attribute, .subscript: break
    case .starred: try makeTarget(nodes[Int(node)].a, usage)
    case .tuple, .list:
      for element in list(node) { try makeTarget(element, usage) }
      if list(node).filter({ kind($0) == .starred }).count > 1 {
        throw problem("multiple starred expressions in assignment", at: node)
      }
    default:
      let verb = usage == .delete ? "cannot delete" : "cannot assign to"
      throw problem("\(verb) \(description(of: node))", at: node)
    }
  }

  /// What CPython calls an expression when it may not stand where it stands.
  func description(of node: Int32) -> String {
    switch kind(node) {
    case .number, .string: "literal"
    case .true: "True"
    case .false: "False"
    case .none: "None"
    case .ellipsis: "ellipsis"
    case .formatted: "f-string expression"
    case .call: "function call"
    case .lambda: "lambda"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .dictionary: "dict literal"
    case .set: "set display"
    case .listComprehension: "list comprehension"
    case .setComprehension: "set comprehension"
    case .dictionaryComprehension: "dict comprehension"
    case .generator: "generator expression"
    case .walrus: "named expression"
    case .yield, .yieldFrom: "yield expression"
    case .starred: "starred"
    default: "expression"
    }
  }
}
