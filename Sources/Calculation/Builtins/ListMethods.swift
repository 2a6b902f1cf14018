enum ListMethods {
  static let table: [String: NativeFunction] = {
    let functions: [NativeFunction] = [
      NativeFunction("append", takesUnknown: true, append), NativeFunction("extend", extend),
      NativeFunction("insert", takesUnknown: true, insert), NativeFunction("pop", pop),
      NativeFunction("remove", remove), NativeFunction("clear", clear), NativeFunction("index", index),
      NativeFunction("count", count), NativeFunction("sort", sort), NativeFunction("reverse", reverse),
      NativeFunction("copy", copy),
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  private static func list(_ call: Call) -> ListObject {
    if case .list(let list) = call.receiver { return list }
    return ListObject([])
  }

  private static func append(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    try call.machine.append(call.arguments[0], to: list(call))
    return .none
  }

  private static func extend(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    try call.machine.extend(list(call), by: call.arguments[0])
    return .none
  }

  private static func insert(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let list = list(call)
    let index = try call.integer(0)
    let position = index < 0 ? max(0, index + list.items.count) : min(index, list.items.count)
    try call.machine.checkElements(list.items.count + 1)
    try call.machine.allocate(Footprint.appended)
    try call.machine.spend(list.items.count >> 4)
    list.items.insert(call.arguments[1], at: position)
    return .none
  }

  private static func pop(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0...1)
    let list = list(call)
    let index = call.count == 1 ? try call.integer(0) : -1
    if list.items.isEmpty { throw call.machine.error(.IndexError, "pop from empty list") }
    let position = index < 0 ? index + list.items.count : index
    guard list.items.indices.contains(position) else {
      throw call.machine.error(.IndexError, "pop index out of range")
    }
    try call.machine.spend((list.items.count - position) >> 4)
    return list.items.remove(at: position)
  }

  private static func remove(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let list = list(call)
    try call.machine.spend(list.items.count >> 2)
    var index = 0
    while index < list.items.count {
      if try call.machine.isSameOrEqual(list.items[index], call.arguments[0]) {
        // An `__eq__` may have made the list shorter.
        if index < list.items.count { list.items.remove(at: index) }
        return .none
      }
      index += 1
    }
    throw call.machine.error(.ValueError, "list.remove(x): x not in list")
  }

  private static func clear(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    list(call).items = []
    return .none
  }

  private static func index(_ call: inout Call) throws(Raise) -> Object {
    try Sequences.index(
      &call, list(call).items, "\(try call.machine.repr(call[0] ?? .none).string) is not in list")
  }

  private static func count(_ call: inout Call) throws(Raise) -> Object {
    try Sequences.count(&call, list(call).items)
  }

  private static func sort(_ call: inout Call) throws(Raise) -> Object {
    let key = call.take(.key)
    let reverse =
      try call.take(.reverse).map { value throws(Raise) in try call.machine.exactIndex(value) != 0 } ?? false
    guard call.arguments.isEmpty else {
      let count = call.count
      throw call.machine.error(
        .TypeError,
        count > 2
          ? "sort() takes at most 2 arguments (\(count) given)" : "sort() takes no positional arguments")
    }
    try call.expect(0...2)
    let list = list(call)
    list.items = try call.machine.sorted(list.items, key: key, reverse: reverse)
    return .none
  }

  private static func reverse(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    try call.machine.spend(list(call).items.count >> 3)
    list(call).items.reverse()
    return .none
  }

  private static func copy(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    return .list(list(call).items)
  }
}

enum TupleMethods {
  static let table: [String: NativeFunction] = [
    "index": NativeFunction("index") { call throws(Raise) in
      guard case .tuple(let tuple) = call.receiver else { return .none }
      return try Sequences.index(&call, tuple.items, "tuple.index(x): x not in tuple")
    },
    "count": NativeFunction("count") { call throws(Raise) in
      guard case .tuple(let tuple) = call.receiver else { return .none }
      return try Sequences.count(&call, tuple.items)
    },
  ]
}

enum SliceMethods {
  static let table: [String: NativeFunction] = [
    "indices": NativeFunction("indices") { call throws(Raise) in
      guard case .slice(let slice) = call.receiver else { return .none }
      try call.expect(1)
      let length = try call.integer(0)
      if length < 0 { throw call.machine.error(.ValueError, "length should not be negative") }
      return try call.machine.indices(slice, of: length)
    }
  ]
}

/// What lists and tuples share.
enum Sequences {
  static func index(_ call: inout Call, _ items: [Object], _ message: String) throws(Raise) -> Object {
    try call.expect(1...3)
    func bound(_ value: Object?, _ absent: Int) throws(Raise) -> Int {
      guard let value else { return absent }
      let index =
        if case .none = value { try call.machine.index(value) } else { try call.machine.bound(value) ?? 0 }
      return index < 0 ? max(0, index + items.count) : min(index, items.count)
    }
    let start = try bound(call[1], 0)
    let end = try bound(call[2], items.count)
    try call.machine.spend(items.count >> 2)
    var position = start
    while position < end {
      if try call.machine.isSameOrEqual(items[position], call.arguments[0]) {
        return .int(position)
      }
      position += 1
    }
    throw call.machine.error(.ValueError, message)
  }

  static func count(_ call: inout Call, _ items: [Object]) throws(Raise) -> Object {
    try call.expect(1)
    try call.machine.spend(items.count >> 2)
    var count = 0
    for item in items where try call.machine.isSameOrEqual(item, call.arguments[0]) {
      count += 1
    }
    return .int(count)
  }
}
