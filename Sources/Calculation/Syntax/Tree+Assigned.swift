extension Tree {
  /// The names that a statement or block binds in its own scope: targets, imports, functions, classes.
  ///
  /// Subtrees are neighbours in the array, so that a scope of its own is passed over in one step.
  func assignedNames(_ root: Int32) -> [Int32] {
    var names = DistinctNames()
    func note(_ name: Int32) { if name >= 0 { names.insert(name) } }
    var index = root
    let first = self[root].first
    while index >= first {
      let node = self[index]
      switch node.kind {
      case .name where node.op != Usage.read.rawValue: note(node.a)
      case .function, .class:
        note(node.a)
        index = node.first
      case .lambda, .listComprehension, .setComprehension, .generator, .dictionaryComprehension:
        index = node.first
      case .alias: note(boundName(node))
      case .handler: note(node.b)
      case .broken: for name in list(node) { note(name) }
      default: break
      }
      index -= 1
    }
    return names.inOrder.reversed()
  }

  /// The name that an import binds: the alias, or the first part of a dotted name.
  private func boundName(_ alias: Node) -> Int32 {
    if alias.b >= 0 || alias.a < 0 { return alias.b }
    guard let dot = names[Int(alias.a)].utf8.firstIndex(of: 0x2E) else { return alias.a }
    let head = String(names[Int(alias.a)][..<dot])
    return Int32(names.firstIndex(of: head) ?? Int(alias.a))
  }

  /// The names at the root of what a statement or block may change in place: `x` in `x[i] = …`, `x.a += …`,
  /// `x.append(…)`.
  func changedNames(_ root: Int32) -> [Int32] {
    var names = DistinctNames()
    func note(_ target: Int32) {
      var node = self[target]
      while node.kind == .attribute || node.kind == .subscript || node.kind == .starred {
        node = self[node.a]
      }
      if node.kind == .name { names.insert(node.a) }
    }
    for index in self[root].first...root {
      let node = self[index]
      switch node.kind {
      case .assignment, .delete: for target in list(node) where self[target].kind != .name { note(target) }
      case .augmented, .annotated: note(node.a)
      case .expression:
        let call = self[node.a]
        if call.kind == .call, self[call.a].kind == .attribute { note(call.a) }
      default: break
      }
    }
    return names.inOrder
  }

  /// Whether a block holds such a statement, outside functions that it defines.
  func contains(_ root: Int32, where matches: (Node.Kind) -> Bool) -> Bool {
    var index = root
    let first = self[root].first
    while index >= first {
      let node = self[index]
      if matches(node.kind) { return true }
      if node.kind == .function || node.kind == .class || node.kind == .lambda { index = node.first }
      index -= 1
    }
    return false
  }
}

/// Names in the order in which they were first seen.
private struct DistinctNames {
  private(set) var inOrder: [Int32] = []
  /// The same names, when there are too many to look through.
  private var many: Set<Int32> = []

  mutating func insert(_ name: Int32) {
    if many.isEmpty {
      if inOrder.contains(name) { return }
      if inOrder.count == 32 { many = Set(inOrder + [name]) }
    } else if !many.insert(name).inserted {
      return
    }
    inOrder.append(name)
  }
}
