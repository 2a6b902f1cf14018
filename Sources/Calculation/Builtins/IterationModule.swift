/// What `itertools` is built on: a class to derive iterators from, whose instances give what an iterator gives that
/// they are made with, and iterators that go on without end.
enum IterationModule {
  static let name = "_iteration"

  static func members(_ machine: Machine) -> [String: Object] {
    let type = TypeObject(
      "iterator", kind: .iterator, bases: [machine.type(.object)], isBuiltin: true, module: name)
    _ = type.linearise()
    return ["iterator": .type(type), "counting": .native(counting), "repeating": .native(repeating)]
  }

  private static let counting = NativeFunction("counting") { call throws(Raise) in
    try call.expect(2)
    return .iterator(
      IteratorObject(.count(call.arguments[0], step: call.arguments[1]), name: "itertools.count"))
  }

  private static let repeating = NativeFunction("repeating", takesUnknown: true) { call throws(Raise) in
    try call.expect(1...2)
    let left = try call[1].map { value throws(Raise) in max(try call.machine.exactIndex(value), 0) }
    return .iterator(IteratorObject(.repetition(call.arguments[0], left: left), name: "itertools.repeat"))
  }
}
