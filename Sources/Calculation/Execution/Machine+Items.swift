import BigInt

extension Machine {
  // MARK: Indices

  /// An integer that is used as an index or a count. What is larger than any sequence is brought down to ±2^61, so
  /// that callers can add a length to it.
  func index(_ value: Object, _ what: @autoclosure () -> String? = nil) throws(Raise) -> Int {
    min(max(try exactIndex(value, what()), -(1 << 61)), 1 << 61)
  }

  /// An integer that is used as one, whatever fits an `Int`.
  func exactIndex(_ value: Object, _ what: @autoclosure () -> String? = nil) throws(Raise) -> Int {
    if let small = value.smallInteger { return small }
    switch value {
    case .big: throw error(.IndexError, "cannot fit 'int' into an index-sized integer")
    case .unknown(let reason): throw depends(on: reason)
    case .instance(let instance):
      guard let function = instance.type.lookup(Name(.__index__)) else { break }
      let result = try call(function, [value])
      if let small = result.smallInteger { return small }
      switch result {
      case .big: throw error(.IndexError, "cannot fit 'int' into an index-sized integer")
      case .unknown(let reason): throw depends(on: reason)
      default: throw error(.TypeError, "__index__ returned non-int (type \(typeName(result)))")
      }
    default: break
    }
    throw error(.TypeError, what() ?? "'\(typeName(value))' object cannot be interpreted as an integer")
  }

  /// A position in a sequence. Its length is asked for after the index, which may come from Python code.
  private func position(
    _ value: Object, in length: @autoclosure () -> Int, of what: String, range: String? = nil
  ) throws(Raise) -> Int {
    let index = try index(
      value,
      what == "string"
        ? "string indices must be integers, not '\(typeName(value))'"
        : "\(what == "range object" ? "range" : what) indices must be integers or slices, not \(typeName(value))"
    )
    let count = length()
    let position = index < 0 ? index + count : index
    guard position >= 0, position < count else {
      throw error(.IndexError, "\(range ?? what + " index") out of range")
    }
    return position
  }

  /// The bounds of a slice as integers. They may come from Python code; so a length is asked for after them.
  private struct Bounds {
    var start: Int?
    var stop: Int?
    var step = 1

    /// The positions that the slice selects in a sequence.
    func positions(in count: Int) -> (start: Int, stop: Int, count: Int) {
      func clamp(_ bound: Int?, _ absent: Int) -> Int {
        guard var index = bound else { return absent }
        if index < 0 {
          index += count
          if index < 0 { return step < 0 ? -1 : 0 }
        }
        return index >= count ? (step < 0 ? count - 1 : count) : index
      }
      let start = clamp(start, step < 0 ? count - 1 : 0)
      let stop = clamp(stop, step < 0 ? -1 : count)
      if step > 0 { return (start, stop, start < stop ? (stop - start - 1) / step + 1 : 0) }
      return (start, stop, stop < start ? (start - stop - 1) / Int(clamping: step.magnitude) + 1 : 0)
    }
  }

  private func bounds(_ slice: SliceObject) throws(Raise) -> Bounds {
    let (start, stop) = (try bound(slice.start), try bound(slice.stop))
    var step = 1
    switch slice.step {
    case .none: break
    case .big(let big): step = big.value.sign == .minus ? .min : .max
    default: step = try exactIndex(slice.step, Self.notABound)
    }
    if step == 0 { throw error(.ValueError, "slice step cannot be zero") }
    return Bounds(start: start, stop: stop, step: step)
  }

  /// A bound of a part of a sequence, wherever it lies; nil for none.
  func bound(_ value: Object) throws(Raise) -> Int? {
    if case .none = value { return nil }
    if case .big(let big) = value { return big.value.sign == .minus ? -(1 << 61) : 1 << 61 }
    return try index(value, Self.notABound)
  }

  private static let notABound = "slice indices must be integers or None or have an __index__ method"

  /// The first, the last and the step that a slice selects in a sequence of this length.
  func indices(_ slice: SliceObject, of length: Int) throws(Raise) -> Object {
    let bounds = try bounds(slice)
    let (start, stop, _) = bounds.positions(in: length)
    return .tuple([.int(start), .int(stop), .int(bounds.step)])
  }

  private func select<Element>(
    _ items: @autoclosure () -> [Element], _ slice: SliceObject
  ) throws(Raise) -> [Element] {
    let bounds = try bounds(slice)
    return try select(items(), bounds)
  }

  private func select<Element>(_ items: [Element], _ bounds: Bounds) throws(Raise) -> [Element] {
    let (start, _, count) = bounds.positions(in: items.count)
    try spend(count >> 2)
    if bounds.step == 1 { return Array(items[start..<(start + count)]) }
    return (0..<count).map { items[start + $0 * bounds.step] }
  }

  // MARK: Reading

  func item(_ index: Object, of base: Object) throws(Raise) -> Object {
    if case .unknown = index { return index }
    switch base {
    case .list(let list):
      if case .slice(let slice) = index { return try accounted(.list(select(list.items, slice))) }
      return list.items[try position(index, in: list.items.count, of: "list")]
    case .tuple(let tuple):
      if case .slice(let slice) = index {
        let bounds = try bounds(slice)
        if bounds.step == 1, bounds.positions(in: tuple.items.count).count == tuple.items.count {
          return base
        }
        return try accounted(.tuple(select(tuple.items, bounds)))
      }
      return tuple.items[try position(index, in: tuple.items.count, of: "tuple")]
    case .dictionary(let dictionary):
      if let found = try find(index, in: dictionary) { return dictionary.table[found] }
      throw error(.KeyError, with: [index])
    case .bytes(let object):
      if case .slice(let slice) = index { return try accounted(.bytes(select(object.bytes, slice))) }
      let position = try position(index, in: object.bytes.count, of: "byte", range: "index")
      return .int(Int(object.bytes[position]))
    case .string(let text):
      if case .slice(let slice) = index { return try accounted(.string(self.slice(text, slice))) }
      let position = try position(index, in: text.count, of: "string")
      if !text.isASCII { try spend(text.bytes.count >> 4) }
      return .string(text.slice(position..<(position + 1)))
    case .range(let range):
      if case .slice(let slice) = index {
        return .range(try self.slice(range, bounds(slice)))
      }
      if range.isEndless { throw exceeded(.elements) }
      if case .big = index { throw error(.IndexError, "range object index out of range") }
      let position = try self.position(index, in: range.count, of: "range object")
      return .int(range[position])
    case .unknown: return base
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__getitem__)) { return try call(function, [base, index]) }
      guard let payload = base.payload else { break }
      if case .dictionary(let dictionary) = payload {
        if let found = try find(index, in: dictionary) { return dictionary.table[found] }
        if let function = instance.type.lookup(Name(.__missing__)) {
          return try call(function, [base, index])
        }
        throw error(.KeyError, with: [index])
      }
      return try item(index, of: payload)
    case .type(let type): return try item(index, of: type)
    default: break
    }
    throw error(.TypeError, "'\(typeName(base))' object is not subscriptable")
  }

  /// `Color["RED"]`, `Stack[int]`, `list[int]`.
  private func item(_ index: Object, of type: TypeObject) throws(Raise) -> Object {
    if let function = type.metaclass?.lookup(Name(.__getitem__)) {
      return try call(function, [.type(type), index])
    }
    if let function = type.lookup(Name(.__class_getitem__)) {
      return try call(plainFunction(function), [.type(type), index])
    }
    switch type.kind {
    case .list, .dict, .tuple, .set, .frozenset, .type:
      return try call(libraryMember("GenericAlias", of: "types"), [.type(type), index])
    default: throw error(.TypeError, "type '\(type.name)' is not subscriptable")
    }
  }

  private func slice(_ text: Text, _ slice: SliceObject) throws(Raise) -> Text {
    let bounds = try bounds(slice)
    let (start, _, count) = bounds.positions(in: text.count)
    if count == 0 { return .empty }
    if !text.isASCII || bounds.step != 1 { try spend(text.bytes.count >> 3) }
    if bounds.step == 1 { return text.slice(start..<(start + count)) }
    let scalars = text.scalars
    return Text((0..<count).map { scalars[start + $0 * bounds.step] })
  }

  private func slice(_ range: RangeObject, _ bounds: Bounds) throws(Raise) -> RangeObject {
    if range.isEndless { throw exceeded(.elements) }
    let (start, stop, _) = bounds.positions(in: range.count)
    func number(_ index: Int) throws(Raise) -> Int {
      let (distance, isFar) = index.multipliedReportingOverflow(by: range.step)
      let (number, isOut) = range.start.addingReportingOverflow(distance)
      if isFar || isOut { throw exceeded(.integer) }
      return number
    }
    let (step, isLarge) = range.step.multipliedReportingOverflow(by: bounds.step)
    if isLarge { throw exceeded(.integer) }
    return RangeObject(try number(start), try number(stop), step)
  }

  // MARK: Writing

  func setItem(_ index: Object, of base: Object, to value: Object) throws(Raise) {
    switch base {
    case .list(let list):
      if case .slice(let slice) = index {
        try replace(slice, of: list, by: value)
      } else {
        let index = try self.index(
          index, "list indices must be integers or slices, not \(typeName(index))")
        let position = index < 0 ? index + list.items.count : index
        guard position >= 0, position < list.items.count else {
          throw error(.IndexError, "list assignment index out of range")
        }
        list.items[position] = value
      }
    case .dictionary(let dictionary): try put(value, at: index, in: dictionary)
    case .unknown: return
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__setitem__)) {
        _ = try call(function, [base, index, value])
      } else if let payload = base.payload {
        try setItem(index, of: payload, to: value)
      } else {
        // One slot of a class sets items and deletes them.
        if instance.type.lookup(Name(.__delitem__)) != nil { throw error(.AttributeError, "__setitem__") }
        fallthrough
      }
    default: try refuseChange(at: index, of: base, "does not support item assignment")
    }
  }

  /// What changes no item: sequences look at the index first.
  private func refuseChange(
    at index: Object, of base: Object, _ refusal: String, ofOthers: String? = nil
  ) throws(Raise) {
    var isSequence: Bool {
      switch base {
      case .string, .bytes, .tuple, .range, .set: true
      case .instance(let instance): !instance.type.isBuiltin
      default: false
      }
    }
    var isIndex: Bool {
      switch index {
      case .int, .big, .bool: true
      default: false
      }
    }
    if isSequence, isIndex { _ = try exactIndex(index) }
    throw error(
      .TypeError, "'\(typeName(base))' object \(isSequence && isIndex ? refusal : ofOthers ?? refusal)")
  }

  private func replace(_ slice: SliceObject, of list: ListObject, by value: Object) throws(Raise) {
    if case .unknown(let reason) = value { throw depends(on: reason) }
    guard isIterable(value) else { throw error(.TypeError, "can only assign an iterable") }
    let new = try items(of: value)
    let bounds = try bounds(slice)
    let step = bounds.step
    let (start, _, count) = bounds.positions(in: list.items.count)
    try spend(list.items.count >> 4)
    if step == 1 {
      try checkElements(list.items.count + new.count)
      try allocate(16 * new.count)
      list.items.replaceSubrange(start..<(start + count), with: new)
      return
    }
    guard new.count == count else {
      throw error(
        .ValueError,
        "attempt to assign sequence of size \(new.count) to extended slice of size \(count)")
    }
    for (position, item) in new.enumerated() { list.items[start + position * step] = item }
  }

  func deleteItem(_ index: Object, of base: Object) throws(Raise) {
    switch base {
    case .list(let list):
      if case .slice(let slice) = index {
        let bounds = try bounds(slice)
        let (start, _, count) = bounds.positions(in: list.items.count)
        try spend(list.items.count)
        let gone = Set((0..<count).map { start + $0 * bounds.step })
        list.items = list.items.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      } else {
        let index = try self.index(index)
        let position = index < 0 ? index + list.items.count : index
        guard position >= 0, position < list.items.count else {
          throw error(.IndexError, "list assignment index out of range")
        }
        try spend((list.items.count - position) >> 4)
        list.items.remove(at: position)
      }
    case .dictionary(let dictionary):
      guard let found = try find(index, in: dictionary) else { throw error(.KeyError, with: [index]) }
      dictionary.table.remove(at: found)
    case .unknown: return
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__delitem__)) {
        _ = try call(function, [base, index])
      } else if let payload = base.payload {
        try deleteItem(index, of: payload)
      } else {
        if instance.type.lookup(Name(.__setitem__)) != nil { throw error(.AttributeError, "__delitem__") }
        fallthrough
      }
    default:
      try refuseChange(
        at: index, of: base, "doesn't support item deletion", ofOthers: "does not support item deletion")
    }
  }
}
