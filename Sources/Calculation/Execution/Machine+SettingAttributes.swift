/// Writing and deleting attributes.
extension Machine {
  func setAttribute(_ name: Name, of base: Object, to value: Object) throws(Raise) {
    switch base {
    case .unknown: return
    case .instance(let instance):
      let traits = instance.type.traits(version: classVersion)
      if traits.isDisjoint(with: [.setsAttributes, .hasDescriptors]), instance.type.kind == .object,
        instance.attributes.replace(name, by: value)
      {
        return
      }
      if traits.contains(.setsAttributes),
        let function = instance.type.lookup(Name(.__setattr__))
      {
        _ = try call(function, [base, .string(names[name]), value])
      } else {
        try store(value, name, instance)
      }
    case .type(let type):
      if let function = type.metaclass?.lookup(Name(.__setattr__)) {
        _ = try call(function, [base, .string(names[name]), value])
      } else {
        try store(value, name, type)
      }
    case .function(let function):
      try checkWritable(name)
      try allocate(Footprint.attribute)
      function.attributes[name] = value
    default:
      if method(name, of: builtinType(base)) != nil {
        throw error(.AttributeError, "'\(typeName(base))' object attribute '\(names[name])' is read-only")
      }
      throw error(.AttributeError, "'\(typeName(base))' object has no attribute '\(names[name])'")
    }
  }

  /// What `object.__setattr__` does.
  func store(_ value: Object, _ name: Name, _ instance: InstanceObject) throws(Raise) {
    switch instance.type.lookup(name) {
    case .descriptor(let descriptor)? where descriptor.kind == .property:
      guard case .none = descriptor.setter else {
        _ = try call(descriptor.setter, [.instance(instance), value])
        return
      }
      throw error(
        .AttributeError, "property '\(names[name])' of '\(instance.type.name)' object has no setter")
    case .instance(let descriptor)?:
      if let set = descriptor.type.lookup(Name(.__set__)) {
        _ = try call(set, [.instance(descriptor), .instance(instance), value])
        return
      }
    default: break
    }
    if instance.type.traits(version: classVersion).contains(.setsAttributes) {
      let isSlot = instance.type.lookupOrder.contains { $0.slots?.contains(name) == true }
      if instance.type.hasOnlySlots, !isSlot {
        throw error(.AttributeError, "'\(instance.type.name)' object has no attribute '\(names[name])'")
      }
    }
    if try setExceptionAttribute(name, of: instance, to: value) { return }
    if instance.attributes.replace(name, by: value) { return }
    try checkWritable(name)
    try allocate(Footprint.attribute)
    instance.attributes[name] = value
  }

  /// What `type.__setattr__` does.
  func store(_ value: Object, _ name: Name, _ type: TypeObject) throws(Raise) {
    guard !type.isBuiltin else {
      throw error(
        .TypeError, "cannot set '\(names[name])' attribute of immutable type '\(type.name)'")
    }
    try checkWritable(name)
    try allocate(Footprint.attribute)
    classVersion += 1
    if name == Name(.__getattribute__) { classesReadAttributes = true }
    type.attributes[name] = value
  }

  /// What reaches below the language cannot be set either.
  private func checkWritable(_ name: Name) throws(Raise) {
    let text = names[name]
    if text == "__class__" || text == "__dict__" || text == "__bases__" || text == "__mro__" {
      throw error(.AttributeError, "attribute '\(text)' cannot be set")
    }
  }

  func deleteAttribute(_ name: Name, of base: Object) throws(Raise) {
    switch base {
    case .unknown: return
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__delattr__)) {
        _ = try call(function, [base, .string(names[name])])
      } else {
        try remove(name, instance)
      }
    case .type(let type) where !type.isBuiltin && type.attributes[name] != nil:
      try spend(type.attributes.names.count)
      classVersion += 1
      type.attributes[name] = nil
    case .type(let type):
      throw error(.AttributeError, "type object '\(type.name)' has no attribute '\(names[name])'")
    case .function(let function) where function.attributes[name] != nil: function.attributes[name] = nil
    default: throw error(.AttributeError, "'\(typeName(base))' object has no attribute '\(names[name])'")
    }
  }

  /// What `object.__delattr__` does.
  func remove(_ name: Name, _ instance: InstanceObject) throws(Raise) {
    switch instance.type.lookup(name) {
    case .descriptor(let descriptor)? where descriptor.kind == .property:
      guard case .none = descriptor.deleter else {
        _ = try call(descriptor.deleter, [.instance(instance)])
        return
      }
      throw error(
        .AttributeError, "property '\(names[name])' of '\(instance.type.name)' object has no deleter")
    case .instance(let descriptor)?:
      if let delete = descriptor.type.lookup(Name(.__delete__)) {
        _ = try call(delete, [.instance(descriptor), .instance(instance)])
        return
      }
    default: break
    }
    guard instance.attributes[name] != nil else {
      throw error(.AttributeError, "'\(instance.type.name)' object has no attribute '\(names[name])'")
    }
    try spend(instance.attributes.names.count)
    instance.attributes[name] = nil
  }
}
