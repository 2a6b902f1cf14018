import Quantities
import SourceText

/// Calculations in parentheses beside their result, which no sign of equality joins: `~14 GB (7B × 2 bytes)`,
/// `KV cache (2 × 28 layers × 128 dim × 2 bytes): ~1.5 GB`.
extension FigureFinder {
  mutating func parenthesisedEquations(in range: ByteRange, names: [ByteRange]) {
    var position = range.lowerBound
    while let open = parenthesis(Self.opening, in: position..<range.upperBound) {
      position = open.upperBound
      guard !isPreceded(open.lowerBound, by: Self.arithmetic, over: " "),
        let close = closing(of: open, in: range)
      else { continue }
      let inner = open.upperBound..<close.lowerBound
      guard inner.count <= Self.longestInside, let left = wholeCalculation(inner, names: names) else {
        continue
      }
      if let stated = amount(before: open.lowerBound, in: range)
        ?? amount(behind: close.upperBound, in: range)
      {
        // A size may be made up of other things than the parenthesis says; a product of many factors is the whole, and so is a sum
        // behind `Total`.
        let numbers = left.tokens.count { if case .number = $0 { true } else { false } }
        let isProduct =
          left.isStrong(but: .wordsBehind) && numbers >= 3
          && [.information, .operations].contains(stated.unit?.dimension)
        let isTotal =
          left.isStrong && left.isSum && stated.range.upperBound <= open.lowerBound
          && isTotal(stated, beforeSumEndingAt: close.upperBound, in: range)
        judge(
          stated, left: left.tokens, range: inner,
          mayBeWrong: (isProduct || isTotal)
            && !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
        position = close.upperBound
      }
    }
  }

  /// `Total power: 2,125 W (4 × 350 W + 575 W)` and no more: what follows may add to it, and a budget is no sum.
  private func isTotal(_ stated: StatedQuantity, beforeSumEndingAt end: Int, in range: ByteRange) -> Bool {
    let lead = bytes[lead(to: stated.digitsRange.lowerBound, in: range)]
    let label = lead.reversed().drop { " ~*$≈约".utf8.contains($0) }
    return bytes[end..<range.upperBound].allSatisfy { " *|.".utf8.contains($0) }
      && (label.first == UInt8(ascii: ":") || label.starts(with: "：".utf8.reversed()))
      && Self.totals.isIn(lead) && !Self.budgets.isIn(lead)
  }

  /// Whether a byte is a sign of arithmetic, or the first one of such a sign.
  private static func mayCalculate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "^"),
      UInt8(ascii: "x"),
      UInt8(ascii: "X"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "("), 0xC2, 0xC3, 0xE2,
      FormulaText.fractionBar:
      true
    default: false
    }
  }

  /// Signs before a parenthesis that make it a part of a calculation.
  private static let arithmetic = ["*", "/", "+", "=", "×", "÷"]
  private static let longestInside = 160
  private static let totals = WordList(["total", "sum", "总", "合计", "共"])
  private static let budgets = WordList([
    "budget", "capacity", "available", "includ", "含", "limit", "max", "预算", "容量", "可用", "上限", "额定",
  ])
  private static let opening = [Array("(".utf8), Array("（".utf8)]
  private static let closingSigns = [Array(")".utf8), Array("）".utf8)]

  private func parenthesis(_ signs: [[UInt8]], in range: ByteRange) -> ByteRange? {
    let text = bytes.span.extracting(range)
    var place = 0
    while place < text.count {
      // `(` and `)` are bytes of their own, and the full-width ones begin alike.
      if text[place] & 0xFE == UInt8(ascii: "(") || text[place] == 0xEF {
        let offset = range.lowerBound + place
        for sign in signs where bytes[offset..<range.upperBound].starts(with: sign) {
          return offset..<offset + sign.count
        }
      }
      place += 1
    }
    return nil
  }

  /// The parenthesis that closes the one at `open`, with others inside or without.
  private func closing(of open: ByteRange, in range: ByteRange) -> ByteRange? {
    var depth = 1
    var position = open.upperBound
    let end = min(range.upperBound, open.upperBound + Self.longestInside * 2)
    while let sign = parenthesis(Self.opening + Self.closingSigns, in: position..<end) {
      depth += Self.opening.contains(Array(bytes[sign])) ? 1 : -1
      if depth == 0 { return sign }
      position = sign.upperBound
    }
    return nil
  }

  /// The whole of `inner` as a product or sum of at least two numbers.
  func wholeCalculation(_ inner: ByteRange, names: [ByteRange] = []) -> EquationSide? {
    // Most parentheses hold words.
    guard bytes[inner].contains(where: \.isDigit), bytes[inner].contains(where: Self.mayCalculate) else {
      return nil
    }
    let (tokens, places) = EquationTokenizer.tokens(bytes, inner, names: names)
    let isPlain = zip(tokens, places).allSatisfy { token, place in
      switch token {
      case .relation, .stop, .function: false
      // A letter of its own is a variable: `4Ψ + 12Ψ/N`.
      case .word: place.count > 2 && bytes[place].first.map { $0 != 0xCE && $0 != 0xCF } ?? false
      default: true
      }
    }
    guard isPlain, let side = EquationSide(tokens[...]), side.tokens.count == tokens.count else { return nil }
    let numbers = tokens.count { if case .number = $0 { true } else { false } }
    return numbers >= 2 ? side : nil
  }

  /// The amount right before a parenthesis.
  private func amount(before end: Int, in range: ByteRange) -> StatedQuantity? {
    let start = max(range.lowerBound, end - 40)
    let last = quantities(in: start..<end).last
    guard let last, last.unit != nil, last.upperValue == nil, last.bound == .none, !isClaimed(last.range),
      bytes[last.range.upperBound..<end].allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    return last
  }

  /// The amount behind a parenthesis and a colon.
  private func amount(behind start: Int, in range: ByteRange) -> StatedQuantity? {
    let end = min(range.upperBound, start + 40)
    let first = quantities(in: start..<end).first
    guard let first, first.unit != nil, first.upperValue == nil, first.bound == .none,
      !isClaimed(first.range),
      Self.leadsToResult.fill(bytes[start..<first.digitsRange.lowerBound])
    else { return nil }
    return first
  }

  private static let leadsToResult = FillerList(
    ["：", "≈", "→", "约", "大约", "为", "是", "需要", "is", "about", "takes", "needs"], signs: " :~*$>-")
}
