extension QuantityReader {
  struct NumberText {
    var end: Int
    var value: ExactNumber
    var step: ExactNumber
    var approximateStep: ExactNumber
    var decimals: Int
    var significantDigits: Int
  }

  /// Digits, separators, a decimal point and an exponent.
  func number(at start: Int) -> NumberText? {
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
    // `1.024,5`: where a comma stands for the point, points part thousands.
    let decimalComma = commaBehindGroups(from: start)
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
      case UInt8(ascii: ".") where position < decimalComma ?? 0:
        position += 1
      case UInt8(ascii: ",") where position == decimalComma:
        seenPoint = true
        position += 1
      case UInt8(ascii: ".") where !seenPoint && position + 1 < end && digitWidth(at: position + 1) > 0:
        seenPoint = true
        position += 1
      case UInt8(ascii: ".") where seenPoint && position + 1 < end && isDigit(bytes[position + 1]):
        return nil
      case UInt8(ascii: "_") where position + 1 < end && isDigit(bytes[position + 1]):
        position += 1
      case UInt8(ascii: ",") where !seenPoint && isDecimalComma(at: position, in: start):
        seenPoint = true
        position += 1
      case UInt8(ascii: ",") where !seenPoint && isGroupOfThree(at: position + 1):
        position += 1
      case UInt8(ascii: "{")
      where !seenPoint && matches("{,}", at: position) && isGroupOfThree(at: position + 3):
        position += 3
      case UInt8(ascii: " ") where groupsBySpaces && !seenPoint && isGroupOfThree(at: position + 1):
        // Only the first group may be shorter.
        guard position - start <= 3 || bytes[position - 4] == UInt8(ascii: " ") else { break loop }
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

  /// The comma of `1.024,5` and `12.288.000,25`; `nil` where groups of three behind points do not lead to one.
  private func commaBehindGroups(from start: Int) -> Int? {
    var position = start
    while position < end, position - start < 4, isDigit(bytes[position]) { position += 1 }
    guard position - start <= 3, position < end, bytes[position] == UInt8(ascii: ".") else { return nil }
    while position < end, bytes[position] == UInt8(ascii: "."), isGroupOfThree(at: position + 1) {
      position += 4
    }
    guard position + 1 < end, bytes[position] == UInt8(ascii: ","), bytes[position - 4] == UInt8(ascii: "."),
      isDigit(bytes[position + 1]),
      // `1.125,18/6 = 3` is a list.
      bytes[(position + 1)..<end].prefix(8).first(where: { !isDigit($0) }) != UInt8(ascii: "/")
    else { return nil }
    return position
  }

  /// Whether a comma stands for the decimal point, as in most of Europe: `7,5`, `13,48`, `0,142`. Three digits behind any number but
  /// zero are thousands, and `2,4,8` and `(2,16)` are lists.
  private func isDecimalComma(at comma: Int, in start: Int) -> Bool {
    guard comma - start <= 3, bytes[start..<comma].allSatisfy(isDigit) else { return false }
    let digits = bytes[(comma + 1)..<end].prefix(7).prefix(while: isDigit)
    let isZero = comma - start == 1 && bytes[start] == UInt8(ascii: "0")
    guard !digits.isEmpty, digits.count < 7, digits.count != 3 || isZero else { return false }
    let behind = digits.endIndex
    if behind < end {
      // `18/6 = 3,18/4.5 = 4` is a list, too.
      if ",._/".utf8.contains(bytes[behind]), behind + 1 < end, isDigit(bytes[behind + 1]) { return false }
    }
    // Chinese has no decimal comma, but commas without spaces: `8 × 50 = 400,93%`.
    let around = bytes[max(0, start - 96)..<min(end, behind + 24)]
    guard !around.contains(where: { (0xE3...0xE9).contains($0) }) else { return false }
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    let isBracketed =
      "([{".utf8.contains(before) && behind < bytes.count && ")]}".utf8.contains(bytes[behind])
    return before != UInt8(ascii: ",") && !isBracketed
  }

  private func isGroupOfThree(at position: Int) -> Bool {
    guard position + 3 <= end, isDigit(bytes[position]), isDigit(bytes[position + 1]),
      isDigit(bytes[position + 2])
    else { return false }
    return position + 3 == end || !isDigit(bytes[position + 3])
  }
}
