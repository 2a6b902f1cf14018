extension Compiler {
  /// Leaves the value of an expression on the stack.
  mutating func expression(_ index: Int32) {
    // A long chain such as `a + b + c` leans to the left: go down it without recursion and come back up.
    var spine: [Int32] = []
    var base = index
    descend: while true {
      let node = tree[base]
      switch node.kind {
      case .binary, .attribute, .subscript:
        spine.append(base)
        base = node.a
      case .call:
        let callee = tree[node.a]
        if isParentCall(node) { break descend }
        spine.append(base)
        // A method call evaluates its receiver, not the attribute.
        base = callee.kind == .attribute && isPlain(node) ? callee.a : node.a
      default: break descend
      }
    }
    simple(base)
    while let next = spine.popLast() {
      let outer = current
      current = next
      let node = tree[next]
      switch node.kind {
      case .binary: rightOperand(node.b, BinaryOperator(rawValue: node.op) ?? .add)
      case .attribute: emit(.attribute, attributeName(node.b))
      case .subscript:
        expression(node.b)
        emit(.subscript)
      default: call(node)
      }
      current = outer
    }
  }

  /// An operator whose left operand is on the stack. Numbers and variables need not be put there first.
  private mutating func rightOperand(_ operand: Int32, _ op: BinaryOperator) {
    let node = tree[operand]
    if node.kind == .number {
      code.constants.append(number(node))
      emit(.binaryConstant, op, Int32(code.constants.count - 1))
    } else if node.kind == .name, case .local(let index) = scope.place(of: node.a) {
      emit(.binaryLocal, op, index)
    } else {
      expression(operand)
      emit(.binary, op)
    }
  }

  func number(_ node: Node) -> Object {
    switch tree.literals[Int(node.a)] {
    case .int(let value): .int(value)
    case .big(let value): .integer(value)
    case .float(let value): .float(value)
    }
  }

  /// A jump that is taken when the condition is false, to be completed.
  mutating func jumpUnless(_ condition: Int32) -> Int {
    let node = tree[condition]
    let parts = tree.list(node)
    guard node.kind == .comparison, parts.count == 3 else {
      expression(condition)
      return emit(.jumpIfFalse)
    }
    expression(parts[parts.startIndex])
    expression(parts[parts.startIndex + 2])
    let outer = current
    current = condition
    let jump = emit(.compareJump)
    let comparison = Comparison(rawValue: UInt8(truncatingIfNeeded: parts[parts.startIndex + 1]))
    code.instructions[jump].comparison = comparison ?? .equal
    current = outer
    return jump
  }

  /// `super()` in a method, which means the class around and the first argument.
  private func isParentCall(_ call: Node) -> Bool {
    scope.kind == .function && call.count == 0 && tree[call.a].kind == .name
      && tree.names[Int(tree[call.a].a)] == "super"
  }

  /// Whether a call has neither keywords nor spread arguments.
  private func isPlain(_ call: Node) -> Bool {
    tree.list(call).allSatisfy { tree[$0].kind != .keyword && tree[$0].kind != .starred }
  }

  private mutating func simple(_ index: Int32) {
    let node = tree[index]
    let outer = current
    current = index
    defer { current = outer }
    switch node.kind {
    case .name: load(node.a)
    case .bytes: constant(.bytes(tree.texts[Int(node.a)]))
    case .number:
      constant(number(node))
    case .string: constant(.string(Text(tree.texts[Int(node.a)])))
    case .formatted: formatted(node)
    case .true: constant(.bool(true))
    case .false: constant(.bool(false))
    case .none: emit(.none)
    case .ellipsis: constant(.ellipsis)
    case .tuple, .list, .set: display(node)
    case .dictionary: dictionary(node)
    case .unary:
      expression(node.a)
      emit(.unary, Int32(node.op))
    case .boolean: boolean(node)
    case .comparison: comparison(node)
    case .conditional: conditional(node)
    case .lambda: lambda(index, node)
    case .slice: slice(node)
    case .listComprehension, .setComprehension, .generator, .dictionaryComprehension:
      comprehension(index, node)
    case .walrus:
      expression(node.b)
      emit(.duplicate)
      store(tree[node.a].a)
    case .yield:
      if node.a >= 0 { expression(node.a) } else { emit(.none) }
      emit(.yield)
    case .yieldFrom:
      expression(node.a)
      let begin = emit(.iterate)
      emit(.none)
      let send = emit(.send)
      emit(.yield, 0, 1)
      emit(.jump, Int32(send))
      patch(send)
      let end = emit(.jump)
      // An unknown iterable, or an unknown next value, stands for one unknown value.
      patchSecond(send)
      emit(.swap)
      emit(.pop)
      patchSecond(begin)
      emit(.yield)
      patch(end)
    case .starred: expression(node.a)
    case .call: emit(.parent)
    default: emit(.unsupported)
    }
  }

  // MARK: Strings

  private mutating func formatted(_ node: Node) {
    let parts = tree.list(node)
    for part in parts {
      let field = tree[part]
      guard field.kind == .field else {
        expression(part)
        continue
      }
      expression(field.a)
      if field.b >= 0 { formatted(tree[field.b]) }
      emit(.format, Int32(field.op), field.b >= 0 ? 1 : 0)
    }
    emit(.buildString, Int32(parts.count))
  }

  // MARK: Displays

  private mutating func display(_ node: Node) {
    let elements = tree.list(node)
    guard elements.contains(where: { tree[$0].kind == .starred }) else {
      for element in elements { expression(element) }
      let count = Int32(elements.count)
      switch node.kind {
      case .tuple: emit(.buildTuple, count)
      case .list: emit(.buildList, count)
      default: emit(.buildSet, count, count > 2 && elements.allSatisfy { isConstant($0) } ? 1 : 0)
      }
      return
    }
    let isSet = node.kind == .set
    emit(isSet ? .buildSet : .buildList, 0)
    for element in elements {
      let isStarred = tree[element].kind == .starred
      expression(isStarred ? tree[element].a : element)
      if isStarred { emit(isSet ? .updateSet : .extendTop) } else { emit(isSet ? .addTo : .appendTo, 1) }
    }
    if node.kind == .tuple { emit(.listToTuple) }
  }

  /// Whether evaluating an expression does hardly anything: what can fail in it is seen by `Code.pendingMethod`.
  private func isSimple(_ index: Int32) -> Bool {
    switch tree[index].kind {
    case .name: true
    case .attribute: isSimple(tree[index].a)
    case .unary, .binary: false
    default: isConstant(index)
    }
  }

  /// Whether CPython knows the value of an expression before it runs the program.
  private func isConstant(_ index: Int32) -> Bool {
    let node = tree[index]
    switch node.kind {
    case .number, .string, .true, .false, .none, .ellipsis: return true
    case .unary: return isConstant(node.a)
    case .binary: return isConstant(node.a) && isConstant(node.b)
    case .tuple: return tree.list(node).allSatisfy { isConstant($0) }
    default: return false
    }
  }

  private mutating func dictionary(_ node: Node) {
    let elements = Array(tree.list(node))
    let isPlain = !stride(from: 0, to: elements.count, by: 2).contains { elements[$0] < 0 }
    if isPlain {
      for element in elements { expression(element) }
      emit(.buildDictionary, Int32(elements.count / 2))
      return
    }
    emit(.buildDictionary, 0)
    for pair in stride(from: 0, to: elements.count, by: 2) {
      if elements[pair] < 0 {
        expression(elements[pair + 1])
        emit(.updateDictionary, 0)
      } else {
        expression(elements[pair])
        expression(elements[pair + 1])
        emit(.putIn, 2)
      }
    }
  }

  private mutating func slice(_ node: Node) {
    for part in [node.a, node.b, node.c] {
      if part >= 0 { expression(part) } else { emit(.none) }
    }
    emit(.buildSlice)
  }

  // MARK: Conditions

  private mutating func boolean(_ node: Node) {
    var jumps: [Int] = []
    let operands = Array(tree.list(node))
    for (position, operand) in operands.enumerated() {
      expression(operand)
      if position < operands.count - 1 {
        jumps.append(emit(node.op == 1 ? .jumpIfTrueOrPop : .jumpIfFalseOrPop))
      }
    }
    for jump in jumps { patch(jump) }
  }

  private mutating func comparison(_ node: Node) {
    let parts = Array(tree.list(node))
    expression(parts[0])
    var jumps: [Int] = []
    for position in stride(from: 1, to: parts.count, by: 2) {
      expression(parts[position + 1])
      if position + 2 < parts.count {
        jumps.append(emit(.compareAndJump, parts[position]))
      } else {
        emit(.compare, parts[position])
      }
    }
    for jump in jumps { patchSecond(jump) }
  }

  private mutating func conditional(_ node: Node) {
    let other = jumpUnless(node.a)
    expression(node.b)
    let end = emit(.jump)
    patch(other)
    expression(node.c)
    patch(end)
    patchSecond(other)
  }

  // MARK: Calls

  private mutating func call(_ node: Node) {
    let arguments = Array(tree.list(node))
    let callee = tree[node.a]
    if isPlain(node) {
      // CPython looks for the method before it evaluates the arguments.
      if callee.kind == .attribute, arguments.contains(where: { !isSimple($0) }) {
        emit(.expectMethod, attributeName(callee.b))
      }
      for argument in arguments { expression(argument) }
      if callee.kind == .attribute {
        emit(.callMethod, attributeName(callee.b), Int32(arguments.count))
      } else {
        emit(.call, Int32(arguments.count))
      }
      return
    }
    let isSpread = arguments.contains {
      tree[$0].kind == .starred || (tree[$0].kind == .keyword && tree[$0].a < 0)
    }
    if !isSpread {
      var keywords: [Object] = []
      for argument in arguments {
        if tree[argument].kind == .keyword {
          keywords.append(.int(Int(names[tree[argument].a].number)))
          expression(tree[argument].b)
        } else {
          expression(argument)
        }
      }
      code.constants.append(.tuple(keywords))
      emit(.callKeywords, Int32(arguments.count), Int32(code.constants.count - 1))
      return
    }
    emit(.buildList, 0)
    let positional = arguments.filter { tree[$0].kind != .keyword }
    for argument in positional {
      let isStarred = tree[argument].kind == .starred
      expression(isStarred ? tree[argument].a : argument)
      if isStarred { emit(.extendTop, positional.count == 1 ? 1 : 0) } else { emit(.appendTo, 1) }
    }
    emit(.buildDictionary, 0)
    for argument in arguments where tree[argument].kind == .keyword {
      let keyword = tree[argument]
      if keyword.a < 0 {
        expression(keyword.b)
        emit(.updateDictionary, 1)
      } else {
        constant(.string(tree.names[Int(keyword.a)]))
        expression(keyword.b)
        emit(.putIn, 2)
      }
    }
    emit(.callSpread, 1)
  }
}
