import MemoryEstimator
import Quantities
import SourceText

/// Tables of what a token takes in the KV cache, by models that the catalog knows: `| Llama 3.1 70B | ~320 KB |` under
/// `KV cache/token`.
extension FigureFinder {
  mutating func cacheTable(_ grid: TableGrid) {
    for column in grid.header.indices {
      let header = bytes[grid.header[column]]
      guard Self.cacheWords.isIn(header) || Self.cacheWord.isIn(header), Self.eachToken.isIn(header),
        !Self.otherCaches.isIn(header)
      else { continue }
      let headerUnit = SpecVocabulary.unit(inHeader: bytes[grid.header[column]])
      let format = namedFormats(in: grid.header[column]).first?.format
      for (row, cell) in grid.cells(inColumn: column) {
        guard let stated = QuantityReader.only(in: bytes, cell, unit: headerUnit), let unit = stated.unit,
          unit.dimension == .information, stated.upperValue == nil, !isClaimed(stated.range)
        else { continue }
        let models = grid.rows[row].indices.filter { $0 != column }.map {
          namedModels(in: grid.rows[row][$0])
        }
        // A key and a name may both stand there.
        guard let model = models.first(where: { !$0.isEmpty })?.first?.model,
          models.allSatisfy({ $0.allSatisfy { $0.model == model } })
        else { continue }
        judge(
          stated, unit, of: model, tokens: nil, format: format,
          mayBeWrong: stated.bound == .none && format.map { $0.bytes > 1 } ?? true
            && !grid.rows[row].contains { Self.otherCaches.isIn(bytes[$0]) })
      }
    }
  }

  private static let cacheWord = WordList(["kv"])
}
