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
      guard let unit = amount.unit, unit.dimension != .ratio, share.unit?.symbol == "%",
        amount.upperValue == nil,
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
    let total = whole?.amount.inBaseUnits ?? parts.reduce(.zero) { $0 + $1.amount.inBaseUnits }
    guard !total.isZero, parts.count >= 3 else { return }
    let judged = parts.compactMap { part -> (part: Share, reading: Reading)? in
      (part.amount.inBaseUnits * ExactNumber(100)).divided(by: total).map {
        (part, Reading(value: $0, unit: part.share.unit))
      }
    }
    let holding = judged.count { $0.reading.verdict(on: $0.part.share).holds }
    guard holding * 4 >= parts.count * 3 else { return }
    for (part, reading) in judged where !isClaimed(part.share.range) {
      let verdict = reading.verdict(on: part.share)
      // What breaks the pattern of three others is wrong.
      guard verdict.holds || holding >= 3 && !part.share.isApproximate else { continue }
      var figure = Figure.judged(part.share, form: .ratio, by: reading, verdict: verdict, in: source)
      figure.expression =
        "\(source.text(in: part.amount.range)) / "
        + (whole.map { source.text(in: $0.amount.range) }
          ?? parts.map { source.text(in: $0.amount.range) }.joined(separator: " + "))
      add(figure)
    }
  }
}
