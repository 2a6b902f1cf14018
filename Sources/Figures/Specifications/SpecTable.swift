import Accelerators
import Quantities
import SourceText

/// Tables of accelerators: a column of names, and columns of what the catalog knows.
extension FigureFinder {
  /// Judges a table of accelerators; whether it is one.
  mutating func specTable(_ grid: TableGrid) -> Bool {
    guard var named = namedRows(of: grid) else { return false }
    for (_, cell) in grid.cells(inColumn: named.column) { claim(cell) }
    ratesWithFormats(grid, named)
    let columns = grid.header.indices.filter { $0 != named.column }.map { column in
      let cells = specCells(grid, column: column, named)
      return (header: bytes[grid.header[column]], cells: cells, fields: fields(grid, column, cells))
    }
    // `A100 | 80 GB | 2039 GB/s`: the memory of a row says which variant the rest of it is about.
    for column in columns where column.fields?.first == .memory {
      for cell in column.cells where cell.variants.count > 1 {
        let fitting = cell.variants.filter {
          SpecJudgement.best(of: cell.stated, variants: [$0], field: .memory)?.verdict.holds == true
        }
        if !fitting.isEmpty { named.variants[cell.row] = fitting }
      }
    }
    for column in columns {
      guard let fields = column.fields else { continue }
      let cells = column.cells.map { cell in
        var cell = cell
        cell.variants = named.variants[cell.row] ?? cell.variants
        cell.variants = ofForm(cell.variants, saidIn: cell.range)
        return cell
      }
      judge(cells, fields: fields, header: column.header)
    }
    for (row, variants) in named.variants {
      for (column, cell) in grid.rows[row].enumerated() where column != named.column {
        memoryTypes(of: variants, in: cell, mayBeWrong: true)
      }
    }
    return true
  }

  /// Judges rates that name their formats: `989 TFLOPS (BF16 / FP16), 1979 (FP8)`, `3,958 TFLOPS FP8`.
  private mutating func ratesWithFormats(_ grid: TableGrid, _ named: NamedRows) {
    let units = grid.header.map { SpecVocabulary.unit(inHeader: bytes[$0]) }
    let isOfOthers = grid.header.map { SpecVocabulary.isOfOthers(bytes[$0]) }
    for (row, variants) in named.variants {
      for (column, cell) in grid.rows[row].enumerated()
      where column != named.column && units.indices.contains(column) && !isOfOthers[column] {
        var unit = units[column]
        let rates = quantities(in: cell)
        for var stated in rates {
          var formats = [parenthesis(behind: stated, in: cell)].compactMap(\.self)
          if rates.count == 1 {
            // `3,958 TFLOPS FP8`, `FP32 82.6 TFLOPS`
            formats.append(bytes.text(in: stated.range.upperBound..<cell.upperBound))
            formats.append(bytes.text(in: cell.lowerBound..<stated.range.lowerBound))
          }
          unit = stated.unit ?? unit
          guard let unit, unit.dimension == .operationRate,
            let fields = formats.lazy.compactMap(SpecVocabulary.fields(ofFormats:)).first
          else { continue }
          stated.unit = unit
          let sparsity = SpecVocabulary.sparsity(bytes[cell])
          let judged = fields.compactMap {
            SpecJudgement.best(of: stated, variants: variants, field: $0, sparsity: sparsity)
          }
          if let best = judged.first(where: \.verdict.holds) ?? judged.first {
            add(best.figure(bytes))
          } else {
            // A format that the catalog has no rates of.
            add(.unchecked(stated, form: .spec, because: .noEvidence))
          }
        }
      }
    }
  }

  /// The text in parentheses right behind a quantity.
  private func parenthesis(behind stated: StatedQuantity, in cell: ByteRange) -> String? {
    let rest = bytes[stated.range.upperBound..<cell.upperBound].drop {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*")
    }
    guard rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    return bytes.text(in: rest.startIndex + 1..<close)
  }

  /// The rows of a table that name an accelerator in one of its columns.
  private struct NamedRows {
    let column: Int
    var variants: [Int: [Accelerator]] = [:]
    /// Where a row is about several cards, how many.
    var counts: [Int: Int] = [:]
  }

  private struct SpecCell {
    let row: Int
    let range: ByteRange
    let stated: StatedQuantity
    var variants: [Accelerator]
    let count: Int
  }

  /// By the first column in which at least one row, and more rows than not, name an accelerator.
  private func namedRows(of grid: TableGrid) -> NamedRows? {
    for column in grid.header.indices.prefix(3) {
      var named = NamedRows(column: column)
      for (row, cell) in grid.cells(inColumn: column) {
        let mentions = catalog.mentions(in: bytes, range: cell, allowBare: true)
        guard mentions.count == 1, let mention = mentions.first, !isOfAnotherSize(mention, in: cell),
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
      if !named.variants.isEmpty, named.variants.count * 2 >= grid.rows.count { return named }
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
          return max(own / memory, memory / own) > 1.5
        }
    }
  }

  private static let beforeSize = FillerList([], signs: " -(（")

  /// The cells of a column that state one quantity for a known accelerator. A unit may stand in the header.
  private func specCells(_ grid: TableGrid, column: Int, _ named: NamedRows) -> [SpecCell] {
    let header = bytes[grid.header[column]]
    var headerUnit = SpecVocabulary.unit(inHeader: bytes[grid.header[column]])
    // `Accelerator \\ TFLOPS` says it for the columns of all formats.
    if headerUnit == nil,
      let corner = SpecVocabulary.unit(inHeader: bytes[grid.header[named.column]]),
      SpecVocabulary.namedFields(header, unit: corner) != nil
    {
      headerUnit = corner
    }
    // `34.10T` below `单精` is told in TFLOPS.
    let letterUnit = headerUnit == nil ? UnitTable.unit("TFLOPS") : nil
    return grid.cells(inColumn: column).compactMap { row, cell in
      guard let variants = named.variants[row],
        var stated = QuantityReader.only(in: bytes, cell, unit: headerUnit)
      else { return nil }
      if let letterUnit, stated.multiplyingLetter(in: bytes) == UInt8(ascii: "T"),
        SpecVocabulary.namedFields(header, unit: letterUnit) != nil
      {
        stated = stated.takingLetter(for: letterUnit)
      }
      guard stated.unit != nil else { return nil }
      return SpecCell(
        row: row, range: cell, stated: stated, variants: variants, count: named.counts[row] ?? 1)
    }
  }

  /// The variants whose form factor a cell names: `700 W (SXM)`.
  private func ofForm(_ variants: [Accelerator], saidIn cell: ByteRange) -> [Accelerator] {
    guard variants.count > 1, bytes[cell].contains(where: \.isLatinLetter) else { return variants }
    let words = bytes.text(in: cell).lowercased().split { !$0.isLetter && !$0.isNumber }
    let fitting = variants.filter { variant in
      let form = (variant.formFactor ?? "").lowercased().prefix { $0.isLetter }
      return !form.isEmpty && words.contains { $0.prefix { $0.isLetter } == form }
    }
    return fitting.isEmpty ? variants : fitting
  }

  /// The catalog fields that a column may hold, or nothing when it holds something else.
  private func fields(_ grid: TableGrid, _ column: Int, _ cells: [SpecCell]) -> [Accelerator.Field]? {
    guard let unit = cells.first?.stated.unit else { return nil }
    return SpecVocabulary.fields(header: bytes[grid.header[column]], unit: unit)
  }

  /// Judges a column by the field that most of its rows agree with.
  private mutating func judge(_ cells: [SpecCell], fields: [Accelerator.Field], header: ArraySlice<UInt8>) {
    let sparsity = SpecVocabulary.sparsity(header)
    let judgements = fields.map { field in cells.map { best(of: $0, field: field, sparsity) } }
    let holds = judgements.map { $0.count { $0?.verdict.holds == true } }
    // The first of equals: the list of fields begins with the most usual one.
    guard let most = holds.max(), let leading = holds.firstIndex(of: most) else { return }
    // A column that nothing agrees with means something else than it seems to, unless its header names one field.
    let isNamed =
      fields.count == 1
      && cells.first?.stated.unit.flatMap { SpecVocabulary.namedFields(header, unit: $0) } != nil
    let holding = judgements[leading].compactMap(\.self).filter(\.verdict.holds)
    let sparse = holding.count(where: \.isSparse)
    let mixesSparse =
      sparse > 0 && sparse <= holding.count(where: { !$0.isSparse && $0.mayBeSparse && $0.isPublished })
    let isTrusted = most * 2 >= cells.count || cells.count == 1 && isNamed
    for (row, cell) in cells.enumerated() {
      let judged = judgements[leading][row]
      if let judged, isTrusted || judged.verdict.holds {
        var figure = judged.figure(bytes)
        // Among dense rates one with sparsity misleads whoever compares.
        if judged.isSparse, mixesSparse, sparsity == .unsaid {
          figure.suggestion = SpecJudgement.sparseAmongDense
        }
        add(figure)
      } else if let other = fields.compactMap({ best(of: cell, field: $0, sparsity) }).first(
        where: { $0.verdict.holds }
      ) {
        add(other.figure(bytes))
      } else {
        add(.unchecked(cell.stated, form: .spec, because: judged == nil ? .noEvidence : .ambiguous))
      }
    }
  }

  private func best(
    of cell: SpecCell, field: Accelerator.Field, _ sparsity: SpecVocabulary.Sparsity
  ) -> SpecJudgement? {
    SpecJudgement.best(
      of: cell.stated, variants: cell.variants, field: field, sparsity: sparsity, count: cell.count)
  }
}
