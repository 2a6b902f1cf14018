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
    var rows: [Int: SpecRow] = [:]
    for (number, variants) in named.variants {
      rows[number] = row(of: variants, in: grid.rows[number], name: named.column)
    }
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
      let isLimited = fields == [.power] && Self.limitWords.isIn(bytes[around(grid)])
      judge(
        cells, of: rows, fields: fields, header: column.header, mayBeWrong: !isOfVectorUnits && !isLimited)
    }
    for (row, variants) in named.variants {
      for (column, cell) in grid.rows[row].enumerated() where column != named.column {
        memoryTypes(of: variants, in: cell, mayBeWrong: true)
      }
    }
    return true
  }

  /// A table with what stands right above and below it, where people say to what they have set their cards.
  private func around(_ grid: TableGrid) -> ByteRange {
    let cells = grid.header + grid.rows.joined()
    let start = cells.map(\.lowerBound).min() ?? 0
    let end = cells.map(\.upperBound).max() ?? 0
    return max(0, start - Self.reach)..<min(bytes.count, end + Self.reach)
  }

  private static let limitWords = WordList([
    "power limit", "power-limit", "capped at", "capped to", "power cap", "-pl ", "dialled", "dialed",
    "undervolt",
    "gedrosselt", "limitiert", "功耗墙", "限功耗", "功耗限制", "限制功耗", "降功耗", "锁功耗", "run at",
  ])

  /// A row of which nothing is known but what its cells say of the whole.
  private func row(of variants: [Accelerator], in cells: [ByteRange], name: Int) -> SpecRow {
    let counts = cells.flatMap { quantities(in: $0) }.filter { $0.unit == nil || $0.unit?.symbol == "x" }
    return SpecRow(
      of: variants, saysSparse: cells.contains { SpecVocabulary.sparsity(bytes[$0]) == .sparse },
      isOfOthers: cells.indices.contains(name) && Self.heldBack.isIn(bytes[cells[name]]),
      counts: Set(counts.compactMap { Int(exactly: $0.value.double) }))
  }

  private static let tensorWords = WordList(["tensor", "张量"])
  private static let heldBack = WordList([
    "effective", "有效", "(l1", "(l2", "cache", "缓存", "capped", "limited", "限", "降频", "undervolt", "[^",
  ])

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
            let behind = bytes.text(in: stated.range.upperBound..<cell.upperBound)
            // `989 TFLOPS + FP8` says what else the card can.
            if behind.first(where: { $0 != " " }) != "+" { formats.append(behind) }
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

  /// The cells of a column that state one quantity for a known accelerator. A unit may stand in the header.
  private func specCells(_ grid: TableGrid, column: Int, _ named: NamedRows) -> [SpecCell] {
    let header = bytes[grid.header[column]]
    var headerUnit = SpecVocabulary.unit(inHeader: header) ?? Self.partsCounted(inHeader: header)
    // `Accelerator \\ TFLOPS` says it for the columns of all formats.
    if headerUnit == nil,
      let corner = SpecVocabulary.unit(inHeader: bytes[grid.header[named.column]]),
      SpecVocabulary.namedFields(header, unit: corner) != nil
    {
      headerUnit = corner
    }
    // So does a format alone: `| GPU | FP32 | FP16 |`.
    let isOfFormats = SpecVocabulary.fields(ofFormats: bytes.text(in: grid.header[column]))?.isEmpty == false
    let isOfPower = headerUnit == nil && SpecVocabulary.isOfPower(header)
    // `34.10T` below `单精` is told in TFLOPS.
    let letterUnit = headerUnit == nil ? UnitTable.unit("TFLOPS") : nil
    return grid.cells(inColumn: column).compactMap { row, cell in
      guard let variants = named.variants[row],
        var stated = onlyQuantity(in: cell, unit: headerUnit)
      else { return nil }
      let isUnitAssumed = (isOfFormats || isOfPower) && stated.unit == nil && stated.multiplier == .one
      if isUnitAssumed { stated.unit = isOfPower ? UnitTable.unit("W") : letterUnit }
      if let letterUnit, stated.multiplyingLetter(in: bytes) == UInt8(ascii: "T"),
        SpecVocabulary.namedFields(header, unit: letterUnit) != nil
      {
        stated = stated.takingLetter(for: letterUnit)
      }
      guard stated.unit != nil else { return nil }
      return SpecCell(
        row: row, range: cell, stated: stated, variants: variants, count: named.counts[row] ?? 1,
        isUnitAssumed: isUnitAssumed)
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
}
