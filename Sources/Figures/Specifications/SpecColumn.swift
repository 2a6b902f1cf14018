import Accelerators
import Quantities
import SourceText

/// Columns of specifications, and what the other figures of a row say of the card that it names.
extension FigureFinder {
  /// Judges a column by the field that most of its rows agree with. It accuses only in rows that are anchored: of which something
  /// else is true of the card.
  mutating func judge(
    _ cells: [SpecCell], of rows: [Int: SpecRow], fields: [Accelerator.Field], header: ArraySlice<UInt8>,
    mayBeWrong: Bool
  ) {
    var sparsity = SpecVocabulary.sparsity(header)
    // `Tensor core rates (TFLOPS, dense)` above a table is of all its columns.
    if sparsity == .unsaid, let caption, caption.count < Self.longestTitle,
      SpecVocabulary.sparsity(bytes[caption]) == .dense
    {
      sparsity = .dense
    }
    func best(_ cell: SpecCell, _ field: Accelerator.Field) -> SpecJudgement? {
      let said = SpecVocabulary.sparsity(bytes[cell.range])
      func best(_ variants: [Accelerator]) -> SpecJudgement? {
        SpecJudgement.best(
          of: cell.stated, variants: variants, field: field, sparsity: said == .unsaid ? sparsity : said,
          count: cell.count)
      }
      let own = best(cell.variants)
      if own?.verdict.holds ?? false { return own }
      let other = best(rows[cell.row]?.relatives ?? [])
      return other?.verdict.holds ?? false ? other : own
    }
    let judgements = fields.map { field in cells.map { best($0, field) } }
    let holds = judgements.map { $0.count { $0?.verdict.holds == true } }
    // The first of equals: the list of fields begins with the most usual one.
    guard let most = holds.max(), let leading = holds.firstIndex(of: most) else { return }
    // A column that nothing agrees with means something else than it seems to, unless its header names one field.
    let isNamed =
      fields.count == 1
      && cells.first?.stated.unit.flatMap { SpecVocabulary.namedFields(header, unit: $0) } != nil
    let holding = judgements[leading].compactMap(\.self).filter(\.verdict.holds)
    let ofTensorCores = holding.count {
      !$0.isSparse && $0.mayBeSparse && $0.isPublished && $0.stated.bound == .none
    }
    // `Total VRAM` may be that of several cards.
    let isOfAllCards = fields.first == .memory && Self.totalWords.isIn(header)
    // Of what no document confirms a row agrees or says nothing.
    let known = judgements[leading].count { $0 != nil }
    let isAssumed = most == 0 && cells.contains(where: \.isUnitAssumed)
    let isTrusted =
      mayBeWrong && !isAssumed && (most * 2 >= known || isNamed && (most * 3 >= known || cells.count == 1))
    // Where a row gives one figure, the others of the column tell.
    let isListed = most * 2 >= known || cells.count == 1 && isNamed
    for (place, cell) in cells.enumerated() {
      let judged = judgements[leading][place]
      let row = rows[cell.row]
      let isAnchored = row?.isAnchored ?? false || isListed && row?.figures.count == 1
      if let judged,
        judged.verdict.holds
          || isTrusted && isAnchored && !isOfOthers(cell, fields) && !isOfAllCards
            && row?.isOfOthers != true
      {
        var figure = judged.figure(bytes)
        // Among rates of one kind one of another misleads whoever compares.
        if judged.isSparse, ofTensorCores > 0, sparsity == .unsaid, row?.saysSparse != true {
          figure.suggestion = SpecJudgement.sparseAmongDense
        } else if judged.isOnVectorUnits, ofTensorCores > 1 {
          figure.suggestion = SpecJudgement.vectorAmongTensor
        } else {
          figure.suggestion = row?.suspicion(of: cell)
        }
        add(figure)
      } else if let other = fields.compactMap({ best(cell, $0) }).first(where: { $0.verdict.holds }) {
        add(other.figure(bytes))
      } else {
        var figure = Figure.unchecked(
          cell.stated, form: .spec, because: judged == nil ? .noEvidence : .ambiguous)
        figure.suggestion =
          fields.lazy.compactMap {
            SpecJudgement.ofTensorCores(cell.stated, variants: cell.variants, field: $0)
              ?? SpecJudgement.ofSeveral(
                cell.stated, variants: cell.variants, field: $0, besides: row?.counts ?? [])
          }.first
        add(figure)
      }
    }
  }

  /// Whether a cell says that it is of something else: `PCIe 128 GB/s` of links, `256 GB of system memory`.
  private func isOfOthers(_ cell: SpecCell, _ fields: [Accelerator.Field]) -> Bool {
    let words = bytes[cell.range]
    return Self.otherThings.isIn(words) || Self.hostWords.isIn(words)
      || (fields.contains(.interconnect) ? Self.pcie : Self.links).isIn(words)
  }

  private static let longestTitle = 160
  private static let hostWords = WordList(["system"])
  private static let totalWords = WordList(["total", "总"])
  private static let pcie = WordList(["pcie"])
  private static let links = WordList(["nvlink"])

  /// The relatives of the card that a row names whose memory and another figure of theirs it gives, where it does not give the card's:
  /// below `H100 PCIe` some tell of the H100 NVL, a PCIe card too.
  func relatives(of row: SpecRow) -> [Accelerator] {
    let failing = row.figures.filter { !$0.holds }
    guard failing.contains(where: { $0.fields.first == .memory }) else { return [] }
    return catalog.relatives(of: row.variants).filter { relative in
      let fitting = failing.filter { SpecRow.holds($0.cell, $0.fields, [relative]) }
      return fitting.count >= 2 && fitting.contains { $0.fields.first == .memory }
    }
  }
}
