/// Built-in functions that ask what a value is, and read and write its attributes.
enum ObjectFunctions {
  static let functions: [NativeFunction] = [
    NativeFunction("getattr", takesUnknown: true, getAttribute),
    NativeFunction("hasattr", hasAttribute),
    NativeFunction("setattr", takesUnknown: true, setAttribute),
    NativeFunction("isinstance", isInstance),
    NativeFunction("issubclass", isSubclass),
    NativeFunction("super", parent),
    NativeFunction("callable", isCallable),
    NativeFunction("hash", hash),
    NativeFunction("staticmethod", takesUnknown: true) { call throws(Raise) in
      .descriptor(DescriptorObject(.staticMethod, try call.only()))
    },
    NativeFunction("classmethod", takesUnknown: true) { call throws(Raise) in
      .descriptor(DescriptorObject(.classMethod, try call.only()))
    },
  ]

  private static func getAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2...3)
    let machine = call.machine
    if case .unknown = call.arguments[1] { return call.arguments[1] }
    let name = try machine.name(call.text(1, "getattr(): attribute name").string)
    do throws(Raise) {
      return try machine.attribute(name, of: call.arguments[0])
    } catch {
      guard case .exception = error, call.count == 3, let exception = machine.exception,
        exception.type.inherits(from: machine.exceptionType(.AttributeError))
      else { throw error }
      return call.arguments[2]
    }
  }

  private static func hasAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    call.arguments.append(.notImplemented)
    let value = try getAttribute(&call)
    if case .notImplemented = value { return .bool(false) }
    if case .unknown(let reason) = value, reason.reason == .unsupportedSyntax { return value }
    return .bool(true)
  }

  private static func setAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(3)
    if case .unknown = call.arguments[1] { return .none }
    let name = try call.machine.name(call.text(1, "setattr(): attribute name").string)
    try call.machine.setAttribute(name, of: call.arguments[0], to: call.arguments[2])
    return .none
  }

  private static func isInstance(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let type = call.machine.type(of: call.arguments[0])
    return .bool(
      try matches(
        type, call.arguments[1], call, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
  }

  private static func isSubclass(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    guard case .type(let type) = call.arguments[0] else {
      throw call.machine.error(.TypeError, "issubclass() arg 1 must be a class")
    }
    return .bool(
      try matches(
        type, call.arguments[1], call, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
  }

  private static func matches(
    _ type: TypeObject, _ wanted: Object, _ call: Call, _ message: String
  ) throws(Raise) -> Bool {
    switch wanted {
    case .type(let wanted): return type.inherits(from: wanted)
    case .tuple(let types):
      try call.machine.enterNative()
      defer { call.machine.leaveNative() }
      try call.machine.spend(types.items.count)
      for wanted in types.items where try matches(type, wanted, call, message) { return true }
      return false
    case .unknown(let reason): throw call.machine.depends(on: reason)
    default: throw call.machine.error(.TypeError, message)
    }
  }

  private static func parent(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    guard case .type(let owner) = call.arguments[0], case .instance(let instance) = call.arguments[1],
      instance.type.inherits(from: owner)
    else {
      throw call.machine.error(.TypeError, "super(type, obj): obj must be an instance or subtype of type")
    }
    return .superclass(
      SuperclassObject(owner: owner, receiver: call.arguments[1], instanceType: instance.type))
  }

  private static func isCallable(_ call: inout Call) throws(Raise) -> Object {
    switch try call.only() {
    case .function, .native, .method, .type: return .bool(true)
    case .instance(let instance): return .bool(instance.type.lookup(Name(.__call__)) != nil)
    default: return .bool(false)
    }
  }

  private static func hash(_ call: inout Call) throws(Raise) -> Object {
    .int(try call.machine.hash(try call.only()))
  }
}
