extension [UInt8] {
  /// Where a part first stands at or after an offset; in time that grows with the two lengths, never their product.
  func firstRange(of part: [UInt8], from start: Int) -> Range<Int>? {
    if part.isEmpty { return start <= count ? start..<start : nil }
    guard count - start >= part.count else { return nil }
    if part.count == 1 {
      return self[start...].firstIndex(of: part[0]).map { $0..<($0 + 1) }
    }
    // Knuth, Morris and Pratt: how much of the part is still matched where a byte differs. A part that differs at
    // its first bytes, as most do, never needs more of the table than those.
    var borders = [0]
    var matched = 0
    var index = start
    while index < count {
      while matched > 0, self[index] != part[matched] { matched = border(of: matched, in: part, &borders) }
      if self[index] == part[matched] { matched += 1 }
      index += 1
      if matched == part.count { return (index - matched)..<index }
    }
    return nil
  }

  /// The longest proper beginning of a part that also ends its first `length` bytes.
  private func border(of length: Int, in part: [UInt8], _ borders: inout [Int]) -> Int {
    while borders.count < length {
      var border = borders[borders.count - 1]
      let byte = part[borders.count]
      while border > 0, part[border] != byte { border = borders[border - 1] }
      borders.append(part[border] == byte ? border + 1 : 0)
    }
    return borders[length - 1]
  }

  /// Where a part last stands within a range.
  func lastRange(of part: [UInt8], in range: Range<Int>) -> Range<Int>? {
    if part.isEmpty { return range.upperBound..<range.upperBound }
    let mirrored = Array(self[range].reversed())
    guard let found = mirrored.firstRange(of: part.reversed(), from: 0) else { return nil }
    return (range.upperBound - found.upperBound)..<(range.upperBound - found.lowerBound)
  }
}
