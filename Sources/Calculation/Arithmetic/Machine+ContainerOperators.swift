/// Operators on strings, lists, tuples, dictionaries and sets.
extension Machine {
  /// The result, or nil where the operator means nothing for the two.
  func container(
    _ operation: BinaryOperator, _ left: Object, _ right: Object, _ isAugmented: Bool
  ) throws(Raise) -> Object? {
    switch (operation, left, right) {
    case (.add, .string(let one), .string(let other)):
      try checkString(one.bytes.count + other.bytes.count)
      return try accounted(.string(Text(one.bytes + other.bytes)))
    case (.add, .bytes(let one), .bytes(let other)):
      try checkString(one.bytes.count + other.bytes.count)
      return try accounted(.bytes(one.bytes + other.bytes))
    case (.multiply, .bytes(let object), .bool), (.multiply, .bytes(let object), .int):
      return try repeated(object, right.smallInteger ?? 0)
    case (.multiply, .bool, .bytes(let object)), (.multiply, .int, .bytes(let object)):
      return try repeated(object, left.smallInteger ?? 0)
    case (.modulo, .bytes, _): throw depends(on: Unknown(.unsupportedSyntax))
    case (.add, .list(let one), .list(let other)) where !isAugmented:
      try checkElements(one.items.count + other.items.count)
      return try accounted(.list(one.items + other.items))
    case (.add, .list(let list), _) where isAugmented:
      try extend(list, by: right)
      return left
    case (.add, .tuple(let one), .tuple(let other)):
      if one.items.isEmpty { return right }
      if other.items.isEmpty { return left }
      try checkElements(one.items.count + other.items.count)
      return try accounted(.tuple(one.items + other.items))
    case (.multiply, .string(let text), .bool), (.multiply, .string(let text), .int):
      return try repeated(text, right.smallInteger ?? 0)
    case (.multiply, .bool, .string(let text)), (.multiply, .int, .string(let text)):
      return try repeated(text, left.smallInteger ?? 0)
    case (.multiply, .list(let list), .bool), (.multiply, .list(let list), .int):
      let items = try repeated(list.items, right.smallInteger ?? 0)
      if isAugmented {
        try allocate(items.count * 16)
        list.items = items
        return left
      }
      return try accounted(.list(items))
    case (.multiply, .bool, .list(let list)), (.multiply, .int, .list(let list)):
      return try accounted(.list(repeated(list.items, left.smallInteger ?? 0)))
    case (.multiply, .tuple, .int(1, _)): return left
    case (.multiply, .int(1, _), .tuple): return right
    case (.multiply, .tuple(let tuple), .bool), (.multiply, .tuple(let tuple), .int):
      return try accounted(.tuple(repeated(tuple.items, right.smallInteger ?? 0)))
    case (.multiply, .bool, .tuple(let tuple)), (.multiply, .int, .tuple(let tuple)):
      return try accounted(.tuple(repeated(tuple.items, left.smallInteger ?? 0)))
    case (.multiply, .string, .big), (.multiply, .big, .string), (.multiply, .list, .big),
      (.multiply, .big, .list), (.multiply, .tuple, .big), (.multiply, .big, .tuple),
      (.multiply, .bytes, .big),
      (.multiply, .big, .bytes):
      throw error(.OverflowError, "cannot fit 'int' into an index-sized integer")
    case (.modulo, .string(let format), _):
      return try accounted(.string(percentFormat(format, right.payload ?? right)))
    case (.or, .dictionary(let one), .dictionary(let other)):
      let merged = isAugmented ? one : DictionaryObject()
      if !isAugmented { try spread(left, into: merged) }
      try spread(.dictionary(other), into: merged)
      return .dictionary(merged)
    case (.or, .dictionary(let one), .list), (.or, .dictionary(let one), .tuple),
      (.or, .dictionary(let one), .iterator), (.or, .dictionary(let one), .generator),
      (.or, .dictionary(let one), .string):
      guard isAugmented else { return nil }
      try merge(right, into: one)
      return left
    case (.or, .set(let one), .set), (.and, .set(let one), .set), (.xor, .set(let one), .set),
      (.subtract, .set(let one), .set):
      guard isAugmented, !one.isFrozen else { return .set(try combined(operation, one, right)) }
      try combine(operation, into: one, right)
      return left
    case (.or, .iterator, _), (.and, .iterator, _), (.xor, .iterator, _), (.subtract, .iterator, _),
      (.or, _, .iterator), (.and, _, .iterator), (.xor, _, .iterator), (.subtract, _, .iterator):
      return try viewOperator(operation, left, right)
    // `int | None` in an annotation.
    case (.or, .type, .type), (.or, .type, .none), (.or, .none, .type):
      return try call(libraryMember("union", of: "types"), [left, right])
    default: return nil
    }
  }

  private func repeated(_ text: Text, _ count: Int) throws(Raise) -> Object {
    let (bytes, overflow) = text.bytes.count.multipliedReportingOverflow(by: max(count, 0))
    if overflow { throw exceeded(.string) }
    try checkString(bytes)
    return try accounted(.string(Text([UInt8](text.bytes, times: max(count, 0)))))
  }

  private func repeated(_ object: BytesObject, _ count: Int) throws(Raise) -> Object {
    let (bytes, overflow) = object.bytes.count.multipliedReportingOverflow(by: max(count, 0))
    if overflow { throw exceeded(.string) }
    try checkString(bytes)
    return try accounted(.bytes([UInt8](object.bytes, times: max(count, 0))))
  }

  private func repeated(_ items: [Object], _ count: Int) throws(Raise) -> [Object] {
    let (total, overflow) = items.count.multipliedReportingOverflow(by: max(count, 0))
    if overflow { throw exceeded(.elements) }
    try checkElements(total)
    if items.count == 1 { return Array(repeating: items[0], count: total) }
    var result: [Object] = []
    result.reserveCapacity(total)
    if !items.isEmpty { for _ in 0..<max(count, 0) { result += items } }
    return result
  }
}
