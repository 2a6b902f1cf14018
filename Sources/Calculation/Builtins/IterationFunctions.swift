/// Built-in functions that make iterators, and those that bring many values to one.
enum IterationFunctions {
  static let functions: [NativeFunction] = [
    NativeFunction("len", length),
    NativeFunction("iter", iterator),
    NativeFunction("next", next),
    NativeFunction("sum", sum),
    NativeFunction("min", minimum),
    NativeFunction("max", maximum),
    NativeFunction("any", any),
    NativeFunction("all", all),
    NativeFunction("sorted", sorted),
  ]

  /// Classes of iterators that a program can name, with what calling them does.
  static let types: [String: NativeFunction.Body] = [
    "enumerate": enumerate, "zip": zip, "map": map, "filter": filter, "reversed": reversed,
  ]

  private static func length(_ call: inout Call) throws(Raise) -> Object {
    let value = try call.only()
    switch value {
    case .string(let text): return .int(text.count)
    case .bytes(let object): return .int(object.bytes.count)
    case .list(let list): return .int(list.items.count)
    case .tuple(let tuple): return .int(tuple.items.count)
    case .dictionary(let dictionary): return .int(dictionary.table.count)
    case .set(let set): return .int(set.count)
    case .range(let range):
      if range.isEndless { throw call.machine.exceeded(.elements) }
      return .int(range.count)
    case .iterator(let view) where view.isView:
      if case .dictionary(let dictionary, _, _) = view.source { return .int(dictionary.table.count) }
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__len__)) {
        return try call.machine.length(of: value, by: function)
      }
      if let payload = value.payload {
        call.arguments = [payload]
        return try Self.length(&call)
      }
    case .type(let type):
      if let function = type.metaclass?.lookup(Name(.__len__)) {
        return try call.machine.call(function, [value])
      }
    default: break
    }
    throw call.machine.error(.TypeError, "object of type '\(call.machine.typeName(value))' has no len()")
  }

  private static func enumerate(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.start)
    try call.expect(1...2)
    let start = call[1] ?? named ?? .int(0)
    guard start.integer != nil else {
      throw call.machine.error(
        .TypeError, "'\(call.machine.typeName(start))' object cannot be interpreted as an integer")
    }
    let inner = try call.machine.iterator(over: call.arguments[0])
    return .iterator(IteratorObject(.enumerate(inner, start: start), name: "enumerate"))
  }

  private static func iterators(_ call: Call, _ values: [Object]) throws(Raise) -> [Object] {
    var iterators: [Object] = []
    for value in values { iterators.append(try call.machine.iterator(over: value)) }
    return iterators
  }

  private static func zip(_ call: inout Call) throws(Raise) -> Object {
    let strict = try call.take(.strict).map { value throws(Raise) in try call.machine.truth(value) } ?? false
    try call.expect(0...Int.max)
    return .iterator(
      IteratorObject(.zip(try iterators(call, call.arguments), strict: strict), name: "zip"))
  }

  private static func map(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0...Int.max)
    guard call.count >= 2 else {
      throw call.machine.error(.TypeError, "map() must have at least two arguments.")
    }
    let inner = try iterators(call, Array(call.arguments.dropFirst()))
    return .iterator(IteratorObject(.map(call.arguments[0], inner), name: "map"))
  }

  private static func filter(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let inner = try call.machine.iterator(over: call.arguments[1])
    return .iterator(IteratorObject(.filter(call.arguments[0], inner), name: "filter"))
  }

  private static func reversed(_ call: inout Call) throws(Raise) -> Object {
    try call.expectOne()
    let value = call.arguments[0]
    let machine = call.machine
    switch value {
    case .list(let list): return .iterator(IteratorObject(.reversed(list), name: "list_reverseiterator"))
    case .tuple(let tuple):
      return .iterator(IteratorObject(.values(tuple.items.reversed()), name: "reversed"))
    case .string(let text):
      try machine.allocate(text.count * 64)
      let items = text.scalars.reversed().map { Object.string(Text([$0])) }
      return .iterator(IteratorObject(.values(items), name: "reversed"))
    case .range(let range):
      let count = range.count
      if range.isEndless { throw machine.exceeded(.elements) }
      if count == 0 { return .iterator(IteratorObject(.values([]), name: "range_iterator")) }
      let last = range[count - 1]
      let (stop, isOut) = range.start.subtractingReportingOverflow(range.step)
      if isOut || range.step == .min { throw machine.exceeded(.integer) }
      return .iterator(
        IteratorObject(.range(RangeObject(last, stop, -range.step)), name: "range_iterator"))
    case .dictionary(let dictionary):
      return .iterator(IteratorObject(.values(dictionary.keys.reversed()), name: "dict_reversekeyiterator"))
    case .iterator(let view) where view.isView:
      let items = try machine.items(of: value)
      return .iterator(IteratorObject(.values(items.reversed()), name: "reversed"))
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__reversed__)) {
        return try machine.call(function, [value])
      }
      if let payload = value.payload {
        call.arguments = [payload]
        return try reversed(&call)
      }
      if instance.type.lookup(Name(.__getitem__)) != nil {
        guard instance.type.lookup(Name(.__len__)) != nil else {
          throw machine.error(.TypeError, "object of type '\(machine.typeName(value))' has no len()")
        }
        var items: [Object] = []
        let length = try machine.exactIndex(machine.call(machine.attribute(Name(.__len__), of: value), []))
        try machine.checkElements(length)
        for index in 0..<length { items.append(try machine.item(.int(index), of: value)) }
        return .iterator(IteratorObject(.values(items.reversed()), name: "reversed"))
      }
    case .type(let type):
      if let function = type.metaclass?.lookup(Name(.__reversed__)) {
        return try machine.call(function, [value])
      }
    default: break
    }
    throw machine.error(.TypeError, "'\(machine.typeName(value))' object is not reversible")
  }

  private static func iterator(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    if let sentinel = call[1] {
      guard ObjectFunctions.isCallable(call.arguments[0]) else {
        throw call.machine.error(.TypeError, "iter(v, w): v must be callable")
      }
      return .iterator(
        IteratorObject(.callable(call.arguments[0], sentinel: sentinel), name: "callable_iterator"))
    }
    return try call.machine.iterator(over: call.arguments[0])
  }

  private static func next(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    if let value = try call.machine.next(call.arguments[0]) { return value }
    if let standard = call[1] { return standard }
    if case .generator(let generator) = call.arguments[0] { throw call.machine.stopIteration(generator) }
    throw call.machine.stopIteration()
  }

  private static func sum(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.start)
    try call.expect(1...2)
    let machine = call.machine
    var total = call[1] ?? named ?? .int(0)
    if case .string = total {
      throw machine.error(.TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
    }
    try machine.forEach(call.arguments[0]) { value throws(Raise) in
      total = try machine.binary(.add, total, value)
      if case .unknown(let reason) = total { throw machine.depends(on: reason) }
    }
    return total
  }

  private static func minimum(_ call: inout Call) throws(Raise) -> Object {
    try extreme(&call, isMaximum: false)
  }

  private static func maximum(_ call: inout Call) throws(Raise) -> Object {
    try extreme(&call, isMaximum: true)
  }

  private static func extreme(_ call: inout Call, isMaximum: Bool) throws(Raise) -> Object {
    let machine = call.machine
    let key = call.take(.key)
    let standard = call.take(.default)
    if call.count == 0 {
      throw machine.error(.TypeError, "\(call.name) expected at least 1 argument, got 0")
    }
    try call.expect(0...Int.max)
    if standard != nil, call.count > 1 {
      throw machine.error(
        .TypeError, "Cannot specify a default for \(call.name)() with multiple positional arguments")
    }
    let iterable: Object = call.count == 1 ? call.arguments[0] : .tuple(call.arguments)
    var best: (value: Object, key: Object)?
    var scale = Scale.none
    try machine.forEach(iterable) { value throws(Raise) in
      var own = value
      if let key, !key.isNone { own = try machine.call(key, [value]) }
      scale = best == nil ? value.scale : .common(scale, value.scale)
      if let current = best {
        let order: Comparison = isMaximum ? .greater : .less
        guard try machine.truth(machine.compare(Int32(order.rawValue), own, current.key)) else { return }
      }
      best = (value, own)
    }
    if let best { return best.value.scaled(scale) }
    if let standard { return standard }
    throw machine.error(.ValueError, "\(call.name)() arg is an empty sequence")
  }

  private static func any(_ call: inout Call) throws(Raise) -> Object {
    let iterator = try call.machine.iterator(over: try call.only())
    while let value = try call.machine.next(iterator) {
      try call.machine.spend(1)
      if try call.machine.truth(value) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func all(_ call: inout Call) throws(Raise) -> Object {
    let iterator = try call.machine.iterator(over: try call.only())
    while let value = try call.machine.next(iterator) {
      try call.machine.spend(1)
      if !(try call.machine.truth(value)) { return .bool(false) }
    }
    return .bool(true)
  }

  private static func sorted(_ call: inout Call) throws(Raise) -> Object {
    let key = call.take(.key)
    let reverse =
      try call.take(.reverse).map { value throws(Raise) in try call.machine.exactIndex(value) != 0 } ?? false
    try call.expectOne()
    let items = try call.machine.items(of: call.arguments[0])
    return .list(try call.machine.sorted(items, key: key, reverse: reverse))
  }
}
