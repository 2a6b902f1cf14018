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
      NativeFunction("clear", clear), NativeFunction("copy", copy), NativeFunction("most_common", mostCommon),
      NativeFunction("elements", elements), NativeFunction("total", total), fromKeys,
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  static let fromKeys = NativeFunction("fromkeys", takesUnknown: true) { call throws(Raise) in
    try call.expect(1...2)
    let machine = call.machine
    let value = call[1] ?? .none
    let result = DictionaryObject()
    try machine.forEach(call.arguments[0]) { key throws(Raise) in try machine.put(value, at: key, in: result)
    }
    return .dictionary(result)
  }

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
      if case .counting = dictionary.kind {
        try count(source, into: dictionary, machine)
      } else {
        try machine.merge(source, into: dictionary)
      }
    }
    for keyword in keywords {
      try machine.put(keyword.value, at: .string(machine.names[keyword.name]), in: dictionary)
    }
    return .none
  }

  /// What a `Counter` does with a mapping or with elements.
  static func count(_ source: Object, into dictionary: DictionaryObject, _ machine: Machine) throws(Raise) {
    func add(_ key: Object, _ count: Object) throws(Raise) {
      let old = try machine.find(key, in: dictionary).map { dictionary.table[$0] } ?? .int(0)
      try machine.put(machine.binary(.add, old, count), at: key, in: dictionary)
    }
    if case .dictionary(let other) = source {
      try machine.spend(other.table.entries.count)
      for entry in other.table.entries where entry.isLive { try add(entry.key, entry.value) }
    } else {
      try machine.forEach(source) { value throws(Raise) in try add(value, .int(1)) }
    }
  }

  private static func pop(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    let dictionary = dictionary(call)
    guard let found = try call.machine.find(call.arguments[0], in: dictionary) else {
      if let standard = call[1] { return standard }
      throw call.machine.error(.KeyError, with: call.arguments[0])
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
      throw call.machine.error(.KeyError, with: .string("popitem(): dictionary is empty"))
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
    copy.kind = original.kind
    return .dictionary(copy)
  }

  // MARK: Counters

  private static func mostCommon(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0...1)
    let entries = dictionary(call).table.entries.filter(\.isLive)
    try call.machine.spend(entries.count)
    let order = try call.machine.sorted(entries.map(\.value), reverse: true)
    var count = entries.count
    if let limit = call[0], !limit.isNone { count = min(count, max(0, try call.machine.index(limit))) }
    return .list(order.prefix(count).map { .tuple([entries[$0].key, entries[$0].value]) })
  }

  private static func elements(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    var items: [Object] = []
    for entry in dictionary(call).table.entries where entry.isLive {
      let count = max(0, try call.machine.index(entry.value))
      try call.machine.checkElements(items.count.addingReportingOverflow(count).partialValue)
      try call.machine.checkElements(count)
      try call.machine.spend(count)
      items.append(contentsOf: repeatElement(entry.key, count: count))
    }
    return .iterator(IteratorObject(.values(items), name: "itertools.chain"))
  }

  private static func total(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0)
    var total = Object.int(0)
    for value in dictionary(call).values {
      try call.machine.spend(1)
      total = try call.machine.binary(.add, total, value)
    }
    return total
  }
}
