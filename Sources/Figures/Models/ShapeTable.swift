import MemoryEstimator
import Quantities
import SourceText

/// Tables of models: columns of layers, heads and sizes, or of what a token takes in the KV cache, and rows that name models; or the
/// other way round. A table of one model may stand below a heading that names it.
extension FigureFinder {
  mutating func shapeTable(_ grid: TableGrid) {
    if !shapeRows(of: grid) { _ = shapeRows(of: grid.transposed) }
  }

  /// Judges the rows of a table; whether its header has a label of a shape, or of a cache.
  private mutating func shapeRows(of grid: TableGrid) -> Bool {
    let parts = grid.header.map { ShapePart(label: bytes[$0]) }
    let caches = grid.header.indices.filter {
      Self.eachToken.isIn(bytes[grid.header[$0]]) && !Self.otherCaches.isIn(bytes[grid.header[$0]])
    }
    let sizes = cacheColumns(of: grid)
    guard !caches.isEmpty || !sizes.isEmpty || parts.contains(where: { $0 != nil }) else { return false }
    let isSplit = grid.header.contains { ["tp", "pp", "ep", "tpsize"].contains(plainLabel($0)) }
    let totals = grid.header.indices.filter { Self.parameterLabels.contains(plainLabel(grid.header[$0])) }
    let isOfParts = isOfPartsOfModels
    for row in grid.rows {
      let counts = zip(parts, row).compactMap { part, cell in part.flatMap { shapeCount($0, in: cell) } }
      let words = zip(parts, row).filter { $0.0 == nil }.map(\.1)
      // `Llama-3.1-8B (pruned)`, and what one of several cards has.
      guard !isSplit, !words.contains(where: { Self.madeOf.isIn(bytes[$0]) }) else { continue }
      let model =
        onlyModel(in: words) ?? (grid.rows.count == 1 ? section.model : nil)
        ?? row.first.flatMap { sizedModel($0) }
      for column in caches where column < row.count {
        cache(in: row[column], below: grid.header[column], row: row, counts, of: model)
      }
      let each = caches.first { $0 < row.count }.flatMap { column in
        onlyQuantity(in: row[column], unit: SpecVocabulary.unit(inHeader: bytes[grid.header[column]]))
      }
      for column in sizes where column.index < row.count {
        cache(
          in: row[column.index], of: column, row: row, lengths: grid.header, each: each,
          // The rows of a table are of the section's model where none names another.
          model ?? (grid.rows.contains { onlyModel(in: $0) != nil } ? nil : section.model))
      }
      if let model {
        judge(counts, of: model, mayBeWrong: !isOfParts)
        for column in totals where column < row.count { parameters(in: row[column], of: model) }
      }
    }
    return true
  }

  /// Judges the number of parameters of a row's model. It is wrong where it claims three digits or more: `7B` is a name.
  private mutating func parameters(in cell: ByteRange, of model: Model) {
    guard let stated = onlyQuantity(in: cell), stated.unit == nil,
      stated.value >= .power(of: 10, 6),
      stated.upperValue == nil, !isClaimed(stated.range)
    else { return }
    let reading = Reading(value: ExactNumber(model.architecture.parameters.total), unit: nil)
    let verdict = reading.verdict(on: stated)
    // A little more or less is what people count otherwise, much another size of the name; experts are counted in many ways.
    guard
      verdict.holds
        || stated.significantDigits >= 3 && stated.bound == .none && !stated.isApproximate
          && reading.isWithin(1.1, of: stated) && !reading.isWithin(1.015, of: stated)
          && model.architecture.experts == nil
          && !isPublished(stated, of: model)
    else { return }
    var figure = Figure.judged(stated, form: .spec, by: reading, verdict: verdict, in: source)
    figure.expression = "\(model.name): parameters"
    add(figure)
  }

  /// Whether a count is one that the model's authors give: the paper says `117M` of GPT-2.
  private func isPublished(_ stated: StatedQuantity, of model: Model) -> Bool {
    let written = source.text(in: stated.range)
    return model.published?.split(whereSeparator: { " ()".contains($0) }).contains { $0 == written } ?? false
  }

  /// What makes a row that of a model which is made of the one that it names, or of a part of it.
  private static let madeOf = WordList([
    "prun", "剪枝", "distill", "蒸馏", "draft", "草稿", "→", "->", "tp=", "pp=", "tp ", "stage", "shard",
    "minitron", "切分",
  ])

  /// A label in lower case, without markup and what stands in parentheses.
  private func plainLabel(_ label: ByteRange) -> String {
    bytes.text(in: label).lowercased().prefix { $0 != "(" && $0 != "（" }.filter { !" _-*`#".contains($0) }
  }

  private static let parameterLabels: Set<String> = [
    "parameters", "params", "totalparameters", "totalparams", "parametercount", "numparams", "参数量", "参数",
    "总参数", "总参数量",
    "参数数量",
  ]

  /// The model that texts name, if it is one: a key and a name may both stand there.
  func onlyModel(in texts: [ByteRange]) -> Model? {
    let models = texts.flatMap { namedModels(in: $0) }.map(\.model)
    return models.allSatisfy { $0 == models[0] } ? models.first : nil
  }

  private func shapeCount(_ part: ShapePart, in cell: ByteRange) -> ShapeCount? {
    onlyQuantity(in: cell).flatMap { ShapeCount(part, $0) }.flatMap { isClaimed($0.stated.range) ? nil : $0 }
  }

  /// Judges numbers that are told together. Those that agree with less than half are about another model.
  ///
  /// - Parameter agreeing: How many must be the model's before others are wrong.
  mutating func judge(
    _ counts: [ShapeCount], of model: Model, agreeing least: Int = 0, mayBeWrong: Bool = true
  ) {
    let verdicts = counts.compactMap { count in
      count.part.value(of: model).map { count.part.verdict(on: count.stated, by: $0) }
    }
    let agreeing = verdicts.count { $0 != .mismatch }
    guard agreeing * 2 >= verdicts.count, agreeing >= least else { return }
    for count in counts { judge(count, of: model, mayBeWrong: mayBeWrong) }
  }

  mutating func judge(_ count: ShapeCount, of model: Model, mayBeWrong: Bool) {
    let (part, stated) = (count.part, count.stated)
    let isOther =
      part.otherValue(of: model.architecture).map { stated.value == ExactNumber($0) } ?? false
    guard !isClaimed(stated.range), let known = part.value(of: model),
      let verdict = part.verdict(on: stated, by: known),
      verdict.holds || mayBeWrong && !stated.isApproximate && !isOther
    else { return }
    var figure = Figure.judged(
      stated, form: .spec, by: Reading(value: ExactNumber(known), unit: nil), verdict: verdict, in: source)
    figure.expression = "\(model.name): \(part.rawValue)"
    figure.inputs = [Figure.Input(part, of: model, known)]
    // Halves and quarters are no number formats here.
    figure.remarks = []
    add(figure)
  }

  /// Judges what a token takes in the KV cache, by the shape that its own row states, else by the row's model.
  private mutating func cache(
    in cell: ByteRange, below header: ByteRange, row: [ByteRange], _ counts: [ShapeCount], of model: Model?
  ) {
    guard
      let stated = onlyQuantity(in: cell, unit: SpecVocabulary.unit(inHeader: bytes[header])),
      let unit = stated.unit, unit.dimension == .information, stated.upperValue == nil,
      !isClaimed(stated.range)
    else { return }
    let above = Set(caption.flatMap(short).map { namedFormats(in: $0).map(\.format) } ?? [])
    let format = namedFormats(in: header).first?.format ?? (above.count == 1 ? above.first : nil)
    let mayBeWrong = stated.bound == .none && !row.contains { Self.otherCaches.isIn(bytes[$0]) }
    let width = format.flatMap { ExactNumber($0.bytes) }
    if let own = shape(of: counts, model, bytes: width, line: cell) {
      // Where the row is wrong about the model, the cache may be right.
      let meant = model.flatMap { StatedShape($0.architecture, bytes: width, line: cell) }
      judge(
        stated, byCachesOf: [own] + [meant].compactMap(\.self), tokens: [.one], text: "", form: .table,
        mayBeWrong: mayBeWrong)
    } else if let model, Self.cacheWord.isIn(bytes[header]) {
      judge(
        stated, unit, of: model, tokens: nil, format: format,
        mayBeWrong: mayBeWrong && format.map { $0.bytes > 1 } ?? true)
    }
  }

  static let cacheWord = WordList(["kv"])

  /// The shape that a row states. The hidden size over the heads is no head dimension in every model.
  private func shape(of counts: [ShapeCount], _ model: Model?, bytes: ExactNumber?, line: ByteRange)
    -> StatedShape?
  {
    func value(_ part: ShapePart) -> ExactNumber? { counts.first { $0.part == part }?.stated.value }
    let known = model.flatMap { ShapePart.headDimension.value(of: $0) }.map { ExactNumber($0) }
    let share = value(.hiddenSize).flatMap { hidden in value(.queryHeads).flatMap { hidden.divided(by: $0) } }
    guard let layers = value(.layers), let pairs = value(.keyValueHeads),
      let dimension = value(.headDimension) ?? known ?? share,
      dimension.divided(by: ExactNumber(8))?.isWhole ?? false
    else { return nil }
    return StatedShape(layers: layers, heads: pairs, dimension: dimension, bytes: bytes, line: line)
  }
}

extension StatedShape {
  /// The shape of a model whose layers all have heads of their own.
  fileprivate init?(_ architecture: ModelArchitecture, bytes: ExactNumber?, line: ByteRange) {
    guard case .heads(_, let pairs, let dimension) = architecture.attention else { return nil }
    self.init(
      layers: ExactNumber(architecture.layers), heads: ExactNumber(pairs), dimension: ExactNumber(dimension),
      bytes: bytes, line: line)
  }
}
