/// What every object can be asked through its class or `super()`.
enum ObjectMethods {
  static let table: [String: NativeFunction] = {
    let functions: [NativeFunction] = [
      NativeFunction("__new__", takesUnknown: true, make),
      NativeFunction("__init__", takesUnknown: true, initialise),
      NativeFunction("__init_subclass__") { call throws(Raise) in
        guard call.keywords.isEmpty else {
          var name = "object"
          if case .type(let type) = call.receiver { name = type.name }
          throw call.machine.error(.TypeError, "\(name).__init_subclass__() takes no keyword arguments")
        }
        return .none
      },
      NativeFunction("__repr__") { call throws(Raise) in try text(call, isRepr: true) },
      NativeFunction("__str__") { call throws(Raise) in try text(call, isRepr: false) },
      NativeFunction("__format__") { call throws(Raise) in
        try call.expect(1)
        return .string(try call.machine.string(call.receiver))
      },
      NativeFunction("__eq__") { call throws(Raise) in
        try call.expect(1)
        return call.receiver.isSame(as: call.arguments[0]) ? .bool(true) : .notImplemented
      },
      NativeFunction("__ne__") { call throws(Raise) in
        try call.expect(1)
        let result = try call.machine.compare(
          Int32(Comparison.equal.rawValue), call.receiver, call.arguments[0])
        return .bool(!(try call.machine.truth(result)))
      },
      NativeFunction("__lt__") { call throws(Raise) in .notImplemented },
      NativeFunction("__le__") { call throws(Raise) in .notImplemented },
      NativeFunction("__gt__") { call throws(Raise) in .notImplemented },
      NativeFunction("__ge__") { call throws(Raise) in .notImplemented },
      NativeFunction("__hash__") { call throws(Raise) in
        try call.expect(0)
        guard case .instance(let instance) = call.receiver else {
          return .int(try call.machine.hash(call.receiver))
        }
        return .int(call.machine.identityHash(of: instance))
      },
      NativeFunction("__getattribute__", takesUnknown: true) { call throws(Raise) in
        try call.expect(1)
        let name = try call.machine.name(call.text(0, "attribute name").string)
        guard case .instance(let instance) = call.receiver else {
          return try call.machine.attribute(name, of: call.receiver)
        }
        return try call.machine.attribute(name, of: instance, else: nil)
      },
      NativeFunction("__setattr__", takesUnknown: true) { call throws(Raise) in
        try call.expect(2)
        let name = try call.machine.name(call.text(0, "attribute name").string)
        switch call.receiver {
        case .instance(let instance): try call.machine.store(call.arguments[1], name, instance)
        case .type(let type): try call.machine.store(call.arguments[1], name, type)
        default: try call.machine.setAttribute(name, of: call.receiver, to: call.arguments[1])
        }
        return .none
      },
      NativeFunction("__delattr__") { call throws(Raise) in
        try call.expect(1)
        let name = try call.machine.name(call.text(0, "attribute name").string)
        if case .instance(let instance) = call.receiver { try call.machine.remove(name, instance) }
        return .none
      },
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  /// `object.__new__(cls, …)`, and that of the built-in type which a class extends.
  private static func make(_ call: inout Call) throws(Raise) -> Object {
    guard case .type(let type)? = call.arguments.first else {
      throw call.machine.error(.TypeError, "object.__new__(X): X is not a type object")
    }
    let arguments = Array(call.arguments.dropFirst())
    if type.isBuiltin, type.kind != .exception {
      return try call.machine.instantiate(type, arguments, call.keywords)
    }
    // Arguments that `__init__` takes are nothing to `object`.
    let hasInitialiser = type.kind == .object && type.lookup(Name(.__init__)) != nil
    return try call.machine.allocateInstance(
      of: type, arguments, call.keywords, hasInitialiser: hasInitialiser)
  }

  private static func initialise(_ call: inout Call) throws(Raise) -> Object {
    guard case .instance(let instance) = call.receiver else { return .none }
    if instance.type.kind == .exception {
      instance.arguments = call.arguments
    } else if instance.type.kind == .object, !call.arguments.isEmpty || !call.keywords.isEmpty,
      instance.type.lookup(Name(.__new__)) == nil
    {
      throw call.machine.error(
        .TypeError,
        instance.type.lookup(Name(.__init__)) == nil
          ? "\(instance.type.name)() takes no arguments"
          : "object.__init__() takes exactly one argument (the instance to initialize)")
    } else {
      try call.machine.fill(call.receiver, call.arguments, call.keywords)
    }
    return .none
  }

  /// The text of an object as if its class defined none.
  private static func text(_ call: Call, isRepr: Bool) throws(Raise) -> Object {
    if isRepr, case .type(let type) = call.receiver { return .string(Text(type.plainText)) }
    guard case .instance(let instance) = call.receiver else {
      return .string(isRepr ? try call.machine.repr(call.receiver) : try call.machine.string(call.receiver))
    }
    guard instance.type.kind == .exception else {
      if !isRepr, instance.type.lookup(Name(.__repr__)) != nil {
        return .string(try call.machine.repr(call.receiver))
      }
      if let payload = call.receiver.payload { return .string(try call.machine.repr(payload)) }
      return .string("<\(instance.type.module).\(instance.type.qualifiedName) object>")
    }
    let plain = InstanceObject(call.machine.exceptionType(.Exception))
    plain.arguments = instance.arguments
    if isRepr {
      return .string("\(instance.type.name)\(try call.machine.repr(.tuple(plain.arguments)).string)")
    }
    return .string(try call.machine.string(.instance(plain)))
  }
}

/// What classes can be asked, and what metaclasses inherit from `type`.
enum ClassMethods {
  static let table: [String: NativeFunction] = {
    let functions: [NativeFunction] = [
      NativeFunction("__new__", takesUnknown: true) { call throws(Raise) in
        guard case .type(let metaclass)? = call.arguments.first else {
          throw call.machine.error(.TypeError, "type.__new__(X): X is not a type object")
        }
        return .type(
          try call.machine.makeType(
            from: Array(call.arguments.dropFirst()), metaclass, call.keywords))
      },
      NativeFunction("__init__", takesUnknown: true) { call throws(Raise) in .none },
      NativeFunction("__call__", takesUnknown: true) { call throws(Raise) in
        guard case .type(let type) = call.receiver else { return .none }
        return try call.machine.instantiate(type, call.arguments, call.keywords)
      },
      NativeFunction("mro") { call throws(Raise) in
        guard case .type(let type) = call.receiver else { return .none }
        return .list(type.lookupOrder.map { .type($0) })
      },
      NativeFunction("__instancecheck__") { call throws(Raise) in
        try call.expect(1)
        guard case .type(let type) = call.receiver else { return .bool(false) }
        return .bool(call.machine.type(of: call.arguments[0]).inherits(from: type))
      },
      NativeFunction("__subclasscheck__") { call throws(Raise) in
        try call.expect(1)
        guard case .type(let type) = call.receiver, case .type(let other) = call.arguments[0] else {
          return .bool(false)
        }
        return .bool(other.inherits(from: type))
      },
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()
}

enum ExceptionMethods {
  static let table: [String: NativeFunction] = [
    "with_traceback": NativeFunction("with_traceback") { call throws(Raise) in call.receiver },
    "add_note": NativeFunction("add_note", addNote),
  ]

  private static func addNote(_ call: inout Call) throws(Raise) -> Object {
    let note = try call.only()
    let machine = call.machine
    guard case .string = note, case .instance(let instance) = call.receiver else {
      throw machine.error(.TypeError, "note must be a str, not '\(machine.typeName(note))'")
    }
    let name = try machine.name("__notes__")
    if case .list(let notes)? = instance.attributes[name] {
      try machine.append(note, to: notes)
    } else {
      try machine.allocate(96)
      instance.attributes[name] = .list([note])
    }
    return .none
  }
}

enum PropertyMethods {
  static let table: [String: NativeFunction] = {
    let functions: [NativeFunction] = [
      NativeFunction("getter") { call throws(Raise) in
        try with(&call) { old, new in
          DescriptorObject(.property, new, setter: old.setter, deleter: old.deleter)
        }
      },
      NativeFunction("setter") { call throws(Raise) in
        try with(&call) { old, new in
          DescriptorObject(.property, old.function, setter: new, deleter: old.deleter)
        }
      },
      NativeFunction("deleter") { call throws(Raise) in
        try with(&call) { old, new in
          DescriptorObject(.property, old.function, setter: old.setter, deleter: new)
        }
      },
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  private static func with(
    _ call: inout Call, _ change: (DescriptorObject, Object) -> DescriptorObject
  ) throws(Raise) -> Object {
    let function = try call.only()
    guard case .descriptor(let descriptor) = call.receiver else { return .none }
    return .descriptor(change(descriptor, function))
  }
}
