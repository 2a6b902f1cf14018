/// Attributes by name. As long as there are few, a search one by one is fastest.
struct AttributeTable {
  private(set) var names: [Name] = []
  private(set) var values: [Object] = []
  /// Where each name stands, when there are many.
  private var positions: [Name: Int] = [:]

  private static let few = 24

  private func position(_ name: Name) -> Int? {
    if !positions.isEmpty { return positions[name] }
    return names.firstIndex(of: name)
  }

  subscript(name: Name) -> Object? {
    get { position(name).map { values[$0] } }
    set {
      switch (position(name), newValue) {
      case (let position?, let newValue?): values[position] = newValue
      case (let position?, nil):
        names.remove(at: position)
        values.remove(at: position)
        if !positions.isEmpty { indexNames() }
      case (nil, let newValue?):
        names.append(name)
        values.append(newValue)
        if !positions.isEmpty {
          positions[name] = names.count - 1
        } else if names.count > Self.few {
          indexNames()
        }
      case (nil, nil): break
      }
    }
  }

  private mutating func indexNames() {
    positions = [:]
    if names.count <= Self.few { return }
    for (position, name) in names.enumerated() { positions[name] = position }
  }

  mutating func release() { Reclaim.release(&values) }
}

/// A class: of this interpreter, or written in Python.
final class TypeObject {
  let name: String
  let kind: BuiltinType
  private(set) var bases: [TypeObject]
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
    attributes.release()
    Reclaim.release(&arguments)
  }
}
