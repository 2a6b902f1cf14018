import BigInt

/// A name that an expression reads, and where.
package struct NameUse: Sendable, Hashable {
  package let name: String
  package let range: Range<Int>
}

/// A number written in the source, and where.
package struct NumberUse: Sendable, Hashable {
  /// The digits as they are written.
  package let text: String
  package let range: Range<Int>
  package let value: Number

  package enum Number: Sendable, Hashable {
    case int(Int)
    /// Too large for an `Int`: its decimal digits.
    case large(String)
    case float(Double)
  }
}

/// A `{…}` of a formatted string.
package struct ReplacementField: Sendable, Hashable {
  /// The whole field, with its braces.
  package let range: Range<Int>
  /// The expression in it.
  package let expression: Range<Int>
  /// What stands after the `:`, without the colon; nil without one.
  package let format: Range<Int>?
}

/// An argument of a call.
package struct ArgumentUse: Sendable, Hashable {
  package let keyword: String?
  package let expression: Range<Int>
  /// The fields of a formatted string, when the argument is one.
  package let fields: [ReplacementField]
}

/// What a statement says, for those who explain a figure: the expression it evaluates and what that reads.
extension Program {
  private func node(_ statement: Statement) -> Node { tree.nodes[statement.id] }

  private func range(_ node: Int32) -> Range<Int> { Int(tree[node].start)..<Int(tree[node].end) }

  /// The node of the expression that a simple statement evaluates.
  private func assignedNode(of statement: Statement) -> Int32? {
    let node = node(statement)
    let index: Int32 =
      switch node.kind {
      case .expression, .assignment, .return: node.a
      case .augmented: node.b
      case .annotated: node.c
      default: -1
      }
    return index >= 0 ? index : nil
  }

  /// The right side of an assignment, the whole of an expression statement, or what is returned.
  ///
  /// Parentheses around the whole expression are not part of it.
  package func assignedExpression(of statement: Statement) -> Range<Int>? {
    assignedNode(of: statement).map(range)
  }

  /// The names that a statement assigns, also in its blocks but not inside functions that it defines.
  package func assignedNames(of statement: Statement) -> [String] {
    tree.assignedNames(Int32(statement.id)).map { tree.names[Int($0)] }
  }

  /// The names that the statement's expression reads, in order. For a compound statement, those of all of it.
  package func readNames(of statement: Statement) -> [NameUse] {
    let nodes = expressionNodes(of: statement)
    var local: Set<Int32> = []
    for node in nodes {
      switch node.kind {
      case .name where node.op == Usage.write.rawValue: local.insert(node.a)
      case .parameter: local.insert(node.a)
      default: break
      }
    }
    return
      nodes
      .filter { $0.kind == .name && $0.op == Usage.read.rawValue && !local.contains($0.a) }
      .map { NameUse(name: tree.names[Int($0.a)], range: Int($0.start)..<Int($0.end)) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The numbers written in the statement's expression, in order.
  package func literals(of statement: Statement) -> [NumberUse] {
    expressionNodes(of: statement)
      .filter { $0.kind == .number }
      .map { node in
        let range = Int(node.start)..<Int(node.end)
        let value: NumberUse.Number =
          switch tree.literals[Int(node.a)] {
          case .int(let value): .int(value)
          case .big(let value): .large(String(value))
          case .float(let value): .float(value)
          }
        return NumberUse(text: text(range), range: range, value: value)
      }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The line where a name is first read: in a statement, else anywhere.
  package func line(reading name: String, in statement: Statement) -> Int? {
    func first(_ nodes: some Sequence<Node>) -> Int? {
      nodes.filter { $0.kind == .name && $0.op == Usage.read.rawValue && tree.names[Int($0.a)] == name }
        .map { Int($0.start) }.min()
    }
    let inside = first(tree.nodes[Int(node(statement).first)...statement.id])
    return (inside ?? first(tree.nodes)).map { tree.line(at: $0) }
  }

  private func expressionNodes(of statement: Statement) -> ArraySlice<Node> {
    guard let root = assignedNode(of: statement) else {
      return tree.nodes[Int(node(statement).first)...statement.id]
    }
    // An augmented assignment also reads its target, but that is no part of the expression.
    return tree.nodes[Int(tree[root].first)...Int(root)]
  }

  /// The arguments of the call that an expression statement makes to this function; nil when it makes none.
  package func arguments(ofCallTo function: String, in statement: Statement) -> [ArgumentUse]? {
    let node = node(statement)
    guard node.kind == .expression, isCall(tree[node.a], to: function) else { return nil }
    return arguments(of: tree[node.a])
  }

  /// The arguments of each call to this function that stands in a statement, also deep in it.
  package func arguments(ofCallsTo function: String, inside statement: Statement) -> [[ArgumentUse]] {
    tree.nodes[Int(node(statement).first)...statement.id].filter { isCall($0, to: function) }
      .map(arguments)
  }

  private func isCall(_ node: Node, to function: String) -> Bool {
    node.kind == .call && tree[node.a].kind == .name && tree.names[Int(tree[node.a].a)] == function
  }

  private func arguments(of call: Node) -> [ArgumentUse] {
    tree.list(call).map { argument in
      let node = tree[argument]
      guard node.kind == .keyword else {
        return ArgumentUse(keyword: nil, expression: range(argument), fields: fields(in: argument))
      }
      let keyword = node.a >= 0 ? tree.names[Int(node.a)] : nil
      return ArgumentUse(keyword: keyword, expression: range(node.b), fields: fields(in: node.b))
    }
  }

  /// The arguments of a `print` statement.
  package func printArguments(of statement: Statement) -> [ArgumentUse]? {
    arguments(ofCallTo: "print", in: statement)
  }

  /// A part of a statement over several lines that stands alone on its line: an element of a list, a value of a dictionary, an argument,
  /// an operand; behind an operand also the expression up to it.
  package struct Part: Sendable {
    package let range: Range<Int>
    package let upTo: Range<Int>?
  }

  /// The parts of a statement by their lines; a line with several has none.
  package func partsByLine(of statement: Statement) -> [Int: Part] {
    guard statement.isSimple, statement.firstLine < statement.lastLine else { return [:] }
    var found: [Int: Part?] = [:]
    for node in tree.nodes[Int(node(statement).first)...statement.id] {
      let parts = parts(of: node)
      guard !parts.isEmpty, tree.line(at: Int(node.start)) < lastLine(Int(node.start)..<Int(node.end)) else {
        continue
      }
      for part in parts {
        let range = range(part)
        let line = tree.line(at: range.lowerBound)
        guard lastLine(range) == line else { continue }
        let isOperand = node.kind == .binary && part == node.b
        let own = Part(range: range, upTo: isOperand ? Int(node.start)..<Int(node.end) : nil)
        found[line] = .some(found[line] == nil ? own : nil)
      }
    }
    return found.compactMapValues { $0 }
  }

  private func lastLine(_ range: Range<Int>) -> Int {
    tree.line(at: max(range.lowerBound, range.upperBound - 1))
  }

  /// What an expression is made of, without keys and names.
  private func parts(of node: Node) -> [Int32] {
    switch node.kind {
    case .list, .tuple, .set: Array(tree.list(node))
    case .dictionary:
      tree.list(node).enumerated().compactMap { $0.isMultiple(of: 2) ? nil : $1 }
    case .call: tree.list(node).map { tree[$0].kind == .keyword ? tree[$0].b : $0 }
    case .binary: [node.a, node.b]
    default: []
    }
  }

  private func fields(in expression: Int32) -> [ReplacementField] {
    guard tree[expression].kind == .formatted else { return [] }
    return tree.list(tree[expression]).compactMap { part in
      let field = tree[part]
      guard field.kind == .field else { return nil }
      return ReplacementField(
        range: range(part), expression: range(field.a), format: field.b >= 0 ? range(field.b) : nil)
    }
  }
}
