final class RangeObject: Sendable {
  let start: Int
  let stop: Int
  let step: Int
  /// How many numbers it has, unless `isEndless`.
  let count: Int

  /// Beyond this a range is as good as endless: no program here ever reaches its end.
  private static let most = UInt(1 << 62)

  init(_ start: Int, _ stop: Int, _ step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    guard step > 0 ? start < stop : start > stop else {
      count = 0
      return
    }
    let distance = UInt(bitPattern: step > 0 ? stop &- start : start &- stop)
    count = Int(min((distance - 1) / step.magnitude, Self.most - 1) + 1)
  }

  /// Whether it has so many numbers that `count` is not exact.
  var isEndless: Bool { count >= Int(Self.most) }

  subscript(index: Int) -> Int { start &+ index &* step }

  func contains(_ value: Int) -> Bool {
    if step > 0 ? (value < start || value >= stop) : (value > start || value <= stop) { return false }
    return UInt(bitPattern: step > 0 ? value &- start : start &- value) % step.magnitude == 0
  }

  /// Where a number that it contains stands.
  func index(of value: Int) -> Int {
    Int(clamping: UInt(bitPattern: step > 0 ? value &- start : start &- value) / step.magnitude)
  }
}
