extension Compiler {
  /// The subject stays on the stack below each case. What a pattern reads of the program (values, classes, keys) is
  /// evaluated first; the machine then walks the pattern by itself and leaves what the names in it are bound to.
  mutating func matchStatement(_ index: Int32, _ node: Node) {
    expression(node.a)
    let cases = Array(tree.list(node))
    var ends: [Int] = []
    var tests: [(jump: Int, position: Int)] = []
    for (position, block) in cases.enumerated() {
      let part = tree[block]
      let outer = current
      current = block
      let operands = pattern(operandsOf: part.a)
      for operand in operands { expression(operand) }
      emit(.matchPattern, part.a, Int32(operands.count))
      let miss = emit(.jumpIfFalse)
      tests.append((miss, position))
      for name in pattern(namesIn: part.a).reversed() { store(name) }
      var other: Int?
      if part.b >= 0 {
        expression(part.b)
        other = emit(.jumpIfFalse)
        tests.append((here - 1, position))
      }
      emit(.pop)
      statement(part.c)
      ends.append(emit(.jump))
      patch(miss)
      if let other { patch(other) }
      current = outer
    }
    emit(.pop)
    for end in ends { patch(end) }
    for test in tests {
      skips.append(
        Skip(
          sources: [test.jump], roots: Array(cases[test.position...]), blocks: blocks, resume: here,
          node: index,
          drops: 1, isLoop: false))
    }
  }

  /// The expressions that a pattern is compared with, in the order in which the machine takes them.
  private func pattern(operandsOf pattern: Int32) -> [Int32] {
    let node = tree[pattern]
    switch node.kind {
    case .patternValue: return [node.a]
    case .patternClass: return [node.a] + tree.list(node).flatMap { self.pattern(operandsOf: $0) }
    case .patternMapping:
      return Array(tree.list(node)).enumerated().flatMap { position, part in
        position % 2 == 0 ? [part] : self.pattern(operandsOf: part)
      }
    case .patternKeyword: return self.pattern(operandsOf: node.b)
    case .patternAs: return self.pattern(operandsOf: node.a)
    case .patternOr, .patternSequence: return tree.list(node).flatMap { self.pattern(operandsOf: $0) }
    default: return []
    }
  }

  /// The names that a pattern binds, in order.
  private func pattern(namesIn pattern: Int32) -> [Int32] { tree.patternNames(pattern) }
}

extension Tree {
  /// The names that a pattern binds, each once, in order.
  func patternNames(_ pattern: Int32) -> [Int32] {
    var names: [Int32] = []
    for index in self[pattern].first...pattern {
      let node = self[index]
      if node.kind == .name, node.op == Usage.write.rawValue, !names.contains(node.a) { names.append(node.a) }
    }
    return names
  }
}
