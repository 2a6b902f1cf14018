enum SetMethods {
  /// What a `frozenset` can do.
  static let frozen: [String: NativeFunction] = {
    var functions: [NativeFunction] = [
      NativeFunction("copy", copy), NativeFunction("issubset", isSubset),
      NativeFunction("issuperset", isSuperset), NativeFunction("isdisjoint", isDisjoint),
    ]
    for (name, operation) in operators {
      functions.append(NativeFunction(name) { call throws(Raise) in try combine(&call, operation) })
    }
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  static let table: [String: NativeFunction] = {
    var functions: [NativeFunction] = [
      NativeFunction("add", add), NativeFunction("discard", discard), NativeFunction("remove", remove),
      NativeFunction("pop", pop), NativeFunction("clear", clear), NativeFunction("update", update),
    ]
    for (name, operation) in operators where operation != .or {
      functions.append(
        NativeFunction(name + "_update") { call throws(Raise) in try combineInPlace(&call, operation) })
    }
    return frozen.merging(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  private static let operators: [(name: String, operation: BinaryOperator)] = [
    ("union", .or), ("intersection", .and), ("difference", .subtract), ("symmetric_difference", .xor),
  ]

  private static func set(_ call: Call) -> SetObject {
    if case .set(let set) = call.receiver { return set }
    return SetObject()
  }

  private static func asSet(_ value: Object, _ machine: Machine) throws(Raise) -> SetObject {
    if case .set(let set) = value { return set }
    let set = SetObject()
    try machine.update(set, by: value)
    return set
  }

  private static func add(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    try call.machine.add(call.arguments[0], to: set(call))
    return .none
  }

  private static func discard(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    _ = try call.machine.remove(call.arguments[0], from: set(call))
    return .none
  }

  private static func remove(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    guard try call.machine.remove(call.arguments[0], from: set(call)) else {
      throw call.machine.error(.KeyError, with: [call.arguments[0]])
    }
    return .none
  }

  private static func pop(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    let set = set(call)
    guard let slot = set.nextToPop() else {
      throw call.machine.error(.KeyError, with: [.string("pop from an empty set")])
    }
    try call.machine.spend(set.entries.count >> 6)
    let value = set.entries[slot].value
    set.remove(at: slot)
    return value
  }

  private static func clear(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    set(call).removeAll()
    return .none
  }

  private static func copy(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    if case .set(let set) = call.receiver, set.isFrozen { return call.receiver }
    return .set(try call.machine.copy(set(call), isFrozen: set(call).isFrozen))
  }

  private static func update(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0...Int.max)
    let set = set(call)
    for argument in call.arguments { try call.machine.update(set, by: argument) }
    return .none
  }

  private static func isSubset(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    return .bool(try call.machine.isSubset(set(call), asSet(call.arguments[0], call.machine)))
  }

  private static func isSuperset(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    return .bool(try call.machine.isSubset(asSet(call.arguments[0], call.machine), set(call)))
  }

  private static func isDisjoint(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    return .bool(try call.machine.isDisjoint(set(call), call.arguments[0]))
  }

  private static func combine(_ call: inout Call, _ operation: BinaryOperator) throws(Raise) -> Object {
    try call.expect(operation == .xor ? 1...1 : 0...Int.max)
    guard let first = call.arguments.first else { return try copy(&call) }
    var result = set(call)
    if operation == .or {
      result = try call.machine.copy(result, isFrozen: result.isFrozen)
      for argument in call.arguments {
        if case .set(let other) = argument, other === set(call) { continue }
        try call.machine.update(result, by: argument)
      }
      return .set(result)
    }
    result = try call.machine.combined(operation, result, first)
    for argument in call.arguments.dropFirst() {
      if operation == .and {
        result = try call.machine.combined(.and, result, argument)
      } else {
        try call.machine.combine(operation, into: result, argument)
      }
    }
    return .set(result)
  }

  private static func combineInPlace(_ call: inout Call, _ operation: BinaryOperator) throws(Raise) -> Object
  {
    try call.expect(operation == .xor ? 1...1 : 0...Int.max)
    if operation == .and {
      let result = try combine(&call, .and)
      if case .set(let result) = result { set(call).exchange(with: result) }
      return .none
    }
    for argument in call.arguments { try call.machine.combine(operation, into: set(call), argument) }
    return .none
  }
}
