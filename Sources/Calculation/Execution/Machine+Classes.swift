/// Making classes, and `super()`.
extension Machine {
  /// The method that an operator or a built-in function looks for: in the class of an instance, in the metaclass of
  /// a class.
  func special(_ name: KnownName, of value: Object) -> Object? {
    switch value {
    case .instance(let instance): instance.type.lookup(Name(name))
    case .type(let type): type.metaclass?.lookup(Name(name))
    default: nil
    }
  }

  // MARK: Class bodies

  func member(_ instruction: Instruction, _ frame: Frame) throws(Raise) -> Object {
    if case .define(let type, _) = frame.purpose {
      if let value = type.attributes[Name(number: instruction.a)] { return value }
      if let namespace = type.namespace {
        let key = Object.string(names[Name(number: instruction.a)])
        if try contains(namespace, key) { return try item(key, of: namespace) }
      }
    }
    if instruction.b >= 0 {
      let value = frame.cells[Int(instruction.b)].value
      if !value.isUnbound { return value }
    }
    let name = Name(number: instruction.a)
    switch name {
    case Name(.__qualname__): return .string(frame.code.qualifiedName)
    case Name(.__module__): return .string(frame.code.module)
    default: return try frame.code.isLibrary ? library(name) : global(instruction.a)
    }
  }

  func storeMember(_ name: Int32, _ value: Object?, _ frame: Frame) throws(Raise) {
    guard case .define(let type, _) = frame.purpose else { return }
    if let value { adopt(value, by: type) }
    if let namespace = type.namespace {
      let key = Object.string(names[Name(number: name)])
      if let value { try setItem(key, of: namespace, to: value) } else { try deleteItem(key, of: namespace) }
      return
    }
    type.attributes[Name(number: name)] = value
  }

  /// `super()` in a function means the class in whose body the function stands.
  private func adopt(_ member: Object, by type: TypeObject) {
    switch member {
    case .function(let function): if function.owner?.isComplete != true { function.owner = type }
    case .descriptor(let descriptor):
      for function in [descriptor.function, descriptor.setter, descriptor.deleter] {
        adopt(function, by: type)
      }
    default: break
    }
  }

  func noteAnnotation(_ name: Int32, _ annotation: Object, _ frame: Frame) throws(Raise) {
    guard case .define(let type, _) = frame.purpose else { return }
    let annotations: DictionaryObject
    if case .dictionary(let known)? = type.attributes[Name(.__annotations__)] {
      annotations = known
    } else {
      annotations = DictionaryObject()
      type.attributes[Name(.__annotations__)] = .dictionary(annotations)
    }
    try put(annotation, at: .string(names[Name(number: name)]), in: annotations)
  }

  // MARK: Making classes

  /// A class whose body is about to run. `metaclass` is taken out of the keywords.
  func beginClass(
    _ code: Code, _ bases: [Object], _ keywords: inout [KeywordArgument]
  ) throws(Raise) -> TypeObject {
    var metaclass: TypeObject?
    if let index = keywords.firstIndex(where: { $0.name == Name(.metaclass) }) {
      switch keywords.remove(at: index).value {
      case .type(let type) where type.kind == .type: metaclass = type.isBuiltin ? nil : type
      case .unknown(let reason): throw depends(on: reason)
      default: throw depends(on: Unknown(.unsupportedSyntax))
      }
    }
    let type = try makeType(
      code.name, resolved(bases), qualifiedName: code.qualifiedName, module: code.module, metaclass)
    if bases.contains(where: { if case .type = $0 { false } else { true } }) {
      type.attributes[Name(.__orig_bases__)] = .tuple(bases)
    }
    if let prepare = type.metaclass?.lookup(Name(.__prepare__)), let metaclass = type.metaclass {
      let arguments: [Object] = [.string(type.name), .tuple(type.statedBases.map { .type($0) })]
      type.namespace = try call(bound(prepare, .type(metaclass), metaclass), arguments, keywords)
    }
    return type
  }

  /// The bases of a class statement: what is no class may stand for some.
  private func resolved(_ bases: [Object]) throws(Raise) -> [Object] {
    var resolved: [Object] = []
    for base in bases {
      switch base {
      case .instance(let instance):
        if let function = instance.type.lookup(Name(.__mro_entries__)) {
          resolved += try items(of: call(function, [base, .tuple(bases)]))
          continue
        }
      case .function(let function):
        if let function = function.attributes[Name(.__mro_entries__)] {
          resolved += try items(of: call(function, [.tuple(bases)]))
          continue
        }
      default: break
      }
      resolved.append(base)
    }
    return resolved
  }

  private func makeType(
    _ name: String, _ bases: [Object], qualifiedName: String, module: String, _ wanted: TypeObject?
  ) throws(Raise) -> TypeObject {
    var types: [TypeObject] = []
    for base in bases {
      guard case .type(let type) = base else {
        throw error(.TypeError, "\(typeName(base)) object cannot be a base class")
      }
      switch type.kind {
      case .iterator where !type.isBuiltin || type.module == IterationModule.name: break
      case .bool, .none, .range, .slice, .iterator, .generator, .function, .native, .method, .module,
        .ellipsis,
        .notImplemented, .superclass, .unknown:
        throw error(.TypeError, "type '\(type.name)' is not an acceptable base type")
      default: break
      }
      if types.contains(where: { $0 === type }) {
        throw error(.TypeError, "duplicate base class \(type.name)")
      }
      types.append(type)
    }
    if types.isEmpty { types = [type(.object)] }
    let kinds = types.map(\.kind).filter { $0 != .object }
    let kind = kinds.first ?? .object
    guard kinds.allSatisfy({ $0 == kind }) else {
      throw error(.TypeError, "multiple bases have instance lay-out conflict")
    }
    var metaclass = wanted
    for case let other? in types.map(\.metaclass) {
      if let known = metaclass {
        if known.inherits(from: other) { continue }
        guard other.inherits(from: known) else {
          throw error(
            .TypeError,
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
          )
        }
      }
      metaclass = other
    }
    let made = TypeObject(
      name, kind: kind, bases: types, isBuiltin: false, qualifiedName: qualifiedName, module: module,
      metaclass: metaclass)
    if bases.isEmpty { made.statedBases = [] }
    try spend(types.reduce(0) { $0 + $1.order.count * types.count })
    guard made.linearise() else {
      let list = types.map(\.name).joined(separator: ", ")
      throw error(
        .TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases \(list)")
    }
    guard made.order.count <= 100 else { throw exceeded(.nativeDepth) }
    try allocate(Footprint.type + made.order.count * 8)
    return made
  }

  /// What a class statement gives when its body has run.
  func finish(_ type: TypeObject, _ keywords: [KeywordArgument]) throws(Raise) -> Object {
    guard let metaclass = type.metaclass,
      let function = metaclass.lookup(Name(.__new__)) ?? metaclass.lookup(Name(.__init__))
    else {
      try complete(type, keywords)
      return .type(type)
    }
    if let namespace = type.namespace {
      return try make(type, metaclass, function, namespace, keywords)
    }
    let space = DictionaryObject()
    try put(.string(type.module), at: .string(names[Name(.__module__)]), in: space)
    try put(.string(type.qualifiedName), at: .string(names[Name(.__qualname__)]), in: space)
    for (name, value) in zip(type.attributes.names, type.attributes.values) {
      try put(value, at: .string(names[name]), in: space)
    }
    return try make(type, metaclass, function, .dictionary(space), keywords)
  }

  /// Lets a metaclass make the class whose body has run.
  private func make(
    _ type: TypeObject, _ metaclass: TypeObject, _ function: Object, _ space: Object,
    _ keywords: [KeywordArgument]
  ) throws(Raise) -> Object {
    let arguments: [Object] = [.string(type.name), .tuple(type.statedBases.map { .type($0) }), space]
    var made = Object.none
    if metaclass.lookup(Name(.__new__)) != nil {
      made = try call(plainFunction(function), [.type(metaclass)] + arguments, keywords)
    } else {
      made = .type(try makeType(from: arguments, metaclass, keywords))
    }
    if case .type = made, let initialise = metaclass.lookup(Name(.__init__)) {
      _ = try call(initialise, [made] + arguments, keywords)
    }
    return made
  }

  /// What `type(name, bases, namespace)` gives.
  func makeType(
    from arguments: [Object], _ metaclass: TypeObject?, _ keywords: [KeywordArgument]
  ) throws(Raise) -> TypeObject {
    guard arguments.count == 3 else { throw error(.TypeError, "type() takes 1 or 3 arguments") }
    func wrong(_ position: Int, _ expected: String) -> Raise {
      let value = arguments[position - 1]
      let found = value.isNone ? "None" : typeName(value)
      return error(.TypeError, "type.__new__() argument \(position) must be \(expected), not \(found)")
    }
    guard case .string(let name) = arguments[0].plain else { throw wrong(1, "str") }
    guard case .tuple(let bases) = arguments[1].plain else { throw wrong(2, "tuple") }
    guard case .dictionary(let space) = arguments[2].plain else { throw wrong(3, "dict") }
    var (module, qualifiedName) = ("__main__", name.string)
    for entry in space.table.entries where entry.isLive {
      guard case .string(let key) = entry.key, case .string(let value) = entry.value else { continue }
      if key.string == "__module__" { module = value.string }
      if key.string == "__qualname__" { qualifiedName = value.string }
    }
    let type = try makeType(
      name.string, bases.items, qualifiedName: qualifiedName, module: module,
      metaclass?.isBuiltin == true ? nil : metaclass)
    try spend(space.table.entries.count)
    try allocate(space.table.count * Footprint.attribute)
    for entry in space.table.entries where entry.isLive {
      guard case .string(let key) = entry.key else { continue }
      let name = try self.name(key.string)
      if name == Name(.__module__) || name == Name(.__qualname__) { continue }
      adopt(entry.value, by: type)
      type.attributes[name] = entry.value
    }
    try complete(type, keywords)
    return type
  }

  /// Tells members and bases about a new class.
  private func complete(_ type: TypeObject, _ keywords: [KeywordArgument]) throws(Raise) {
    type.isComplete = true
    if type.attributes[Name(.__getattribute__)] != nil { classesReadAttributes = true }
    // What a class says of itself does not hold for those that inherit from it.
    if type.attributes[Name(.__doc__)] == nil, type.lookup(Name(.__doc__)) != nil {
      type.attributes[Name(.__doc__)] = Object.none
    }
    for (name, member) in zip(type.attributes.names, type.attributes.values) {
      if case .instance(let instance) = member, let function = instance.type.lookup(Name(.__set_name__)) {
        _ = try call(function, [member, .type(type), .string(names[name])])
      }
    }
    if let slots = type.attributes[Name(.__slots__)] {
      type.slots = []
      for case .string(let slot) in try slots.isString ? [slots] : items(of: slots) {
        type.slots?.insert(try name(slot.string))
      }
    }
    if type.attributes[Name(.__eq__)] != nil, type.attributes[Name(.__hash__)] == nil {
      type.attributes[Name(.__hash__)] = Object.none
    }
    for name in [Name(.__init_subclass__), Name(.__class_getitem__)] {
      if case .function? = type.attributes[name], let function = type.attributes[name] {
        type.attributes[name] = .descriptor(DescriptorObject(.classMethod, function))
      }
    }
    for base in type.order {
      guard let function = base.attributes[Name(.__init_subclass__)] else { continue }
      _ = try call(plainFunction(function), [.type(type)], keywords)
      return
    }
    if !keywords.isEmpty {
      throw error(.TypeError, "\(type.name).__init_subclass__() takes no keyword arguments")
    }
  }

  /// The function behind `@staticmethod` or `@classmethod`.
  func plainFunction(_ member: Object) -> Object {
    if case .descriptor(let descriptor) = member { return descriptor.function }
    return member
  }

  // MARK: super()

  /// `super()` in a method: the attributes of the classes after the one that defines it.
  func parent(_ frame: Frame, first: Object) throws(Raise) -> Object {
    guard let owner = frame.function?.owner, !frame.code.parameters.isEmpty else {
      throw error(.RuntimeError, "super(): no arguments")
    }
    let receiver: Object
    if let cell = frame.code.cellParameters.firstIndex(of: 0) {
      receiver = frame.cells[cell].value
    } else {
      receiver = first
    }
    switch receiver {
    case .instance(let instance) where instance.type.inherits(from: owner):
      return .superclass(SuperclassObject(owner: owner, receiver: receiver, instanceType: instance.type))
    case .type(let type):
      // In a method of a metaclass the receiver is a class, which is an instance there.
      let isMeta = owner.kind == .type && !type.inherits(from: owner)
      return .superclass(
        SuperclassObject(
          owner: owner, receiver: receiver, instanceType: isMeta ? type.metaclass ?? type : type))
    case .unknown: return receiver
    default: throw error(.TypeError, "super(type, obj): obj must be an instance or subtype of type")
    }
  }
}

extension Object {
  fileprivate var isString: Bool {
    if case .string = self { return true }
    return false
  }
}
