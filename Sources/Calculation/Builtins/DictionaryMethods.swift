enum DictionaryMethods {
  static let table: [String: NativeFunction] = {
    let functions: [NativeFunction] = [
      NativeFunction("get", takesUnknown: true, get),
      NativeFunction("keys") { call throws(Raise) in
        try view(&call, .keys)
      },
      NativeFunction("values") { call throws(Raise) in try view(&call, .values) },
      NativeFunction("items") { call throws(Raise) in try view(&call, .items) },
      NativeFunction("update", takesUnknown: true, update), NativeFunction("pop", takesUnknown: true, pop),
      NativeFunction("popitem", popItem), NativeFunction("setdefault", takesUnknown: true, setDefault),
      NativeFunction("clear", clear), NativeFunction("copy", copy),
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  static let classMethods = [
    "fromkeys": NativeFunction("fromkeys", takesUnknown: true) { call throws(Raise) in
      try call.expect(1...2)
      let machine = call.machine
      let value = call[1] ?? .none
      guard case .type(let type) = call.receiver, !type.isBuiltin else {
        let result = DictionaryObject()
        try machine.forEach(call.arguments[0]) { key throws(Raise) in
          try machine.put(value, at: key, in: result)
        }
        return .dictionary(result)
      }
      let made = try machine.construct(type, [], [])
      try machine.forEach(call.arguments[0]) { key throws(Raise) in
        try machine.setItem(key, of: made, to: value)
      }
      return made
    }
  ]

  private static func dictionary(_ call: Call) -> DictionaryObject {
    if case .dictionary(let dictionary) = call.receiver { return dictionary }
    return DictionaryObject()
  }

  private static func get(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    let dictionary = dictionary(call)
    if let found = try call.machine.find(call.arguments[0], in: dictionary) { return dictionary.table[found] }
    return call[1] ?? .none
  }

  private static func view(_ call: inout Call, _ view: IteratorObject.View) throws(Raise) -> Object {
    try call.expect(0)
    let dictionary = dictionary(call)
    return .iterator(
      IteratorObject(.dictionary(dictionary, view, size: 0), name: "dict_\(view)", isView: true))
  }

  private static func update(_ call: inout Call) throws(Raise) -> Object {
    let keywords = call.keywords
    call.keywords = []
    try call.expect(0...1)
    let machine = call.machine
    let dictionary = dictionary(call)
    if let source = call[0] {
      if case .unknown(let reason) = source { throw machine.depends(on: reason) }
      try machine.merge(source, into: dictionary)
    }
    for keyword in keywords {
      try machine.put(keyword.value, at: .string(machine.names[keyword.name]), in: dictionary)
    }
    return .none
  }

  private static func pop(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    let dictionary = dictionary(call)
    guard let found = try call.machine.find(call.arguments[0], in: dictionary) else {
      if let standard = call[1] { return standard }
      throw call.machine.error(.KeyError, with: [call.arguments[0]])
    }
    let value = dictionary.table[found]
    dictionary.table.remove(at: found)
    return value
  }

  private static func popItem(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    let dictionary = dictionary(call)
    // The last entry is never a dead one.
    guard let last = dictionary.table.entries.indices.last else {
      throw call.machine.error(.KeyError, with: [.string("popitem(): dictionary is empty")])
    }
    let entry = dictionary.table.entries[last]
    dictionary.table.remove(at: last)
    return .tuple([entry.key, entry.value])
  }

  private static func setDefault(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    let dictionary = dictionary(call)
    if let found = try call.machine.find(call.arguments[0], in: dictionary) { return dictionary.table[found] }
    let value = call[1] ?? .none
    try call.machine.put(value, at: call.arguments[0], in: dictionary)
    return value
  }

  private static func clear(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    dictionary(call).table.removeAll()
    return .none
  }

  private static func copy(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    let original = dictionary(call)
    let copy = DictionaryObject()
    try call.machine.spend(original.table.entries.count)
    copy.table = original.table
    return .dictionary(copy)
  }
}
