import BigInt

extension Machine {
  /// What `iter()` gives.
  func iterator(over value: Object) throws(Raise) -> Object {
    switch value {
    case .iterator(let view) where view.isView:
      guard case .dictionary(let dictionary, let kind, _) = view.source else { return value }
      return .iterator(
        IteratorObject(
          .dictionary(dictionary, kind, size: dictionary.table.count),
          name: view.name.dropLast() + "iterator"))
    case .iterator, .generator: return value
    case .list(let list): return .iterator(IteratorObject(.list(list), name: "list_iterator"))
    case .tuple(let tuple): return .iterator(IteratorObject(.values(tuple.items), name: "tuple_iterator"))
    case .range(let range): return .iterator(IteratorObject(.range(range), name: "range_iterator"))
    case .bytes(let object):
      try allocate(16 * object.bytes.count)
      return .iterator(
        IteratorObject(.values(object.bytes.map { .int(Int($0)) }), name: "bytes_iterator"))
    case .string(let text): return .iterator(IteratorObject(.characters(text, byte: 0), name: "str_iterator"))
    case .dictionary(let dictionary):
      return .iterator(
        IteratorObject(.dictionary(dictionary, .keys, size: dictionary.table.count), name: "dict_keyiterator")
      )
    case .set(let set): return .iterator(IteratorObject(.set(set, size: set.count), name: "set_iterator"))
    case .unknown(let reason): throw depends(on: reason)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__iter__)) {
        return try checkedIterator(call(function, [value]))
      }
      // What the library derives from an iterator is one itself.
      if instance.type.kind == .iterator { return value }
      if let payload = value.payload { return try iterator(over: payload) }
      if instance.type.lookup(Name(.__getitem__)) != nil {
        return .iterator(IteratorObject(.instance(instance), name: "iterator"))
      }
    case .type(let type):
      if let function = type.metaclass?.lookup(Name(.__iter__)) {
        return try checkedIterator(call(function, [value]))
      }
    default: break
    }
    throw error(.TypeError, "'\(typeName(value))' object is not iterable")
  }

  /// What `__iter__` returned, if it is an iterator.
  private func checkedIterator(_ value: Object) throws(Raise) -> Object {
    switch value {
    case .generator: return value
    case .iterator(let iterator) where !iterator.isView: return value
    case .instance(let instance)
    where instance.type.lookup(Name(.__next__)) != nil || instance.type.kind == .iterator:
      return value
    case .unknown(let reason): throw depends(on: reason)
    default: throw error(.TypeError, "iter() returned non-iterator of type '\(typeName(value))'")
    }
  }

  /// The next value of an iterator; nil when there is none.
  func next(_ iterator: Object) throws(Raise) -> Object? {
    switch iterator {
    case .iterator(let iterator):
      if iterator.isView { throw error(.TypeError, "'\(iterator.name)' object is not an iterator") }
      return try next(iterator)
    case .generator(let generator): return try resume(generator)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__next__)) { return try next(instance, function) }
      if instance.type.kind == .iterator { return try next(instance.payload) }
      throw error(.TypeError, "'\(typeName(iterator))' object is not an iterator")
    case .unknown(let reason): throw depends(on: reason)
    default: throw error(.TypeError, "'\(typeName(iterator))' object is not an iterator")
    }
  }

  private func next(_ instance: InstanceObject, _ function: Object) throws(Raise) -> Object? {
    try untilStopped { () throws(Raise) in try call(function, [.instance(instance)]) }
  }

  /// A `StopIteration` that comes out of a function which an iterator calls is the iterator's end.
  private func untilStopped(_ body: () throws(Raise) -> Object?) throws(Raise) -> Object? {
    do throws(Raise) {
      return try body()
    } catch {
      if case .exception = error, let raised = exception,
        raised.type.inherits(from: exceptionType(.StopIteration))
      {
        return nil
      }
      throw error
    }
  }

  /// What `next` raises where there is no next value.
  func stopIteration() -> Raise {
    exception = InstanceObject(exceptionType(.StopIteration))
    return .exception
  }

  private func next(_ iterator: IteratorObject) throws(Raise) -> Object? {
    let position = iterator.position
    switch iterator.source {
    case .done: return nil
    case .range: return iterator.count().map { .int($0) }
    case .list(let list):
      guard position < list.items.count else { break }
      iterator.position += 1
      return list.items[position]
    case .values(let values):
      guard position < values.count else { break }
      iterator.position += 1
      return values[position]
    case .characters(let text, let byte):
      guard byte < text.bytes.count else { break }
      let length = decodeScalar(text.bytes, at: byte).length
      iterator.source = .characters(text, byte: byte + length)
      return .string(Text(Array(text.bytes[byte..<(byte + length)])))
    case .dictionary(let dictionary, let view, let size):
      guard dictionary.table.count == size else {
        throw error(.RuntimeError, "dictionary changed size during iteration")
      }
      while iterator.position < dictionary.table.entries.count {
        let entry = dictionary.table.entries[iterator.position]
        iterator.position += 1
        guard entry.isLive else {
          try spend(1)
          continue
        }
        switch view {
        case .keys: return entry.key
        case .values: return entry.value
        case .items: return .tuple([entry.key, entry.value])
        }
      }
    case .set(let set, let size):
      guard set.count == size else { throw error(.RuntimeError, "Set changed size during iteration") }
      while iterator.position < set.entries.count {
        let entry = set.entries[iterator.position]
        iterator.position += 1
        if entry.state == .live { return entry.value }
      }
    case .reversed(let list):
      let index = list.items.count - 1 - position
      guard index >= 0 else { break }
      iterator.position += 1
      return list.items[index]
    case .enumerate(let inner, let start):
      try enterNative()
      defer { leaveNative() }
      guard let value = try next(inner) else { break }
      iterator.position += 1
      return .tuple([try binary(.add, start, .int(position)), value])
    case .zip(let inner, let isStrict):
      try enterNative()
      defer { leaveNative() }
      guard let values = try nextOfAll(inner, isStrict: isStrict) else { break }
      return try accounted(.tuple(values))
    case .map(let function, let inner):
      try enterNative()
      defer { leaveNative() }
      guard let values = try nextOfAll(inner, isStrict: false) else { break }
      return try untilStopped { () throws(Raise) in try call(function, values) }
    case .filter(let function, let inner):
      try enterNative()
      defer { leaveNative() }
      return try untilStopped { () throws(Raise) in
        while let value = try next(inner) {
          let isWanted = function.isNone ? value : try call(function, [value])
          if try truth(isWanted) { return value }
          try spend(1)
        }
        return nil
      }
    case .count(let start, let step):
      iterator.source = .count(try binary(.add, start, step), step: step)
      return start
    case .repetition(let value, let left):
      if let left {
        guard left > 0 else { return nil }
        iterator.source = .repetition(value, left: left - 1)
      }
      return value
    case .callable(let function, let sentinel):
      guard let value = try untilStopped({ () throws(Raise) in try call(function, []) }) else { break }
      if !(try isEqual(value, sentinel)) { return value }
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__next__)) {
        if let value = try next(instance, function) { return value }
      } else if let function = instance.type.lookup(Name(.__getitem__)) {
        do throws(Raise) {
          iterator.position += 1
          return try call(function, [.instance(instance), .int(position)])
        } catch {
          guard case .exception = error, let raised = exception,
            raised.type.inherits(from: exceptionType(.IndexError))
          else { throw error }
        }
      }
    }
    iterator.source = .done
    return nil
  }

  private func nextOfAll(_ iterators: [Object], isStrict: Bool) throws(Raise) -> [Object]? {
    var values: [Object] = []
    try spend(iterators.count)
    for (position, iterator) in iterators.enumerated() {
      if let value = try next(iterator) {
        values.append(value)
        continue
      }
      guard isStrict else { return nil }
      if position > 0 {
        let before = position == 1 ? " " : "s 1-"
        throw error(
          .ValueError, "zip() argument \(position + 1) is shorter than argument\(before)\(position)")
      }
      for (other, iterator) in iterators.enumerated().dropFirst() where try next(iterator) != nil {
        let before = other == 1 ? " " : "s 1-"
        throw error(.ValueError, "zip() argument \(other + 1) is longer than argument\(before)\(other)")
      }
      return nil
    }
    return values.isEmpty ? nil : values
  }

  /// Does something with every value.
  func forEach(
    _ iterable: Object, asksLength: Bool = false, _ body: (Object) throws(Raise) -> Void
  ) throws(Raise) {
    switch iterable {
    case .tuple(let tuple):
      try spend(tuple.items.count)
      for item in tuple.items { try body(item) }
    case .list(let list):
      var index = 0
      while index < list.items.count {
        try body(list.items[index])
        index += 1
        try spend(1)
      }
    default:
      let iterator = try iterator(over: iterable)
      if asksLength, case .instance(let instance) = iterable { try checkLength(iterable, instance.type) }
      while let value = try next(iterator) {
        try spend(1)
        try body(value)
      }
    }
  }

  /// All values, in an array.
  func items(of iterable: Object) throws(Raise) -> [Object] {
    var size = 16
    switch iterable {
    case .list(let list): return list.items
    case .tuple(let tuple): return tuple.items
    case .range(let range): try checkElements(range.count)
    // Each character is a string of its own.
    case .string: size = 80
    default: break
    }
    var items: [Object] = []
    try forEach(iterable, asksLength: true) { value throws(Raise) in
      items.append(value)
      if items.count & 1023 == 0 {
        try self.checkElements(items.count)
        try self.allocate(size * 1024)
      }
    }
    try checkElements(items.count)
    return items
  }

  /// What `__len__` says.
  func length(of value: Object, by function: Object) throws(Raise) -> Object {
    let result = try call(function, [value])
    guard let length = result.smallInteger else {
      if result.isUnknown { return result }
      if case .big(let big) = result {
        throw big.value.sign == .minus
          ? error(.ValueError, "__len__() should return >= 0")
          : error(.OverflowError, "cannot fit 'int' into an index-sized integer")
      }
      throw error(.TypeError, "'\(typeName(result))' object cannot be interpreted as an integer")
    }
    if length < 0 { throw error(.ValueError, "__len__() should return >= 0") }
    return .int(length)
  }

  /// Asks an object for its length, as CPython does to make room for its values. Only an answer that cannot be matters.
  private func checkLength(_ value: Object, _ type: TypeObject) throws(Raise) {
    guard let function = type.lookup(Name(.__len__)) else { return }
    do throws(Raise) {
      _ = try length(of: value, by: function)
    } catch {
      guard case .exception = error, let raised = exception,
        raised.type.inherits(from: exceptionType(.TypeError))
      else { throw error }
    }
  }

  func append(_ value: Object, to list: ListObject) throws(Raise) {
    if list.items.count >= limits.elements { throw exceeded(.elements) }
    try allocate(Footprint.appended)
    list.items.append(value)
  }

  func extend(_ list: ListObject, by iterable: Object, isSpread: Bool = false) throws(Raise) {
    if case .unknown(let reason) = iterable { throw depends(on: reason) }
    let new = try items(of: iterable)
    try checkElements(list.items.count + new.count)
    try allocate(Footprint.appended * new.count)
    list.items.append(contentsOf: new)
  }

  // MARK: Unpacking

  func unpack(_ value: Object, _ count: Int, onto stack: inout OperandStack) throws(Raise) {
    if value.isUnknown {
      for _ in 0..<count { stack.append(value) }
      return
    }
    let items = try unpackable(value, atMost: count + 1)
    if items.count < count {
      throw error(.ValueError, "not enough values to unpack (expected \(count), got \(items.count))")
    }
    if items.count > count { throw error(.ValueError, "too many values to unpack (expected \(count))") }
    for item in items.reversed() { stack.append(item) }
  }

  private func unpackable(_ value: Object, atMost count: Int) throws(Raise) -> ArraySlice<Object> {
    switch value {
    case .tuple(let tuple): return tuple.items.prefix(count)
    case .list(let list): return list.items.prefix(count)
    case .none, .bool, .int, .big, .float, .function, .native, .type:
      throw error(.TypeError, "cannot unpack non-iterable \(typeName(value)) object")
    case .instance(let instance)
    where value.payload == nil && instance.type.lookup(Name(.__iter__)) == nil
      && instance.type.lookup(Name(.__getitem__)) == nil:
      throw error(.TypeError, "cannot unpack non-iterable \(typeName(value)) object")
    default:
      let iterator = try iterator(over: value)
      var items: [Object] = []
      while items.count < count, let item = try next(iterator) { items.append(item) }
      return items[...]
    }
  }

  func unpack(_ value: Object, before: Int, after: Int, onto stack: inout OperandStack) throws(Raise) {
    if value.isUnknown {
      for _ in 0...(before + after) { stack.append(value) }
      return
    }
    var items: [Object]
    switch value {
    // What cannot be unpacked is refused in the same words as without a star.
    case .none, .bool, .int, .big, .float, .function, .native, .type, .instance:
      items = try Array(unpackable(value, atMost: limits.elements + 1))
    default: items = try self.items(of: value)
    }
    try checkElements(items.count)
    guard items.count >= before + after else {
      throw error(
        .ValueError, "not enough values to unpack (expected at least \(before + after), got \(items.count))")
    }
    for item in items.suffix(after).reversed() { stack.append(item) }
    stack.append(try accounted(.list(Array(items[before..<(items.count - after)]))))
    for item in items.prefix(before).reversed() { stack.append(item) }
  }
}

extension Object {
  /// What a loop asks for values: of an instance that the library derives from an iterator, that iterator.
  var iteratorBehind: Object {
    guard case .instance(let instance) = self, instance.type.kind == .iterator,
      instance.type.lookup(Name(.__next__)) == nil
    else { return self }
    return instance.payload
  }
}
