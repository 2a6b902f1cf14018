/// What sets do to their tables: the same steps as in CPython, since the order of iteration follows from them.
extension Machine {
  // MARK: Single values

  func contains(_ set: SetObject, _ element: Object) throws(Raise) -> Bool {
    let element = asKey(element)
    return try find(element, hash(element), in: set).isPresent
  }

  /// A set that is looked for in a set of frozen ones is as good as a frozen one.
  private func asKey(_ element: Object) -> Object {
    guard case .set(let set) = element, !set.isFrozen else { return element }
    let frozen = SetObject(isFrozen: true)
    _ = frozen.adopt(set)
    return .set(frozen)
  }

  private func find(
    _ element: Object, _ hash: Int, in set: SetObject
  ) throws(Raise) -> (slot: Int, isPresent: Bool) {
    while true {
      if let found = try set.find(hash, self, { other throws(Raise) in try self.isSameKey(element, other) }) {
        return found
      }
      // An `__eq__` has changed the set meanwhile.
      try spend(1)
    }
  }

  func add(_ element: Object, to set: SetObject) throws(Raise) {
    try add(element, hash(element), to: set)
  }

  private func add(_ element: Object, _ hash: Int, to set: SetObject) throws(Raise) {
    let found = try find(element, hash, in: set)
    guard !found.isPresent else { return }
    try checkElements(set.count + 1)
    try allocate(Footprint.setElement)
    set.insert(element, hash, at: found.slot)
  }

  func remove(_ element: Object, from set: SetObject) throws(Raise) -> Bool {
    let element = asKey(element)
    return try remove(element, hash(element), from: set)
  }

  private func remove(_ element: Object, _ hash: Int, from set: SetObject) throws(Raise) -> Bool {
    let found = try find(element, hash, in: set)
    if found.isPresent { set.remove(at: found.slot) }
    return found.isPresent
  }

  // MARK: Whole sets

  func makeSet(_ items: [Object], isFrozen: Bool = false) throws(Raise) -> Object {
    let set = SetObject(isFrozen: isFrozen)
    for item in items { try add(item, to: set) }
    return .set(set)
  }

  /// A set that is written with constants only: CPython merges a prepared one into a new one.
  func makeConstantSet(_ items: [Object]) throws(Raise) -> Object {
    let set = SetObject()
    // The compiler of CPython makes a frozen set, and that again from its items.
    guard case .set(let first) = try makeSet(items, isFrozen: true) else { return .set(set) }
    try update(set, by: makeSet(first.live.map(\.value), isFrozen: true))
    return .set(set)
  }

  func update(_ set: SetObject, by iterable: Object) throws(Raise) {
    switch iterable {
    case .set(let other):
      guard other !== set, other.count > 0 else { return }
      try spend(other.entries.count)
      try checkElements(set.count + other.count)
      set.reserve(other.count)
      if set.adopt(other) { return try allocate(Footprint.setElement * other.count) }
      for entry in other.live { try add(entry.value, entry.hash, to: set) }
    case .dictionary(let other):
      try checkElements(set.count + other.table.count)
      try allocate(Footprint.setElement * other.table.count)
      set.reserve(other.table.count)
      for entry in other.table.entries where entry.isLive { try add(entry.key, to: set) }
    case .range(let range) where range.count > limits.elements: throw exceeded(.elements)
    default: try forEach(iterable) { value throws(Raise) in try self.add(value, to: set) }
    }
  }

  func copy(_ set: SetObject, isFrozen: Bool) throws(Raise) -> SetObject {
    let copy = SetObject(isFrozen: isFrozen)
    try update(copy, by: .set(set))
    return copy
  }

  func isSubset(_ one: SetObject, _ other: SetObject) throws(Raise) -> Bool {
    guard one.count <= other.count else { return false }
    try spend(one.entries.count)
    for entry in one.live where !(try find(entry.value, entry.hash, in: other).isPresent) { return false }
    return true
  }

  func isDisjoint(_ one: SetObject, _ other: Object) throws(Raise) -> Bool {
    guard case .set(let other) = other else {
      var isDisjoint = true
      let iterator = try iterator(over: other)
      while isDisjoint, let value = try next(iterator) { isDisjoint = try !contains(one, value) }
      return isDisjoint
    }
    let (small, large) = other.count > one.count ? (one, other) : (other, one)
    try spend(small.entries.count)
    for entry in small.live where try find(entry.value, entry.hash, in: large).isPresent { return false }
    return true
  }

  // MARK: Operations

  /// A new set, of the left one's type.
  func combined(
    _ operation: BinaryOperator, _ one: SetObject, _ other: Object
  ) throws(Raise) -> SetObject {
    switch operation {
    case .or:
      let result = try copy(one, isFrozen: one.isFrozen)
      if case .set(let other) = other, other === one { return result }
      try update(result, by: other)
      return result
    case .and: return try intersection(one, other)
    case .subtract: return try difference(one, other)
    default:
      let result = SetObject(isFrozen: one.isFrozen)
      try update(result, by: other)
      try exclude(from: result, .set(one))
      return result
    }
  }

  /// Changes the left set.
  func combine(_ operation: BinaryOperator, into one: SetObject, _ other: Object) throws(Raise) {
    switch operation {
    case .or: try update(one, by: other)
    case .and: one.exchange(with: try intersection(one, other))
    case .subtract: try subtract(other, from: one)
    default: try exclude(from: one, other)
    }
  }

  private func intersection(_ one: SetObject, _ other: Object) throws(Raise) -> SetObject {
    let result = SetObject(isFrozen: one.isFrozen)
    guard case .set(let other) = other else {
      try forEach(other) { value throws(Raise) in
        let hash = try self.hash(value)
        if try self.find(value, hash, in: one).isPresent { try self.add(value, hash, to: result) }
      }
      return result
    }
    if other === one { return try copy(one, isFrozen: one.isFrozen) }
    let (small, large) = other.count > one.count ? (one, other) : (other, one)
    try spend(small.entries.count)
    for entry in small.live where try find(entry.value, entry.hash, in: large).isPresent {
      try add(entry.value, entry.hash, to: result)
    }
    return result
  }

  private func difference(_ one: SetObject, _ other: Object) throws(Raise) -> SetObject {
    let count: Int
    switch other {
    case .set(let other): count = other.count
    case .dictionary(let other): count = other.table.count
    default: count = 0
    }
    // What is small is taken away from a copy. CPython does so with every iterable that is no set or dictionary.
    var isSet = false
    if case .set = other { isSet = true }
    if case .dictionary = other { isSet = true }
    if !isSet || one.count >> 2 > count {
      let result = try copy(one, isFrozen: one.isFrozen)
      try subtract(other, from: result)
      return result
    }
    let result = SetObject(isFrozen: one.isFrozen)
    try spend(one.entries.count)
    for entry in one.live {
      let isThere: Bool
      switch other {
      case .set(let other): isThere = try find(entry.value, entry.hash, in: other).isPresent
      case .dictionary(let other): isThere = try find(entry.value, entry.hash, in: other) != nil
      default: isThere = false
      }
      if !isThere { try add(entry.value, entry.hash, to: result) }
    }
    return result
  }

  private func subtract(_ other: Object, from one: SetObject) throws(Raise) {
    if case .set(let other) = other {
      if other === one { return one.removeAll() }
      let others = other.count >> 3 > one.count ? try intersection(one, .set(other)) : other
      try spend(others.entries.count)
      for entry in others.live { _ = try remove(entry.value, entry.hash, from: one) }
    } else {
      try forEach(other) { value throws(Raise) in _ = try self.remove(value, self.hash(value), from: one) }
    }
    one.tidy()
  }

  /// Removes what both have, and adds what only the other has.
  private func exclude(from one: SetObject, _ other: Object) throws(Raise) {
    let others: SetObject
    if case .set(let other) = other {
      others = other
    } else {
      others = SetObject()
      try update(others, by: other)
    }
    if others === one { return one.removeAll() }
    try spend(others.entries.count)
    for entry in others.live where !(try remove(entry.value, entry.hash, from: one)) {
      try add(entry.value, entry.hash, to: one)
    }
  }
}
