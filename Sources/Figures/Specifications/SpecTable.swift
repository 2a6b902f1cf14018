import Accelerators
import Quantities
import SourceText

/// Tables of accelerators: a column of names, and columns of what the catalog knows.
extension FigureFinder {
  /// Judges a table of accelerators; whether it is one.
  mutating func specTable(_ grid: TableGrid) -> Bool {
    guard case (let nameColumn, var accelerators, let counts)? = acceleratorColumn(of: grid) else {
      return false
    }
    for (_, cell) in grid.cells(inColumn: nameColumn) { claim(cell) }
    ratesWithFormats(grid, accelerators, nameColumn: nameColumn)
    let columns = grid.header.indices.filter { $0 != nameColumn }.map { column in
      let cells = specCells(
        grid, column: column, nameColumn: nameColumn, accelerators: accelerators, counts: counts)
      return (
        cells: cells, fields: fields(ofHeader: grid.header[column], cells: cells.map(\.stated)),
        sparsity: SpecVocabulary.sparsity(bytes.text(in: grid.header[column]))
      )
    }
    // `A100 | 80 GB | 2039 GB/s`: the memory of a row says which variant the rest of it is about.
    for column in columns where column.fields?.first == .memory {
      for cell in column.cells where cell.variants.count > 1 {
        let fitting = cell.variants.filter {
          SpecJudgement.best(of: cell.stated, variants: [$0], field: .memory)?.verdict.holds == true
        }
        if !fitting.isEmpty { accelerators[cell.row] = fitting }
      }
    }
    for column in columns {
      guard let fields = column.fields else { continue }
      judge(
        column.cells.map { cell in
          SpecCell(
            row: cell.row, stated: cell.stated, variants: accelerators[cell.row] ?? cell.variants,
            count: cell.count)
        }, fields: fields, column.sparsity)
    }
    return true
  }

  /// Judges rates whose formats stand in parentheses behind them: `989 TFLOPS (BF16 / FP16), 1979 (FP8)`.
  private mutating func ratesWithFormats(
    _ grid: TableGrid, _ accelerators: [Int: [Accelerator]], nameColumn: Int
  ) {
    for (row, variants) in accelerators {
      for (column, cell) in grid.rows[row].enumerated() where column != nameColumn {
        var unit: Unit?
        for var stated in QuantityReader.quantities(in: bytes, cell) {
          guard let formats = parenthesis(behind: stated, in: cell) else { continue }
          unit = stated.unit ?? unit
          guard let unit, unit.dimension == .operationRate else { continue }
          stated.unit = unit
          guard let fields = SpecVocabulary.fields(ofFormats: formats) else { continue }
          let judged = fields.compactMap { SpecJudgement.best(of: stated, variants: variants, field: $0) }
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

  private struct SpecCell {
    let row: Int
    let stated: StatedQuantity
    let variants: [Accelerator]
    let count: Int
  }

  /// The first column in which at least one row, and more rows than not, name an accelerator.
  private func acceleratorColumn(of grid: TableGrid) -> (
    column: Int, variants: [Int: [Accelerator]], counts: [Int: Int]
  )? {
    for column in grid.header.indices.prefix(3) {
      var variants: [Int: [Accelerator]] = [:]
      var counts: [Int: Int] = [:]
      for (row, cell) in grid.cells(inColumn: column) {
        let mentions = catalog.mentions(in: bytes, range: cell, allowBare: true)
        guard mentions.count == 1 else { continue }
        let cards = cardCount(beside: mentions[0].range, in: cell)
        if countsCards(cell, beside: mentions[0].range), cards == nil { continue }
        variants[row] = mentions[0].variants
        counts[row] = cards?.number
      }
      if !variants.isEmpty, variants.count * 2 >= grid.rows.count { return (column, variants, counts) }
    }
    return nil
  }

  /// How many cards stand in `range` beside a name: `8x L40S`, `8 卡 H20`, `32 H200`, `RTX 4090 ×2`; `nil` where no number counts them.
  func cardCount(beside name: ByteRange, in range: ByteRange) -> (number: Int, range: ByteRange)? {
    func count(_ quantity: StatedQuantity?, _ between: ArraySlice<UInt8>) -> (Int, ByteRange)? {
      guard let quantity, quantity.decimals == 0, quantity.upperValue == nil, quantity.multiplier == .one,
        quantity.unit == nil || quantity.unit?.symbol == "x",
        let number = Int(exactly: quantity.value.double),
        (1...100_000).contains(number), Self.countSigns.fill(between)
      else { return nil }
      return (number, quantity.range)
    }
    let before = QuantityReader.quantities(
      in: bytes, max(range.lowerBound, name.lowerBound - 24)..<name.lowerBound
    ).last
    if let before, let found = count(before, bytes[before.digitsRange.upperBound..<name.lowerBound]) {
      return found
    }
    let behind = name.upperBound..<min(range.upperBound, name.upperBound + 16)
    let after = QuantityReader.quantities(in: bytes, behind).first
    let gap = bytes[name.upperBound..<(after?.digitsRange.lowerBound ?? name.upperBound)]
    guard gap.contains(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    return after.flatMap { count($0, gap) }
  }

  private static let countSigns = FillerList(
    ["x", "×", "*", "张", "块", "片", "卡", "个", "的", "NVIDIA", "AMD"], signs: " *")

  /// `RTX 4090 ×2`, `8x A100`: the row is about several cards.
  private func countsCards(_ cell: ByteRange, beside name: ByteRange) -> Bool {
    let rest = Array(bytes[cell.lowerBound..<name.lowerBound] + bytes[name.upperBound..<cell.upperBound])
    return zip(rest, rest.dropFirst()).contains { one, next in
      let isDigit = { (byte: UInt8) in byte.isDigit }
      let isTimes = { (byte: UInt8) in
        [UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*")].contains(byte)
      }
      return isTimes(one) && isDigit(next) || isDigit(one) && isTimes(next)
    } || rest.contains([0xC3, 0x97])
  }

  /// The cells of a column that state one quantity for a known accelerator. A unit may stand in the header.
  private func specCells(
    _ grid: TableGrid, column: Int, nameColumn: Int, accelerators: [Int: [Accelerator]], counts: [Int: Int]
  ) -> [SpecCell] {
    let header = bytes.text(in: grid.header[column])
    var headerUnit = SpecVocabulary.unit(inHeader: header)
    // `Accelerator \\ TFLOPS` says it for the columns of all formats.
    if headerUnit == nil, let corner = SpecVocabulary.unit(inHeader: bytes.text(in: grid.header[nameColumn])),
      SpecVocabulary.namedFields(header, unit: corner) != nil
    {
      headerUnit = corner
    }
    return grid.cells(inColumn: column).compactMap { row, cell in
      guard let variants = accelerators[row] else { return nil }
      var quantities = QuantityReader.quantities(in: bytes, cell)
      guard quantities.count == 1 else { return nil }
      if quantities[0].unit == nil { quantities[0].unit = headerUnit }
      guard quantities[0].unit != nil else { return nil }
      return SpecCell(row: row, stated: quantities[0], variants: variants, count: counts[row] ?? 1)
    }
  }

  /// The catalog fields that a column may hold, or nothing when it holds something else.
  private func fields(ofHeader header: ByteRange, cells: [StatedQuantity]) -> [Accelerator.Field]? {
    guard let unit = cells.first?.unit else { return nil }
    return SpecVocabulary.fields(header: bytes.text(in: header), unit: unit)
  }

  /// Judges a column by the field that most of its rows agree with.
  private mutating func judge(
    _ cells: [SpecCell], fields: [Accelerator.Field], _ sparsity: SpecVocabulary.Sparsity
  ) {
    var judgements = fields.map { field in cells.map { best(of: $0, field: field, sparsity) } }
    // In a column of dense rates one with sparsity is an error, which misleads whoever compares.
    for index in fields.indices where sparsity == .unsaid {
      let holding = judgements[index].compactMap(\.self).filter(\.verdict.holds)
      let sparse = holding.count(where: \.isSparse)
      guard sparse > 0, sparse <= holding.count(where: { !$0.isSparse && $0.mayBeSparse }) else { continue }
      judgements[index] = cells.map { best(of: $0, field: fields[index], .dense) }
    }
    let holds = judgements.map { $0.count { $0?.verdict.holds == true } }
    // The first of equals: the list of fields begins with the most usual one.
    guard let most = holds.max(), let leading = holds.firstIndex(of: most) else { return }
    // A column that nothing agrees with means something else than it seems to.
    let isTrusted = most * 2 >= cells.count || (cells.count == 1 && fields.count == 1)
    for (row, cell) in cells.enumerated() {
      let judged = judgements[leading][row]
      if let judged, isTrusted || judged.verdict.holds {
        add(judged.figure(bytes))
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

/// A stated specification against the variant of an accelerator that suits it best.
struct SpecJudgement {
  let stated: StatedQuantity
  let accelerator: Accelerator
  let field: Accelerator.Field
  let value: ExactNumber
  let verdict: Verdict
  /// Whether it is the rate with structured sparsity.
  let isSparse: Bool
  /// Of how many cards together.
  let count: Int

  /// Whether the value is more than a quarter away from the stated one.
  var isFar: Bool {
    let (own, other) = (stated.value.double, value.double)
    return abs(own - other) > max(own, other) / 4
  }

  /// Whether there is another rate with sparsity.
  var mayBeSparse: Bool { accelerator.sparseValue(of: field) != nil }

  static let sparsityRemark = Remark(
    en: "that is the rate with structured sparsity; the dense one is half", zh: "这是结构化稀疏的峰值；稠密峰值是它的一半")

  /// The most favourable variant and value; `nil` when the catalog knows none.
  ///
  /// - Parameter sparsity: Where nothing is said, the rate with structured sparsity, which datasheets print first, confirms too.
  static func best(
    of stated: StatedQuantity, variants: [Accelerator], field: Accelerator.Field,
    sparsity: SpecVocabulary.Sparsity = .unsaid, count: Int = 1
  ) -> SpecJudgement? {
    // Of several cards either what they have together or what each has may be stated.
    if count > 1 {
      let each = best(of: stated, variants: variants, field: field, sparsity: sparsity)
      if each?.verdict.holds ?? false || !field.addsUp { return each }
    }
    guard let unit = stated.unit, let fieldUnit = UnitTable.unit(field.unit),
      fieldUnit.dimension == unit.dimension,
      let factor = (fieldUnit.factor * ExactNumber(count)).divided(by: unit.factor)
    else { return nil }
    let (scale, own) = (factor.double, stated.value.double)
    var best: SpecJudgement?
    for accelerator in variants where field != .price || accelerator.isPriced(in: unit) {
      guard
        let published =
          sparsity == .sparse ? accelerator.sparseValue(of: field) : accelerator.value(of: field)
      else { continue }
      var candidates = [(value: published, isSparse: sparsity == .sparse)]
      var place = 0
      while place < candidates.count {
        let (candidate, isSparse) = candidates[place]
        defer { place += 1 }
        // Other true answers are looked at where the first is none.
        func lookFurther() {
          guard place == 0, sparsity != .sparse else { return }
          candidates += others(accelerator, field).map { ($0, false) }
          if sparsity == .unsaid, let sparse = accelerator.sparseValue(of: field) {
            candidates.append((sparse, true))
          }
        }
        // Floating point tells most of them off.
        let isFar =
          stated.upperValue == nil && stated.bound == .none
          && abs(candidate * scale - own) > max(abs(own), candidate * scale) / 4
        if isFar, place > 0 { continue }
        // The shortest decimal of a catalog value is the value as it was published.
        guard let number = ExactNumber(shortestDecimalOf: candidate) else { continue }
        let value = number * factor
        var verdict = isFar ? .mismatch : stated.verdict(against: Recomputed(value), mayWearWrongUnit: false)
        if verdict.isFinding, !isFar, isRounded(stated, from: value, field) { verdict = .approximate }
        if verdict.isFinding { lookFurther() }
        // A value that no document confirms cannot prove a figure wrong.
        if verdict.isFinding, accelerator.confidence == .low || accelerator.unverified.contains(field) {
          continue
        }
        // Other true answers can only confirm. So can a price: shops and days differ.
        if verdict.isFinding, place > 0 && verdict != .truncated || field == .price { continue }
        // `B200 | 1.44 TB | 64 TB/s`: eight cards together, which nothing says.
        if verdict == .mismatch, field.addsUp, own > 3 * value.double,
          let times = stated.value.divided(by: value),
          Self.nodeSizes.contains(times)
        {
          continue
        }
        let judged = SpecJudgement(
          stated: stated, accelerator: accelerator, field: field, value: value, verdict: verdict,
          isSparse: isSparse,
          count: count)
        if best.map(judged.isCloser) ?? true { best = judged }
        if verdict == .exact { return best }
      }
    }
    return best
  }

  private static func others(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    accelerator.alternatives(of: field) + memory(accelerator, field) + halved(accelerator, field)
  }

  /// How many cards stand in a machine or a rack.
  private static let nodeSizes: Set<ExactNumber> = [
    ExactNumber(4), ExactNumber(8), ExactNumber(16), ExactNumber(32), ExactNumber(72), ExactNumber(144),
  ]

  /// Of values that all fail, the one that the stated digits are a slip of was meant.
  private func isCloser(than other: SpecJudgement) -> Bool {
    if verdict.rank != other.verdict.rank { return verdict.rank < other.verdict.rank }
    return verdict == .mismatch && NearestMiss.isSlip(stated, computed: value)
      && !NearestMiss.isSlip(stated, computed: other.value)
  }

  /// `1300` for 1307.4: the zeros at the end of a rate claim little, but no more than 1 % may be gone. A memory size is exact.
  private static func isRounded(
    _ stated: StatedQuantity, from value: ExactNumber, _ field: Accelerator.Field
  ) -> Bool {
    guard field != .memory, field != .driverMemory else { return false }
    // Rates follow from clocks, which sources round differently: 1979 and 1981.
    if field.isRate, (value - stated.value).magnitude <= value.magnitude * ExactNumber(15, over: 10_000) {
      return true
    }
    guard stated.decimals == 0, stated.approximateStep > stated.step else { return false }
    let distance = (value - stated.value).magnitude
    return distance <= stated.approximateStep * ExactNumber(1, over: 2)
      && distance <= value.magnitude * ExactNumber(1, over: 100)
  }

  /// Vendors print rates with sparsity as whole numbers; half of 989 is 494.5, and the dense rate 494.7.
  private static func halved(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    guard let sparse = accelerator.sparseValue(of: field), let factor = accelerator.sparseFactor else {
      return []
    }
    return [sparse.rounded(.down) / factor, sparse.rounded() / factor]
  }

  /// What the driver reports is another true answer to "how much memory": 81559 MiB for an "80 GB" card.
  private static func memory(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    guard field == .memory, let mebibytes = accelerator.value(of: .driverMemory) else { return [] }
    return [mebibytes / 1024, mebibytes * 1.048576 / 1000]
  }

  func figure(_ bytes: [UInt8]) -> Figure {
    let reading = Reading(value: value, unit: stated.unit)
    var figure = Figure.judged(
      stated, form: .spec, by: reading, verdict: verdict, in: bytes, places: catalogPlaces)
    figure.expression =
      "\(count > 1 ? "\(count) × " : "")\(accelerator.name): \(isSparse ? "\(field.rawValue.uppercased()) peak with sparsity" : field.title)"
    if isSparse { figure.remarks.append(Self.sparsityRemark) }
    let published = isSparse ? accelerator.sparseValue(of: field) : accelerator.value(of: field)
    figure.inputs = [
      Figure.Input(
        name: accelerator.name, value: published.map(plain) ?? "", unit: field.unit,
        source: .catalog(field: field.rawValue, asOf: date, source: source))
    ]
    return figure
  }

  private var date: String { (field == .price ? accelerator.price?.asOf : accelerator.asOf) ?? "" }

  private var source: String {
    (field == .price ? accelerator.price?.source : accelerator.sources.first) ?? ""
  }

  /// A catalog value is shown with all its digits: 91.6 for a stated 91.
  private var catalogPlaces: Int {
    var places = stated.decimals
    while places < 6, !(value * .power(of: 10, places)).isWhole { places += 1 }
    return places
  }
}

/// A number without the `.0` of a whole one.
func plain(_ value: Double) -> String {
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Accelerator {
  /// Whether the catalog's price is in the currency of an amount.
  fileprivate func isPriced(in unit: Unit) -> Bool {
    price.flatMap { UnitTable.unit($0.currency) } == unit
  }
}
