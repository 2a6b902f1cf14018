extension QuantityReader {
  /// The unit behind a number that ends at `position`, spaces between them or not, and its bytes.
  package func unitAfter(_ position: Int) -> (Unit, Range<Int>)? {
    let start = skippingSpaces(position)
    guard start < end else { return nil }
    if let (unit, unitEnd) = chineseWord(at: start, in: Self.otherUnits) {
      // `2×` is a ratio; `2 × 4` and `2×h` go on multiplying.
      if matches("×", at: start),
        start > position
          || isOperand(at: skippingSpaces(unitEnd)) && !isComparison(at: skippingSpaces(unitEnd))
      {
        return nil
      }
      return (unit, start..<unitEnd)
    }
    guard let run = letterRun(at: start), let (unit, length) = unitSpelled(at: start, run: run) else {
      return deviceTime(at: start).map { ($0.unit, start..<$0.end) }
    }
    // After a space a lone letter is rarely a unit: `8 x A100`.
    if start > position, length == 1, unit.symbol != "B", unit.symbol != "W", !isLoneTime(at: start) {
      return nil
    }
    return (unit, start..<(start + length))
  }

  /// `GPU hours`, `H100-hours`, `GPU 小时`, `A100 days`: the time of all devices together.
  private func deviceTime(at start: Int) -> (unit: Unit, end: Int)? {
    var position = start
    while position < end, position - start < 5, isLetter(bytes[position]) || isDigit(bytes[position]) {
      position += 1
    }
    let word = bytes[start..<position]
    let isCard =
      word.count == 4 && word.first.map { $0 & 0x20 == 0 } ?? false && word.dropFirst().allSatisfy(isDigit)
    guard isCard || Self.devices.contains(where: { $0.elementsEqual(word) }) else { return nil }
    if position < end, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: " ") {
      position += 1
    }
    guard position < end else { return nil }
    if let (unit, unitEnd) = chineseWord(at: position, in: Self.otherUnits) {
      return unit.dimension == .time ? (unit, unitEnd) : nil
    }
    guard let run = letterRun(at: position), run - position > 2,
      let (unit, length) = unitSpelled(at: position, run: run), unit.dimension == .time
    else { return nil }
    return (unit, position + length)
  }

  private static let devices = ["GPU", "GPUs", "TPU", "NPU"].map { Array($0.utf8) }

  /// Whether a word stands there that makes the number before it a factor: `384× reduction`.
  private func isComparison(at start: Int) -> Bool {
    guard let run = letterRun(at: start), let word = PackedText(bytes[start..<run]) else { return false }
    return Self.comparisons.contains(word)
  }

  private static let comparisons = Set(
    [
      "reduction", "less", "more", "fewer", "faster", "slower", "smaller", "larger", "bigger", "lower",
      "higher",
      "cheaper", "better", "longer", "speedup", "increase", "improvement", "compression", "growth", "gain",
    ].compactMap { PackedText(Array($0.utf8)[...]) })

  /// Whether an `s` or `h` behind a space is a unit and no factor of a formula: `1.4 s`, not `34 s b h` or `2 h²`.
  private func isLoneTime(at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "s") || bytes[start] == UInt8(ascii: "h") else { return false }
    let next = skippingSpaces(start + 1)
    guard next < end else { return true }
    if bytes[next] == UInt8(ascii: "^") || bytes[next] == UInt8(ascii: "_") || bytes[next] == 0xC2 {
      return false
    }
    // Another lone letter goes on with the formula.
    guard isLetter(bytes[next]) else { return true }
    return next + 1 < end && isLetter(bytes[next + 1])
  }

  /// The unit spelled at `start`, where letters and slashes run until `run`: `GB/GPU` is GB a GPU.
  func unitSpelled(at start: Int, run: Int) -> (Unit, Int)? {
    var last = run
    while last > start {
      if let key = PackedText(bytes[start..<last]), let unit = UnitTable.byBytes[key] {
        // `4x` before a name counts things; it is no ratio.
        return (unit, last - start)
      }
      guard let slash = bytes[start..<last].lastIndex(of: UInt8(ascii: "/")) else { return nil }
      last = slash
    }
    return nil
  }

  func letterRun(at start: Int) -> Int? {
    var position = start
    while position < end {
      if isLetter(bytes[position]) || (bytes[position] == UInt8(ascii: "/") && position > start) {
        position += 1
      } else if matches("µ", at: position) || matches("μ", at: position) {
        position += 2
      } else {
        break
      }
    }
    while position > start, bytes[position - 1] == UInt8(ascii: "/") { position -= 1 }
    guard position > start else { return nil }
    // Letters that go on into digits are a name: `3D4`, `8xA100` excepted.
    if position < end, isDigit(bytes[position]) { return nil }
    return position
  }

  /// `16.4 billion`, and in equations `67.1 M`.
  func multiplierBehindSpace(at position: Int) -> (ExactNumber, Int)? {
    let start = skippingSpaces(position)
    guard start > position, let run = letterRun(at: start), run == end || !isDigit(bytes[run]) else {
      return nil
    }
    if run - start > 1 {
      guard run - start >= 7, run - start <= 8 else { return nil }
      return UnitTable.multipliers[String(decoding: bytes[start..<run], as: UTF8.self).lowercased()].map {
        ($0, run)
      }
    }
    guard groupsBySpaces, "KMGT".utf8.contains(bytes[start]), start == position + 1 else { return nil }
    // `T = 5` is another name, and so are the letters of `2 T D F`.
    let next = skippingSpaces(run)
    guard next == end || bytes[next] != UInt8(ascii: "="), next == run || letterRun(at: next) != next + 1
    else {
      return nil
    }
    return UnitTable.multipliers[String(decoding: bytes[start..<run], as: UTF8.self)].map { ($0, run) }
  }

  func chineseWord<Value>(at start: Int, in words: [(spelling: [UInt8], value: Value)]) -> (
    Value, Int
  )? {
    guard start < end, bytes[start] >= 0x80 || bytes[start] == UInt8(ascii: "%") else { return nil }
    for word in words where start + word.spelling.count <= end {
      if bytes[start..<(start + word.spelling.count)].elementsEqual(word.spelling) {
        return (word.value, start + word.spelling.count)
      }
    }
    return nil
  }

  /// Spellings that do not begin with a Latin letter, the longest first.
  private static let otherUnits = longestFirst(UnitTable.bySpelling)
  static let chineseMultipliers = longestFirst(UnitTable.multipliers)

  private static func longestFirst<Value>(_ table: [String: Value]) -> [(spelling: [UInt8], value: Value)] {
    table.filter { entry in
      entry.key.utf8.first.map { $0 >= 0x80 || $0 == UInt8(ascii: "%") } ?? false
    }
    .map { (spelling: Array($0.key.utf8), value: $0.value) }
    .sorted { ($0.spelling.count, $1.spelling.first ?? 0) > ($1.spelling.count, $0.spelling.first ?? 0) }
  }
}
