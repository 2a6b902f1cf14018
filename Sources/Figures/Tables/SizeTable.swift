import MemoryEstimator
import Quantities
import SourceText

/// Tables of what models take: a size in the row, the header or the text above, and bytes a parameter by a format or as a number:
/// `| 13B | 26 GB | 13 GB |` under `FP16` and `INT8`, `| master weights | 4 | 28 GB |` under `7B`.
extension FigureFinder {
  /// - Parameter caption: The text right above the table.
  mutating func sizeTable(_ grid: TableGrid, caption: ByteRange?) {
    guard grid.header.count <= Self.mostSizeColumns else { return }
    let headers = grid.header.map(words)
    let above = caption.map(words)
    let rows = grid.rows.map { row in row.enumerated().map { (column: $0.offset, words: words($0.element)) } }
    guard
      (headers + rows.joined().map(\.words) + [above].compactMap(\.self)).contains(where: { $0.size != nil })
    else { return }
    for column in grid.header.indices where !Self.otherColumns.isIn(bytes[grid.header[column]]) {
      var cells: [SizedCell] = []
      let headerUnit = SpecVocabulary.unit(inHeader: bytes[grid.header[column]])
      for (row, range) in grid.cells(inColumn: column) {
        guard let stated = onlyQuantity(in: range, unit: headerUnit), let unit = stated.unit,
          unit.dimension == .information, unit.power >= 2, !isClaimed(stated.range)
        else { continue }
        let isOfLess =
          stated.value.isZero
          || grid.rows[row].contains { Self.ofLess.isIn(bytes[$0]) }
        let others = rows[row].filter { $0.column != column }
        let inRow =
          others.first { $0.words.size != nil && Self.countColumns.isIn(bytes[grid.header[$0.column]]) }
          ?? others.first { $0.words.size != nil }
        guard
          let size = inRow?.words.size ?? unsizedModel(in: grid.rows[row]) ?? headers[column].size
            ?? above?.size
        else { continue }
        let byNumber = others.first {
          $0.column != inRow?.column && Self.byteColumns.isIn(bytes[grid.header[$0.column]])
        }
        .flatMap { bytesEach(in: grid.rows[row][$0.column]) }
        let byCell = others.compactMap {
          bytesEach(in: grid.rows[row][$0.column], isLabelled: true)
        }.first
        let inOthers = others.compactMap(\.words.format).first
        // A row that names a format of its own is not in that of the header.
        if let own = inOthers, let format = headers[column].format, own != format { continue }
        let byFormat = headers[column].format ?? inOthers ?? above?.format
        let formulas = others.compactMap { SymbolicBytes(bytes[grid.rows[row][$0.column]]) }
        var byFormula: ExactNumber?
        if let formula = formulas.first {
          // A row with a formula is about what that says, and about nothing where it says too little.
          let devices = deviceCount(in: grid.header[column]) ?? caption.flatMap(deviceCount)
          guard let each = formula.each(devices: devices) else { continue }
          byFormula = each
        }
        let isPlain =
          !isOfBlocks(grid.header[column])
          && !others.contains {
            saysMoreThanFormats(grid.rows[row][$0.column], isFirst: $0.column == 0)
          }
        let blocks = isPlain ? nil : blockFormat(of: others.map { grid.rows[row][$0.column] })
        guard
          let each = byFormula ?? byNumber ?? byCell
            ?? (isPlain ? byFormat.flatMap { ExactNumber($0.bytes) } : nil)
            ?? blocks.flatMap({ ExactNumber(shortestDecimalOf: $0.bytesPerWeight) })
        else { continue }
        let text = "\((size.double / 1e9).written)B × \(each.double.written) bytes"
        cells.append(
          SizedCell(
            stated: stated,
            readings: ([size] + exactSizes(in: [grid.header[column]] + grid.rows[row].prefix(1), near: size))
              .flatMap { Reading.ofBytes($0 * each, statedIn: unit) },
            text: text,
            isExplicit: byFormula ?? byNumber ?? byCell != nil,
            isOfFormat: headers[column].format != nil
              || others.contains { isOnlyFormat(grid.rows[row][$0.column]) },
            isOfWeights: Self.weightWords.isIn(bytes[grid.header[column]]), isOfLess: isOfLess,
            isCounted: inRow.map { isCount(grid.rows[row][$0.column]) } ?? false,
            isOfBlocks: !isPlain && byFormula ?? byNumber ?? byCell == nil))
      }
      judge(
        cells, isOfLess: caption.map { Self.ofLess.isIn(bytes[$0]) } ?? false)
    }
  }

  /// The parameters of the model that a row names without a size: `Mixtral-8x7B`.
  private func unsizedModel(in row: [ByteRange]) -> ExactNumber? {
    guard let first = row.first, case let named = namedModels(in: first), named.count == 1 else { return nil }
    return ExactNumber(named[0].model.architecture.parameters.total)
  }

  /// Whether a cell counts parameters to three digits, which no name does: `32.5B`.
  private func isCount(_ cell: ByteRange) -> Bool {
    quantities(in: cell).first.map { $0.significantDigits >= 3 && trimmed(cell).count - $0.range.count < 4 }
      ?? false
  }

  /// How many parameters the models really have that texts name, where that is about a size: 13.02 billion in a `Llama-2-13B`.
  private func exactSizes(in texts: [ByteRange], near size: ExactNumber) -> [ExactNumber] {
    texts.flatMap { namedModels(in: $0) }.map { ExactNumber($0.model.architecture.parameters.total) }
      .filter { ($0.double / size.double - 1).magnitude < 0.1 }
  }

  /// The format with blocks that one cell of a row is the name of, where no other says more: `Q4_K_M`.
  private func blockFormat(of cells: [ByteRange]) -> NumberFormat? {
    let named = cells.filter(isOfBlocks)
    guard named.count == 1, isOnlyFormat(named[0]),
      !cells.contains(where: { $0 != named[0] && saysMoreThanFormats($0, isFirst: false) })
    else { return nil }
    return namedFormats(in: named[0]).first?.format
  }

  /// Whether a row is about something else than numbers in a format: optimizer states, a total, what a calculation of its own gives.
  private func saysMoreThanFormats(_ cell: ByteRange, isFirst: Bool) -> Bool {
    let text = bytes[cell]
    return text.contains(where: \.isDigit) && (Self.byteColumns.isIn(text) || Self.bitWords.isIn(text))
      || isFirst && (Self.otherRows.isIn(text) || text.contains(UInt8(ascii: "+"))) || isOfBlocks(cell)
  }

  /// Whether a cell is the name of a format.
  private func isOnlyFormat(_ cell: ByteRange) -> Bool {
    guard let format = namedFormats(in: cell).first else { return false }
    return trimmed(cell).count - format.range.count <= 4
  }

  /// `Q8_0` has the scales of its blocks besides.
  private func isOfBlocks(_ cell: ByteRange) -> Bool {
    namedFormats(in: cell).contains { $0.format.bytesPerWeight != $0.format.bytes }
  }

  /// How many devices share what the text speaks of: `N=64`, `64 卡`.
  private func deviceCount(in range: ByteRange) -> Int? {
    let text = bytes[range]
    for word in ["N=", "N =", "N_d=", "N_d ="] {
      guard let place = text.firstIndex(of: Array(word.utf8)) else { continue }
      let rest = text[place...].dropFirst(word.utf8.count).drop { $0 == UInt8(ascii: " ") }
      let digits = rest.prefix(while: \.isDigit)
      if let count = Int(String(decoding: digits, as: UTF8.self)), count > 0 { return count }
    }
    return nil
  }

  /// No table of models has more.
  private static let mostSizeColumns = 30

  private struct SizedCell {
    let stated: StatedQuantity
    let readings: [Reading]
    let text: String
    /// Whether the row says itself how many bytes.
    let isExplicit: Bool
    /// Whether its header names the format, or a cell of its row that has nothing else in it.
    let isOfFormat: Bool
    /// Whether its header speaks of weights and not of what a model needs.
    let isOfWeights: Bool
    /// Whether its row is about a part of the model or about one of several devices.
    let isOfLess: Bool
    /// Whether its row counts the parameters, and does not only name a size.
    let isCounted: Bool
    /// Whether it is in blocks with scales, of which models take more and less: only what is less than the weights is wrong.
    let isOfBlocks: Bool
  }

  /// Most cells of a column must hold before another can be wrong: it may hold something else than weights. Nor can one be where
  /// neither a header nor a cell is the name of a format.
  ///
  /// - Parameter isOfLess: Whether the text above is about a part of a model or of one of several devices.
  private mutating func judge(_ cells: [SizedCell], isOfLess: Bool) {
    let judged = cells.compactMap { cell in
      cell.readings.best(for: cell.stated).map { (cell, $0.reading, $0.verdict) }
    }
    let holding = judged.count { $0.2.holds }
    let isTrusted =
      holding >= 2 && holding * 2 >= judged.count && cells.allSatisfy(\.isOfFormat)
      || holding * 2 >= judged.count && cells.allSatisfy(\.isExplicit)
    for (cell, reading, verdict) in judged
    where verdict.holds
      || (cell.isOfBlocks ? holding > 0 && isTooLittle(cell, reading) : isTrusted) && !isOfLess
        && !cell.isOfLess
    {
      // 70.6 billion are a 70B model, and what one needs is more than its weights.
      // Where all other cells of three or more are exact, this one is not meant otherwise.
      let breaksPattern =
        holding >= 3 && holding == judged.count - 1 && judged.allSatisfy { $0.2 == .exact || !$0.2.holds }
      let mayHoldMore =
        reading.value < cell.stated.value && reading.isWithin(2, of: cell.stated) && !cell.isOfWeights
        && !breaksPattern
        && NearestMiss.explain(cell.stated, computed: reading.value) == nil
      let isNominal = reading.isNear(cell.stated) && !(cell.isCounted && breaksPattern)
      if !verdict.holds, !cell.isExplicit, isNominal || mayHoldMore { continue }
      var figure = Figure.judged(cell.stated, form: .table, by: reading, verdict: verdict, in: source)
      figure.expression = cell.text
      add(figure)
    }
  }

  /// Whether blocks of weights take a third more than is stated, at least.
  private func isTooLittle(_ cell: SizedCell, _ reading: Reading) -> Bool {
    reading.value > cell.stated.value && !reading.isWithin(1.33, of: cell.stated)
  }

  private struct SizeWords {
    var size: ExactNumber?
    var format: NumberFormat?
  }

  /// The one size and the one format that a text names.
  private func words(_ range: ByteRange) -> SizeWords {
    var words = SizeWords()
    let sizes = parameterCounts(in: range)
    if let first = sizes.first, sizes.allSatisfy({ $0 == first }) { words.size = first }
    let formats = namedFormats(in: range).map(\.format)
    if let first = formats.first, formats.allSatisfy({ $0.name == first.name }) { words.format = first }
    return words
  }

  /// Numbers of parameters: `7B`, `72.7B`, `70亿`, and those at the end of names: `Llama-2-13B`.
  func parameterCounts(in range: ByteRange) -> [ExactNumber] {
    let plain = quantities(in: range).filter {
      $0.unit == nil && $0.upperValue == nil && $0.value >= .power(of: 10, 8)
        && $0.value <= .power(of: 10, 13)
        && $0.multiplier >= .power(of: 10, 6) && !isOfActive($0)
    }.map(\.value)
    guard plain.isEmpty, bytes[range].contains(where: { $0.lowercased == UInt8(ascii: "b") }) else {
      return plain
    }
    let isNameByte: (UInt8) -> Bool = {
      $0.isLatinLetter || $0.isDigit || $0 == UInt8(ascii: ".")
    }
    return bytes[range].split { !isNameByte($0) }.compactMap { word in
      guard word.last?.lowercased == UInt8(ascii: "b") else { return nil }
      let number = word.dropLast()
      let digits = number.suffix(number.reversed().prefix { !$0.isLatinLetter }.count)
      let before = number.dropLast(digits.count).last?.lowercased
      // `8x7B` has more than one of seven, and `A22B` are those that are active.
      guard !digits.isEmpty, before != UInt8(ascii: "x"), number.dropLast(digits.count).count != 1,
        let value = ExactNumber(decimal: String(decoding: digits, as: UTF8.self))
      else { return nil }
      return value * .power(of: 10, 9)
    }
  }

  /// `47B (12.7B active)`: so many take part in each token, and all of them take memory.
  private func isOfActive(_ size: StatedQuantity) -> Bool {
    let behind = bytes[size.range.upperBound...].prefix(12).drop { " (（".utf8.contains($0) }
    return behind.startsIgnoringCase(with: Array("activ".utf8)) || behind.starts(with: "激活".utf8)
  }

  /// Bytes a parameter as a cell states them: `4`, `0.5`, `2 + 2`, `8 bytes/param`.
  ///
  /// - Parameter isLabelled: Whether the cell itself must say that it is bytes.
  private func bytesEach(in cell: ByteRange, isLabelled: Bool = false) -> ExactNumber? {
    let quantities = self.quantities(in: cell)
    guard !quantities.isEmpty, quantities.count < 6 else { return nil }
    if isLabelled {
      guard quantities.count == 1, Self.byteColumns.isIn(bytes[cell]), quantities[0].unit?.symbol == "B"
      else { return nil }
    }
    var sum = ExactNumber.zero
    for quantity in quantities {
      guard quantity.unit == nil || quantity.unit?.symbol == "B", quantity.upperValue == nil,
        !(quantity.isApproximate && quantity.value.isZero), quantity.value <= ExactNumber(32)
      else { return nil }
      sum = sum + quantity.value
    }
    guard quantities.count == 1 || bytes[cell].contains(UInt8(ascii: "+")) else { return nil }
    // `4Ψ + 12Ψ/N` is a formula.
    var rest = bytes[cell]
    for quantity in quantities {
      for offset in quantity.range { rest[offset] = UInt8(ascii: " ") }
    }
    guard Self.byteWords.fill(rest) else { return nil }
    return sum
  }

  /// What makes it that of a part of the model, or of one of several devices.
  private static let ofLess = WordList([
    "shard", "每卡", "分片", "切分", "per gpu", "per-gpu", "per device", "each gpu", "1/4", "1/2", "/ 8", "/8",
    "lora", "adapter", "zero-1", "zero-2", "zero-3", "zero 1", "zero 2", "zero 3", "one rank", "each rank",
    "fsdp", "每张卡", "je karte", "only", "one layer", "layer-wise", "low-rank", "trainable", "可训练",
    "activation", "激活", "kv cache", "kv 缓存", "kv缓存",
  ])
  private static let byteWords = FillerList(
    ["bytes", "byte", "字节", "params", "param", "parameter", "每参数", "参数", "per", "each"], signs: " *`+/~")
  private static let byteColumns = WordList(["byte", "字节", "b/param"])
  private static let countColumns = WordList(["参数", "param", "总参"])
  private static let bitWords = WordList(["bit", "比特"])
  private static let otherRows = WordList([
    "优化器", "optimizer", "adam", "激活", "activation", "kv", "总", "合计", "total", "sum", "开销", "overhead",
  ])
  /// Columns of more or of less than a size times its bytes.
  private static let otherColumns = WordList([
    "kv", "激活", "activ", "差", "diff", "delta", "显卡", "gpu", "capacity", "容量", "剩余", "left", "free", "带宽",
    "bandwidth",
  ])
}
