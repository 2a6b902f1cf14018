import BigInt

/// An integer that does not fit an `Int`.
final class BigObject: Sendable {
  let value: BigInt

  init(_ value: BigInt) { self.value = value }
}

final class TupleObject {
  private(set) var items: [Object]

  init(_ items: [Object]) { self.items = items }

  deinit { Reclaim.release(&items) }
}

final class ListObject {
  var items: [Object]

  init(_ items: [Object]) { self.items = items }

  deinit { Reclaim.release(&items) }
}

final class SliceObject {
  private(set) var start: Object
  private(set) var stop: Object
  private(set) var step: Object

  init(_ start: Object, _ stop: Object, _ step: Object) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  deinit {
    Reclaim.release(&start)
    Reclaim.release(&stop)
    Reclaim.release(&step)
  }
}
