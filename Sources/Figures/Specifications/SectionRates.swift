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
    let contradicting = sectionRates.rates.firstIndex { other, _ in
      other.field != judgement.field && other.isSparse != judgement.isSparse && areOne(other, judgement)
    }
    guard let contradicting else {
      if sectionRates.rates.count < Self.mostRates { sectionRates.rates.append((judgement, range)) }
      return
    }
    if judgement.isSparse {
      accuseOfSparsity(judgement, at: range)
    } else {
      let sparse = sectionRates.rates.remove(at: contradicting)
      accuseOfSparsity(sparse.judgement, at: sparse.range)
      sectionRates.rates.append((judgement, range))
    }
  }

  private mutating func accuseOfSparsity(_ judgement: SpecJudgement, at range: ByteRange) {
    let dense = SpecJudgement.best(
      of: judgement.stated, variants: [judgement.accelerator], field: judgement.field, sparsity: .dense)
    guard var figure = dense?.figure(bytes), figure.verdict == .mismatch else { return }
    figure.remarks = [SpecJudgement.sparseAmongDense]
    revise(range, figure)
  }

  /// A card has no more formats; each rate is compared with each.
  private static let mostRates = 32

  /// Whether two stated rates are the same but for rounding.
  private func areOne(_ one: SpecJudgement, _ other: SpecJudgement) -> Bool {
    let (one, other) = (one.stated.value.double, other.stated.value.double)
    return abs(one - other) <= max(one, other) / 100
  }
}
