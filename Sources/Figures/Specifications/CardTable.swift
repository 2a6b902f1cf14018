import Accelerators
import Quantities
import SourceText

/// Tables about one card, which a heading or the line above names: a column of labels and one of values, or two, of dense and of
/// sparse rates.
extension FigureFinder {
  mutating func cardTable(_ grid: TableGrid, caption: ByteRange?) {
    let columns = grid.header.indices.dropFirst()
    guard columns.count == 1 || columns.count == 2 && saysSparsity(grid.header),
      var variants = subject(ofTableBelow: caption)
    else { return }
    let lines = columns.flatMap { column in
      ([grid.header] + grid.rows).compactMap { row -> CardLine? in
        guard column < row.count, let stated = onlyQuantity(in: row[column]),
          let unit = stated.unit,
          !isClaimed(stated.range)
        else { return nil }
        let sparsity = [row[0], row[column], grid.header[column]].map { SpecVocabulary.sparsity(bytes[$0]) }
        return SpecVocabulary.namedFields(bytes[row[0]], unit: unit).map {
          CardLine(stated: stated, fields: $0, sparsity: sparsity.first { $0 != .unsaid } ?? .unsaid)
        }
      }
    }
    // Of several variants it is the one whose memory it gives.
    for line in lines where line.fields.first == .memory {
      let fitting = variants.filter { line.best(among: [$0])?.verdict.holds ?? false }
      if !fitting.isEmpty { variants = fitting }
    }
    let judged = lines.compactMap { $0.best(among: variants) }
    // One that agrees with little is about something else.
    guard lines.count >= 2, judged.count(where: \.verdict.holds) * 2 >= judged.count else { return }
    for judgement in judged { add(judgement.figure(bytes)) }
    for row in grid.rows where row.count == 2 { memoryTypes(of: variants, in: row[1], mayBeWrong: true) }
  }

  /// Whether one column is of dense rates and the other of sparse ones.
  private func saysSparsity(_ header: [ByteRange]) -> Bool {
    let said = header.dropFirst().map { SpecVocabulary.sparsity(bytes[$0]) }
    return said.contains(.sparse) && said.contains { $0 != .sparse }
  }

  private struct CardLine {
    let stated: StatedQuantity
    let fields: [Accelerator.Field]
    let sparsity: SpecVocabulary.Sparsity

    func best(among variants: [Accelerator]) -> SpecJudgement? {
      let judged = fields.compactMap {
        SpecJudgement.best(of: stated, variants: variants, field: $0, sparsity: sparsity)
      }
      return judged.first(where: \.verdict.holds) ?? judged.first
    }
  }

  /// The card that the line above a table names alone, else the one of its section.
  private func subject(ofTableBelow caption: ByteRange?) -> [Accelerator]? {
    let mentions = caption.map { catalog.mentions(in: bytes, range: $0) } ?? []
    guard !mentions.isEmpty else { return section.variants }
    return mentions.onlyCard
  }
}
