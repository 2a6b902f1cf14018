import BigInt

extension Machine {
  // MARK: Indices

  /// An integer that is used as an index or a count.
  func index(_ value: Object, _ what: String? = nil) throws(Raise) -> Int {
    if let small = value.smallInteger { return small }
    switch value {
    case .big: throw error(.IndexError, "cannot fit 'int' into an index-sized integer")
    case .unknown(let reason): throw depends(on: reason)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__index__)) { return try index(call(function, [value])) }
    default: break
    }
    throw error(.TypeError, what ?? "'\(typeName(value))' object cannot be interpreted as an integer")
  }

  private func position(_ value: Object, in count: Int, of what: String) throws(Raise) -> Int {
    let index = try index(
      value, "\(what) indices must be integers\(what == "string" ? "" : " or slices"), not \(typeName(value))"
    )
    let position = index < 0 ? index + count : index
    guard position >= 0, position < count else { throw error(.IndexError, "\(what) index out of range") }
    return position
  }

  /// The positions that a slice selects.
  func positions(_ slice: SliceObject, count: Int) throws(Raise) -> (start: Int, count: Int, step: Int) {
    var step = 1
    if case .none = slice.step {} else { step = try bound(slice.step) }
    if step == 0 { throw error(.ValueError, "slice step cannot be zero") }
    func clamp(_ value: Object, _ absent: Int) throws(Raise) -> Int {
      if case .none = value { return absent }
      var index = try bound(value)
      if index < 0 {
        index += count
        if index < 0 { return step < 0 ? -1 : 0 }
      }
      return index >= count ? (step < 0 ? count - 1 : count) : index
    }
    let start = try clamp(slice.start, step < 0 ? count - 1 : 0)
    let stop = try clamp(slice.stop, step < 0 ? -1 : count)
    if step > 0 { return (start, start < stop ? (stop - start - 1) / step + 1 : 0, step) }
    return (start, stop < start ? (start - stop - 1) / Int(clamping: step.magnitude) + 1 : 0, step)
  }

  private func bound(_ value: Object) throws(Raise) -> Int {
    if case .big(let big) = value { return big.value.sign == .minus ? -(1 << 62) : 1 << 62 }
    let index = try index(value, "slice indices must be integers or None or have an __index__ method")
    return min(max(index, -(1 << 62)), 1 << 62)
  }

  private func select(_ items: [Object], _ slice: SliceObject) throws(Raise) -> [Object] {
    let (start, count, step) = try positions(slice, count: items.count)
    if step == 1 { return Array(items[start..<(start + count)]) }
    return (0..<count).map { items[start + $0 * step] }
  }

  // MARK: Reading

  func item(_ index: Object, of base: Object) throws(Raise) -> Object {
    if case .unknown = index { return index }
    switch base {
    case .list(let list):
      if case .slice(let slice) = index { return try accounted(.list(select(list.items, slice))) }
      return list.items[try position(index, in: list.items.count, of: "list")]
    case .tuple(let tuple):
      if case .slice(let slice) = index { return try accounted(.tuple(select(tuple.items, slice))) }
      return tuple.items[try position(index, in: tuple.items.count, of: "tuple")]
    case .dictionary(let dictionary):
      if let found = try find(index, in: dictionary) { return dictionary.table[found] }
      switch dictionary.kind {
      case .plain: throw error(.KeyError, with: index)
      case .counting: return .int(0)
      case .defaulting(let factory):
        if case .none = factory { throw error(.KeyError, with: index) }
        let value = try call(factory, [])
        try put(value, at: index, in: dictionary)
        return value
      }
    case .string(let text):
      if case .slice(let slice) = index { return try accounted(.string(self.slice(text, slice))) }
      let position = try position(index, in: text.count, of: "string")
      return .string(text.slice(position..<(position + 1)))
    case .range(let range):
      if case .slice(let slice) = index {
        let (start, count, step) = try positions(slice, count: range.count)
        let first = range[start]
        return .range(RangeObject(first, first + count * step * range.step, step * range.step))
      }
      let position = try self.position(index, in: range.count, of: "range object")
      return .int(range[position])
    case .unknown: return base
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__getitem__)) { return try call(function, [base, index]) }
    // `list[int]` in an annotation.
    case .type: return base
    default: break
    }
    throw error(.TypeError, "'\(typeName(base))' object is not subscriptable")
  }

  private func slice(_ text: Text, _ slice: SliceObject) throws(Raise) -> Text {
    let (start, count, step) = try positions(slice, count: text.count)
    if count == 0 { return .empty }
    if step == 1 { return text.slice(start..<(start + count)) }
    let scalars = text.scalars
    return Text((0..<count).map { scalars[start + $0 * step] })
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
      guard let function = instance.type.lookup(Name(.__setitem__)) else { fallthrough }
      _ = try call(function, [base, index, value])
    default: throw error(.TypeError, "'\(typeName(base))' object does not support item assignment")
    }
  }

  private func replace(_ slice: SliceObject, of list: ListObject, by value: Object) throws(Raise) {
    if case .unknown(let reason) = value { throw depends(on: reason) }
    let new = try items(of: value)
    let (start, count, step) = try positions(slice, count: list.items.count)
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
        let (start, count, step) = try positions(slice, count: list.items.count)
        let gone = Set((0..<count).map { start + $0 * step })
        list.items = list.items.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      } else {
        let index = try self.index(index)
        let position = index < 0 ? index + list.items.count : index
        guard position >= 0, position < list.items.count else {
          throw error(.IndexError, "list assignment index out of range")
        }
        list.items.remove(at: position)
      }
    case .dictionary(let dictionary):
      guard let found = try find(index, in: dictionary) else { throw error(.KeyError, with: index) }
      dictionary.table.remove(at: found)
    case .unknown: return
    case .instance(let instance):
      guard let function = instance.type.lookup(Name(.__delitem__)) else { fallthrough }
      _ = try call(function, [base, index])
    default: throw error(.TypeError, "'\(typeName(base))' object doesn't support item deletion")
    }
  }
}
