enum SetMethods {
  static let table: [String: NativeFunction] = {
    var functions: [NativeFunction] = [
      NativeFunction("add", add), NativeFunction("discard", discard), NativeFunction("remove", remove),
      NativeFunction("pop", pop), NativeFunction("clear", clear), NativeFunction("copy", copy),
      NativeFunction("issubset", isSubset), NativeFunction("issuperset", isSuperset),
      NativeFunction("isdisjoint", isDisjoint), NativeFunction("update", update),
    ]
    let operators: [(String, BinaryOperator)] = [
      ("union", .or), ("intersection", .and), ("difference", .subtract), ("symmetric_difference", .xor),
    ]
    for (name, operation) in operators {
      functions.append(NativeFunction(name) { call throws(Raise) in try combine(&call, operation) })
      if operation != .or {
        functions.append(
          NativeFunction(name + "_update") { call throws(Raise) in
            let result = try combine(&call, operation)
            set(call).removeAll()
            try call.machine.update(set(call), by: result)
            return .none
          })
      }
    }
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  private static func set(_ call: Call) -> SetObject {
    if case .set(let set) = call.receiver { return set }
    return SetObject()
  }

  /// The receiver, if it may be changed.
  private static func mutable(_ call: Call) throws(Raise) -> SetObject {
    let set = set(call)
    if set.isFrozen {
      throw call.machine.error(.AttributeError, "'frozenset' object has no attribute '\(call.name)'")
    }
    return set
  }

  private static func asSet(_ value: Object, _ machine: Machine) throws(Raise) -> SetObject {
    if case .set(let set) = value { return set }
    let set = SetObject()
    try machine.update(set, by: value)
    return set
  }

  private static func add(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    try call.machine.add(call.arguments[0], to: mutable(call))
    return .none
  }

  private static func discard(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    _ = try call.machine.remove(call.arguments[0], from: mutable(call))
    return .none
  }

  private static func remove(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    guard try call.machine.remove(call.arguments[0], from: mutable(call)) else {
      throw call.machine.error(.KeyError, with: call.arguments[0])
    }
    return .none
  }

  private static func pop(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    let set = try mutable(call)
    guard let slot = set.entries.firstIndex(where: { $0.state == .live }) else {
      throw call.machine.error(.KeyError, with: .string("pop from an empty set"))
    }
    try call.machine.spend(slot >> 3)
    let value = set.entries[slot].value
    set.remove(at: slot)
    return value
  }

  private static func clear(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    try mutable(call).removeAll()
    return .none
  }

  private static func copy(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    return .set(try call.machine.copy(set(call), isFrozen: set(call).isFrozen))
  }

  private static func update(_ call: inout Call) throws(Raise) -> Object {
    let set = try mutable(call)
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
    let other = try asSet(call.arguments[0], call.machine)
    try call.machine.spend(set(call).entries.count)
    for value in set(call).values where try call.machine.contains(other, value) { return .bool(false) }
    return .bool(true)
  }

  private static func combine(_ call: inout Call, _ operation: BinaryOperator) throws(Raise) -> Object {
    try call.expect(0...Int.max)
    var result = Object.set(try call.machine.copy(set(call), isFrozen: set(call).isFrozen))
    for argument in call.arguments {
      let other = Object.set(try asSet(argument, call.machine))
      result = try call.machine.binary(operation, result, other)
    }
    return result
  }
}
