import Quantities

/// The left side of an equation: the longest end of the tokens before its `=` that reads as an expression with an
/// operator and is not cut out of a longer one.
struct EquationSide {
  let tokens: ArraySlice<EquationToken>
  /// Whether it is plainly what the right side claims to be, so that the figure may be called wrong.
  ///
  /// Words behind the last operand may be what is really spoken of (`第 2-3 层 dropout = 0.1`), a minus in front may
  /// be a dash, and a single product behind a name may be a name itself (`Mixtral 8×7B`). A formula in words may leave out a factor
  /// (`batch 4 × vocab 151936 × 4B`), or mean a parenthesis as a remark (`4× boards ($40,000)`). Words that only count are no doubt.
  var isStrong: Bool { doubts.isEmpty }
  private let doubts: Set<Doubt>

  /// Whether it adds amounts.
  var isSum: Bool { tokens.operators.contains(.add) }

  /// What speaks against it.
  enum Doubt { case wordsBehind, wordsAmong, dashBefore, name }

  /// Whether nothing speaks against it but this.
  func isStrong(but doubt: Doubt) -> Bool { doubts.subtracting([doubt]).isEmpty }

  init?(_ segment: ArraySlice<EquationToken>) {
    for start in segment.indices where Self.mayBegin(at: start, in: segment) {
      var candidate = segment[start...]
      var isStrong = true
      // A list's bullet or a dash: no sign of the number behind it.
      if case .op(.subtract)? = candidate.first {
        candidate = candidate.dropFirst()
        isStrong = start == segment.startIndex
      }
      let hasOperator = candidate.contains {
        switch $0 {
        case .op(.negate): false
        case .op, .power, .function: true
        default: false
        }
      }
      guard hasOperator else { return nil }
      guard
        EquationParser.value(of: candidate) != nil
          || EquationParser.value(of: candidate, bytesMask: ~0) != nil
      else { continue }
      tokens = candidate
      var doubts: Set<Doubt> = isStrong ? [] : [.dashBefore]
      if Self.endsInWords(candidate) { doubts.insert(.wordsBehind) }
      if Self.hasWordsAmong(candidate) { doubts.insert(.wordsAmong) }
      if Self.isPartOfName(candidate, after: segment[..<start]) { doubts.insert(.name) }
      self.doubts = doubts
      return
    }
    return nil
  }

  /// Whether an expression can begin there: not right behind an operator or inside of another operand. A parenthesis
  /// that closes only behind the result holds a whole equation: `(3 × 4 = 12)`.
  private static func mayBegin(at start: Int, in segment: ArraySlice<EquationToken>) -> Bool {
    guard start > segment.startIndex else { return true }
    // `16 × micro batch 1`: the words are part of an operand.
    var before = start
    while before > segment.startIndex, case .word = segment[before - 1] { before -= 1 }
    if before < start, before > segment.startIndex {
      if case .op = segment[before - 1] { return false }
    }
    switch segment[start - 1] {
    case .op, .power, .number, .function: return false
    case .open:
      var depth = 1
      for token in segment[start...] {
        if case .open = token { depth += 1 }
        if case .close = token { depth -= 1 }
        if depth == 0 { return false }
      }
      return true
    default: return true
    }
  }

  private static func endsInWords(_ tokens: ArraySlice<EquationToken>) -> Bool {
    var rest = tokens
    while case .word(let counts)? = rest.last {
      guard counts else { return true }
      rest = rest.dropLast()
    }
    if rest.count == tokens.count { return false }
    if case .number? = rest.last { return false }
    return true
  }

  /// Whether a word among the operands does more than say what the number before it counts.
  private static func hasWordsAmong(_ tokens: ArraySlice<EquationToken>) -> Bool {
    // `weights 17.5 GB + KV cache (5.4 GB)` labels each amount of a sum.
    let isSum = tokens.allSatisfy {
      switch $0 {
      case .number(let operand): operand.unit != nil
      case .word, .op(.add), .open, .close: true
      default: false
      }
    }
    guard !isSum else { return false }
    var (isFirst, isBehindNumber, isRemark, isLabel) = (true, false, false, false)
    for token in tokens {
      switch token {
      case .number:
        if isLabel { return true }
        (isFirst, isBehindNumber) = (false, true)
      case .word(let counts): isLabel = isLabel || !counts && !isFirst && !isBehindNumber && !isRemark
      // `2 (bf16 bytes)`
      case .open: (isRemark, isBehindNumber) = (isBehindNumber, false)
      case .close: (isRemark, isBehindNumber) = (false, false)
      default: isBehindNumber = false
      }
    }
    return false
  }

  /// `8×7B` right behind a word.
  private static func isPartOfName(
    _ tokens: ArraySlice<EquationToken>, after before: ArraySlice<EquationToken>
  ) -> Bool {
    guard case .word? = before.last, tokens.count == 3, case .number(let count)? = tokens.first,
      case .number(let size)? = tokens.last
    else { return false }
    // No space stands around the sign of a name.
    return size.mayBeBytes && size.unit == nil && size.range.lowerBound - count.range.upperBound < 3
  }
}
