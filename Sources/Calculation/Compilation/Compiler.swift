/// Turns one scope of a tree into instructions.
///
/// What an unknown condition skips is compiled too, apart from the ordinary path, at the end of the code: it makes
/// every name unknown that the skipped statements would have assigned.
struct Compiler {
  let tree: Tree
  let scope: Scope
  let code: Code
  let names: NameMap
  let watched: Set<Int>
  /// The class around, for names such as `__x`.
  let className: String?
  var blocks: [Block] = []
  var skips: [Skip] = []
  var current: Int32

  /// What a `break`, `continue` or `return` has to leave.
  enum Block {
    case loop(Loop)
    case tried
    case handled
    case final(Int32)
    case context
    /// A value that a finally block keeps on the stack.
    case operand
  }

  /// A loop being compiled. Jumps to its end are completed when the end is known.
  final class Loop {
    let node: Int32
    let isFor: Bool
    let start: Int
    var breaks: [Int] = []
    /// Where a `break` leads, once that is known.
    var end = 0

    init(node: Int32, isFor: Bool, start: Int) {
      self.node = node
      self.isFor = isFor
      self.start = start
    }
  }

  /// Statements to pass over when a condition is unknown.
  struct Skip {
    var sources: [Int]
    var roots: [Int32]
    var blocks: [Block]
    var resume: Int
    var node: Int32
    /// What lies on the stack below the unknown value and has to go.
    var drops: Int
    /// The loop whose condition or iterable it was, which is over then.
    var isLoop: Bool
    /// Whether the skip after it in the list goes on where it ends.
    var goesOn = false
  }

  /// How a block may be left other than at its end; the later ones matter more.
  enum Exit: Comparable {
    case none, loop, function
  }

  func exit(of block: Int32) -> Exit {
    if tree.contains(block, where: { $0 == .return || $0 == .yield }) { return .function }
    return tree.contains(block) { $0 == .break || $0 == .continue } ? .loop : .none
  }

  init(
    tree: Tree, scope: Scope, code: Code, names: NameMap, watched: Set<Int>, className: String? = nil
  ) {
    self.tree = tree
    self.scope = scope
    self.code = code
    self.names = names
    self.watched = watched
    self.className = className
    current = scope.node
  }

  // MARK: Entry points

  /// One statement of a program, whose value is recorded.
  static func statement(_ root: Int32, of tree: Tree, tag: Int, names: NameMap, watched: Set<Int>) -> Code {
    let scope = ScopeBuilder(tree: tree).program(root)
    let code = Code(name: "<module>", tree: tree, tag: tag)
    var compiler = Compiler(tree: tree, scope: scope, code: code, names: names, watched: watched)
    compiler.statement(root)
    compiler.finish()
    return code
  }

  /// A whole module of the library, which gives a dictionary of what it defines.
  static func module(_ program: Program, name: String, names: NameMap) -> Code {
    let statements = program.statements.map { Int32($0.id) }
    let scope = ScopeBuilder(tree: program.tree).module(statements)
    let code = Code(name: "<module>", module: name, tree: program.tree, tag: Code.libraryTag)
    code.variables = scope.locals.map { names[$0] }
    code.cells = scope.ownCells.map { names[$0] }
    code.ownCellCount = scope.ownCells.count
    code.cellParameters = scope.ownCells.map { _ in -1 }
    var compiler = Compiler(tree: program.tree, scope: scope, code: code, names: names, watched: [])
    compiler.current = 0
    for statement in statements { compiler.statement(statement) }
    for name in scope.bound {
      compiler.constant(.string(program.tree.names[Int(name)]))
      compiler.load(name)
    }
    compiler.emit(.buildDictionary, Int32(scope.bound.count))
    compiler.emit(.return)
    compiler.finish()
    return code
  }

  /// The code of a function, class body or comprehension inside this one.
  mutating func child(_ node: Int32, name: String, _ body: (inout Compiler) -> Void) -> Int32 {
    guard let inner = scope.child(node) else { return 0 }
    let prefix =
      scope.kind == .program || scope.node < 0
      ? "" : code.qualifiedName + (scope.kind == .classBody ? "." : ".<locals>.")
    let child = Code(
      name: name, qualifiedName: prefix + name, module: code.module, tree: tree, tag: code.tag)
    child.variables = inner.locals.map { names[$0] }
    child.cells = (inner.ownCells + inner.outerCells).map { names[$0] }
    child.ownCellCount = inner.ownCells.count
    child.cellParameters = inner.ownCells.map { inner.parameters.firstIndex(of: $0) ?? -1 }
    child.outerCells = inner.outerCells.map { scope.cell($0) ?? 0 }
    child.isGenerator = inner.isGenerator
    let owner = inner.kind == .classBody ? name : className
    var compiler = Compiler(
      tree: tree, scope: inner, code: child, names: names, watched: watched, className: owner)
    compiler.current = current
    // Until a statement of its own begins, what happens in it belongs to the statement around.
    child.statements = [(0, code.statements.last?.statement ?? -1)]
    body(&compiler)
    compiler.finish()
    code.children.append(child)
    return Int32(code.children.count - 1)
  }

  private mutating func finish() {
    emit(.none)
    emit(.return)
    emitSkips()
  }

  // MARK: Emission

  @discardableResult
  mutating func emit(_ operation: Instruction.Operation, _ a: Int32 = 0, _ b: Int32 = 0) -> Int {
    code.instructions.append(Instruction(operation: operation, a: a, b: b))
    code.nodes.append(current)
    return code.instructions.count - 1
  }

  mutating func emit(
    _ operation: Instruction.Operation, _ op: BinaryOperator, _ a: Int32 = 0, _ b: Int32 = 0
  ) {
    let index = emit(operation, a, b)
    code.instructions[index].operator = op
  }

  var here: Int { code.instructions.count }

  /// Completes a jump to the place reached now.
  func patch(_ jump: Int) { code.instructions[jump].a = Int32(here) }

  func patchSecond(_ jump: Int) { code.instructions[jump].b = Int32(here) }

  mutating func constant(_ value: Object) {
    code.constants.append(value)
    emit(.constant, Int32(code.constants.count - 1))
  }

  // MARK: Names

  /// `__x` in a class is `_Class__x`.
  func attributeName(_ name: Int32) -> Int32 {
    let text = tree.names[Int(name)]
    guard let className, text.hasPrefix("__"), !text.hasSuffix("__") else { return names[name].number }
    return names.name("_" + className.drop { $0 == "_" } + text).number
  }

  mutating func load(_ name: Int32) {
    switch scope.place(of: name) {
    case .local(let index): emit(.loadLocal, index)
    case .cell(let index): emit(.loadCell, index)
    case .global: emit(code.isLibrary ? .loadBuiltin : .loadGlobal, names[name].number)
    case .member(let cell): emit(.loadMember, names[name].number, cell)
    }
  }

  mutating func store(_ name: Int32) {
    switch scope.place(of: name) {
    case .local(let index): emit(.storeLocal, index)
    case .cell(let index): emit(.storeCell, index)
    case .global: emit(.storeGlobal, names[name].number, current)
    case .member: emit(.storeMember, attributeName(name))
    }
  }

  mutating func delete(_ name: Int32) {
    switch scope.place(of: name) {
    case .local(let index): emit(.deleteLocal, index)
    case .cell(let index): emit(.deleteCell, index)
    case .global: emit(.deleteGlobal, names[name].number)
    case .member: emit(.deleteMember, names[name].number)
    }
  }

  private mutating func spoil(_ name: Int32) {
    switch scope.place(of: name) {
    case .local(let index): emit(.spoilLocal, index)
    case .cell(let index): emit(.spoilCell, index)
    case .global: emit(.spoilGlobal, names[name].number)
    case .member: emit(.spoilMember, names[name].number)
    }
  }

  // MARK: Skipping

  /// The code for every unknown condition. The unknown value is at the top of the stack.
  private mutating func emitSkips() {
    // Leaving a `finally` on the way compiles its block again, which may add skips.
    var index = 0
    while index < skips.count {
      let skip = skips[index]
      index += 1
      current = skip.node
      for source in skip.sources { patchSecond(source) }
      for _ in 0..<skip.drops {
        emit(.swap)
        emit(.pop)
      }
      for root in skip.roots { forget(root) }
      if skip.goesOn { continue }
      blocks = skip.blocks
      let exits = skip.roots.map { exit(of: $0) }
      let breaks = !skip.isLoop && exits.contains(.loop)
      if exits.contains(.function), scope.kind == .function {
        leaveBlocks(downTo: 0, keepsTop: true)
        emit(.return)
      } else if breaks, let position = innermostLoop, case .loop(let loop) = blocks[position] {
        forget(loop.node)
        emit(.pop)
        leaveBlocks(downTo: position + 1, keepsTop: false)
        if loop.isFor { emit(.pop) }
        emit(.jump, Int32(loop.end))
      } else {
        emit(.pop)
        emit(.jump, Int32(skip.resume))
      }
    }
    blocks = []
  }

  /// Makes unknown what a statement or block would assign or change.
  private mutating func forget(_ root: Int32) {
    for name in tree.assignedNames(root) {
      emit(.duplicate)
      store(name)
    }
    for name in tree.changedNames(root) { spoil(name) }
  }

  var innermostLoop: Int? {
    blocks.lastIndex {
      if case .loop = $0 { return true }
      return false
    }
  }

  /// Leaves handlers, contexts and loops on the way out to a block. With `keepsTop`, the value at the top goes along.
  mutating func leaveBlocks(downTo depth: Int, keepsTop: Bool) {
    let saved = blocks
    while blocks.count > depth {
      switch blocks.removeLast() {
      case .loop(let loop):
        if loop.isFor { drop(keepsTop) }
      case .tried: emit(.popTry)
      case .handled: emit(.leaveHandler)
      case .final(let block):
        emit(.popTry)
        if keepsTop { blocks.append(.operand) }
        statement(block)
        if keepsTop { blocks.removeLast() }
      case .context:
        emit(.popTry)
        if keepsTop { emit(.swap) }
        emit(.exitContext, 0)
      case .operand: drop(keepsTop)
      }
    }
    blocks = saved
  }

  private mutating func drop(_ keepsTop: Bool) {
    if keepsTop { emit(.swap) }
    emit(.pop)
  }
}

/// The machine's names for the names of a program.
final class NameMap {
  private let tree: Tree
  private unowned let machine: Machine
  /// Whether annotations are kept as their text, as `from __future__ import annotations` asks.
  var annotationsAreText = false
  private var known: [Int32]

  init(_ tree: Tree, _ machine: Machine) {
    self.tree = tree
    self.machine = machine
    known = Array(repeating: -1, count: tree.names.count)
  }

  subscript(name: Int32) -> Name {
    let number = known[Int(name)]
    if number >= 0 { return Name(number: number) }
    let new = machine.names.name(tree.names[Int(name)])
    known[Int(name)] = new.number
    return new
  }

  func name(_ text: String) -> Name { machine.names.name(text) }
}
