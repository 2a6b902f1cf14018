extension [Int] {
  /// Of the offsets at which lines begin: the line, from 1, in which `offset` lies.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
