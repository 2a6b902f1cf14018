import Accelerators
import Quantities
import SourceText

/// The rates of a card below one heading that say nothing of sparsity, which are all dense then, or all with it.
struct SectionRates {
  fileprivate var rates: [(judgement: SpecJudgement, range: ByteRange)] = []
}

extension FigureFinder {
  /// Keeps a rate that holds. Where two formats have one rate, which is dense for one of them and with sparsity for the other, no reading
  /// is right of both: `BF16: 990 TFLOPS` and `TF32: 990 TFLOPS`. The one with sparsity is wrong.
  mutating func keepRate(_ judgement: SpecJudgement, at range: ByteRange) {
    guard judgement.field.isRate, judgement.mayBeSparse, judgement.isSparse || judgement.isPublished else {
      return
    }
    for other in sectionRates.rates
    where other.judgement.field != judgement.field && other.judgement.isSparse != judgement.isSparse
      && other.judgement.accelerator == judgement.accelerator && areOne(other.judgement, judgement)
    {
      let sparse = judgement.isSparse ? (judgement, range) : other
      let dense = SpecJudgement.best(
        of: sparse.0.stated, variants: [sparse.0.accelerator], field: sparse.0.field, sparsity: .dense)
      guard var figure = dense?.figure(bytes), figure.verdict == .mismatch else { continue }
      figure.remarks = [SpecJudgement.sparseAmongDense]
      revise(sparse.1, figure)
    }
    if sectionRates.rates.count < Self.mostRates { sectionRates.rates.append((judgement, range)) }
  }

  /// A card has no more formats; each rate is compared with each.
  private static let mostRates = 32

  /// Whether two stated rates are the same but for rounding.
  private func areOne(_ one: SpecJudgement, _ other: SpecJudgement) -> Bool {
    let (one, other) = (one.stated.value.double, other.stated.value.double)
    return abs(one - other) <= max(one, other) / 100
  }
}
