/// Reading attributes.
extension Machine {
  /// A method of this interpreter, if that is what the name means for the value.
  func nativeMethod(_ name: Name, on receiver: Object) -> NativeFunction? {
    switch receiver {
    case .instance, .type, .module, .superclass, .unknown, .function: return nil
    default: return method(name, of: builtinType(receiver))
    }
  }

  /// Refuses a name that a value of one of the built-in types certainly does not have.
  func expectMethod(_ name: Name, of base: Object) throws(Raise) {
    switch base {
    case .none, .bool, .int, .big, .float, .string, .tuple, .list, .dictionary, .set, .range:
      if method(name, of: builtinType(base)) == nil { _ = try attribute(name, of: base) }
    case .instance(let instance) where instance.attributes[name] == nil && instance.type.lookup(name) == nil:
      if instance.type.kind == .object, !classesReadAttributes,
        instance.type.lookup(Name(.__getattr__)) == nil
      {
        _ = try attribute(name, of: base)
      }
    default: break
    }
  }

  func attribute(_ name: Name, of base: Object) throws(Raise) -> Object {
    switch base {
    case .unknown: return base
    case .instance(let instance): return try attribute(name, of: instance)
    case .type(let type): return try attribute(name, of: type)
    case .superclass(let proxy): return try attribute(name, of: proxy)
    case .module(let module):
      if let member = module.members[names[name]] { return member }
      if name == Name(.__name__) { return .string(module.name) }
      if let fallback = module.members["__getattr__"] { return try call(fallback, [.string(names[name])]) }
      throw missingAttribute(
        name, of: base, "module '\(module.name)' has no attribute '\(names[name])'")
    case .function(let function):
      if let value = function.attributes[name] { return value }
      if let value = standardAttribute(name, of: function) { return value }
      if let value = method(name, of: .function) ?? objectMethod(name) {
        return .method(MethodObject(base, .native(value)))
      }
      return try missing(name, of: base, "'function' object has no attribute")
    default:
      let kind = builtinType(base)
      if let function = method(name, of: kind) ?? objectMethod(name) {
        return .method(MethodObject(base, .native(function)))
      }
      if let function = kind.classMethods[names[name]] {
        return .method(MethodObject(.type(type(kind)), .native(function)))
      }
      if let value = try dataAttribute(name, of: base) { return value }
      return try missing(name, of: base, "'\(typeName(base))' object has no attribute")
    }
  }

  private func attribute(_ name: Name, of instance: InstanceObject) throws(Raise) -> Object {
    let traits = instance.type.traits(version: classVersion)
    if traits.isDisjoint(with: [.hasDescriptors, .readsAttributes]), let own = instance.attributes[name] {
      return own
    }
    let type = instance.type
    guard traits.contains(.readsAttributes), let function = type.lookup(Name(.__getattribute__)) else {
      return try attribute(name, of: instance, else: type.lookup(Name(.__getattr__)))
    }
    let arguments = [Object.instance(instance), .string(names[name])]
    do throws(Raise) {
      return try call(function, arguments)
    } catch {
      guard case .exception = error, let fallback = type.lookup(Name(.__getattr__)), let raised = exception,
        raised.type.inherits(from: exceptionType(.AttributeError))
      else { throw error }
      return try call(fallback, arguments)
    }
  }

  /// What `object.__getattribute__` does; the fallback is called for a name that is nowhere.
  func attribute(
    _ name: Name, of instance: InstanceObject, else fallback: Object?
  ) throws(Raise) -> Object {
    let type = instance.type
    let value = Object.instance(instance)
    let member = type.lookup(name)
    switch member {
    case .descriptor(let descriptor)? where descriptor.kind == .property:
      return try get(descriptor, value, type, name)
    case .instance(let descriptor)? where descriptor.type.lookup(Name(.__set__)) != nil:
      if let get = descriptor.type.lookup(Name(.__get__)) {
        return try call(get, [.instance(descriptor), value, .type(type)])
      }
    default: break
    }
    if let own = instance.attributes[name] { return own }
    if let member { return try bound(member, value, type) }
    if let value = exceptionAttribute(name, of: instance) { return value }
    if let function = method(name, of: type.kind) {
      return .method(MethodObject(value.plain, .native(function)))
    }
    if let function = type.kind.classMethods[names[name]] {
      return .method(MethodObject(.type(type), .native(function)))
    }
    if let function = objectMethod(name) { return .method(MethodObject(value, .native(function))) }
    if let payload = value.payload, let value = try dataAttribute(name, of: payload) { return value }
    if name != Name(.__class__), let fallback {
      return try call(fallback, [value, .string(names[name])])
    }
    switch name {
    case Name(.__module__): return .string(type.module)
    case Name(.__doc__): return .none
    default: return try missing(name, of: value, "'\(typeName(value))' object has no attribute")
    }
  }

  private func attribute(_ name: Name, of type: TypeObject) throws(Raise) -> Object {
    let value = Object.type(type)
    let meta = type.metaclass?.lookup(name)
    if case .descriptor(let descriptor)? = meta, descriptor.kind == .property, let metaclass = type.metaclass
    {
      return try get(descriptor, value, metaclass, name)
    }
    if let member = type.lookup(name) { return try classMember(member, type) }
    if let meta, let metaclass = type.metaclass { return try bound(meta, value, metaclass) }
    if let value = standardAttribute(name, of: type) { return value }
    if type.kind == .type, let function = ClassMethods.table[names[name]] {
      // A metaclass: what it inherits from `type` takes the class as its first argument.
      return name == Name(.__new__) ? .native(function) : unbound(function)
    }
    if let function = type.kind.classMethods[names[name]] {
      return .method(MethodObject(value, .native(function)))
    }
    if type.kind != .object, let function = method(name, of: type.kind) {
      return unbound(function, isPlain: true)
    }
    if let function = objectMethod(name) {
      return name == Name(.__new__) ? .native(function) : unbound(function)
    }
    if let function = ClassMethods.table[names[name]] {
      return .method(MethodObject(value, .native(function)))
    }
    if name != Name(.__class__), let fallback = type.metaclass?.lookup(Name(.__getattr__)) {
      return try call(fallback, [value, .string(names[name])])
    }
    return try missing(name, of: .type(type), "type object '\(type.name)' has no attribute")
  }

  /// What a member of a class is when it is read from the class.
  func classMember(_ member: Object, _ type: TypeObject) throws(Raise) -> Object {
    switch member {
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .staticMethod: return descriptor.function
      case .classMethod: return .method(MethodObject(.type(type), descriptor.function))
      case .property: return member
      }
    case .instance(let descriptor):
      guard let get = descriptor.type.lookup(Name(.__get__)) else { return member }
      return try call(get, [member, .none, .type(type)])
    default: return member
    }
  }

  /// A method read from its class, as in `list.append`: the first argument is what it is called on.
  private func unbound(_ function: NativeFunction, isPlain: Bool = false) -> Object {
    .native(
      NativeFunction(function.name, takesUnknown: function.takesUnknown) { call throws(Raise) in
        guard !call.arguments.isEmpty else {
          throw call.machine.error(.TypeError, "unbound method \(call.name)() needs an argument")
        }
        call.receiver = call.arguments.removeFirst()
        if isPlain { call.receiver = call.receiver.plain }
        return try function.body(&call)
      })
  }

  private func attribute(_ name: Name, of proxy: SuperclassObject) throws(Raise) -> Object {
    let order = proxy.instanceType.lookupOrder
    let start = order.firstIndex { $0 === proxy.owner }.map { $0 + 1 } ?? 0
    for type in order[start...] {
      if let value = type.attributes[name] {
        if name == Name(.__new__) { return plainFunction(value) }
        return try bound(value, proxy.receiver, proxy.instanceType)
      }
      guard type.isBuiltin, type.kind != .object, type.kind != .exception else { continue }
      if type.kind == .type, let function = ClassMethods.table[names[name]] {
        return name == Name(.__new__)
          ? .native(function) : .method(MethodObject(proxy.receiver, .native(function)))
      }
      if let function = method(name, of: type.kind) {
        return .method(MethodObject(proxy.receiver.plain, .native(function)))
      }
      if let function = type.kind.classMethods[names[name]] {
        return .method(MethodObject(.type(proxy.instanceType), .native(function)))
      }
    }
    if let function = objectMethod(name) {
      if name == Name(.__new__) { return .native(function) }
      return .method(MethodObject(proxy.receiver, .native(function)))
    }
    if let function = method(name, of: proxy.instanceType.kind) {
      return .method(MethodObject(proxy.receiver.plain, .native(function)))
    }
    return try missing(name, of: .superclass(proxy), "'super' object has no attribute")
  }

  /// What every object has.
  private func objectMethod(_ name: Name) -> NativeFunction? { method(name, of: .object) }

  /// A member of a class as its instances see it.
  func bound(_ member: Object, _ receiver: Object, _ type: TypeObject) throws(Raise) -> Object {
    switch member {
    case .function: return .method(MethodObject(receiver, member))
    case .descriptor(let descriptor):
      switch descriptor.kind {
      case .property: return try get(descriptor, receiver, type, nil)
      case .staticMethod: return descriptor.function
      case .classMethod:
        if case .type = receiver { return .method(MethodObject(receiver, descriptor.function)) }
        return .method(MethodObject(.type(type), descriptor.function))
      }
    case .instance(let descriptor):
      guard let get = descriptor.type.lookup(Name(.__get__)) else { return member }
      return try call(get, [member, receiver, .type(type)])
    default: return member
    }
  }

  private func get(
    _ property: DescriptorObject, _ receiver: Object, _ type: TypeObject, _ name: Name?
  ) throws(Raise) -> Object {
    guard case .none = property.function else { return try call(property.function, [receiver]) }
    throw error(
      .AttributeError, "property '\(name.map { names[$0] } ?? "")' of '\(type.name)' object has no getter")
  }

  private func standardAttribute(_ name: Name, of function: FunctionObject) -> Object? {
    switch KnownName(rawValue: name.number) {
    case .__name__: .string(function.code.name)
    case .__qualname__: .string(function.code.qualifiedName)
    case .__module__: .string(function.code.module)
    case .__doc__: function.code.documentation.map { .string($0) } ?? Object.none
    case .__annotations__: .dictionary(function.annotations ?? DictionaryObject())
    default: nil
    }
  }

  private func standardAttribute(_ name: Name, of type: TypeObject) -> Object? {
    switch KnownName(rawValue: name.number) {
    case .__name__: .string(type.name)
    case .__qualname__: .string(type.qualifiedName)
    case .__module__: .string(type.module)
    case .__doc__: Object.none
    case .__bases__: .tuple(type.bases.map { .type($0) })
    case .__mro__: .tuple(type.lookupOrder.map { .type($0) })
    case .__annotations__: .dictionary(DictionaryObject())
    // What can change has no hash.
    case .__hash__: [.list, .dict, .set, .slice].contains(type.kind) ? Object.none : nil
    default: nil
    }
  }

  private func dataAttribute(_ name: Name, of base: Object) throws(Raise) -> Object? {
    switch base {
    case .native(let function):
      if name == Name(.__module__) { return .string(function.module ?? "builtins") }
      return name == Name(.__name__) || name == Name(.__qualname__) ? .string(function.name) : nil
    case .method(let method):
      // A method shows what its function has.
      if case .function(let function) = method.function {
        return function.attributes[name] ?? standardAttribute(name, of: function)
      }
      return try dataAttribute(name, of: method.function)
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
      case "real": if case .bool(let value) = base { return .int(value ? 1 : 0) } else { return base }
      case "imag": if case .float = base { return .float(0) } else { return .int(0) }
      case "numerator": if case .float = base { return nil } else { return base.integer.map { .integer($0) } }
      case "denominator": if case .float = base { return nil } else { return .int(1) }
      default: return nil
      }
    case .descriptor(let descriptor):
      if names[name] == "__isabstractmethod__" { return try attribute(name, of: descriptor.function) }
      guard descriptor.kind == .property else { return names[name] == "__func__" ? descriptor.function : nil }
      switch names[name] {
      case "fget": return descriptor.function
      case "fset": return descriptor.setter
      case "fdel": return descriptor.deleter
      default: return nil
      }
    default: return nil
    }
  }

  /// An attribute that reaches below the language is refused in CPython's own words for one that is missing.
  private func missing(_ name: Name, of base: Object, _ message: String) throws(Raise) -> Object {
    if name == Name(.__class__) { return .type(type(of: base)) }
    let text = names[name]
    if text.hasPrefix("__"), text.hasSuffix("__"), !isStrict, !isCertainlyMissing(text, base) {
      return .unknown(.unsupportedSyntax)
    }
    throw missingAttribute(name, of: base, "\(message) '\(text)'")
  }

  /// Whether an instance of a plain class would have to get the attribute from the class, which has none.
  private func isCertainlyMissing(_ name: String, _ base: Object) -> Bool {
    guard case .instance(let instance) = base, instance.type.kind == .object else { return false }
    return ["__copy__", "__deepcopy__", "__len__", "__index__", "__length_hint__", "__get__"].contains(name)
  }
}

extension Object {
  /// Whether it may say what reading or setting an attribute does, when it is one of the class.
  var mayBeDescriptor: Bool {
    switch self {
    case .descriptor(let descriptor): descriptor.kind == .property
    case .instance: true
    default: false
    }
  }

  /// Whether a statement could change it without assigning it.
  var isChangeable: Bool {
    switch self {
    case .list, .dictionary, .set, .instance, .iterator, .generator: true
    default: false
    }
  }
}
