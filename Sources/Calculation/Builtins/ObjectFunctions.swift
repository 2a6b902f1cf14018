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
    NativeFunction("delattr") { call throws(Raise) in
      try call.expect(2)
      let name = try call.machine.name(call.text(1, "attribute name").string)
      try call.machine.deleteAttribute(name, of: call.arguments[0])
      return .none
    },
    NativeFunction("vars", variables),
    NativeFunction("hash", hash),
  ]

  private static func getAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2...3)
    let machine = call.machine
    if case .unknown = call.arguments[1] { return call.arguments[1] }
    let name = try machine.name(attributeName(call))
    do throws(Raise) {
      return try machine.attribute(name, of: call.arguments[0])
    } catch {
      guard case .exception = error, call.count == 3, let exception = machine.exception,
        exception.type.inherits(from: machine.exceptionType(.AttributeError))
      else { throw error }
      return call.arguments[2]
    }
  }

  private static func attributeName(_ call: Call) throws(Raise) -> String {
    if case .string(let text) = call.arguments[1] { return text.string }
    throw call.machine.error(
      .TypeError, "attribute name must be string, not '\(call.machine.typeName(call.arguments[1]))'")
  }

  private static func hasAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    call.arguments.append(.notImplemented)
    let value = try getAttribute(&call)
    if case .notImplemented = value { return .bool(false) }
    if case .unknown(let reason) = value, reason.reason == .unsupportedSyntax { return value }
    return .bool(true)
  }

  /// To the library, which knows what it asks for, a special method that this interpreter does not have is missing,
  /// where a program is told nothing.
  static let getAttributeForLibrary = NativeFunction("getattr", takesUnknown: true) { call throws(Raise) in
    let value = try getAttribute(&call)
    guard isMissing(value, call) else { return value }
    if let standard = call[2] { return standard }
    throw call.machine.error(.AttributeError, "no such attribute")
  }

  static let hasAttributeForLibrary = NativeFunction("hasattr") { call throws(Raise) in
    let value = try hasAttribute(&call)
    return isMissing(value, call) ? .bool(false) : value
  }

  private static func isMissing(_ value: Object, _ call: Call) -> Bool {
    guard case .unknown(let reason) = value, reason.reason == .unsupportedSyntax,
      !call.arguments[0].isUnknown,
      case .string(let name) = call.arguments[1]
    else { return false }
    return name.string.hasPrefix("__")
  }

  private static func setAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(3)
    if case .unknown = call.arguments[1] { return .none }
    let name = try call.machine.name(attributeName(call))
    try call.machine.setAttribute(name, of: call.arguments[0], to: call.arguments[2])
    return .none
  }

  private static func isInstance(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    return .bool(
      try matches(
        call.arguments[0], call.machine.type(of: call.arguments[0]), call.arguments[1], .__instancecheck__,
        call,
        "isinstance() arg 2 must be a type, a tuple of types, or a union"))
  }

  private static func isSubclass(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    guard case .type(let type) = call.arguments[0] else {
      throw call.machine.error(.TypeError, "issubclass() arg 1 must be a class")
    }
    return .bool(
      try matches(
        call.arguments[0], type, call.arguments[1], .__subclasscheck__, call,
        "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
  }

  private static func matches(
    _ value: Object, _ type: TypeObject, _ wanted: Object, _ check: KnownName, _ call: Call, _ message: String
  ) throws(Raise) -> Bool {
    if let function = call.machine.special(check, of: wanted) {
      if case .type(let wanted) = wanted, wanted === type { return true }
      return try call.machine.truth(call.machine.call(function, [wanted, value]))
    }
    switch wanted {
    case .type(let wanted): return type.inherits(from: wanted)
    case .tuple(let types):
      try call.machine.enterNative()
      defer { call.machine.leaveNative() }
      try call.machine.spend(types.items.count)
      for wanted in types.items where try matches(value, type, wanted, check, call, message) { return true }
      return false
    case .unknown(let reason): throw call.machine.depends(on: reason)
    default: throw call.machine.error(.TypeError, message)
    }
  }

  private static func parent(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    guard case .type(let owner) = call.arguments[0] else {
      throw call.machine.error(
        .TypeError, "super() argument 1 must be a type, not \(call.machine.typeName(call.arguments[0]))")
    }
    switch call.arguments[1] {
    case .instance(let instance) where instance.type.inherits(from: owner):
      return .superclass(
        SuperclassObject(owner: owner, receiver: call.arguments[1], instanceType: instance.type))
    case .type(let type) where type.inherits(from: owner):
      return .superclass(SuperclassObject(owner: owner, receiver: call.arguments[1], instanceType: type))
    default:
      throw call.machine.error(.TypeError, "super(type, obj): obj must be an instance or subtype of type")
    }
  }

  private static func isCallable(_ call: inout Call) throws(Raise) -> Object {
    .bool(isCallable(try call.only()))
  }

  static func isCallable(_ value: Object) -> Bool {
    switch value {
    case .function, .native, .method, .type: true
    case .instance(let instance): instance.type.lookup(Name(.__call__)) != nil
    default: false
    }
  }

  /// What an object or a class holds under its own names, as a dictionary of its own.
  private static func variables(_ call: inout Call) throws(Raise) -> Object {
    let machine = call.machine
    let table: AttributeTable
    switch try call.only() {
    case .instance(let instance) where !instance.type.hasOnlySlots: table = instance.attributes
    case .function(let function): table = function.attributes
    case .type(let type): table = type.attributes
    case .module(let module):
      let dictionary = DictionaryObject()
      for (name, value) in module.members { try machine.put(value, at: .string(name), in: dictionary) }
      return .dictionary(dictionary)
    default: throw machine.error(.TypeError, "vars() argument must have __dict__ attribute")
    }
    let dictionary = DictionaryObject()
    if case .type(let type) = call.arguments[0], type.isBuiltin {
      let kind = type.kind
      for name in kind.methods.keys.sorted() + OperatorMethods.names(of: kind) {
        let value = try machine.attribute(machine.name(name), of: call.arguments[0])
        try machine.put(value, at: .string(name), in: dictionary)
      }
      if [.list, .dict, .set].contains(kind) {
        try machine.put(.none, at: .string("__hash__"), in: dictionary)
      }
    }
    for (name, value) in zip(table.names, table.values) {
      try machine.put(value, at: .string(machine.names[name]), in: dictionary)
    }
    return .dictionary(dictionary)
  }

  private static func hash(_ call: inout Call) throws(Raise) -> Object {
    .int(try call.machine.hash(try call.only()))
  }
}
