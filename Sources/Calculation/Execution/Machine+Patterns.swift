/// Matching a value with the pattern of a `case`.
extension Machine {
  /// Pushes what the pattern's names are bound to and true; or false; or an unknown condition.
  func match(
    _ pattern: Int32, _ operands: [Object], _ frame: Frame, onto stack: inout OperandStack
  ) throws(Raise) {
    let subject = stack[stack.count - 1]
    var matching = PatternMatching(machine: self, tree: frame.code.tree, operands: operands)
    if subject.isUnknown {
      stack.append(subject)
    } else if try matching.matches(subject, pattern) {
      for name in frame.code.tree.patternNames(pattern) { stack.append(matching.bound[name] ?? .none) }
      stack.append(.bool(true))
    } else {
      stack.append(.bool(false))
    }
  }
}

/// One attempt to match. Operands are taken in the order in which the compiler evaluated them, whether or not the part
/// of the pattern that they belong to is reached.
private struct PatternMatching {
  let machine: Machine
  let tree: Tree
  let operands: [Object]
  var next = 0
  var bound: [Int32: Object] = [:]

  mutating func matches(_ value: Object, _ pattern: Int32) throws(Raise) -> Bool {
    try machine.spend(4)
    let node = tree[pattern]
    switch node.kind {
    case .name:
      bound[node.a] = value
      return true
    // `_`
    case .patternStar: return true
    case .patternValue:
      let wanted = take()
      switch tree[node.a].kind {
      case .none, .true, .false: return value.isSame(as: wanted)
      default: return try machine.isEqual(value, wanted)
      }
    case .patternAs:
      guard try matches(value, node.a) else { return false }
      if node.b >= 0 { bound[tree[node.b].a] = value }
      return true
    case .patternOr:
      let before = bound
      var isFound = false
      for alternative in tree.list(node) {
        if isFound {
          pass(alternative)
        } else if try matches(value, alternative) {
          isFound = true
        } else {
          bound = before
        }
      }
      return isFound
    case .patternSequence: return try matchesSequence(value, node)
    case .patternMapping: return try matchesMapping(value, node)
    case .patternClass: return try matchesClass(value, node)
    default: return false
    }
  }

  private mutating func take() -> Object {
    next += 1
    return operands[next - 1]
  }

  /// Takes the operands of a part that is not tried.
  private mutating func pass(_ pattern: Int32) {
    let node = tree[pattern]
    switch node.kind {
    case .patternValue: next += 1
    case .patternClass:
      next += 1
      for part in tree.list(node) { pass(part) }
    case .patternMapping:
      for (position, part) in tree.list(node).enumerated() {
        if position % 2 == 0 { next += 1 } else { pass(part) }
      }
    case .patternKeyword: pass(node.b)
    case .patternAs: pass(node.a)
    case .patternOr, .patternSequence: for part in tree.list(node) { pass(part) }
    default: break
    }
  }

  /// Tries parts in turn; of those after one that does not match only the operands are taken.
  private mutating func all(_ parts: [(pattern: Int32, value: Object)]) throws(Raise) -> Bool {
    var isMatching = true
    for part in parts {
      if isMatching { isMatching = try matches(part.value, part.pattern) } else { pass(part.pattern) }
    }
    return isMatching
  }

  private mutating func matchesSequence(_ value: Object, _ node: Node) throws(Raise) -> Bool {
    let parts = Array(tree.list(node))
    let star = parts.firstIndex { tree[$0].kind == .patternStar && tree[$0].op == 0 }
    let items: [Object]
    switch value.plain {
    case .list, .tuple, .range: items = try machine.items(of: value.plain)
    default: return pass(all: parts)
    }
    guard star == nil ? items.count == parts.count : items.count >= parts.count - 1 else {
      return pass(all: parts)
    }
    guard let star else { return try all(Array(zip(parts, items)).map { ($0, $1) }) }
    let after = parts.count - star - 1
    let name = tree[parts[star]].a
    if name >= 0 { bound[tree[name].a] = .list(Array(items[star..<(items.count - after)])) }
    let pairs = zip(parts[..<star], items[..<star]).map { ($0, $1) }
    let last = zip(parts[(star + 1)...], items[(items.count - after)...]).map { ($0, $1) }
    return try all(pairs + last)
  }

  private mutating func pass(all parts: [Int32]) -> Bool {
    for part in parts { pass(part) }
    return false
  }

  private mutating func matchesMapping(_ value: Object, _ node: Node) throws(Raise) -> Bool {
    let parts = Array(tree.list(node))
    guard case .dictionary(let dictionary) = value.plain else {
      for (position, part) in parts.enumerated() {
        if position % 2 == 0 { next += 1 } else { pass(part) }
      }
      return false
    }
    var isMatching = true
    var keys: [Object] = []
    for position in stride(from: 0, to: parts.count, by: 2) {
      let key = take()
      keys.append(key)
      if isMatching, let found = try machine.find(key, in: dictionary) {
        isMatching = try matches(dictionary.table[found], parts[position + 1])
      } else {
        isMatching = false
        pass(parts[position + 1])
      }
    }
    guard isMatching else { return false }
    if node.a >= 0 {
      let rest = DictionaryObject()
      try machine.spread(.dictionary(dictionary), into: rest)
      for key in keys {
        if let found = try machine.find(key, in: rest) { rest.table.remove(at: found) }
      }
      bound[tree[node.a].a] = .dictionary(rest)
    }
    return true
  }

  private mutating func matchesClass(_ value: Object, _ node: Node) throws(Raise) -> Bool {
    let type = take()
    let parts = Array(tree.list(node))
    guard case .type(let wanted) = type else {
      if case .unknown(let reason) = type { throw machine.depends(on: reason) }
      throw machine.error(.TypeError, "called match pattern must be a type")
    }
    let isInstance = try machine.call(machine.library(machine.name("isinstance")), [value, type])
    guard try machine.truth(isInstance) else { return pass(all: parts) }
    let positional = parts.prefix { tree[$0].kind != .patternKeyword }
    var pairs: [(Int32, Object)] = []
    if !positional.isEmpty {
      if positional.count == 1, isItself(wanted) {
        pairs.append((positional[0], value))
      } else {
        var attributes: [Object] = []
        if case .tuple(let tuple)? = wanted.lookup(Name(.__match_args__)) { attributes = tuple.items }
        guard positional.count <= attributes.count else {
          throw machine.error(
            .TypeError,
            "\(wanted.name)() accepts \(attributes.count) positional sub-pattern\(attributes.count == 1 ? "" : "s") (\(positional.count) given)"
          )
        }
        for (part, attribute) in zip(positional, attributes) {
          guard case .string(let text) = attribute,
            let found = try attributeIfPresent(text.string, of: value)
          else { return pass(all: parts) }
          pairs.append((part, found))
        }
      }
    }
    for part in parts.dropFirst(positional.count) {
      guard let found = try attributeIfPresent(tree.names[Int(tree[part].a)], of: value) else {
        return pass(all: parts)
      }
      pairs.append((tree[part].b, found))
    }
    return try all(pairs)
  }

  /// Whether the one positional pattern of a class is about the value as a whole.
  private func isItself(_ type: TypeObject) -> Bool {
    guard type.lookup(Name(.__match_args__)) == nil else { return false }
    switch type.kind {
    case .bool, .dict, .float, .frozenset, .int, .list, .set, .str, .tuple: return true
    default: return false
    }
  }

  private func attributeIfPresent(_ name: String, of value: Object) throws(Raise) -> Object? {
    do throws(Raise) {
      return try machine.attribute(machine.name(name), of: value)
    } catch {
      guard case .exception = error,
        machine.exception?.type.inherits(from: machine.exceptionType(.AttributeError)) == true
      else { throw error }
      return nil
    }
  }
}
