/// Reads numbers as people write them: `7_000_000_000`, `7,000`, `7e9`, `7B`, `70亿`, `60–80%`, `$10,000+`,
/// `~16.8GB`, `约 14 GB`, `２４ GB`, `2 倍`, `200 Gb/s`.
package struct QuantityReader {
  let bytes: [UInt8]
  /// Nothing at or after this offset is read.
  let end: Int

  package init(_ bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// Every quantity in `range`, in order. Numbers inside names, versions, dates and identifiers are none.
  package static func quantities(in bytes: [UInt8], _ range: Range<Int>) -> [StatedQuantity] {
    let reader = QuantityReader(bytes, end: range.upperBound)
    var found: [StatedQuantity] = []
    var offset = range.lowerBound
    while let start = reader.nextNumberStart(from: offset, lowerBound: range.lowerBound) {
      if let quantity = reader.quantity(at: start, lowerBound: range.lowerBound) {
        found.append(quantity)
        offset = max(quantity.range.upperBound, start + 1)
      } else {
        offset = reader.endOfToken(from: start)
      }
    }
    return found
  }

  // MARK: Where a number begins

  private func nextNumberStart(from: Int, lowerBound: Int) -> Int? {
    var offset = from
    while offset < end {
      if digitWidth(at: offset) > 0 {
        if beginsNumber(at: offset, lowerBound: lowerBound) { return offset }
        offset = endOfToken(from: offset)
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// Whether the digit at `offset` begins a number of its own and is not part of a name.
  private func beginsNumber(at offset: Int, lowerBound: Int) -> Bool {
    guard offset > lowerBound else { return true }
    let before = bytes[offset - 1]
    if isLetter(before) || isDigit(before) || before == UInt8(ascii: "_") || before == UInt8(ascii: "^") {
      return false
    }
    if before == UInt8(ascii: ".") || before == UInt8(ascii: "-") || before == UInt8(ascii: "/")
      || before == UInt8(ascii: ":") || before == UInt8(ascii: "#")
    {
      // `.5`, `GPT-4`, `1.2.3`, `a/4`, `12:30`: part of something larger when a letter or digit leads up to it.
      guard offset - 1 > lowerBound else { return before != UInt8(ascii: "#") }
      let leading = bytes[offset - 2]
      if before == UInt8(ascii: "#") { return false }
      if before == UInt8(ascii: "/") && isDigit(leading) { return true }
      return !(isLetter(leading) || isDigit(leading))
    }
    return true
  }

  /// The end of the run of letters, digits and joining signs that begins at `offset`; always moves on.
  private func endOfToken(from offset: Int) -> Int {
    var position = offset + 1
    while position < end {
      let byte = bytes[position]
      guard isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") else {
        break
      }
      position += 1
    }
    return position
  }

  // MARK: One quantity

  /// The quantity whose first digit stands at `start`, with the markers around it.
  ///
  /// - Parameter readsRanges: Whether `60-80` is a range; in an equation it is a difference.
  package func quantity(at start: Int, lowerBound: Int, readsRanges: Bool = true) -> StatedQuantity? {
    guard let number = number(at: start) else { return nil }
    var position = number.end
    var multiplier = ExactNumber.one
    var unit: Unit?
    var unitRange: Range<Int>?
    var mayBeBytes = false

    // A multiplier or unit joined to the digits.
    if let (word, wordEnd) = chineseWord(at: skippingSpaces(position), in: Self.chineseMultipliers) {
      multiplier = word
      position = wordEnd
    } else if let letters = letterRun(at: position) {
      if let key = PackedText(bytes[position..<letters]), let known = UnitTable.multipliersByBytes[key] {
        multiplier = known
        mayBeBytes = letters == position + 1 && bytes[position] == UInt8(ascii: "B")
        position = letters
      } else if let (found, length) = unitSpelled(at: position, run: letters) {
        unit = found
        unitRange = position..<(position + length)
        position += length
      } else {
        return nil
      }
    } else if position < end, isLetter(bytes[position]) {
      return nil
    }
    let numberEnd = unitRange?.lowerBound ?? position
    if unit == nil, let (found, range) = unitAfter(position) {
      unit = found
      unitRange = range
      position = range.upperBound
    }
    var quantity = StatedQuantity(
      range: start..<position, numberRange: start..<numberEnd, digitsRange: start..<number.end,
      unitRange: unitRange, value: number.value * multiplier, upperValue: nil, step: number.step * multiplier,
      approximateStep: number.approximateStep * multiplier, decimals: number.decimals,
      significantDigits: number.significantDigits, multiplier: multiplier, unit: unit)
    quantity.mayBeBytes = mayBeBytes
    if quantity.unit == nil, hasCurrencySign(before: start, lowerBound: lowerBound) {
      quantity.unit = UnitTable.unit("$")
      quantity.range = (start - 1)..<quantity.range.upperBound
    }
    if readsRanges, let ranged = upperEnd(of: quantity, number: number) { quantity = ranged }
    readMarkers(around: &quantity, lowerBound: lowerBound)
    return quantity
  }

  /// `60-80%`, `58.3–66.7GB`, `3 ± 0.2`: the second number, whose unit serves both.
  private func upperEnd(of quantity: StatedQuantity, number: NumberText) -> StatedQuantity? {
    var position = quantity.range.upperBound
    let isPlusMinus: Bool
    let afterSpaces = skippingSpaces(position)
    if matches("±", at: afterSpaces) {
      isPlusMinus = true
      position = skippingSpaces(afterSpaces + 2)
    } else {
      isPlusMinus = false
      if matches("-", at: position) || matches("~", at: position) {
        position += 1
      } else if matches("–", at: position) || matches("—", at: position) || matches("～", at: position) {
        position += 3
      } else if matches("至", at: position) || matches("到", at: position) {
        position += 3
      } else {
        return nil
      }
    }
    guard position < end, digitWidth(at: position) > 0, let upper = self.number(at: position) else {
      return nil
    }
    // A third part makes it a date or a version.
    if upper.end < end, bytes[upper.end] == UInt8(ascii: "-"), upper.end + 1 < end,
      isDigit(bytes[upper.end + 1])
    {
      return nil
    }
    let reader = QuantityReader(bytes, end: end)
    guard let second = reader.quantityWithoutMarkers(at: position) else { return nil }
    var result = quantity
    result.range = quantity.range.lowerBound..<second.range.upperBound
    if result.unit == nil {
      result.unit = second.unit
      result.unitRange = second.unitRange
      if result.multiplier == .one, second.multiplier != .one {
        result.multiplier = second.multiplier
        result.value = result.value * second.multiplier
        result.step = result.step * second.multiplier
      }
    }
    if isPlusMinus {
      result.upperValue = result.value + second.value
      result.value = result.value - second.value
    } else {
      guard second.value > result.value else { return nil }
      result.upperValue = second.value
    }
    return result
  }

  private func quantityWithoutMarkers(at start: Int) -> StatedQuantity? {
    guard var quantity = quantity(at: start, lowerBound: start, readsRanges: false) else { return nil }
    quantity.upperValue = nil
    return quantity
  }

  // MARK: Digits

  private struct NumberText {
    var end: Int
    var value: ExactNumber
    var step: ExactNumber
    var approximateStep: ExactNumber
    var decimals: Int
    var significantDigits: Int
  }

  /// Digits, separators, a decimal point and an exponent.
  private func number(at start: Int) -> NumberText? {
    var digits = DecimalDigits()
    var leadingZeros = 0
    var trailingZeros = 0
    var decimals = 0
    var seenPoint = false
    var position = start
    if matches("½", at: position) {
      let half = ExactNumber(1, over: 2)
      return NumberText(
        end: position + 2, value: half, step: half, approximateStep: half, decimals: 0, significantDigits: 1)
    }
    if bytes[position] == UInt8(ascii: "0"), position + 1 < end,
      bytes[position + 1] | 0x20 == UInt8(ascii: "x"),
      position + 2 < end, isDigit(bytes[position + 2]) || isLetter(bytes[position + 2])
    {
      return nil
    }
    loop: while position < end, digits.count < 400 {
      let width = digitWidth(at: position)
      // `7½` is not read, rather than read as 7.
      if width == 2 { return nil }
      if width > 0 {
        let digit = width == 1 ? bytes[position] : bytes[position + 2] - 0x90 + UInt8(ascii: "0")
        if digit == UInt8(ascii: "0") {
          if leadingZeros == digits.count { leadingZeros += 1 }
          trailingZeros += 1
        } else {
          trailingZeros = 0
        }
        digits.append(digit)
        if seenPoint { decimals += 1 }
        position += width
        continue
      }
      switch bytes[position] {
      case UInt8(ascii: ".") where !seenPoint && position + 1 < end && digitWidth(at: position + 1) > 0:
        seenPoint = true
        position += 1
      case UInt8(ascii: ".") where seenPoint && position + 1 < end && isDigit(bytes[position + 1]):
        return nil
      case UInt8(ascii: "_") where position + 1 < end && isDigit(bytes[position + 1]):
        position += 1
      case UInt8(ascii: ",") where !seenPoint && isGroupOfThree(at: position + 1):
        position += 1
      default:
        break loop
      }
    }
    guard digits.count > 0, digits.count < 400 else { return nil }
    var exponent = 0
    if position + 1 < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      var mark = position + 1
      if bytes[mark] == UInt8(ascii: "+") || bytes[mark] == UInt8(ascii: "-") { mark += 1 }
      var last = mark
      while last < end, isDigit(bytes[last]), last - mark < 4 { last += 1 }
      if last > mark, last == end || !isLetter(bytes[last]),
        let value = Int(String(decoding: bytes[(position + 1)..<last], as: UTF8.self)), abs(value) < 1000
      {
        exponent = value
        position = last
      }
    }
    let whole = digits.value
    let step = ExactNumber.power(of: 10, exponent - decimals)
    return NumberText(
      end: position, value: whole * step, step: step,
      approximateStep: whole.isZero || decimals > 0 ? step : step * .power(of: 10, trailingZeros),
      decimals: decimals,
      significantDigits: max(1, digits.count - leadingZeros))
  }

  private func isGroupOfThree(at position: Int) -> Bool {
    guard position + 3 <= end, isDigit(bytes[position]), isDigit(bytes[position + 1]),
      isDigit(bytes[position + 2])
    else { return false }
    return position + 3 == end || !isDigit(bytes[position + 3])
  }

  // MARK: Units

  private func unitAfter(_ position: Int) -> (Unit, Range<Int>)? {
    let start = skippingSpaces(position)
    guard start < end else { return nil }
    if let (unit, unitEnd) = chineseWord(at: start, in: Self.otherUnits) {
      // `2×` is a ratio; `2 × 4` and `2×h` go on multiplying.
      if matches("×", at: start), start > position || isOperand(at: skippingSpaces(unitEnd)) { return nil }
      return (unit, start..<unitEnd)
    }
    guard let run = letterRun(at: start), let (unit, length) = unitSpelled(at: start, run: run) else {
      return nil
    }
    // After a space a lone letter is rarely a unit: `8 x A100`.
    if start > position, length == 1, unit.symbol != "B", unit.symbol != "W" { return nil }
    return (unit, start..<(start + length))
  }

  /// The unit spelled at `start`, where letters and slashes run until `run`: `GB/GPU` is GB a GPU.
  private func unitSpelled(at start: Int, run: Int) -> (Unit, Int)? {
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

  private func letterRun(at start: Int) -> Int? {
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

  private func chineseWord<Value>(at start: Int, in words: [(spelling: [UInt8], value: Value)]) -> (
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
  private static let chineseMultipliers = longestFirst(UnitTable.multipliers)

  private static func longestFirst<Value>(_ table: [String: Value]) -> [(spelling: [UInt8], value: Value)] {
    table.filter { entry in
      entry.key.utf8.first.map { $0 >= 0x80 || $0 == UInt8(ascii: "%") } ?? false
    }
    .map { (spelling: Array($0.key.utf8), value: $0.value) }
    .sorted { ($0.spelling.count, $1.spelling.first ?? 0) > ($1.spelling.count, $0.spelling.first ?? 0) }
  }

  // MARK: Markers

  private func readMarkers(around quantity: inout StatedQuantity, lowerBound: Int) {
    var position = quantity.range.lowerBound
    while position > lowerBound {
      let before = bytes[position - 1]
      // Emphasis, spaces and currency may stand between a marker and its number.
      guard before == UInt8(ascii: " ") || before == UInt8(ascii: "*") || before == UInt8(ascii: "$") else {
        break
      }
      position -= 1
    }
    for (word, mark) in Self.leadingMarkers where position - word.count >= lowerBound {
      if bytes[(position - word.count)..<position].elementsEqual(word) {
        // The head of an arrow is no sign of comparison: `=> 50`, `-> 50`, `#> 50`.
        let before = position - word.count - 1
        let isArrow = word.first == UInt8(ascii: ">") && before >= 0
        if isArrow, [UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "#")].contains(bytes[before]) {
          break
        }
        mark(&quantity)
        break
      }
    }
    let after = skippingSpaces(quantity.range.upperBound)
    for (word, mark) in Self.trailingMarkers where after + word.count <= end {
      if bytes[after..<(after + word.count)].elementsEqual(word) {
        // `a+b` is a sum, not a bound.
        if word == [UInt8(ascii: "+")],
          after != quantity.range.upperBound || isOperand(at: skippingSpaces(after + 1))
        {
          continue
        }
        mark(&quantity)
        break
      }
    }
  }

  private func isOperand(at position: Int) -> Bool {
    position < end
      && (isDigit(bytes[position]) || isLetter(bytes[position]) || bytes[position] == UInt8(ascii: "("))
  }

  private typealias Mark = @Sendable (inout StatedQuantity) -> Void

  private static let leadingMarkers: [([UInt8], Mark)] = {
    let approximate: Mark = { $0.isApproximate = true }
    let atLeast: Mark = { $0.bound = .atLeast }
    let atMost: Mark = { $0.bound = .atMost }
    var table: [([UInt8], Mark)] = []
    for word in [
      "~", "≈", "～", "∼", "约", "大约", "大概", "接近", "about", "around", "approx.", "approximately", "roughly",
    ] {
      table.append((Array(word.utf8), approximate))
    }
    for word in ["≥", ">=", ">", "至少", "超过", "不低于", "at least", "over"] {
      table.append((Array(word.utf8), atLeast))
    }
    for word in ["≤", "<=", "<", "至多", "不到", "不超过", "最多", "at most", "under"] {
      table.append((Array(word.utf8), atMost))
    }
    return table.sorted { $0.0.count > $1.0.count }.filter { $0.0 != Array("->".utf8) }
  }()

  private static let trailingMarkers: [([UInt8], Mark)] = {
    let approximate: Mark = { $0.isApproximate = true }
    let atLeast: Mark = { $0.bound = .atLeast }
    let atMost: Mark = { $0.bound = .atMost }
    return [
      (Array("左右".utf8), approximate), (Array("上下".utf8), approximate), (Array("以上".utf8), atLeast),
      (Array("以下".utf8), atMost), (Array("以内".utf8), atMost), (Array("+".utf8), atLeast),
    ]
  }()

  private func hasCurrencySign(before start: Int, lowerBound: Int) -> Bool {
    start > lowerBound && bytes[start - 1] == UInt8(ascii: "$")
  }

  // MARK: Bytes

  private func skippingSpaces(_ start: Int) -> Int {
    var position = start
    while position < end {
      if bytes[position] == UInt8(ascii: " ") {
        position += 1
      } else if bytes[position] == 0xC2, position + 1 < end, bytes[position + 1] == 0xA0 {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// 1 for an ASCII digit, 3 for a full-width one, 2 for ½, 0 for anything else.
  private func digitWidth(at position: Int) -> Int {
    let byte = bytes[position]
    if isDigit(byte) { return 1 }
    if byte == 0xEF, position + 2 < end, bytes[position + 1] == 0xBC,
      (0x90...0x99).contains(bytes[position + 2])
    {
      return 3
    }
    return byte == 0xC2 && position + 1 < end && bytes[position + 1] == 0xBD ? 2 : 0
  }

  private func matches(_ text: StaticString, at position: Int) -> Bool {
    guard position + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { buffer in
      var offset = 0
      while offset < buffer.count {
        guard unsafe bytes[position + offset] == buffer[offset] else { return false }
        offset += 1
      }
      return true
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
