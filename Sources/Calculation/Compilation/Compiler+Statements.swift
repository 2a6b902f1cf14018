extension Compiler {
  mutating func statements(_ block: Int32) {
    for statement in tree.list(tree[block]) { self.statement(statement) }
  }

  mutating func statement(_ index: Int32) {
    let node = tree[index]
    if node.kind == .block {
      statements(index)
      return
    }
    let outer = current
    current = index
    code.statements.append((here, index))
    defer {
      current = outer
      // What follows inside the statement around belongs to that again.
      if tree[outer].kind.isStatement, outer != index { code.statements.append((here, outer)) }
    }
    switch node.kind {
    case .expression:
      expression(node.a)
      note(index)
      emit(.pop)
    case .assignment:
      expression(node.a)
      note(index)
      let targets = tree.list(node)
      for (position, target) in targets.enumerated() {
        if position < targets.count - 1 { emit(.duplicate) }
        assign(target)
      }
    case .augmented: augmented(index, node)
    case .annotated:
      if node.c >= 0 {
        expression(node.c)
        note(index)
        assign(node.a)
      }
      annotation(node)
    case .return:
      if node.a >= 0 { expression(node.a) } else { emit(.none) }
      note(index)
      leaveBlocks(downTo: 0, keepsTop: true)
      emit(.return)
    case .raise:
      if node.a >= 0 { expression(node.a) }
      if node.b >= 0 { expression(node.b) }
      emit(.raise, node.a < 0 ? 0 : node.b < 0 ? 1 : 2)
    case .assert:
      expression(node.a)
      let pass = emit(.jumpIfTrue)
      if node.b >= 0 { expression(node.b) }
      // Of a comparison that does not hold, CPython marks the comparison.
      let isComparison = tree[node.a].kind == .comparison
      at(isComparison ? node.a : index) { $0.emit(.failAssertion, node.b >= 0 ? 1 : 0) }
      patch(pass)
      skips.append(
        Skip(sources: [pass], roots: [], blocks: blocks, resume: here, node: index, drops: 0, isLoop: false))
    case .delete: for target in tree.list(node) { delete(target: target) }
    case .break, .continue: leaveLoop(node.kind == .break, index)
    case .if: ifStatement(index, node)
    case .while: whileStatement(index, node)
    case .for: forStatement(index, node)
    case .try: tryStatement(node)
    case .with: withStatement(node)
    case .match: matchStatement(index, node)
    case .function: function(index, node)
    case .class: classStatement(index, node)
    case .import: importStatement(node)
    case .importFrom: importFromStatement(node)
    case .broken:
      emit(.syntaxError, index)
      for name in tree.list(node) {
        emit(.duplicate)
        store(name)
      }
      emit(.pop)
    default: break
    }
  }

  /// The value of an annotation, or its text.
  mutating func annotation(_ index: Int32) {
    if names.annotationsAreText {
      let node = tree[index]
      constant(.string(Text(AnnotationText.of(tree.source[Int(node.start)..<Int(node.end)]))))
    } else {
      expression(index)
    }
  }

  /// Outside functions annotations are evaluated, and a class keeps them.
  private mutating func annotation(_ node: Node) {
    guard scope.kind == .classBody || scope.kind == .program, tree[node.a].kind == .name else { return }
    annotation(node.b)
    if scope.kind == .classBody {
      emit(.noteAnnotation, names[tree[node.a].a].number)
    } else {
      emit(.pop)
    }
  }

  /// Lets the caller see the value at the top of the stack.
  private mutating func note(_ statement: Int32) {
    if scope.kind == .program, statement == scope.node {
      emit(.record)
    } else if watched.contains(Int(statement)) {
      emit(.observe, statement)
    }
  }

  // MARK: Assignment

  mutating func assign(_ target: Int32) {
    let node = tree[target]
    switch node.kind {
    case .name: store(node.a)
    case .attribute:
      expression(node.a)
      at(target) { $0.emit(.storeAttribute, $0.attributeName(node.b)) }
    case .subscript:
      expression(node.a)
      expression(node.b)
      at(target) { $0.emit(.storeSubscript) }
    case .tuple, .list:
      let elements = Array(tree.list(node))
      if let star = elements.firstIndex(where: { tree[$0].kind == .starred }) {
        at(target) { $0.emit(.unpackStarred, Int32(star), Int32(elements.count - star - 1)) }
      } else {
        at(target) { $0.emit(.unpack, Int32(elements.count)) }
      }
      for element in elements { assign(tree[element].kind == .starred ? tree[element].a : element) }
    default: emit(.pop)
    }
  }

  private mutating func delete(target: Int32) {
    let node = tree[target]
    switch node.kind {
    case .name: at(target) { $0.delete(node.a) }
    case .attribute:
      expression(node.a)
      at(target) { $0.emit(.deleteAttribute, $0.attributeName(node.b)) }
    case .subscript:
      expression(node.a)
      expression(node.b)
      at(target) { $0.emit(.deleteSubscript) }
    default: for element in tree.list(node) { delete(target: element) }
    }
  }

  /// What is emitted speaks of a node and not of the whole statement.
  mutating func at(_ node: Int32, _ emit: (inout Compiler) -> Void) {
    let outer = current
    current = node
    emit(&self)
    current = outer
  }

  private mutating func augmented(_ index: Int32, _ node: Node) {
    let target = tree[node.a]
    switch target.kind {
    case .attribute:
      expression(target.a)
      emit(.duplicate)
      at(node.a) { $0.emit(.attribute, $0.attributeName(target.b)) }
    case .subscript:
      expression(target.a)
      expression(target.b)
      emit(.duplicateTwo)
      at(node.a) { $0.emit(.subscript) }
    default: at(node.a) { $0.load(target.a) }
    }
    let operation = BinaryOperator(rawValue: node.op) ?? .add
    if tree[node.b].kind == .number {
      code.constants.append(number(tree[node.b]))
      emit(.binaryConstant, operation, Int32(code.constants.count - 1), 1)
    } else {
      expression(node.b)
      emit(.augmented, operation)
    }
    note(index)
    switch target.kind {
    case .attribute:
      emit(.swap)
      at(node.a) { $0.emit(.storeAttribute, $0.attributeName(target.b)) }
    case .subscript:
      emit(.rotateThree)
      at(node.a) { $0.emit(.storeSubscript) }
    default: store(target.a)
    }
  }

  // MARK: Branches and loops

  private mutating func ifStatement(_ index: Int32, _ node: Node) {
    let parts = Array(tree.list(node))
    var ends: [Int] = []
    var jumps: [Int] = []
    for part in stride(from: 0, to: parts.count, by: 2) {
      let jump = jumpUnless(parts[part])
      jumps.append(jump)
      statement(parts[part + 1])
      if part + 2 < parts.count || node.c >= 0 { ends.append(emit(.jump)) }
      patch(jump)
    }
    if node.c >= 0 { statement(node.c) }
    for end in ends { patch(end) }
    var bodies = stride(from: 0, to: parts.count, by: 2).map { parts[$0 + 1] }
    if node.c >= 0 { bodies.append(node.c) }
    // An unknown condition leaves open which of the blocks from its own on would run. Their names are forgotten one
    // block after another, each skip going on with the next one, as long as all of them end in the same way.
    var exits: [Exit] = []
    for body in bodies.reversed() { exits.append(max(exit(of: body), exits.last ?? .none)) }
    exits.reverse()
    for (part, jump) in jumps.enumerated() {
      let goesOn = part + 1 < jumps.count && exits[part + 1] == exits[part]
      skips.append(
        Skip(
          sources: [jump], roots: goesOn ? [bodies[part]] : Array(bodies[part...]), blocks: blocks,
          resume: here,
          node: index, drops: 0, isLoop: false, goesOn: goesOn))
    }
  }

  private mutating func whileStatement(_ index: Int32, _ node: Node) {
    let loop = Loop(node: index, isFor: false, start: here)
    let exit = jumpUnless(node.a)
    blocks.append(.loop(loop))
    statement(node.b)
    blocks.removeLast()
    emit(.jump, Int32(loop.start))
    patch(exit)
    if node.c >= 0 { statement(node.c) }
    finish(loop)
    let roots = node.c >= 0 ? [node.b, node.c] : [node.b]
    skips.append(
      Skip(
        sources: [exit], roots: roots, blocks: blocks, resume: here, node: index, drops: 0, isLoop: true))
  }

  private mutating func forStatement(_ index: Int32, _ node: Node) {
    expression(node.b)
    let begin = emit(.iterate)
    let loop = Loop(node: index, isFor: true, start: here)
    let next = emit(.next)
    assign(node.a)
    blocks.append(.loop(loop))
    statement(node.c)
    blocks.removeLast()
    emit(.jump, Int32(loop.start))
    patch(next)
    for other in tree.list(node) { statement(other) }
    finish(loop)
    skips.append(
      Skip(
        sources: [begin], roots: [index], blocks: blocks, resume: here, node: index, drops: 0, isLoop: true))
    skips.append(
      Skip(
        sources: [next], roots: [index], blocks: blocks, resume: here, node: index, drops: 1, isLoop: true))
  }

  private func finish(_ loop: Loop) {
    for jump in loop.breaks { patch(jump) }
    loop.end = here
  }

  private mutating func leaveLoop(_ isBreak: Bool, _ index: Int32) {
    guard let position = innermostLoop, case .loop(let loop) = blocks[position] else {
      emit(.syntaxError, index)
      emit(.pop)
      return
    }
    leaveBlocks(downTo: position + 1, keepsTop: false)
    if isBreak {
      if loop.isFor { emit(.pop) }
      loop.breaks.append(emit(.jump))
    } else {
      emit(.jump, Int32(loop.start))
    }
  }

  // MARK: Exceptions

  private mutating func tryStatement(_ node: Node) {
    guard node.c >= 0 else {
      tryExcept(node)
      return
    }
    let handler = emit(.setUpTry)
    blocks.append(.final(node.c))
    if node.count > 0 { tryExcept(node) } else { statement(node.a) }
    blocks.removeLast()
    emit(.popTry)
    statement(node.c)
    let end = emit(.jump)
    patch(handler)
    blocks += [.operand, .handled]
    statement(node.c)
    blocks.removeLast(2)
    emit(.raiseAgain)
    patch(end)
  }

  private mutating func tryExcept(_ node: Node) {
    let handler = emit(.setUpTry)
    blocks.append(.tried)
    statement(node.a)
    blocks.removeLast()
    emit(.popTry)
    if node.b >= 0 { statement(node.b) }
    var ends = [emit(.jump)]
    patch(handler)
    for index in tree.list(node) {
      let clause = tree[index]
      var miss: Int?
      if clause.a >= 0 {
        expression(clause.a)
        at(index) { $0.emit(.matches) }
        miss = emit(.jumpIfFalse)
      }
      if clause.b >= 0 {
        emit(.duplicate)
        store(clause.b)
      }
      emit(.enterHandler)
      blocks.append(.handled)
      statement(clause.c)
      blocks.removeLast()
      emit(.leaveHandler)
      if clause.b >= 0 {
        emit(.none)
        store(clause.b)
        delete(clause.b)
      }
      ends.append(emit(.jump))
      if let miss { patch(miss) }
    }
    emit(.raiseAgain)
    for end in ends { patch(end) }
  }

  private mutating func withStatement(_ node: Node) {
    let items = Array(tree.list(node))
    var handlers: [Int] = []
    for item in items {
      expression(tree[item].a)
      emit(.enterContext)
      // What was entered is on the stack until it has a name; the handler finds the manager alone.
      handlers.append(emit(.setUpTry, 0, 1))
      blocks.append(.context)
      if tree[item].b >= 0 { assign(tree[item].b) } else { emit(.pop) }
    }
    statement(node.c)
    var ends: [Int] = []
    for handler in handlers.reversed() {
      blocks.removeLast()
      emit(.popTry)
      emit(.exitContext, 0)
      let end = emit(.jump)
      ends.append(end)
      patch(handler)
      emit(.exitContext, 1)
      patch(end)
    }
  }

  // MARK: Imports

  private mutating func importStatement(_ node: Node) {
    for alias in tree.list(node) {
      let alias = tree[alias]
      emit(.importModule, names[alias.a].number, alias.b >= 0 ? 1 : 0)
      if alias.b >= 0 {
        store(alias.b)
      } else {
        let text = tree.names[Int(alias.a)]
        let head = text.utf8.firstIndex(of: 0x2E).map { String(text[..<$0]) } ?? text
        store(tree.names.firstIndex(of: head).map(Int32.init) ?? alias.a)
      }
    }
  }

  private mutating func importFromStatement(_ node: Node) {
    if tree.names[Int(node.a)] == "__future__" {
      names.annotationsAreText =
        names.annotationsAreText || tree.list(node).contains { tree.names[Int(tree[$0].a)] == "annotations" }
    }
    emit(.importModule, names[node.a].number, 1)
    for alias in tree.list(node) {
      let alias = tree[alias]
      guard alias.a >= 0 else {
        emit(.importAll)
        continue
      }
      emit(.duplicate)
      emit(.importMember, names[alias.a].number)
      store(alias.b >= 0 ? alias.b : alias.a)
    }
    emit(.pop)
  }
}
