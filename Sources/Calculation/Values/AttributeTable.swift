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

  /// Gives an attribute that is there another value; false if it is not.
  mutating func replace(_ name: Name, by value: Object) -> Bool {
    guard let position = position(name) else { return false }
    values[position] = value
    return true
  }

  private mutating func indexNames() {
    positions = [:]
    if names.count <= Self.few { return }
    for (position, name) in names.enumerated() { positions[name] = position }
  }

  mutating func release() { Reclaim.release(&values) }
}
