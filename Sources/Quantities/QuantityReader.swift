/// Reads numbers as people write them: `7_000_000_000`, `7,000`, `7e9`, `7B`, `70亿`, `60–80%`, `$10,000+`,
/// `~16.8GB`, `约 14 GB`, `２４ GB`, `2 倍`, `200 Gb/s`.
package struct QuantityReader {
  let bytes: [UInt8]
  /// Nothing at or after this offset is read.
  let end: Int
  /// Whether a space may set off thousands: `192 096 bytes`. Elsewhere two numbers stand there.
  ///
  /// In an equation a letter behind a space multiplies too: `≈ 67.1 M`.
  let groupsBySpaces: Bool

  package init(_ bytes: [UInt8], end: Int, groupsBySpaces: Bool = false) {
    self.bytes = bytes
    self.end = end
    self.groupsBySpaces = groupsBySpaces
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

  /// The one quantity of a text, such as a cell of a table; `3,360 GB/s (3.36 TB/s)` is one.
  ///
  /// - Parameters:
  ///   - quantities: All quantities of the text.
  ///   - unit: Its unit where the text names none: that of the column's header.
  package static func only(of quantities: [StatedQuantity], unit: Unit? = nil) -> StatedQuantity? {
    guard var quantity = quantities.first,
      quantities.count == 1 || quantities.count == 2 && quantity.isSame(as: quantities[1])
    else { return nil }
    quantity.unit = quantity.unit ?? unit
    return quantity
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
      // `BF16:16 GB` and `7B:14 GB` are labels; `12:30` is none.
      if before == UInt8(ascii: ":") {
        let label = bytes[lowerBound..<(offset - 1)].reversed().prefix { isLetter($0) || isDigit($0) }
        return !isDigit(leading) && !isLetter(leading) || label.contains(where: isLetter)
      }
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
    } else if let (word, wordEnd) = multiplierBehindSpace(at: position) {
      multiplier = word
      position = wordEnd
    }
    // `2024 年` is a date.
    func isDate(_ unit: Unit?) -> Bool {
      unit?.symbol == "years" && number.decimals == 0 && multiplier == .one
        && number.value >= ExactNumber(1900) && number.value <= ExactNumber(2100)
    }
    let numberEnd = unitRange?.lowerBound ?? position
    // `15000+ GPU 小时`
    let isAtLeast =
      unit == nil && matches("+ ", at: position) && unitAfter(position + 1).map { $0.1.count > 1 } ?? false
    if unit == nil, let (found, range) = unitAfter(isAtLeast ? position + 1 : position) {
      unit = found
      unitRange = range
      position = range.upperBound
    }
    guard !isDate(unit) else { return nil }
    var quantity = StatedQuantity(
      range: start..<position, numberRange: start..<numberEnd, digitsRange: start..<number.end,
      unitRange: unitRange, value: number.value * multiplier, upperValue: nil, step: number.step * multiplier,
      approximateStep: number.approximateStep * multiplier, decimals: number.decimals,
      significantDigits: number.significantDigits, multiplier: multiplier, unit: unit)
    quantity.mayBeBytes = mayBeBytes
    if isAtLeast { quantity.bound = .atLeast }
    if quantity.unit == nil,
      let currency = Self.currencies.first(where: { ends(with: $0.sign, before: start, lowerBound) })
    {
      quantity.unit = UnitTable.unit(currency.unit)
      quantity.range = (start - currency.sign.count)..<quantity.range.upperBound
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
    guard let second = quantityWithoutMarkers(at: position) else { return nil }
    var result = quantity
    result.upperStep = second.step
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

  private static let currencies = [("$", "$"), ("¥", "元"), ("￥", "元"), ("€", "€"), ("£", "£")].map {
    (sign: Array($0.utf8), unit: $1)
  }

  /// The length of a currency's sign that `text` begins with, before a number; 0 where there is none.
  package static func currencySign(at text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first, first == UInt8(ascii: "$") || first >= 0xC2 else { return 0 }
    return currencies.first { text.starts(with: $0.sign) }?.sign.count ?? 0
  }

  private func ends(with sign: [UInt8], before start: Int, _ lowerBound: Int) -> Bool {
    start - sign.count >= lowerBound && bytes[(start - sign.count)..<start].elementsEqual(sign)
  }

  // MARK: Bytes

  func skippingSpaces(_ start: Int) -> Int {
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
  func digitWidth(at position: Int) -> Int {
    let byte = bytes[position]
    if isDigit(byte) { return 1 }
    if byte == 0xEF, position + 2 < end, bytes[position + 1] == 0xBC,
      (0x90...0x99).contains(bytes[position + 2])
    {
      return 3
    }
    return byte == 0xC2 && position + 1 < end && bytes[position + 1] == 0xBD ? 2 : 0
  }

  func matches(_ text: StaticString, at position: Int) -> Bool {
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

  func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  func isOperand(at position: Int) -> Bool {
    position < end
      && (isDigit(bytes[position]) || isLetter(bytes[position]) || bytes[position] == UInt8(ascii: "("))
  }
}

extension StatedQuantity {
  /// Whether another one states this amount in another unit.
  fileprivate func isSame(as other: StatedQuantity) -> Bool {
    guard let unit, let otherUnit = other.unit, unit != otherUnit, unit.dimension == otherUnit.dimension,
      let value = (value * unit.factor).divided(by: otherUnit.factor)
    else { return false }
    return other.verdict(against: Recomputed(value), mayWearWrongUnit: false).holds
  }
}
