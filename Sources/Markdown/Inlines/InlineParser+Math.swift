import SourceText

// Formulas; money is none.

extension InlineParser {
  /// `$$…$$`, or `$…$` with no space inside the dollars and no digit behind them, and that is no money.
  mutating func scanMath(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let dollar = UInt8(ascii: "$")
    if start + 1 < bytes.count, bytes[start + 1] == dollar {
      guard !searches.noDisplayMathEnd else { return start + 2 }
      var offset = start + 2
      while let end = bytes.firstIndex(of: dollar, from: offset, to: bytes.count) {
        if end + 1 < bytes.count, bytes[end + 1] == dollar, end > start + 2,
          bytes[end - 1] != UInt8(ascii: "\\")
        {
          leaf(.math, start..<end + 2)
          return end + 2
        }
        offset = end + 1
      }
      searches.noDisplayMathEnd = true
      return start + 2
    }
    guard start + 1 < bytes.count, !bytes[start + 1].isSpace, start + 1 >= searches.noMathEndBefore else {
      return start + 1
    }
    let mayBePrice = bytes[start + 1].isDigit
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        offset += 2
        continue
      }
      if byte == dollar {
        if !bytes[offset - 1].isSpace, offset + 1 >= bytes.count || !bytes[offset + 1].isDigit {
          if mayBePrice, isProse(start + 1..<offset, bytes) { return start + 1 }
          leaf(.math, start..<offset + 1)
          return offset + 1
        }
        // `$5 to $6`: a formula holds no dollars.
        if mayBePrice { return start + 1 }
      }
      offset += 1
    }
    searches.noMathEndBefore = bytes.count
    return start + 1
  }

  /// Whether what stands between two dollars, and begins with a digit, is prose behind a price: it has words or
  /// Chinese and nothing that only formulas have, or it ends with the letters of a currency, as in `$5 or 7 US$`.
  private func isProse(_ range: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    var letters = 0
    var hasWords = false
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "{"):
        return false
      case 0x80...: hasWords = hasWords || bytes.scalar(at: offset).isWide
      case let byte where byte.isLetter:
        letters += 1
        hasWords = hasWords || letters > 3
      default: letters = 0
      }
    }
    let end = range.upperBound
    return hasWords
      || (letters == 2 && range.count > 3 && bytes[end - 3].isSpace && bytes[end - 1].isUppercase)
  }
}
