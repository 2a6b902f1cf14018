import MemoryEstimator
import Quantities
import SourceText

/// The shape of a model told in several numbers that belong together: the items of a list below its name, the keys of its
/// configuration in a fence, or one line. Where most of them are the model's, the others are wrong.
extension FigureFinder {
  /// The items of a list, whose model the text above names; an item may name its own.
  mutating func shapeList(_ lines: [ByteRange]) {
    guard lines.count <= Self.longestConfiguration,
      lines.contains(where: { $0.count <= Self.longestLine && Self.shapeKeys.isIn(bytes[$0]) }),
      !isOfPartsOfModels, let model = modelAbove(textAboveList)
    else { return }
    judge(
      lines.filter { $0.count <= Self.longestLine && namedModels(in: $0).isEmpty }
        .flatMap { shapeCounts(quantities(in: $0), in: $0) }, together: model,
      // Of two the right one says which model it is only right below its name.
      least: textAboveList.map { $0.count <= 60 } ?? true ? 2 : 3)
  }

  /// The keys of a configuration, whose model a key of it or the text above may name.
  mutating func shapeFence(_ lines: [ByteRange]) {
    guard lines.count <= Self.longestConfiguration, lines.contains(where: { Self.shapeKeys.isIn(bytes[$0]) }),
      !isOfPartsOfModels, !lines.contains(where: { Self.partsOfModels.isIn(bytes[$0]) })
    else { return }
    let named = lines.flatMap { namedModels(in: $0).map(\.model) }
    let model =
      named.isEmpty
      ? modelAbove(caption.flatMap(short)) : named.allSatisfy { $0 == named[0] } ? named[0] : nil
    guard let model else { return }
    judge(lines.flatMap { shapeCounts(quantities(in: $0), in: $0) }, together: model)
  }

  /// `BERT-large：24 层，hidden 1024，16 头`, or such a line below a heading that names the model.
  mutating func shapeLine(_ quantities: [StatedQuantity], in range: ByteRange) {
    guard quantities.count >= 2, range.count <= Self.longestLine, Self.shapeKeys.isIn(bytes[range]),
      !isOfPartsOfModels
    else { return }
    let named = namedModels(in: range)
    // `32B: 64 layers` below a heading that names the family.
    let ofSize = named.isEmpty ? sizeLabel(of: range).flatMap(sizedModel) : nil
    guard let model = ofSize ?? (named.isEmpty ? section.model : named.count == 1 ? named[0].model : nil)
    else { return }
    // `Yi-6B: 32 layers, 4 KV heads. Qwen-7B: 32 layers.`: before the name stands another model's.
    let start = named.first?.range.lowerBound ?? range.lowerBound
    let counts = shapeCounts(quantities, in: range).filter { $0.stated.range.lowerBound >= start }
    // `总参数 671B，激活 37B`
    judge(counts, together: model, least: counts.allSatisfy(\.part.isRounded) && !named.isEmpty ? 2 : 3)
  }

  /// The label of `32B: 64 layers`, `7B - 32 layers`.
  private func sizeLabel(of line: ByteRange) -> ByteRange? {
    let label = labelled(line)?.label
    return bytes.firstIndex(of: " - ", in: label ?? line).map { line.lowerBound..<$0 } ?? label
  }

  /// The model that the text above a list or a fence names, else its section; none where that text speaks of another shape.
  func modelAbove(_ text: ByteRange?) -> Model? {
    guard let text else { return section.model }
    let named = namedModels(in: text)
    guard !Self.otherShapes.isIn(bytes[text]), named.count < 2 else { return nil }
    return named.first?.model ?? section.model
  }

  /// The model of a family, which the heading or the text above a table names, by the size in a cell: `7B` below `# Llama 2`.
  func sizedModel(_ cell: ByteRange) -> Model? {
    let size = bytes[cell].filter { !" *`".utf8.contains($0) }
    guard let first = size.first, first.isDigit, size.last.map({ $0 | 0x20 }) == UInt8(ascii: "b"),
      size.dropLast().allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    for text in [caption.flatMap(short), section.heading].compactMap(\.self) {
      let words = bytes[text].split { !($0.isLatinLetter || $0.isDigit || $0 == UInt8(ascii: ".")) }
      let models = words.indices.compactMap { index -> Model? in
        guard words[index][words[index].startIndex].isLatinLetter else { return nil }
        let names = [words[index...].prefix(2), words[index...].prefix(1)]
        return names.lazy.compactMap { name in
          ModelCatalog.builtIn.model(
            named: String(
              decoding: name.joined(separator: [UInt8(ascii: "-")]) + [UInt8(ascii: "-")] + size,
              as: UTF8.self))
        }.first
      }
      if let model = models.first { return models.allSatisfy { $0 == model } ? model : nil }
    }
    return nil
  }

  /// - Parameter least: How many there must be.
  private mutating func judge(_ counts: [ShapeCount], together model: Model, least: Int = 3) {
    // What is told twice is told of two things.
    let told = counts.filter { count in
      count.isAlone && count.part.value(of: model) != nil
        && counts.allSatisfy { $0.part != count.part || $0.stated.value == count.stated.value }
    }
    guard told.count >= least else { return }
    judge(told, of: model, agreeing: told.count == 2 ? 1 : max(2, (told.count * 2 + 2) / 3))
  }

  /// In lines.
  private static let longestConfiguration = 64
  private static let shapeKeys = WordList([
    "层", "layer", "head", "头", "hidden", "d_model", "intermediate", "ffn", "expert", "激活",
    "active", "activated",
  ])
}
