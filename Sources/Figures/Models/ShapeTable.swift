import MemoryEstimator
import Quantities
import SourceText

/// A number of a model's shape.
enum ShapePart: String {
  case layers
  case hiddenSize = "hidden size"
  case queryHeads = "query heads"
  case keyValueHeads = "key-value heads"
  case headDimension = "head dimension"

  func value(of shape: ModelArchitecture) -> Int? {
    switch (self, shape.attention) {
    case (.layers, _): shape.layers
    case (.hiddenSize, _): shape.hiddenSize
    case (.queryHeads, .heads(let query, _, _)): query
    case (.keyValueHeads, .heads(_, let keyValue, _)): keyValue
    case (.headDimension, .heads(_, _, let dimension)): dimension
    default: nil
    }
  }

  /// What a label names that says nothing else: `d_model`, `**KV heads**`, `层数`, `Heads (Q)`.
  init?(label: ArraySlice<UInt8>) {
    let words = String(decoding: label.prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self).lowercased()
      .filter { !" _-*`".contains($0) }
    guard let part = Self.labels[words] else { return nil }
    self = part
  }

  private static let labels: [String: ShapePart] = [
    "layers": .layers, "numlayers": .layers, "nlayers": .layers, "numhiddenlayers": .layers,
    "transformerlayers": .layers, "层数": .layers, "hiddensize": .hiddenSize, "hiddendim": .hiddenSize,
    "hiddendimension": .hiddenSize, "hidden": .hiddenSize, "dmodel": .hiddenSize, "隐藏维度": .hiddenSize,
    "隐藏层维度": .hiddenSize, "heads": .queryHeads, "qheads": .queryHeads, "queryheads": .queryHeads,
    "attentionheads": .queryHeads, "numheads": .queryHeads, "nheads": .queryHeads,
    "numattentionheads": .queryHeads,
    "注意力头数": .queryHeads, "kvheads": .keyValueHeads, "numkvheads": .keyValueHeads, "nkvheads": .keyValueHeads,
    "numkeyvalueheads": .keyValueHeads, "kv头数": .keyValueHeads, "headdim": .headDimension,
    "dhead": .headDimension,
    "headsize": .headDimension, "headdimension": .headDimension, "头维度": .headDimension,
  ]
}

/// Tables of the shapes of models: rows of models with columns of layers, heads and sizes, or labels with a model in the header or
/// in the heading above.
extension FigureFinder {
  mutating func shapeTable(_ grid: TableGrid) {
    let parts = grid.header.map { ShapePart(label: bytes[$0]) }
    if parts.contains(where: { $0 != nil }) {
      for row in grid.rows {
        let counts = zip(parts, row).compactMap { part, cell in part.flatMap { shapeCount($0, in: cell) } }
        let names = zip(parts, row).filter { $0.0 == nil }.flatMap { namedModels(in: $0.1) }
        let model = names.first.flatMap { first in
          names.allSatisfy { $0.model == first.model } ? first.model : nil
        }
        caches(of: row, header: grid.header, by: counts, of: model)
        if let model { judge(counts, of: model) }
      }
      return
    }
    let rows = [grid.header] + grid.rows
    let labels = rows.map { $0.first.flatMap { ShapePart(label: bytes[$0]) } }
    guard labels.contains(where: { $0 != nil }) else { return }
    for column in grid.header.indices.dropFirst() {
      let names = namedModels(in: grid.header[column])
      let isOfSection = grid.header.count == 2 && names.isEmpty
      guard let model = names.count == 1 ? names[0].model : isOfSection ? headed?.model : nil else {
        continue
      }
      let counts = zip(labels, rows).compactMap { part, row in
        column < row.count ? part.flatMap { shapeCount($0, in: row[column]) } : nil
      }
      judge(counts, of: model)
    }
  }

  private struct ShapeCount {
    let part: ShapePart
    let stated: StatedQuantity
  }

  private func shapeCount(_ part: ShapePart, in cell: ByteRange) -> ShapeCount? {
    guard let stated = QuantityReader.only(in: bytes, cell), stated.unit == nil, stated.decimals == 0,
      stated.multiplier == .one, stated.upperValue == nil, stated.bound == .none, !isClaimed(stated.range)
    else { return nil }
    return ShapeCount(part: part, stated: stated)
  }

  /// A row that agrees with less than half is about another model.
  private mutating func judge(_ counts: [ShapeCount], of model: Model) {
    let judged = counts.compactMap { count in
      count.part.value(of: model.architecture).map { (count, ExactNumber($0)) }
    }
    guard judged.count(where: { $0.stated.value == $1 }) * 2 >= judged.count else { return }
    for (count, known) in judged where !isClaimed(count.stated.range) {
      let holds = count.stated.value == known
      guard holds || !count.stated.isApproximate else { continue }
      var figure = Figure.judged(
        count.stated, form: .spec, by: Reading(value: known, unit: nil), verdict: holds ? .exact : .mismatch,
        in: source)
      figure.expression = "\(model.name): \(count.part.rawValue)"
      // Halves and quarters are no number formats here.
      figure.remarks = []
      add(figure)
    }
  }

  /// Judges what a token takes in the KV cache by the shape that its own row states. The hidden size over the heads is no head
  /// dimension in every model.
  private mutating func caches(
    of row: [ByteRange], header: [ByteRange], by counts: [ShapeCount], of model: Model?
  ) {
    func value(_ part: ShapePart) -> ExactNumber? { counts.first { $0.part == part }?.stated.value }
    let known = model.flatMap { ShapePart.headDimension.value(of: $0.architecture) }.map { ExactNumber($0) }
    let share = value(.hiddenSize).flatMap { hidden in
      value(.queryHeads).flatMap { hidden.divided(by: $0) }
    }
    guard let layers = value(.layers), let pairs = value(.keyValueHeads),
      let dimension = value(.headDimension) ?? known ?? share,
      dimension.divided(by: ExactNumber(8))?.isWhole ?? false
    else { return }
    for (column, cell) in zip(header, row)
    where Self.eachToken.isIn(bytes[column]) && !Self.otherCaches.isIn(bytes[column]) {
      guard
        let stated = QuantityReader.only(in: bytes, cell, unit: SpecVocabulary.unit(inHeader: bytes[column])),
        stated.unit?.dimension == .information, stated.upperValue == nil, !isClaimed(stated.range)
      else { continue }
      let width = namedFormats(in: column).first.flatMap { ExactNumber($0.format.bytes) }
      let own = StatedShape(layers: layers, heads: pairs, dimension: dimension, bytes: width, line: cell)
      // Where the row is wrong about the model, the cache may be right.
      let meant = model.flatMap { StatedShape($0.architecture, bytes: width, line: cell) }
      judge(
        stated, byCachesOf: [own] + [meant].compactMap(\.self), tokens: [.one], text: "", form: .table,
        mayBeWrong: true)
    }
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
