import BigInt

/// An integer that does not fit an `Int`.
final class BigObject: Sendable {
  let value: BigInt

  init(_ value: BigInt) { self.value = value }
}

final class TupleObject {
  fileprivate(set) var items: [Object]

  init(_ items: [Object]) { self.items = items }

  deinit { Reclaim.drain(&items) }

  fileprivate func surrender() -> [Object] {
    defer { items = [] }
    return items
  }
}

final class ListObject {
  var items: [Object]

  init(_ items: [Object]) { self.items = items }

  deinit { Reclaim.drain(&items) }
}

final class RangeObject: Sendable {
  let start: Int
  let stop: Int
  let step: Int

  init(_ start: Int, _ stop: Int, _ step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  var count: Int {
    if step > 0 { return start < stop ? Int((UInt(bitPattern: stop &- start) - 1) / UInt(step)) + 1 : 0 }
    return start > stop ? Int((UInt(bitPattern: start &- stop) - 1) / step.magnitude) + 1 : 0
  }

  subscript(index: Int) -> Int { start &+ index &* step }

  func contains(_ value: Int) -> Bool {
    if step > 0 ? (value < start || value >= stop) : (value > start || value <= stop) { return false }
    return value.subtractingReportingOverflow(start).partialValue % step == 0
  }
}

final class SliceObject {
  let start: Object
  let stop: Object
  let step: Object

  init(_ start: Object, _ stop: Object, _ step: Object) {
    self.start = start
    self.stop = stop
    self.step = step
  }
}

/// Frees what a container holds without recursion, so that a long chain of containers does not overflow the stack.
enum Reclaim {
  static func drain(_ items: inout [Object]) {
    guard items.contains(where: { holdsOthers($0) }) else { return }
    var pending = items
    items = []
    while var value = pending.popLast() { release(&value, into: &pending) }
  }

  static func drain(_ value: Object) {
    guard holdsOthers(value) else { return }
    var items = [value]
    drain(&items)
  }

  private static func holdsOthers(_ value: Object) -> Bool {
    switch value {
    case .tuple, .list, .dictionary, .set, .instance, .function, .method, .iterator, .generator, .descriptor,
      .slice:
      true
    default: false
    }
  }

  /// If nothing else refers to the object, takes what it holds.
  private static func release(_ value: inout Object, into pending: inout [Object]) {
    switch value {
    case .tuple(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .list(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) {
        pending += object.items
        object.items = []
      }
    case .dictionary(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .set(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .instance(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .function(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .method(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .iterator(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    case .generator(var object):
      value = .none
      if isKnownUniquelyReferenced(&object) { pending += object.surrender() }
    default: break
    }
  }
}
