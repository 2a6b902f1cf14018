import Quantities

/// Bytes of each parameter as a formula over their number gives them: `2 × P`, `4Ψ + 12Ψ/N`.
struct SymbolicBytes {
  /// What each device holds whole, and what all of them share; `nil` where the formula has more in it.
  private var terms: (whole: ExactNumber, shared: ExactNumber)?

  /// Nothing where the text has no symbol for the number of parameters.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.contains(where: Self.beginSymbols.contains) else { return nil }
    let characters = Array(String(decoding: text, as: UTF8.self).filter { !" *`~≈$".contains($0) })
    guard characters.indices.contains(where: { Self.isSymbol(at: $0, in: characters) }) else { return nil }
    var sums = (whole: ExactNumber.zero, shared: ExactNumber.zero)
    var position = 0
    while position < characters.count {
      if position > 0 {
        guard characters[position] == "+" else { return }
        position += 1
      }
      let digits = characters[position...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let factor = digits.isEmpty ? .one : ExactNumber(decimal: String(digits)) else { return }
      position = digits.endIndex
      while position < characters.count, "×·x".contains(characters[position]) { position += 1 }
      guard position < characters.count, Self.symbols.contains(characters[position]) else { return }
      position += 1
      if position < characters.count, characters[position] == "/" {
        guard position + 1 < characters.count, characters[position + 1] == "N" else { return }
        position += 2
        while position < characters.count, characters[position] == "_" || characters[position].isLowercase {
          position += 1
        }
        sums.shared = sums.shared + factor
      } else {
        sums.whole = sums.whole + factor
      }
      // A remark may end it: `12 × P (Adam)`.
      if position < characters.count, characters[position] == "(" || characters[position] == "（" { break }
    }
    terms = sums
  }

  /// - Parameter devices: How many share it.
  func each(devices: Int?) -> ExactNumber? {
    guard let terms else { return nil }
    if terms.shared.isZero { return terms.whole }
    return devices.flatMap { terms.shared.divided(by: ExactNumber($0)) }.map { terms.whole + $0 }
  }

  private static let symbols: Set<Character> = ["P", "Ψ", "Φ", "ψ"]
  private static let beginSymbols = symbols.compactMap(\.utf8.first)

  /// Whether a symbol stands alone behind a factor: the `P` of `2P` or of `2 × P`, not that of `FP16`.
  private static func isSymbol(at index: Int, in text: [Character]) -> Bool {
    guard symbols.contains(text[index]), index > 0 else { return false }
    let isFactor = text[index - 1].isNumber || "×·x".contains(text[index - 1])
    let next = index + 1 < text.count ? text[index + 1] : "+"
    return isFactor && !(next.isASCII && next.isLetter) && !next.isNumber
  }
}
