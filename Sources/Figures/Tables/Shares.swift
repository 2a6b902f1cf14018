import Quantities
import SourceText

/// Shares of a whole beside their amounts: `GPU: 2,800 MWh (80%)`, line by line, or two columns of a table.
extension FigureFinder {
  /// The lines of a list or a fence, one amount and one percentage each.
  mutating func shares(inLines lines: [ByteRange]) {
    var run: [Share] = []
    for line in lines {
      guard let share = share(in: line) else {
        judge(run)
        run = []
        continue
      }
      run.append(share)
    }
    judge(run)
  }

  mutating func shares(of grid: TableGrid) {
    for (column, next) in zip(grid.header.indices.dropFirst(), grid.header.indices.dropFirst(2)) {
      judge(
        grid.rows.compactMap { row in
          guard next < row.count else { return nil }
          let (amounts, shares) = (
            quantities(in: row[column]), quantities(in: row[next])
          )
          guard amounts.count == 1, shares.count == 1 else { return nil }
          return Share(amount: amounts[0], share: shares[0])
        })
    }
  }

  private struct Share {
    let amount: StatedQuantity
    let share: StatedQuantity

    init?(amount: StatedQuantity, share: StatedQuantity) {
      guard amount.unit?.dimension != .ratio, share.unit?.symbol == "%", amount.upperValue == nil,
        share.upperValue == nil, amount.value > .zero
      else { return nil }
      self.amount = amount
      self.share = share
    }
  }

  private func share(in line: ByteRange) -> Share? {
    guard bytes[line].contains(UInt8(ascii: "%")) else { return nil }
    let quantities = self.quantities(in: line)
    guard let percent = quantities.firstIndex(where: { $0.unit?.symbol == "%" }), percent > 0 else {
      return nil
    }
    let (amount, share) = (quantities[percent - 1], quantities[percent])
    let between = bytes[amount.range.upperBound..<share.range.lowerBound]
    guard
      between.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "~") })
        || Array(between).starts(with: "（".utf8), between.contains(where: { $0 != UInt8(ascii: " ") })
    else { return nil }
    return Share(amount: amount, share: share)
  }

  private mutating func judge(_ shares: [Share]) {
    guard shares.count >= 3, let first = shares.first,
      shares.allSatisfy({ $0.amount.unit?.dimension == first.amount.unit?.dimension })
    else { return }
    let whole = shares.first { $0.share.value == ExactNumber(100) }
    let parts = shares.filter { $0.share.value != ExactNumber(100) }
    guard parts.count >= 3 else { return }
    func judged(by total: ExactNumber) -> [(part: Share, reading: Reading)] {
      parts.compactMap { part in
        (part.amount.inBaseUnits * ExactNumber(100)).divided(by: total).map {
          (part, Reading(value: $0, unit: part.share.unit))
        }
      }
    }
    func holding(_ judged: [(part: Share, reading: Reading)]) -> Int {
      judged.count { $0.reading.verdict(on: $0.part.share).holds }
    }
    var totals = (whole.map { [$0.amount] } ?? []).map { ($0.inBaseUnits, source.text(in: $0.range)) }
    if whole == nil {
      // The text above may say how many there are: `40 answers:`, of which not all are listed.
      totals = (textAboveList.map { quantities(in: $0) } ?? [])
        .filter { $0.unit?.dimension == first.amount.unit?.dimension || first.amount.unit == nil }
        .map { ($0.inBaseUnits, source.text(in: $0.range)) }
      totals.append(
        (
          parts.reduce(.zero) { $0 + $1.amount.inBaseUnits },
          parts.map { source.text(in: $0.amount.range) }.joined(separator: " + ")
        ))
    }
    let ways = totals.filter { !$0.0.isZero }.map { (text: $0.1, shares: judged(by: $0.0)) }
    guard let best = ways.max(by: { holding($0.shares) < holding($1.shares) }),
      case let holding = holding(best.shares), holding * 4 >= parts.count * 3
    else { return }
    for (part, reading) in best.shares where !isClaimed(part.share.range) {
      let verdict = reading.verdict(on: part.share)
      // What breaks the pattern of three others is wrong.
      guard verdict.holds || holding >= 3 && !part.share.isApproximate else { continue }
      var figure = Figure.judged(part.share, form: .ratio, by: reading, verdict: verdict, in: source)
      figure.expression = "\(source.text(in: part.amount.range)) / \(best.text)"
      add(figure)
    }
  }
}
