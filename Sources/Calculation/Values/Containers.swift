import BigInt

/// An integer that does not fit an `Int`.
final class BigObject: RingObject {
  let value: BigInt

  init(_ value: BigInt) { self.value = value }

  override var footprint: Int { Footprint.object + value.magnitude.bitWidth / 8 }
}

final class TupleObject: RingObject {
  private(set) var items: [Object]

  init(_ items: [Object]) { self.items = items }

  deinit { Reclaim.release(&items) }

  override var footprint: Int { Footprint.object + items.capacity * Footprint.item }
}

final class ListObject: RingObject {
  var items: [Object]

  init(_ items: [Object]) { self.items = items }

  deinit { Reclaim.release(&items) }

  override var footprint: Int { Footprint.object + items.capacity * Footprint.item }
}

final class SliceObject: RingObject {
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

  override var footprint: Int { Footprint.object }
}
