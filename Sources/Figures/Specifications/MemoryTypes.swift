import Accelerators
import Quantities
import SourceText

/// What memory a card has: `80 GB HBM3`, `GDDR6X`. The word is the figure; its generation is its number.
extension FigureFinder {
  /// Judges the kinds of memory that a text about one card names. `HBM3` of a card with HBM3e says less, and nothing wrong.
  mutating func memoryTypes(of variants: [Accelerator], in range: ByteRange, mayBeWrong: Bool) {
    let words = memoryWords(in: range)
    guard !words.isEmpty, !variants.isEmpty else { return }
    let cards = variants.map { (card: $0, type: $0.memoryType.map { String($0.prefix { $0 != " " }) } ?? "") }
    for (word, generation) in words where !isClaimed(word) {
      let stated = bytes.text(in: word).lowercased()
      let match = cards.first { $0.type.lowercased() == stated }
      let isVague = cards.contains { card, type in
        type.isEmpty || type.lowercased().hasPrefix(stated) || !type.contains(where: \.isNumber)
          // What no document confirms proves nothing wrong.
          || card.confidence == .low || card.unverified.contains(.memory)
      }
      guard match != nil || mayBeWrong && !isVague && words.count == 1 && holdsAmounts(range, of: variants),
        let (card, type) = match ?? cards.first
      else { continue }
      var figure = Figure(
        .named(word, number: generation), form: .spec, verdict: match == nil ? .mismatch : .exact)
      figure.expression = "\(card.name): memory type"
      figure.inputs = [
        Figure.Input(
          name: card.name, value: type, unit: nil,
          source: .catalog(field: "memoryType", asOf: card.asOf ?? "", source: card.sources.first ?? ""))
      ]
      if match == nil { figure.corrected = Figure.Correction(text: type, digits: type) }
      add(figure)
    }
  }

  /// Whether all amounts of a cell are those of the card: `1792 GB/s (GDDR7)` in the row of an A100 is what another one has.
  private func holdsAmounts(_ cell: ByteRange, of variants: [Accelerator]) -> Bool {
    quantities(in: cell).allSatisfy { stated in
      guard let unit = stated.unit else { return true }
      return (SpecVocabulary.fields(header: [], unit: unit) ?? []).contains { field in
        SpecJudgement.best(of: stated, variants: variants, field: field)?.verdict.holds ?? false
      }
    }
  }

  /// `HBM3`, `HBM2e`, `GDDR6X`, `LPDDR5X`, each with its number.
  private func memoryWords(in range: ByteRange) -> [(range: ByteRange, number: Int)] {
    guard Self.memoryFamilies.isIn(bytes[range]) else { return [] }
    var found: [(ByteRange, Int)] = []
    var position = range.lowerBound
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, bytes[end].isLatinLetter || bytes[end].isDigit { end += 1 }
      defer { position = max(end, position + 1) }
      let word = bytes[position..<end]
      let letters = word.prefix { $0.isLatinLetter }
      let digits = word[letters.endIndex...].prefix(while: \.isDigit)
      let rest = word[digits.endIndex...].map(\.lowercased)
      guard ["hbm", "gddr", "lpddr"].contains(String(decoding: letters, as: UTF8.self).lowercased()),
        let number = Int(String(decoding: digits, as: UTF8.self)),
        [[], Array("e".utf8), Array("x".utf8)].contains(rest)
      else { continue }
      found.append((position..<end, number))
    }
    return found
  }

  static let memoryFamilies = WordList(["hbm", "gddr", "lpddr"])
}
