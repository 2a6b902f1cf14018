extension Compiler {
  // MARK: Functions

  mutating func function(_ index: Int32, _ node: Node) {
    for decorator in tree.list(node) { expression(decorator) }
    makeFunction(index, name: tree.names[Int(node.a)], parameters: node.b) { compiler in
      compiler.code.documentation = compiler.documentation(of: node.c)
      compiler.statement(node.c)
    }
    for decorator in tree.list(node).reversed() { at(decorator) { $0.emit(.call, 1) } }
    store(node.a)
  }

  mutating func lambda(_ index: Int32, _ node: Node) {
    makeFunction(index, name: "<lambda>", parameters: node.a) { compiler in
      compiler.expression(node.b)
      compiler.emit(.return)
    }
  }

  /// The string that a block begins with.
  func documentation(of block: Int32) -> Text? {
    guard let first = tree.list(tree[block]).first, tree[first].kind == .expression,
      tree[tree[first].a].kind == .string
    else { return nil }
    return Text(tree.texts[Int(tree[tree[first].a].a)])
  }

  private mutating func makeFunction(
    _ index: Int32, name: String, parameters: Int32, _ body: (inout Compiler) -> Void
  ) {
    let parameters = tree.list(tree[parameters]).map { tree[$0] }
    var positionalDefaults = 0
    for isKeywordOnly in [false, true] {
      for parameter in parameters where parameter.b >= 0 {
        guard (parameter.op == ParameterKind.keywordOnly.rawValue) == isKeywordOnly else { continue }
        expression(parameter.b)
        if !isKeywordOnly { positionalDefaults += 1 }
      }
    }
    var annotated = 0
    for parameter in parameters where parameter.c >= 0 {
      constant(.string(tree.names[Int(parameter.a)]))
      annotation(parameter.c)
      annotated += 1
    }
    if tree[index].kind == .function, tree[tree[index].b].a >= 0 {
      constant(.string("return"))
      annotation(tree[tree[index].b].a)
      annotated += 1
    }
    if annotated > 0 { emit(.buildDictionary, Int32(annotated)) }
    let names = names
    let child = child(index, name: name) { compiler in
      let code = compiler.code
      code.parameters = parameters.map { parameter in
        Code.Parameter(
          name: names[parameter.a], kind: ParameterKind(rawValue: parameter.op) ?? .ordinary,
          hasDefault: parameter.b >= 0)
      }
      code.positionalCount = code.parameters.count { $0.kind == .positionalOnly || $0.kind == .ordinary }
      code.hasAnnotations = annotated > 0
      code.variadic = code.parameters.firstIndex { $0.kind == .variadic }
      code.keywords = code.parameters.firstIndex { $0.kind == .keywords }
      code.isSimple =
        code.positionalCount == code.parameters.count && code.cells.isEmpty && !code.isGenerator
      body(&compiler)
    }
    emit(.makeFunction, child, Int32(positionalDefaults))
  }

  // MARK: Classes

  mutating func classStatement(_ index: Int32, _ node: Node) {
    for decorator in tree.list(node) { expression(decorator) }
    let arguments = tree.list(tree[node.b])
    emit(.buildList, 0)
    for base in arguments where tree[base].kind != .keyword {
      let isStarred = tree[base].kind == .starred
      expression(isStarred ? tree[base].a : base)
      if isStarred { emit(.extendTop) } else { emit(.appendTo, 1) }
    }
    var keywords: [Object] = []
    for argument in arguments where tree[argument].kind == .keyword && tree[argument].a >= 0 {
      keywords.append(.int(Int(names[tree[argument].a].number)))
      expression(tree[argument].b)
    }
    let child = child(index, name: tree.names[Int(node.a)]) { compiler in
      if let text = compiler.documentation(of: node.c) {
        compiler.constant(.string(text))
        compiler.emit(.storeMember, compiler.names.name("__doc__").number)
      }
      compiler.statement(node.c)
    }
    code.constants.append(.tuple(keywords))
    emit(.makeClass, child, Int32(code.constants.count - 1))
    for decorator in tree.list(node).reversed() { at(decorator) { $0.emit(.call, 1) } }
    store(node.a)
  }

  // MARK: Comprehensions

  /// A comprehension is a function of its first iterable.
  mutating func comprehension(_ index: Int32, _ node: Node) {
    let clauses = tree.list(node).map { tree[$0] }
    let child = child(index, name: name(of: node.kind)) { compiler in
      compiler.code.isComprehension = true
      compiler.comprehensionBody(node, clauses)
    }
    emit(.makeFunction, child, 0)
    expression(clauses[0].b)
    // The iterable of the first clause is evaluated outside.
    let unknown = emit(.iterate)
    emit(.call, 1)
    let end = emit(.jump)
    patchSecond(unknown)
    emit(.swap)
    emit(.pop)
    patch(end)
  }

  private func name(of kind: Node.Kind) -> String {
    switch kind {
    case .listComprehension: "<listcomp>"
    case .setComprehension: "<setcomp>"
    case .dictionaryComprehension: "<dictcomp>"
    default: "<genexpr>"
    }
  }

  private mutating func comprehensionBody(_ node: Node, _ clauses: [Node]) {
    // The iterator is the only parameter, which no name in the source can mean.
    code.parameters = [Code.Parameter(name: names.name(".0"), kind: .positionalOnly, hasDefault: false)]
    code.positionalCount = 1
    let iterator = Int32(code.variables.count)
    code.variables.append(names.name(".0"))
    code.firstArgument = Int(iterator)
    switch node.kind {
    case .listComprehension: emit(.buildList, 0)
    case .setComprehension: emit(.buildSet, 0)
    case .dictionaryComprehension: emit(.buildDictionary, 0)
    default: break
    }
    var ends: [(next: Int, start: Int)] = []
    var unknown: [Int] = []
    for (position, clause) in clauses.enumerated() {
      if position == 0 {
        emit(.loadLocal, iterator)
      } else {
        expression(clause.b)
        unknown.append(emit(.iterate))
      }
      let start = here
      let next = emit(.next)
      unknown.append(next)
      assign(clause.a)
      for condition in tree.list(clause) {
        let jump = jumpUnless(condition)
        code.instructions[jump].a = Int32(start)
        unknown.append(jump)
      }
      ends.append((next, start))
    }
    let depth = Int32(clauses.count)
    switch node.kind {
    case .listComprehension:
      expression(node.a)
      emit(.appendTo, depth + 1)
    case .setComprehension:
      expression(node.a)
      emit(.addTo, depth + 1)
    case .dictionaryComprehension:
      expression(node.a)
      expression(node.b)
      emit(.putIn, depth + 2)
    default:
      expression(node.a)
      emit(.yield)
      emit(.pop)
    }
    for (next, start) in ends.reversed() {
      emit(.jump, Int32(start))
      patch(next)
    }
    if node.kind == .generator { emit(.none) }
    emit(.return)
    // Something unknown decides what is in it: then all of it is unknown.
    for jump in unknown { patchSecond(jump) }
    if node.kind == .generator { emit(.yield) }
    emit(.return)
  }
}
