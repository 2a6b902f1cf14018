import BigInt

extension Machine {
  // MARK: Truth

  func truth(_ value: Object) throws(Raise) -> Bool {
    switch value {
    case .none, .unbound: return false
    case .bool(let value): return value
    case .int(let value, _): return value != 0
    case .float(let value, _): return value != 0
    case .string(let text): return !text.bytes.isEmpty
    case .bytes(let object): return !object.bytes.isEmpty
    case .tuple(let tuple): return !tuple.items.isEmpty
    case .list(let list): return !list.items.isEmpty
    case .dictionary(let dictionary): return dictionary.table.count > 0
    case .set(let set): return set.count > 0
    case .range(let range): return range.count > 0
    case .iterator(let view) where view.isView:
      if case .dictionary(let dictionary, _, _) = view.source { return dictionary.table.count > 0 }
      return true
    case .unknown(let reason): throw depends(on: reason)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__bool__)) {
        let result = try call(function, [value])
        guard case .bool(let result) = result else {
          if case .unknown(let reason) = result { throw depends(on: reason) }
          throw error(.TypeError, "__bool__ should return bool, returned \(typeName(result))")
        }
        return result
      }
      if let function = instance.type.lookup(Name(.__len__)) {
        let result = try call(function, [value])
        if case .unknown(let reason) = result { throw depends(on: reason) }
        let length = try exactIndex(result)
        if length < 0 { throw error(.ValueError, "__len__() should return >= 0") }
        return length != 0
      }
      return try value.payload.map { payload throws(Raise) in try truth(payload) } ?? true
    case .type(let type):
      guard let function = type.metaclass?.lookup(Name(.__bool__)) else { return true }
      return try truth(call(function, [value]))
    default: return true
    }
  }

  // MARK: Comparing

  func compare(_ operation: Int32, _ left: Object, _ right: Object) throws(Raise) -> Object {
    guard let comparison = Comparison(rawValue: UInt8(truncatingIfNeeded: operation)) else { return .none }
    if case .int(let one, _) = left, case .int(let other, _) = right {
      switch comparison {
      case .less: return .bool(one < other)
      case .lessEqual: return .bool(one <= other)
      case .equal, .same: return .bool(one == other)
      case .notEqual, .notSame: return .bool(one != other)
      case .greater: return .bool(one > other)
      case .greaterEqual: return .bool(one >= other)
      default: break
      }
    }
    if left.isUnknown { return left }
    if right.isUnknown { return right }
    switch comparison {
    case .same: return .bool(left.isSame(as: right))
    case .notSame: return .bool(!left.isSame(as: right))
    case .within: return .bool(try contains(right, left))
    case .notWithin: return .bool(!(try contains(right, left)))
    case .equal:
      if let result = try overloaded(.__eq__, .__eq__, left, right) { return result }
      return .bool(try isEqual(left, right))
    case .notEqual:
      if let result = try overloaded(.__ne__, .__ne__, left, right) { return result }
      if let result = try overloaded(.__eq__, .__eq__, left, right) { return .bool(!(try truth(result))) }
      return .bool(!(try isEqual(left, right)))
    case .less, .lessEqual, .greater, .greaterEqual: return try order(comparison, left, right)
    }
  }

  /// A comparison by a method written in Python: the left one's, or the right one's with the sides exchanged.
  private func overloaded(
    _ name: KnownName, _ mirrored: KnownName, _ left: Object, _ right: Object
  ) throws(Raise) -> Object? {
    let own = special(name, of: left)
    let other = special(mirrored, of: right)
    if own == nil, other == nil { return nil }
    // A class that is derived from the left one's goes first.
    let otherIsFirst = isDerived(right, from: left)
    for isOther in [otherIsFirst, !otherIsFirst] {
      guard let function = isOther ? other : own else { continue }
      let result = try isOther ? call(function, [right, left]) : call(function, [left, right])
      if case .notImplemented = result {} else { return result }
    }
    return nil
  }

  /// Whether a value's class is a proper subclass of another value's.
  func isDerived(_ value: Object, from other: Object) -> Bool {
    guard case .instance(let instance) = value else { return false }
    let type = type(of: other)
    return instance.type !== type && instance.type.inherits(from: type)
  }

  func isEqual(_ left: Object, _ right: Object) throws(Raise) -> Bool {
    switch (left, right) {
    case (.int(let one, _), .int(let other, _)): return one == other
    case (.string(let one), .string(let other)):
      try spend(min(one.bytes.count, other.bytes.count) >> 6)
      return one == other
    case (.none, .none): return true
    case (.unknown(let reason), _), (_, .unknown(let reason)): throw depends(on: reason)
    case (.instance, _), (_, .instance):
      if let result = try overloaded(.__eq__, .__eq__, left, right) { return try truth(result) }
      if left.payload != nil || right.payload != nil { return try isEqual(left.plain, right.plain) }
      return left.isSame(as: right)
    case (.type, _), (_, .type):
      if let result = try overloaded(.__eq__, .__eq__, left, right) { return try truth(result) }
      return left.isSame(as: right)
    default: break
    }
    if left.isNumber, right.isNumber { return compareNumbers(left, right) == .equal }
    switch (left, right) {
    case (.bytes(let one), .bytes(let other)):
      try spend(min(one.bytes.count, other.bytes.count) >> 6)
      return one.bytes == other.bytes
    case (.tuple(let one), .tuple(let other)):
      if one === other { return true }
      return try isEqual(one.items, other.items)
    case (.list(let one), .list(let other)):
      if one === other { return true }
      return try isEqual(one.items, other.items)
    case (.dictionary(let one), .dictionary(let other)):
      if one === other { return true }
      return try isEqual(one, other)
    case (.set(let one), .set(let other)):
      if one === other { return true }
      return one.count == other.count ? try isSubset(one, other) : false
    case (.range(let one), .range(let other)):
      let count = one.count
      guard count == other.count else { return false }
      return count == 0 || (one.start == other.start && (count == 1 || one.step == other.step))
    case (.slice(let one), .slice(let other)):
      return try isEqual([one.start, one.stop, one.step], [other.start, other.stop, other.step])
    case (.iterator, _), (_, .iterator):
      return try compareViews(.equal, left, right) ?? left.isSame(as: right)
    case (.method(let one), .method(let other)):
      return one.receiver.isSame(as: other.receiver) && one.function.isSame(as: other.function)
    default: return left.isSame(as: right)
    }
  }

  /// What containers compare by: the same object is equal to itself.
  func isSameOrEqual(_ one: Object, _ other: Object) throws(Raise) -> Bool {
    if one.isSame(as: other), !one.isFloat { return true }
    return try isEqual(one, other)
  }

  private func isEqual(_ left: [Object], _ right: [Object]) throws(Raise) -> Bool {
    guard left.count == right.count else { return false }
    try enterNative()
    defer { leaveNative() }
    try spend(left.count)
    for index in left.indices {
      if left[index].isSame(as: right[index]), !left[index].isFloat { continue }
      if !(try isEqual(left[index], right[index])) { return false }
    }
    return true
  }

  private func isEqual(_ left: DictionaryObject, _ right: DictionaryObject) throws(Raise) -> Bool {
    guard left.table.count == right.table.count else { return false }
    try enterNative()
    defer { leaveNative() }
    try spend(left.table.entries.count)
    for entry in left.table.entries where entry.isLive {
      guard let other = try find(entry.key, in: right) else { return false }
      if !(try isEqual(entry.value, right.table[other])) { return false }
    }
    return true
  }

  enum Order { case less, equal, greater, none }

  /// How two numbers compare, exactly.
  func compareNumbers(_ left: Object, _ right: Object) -> Order {
    func order<T: Comparable>(_ one: T, _ other: T) -> Order {
      one < other ? .less : one == other ? .equal : one > other ? .greater : .none
    }
    switch (left, right) {
    case (.float(let one, _), .float(let other, _)): return order(one, other)
    case (.float(let one, _), _):
      if one.isNaN { return .none }
      if one.isInfinite { return one < 0 ? .less : .greater }
      if let small = right.smallInteger, small.magnitude < 1 << 53 { return order(one, Double(small)) }
      let whole = BigInt(one.rounded(.down))
      let result = order(whole, right.integer ?? 0)
      return result == .equal && one != one.rounded(.down) ? .greater : result
    case (_, .float):
      switch compareNumbers(right, left) {
      case .less: return .greater
      case .greater: return .less
      case .equal: return .equal
      case .none: return .none
      }
    default:
      if let one = left.smallInteger, let other = right.smallInteger { return order(one, other) }
      return order(left.integer ?? 0, right.integer ?? 0)
    }
  }

  private func order(_ comparison: Comparison, _ left: Object, _ right: Object) throws(Raise) -> Object {
    let (name, mirrored): (KnownName, KnownName) =
      switch comparison {
      case .less: (.__lt__, .__gt__)
      case .lessEqual: (.__le__, .__ge__)
      case .greater: (.__gt__, .__lt__)
      default: (.__ge__, .__le__)
      }
    if let result = try overloaded(name, mirrored, left, right) { return result }
    if left.payload != nil || right.payload != nil {
      return try self.order(comparison, left.plain, right.plain)
    }
    let order: Order
    switch (left, right) {
    case _ where left.isNumber && right.isNumber: order = compareNumbers(left, right)
    case (.string(let one), .string(let other)):
      try spend(min(one.bytes.count, other.bytes.count) >> 5)
      order = one == other ? .equal : one < other ? .less : .greater
    case (.bytes(let one), .bytes(let other)):
      try spend(min(one.bytes.count, other.bytes.count) >> 5)
      order =
        one.bytes == other.bytes
        ? .equal : one.bytes.lexicographicallyPrecedes(other.bytes) ? .less : .greater
    case (.tuple(let one), .tuple(let other)): return try compare(comparison, one.items, other.items)
    case (.list(let one), .list(let other)): return try compare(comparison, one.items, other.items)
    case (.set(let one), .set(let other)):
      switch comparison {
      case .less: return .bool(one.count < other.count ? try isSubset(one, other) : false)
      case .lessEqual: return .bool(try isSubset(one, other))
      case .greater: return .bool(other.count < one.count ? try isSubset(other, one) : false)
      default: return .bool(try isSubset(other, one))
      }
    default:
      if let result = try compareViews(comparison, left, right) { return .bool(result) }
      throw error(
        .TypeError,
        "'\(comparison.text)' not supported between instances of '\(typeName(left))' and '\(typeName(right))'"
      )
    }
    switch comparison {
    case .less: return .bool(order == .less)
    case .lessEqual: return .bool(order == .less || order == .equal)
    case .greater: return .bool(order == .greater)
    default: return .bool(order == .greater || order == .equal)
    }
  }

  private func compare(_ comparison: Comparison, _ left: [Object], _ right: [Object]) throws(Raise) -> Object
  {
    try enterNative()
    defer { leaveNative() }
    try spend(min(left.count, right.count) >> 1)
    for index in 0..<min(left.count, right.count) where !(try isEqual(left[index], right[index])) {
      return try compare(Int32(comparison.rawValue), left[index], right[index])
    }
    return try order(comparison, .int(left.count), .int(right.count))
  }

  func isLess(_ left: Object, _ right: Object) throws(Raise) -> Bool {
    if case .int(let one, _) = left, case .int(let other, _) = right { return one < other }
    if case .unknown(let reason) = left { throw depends(on: reason) }
    if case .unknown(let reason) = right { throw depends(on: reason) }
    return try truth(order(.less, left, right))
  }

  // MARK: Membership

  func contains(_ container: Object, _ element: Object) throws(Raise) -> Bool {
    switch container {
    case .string(let text):
      guard case .string(let part) = element.plain else {
        throw error(.TypeError, "'in <string>' requires string as left operand, not \(typeName(element))")
      }
      try spend(text.bytes.count >> 4)
      return text.bytes.firstRange(of: part.bytes, from: 0) != nil
    case .bytes(let object):
      try spend(object.bytes.count >> 4)
      if case .bytes(let part) = element.plain {
        return object.bytes.firstRange(of: part.bytes, from: 0) != nil
      }
      guard let byte = element.smallInteger else {
        throw error(.TypeError, "a bytes-like object is required, not '\(typeName(element))'")
      }
      guard (0...255).contains(byte) else { throw error(.ValueError, "byte must be in range(0, 256)") }
      return object.bytes.contains(UInt8(byte))
    case .dictionary(let dictionary): return try find(element, in: dictionary) != nil
    case .set(let set): return try contains(set, element)
    case .range(let range):
      if let integer = element.smallInteger { return range.contains(integer) }
      if case .float(let value, _) = element {
        return Int(exactly: value).map { range.contains($0) } ?? false
      }
      guard case .instance = element else { return false }
      let iterator = try iterator(over: container)
      while let value = try next(iterator) {
        if try isSameOrEqual(value, element) { return true }
        try spend(1)
      }
      return false
    case .tuple(let tuple): return try contains(tuple.items, element)
    case .list(let list): return try contains(list.items, element)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__contains__)) {
        return try truth(call(function, [container, element]))
      }
      if instance.type.lookup(Name(.__iter__)) == nil, let payload = container.payload {
        return try contains(payload, element)
      }
      guard instance.type.lookup(Name(.__iter__)) != nil || instance.type.lookup(Name(.__getitem__)) != nil
      else { throw error(.TypeError, "argument of type '\(typeName(container))' is not iterable") }
      fallthrough
    case .iterator, .generator:
      if let result = try viewContains(container, element) { return result }
      let iterator = try iterator(over: container)
      while let value = try next(iterator) {
        if try isSameOrEqual(value, element) { return true }
        try spend(1)
      }
      return false
    case .type(let type):
      if let function = type.metaclass?.lookup(Name(.__contains__)) {
        return try truth(call(function, [container, element]))
      }
      guard type.metaclass?.lookup(Name(.__iter__)) != nil else { fallthrough }
      let iterator = try iterator(over: container)
      while let value = try next(iterator) {
        if try isSameOrEqual(value, element) { return true }
        try spend(1)
      }
      return false
    default:
      throw error(.TypeError, "argument of type '\(typeName(container))' is not iterable")
    }
  }

  private func contains(_ items: [Object], _ element: Object) throws(Raise) -> Bool {
    try spend(items.count >> 2)
    for item in items {
      if try isSameOrEqual(item, element) { return true }
    }
    return false
  }
}

extension Object {
  var isNumber: Bool {
    switch self {
    case .bool, .int, .big, .float: true
    default: false
    }
  }

  var isFloat: Bool {
    if case .float = self { return true }
    return false
  }
}
