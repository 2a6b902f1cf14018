/// A class: of this interpreter, or written in Python.
final class TypeObject: RingObject {
  let name: String
  /// The name with those of the classes and functions around it.
  let qualifiedName: String
  let kind: BuiltinType
  private(set) var bases: [TypeObject]
  /// The order in which attributes are looked up, this class first.
  private(set) var order: [TypeObject] = []
  var attributes = AttributeTable()
  /// The bases without the `object` that a class has when it names none.
  var statedBases: [TypeObject]
  let isBuiltin: Bool
  /// Where it was defined, as its `repr` says: `__main__`, or a module of the library.
  let module: String
  /// The class of this class, when that is not `type` itself.
  let metaclass: TypeObject?
  /// The attributes that instances may have, when `__slots__` says so.
  var slots: Set<Name>?
  /// Where its body keeps what it defines, when a metaclass has prepared something else than a plain dictionary.
  var namespace: Object?
  /// Whether its body has run. Until then the functions in it are not bound to it for good.
  var isComplete: Bool
  /// What making and changing its instances takes, as of a version of all classes.
  private var traits: (version: Int, value: Traits)?

  init(
    _ name: String, kind: BuiltinType, bases: [TypeObject], isBuiltin: Bool, qualifiedName: String? = nil,
    module: String = "builtins", metaclass: TypeObject? = nil
  ) {
    self.name = name
    self.qualifiedName = qualifiedName ?? name
    self.kind = kind
    self.bases = bases
    statedBases = bases
    self.isBuiltin = isBuiltin
    self.module = module
    self.metaclass = metaclass
    isComplete = isBuiltin
  }

  deinit {
    attributes.release()
    // All others that it refers to are reached from these.
    var items = bases.map { Object.type($0) }
    bases = []
    Reclaim.release(&items)
  }

  /// The class followed by what its bases inherit, merged as C3 does. False when there is no such order.
  ///
  /// The class itself is left out of the stored array, since that would be a cycle.
  func linearise() -> Bool {
    if bases.count == 1 {
      order = bases[0].lookupOrder
      return true
    }
    var lists = bases.map { $0.lookupOrder } + [bases]
    var merged: [TypeObject] = []
    while lists.contains(where: { !$0.isEmpty }) {
      lists.removeAll(where: \.isEmpty)
      let head = lists.lazy.compactMap(\.first).first { candidate in
        !lists.contains { $0.dropFirst().contains { $0 === candidate } }
      }
      guard let head else { return false }
      merged.append(head)
      for index in lists.indices where lists[index].first === head { lists[index].removeFirst() }
    }
    order = merged
    return true
  }

  var lookupOrder: [TypeObject] { [self] + order }

  func lookup(_ name: Name) -> Object? {
    if let value = attributes[name] { return value }
    for type in order {
      if let value = type.attributes[name] { return value }
    }
    return nil
  }

  /// What a class does otherwise than a plain one.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// Making an instance is more than making an object and calling `__init__`.
    static let makesInstances = Traits(rawValue: 1)
    /// It has `__setattr__`, or slots.
    static let setsAttributes = Traits(rawValue: 2)
    /// Some attributes of its instances may be descriptors of the class, which come before those of the instance.
    static let hasDescriptors = Traits(rawValue: 4)
    /// It has `__getattribute__`.
    static let readsAttributes = Traits(rawValue: 8)
  }

  func traits(version: Int) -> Traits {
    if let traits, traits.version == version { return traits.value }
    var value: Traits = []
    if isBuiltin || kind != .object || metaclass != nil || lookup(Name(.__new__)) != nil {
      value.insert(.makesInstances)
    }
    for type in lookupOrder {
      if type.slots != nil || type.attributes[Name(.__setattr__)] != nil { value.insert(.setsAttributes) }
      if type.attributes[Name(.__getattribute__)] != nil { value.insert(.readsAttributes) }
      if type.attributes.values.contains(where: \.mayBeDescriptor) { value.insert(.hasDescriptors) }
    }
    traits = (version, value)
    return value
  }

  /// Whether instances hold the attributes of `__slots__` and no others.
  var hasOnlySlots: Bool {
    let classes = lookupOrder.filter { !$0.isBuiltin }
    return !classes.isEmpty && classes.allSatisfy { $0.slots != nil }
  }

  /// What `type.__repr__` gives.
  var plainText: String {
    "<class '\(module == "builtins" ? "" : module + ".")\(qualifiedName)'>"
  }

  func inherits(from other: TypeObject) -> Bool {
    self === other || order.contains { $0 === other }
  }

  override var footprint: Int { isBuiltin ? 0 : Footprint.type + order.count * 8 }
}
