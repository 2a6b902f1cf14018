import MemoryEstimator
import Quantities
import SourceText

/// The shape of a model that a line states, for the KV caches of the lines below it: `(80层, 8 个 KV 头, 128维, FP16)`, then
/// `4K 上下文: 1.25 GB`.
struct StatedShape {
  let layers: ExactNumber
  let heads: ExactNumber
  let dimension: ExactNumber
  /// `nil` where no format is named.
  let bytes: ExactNumber?
  let line: ByteRange

  /// Keys and values of each token.
  var numbersPerToken: ExactNumber { ExactNumber(2) * layers * heads * dimension }
}

extension FigureFinder {
  /// Keeps the shape that a line states, and judges a cache by the one above it.
  mutating func shapedCaches(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard range.count <= Self.longestLine, quantities.count >= 2 else { return }
    if let stated = statedShape(quantities, in: range) {
      shape = stated
      return
    }
    guard let shape, range.lowerBound - shape.line.upperBound < Self.shapeReach,
      Self.lengthWords.isIn(bytes[range]), !Self.otherCaches.isIn(bytes[range]),
      Self.cacheWords.isIn(bytes[max(0, shape.line.lowerBound - Self.shapeReach)..<range.upperBound])
    else { return }
    let counts = quantities.filter { isTokens($0, in: range) }
    guard quantities.count == 2, counts.count == 1, let tokens = counts.first,
      let stated = quantities.first(where: { $0.range != tokens.range }), let unit = stated.unit,
      unit.dimension == .information, unit.power >= 2, stated.upperValue == nil, stated.bound == .none,
      !isClaimed(stated.range)
    else { return }
    let lengths =
      [tokens.value]
      + (tokens.multiplier == .power(of: 10, 3) ? [tokens.value * ExactNumber(1024, over: 1000)] : [])
    judge(
      stated, byCachesOf: [shape], tokens: lengths, text: " × \(source.text(in: tokens.range))",
      form: .equation,
      mayBeWrong: !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound))
  }

  /// Judges an amount of memory by the KV cache of a shape. It is wrong only where it is far from every way of counting.
  ///
  /// - Parameters:
  ///   - shapes: The one that is stated, and others that may be meant.
  ///   - tokens: How many there are, by each way of reading their number.
  ///   - text: What the expression says of them.
  mutating func judge(
    _ stated: StatedQuantity, byCachesOf shapes: [StatedShape], tokens: [ExactNumber], text: String,
    form: FigureForm,
    mayBeWrong: Bool
  ) {
    guard let unit = stated.unit else { return }
    let ways = shapes.flatMap { shape in
      (shape.bytes.map { [$0] } ?? [ExactNumber(2), .one, ExactNumber(4)]).flatMap { width in
        tokens.flatMap { Reading.ofBytes(shape.numbersPerToken * $0 * width, statedIn: unit) }.map {
          (shape: shape, width: width, reading: $0)
        }
      }
    }
    let verdicts = ways.map { $0.reading.verdict(on: stated) }
    let best = verdicts.indices.filter { verdicts[$0].holds }.min { verdicts[$0].rank < verdicts[$1].rank }
    guard best != nil || mayBeWrong && ways.allSatisfy({ $0.reading.isFar(from: stated) }), !ways.isEmpty
    else { return }
    let (shape, width, reading) = ways[best ?? 0]
    var figure = Figure.judged(
      stated, form: form, by: reading, verdict: best.map { verdicts[$0] } ?? .mismatch, in: source)
    figure.expression =
      "2 × \(shape.layers.double.written) layers × \(shape.heads.double.written) KV heads × \(shape.dimension.double.written) × "
      + "\(width.double.written) bytes\(text)"
    add(figure)
  }

  /// Layers, heads and their dimension, where a line has all three.
  private func statedShape(_ quantities: [StatedQuantity], in range: ByteRange) -> StatedShape? {
    guard quantities.count >= 3, Self.layerWords.isIn(bytes[range]) else { return nil }
    var (layers, heads, pairs, dimension): (ExactNumber?, ExactNumber?, ExactNumber?, ExactNumber?)
    for quantity in quantities
    where quantity.unit == nil && quantity.decimals == 0 {
      let behind = bytes[quantity.range.upperBound..<min(range.upperBound, quantity.range.upperBound + 18)]
        .drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      func isFollowed(by words: [[UInt8]]) -> Bool { words.contains { behind.startsIgnoringCase(with: $0) } }
      if isFollowed(by: Self.layerNames) {
        layers = quantity.value
      } else if isFollowed(by: Self.pairNames) {
        pairs = quantity.value
      } else if isFollowed(by: Self.headNames) {
        heads = quantity.value
      } else if isFollowed(by: Self.dimensionNames) {
        dimension = quantity.value
      }
    }
    guard let layers, let heads = pairs ?? heads, let dimension, layers > .one, dimension > .one else {
      return nil
    }
    let formats = Set(namedFormats(in: range).map(\.format.bytes))
    return StatedShape(
      layers: layers, heads: heads, dimension: dimension,
      bytes: formats.count == 1 ? formats.first.flatMap { ExactNumber($0) } : nil,
      line: range)
  }

  /// In bytes: what stands further down is about something else.
  private static let shapeReach = 600
  private static let layerWords = WordList(["层", "layer"])
  private static func words(_ list: [String]) -> [[UInt8]] { list.map { Array($0.utf8) } }
  private static let layerNames = words(["层", "layers", "layer"])
  private static let pairNames = words(["kv heads", "个 kv 头", "kv 头", "kv头", "key-value heads"])
  private static let headNames = words(["头", "个头", "heads", "attention heads"])
  private static let dimensionNames = words(["维", "dim", "dims", "head_dim", "head dim", "d_head"])
}
