import Quantities
import SourceText

/// How many cards a text is about.
struct CardCount {
  let stated: StatedQuantity
  let number: Int
}

extension FigureFinder {
  /// How many cards stand in `range` beside a name: `8x L40S`, `8 卡 H20`, `32 H200`, `RTX 4090 ×2`; `nil` where no number counts them.
  func cardCount(beside name: ByteRange, in range: ByteRange) -> CardCount? {
    if let count = cardCount(before: name, in: range) ?? pair(before: name, in: range) { return count }
    let behind = name.upperBound..<min(range.upperBound, name.upperBound + 16)
    let after = quantities(in: behind).first
    return after.flatMap { count($0, bytes[name.upperBound..<$0.digitsRange.lowerBound], needsSign: true) }
  }

  /// `双 4090`, `Dual RTX 3090`, `a pair of L40S`, `four H100`
  private func pair(before name: ByteRange, in range: ByteRange) -> CardCount? {
    let before = range.lowerBound..<name.lowerBound
    let end = before.last { bytes[$0] != UInt8(ascii: " ") }.map { $0 + 1 } ?? before.lowerBound
    for (word, number) in Self.countWords {
      let start = end - word.count
      guard start >= before.lowerBound, bytes[start..<end].startsIgnoringCase(with: word),
        // `individual`
        start == before.lowerBound || !bytes[start].isLatinLetter || !bytes[start - 1].isLatinLetter
      else { continue }
      return CardCount(stated: .named(start..<end, number: number), number: number)
    }
    return nil
  }

  private static let countWords: [(word: [UInt8], number: Int)] =
    [
      ("双", 2), ("双卡", 2), ("双路", 2), ("dual", 2), ("two", 2), ("pair of", 2), ("two nvidia", 2),
      ("three", 3),
      ("four", 4), ("quad", 4), ("six", 6), ("eight", 8), ("sixteen", 16),
    ].map { (Array($0.0.utf8), $0.1) }

  /// - Parameter needsSign: Whether a number alone counts nothing: of `Llama 2 A100` none does.
  func cardCount(before name: ByteRange, in range: ByteRange, needsSign: Bool = false) -> CardCount? {
    let before = max(range.lowerBound, name.lowerBound - 24)..<name.lowerBound
    return quantities(in: before).last.flatMap {
      count($0, bytes[$0.digitsRange.upperBound..<name.lowerBound], needsSign: needsSign)
    }
  }

  private func count(_ quantity: StatedQuantity, _ gap: ArraySlice<UInt8>, needsSign: Bool) -> CardCount? {
    guard quantity.decimals == 0, quantity.upperValue == nil, quantity.multiplier == .one,
      quantity.unit == nil || quantity.unit?.symbol == "x",
      let number = Int(exactly: quantity.value.double), (1...100_000).contains(number),
      Self.countSigns.fill(gap), !needsSign || gap.contains(where: { $0 != UInt8(ascii: " ") })
    else { return nil }
    return CardCount(stated: quantity, number: number)
  }

  private static let countSigns = FillerList(
    ["x", "×", "*", "张", "块", "片", "卡", "个", "的", "NVIDIA", "AMD"], signs: " *")

  /// `RTX 4090 ×2`, `8x A100`: the row is about several cards.
  func countsCards(_ cell: ByteRange, beside name: ByteRange) -> Bool {
    let rest = Array(bytes[cell.lowerBound..<name.lowerBound] + bytes[name.upperBound..<cell.upperBound])
    return zip(rest, rest.dropFirst()).contains { one, next in
      let isDigit = { (byte: UInt8) in byte.isDigit }
      let isTimes = { (byte: UInt8) in
        [UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*")].contains(byte)
      }
      return isTimes(one) && isDigit(next) || isDigit(one) && isTimes(next)
    } || rest.contains([0xC3, 0x97])
  }

  /// `| Card | Qty | VRAM |`: a column may say of how many cards a row is.
  func countCards(of grid: TableGrid, _ named: inout NamedRows) {
    let columns = grid.header.indices.filter { $0 != named.column && isOfCounts(bytes[grid.header[$0]]) }
    guard let column = columns.first else { return }
    for (row, cell) in grid.cells(inColumn: column) where named.counts[row] == nil {
      guard let stated = onlyQuantity(in: cell), stated.upperValue == nil,
        stated.unit == nil || stated.unit?.symbol == "x",
        let count = Int(exactly: stated.value.double), count > 0
      else { continue }
      named.counts[row] = count
    }
  }

  /// Whether a header says that its column counts cards.
  func isOfCounts(_ header: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: header, as: UTF8.self).lowercased().filter { $0 != " " && $0 != "*" }
    return Self.countHeaders.contains(words)
  }

  private static let countHeaders: Set<String> = [
    "qty", "quantity", "count", "gpucount", "gpus", "#gpus", "#ofgpus", "numgpus", "numberofgpus", "cards",
    "#cards",
    "数量", "张数", "卡数", "个数", "gpu数量", "gpu数", "gpu卡数", "anzahl", "cantidad", "pieces", "pcs", "件数", "units",
  ]
}
