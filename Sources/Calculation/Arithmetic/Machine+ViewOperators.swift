/// The keys and items of a dictionary as sets.
extension Machine {
  /// The dictionary and what is seen of it, if the value is a view that is like a set.
  private func setView(_ value: Object) -> (dictionary: DictionaryObject, view: IteratorObject.View)? {
    guard case .iterator(let iterator) = value, iterator.isView,
      case .dictionary(let dictionary, let view, _) = iterator.source, view != .values
    else { return nil }
    return (dictionary, view)
  }

  /// The result of an operator with a view on one of its sides; nil when neither is one.
  func viewOperator(
    _ operation: BinaryOperator, _ left: Object, _ right: Object
  ) throws(Raise) -> Object? {
    guard setView(left) != nil || setView(right) != nil else { return nil }
    if operation == .and { return .set(try viewIntersection(left, right)) }
    let result = SetObject()
    if let (dictionary, view) = setView(left), view == .keys {
      try update(result, by: .dictionary(dictionary))
    } else {
      try update(result, by: left)
    }
    try combine(operation, into: result, right)
    return .set(result)
  }

  private func viewIntersection(_ left: Object, _ right: Object) throws(Raise) -> SetObject {
    var (one, other) = setView(left) == nil ? (right, left) : (left, right)
    let count = setView(one)?.dictionary.table.count ?? 0
    if case .set(let set) = other, !set.isFrozen, count <= set.count {
      return try combined(.and, set, one)
    }
    if let (dictionary, _) = setView(other), dictionary.table.count > count { swap(&one, &other) }
    let result = SetObject()
    try forEach(other) { value throws(Raise) in
      if try self.contains(one, value) { try self.add(value, to: result) }
    }
    return result
  }

  /// Whether an element is in a view; nil when the value is not one.
  func viewContains(_ value: Object, _ element: Object) throws(Raise) -> Bool? {
    guard let (dictionary, view) = setView(value) else { return nil }
    if view == .keys { return try find(element, in: dictionary) != nil }
    guard case .tuple(let pair) = element, pair.items.count == 2 else { return false }
    guard let found = try find(pair.items[0], in: dictionary) else { return false }
    return try isSameOrEqual(dictionary.table[found], pair.items[1])
  }

  /// How a view compares with another or with a set; nil when that is not what the two are.
  func compareViews(
    _ comparison: Comparison, _ left: Object, _ right: Object
  ) throws(Raise) -> Bool? {
    guard setView(left) != nil || setView(right) != nil, let one = setSize(left), let other = setSize(right)
    else { return nil }
    switch comparison {
    case .equal: return one == other ? try isWithin(left, right) : false
    case .notEqual: return one == other ? !(try isWithin(left, right)) : true
    case .less: return one < other ? try isWithin(left, right) : false
    case .lessEqual: return one <= other ? try isWithin(left, right) : false
    case .greater: return other < one ? try isWithin(right, left) : false
    case .greaterEqual: return other <= one ? try isWithin(right, left) : false
    default: return nil
    }
  }

  private func setSize(_ value: Object) -> Int? {
    if case .set(let set) = value { return set.count }
    return setView(value)?.dictionary.table.count
  }

  private func isWithin(_ small: Object, _ large: Object) throws(Raise) -> Bool {
    try enterNative()
    defer { leaveNative() }
    let iterator = try iterator(over: small)
    while let value = try next(iterator) {
      try spend(1)
      if !(try contains(large, value)) { return false }
    }
    return true
  }
}
