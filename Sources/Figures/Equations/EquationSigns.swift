import Quantities

/// The signs of an equation: operators, relations, parentheses, superscripts.
extension EquationTokenizer {
  /// The sign that stands here, and its length in bytes.
  func sign() -> (EquationToken, Int)? {
    switch bytes[position] {
    case UInt8(ascii: "+"): return (.op(.add), 1)
    case UInt8(ascii: "&"): return (.word(counts: false), 1)
    case UInt8(ascii: "-"):
      // `72-core CPUs`
      if position > start, bytes[position - 1].isDigit, position + 2 < end,
        bytes[position + 1].isLatinLetter,
        bytes[position + 2].isLatinLetter
      {
        return (.word(counts: false), 1)
      }
      // `PAM-4` is a name.
      let joins =
        position > start && bytes[position - 1].isLatinLetter && position + 1 < end
        && bytes[position + 1] != UInt8(ascii: " ")
      return joins ? (.stop, 1) : (.op(.subtract), 1)
    case UInt8(ascii: "*"): return next(is: "*") ? (.op(.power), 2) : (.op(.multiply), 1)
    case UInt8(ascii: "\\"):
      // `2\times 175` outside of formulas.
      for word in ["times", "cdot"] where bytes[(position + 1)..<end].starts(with: word.utf8) {
        return (.op(.multiply), 1 + word.utf8.count)
      }
      return next(is: "*") ? (.op(.multiply), 2) : (.stop, 1)
    case UInt8(ascii: "/"):
      // `元/kWh` says what the price is of.
      let isPer =
        position > start && bytes[position - 1] >= 0x80 && position + 1 < end
        && Self.isWordByte(bytes[position + 1])
        && !bytes[position + 1].isDigit
      return (isPer ? .word(counts: false) : .op(.divide), 1)
    case UInt8(ascii: "^"): return (.op(.power), 1)
    case UInt8(ascii: "("): return (.open, 1)
    // `10^{12}`, as in LaTeX.
    case UInt8(ascii: "{"):
      return position > start && bytes[position - 1] == UInt8(ascii: "^") ? (.open, 1) : (.stop, 1)
    case UInt8(ascii: "}"): return (.close, 1)
    case UInt8(ascii: ")"), FormulaText.fractionBar, FormulaText.fractionEnd: return (.close, 1)
    case UInt8(ascii: "="):
      return next(is: "=") || next(is: ">") ? (.stop, 2) : (.relation(end: position + 1), 1)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      // A lone x between operands multiplies.
      guard position > start, position + 1 < end else { return nil }
      let isAlone = bytes[position - 1] == UInt8(ascii: " ") && next(is: " ")
      // `64x4096`
      let isBetween = bytes[position - 1].isDigit && bytes[position + 1].isDigit
      return isAlone || isBetween ? (.op(.multiply), 1) : nil
    case 0x80...: return wideSign()
    default: return nil
    }
  }

  private func next(is character: Unicode.Scalar) -> Bool {
    position + 1 < end && bytes[position + 1] == UInt8(ascii: character)
  }

  /// Signs outside ASCII: two bytes (× ÷ · ²) or three (− ≈ → （ ） ＝ ， ⁹).
  private func wideSign() -> (EquationToken, Int)? {
    guard position + 1 < end else { return nil }
    let second = bytes[position + 1]
    switch bytes[position] {
    case 0xC3 where second == 0x97: return (.op(.multiply), 2)
    case 0xC3 where second == 0xB7: return (.op(.divide), 2)
    case 0xC2 where second == 0xB7: return (.op(.multiply), 2)
    // ¼ ½ ¾ and, below, ⅓: what is joined to them is not told.
    case 0xC2 where (0xBC...0xBE).contains(second): return (.function(nil), 2)
    case 0xC2: return superscript()
    case 0xE2:
      guard position + 2 < end else { return nil }
      switch (second, bytes[position + 2]) {
      case (0x88, 0x92): return (.op(.subtract), 3)
      case (0x8C, 0x88): return (.function(.ceiling), 3)
      case (0x8C, 0x8A): return (.function(isNearestWhole ? nil : .floor), 3)
      case (0x8C, 0x89), (0x8C, 0x8B): return (.close, 3)
      case (0x85, 0x90...0x9E): return (.function(nil), 3)
      case (0x89, 0x88): return (.relation(end: position + 3), 3)
      // Arrows, quotation marks, check marks.
      case (0x86, _), (0x87, _), (0x80, 0x9C), (0x80, 0x9D), (0x9A, _), (0x9C, _), (0x9D, _):
        return (.stop, 3)
      case (0x81, _): return superscript()
      default: return nil
      }
    // Pictures.
    case 0xF0: return (.stop, min(4, end - position))
    case 0xEF where second == 0xBC && position + 2 < end:
      switch bytes[position + 2] {
      case 0x88: return (.open, 3)
      case 0x89: return (.close, 3)
      case 0x8B: return (.op(.add), 3)
      case 0x9D: return (.relation(end: position + 3), 3)
      case 0x8C, 0x9A, 0x9B: return (.stop, 3)
      default: return nil
      }
    case 0xE3
    where second == 0x80 && position + 2 < end
      && (bytes[position + 2] == 0x81 || bytes[position + 2] == 0x82):
      return (.stop, 3)
    default: return nil
    }
  }

  /// Whether the bracket that is opened here is closed by one that rounds up: `⌊x⌉`.
  private var isNearestWhole: Bool {
    let rest = bytes[position..<end].prefix(Self.longestBracket)
    let up = rest.firstIndex(of: Array("⌉".utf8))
    return up.map { up in rest.firstIndex(of: Array("⌋".utf8)).map { up < $0 } ?? true } ?? false
  }

  /// In bytes.
  private static let longestBracket = 200

  /// `⁹`, `¹²`, `⁻³`.
  private func superscript() -> (EquationToken, Int)? {
    var offset = position
    var value = 0
    var isNegative = false
    while offset < end, let (digit, length) = superscriptDigit(at: offset) {
      if let digit { value = min(value * 10 + digit, 9999) } else { isNegative = true }
      offset += length
    }
    guard offset > position else { return nil }
    return (.power(ExactNumber(isNegative ? -value : value)), offset - position)
  }

  /// The digit (none for the minus sign) and its length in bytes.
  private func superscriptDigit(at offset: Int) -> (Int?, Int)? {
    if bytes[offset] == 0xC2, offset + 1 < end {
      switch bytes[offset + 1] {
      case 0xB9: return (1, 2)
      case 0xB2: return (2, 2)
      case 0xB3: return (3, 2)
      default: return nil
      }
    }
    guard bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x81 else { return nil }
    switch bytes[offset + 2] {
    case 0xB0: return (0, 3)
    case 0xB4...0xB9: return (Int(bytes[offset + 2] - 0xB0), 3)
    case 0xBB: return (nil, 3)
    default: return nil
    }
  }

  /// The relation that a word from `wordStart` on says.
  func relation(at wordStart: Int, of word: ArraySlice<UInt8>) -> EquationToken? {
    let place: Int
    switch word.last {
    case UInt8(ascii: "s") where word.count == 2 || word.count == 6: place = 1
    case 0x8E where word.count >= 6: place = word.count - 6
    default: return nil
    }
    let found = Self.wordOfRelation(bytes, around: wordStart + place, in: start..<end)
    return found.flatMap { $0.upperBound == position ? .relation(end: position) : nil }
  }

  /// `32 × 4 KiB equals 128 KiB`, `等于`, and `is` between numbers.
  ///
  /// - Parameter offset: Where the first byte of `等`, the q of `equals` or the s of `is` stands.
  static func wordOfRelation(_ bytes: [UInt8], around offset: Int, in range: Range<Int>) -> Range<Int>? {
    for (word, place) in relationWords {
      let start = offset - place
      guard start > range.lowerBound, start + word.count < range.upperBound,
        bytes[start..<start + word.count].elementsEqual(word)
      else { continue }
      if word[0] >= 0x80 {
        // `大于等于`, `不等于`
        let before = bytes[range.lowerBound..<start].suffix(3)
        return ["于", "不"].contains { before.elementsEqual($0.utf8) } ? nil : start..<start + word.count
      }
      let isAlone = bytes[start - 1] == UInt8(ascii: " ") && bytes[start + word.count] == UInt8(ascii: " ")
      let next = bytes[(start + word.count)..<range.upperBound].first { !" ~$".utf8.contains($0) }
      return isAlone && next?.isDigit ?? false ? start..<start + word.count : nil
    }
    return nil
  }

  private static let relationWords = [("等于", 0), ("equals", 1), ("is", 1)].map { (Array($0.utf8), $1) }
}
