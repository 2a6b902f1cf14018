extension Machine {
  /// Sorts as CPython does: stable, and with `reverse` equal elements keep their order too.
  func sorted(_ items: [Object], key: Object? = nil, reverse: Bool = false) throws(Raise) -> [Object] {
    var keys = items
    if let key, !key.isNone {
      for index in items.indices { keys[index] = try call(key, [items[index]]) }
    }
    return try sorted(keys, reverse: reverse).map { items[$0] }
  }

  /// The order in which the keys are sorted.
  func sorted(_ keys: [Object], reverse: Bool) throws(Raise) -> [Int] {
    var order = Array(keys.indices)
    if reverse { order.reverse() }
    var buffer = order
    // A merge sort from small runs up: at most one comparison for each element and level.
    var width = 1
    while width < order.count {
      var start = 0
      while start < order.count {
        let middle = min(start + width, order.count)
        let end = min(start + 2 * width, order.count)
        var (left, right, target) = (start, middle, start)
        try spend(end - start)
        while left < middle, right < end {
          if try isLess(keys[order[right]], keys[order[left]]) {
            buffer[target] = order[right]
            right += 1
          } else {
            buffer[target] = order[left]
            left += 1
          }
          target += 1
        }
        while left < middle {
          buffer[target] = order[left]
          left += 1
          target += 1
        }
        while right < end {
          buffer[target] = order[right]
          right += 1
          target += 1
        }
        start = end
      }
      swap(&order, &buffer)
      width *= 2
    }
    if reverse { order.reverse() }
    return order
  }
}
