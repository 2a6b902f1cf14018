import Accelerators
import MemoryEstimator
import Quantities
import SourceText

/// Tables of cards that say which models they are for: `| A100 (40GB) | 13B (FP16), 70B INT4 |`.
extension FigureFinder {
  /// Judges each size with its format in a column of models. It is wrong where its weights alone are more than the cards have.
  mutating func fittingModels(of grid: TableGrid) {
    // The first column says what the row is about.
    let columns = Set(grid.header.indices.dropFirst().filter { Self.modelWords.isIn(bytes[grid.header[$0]]) })
    guard !columns.isEmpty else { return }
    for row in grid.rows {
      let named = row.enumerated().compactMap { column, cell -> (cell: ByteRange, mention: Mention)? in
        let mentions =
          columns.contains(column) ? [] : catalog.mentions(in: bytes, range: cell, allowBare: true)
        return mentions.count == 1 ? (cell, mentions[0]) : nil
      }
      guard named.count == 1, let (cell, mention) = named.first,
        !row.contains(where: { ConfigurationContext.speaksOfLess(bytes[$0]) })
      else { continue }
      let count = cardCount(beside: mention.range, in: cell)?.number ?? 1
      // Elsewhere it may say how many cards there are, or that it does not fit.
      let mayBeWrong =
        !grid.header.contains { Self.counted.isIn(bytes[$0]) }
        && !row.contains { Self.unfit.isIn(bytes[$0]) || $0 != cell && isWholeNumber($0) }
      for column in columns.sorted() where column < row.count {
        judgeSizes(in: row[column], on: mention.variants, count: count, mayBeWrong: mayBeWrong)
      }
    }
  }

  private func isWholeNumber(_ cell: ByteRange) -> Bool {
    onlyQuantity(in: cell).map { $0.unit == nil && $0.multiplier == .one } ?? false
  }

  private mutating func judgeSizes(
    in cell: ByteRange, on variants: [Accelerator], count: Int, mayBeWrong: Bool
  ) {
    let memories = variants.compactMap { $0.value(of: .memory) }
    guard let memory = memories.max(),
      let card = variants.first(where: { $0.value(of: .memory) == memory })
    else { return }
    for stated in quantities(in: cell)
    where stated.unit == nil && stated.multiplier == .power(of: 10, 9) && stated.upperValue == nil {
      let behind = stated.range.upperBound..<min(cell.upperBound, stated.range.upperBound + 12)
      let text = bytes[behind].drop { $0 == UInt8(ascii: " ") }
      guard !isClaimed(stated.range), case let formats = namedFormats(in: behind), formats.count == 1,
        let (format, place) = formats.first.map({ ($0.format, $0.range) }),
        text.first == UInt8(ascii: "(") || place.lowerBound == text.startIndex
      else { continue }
      let weights = stated.value.double * format.bytesPerWeight
      let total = memory * 1e9 * Double(count)
      let largest = (total / format.bytesPerWeight / 1e9).rounded(.down)
      var figure = Figure(stated, form: .configuration, verdict: .exact)
      if weights > total {
        guard mayBeWrong else { continue }
        let reading = Reading(value: ExactNumber(Int(largest)) * .power(of: 10, 9), unit: nil)
        figure = .judged(stated, form: .configuration, by: reading, verdict: .mismatch, in: source)
        figure.remarks = [
          Remark(
            en: "its weights alone do not fit; this is the largest number of parameters that does",
            zh: "仅权重就放不下；这是能放下的最大参数量")
        ]
      }
      figure.expression =
        "weights in \(format.name): \((weights / 1e9).written) GB on \(count > 1 ? "\(count) × " : "")\(card.name)"
      figure.computed = Figure.Computed(value: largest * 1e9, unit: nil)
      figure.inputs = [
        Figure.Input(
          name: card.name, value: memory.written, unit: "GB",
          source: .catalog(field: "memoryGB", asOf: card.asOf ?? "", source: card.sources.first ?? ""))
      ]
      add(figure)
    }
  }

  private static let counted = WordList([
    "count", "数量", "gpus", "num ", "fit", "可运行", "不", "not ", "unsupported", "张数", "卡数",
  ])
  private static let unfit = WordList([
    "no", "oom", "✗", "❌", "✘", "不", "tp=", "pp=", "tp ", "两张", "张卡", "offload", "卸载", "need", "需",
  ])
  private static let modelWords = WordList(["模型", "model", "llm"])
}
