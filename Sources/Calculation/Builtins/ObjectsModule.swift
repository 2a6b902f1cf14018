/// What the library needs to know of objects that a program cannot ask: their state as it is, whatever their classes
/// make of it.
enum ObjectsModule {
  static var members: [String: Object] {
    var members: [String: Object] = [:]
    for function in functions { members[function.name] = .native(function) }
    return members
  }

  private static let functions: [NativeFunction] = [
    // The attributes of an instance, those of `__slots__` too, in a dictionary of its own.
    NativeFunction("attributes") { call throws(Raise) in
      guard case .instance(let instance) = try call.only() else { return .none }
      let dictionary = DictionaryObject()
      for (name, value) in zip(instance.attributes.names, instance.attributes.values) {
        try call.machine.put(value, at: .string(call.machine.names[name]), in: dictionary)
      }
      return .dictionary(dictionary)
    },
    // A special method as operators look it up: in the class. None when there is none.
    NativeFunction("method") { call throws(Raise) in
      try call.expect(2)
      let machine = call.machine
      let value = call.arguments[0]
      let name = try machine.name(call.text(1).string)
      switch value {
      case .instance(let instance):
        guard let member = instance.type.lookup(name) else { return .none }
        return try machine.bound(member, value, instance.type)
      case .type(let type):
        guard let metaclass = type.metaclass, let member = metaclass.lookup(name) else { return .none }
        return try machine.bound(member, value, metaclass)
      default:
        guard let function = machine.method(name, of: machine.builtinType(value)) else { return .none }
        return .method(MethodObject(value, .native(function)))
      }
    },
    // The value of the built-in class that the class of an instance extends; the arguments of an exception.
    NativeFunction("content") { call throws(Raise) in
      guard case .instance(let instance) = try call.only() else { return call.arguments[0] }
      if instance.type.kind == .exception { return .tuple(instance.arguments) }
      return call.arguments[0].payload ?? .none
    },
    // A new instance of the class of another, without attributes. It holds an empty container, or a value.
    NativeFunction("blank") { call throws(Raise) in
      try call.expect(2)
      guard case .instance(let instance) = call.arguments[0] else { return call.arguments[0] }
      let made = InstanceObject(instance.type)
      switch instance.payload {
      case .unbound: break
      case .list: made.payload = .list([])
      case .dictionary: made.payload = .dictionary(DictionaryObject())
      case .set: made.payload = .set(SetObject())
      default: made.payload = call.arguments[1]
      }
      return .instance(made)
    },
    // Attributes as they are in a dictionary, past what the class does when one is set.
    NativeFunction("update") { call throws(Raise) in
      try call.expect(2)
      guard case .instance(let instance) = call.arguments[0],
        case .dictionary(let dictionary) = call.arguments[1].plain
      else { return .none }
      try call.machine.allocate(dictionary.table.count * Footprint.attribute)
      for entry in dictionary.table.entries where entry.isLive {
        guard case .string(let name) = entry.key else { continue }
        instance.attributes[try call.machine.name(name.string)] = entry.value
      }
      return .none
    },
  ]
}
