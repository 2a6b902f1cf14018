/// Where the names of one function, class body or comprehension live.
final class Scope {
  enum Kind { case program, function, classBody, comprehension }

  enum Place {
    case local(Int32)
    case cell(Int32)
    case global
    /// In a class body; the cell is where to look next.
    case member(Int32)
  }

  let kind: Kind
  let node: Int32
  let parent: Scope?
  private(set) var bound: [Int32] = []
  private var used: [Int32] = []
  private var isBound: Set<Int32> = []
  private var isUsed: Set<Int32> = []
  var globals: Set<Int32> = []
  var nonlocals: Set<Int32> = []
  private(set) var parameters: [Int32] = []
  fileprivate var children: [Scope] = []
  var isGenerator = false

  /// Own variables that nested functions use, and variables of the functions around.
  private(set) var ownCells: [Int32] = []
  private(set) var outerCells: [Int32] = []
  private var places: [Int32: Place] = [:]
  private(set) var locals: [Int32] = []

  init(_ kind: Kind, node: Int32, parent: Scope?) {
    self.kind = kind
    self.node = node
    self.parent = parent
    parent?.children.append(self)
  }

  func bind(_ name: Int32) { if isBound.insert(name).inserted { bound.append(name) } }

  func use(_ name: Int32) { if isUsed.insert(name).inserted { used.append(name) } }

  func bindParameter(_ name: Int32) {
    parameters.append(name)
    bind(name)
  }

  private var isFunction: Bool { kind == .function || kind == .comprehension }

  private func owns(_ name: Int32) -> Bool {
    isFunction && isBound.contains(name) && !globals.contains(name) && !nonlocals.contains(name)
  }

  /// Decides where every name lives, in this scope and those inside it.
  func resolve() {
    for child in children { child.findOuterNames() }
    assign()
  }

  private func findOuterNames() {
    for child in children { child.findOuterNames() }
    for name in used + bound where !owns(name) && !globals.contains(name) {
      if kind == .classBody, isBound.contains(name), !nonlocals.contains(name), !isUsed.contains(name) {
        continue
      }
      _ = capture(name)
    }
  }

  /// Makes a name of a function around reachable here. False when no function around has it.
  private func capture(_ name: Int32) -> Bool {
    var owner = parent
    while let scope = owner, !scope.owns(name) { owner = scope.parent }
    guard let owner else { return false }
    if !owner.ownCells.contains(name) { owner.ownCells.append(name) }
    var scope: Scope? = self
    while let current = scope, current !== owner {
      if !current.outerCells.contains(name) { current.outerCells.append(name) }
      scope = current.parent
    }
    return true
  }

  private func assign() {
    for (index, name) in (ownCells + outerCells).enumerated() {
      places[name] =
        kind == .classBody && isBound.contains(name) ? .member(Int32(index)) : .cell(Int32(index))
    }
    if isFunction {
      locals = parameters
      for name in bound where owns(name) && !ownCells.contains(name) && !parameters.contains(name) {
        locals.append(name)
      }
      for (index, name) in locals.enumerated() where places[name] == nil {
        places[name] = .local(Int32(index))
      }
    }
    for child in children { child.assign() }
  }

  func place(of name: Int32) -> Place {
    if globals.contains(name) { return .global }
    return places[name] ?? (kind == .classBody ? .member(-1) : .global)
  }

  /// The number of a cell here.
  func cell(_ name: Int32) -> Int? { (ownCells + outerCells).firstIndex(of: name) }

  func child(_ node: Int32) -> Scope? { children.first { $0.node == node } }
}

/// Walks a statement and makes the scopes in it.
struct ScopeBuilder {
  let tree: Tree

  func program(_ root: Int32) -> Scope {
    let scope = Scope(.program, node: root, parent: nil)
    visit(root, scope)
    scope.resolve()
    return scope
  }

  private func visit(_ index: Int32, _ scope: Scope) {
    guard index >= 0 else { return }
    var index = index
    // A long chain such as `a + b + c` leans to the left: walk down it without recursion.
    while true {
      let node = tree[index]
      switch node.kind {
      case .binary:
        visit(node.b, scope)
        index = node.a
        continue
      case .attribute:
        index = node.a
        continue
      case .subscript:
        visit(node.b, scope)
        index = node.a
        continue
      case .call:
        for argument in tree.list(node) { visit(argument, scope) }
        index = node.a
        continue
      default: break
      }
      visitOne(index, node, scope)
      return
    }
  }

  private func visitOne(_ index: Int32, _ node: Node, _ scope: Scope) {
    switch node.kind {
    case .name:
      if node.op == Usage.read.rawValue { scope.use(node.a) } else { scope.bind(node.a) }
    case .walrus:
      visit(node.b, scope)
      var target = scope
      while target.kind == .comprehension, let parent = target.parent { target = parent }
      let name = tree[node.a].a
      target.bind(name)
      if target !== scope { scope.use(name) }
    case .lambda: visitFunction(index, parameters: node.a, body: node.b, scope)
    case .function:
      scope.bind(node.a)
      for decorator in tree.list(node) { visit(decorator, scope) }
      visitFunction(index, parameters: node.b, body: node.c, scope)
    case .class:
      scope.bind(node.a)
      for decorator in tree.list(node) { visit(decorator, scope) }
      for argument in tree.list(tree[node.b]) { visit(argument, scope) }
      visit(node.c, Scope(.classBody, node: index, parent: scope))
    case .listComprehension, .setComprehension, .generator, .dictionaryComprehension:
      let inner = Scope(.comprehension, node: index, parent: scope)
      inner.isGenerator = node.kind == .generator
      for (position, clause) in tree.list(node).enumerated() {
        let clause = tree[clause]
        visit(clause.b, position == 0 ? scope : inner)
        visit(clause.a, inner)
        for condition in tree.list(clause) { visit(condition, inner) }
      }
      visit(node.a, inner)
      visit(node.b, inner)
    case .yield, .yieldFrom:
      scope.isGenerator = true
      visit(node.a, scope)
    case .global: scope.globals.formUnion(tree.list(node))
    case .nonlocal: scope.nonlocals.formUnion(tree.list(node))
    case .import, .importFrom, .broken: for name in tree.assignedNames(index) { scope.bind(name) }
    case .handler:
      if node.b >= 0 { scope.bind(node.b) }
      visit(node.a, scope)
      visit(node.c, scope)
    case .comparison:
      for (position, operand) in tree.list(node).enumerated() where position % 2 == 0 {
        visit(operand, scope)
      }
    case .annotated:
      visit(node.a, scope)
      // In a function annotations are not evaluated.
      if scope.kind != .function { visit(node.b, scope) }
      visit(node.c, scope)
    case .keyword: visit(node.b, scope)
    case .item:
      visit(node.a, scope)
      visit(node.b, scope)
    case .augmented:
      visit(node.a, scope)
      if tree[node.a].kind == .name { scope.use(tree[node.a].a) }
      visit(node.b, scope)
    case .number, .bytes, .string, .alias, .parameter, .parameters, .arguments: break
    default:
      visit(node.a, scope)
      visit(node.b, scope)
      visit(node.c, scope)
      for child in tree.list(node) { visit(child, scope) }
    }
  }

  private func visitFunction(_ index: Int32, parameters: Int32, body: Int32, _ scope: Scope) {
    let inner = Scope(.function, node: index, parent: scope)
    for parameter in tree.list(tree[parameters]) {
      visit(tree[parameter].b, scope)
      visit(tree[parameter].c, scope)
      inner.bindParameter(tree[parameter].a)
    }
    visit(tree[parameters].a, scope)
    visit(body, inner)
  }

  /// The scope of a module of the library: that of a function, so that its functions find its names in cells.
  func module(_ statements: [Int32]) -> Scope {
    let scope = Scope(.function, node: -1, parent: nil)
    for statement in statements { visit(statement, scope) }
    scope.resolve()
    return scope
  }
}
