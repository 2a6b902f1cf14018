extension Machine {
  // MARK: Reading

  /// A method of this interpreter, if that is what the name means for the value.
  func nativeMethod(_ name: Name, on receiver: Object) -> NativeFunction? {
    switch receiver {
    case .instance, .type, .module, .superclass, .unknown: return nil
    default: return method(name, of: builtinType(receiver))
    }
  }

  func attribute(_ name: Name, of base: Object) throws(Raise) -> Object {
    switch base {
    case .unknown: return base
    case .instance(let instance): return try attribute(name, of: instance)
    case .type(let type): return try attribute(name, of: type)
    case .module(let module):
      if let member = module.members[names[name]] { return member }
      throw error(.AttributeError, "module '\(module.name)' has no attribute '\(names[name])'")
    case .superclass(let proxy):
      let order = proxy.instanceType.lookupOrder
      let start = order.firstIndex { $0 === proxy.owner }.map { $0 + 1 } ?? 0
      for type in order[start...] {
        if let value = type.attributes[name] { return try bound(value, proxy.receiver, proxy.instanceType) }
      }
      if let value = objectMethod(name, proxy.instanceType) {
        return .method(MethodObject(proxy.receiver, value))
      }
      throw error(.AttributeError, "'super' object has no attribute '\(names[name])'")
    default:
      if let function = method(name, of: builtinType(base)) {
        return .method(MethodObject(base, .native(function)))
      }
      if let value = dataAttribute(name, of: base) { return value }
      return try missing(name, "'\(typeName(base))' object has no attribute")
    }
  }

  private func attribute(_ name: Name, of instance: InstanceObject) throws(Raise) -> Object {
    let member = instance.type.lookup(name)
    if case .descriptor(let descriptor)? = member, descriptor.kind == .property {
      return try call(descriptor.function, [.instance(instance)])
    }
    if let value = instance.attributes[name] { return value }
    if let member { return try bound(member, .instance(instance), instance.type) }
    if name == Name(.args), instance.type.kind == .exception { return .tuple(instance.arguments) }
    if let value = objectMethod(name, instance.type) {
      return .method(MethodObject(.instance(instance), value))
    }
    if let function = method(name, of: instance.type.kind) {
      return .method(MethodObject(.instance(instance), .native(function)))
    }
    if let fallback = instance.type.lookup(Name(.__getattr__)) {
      return try call(fallback, [.instance(instance), .string(names[name])])
    }
    return try missing(name, "'\(instance.type.name)' object has no attribute")
  }

  private func attribute(_ name: Name, of type: TypeObject) throws(Raise) -> Object {
    if let value = type.lookup(name) {
      if case .descriptor(let descriptor) = value {
        switch descriptor.kind {
        case .staticMethod: return descriptor.function
        case .classMethod: return .method(MethodObject(.type(type), descriptor.function))
        case .property: return value
        }
      }
      return value
    }
    if name == Name(.__name__) || name == Name(.__qualname__) { return .string(type.name) }
    if type.kind == .dict, names[name] == "fromkeys" { return .native(DictionaryMethods.fromKeys) }
    if let function = method(name, of: type.kind) {
      return .native(
        NativeFunction(function.name, takesUnknown: function.takesUnknown) { call throws(Raise) in
          guard !call.arguments.isEmpty else {
            throw call.machine.error(.TypeError, "unbound method \(call.name)() needs an argument")
          }
          call.receiver = call.arguments.removeFirst()
          return try function.body(&call)
        })
    }
    if let value = objectMethod(name, type) { return value }
    return try missing(name, "type object '\(type.name)' has no attribute")
  }

  /// What every object has: a `__init__` that does nothing, and for exceptions one that keeps the arguments.
  private func objectMethod(_ name: Name, _ type: TypeObject) -> Object? {
    guard name == Name(.__init__) else {
      switch KnownName(rawValue: name.number) {
      case .__repr__, .__str__: return .native(ObjectMethods.text(isRepr: name == Name(.__repr__)))
      case .__eq__: return .native(ObjectMethods.equal)
      case .__hash__: return .native(ObjectMethods.hash)
      default: return nil
      }
    }
    return .native(ObjectMethods.initialise)
  }

  private func bound(_ member: Object, _ receiver: Object, _ type: TypeObject) throws(Raise) -> Object {
    switch member {
    case .function: return .method(MethodObject(receiver, member))
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .property: return try call(descriptor.function, [receiver])
      case .staticMethod: return descriptor.function
      case .classMethod: return .method(MethodObject(.type(type), descriptor.function))
      }
    default: return member
    }
  }

  private func dataAttribute(_ name: Name, of base: Object) -> Object? {
    switch base {
    case .function(let function):
      return name == Name(.__name__) || name == Name(.__qualname__) ? .string(function.code.name) : nil
    case .native(let function): return name == Name(.__name__) ? .string(function.name) : nil
    case .range(let range):
      switch names[name] {
      case "start": return .int(range.start)
      case "stop": return .int(range.stop)
      case "step": return .int(range.step)
      default: return nil
      }
    case .slice(let slice):
      switch names[name] {
      case "start": return slice.start
      case "stop": return slice.stop
      case "step": return slice.step
      default: return nil
      }
    case .bool, .int, .big, .float:
      switch names[name] {
      case "real": return base
      case "imag": if case .float = base { return .float(0) } else { return .int(0) }
      case "numerator": if case .float = base { return nil } else { return base }
      case "denominator": if case .float = base { return nil } else { return .int(1) }
      default: return nil
      }
    case .descriptor(let descriptor):
      guard descriptor.kind == .property, names[name] == "setter" else { return nil }
      return .native(
        NativeFunction("setter") { call throws(Raise) in
          try call.expect(1)
          return .descriptor(DescriptorObject(.property, .none, setter: call.arguments[0]))
        })
    default: return nil
    }
  }

  /// An attribute that reaches below the language is refused in CPython's own words for one that is missing.
  private func missing(_ name: Name, _ message: String) throws(Raise) -> Object {
    let text = names[name]
    if text.hasPrefix("__"), text.hasSuffix("__"), !isStrict { return .unknown(.unsupportedSyntax) }
    throw error(.AttributeError, "\(message) '\(text)'")
  }

  // MARK: Writing

  func setAttribute(_ name: Name, of base: Object, to value: Object) throws(Raise) {
    switch base {
    case .unknown: return
    case .instance(let instance):
      if case .descriptor(let descriptor)? = instance.type.lookup(name), descriptor.kind == .property {
        guard case .none = descriptor.setter else {
          _ = try call(descriptor.setter, [base, value])
          return
        }
        throw error(
          .AttributeError, "property '\(names[name])' of '\(instance.type.name)' object has no setter")
      }
      try checkWritable(name)
      try allocate(24)
      instance.attributes[name] = value
    case .type(let type) where !type.isBuiltin:
      try checkWritable(name)
      try allocate(24)
      type.attributes[name] = value
    default:
      throw error(.AttributeError, "'\(typeName(base))' object has no attribute '\(names[name])'")
    }
  }

  /// Classes and instances keep the methods they were made with.
  private func checkWritable(_ name: Name) throws(Raise) {
    let text = names[name]
    if text.hasPrefix("__"), text.hasSuffix("__") {
      throw error(.AttributeError, "attribute '\(text)' cannot be set")
    }
  }

  func deleteAttribute(_ name: Name, of base: Object) throws(Raise) {
    switch base {
    case .unknown: return
    case .instance(let instance) where instance.attributes[name] != nil:
      try spend(instance.attributes.names.count)
      instance.attributes[name] = nil
    case .type(let type) where !type.isBuiltin && type.attributes[name] != nil:
      try spend(type.attributes.names.count)
      type.attributes[name] = nil
    default: throw error(.AttributeError, "'\(typeName(base))' object has no attribute '\(names[name])'")
    }
  }

  // MARK: Class bodies

  func member(_ instruction: Instruction, _ frame: Frame) throws(Raise) -> Object {
    if case .define(let type) = frame.purpose, let value = type.attributes[Name(number: instruction.a)] {
      return value
    }
    if instruction.b >= 0 {
      let value = frame.cells[Int(instruction.b)].value
      if !value.isUnbound { return value }
    }
    return try global(instruction.a)
  }

  func storeMember(_ name: Int32, _ value: Object?, _ frame: Frame) {
    guard case .define(let type) = frame.purpose else { return }
    var value = value
    if case .function(let function)? = value, function.owner == nil { function.owner = type }
    if case .descriptor(let descriptor)? = value {
      if case .function(let function) = descriptor.function { function.owner = type }
      // `@x.setter` joins the getter that stands under the same name.
      if descriptor.kind == .property, case .none = descriptor.function,
        case .descriptor(let getter)? = type.attributes[Name(number: name)]
      {
        value = .descriptor(DescriptorObject(.property, getter.function, setter: descriptor.setter))
      }
    }
    type.attributes[Name(number: name)] = value
  }

  func makeType(_ name: String, _ bases: [Object]) throws(Raise) -> TypeObject {
    var types: [TypeObject] = []
    for base in bases {
      guard case .type(let type) = base else {
        throw error(.TypeError, "\(typeName(base)) object cannot be a base class")
      }
      guard !type.isBuiltin || type.kind == .object || type.kind == .exception else {
        throw depends(on: Unknown(.unsupportedSyntax))
      }
      types.append(type)
    }
    if types.isEmpty { types = [type(.object)] }
    let kind: BuiltinType = types.contains { $0.kind == .exception } ? .exception : .object
    let made = TypeObject(name, kind: kind, bases: types, isBuiltin: false)
    try spend(types.reduce(0) { $0 + $1.order.count * types.count })
    guard made.linearise() else {
      throw error(.TypeError, "Cannot create a consistent method resolution order (MRO) for bases")
    }
    guard made.order.count <= 100 else { throw exceeded(.nativeDepth) }
    try allocate(256 + made.order.count * 8)
    return made
  }

  func finish(_ type: TypeObject) -> Object { .type(type) }

  func noteField(_ name: Int32, _ frame: Frame) {
    guard case .define(let type) = frame.purpose else { return }
    type.fields.append(Name(number: name))
  }

  /// `super()` in a method: the attributes of the classes after the one that defines it.
  func parent(_ frame: Frame, _ stack: [Object]) throws(Raise) -> Object {
    guard let owner = frame.function?.owner, !frame.code.parameters.isEmpty else {
      throw error(.RuntimeError, "super(): no arguments")
    }
    let receiver: Object
    if let cell = frame.code.cellParameters.firstIndex(of: 0) {
      receiver = frame.cells[cell].value
    } else {
      receiver = stack[frame.base]
    }
    switch receiver {
    case .instance(let instance):
      return .superclass(SuperclassObject(owner: owner, receiver: receiver, instanceType: instance.type))
    case .type(let type):
      return .superclass(SuperclassObject(owner: owner, receiver: receiver, instanceType: type))
    case .unknown: return receiver
    default: throw error(.TypeError, "super(type, obj): obj must be an instance or subtype of type")
    }
  }
}

extension Object {
  /// Whether a statement could change it without assigning it.
  var isChangeable: Bool {
    switch self {
    case .list, .dictionary, .set, .instance, .iterator, .generator: true
    default: false
    }
  }
}
