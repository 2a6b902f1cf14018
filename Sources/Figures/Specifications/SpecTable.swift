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
    var rows = named.variants.mapValues { SpecRow(of: $0) }
    for column in columns {
      guard let fields = column.fields else { continue }
      for cell in column.cells { rows[cell.row]?.add(cell, fields) }
    }
    for (number, row) in rows { rows[number]?.relatives = relatives(of: row) }
    // Beside `FP16 Tensor Core` a plain `FP16` is the rate of the vector units.
    let tensorFields = Set(
      columns.filter { Self.tensorWords.isIn($0.header) }.compactMap(\.fields).filter {
        !$0.contains(.fp32) && !$0.contains(.fp64)
      })
    for column in columns {
      guard let fields = column.fields else { continue }
      let cells = column.cells.map { cell in
        var cell = cell
        cell.variants = ofForm(named.variants[cell.row] ?? cell.variants, saidIn: cell.range)
        return cell
      }
      let isOfVectorUnits = tensorFields.contains(fields) && !Self.tensorWords.isIn(column.header)
      judge(cells, of: rows, fields: fields, header: column.header, mayBeWrong: !isOfVectorUnits)
    }
    for (row, variants) in named.variants {
      for (column, cell) in grid.rows[row].enumerated() where column != named.column {
        memoryTypes(of: variants, in: cell, mayBeWrong: true)
      }
    }
    return true
  }

  /// What a row states of its card.
  private struct SpecRow {
    let variants: [Accelerator]
    /// Each of its figures with the fields it may be of, and whether it is true of the card.
    private(set) var figures: [(cell: SpecCell, fields: [Accelerator.Field], holds: Bool)] = []
    /// Whether something of it is true of the card, which it then is about.
    private(set) var isAnchored = false
    /// Other cards of the name, which the row may be of.
    var relatives: [Accelerator] = []

    init(of variants: [Accelerator]) { self.variants = variants }

    mutating func add(_ cell: SpecCell, _ fields: [Accelerator.Field]) {
      let holds = Self.holds(cell, fields, variants)
      figures.append((cell, fields, holds))
      isAnchored = isAnchored || holds
    }

    static func holds(_ cell: SpecCell, _ fields: [Accelerator.Field], _ variants: [Accelerator]) -> Bool {
      fields.contains {
        SpecJudgement.best(of: cell.stated, variants: variants, field: $0, count: cell.count)?.verdict.holds
          ?? false
      }
    }
  }

  /// The relatives of the card that a row names whose memory and another figure of theirs it gives, where it does not give the card's:
  /// below `H100 PCIe` some tell of the H100 NVL, a PCIe card too.
  private func relatives(of row: SpecRow) -> [Accelerator] {
    let failing = row.figures.filter { !$0.holds }
    guard failing.contains(where: { $0.fields.first == .memory }) else { return [] }
    return catalog.relatives(of: row.variants).filter { relative in
      let fitting = failing.filter { SpecRow.holds($0.cell, $0.fields, [relative]) }
      return fitting.count >= 2 && fitting.contains { $0.fields.first == .memory }
    }
  }

  private static let tensorWords = WordList(["tensor", "张量"])

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

  private static let aboutChips = WordList(["architect", "架构", "generation", "successor", "compare"])

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
          return max(own / memory, memory / own) > 1.1
        }
    }
  }

  /// `RTX 4060 L`, which is the one of laptops: a letter more is another card.
  private func goesOn(_ mention: Mention, in cell: ByteRange) -> Bool {
    let tail = bytes[mention.range.upperBound..<cell.upperBound]
    let word = tail.drop { $0 == UInt8(ascii: " ") }
    return word.count < tail.count && word.first?.isLatinLetter ?? false
      && !(word.dropFirst().first.map { $0.isLatinLetter || $0.isDigit } ?? false)
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
    // So does a format alone: `| GPU | FP32 | FP16 |`.
    let isOfFormats = SpecVocabulary.fields(ofFormats: bytes.text(in: grid.header[column]))?.isEmpty == false
    // `34.10T` below `单精` is told in TFLOPS.
    let letterUnit = headerUnit == nil ? UnitTable.unit("TFLOPS") : nil
    return grid.cells(inColumn: column).compactMap { row, cell in
      guard let variants = named.variants[row],
        var stated = QuantityReader.only(in: bytes, cell, unit: headerUnit)
      else { return nil }
      if isOfFormats, stated.unit == nil, stated.multiplier == .one { stated.unit = letterUnit }
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

  /// Judges a column by the field that most of its rows agree with. It accuses only in rows that are anchored: of which something
  /// else is true of the card.
  private mutating func judge(
    _ cells: [SpecCell], of rows: [Int: SpecRow], fields: [Accelerator.Field], header: ArraySlice<UInt8>,
    mayBeWrong: Bool
  ) {
    let sparsity = SpecVocabulary.sparsity(header)
    func best(_ cell: SpecCell, _ field: Accelerator.Field) -> SpecJudgement? {
      let said = SpecVocabulary.sparsity(bytes[cell.range])
      func best(_ variants: [Accelerator]) -> SpecJudgement? {
        SpecJudgement.best(
          of: cell.stated, variants: variants, field: field, sparsity: said == .unsaid ? sparsity : said,
          count: cell.count)
      }
      let own = best(cell.variants)
      if own?.verdict.holds ?? false { return own }
      let other = best(rows[cell.row]?.relatives ?? [])
      return other?.verdict.holds ?? false ? other : own
    }
    let judgements = fields.map { field in cells.map { best($0, field) } }
    let holds = judgements.map { $0.count { $0?.verdict.holds == true } }
    // The first of equals: the list of fields begins with the most usual one.
    guard let most = holds.max(), let leading = holds.firstIndex(of: most) else { return }
    // A column that nothing agrees with means something else than it seems to, unless its header names one field.
    let isNamed =
      fields.count == 1
      && cells.first?.stated.unit.flatMap { SpecVocabulary.namedFields(header, unit: $0) } != nil
    let holding = judgements[leading].compactMap(\.self).filter(\.verdict.holds)
    let mixesSparse =
      holding.contains(where: \.isSparse)
      && holding.contains { !$0.isSparse && $0.mayBeSparse && $0.isPublished }
    // `Total VRAM` may be that of several cards.
    let isOfAllCards = fields.first == .memory && Self.totalWords.isIn(header)
    // Of what no document confirms a row agrees or says nothing.
    let known = judgements[leading].count { $0 != nil }
    let isTrusted = mayBeWrong && (most * 2 >= known || isNamed && (most * 3 >= known || cells.count == 1))
    // Where a row gives one figure, the others of the column tell.
    let isListed = most * 2 >= known || cells.count == 1 && isNamed
    for (place, cell) in cells.enumerated() {
      let judged = judgements[leading][place]
      let row = rows[cell.row]
      let isAnchored = row?.isAnchored ?? false || isListed && row?.figures.count == 1
      if let judged,
        judged.verdict.holds || isTrusted && isAnchored && !isOfOthers(cell, fields) && !isOfAllCards
      {
        var figure = judged.figure(bytes)
        // Among dense rates one with sparsity misleads whoever compares.
        if judged.isSparse, mixesSparse, sparsity == .unsaid {
          figure.suggestion = SpecJudgement.sparseAmongDense
        }
        add(figure)
      } else if let other = fields.compactMap({ best(cell, $0) }).first(where: { $0.verdict.holds }) {
        add(other.figure(bytes))
      } else {
        var figure = Figure.unchecked(
          cell.stated, form: .spec, because: judged == nil ? .noEvidence : .ambiguous)
        figure.suggestion =
          fields.lazy.compactMap {
            SpecJudgement.ofSeveral(cell.stated, variants: cell.variants, field: $0)
          }.first
        add(figure)
      }
    }
  }

  /// Whether a cell says that it is of something else: `PCIe 128 GB/s` of links, `256 GB of system memory`.
  private func isOfOthers(_ cell: SpecCell, _ fields: [Accelerator.Field]) -> Bool {
    let words = bytes[cell.range]
    return Self.otherThings.isIn(words) || Self.hostWords.isIn(words)
      || (fields.contains(.interconnect) ? Self.pcie : Self.links).isIn(words)
  }

  private static let hostWords = WordList(["system"])
  private static let totalWords = WordList(["total", "总"])
  private static let pcie = WordList(["pcie"])
  private static let links = WordList(["nvlink"])
}
