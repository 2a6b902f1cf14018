import Quantities
import SourceText

/// Totals: the last row of a table, or a line below labelled amounts.
extension FigureFinder {
  /// Judges the numbers of a row that says it is the total of those above.
  mutating func totalRow(of grid: TableGrid) {
    guard let last = grid.rows.last, grid.rows.count >= 3, let label = last.first, isTotal(label) else {
      return
    }
    for column in grid.header.indices.dropFirst() where column < last.count {
      let stated = QuantityReader.quantities(in: bytes, last[column])
      guard stated.count == 1, let stated = stated.first, !isClaimed(stated.range) else { continue }
      let parts = grid.cells(inColumn: column).dropLast().map {
        QuantityReader.quantities(in: bytes, $0.range)
      }
      guard parts.allSatisfy({ $0.count == 1 && $0[0].upperValue == nil }) else { continue }
      sum(parts.map { $0[0] }, states: stated, mayBeWrong: isSummed(stated, parts.map { $0[0] }))
    }
  }

  /// Whether nothing but a sum can be meant: rates and percentages have averages, and so may a number of unknown kind.
  private func isSummed(_ stated: StatedQuantity, _ parts: [StatedQuantity]) -> Bool {
    switch stated.unit?.dimension {
    case .information, .currency, .operations, .tokens: break
    default: return false
    }
    let values = parts.map(\.value)
    return stated.value > values.reduce(values[0], max)
  }

  /// Judges a line such as `Total: 840 GB` by the amounts of the lines right above it; only a match is proof.
  mutating func totalLine(_ line: ByteRange, after above: [ByteRange]) {
    guard isTotal(line) else { return }
    let stated = QuantityReader.quantities(in: bytes, line)
    guard let stated = stated.first, !isClaimed(stated.range), let unit = stated.unit else { return }
    var parts: [StatedQuantity] = []
    for line in above.reversed() {
      let amounts = QuantityReader.quantities(in: bytes, line).filter { $0.unit?.dimension == unit.dimension }
      guard let amount = amounts.last, !isTotal(line) else { break }
      parts.insert(amount, at: 0)
      if parts.count >= 2, sum(parts, states: stated, mayBeWrong: false) { return }
    }
  }

  @discardableResult
  private mutating func sum(_ parts: [StatedQuantity], states stated: StatedQuantity, mayBeWrong: Bool)
    -> Bool
  {
    guard parts.allSatisfy({ $0.unit?.dimension == stated.unit?.dimension }) else { return false }
    var (total, slack) = (ExactNumber.zero, ExactNumber.zero)
    for part in parts {
      let factor = part.unit?.factor ?? .one
      total = total + part.value * factor
      slack = slack + part.step * factor * ExactNumber(1, over: 2)
    }
    let factor = stated.unit?.factor ?? .one
    guard let value = total.divided(by: factor), let half = slack.divided(by: factor) else { return false }
    let reading = Reading(value: value, unit: stated.unit, interval: (value - half)...(value + half))
    let verdict = reading.verdict(on: stated)
    guard verdict.holds || mayBeWrong else { return false }
    var figure = Figure.judged(stated, form: .table, by: reading, verdict: verdict, in: source)
    figure.expression = parts.map { source.text(in: $0.range) }.joined(separator: " + ")
    add(figure)
    return true
  }

  private func isTotal(_ range: ByteRange) -> Bool {
    let text = bytes[range].drop { " *-=\t".utf8.contains($0) }
    return Self.totalWords.contains { word in
      guard text.count >= word.count, zip(text, word).allSatisfy({ $0.lowercased == $1 }) else {
        return false
      }
      // `totally` is another word.
      return text.dropFirst(word.count).first.map { next in
        !(next.lowercased >= UInt8(ascii: "a") && next.lowercased <= UInt8(ascii: "z"))
      } ?? true
    }
  }

  private static let totalWords = ["total", "sum", "合计", "总计", "总共", "总和", "共计", "总显存"].map { Array($0.utf8) }
}
