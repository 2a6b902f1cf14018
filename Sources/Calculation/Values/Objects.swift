/// Attributes by name. There are few, so that a search one by one is fastest.
struct AttributeTable {
  private(set) var names: [Name] = []
  private(set) var values: [Object] = []

  subscript(name: Name) -> Object? {
    get {
      for index in names.indices where names[index] == name { return values[index] }
      return nil
    }
    set {
      for index in names.indices where names[index] == name {
        if let newValue {
          values[index] = newValue
        } else {
          names.remove(at: index)
          values.remove(at: index)
        }
        return
      }
      if let newValue {
        names.append(name)
        values.append(newValue)
      }
    }
  }
}

/// A class: of this interpreter, or written in Python.
final class TypeObject {
  let name: String
  let kind: BuiltinType
  let bases: [TypeObject]
  /// The order in which attributes are looked up, this class first.
  private(set) var order: [TypeObject] = []
  var attributes = AttributeTable()
  /// The annotated names of its body, in order.
  var fields: [Name] = []
  let isBuiltin: Bool

  init(_ name: String, kind: BuiltinType, bases: [TypeObject], isBuiltin: Bool) {
    self.name = name
    self.kind = kind
    self.bases = bases
    self.isBuiltin = isBuiltin
  }

  /// The class followed by what its bases inherit, merged as C3 does. False when there is no such order.
  ///
  /// The class itself is left out of the stored array, since that would be a cycle.
  func linearise() -> Bool {
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

  /// Whether making an instance is making an object and calling `__init__`.
  var isPlainClass: Bool { !isBuiltin && kind == .object }

  func inherits(from other: TypeObject) -> Bool {
    self === other || order.contains { $0 === other }
  }
}

/// An instance of a class written in Python, or an exception.
final class InstanceObject {
  let type: TypeObject
  var attributes = AttributeTable()
  /// An exception's arguments.
  var arguments: [Object] = []
  /// A number of its own, once it is hashed.
  var identity = 0
  /// Where an exception was first raised.
  var origin: Site?

  init(_ type: TypeObject) { self.type = type }

  deinit {
    var items = surrender()
    Reclaim.drain(&items)
  }

  func surrender() -> [Object] {
    let items = attributes.values + arguments
    attributes = AttributeTable()
    arguments = []
    return items
  }
}
