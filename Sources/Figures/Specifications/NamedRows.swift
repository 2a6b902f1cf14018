import Accelerators
import Quantities
import SourceText

/// The rows of a table that name an accelerator in one of its columns.
struct NamedRows {
  let column: Int
  var variants: [Int: [Accelerator]] = [:]
  /// Where a row is about several cards, how many.
  var counts: [Int: Int] = [:]
}

extension FigureFinder {
  /// By the first column in which at least one row, and more rows than not, name an accelerator.
  func namedRows(of grid: TableGrid) -> NamedRows? {
    for column in grid.header.indices.prefix(3) {
      var named = NamedRows(column: column)
      for (row, cell) in grid.cells(inColumn: column) {
        let mentions = catalog.mentions(in: bytes, range: cell, allowBare: true)
        guard mentions.count == 1, let mention = mentions.first, !isOfAnotherSize(mention, in: cell),
          !goesOn(mention, in: cell),
          // `Architecture | Hopper (same die as H100)`
          !Self.aboutChips.isIn(bytes[grid.header[column]]),
          // `~32 GB (an A100 will do)` is what something takes.
          !quantities(in: cell.lowerBound..<mention.range.lowerBound).contains(where: {
            $0.unit?.dimension == .information
          })
        else { continue }
        let cards = cardCount(beside: mention.range, in: cell)
        // `DGX Station (A100)` has several cards, of which the cell does not say how many.
        let isOfMachine =
          Self.machines.isIn(bytes[cell.lowerBound..<mention.range.lowerBound])
          || Self.machines.isIn(bytes[mention.range.upperBound..<cell.upperBound])
        if isOfMachine || countsCards(cell, beside: mention.range), cards == nil { continue }
        named.variants[row] = mention.variants
        named.counts[row] = cards?.number
      }
      if !named.variants.isEmpty, named.variants.count * 2 >= grid.rows.count {
        countCards(of: grid, &named)
        return named
      }
    }
    return nil
  }

  /// `2080 Ti 22GB`, `4090(48G)`, `AGX Orin 32`: a card that someone has given other memory.
  private func isOfAnotherSize(_ mention: Mention, in cell: ByteRange) -> Bool {
    quantities(in: mention.range.upperBound..<cell.upperBound).contains { size in
      let gap = bytes[mention.range.upperBound..<size.range.lowerBound]
      let isBare = size.unit == nil && size.decimals == 0 && Self.beforeSize.fill(gap)
      return
        (size.unit?.dimension == .information
        || isBare && (size.multiplier == .one || size.multiplier == .power(of: 10, 9)))
        && mention.variants.allSatisfy { variant in
          // A value that only moved is not another card.
          guard let memory = variant.value(of: .memory) else { return false }
          let bytes = size.unit?.factor ?? (size.multiplier == .one ? .power(of: 10, 9) : .one)
          let own = (size.value * bytes).double / 1e9
          return max(own / memory, memory / own) > 1.1
        }
    }
  }

  /// `RTX 4060 L`, which is the one of laptops: a letter more is another card.
  private func goesOn(_ mention: Mention, in cell: ByteRange) -> Bool {
    let tail = bytes[mention.range.upperBound..<cell.upperBound]
    // `RTX 3080 (Laptop)`, `4060 (measured)`
    if Self.otherCards.isIn(tail) { return true }
    let word = tail.drop { $0 == UInt8(ascii: " ") }
    return word.count < tail.count && word.first?.isLatinLetter ?? false
      && !(word.dropFirst().first.map { $0.isLatinLetter || $0.isDigit } ?? false)
  }

  private static let otherCards = WordList([
    "laptop", "mobile", "笔记本", "移动版", "max-q", "measured", "实测", "ours",
  ])
  private static let beforeSize = FillerList([], signs: " -(（")

  private static let aboutChips = WordList(["architect", "架构", "generation", "successor", "compare"])
}
