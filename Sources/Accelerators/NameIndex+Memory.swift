// Memory sizes beside a name: "80GB", "80G", "80 GiB", "40GB/80GB", "40/80GB".
extension NameIndex {
  /// Keeps the variants with a memory size that stands at `position`; its end, or `nil` where there is none of those.
  func keepMemory(
    of variants: inout [Accelerator], at position: Int, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var sizes: [Double] = []
    var understood: (count: Int, end: Int)?
    var start = position
    while let number = number(at: start, in: bytes, range) {
      sizes.append(number.value)
      var end = number.end
      if let unit = unitEnd(at: end, in: bytes, range) {
        end = unit
        understood = (sizes.count, end)
      }
      guard end < range.upperBound, bytes[end] == UInt8(ascii: "/"), sizes.count < 4 else { break }
      start = end + 1
    }
    guard let understood else { return nil }
    let wanted = sizes.prefix(understood.count)
    guard wanted.allSatisfy({ size in variants.contains { $0.isSold(with: size) } }) else { return nil }
    variants.removeAll { variant in !wanted.contains { variant.isSold(with: $0) } }
    return understood.end
  }

  /// Keeps the variants with a memory size that ends before `end`; its start, or `nil` where there is none of those.
  func keepMemory(
    of variants: inout [Accelerator], before end: Int, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var start = end
    // The longest is "1024 GiB ", with a no-break space twice.
    while start > range.lowerBound, end - start < 12 {
      start -= 1
      guard bytes[start].isDigit else { continue }
      while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
      guard start == range.lowerBound || beginsNumber(bytes, start),
        let number = number(at: start, in: bytes, range),
        let unit = unitEnd(at: number.end, in: bytes, range),
        unit + separatorLength(bytes, unit, range) == end
      else { return nil }
      let kept = variants.filter { $0.isSold(with: number.value) }
      guard !kept.isEmpty else { return nil }
      variants = kept
      return start
    }
    return nil
  }

  /// At most four digits.
  private func number(at start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> (value: Double, end: Int)?
  {
    var value = 0
    var end = start
    while end < range.upperBound, bytes[end].isDigit, end - start < 5 {
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    return end > start && end - start < 5 ? (Double(value), end) : nil
  }

  /// The end of "GB", "GiB" or "G", with or without a space before it; not of "GB/s".
  private func unitEnd(at position: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var end = position
    if end < range.upperBound, bytes[end] != UInt8(ascii: "-") { end += separatorLength(bytes, end, range) }
    guard end < range.upperBound, bytes[end].lowercased == UInt8(ascii: "g") else { return nil }
    end += 1
    if end < range.upperBound, bytes[end].lowercased == UInt8(ascii: "i") { end += 1 }
    if end < range.upperBound, bytes[end].lowercased == UInt8(ascii: "b") { end += 1 }
    guard endsWord(bytes, end, range) else { return nil }
    let isRate =
      end + 1 < range.upperBound && bytes[end] == UInt8(ascii: "/")
      && bytes[end + 1].lowercased == UInt8(ascii: "s")
    return isRate ? nil : end
  }

  /// Whether digits at `start` follow nothing that they could be the rest of.
  private func beginsNumber(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let previous = bytes[start - 1]
    return kinds[Int(previous)] == .other && previous != UInt8(ascii: ".") && previous != UInt8(ascii: ",")
  }
}

extension Accelerator {
  /// The memory sizes that it is named with, in GB.
  package var memorySizes: [Double] {
    (value(of: .memory).map { [$0] } ?? []) + alternatives(of: .memory)
  }

  fileprivate func isSold(with memory: Double) -> Bool { memorySizes.contains(memory) }
}
