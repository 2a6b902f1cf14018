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
    // Runs of up to 64, each sorted by the comparisons of CPython in its order, so that the first that fails is the same.
    var width = order.count
    var isOdd = 0
    while width >= 64 {
      isOdd |= width & 1
      width >>= 1
    }
    width = max(width + isOdd, 1)
    for start in stride(from: 0, to: order.count, by: width) {
      try sortRun(&order, keys, start..<min(start + width, order.count))
    }
    // Then they are merged in pairs.
    var buffer = order
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

  /// Sorts a few keys by insertion behind those at the beginning that are in order, or in the opposite order.
  private func sortRun(_ order: inout [Int], _ keys: [Object], _ range: Range<Int>) throws(Raise) {
    guard range.count > 1 else { return }
    try spend(range.count)
    var next = range.lowerBound + 2
    let isDescending = try isLess(keys[order[next - 1]], keys[order[next - 2]])
    while next < range.upperBound, try isLess(keys[order[next]], keys[order[next - 1]]) == isDescending {
      next += 1
    }
    if isDescending { order[range.lowerBound..<next].reverse() }
    for position in next..<max(next, range.upperBound) {
      let pivot = order[position]
      var (low, high) = (range.lowerBound, position)
      while low < high {
        let middle = (low + high) / 2
        if try isLess(keys[pivot], keys[order[middle]]) { high = middle } else { low = middle + 1 }
      }
      for place in stride(from: position, to: low, by: -1) { order[place] = order[place - 1] }
      order[low] = pivot
    }
  }
}
