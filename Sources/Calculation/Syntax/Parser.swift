import BigInt

/// Reads the grammar of the language by recursive descent, operators by precedence climbing:
///
///     program     := statement*
///     statement   := simple (';' simple)* NEWLINE | compound
///     simple      := targets '=' … values | target OPERATOR'=' values | target ':' expression ['=' values]
///                  | 'del' targets | 'return' [values] | 'raise' [expression ['from' expression]] | 'pass' | 'break'
///                  | 'continue' | 'assert' expression [',' expression] | 'global' NAMES | 'nonlocal' NAMES
///                  | 'import' modules | 'from' module 'import' ('*' | names) | values
///     compound    := 'if' named ':' block ('elif' named ':' block)* [else] | 'while' named ':' block [else]
///                  | 'for' targets 'in' values ':' block [else] | 'with' item (',' item)* ':' block
///                  | 'try' ':' block ('except' [expression ['as' NAME]] ':' block)* [else] ['finally' ':' block]
///                  | ('@' named)* ('def' NAME '(' parameters ')' ['->' expression] ':' block
///                                  | 'class' NAME ['(' arguments ')'] ':' block)
///                  | 'match' values ':' ('case' patterns ['if' named] ':' block)+
///     block       := simple… NEWLINE | NEWLINE INDENT statement+ DEDENT
///     values      := ['*'] expression (',' ['*'] expression)* [','] | 'yield' [values | 'from' expression]
///     named       := [NAME ':='] expression
///     expression  := 'lambda' [parameters] ':' expression | operation ['if' operation 'else' expression]
///     operation   := operand (operator operation)*        by precedence, from 'or' to '*'; comparisons are chained
///     operand     := ['-' | '+' | '~'] operand | primary ['**' operand]
///     primary     := atom ('.' NAME | '(' arguments ')' | '[' index ']')*
///     atom        := NAME | NUMBER | STRING+ | '...' | '(' … ')' | '[' … ']' | '{' … '}'   displays, comprehensions
///     pattern     := closed ('|' closed)* ['as' NAME]     closed: literals, names, values, sequences, mappings, classes
///
/// A statement that cannot be read becomes a problem and a `broken` node; reading goes on at the next logical line
/// of the same or lower indentation.
struct Parser {
  /// Depth of brackets, operators and blocks together. It keeps the reader, the compiler and all other recursion over
  /// the tree inside a small stack.
  static let deepestNesting = 100

  let source: [UInt8]
  var lexer: Lexer
  var tokens: [Token]
  var index = 0
  var nodes: [Node] = []
  var links: [Int32] = []
  var texts: [[UInt8]] = []
  var literals: [Literal] = []
  var problems: [SyntaxProblem] = []
  var depth = 0

  init(source: [UInt8], dedenting: Bool) {
    self.source = source
    lexer = Lexer(program: source, dedenting: dedenting)
    tokens = lexer.tokens
    nodes.reserveCapacity(tokens.count)
  }

  func tree() -> Tree {
    Tree(
      source: source, nodes: nodes, links: links, names: lexer.names.names, texts: texts, literals: literals,
      lineStarts: lexer.lineStarts)
  }

  // MARK: Tokens

  var token: Token { tokens[index] }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  func at(_ symbol: Symbol) -> Bool {
    token.kind == .symbol && token.value == Int32(symbol.rawValue)
  }

  func at(_ keyword: Keyword) -> Bool {
    token.kind == .name && token.value == keyword.rawValue
  }

  func next(is symbol: Symbol) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == .symbol
      && tokens[index + 1].value == Int32(symbol.rawValue)
  }

  var atName: Bool { token.kind == .name && token.value >= NameTable.keywordCount }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol, _ message: String = "invalid syntax") throws(SyntaxProblem) {
    guard accept(symbol) else { throw unexpected(message) }
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxProblem) {
    guard accept(keyword) else { throw unexpected() }
  }

  mutating func name() throws(SyntaxProblem) -> Int32 {
    guard atName else { throw unexpected() }
    let value = token.value
    advance()
    return value
  }

  /// The end of the token before this one.
  var previousEnd: Int32 { index > 0 ? tokens[index - 1].end : 0 }

  // MARK: Problems

  func unexpected(_ message: String = "invalid syntax") -> SyntaxProblem {
    if token.kind == .error { return problem(lexer.messages[Int(token.value)], token.start, token.end) }
    if token.kind == .indent { return problem("unexpected indent", token.start, token.end) }
    return problem(message, token.start, max(token.end, token.start))
  }

  func problem(_ message: String, _ start: Int32, _ end: Int32) -> SyntaxProblem {
    SyntaxProblem(range: Int(start)..<Int(end), line: lexer.line(at: Int(start)), message: message)
  }

  func problem(_ message: String, at node: Int32) -> SyntaxProblem {
    problem(message, nodes[Int(node)].start, nodes[Int(node)].end)
  }

  mutating func enter() throws(SyntaxProblem) {
    depth += 1
    if depth > Self.deepestNesting { throw problem("too many nested parentheses", token.start, token.end) }
  }

  mutating func leave() { depth -= 1 }

  // MARK: Nodes

  /// Where the nodes of the subtree that is being read begin.
  var mark: Int32 { Int32(nodes.count) }

  mutating func add(
    _ kind: Node.Kind, from start: Int32, since first: Int32, op: UInt8 = 0, a: Int32 = -1, b: Int32 = -1,
    c: Int32 = -1, list: [Int32] = []
  ) -> Int32 {
    var node = Node(kind: kind, op: op, start: start, end: previousEnd, a: a, b: b, c: c)
    node.first = first
    if !list.isEmpty {
      node.list = Int32(links.count)
      node.count = Int32(list.count)
      links.append(contentsOf: list)
    }
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  func kind(_ node: Int32) -> Node.Kind { nodes[Int(node)].kind }

  func list(_ node: Int32) -> ArraySlice<Int32> {
    let node = nodes[Int(node)]
    return links[Int(node.list)..<Int(node.list + node.count)]
  }
}
