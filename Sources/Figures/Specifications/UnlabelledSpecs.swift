import Accelerators
import Quantities
import SourceText

/// Amounts without words among the specifications of one card.
extension FigureFinder {
  /// `T4: 16 GB GDDR6, 320 GB/s, 250 W, 65 TFLOPS FP16`: where three values or more of a line are those of one card, an amount without
  /// words is its memory, its bandwidth or its limit of power.
  mutating func unlabelled(
    _ open: [(stated: StatedQuantity, part: SpecPart)], among held: [SpecJudgement], in range: ByteRange
  ) {
    guard held.count >= 3, !open.isEmpty, !Self.otherMachines.isIn(bytes[range]) else { return }
    for (stated, part) in open where !isClaimed(stated.range) {
      let field: Accelerator.Field? =
        switch stated.unit?.dimension {
        case .information: .memory
        case .informationRate: .bandwidth
        case .power: .power
        default: nil
        }
      // The variants that all the others are true of.
      let variants = part.variants.filter { variant in
        held.allSatisfy { other in
          SpecJudgement.best(of: other.stated, variants: [variant], field: other.field)?.verdict.holds
            ?? false
        }
      }
      guard let field, !held.contains(where: { $0.field == field }), stated.bound == .none,
        !stated.isApproximate, stated.upperValue == nil,
        Self.plainWords.fill(words(of: part.range, without: part.names + part.numbers)),
        !speaksOfUse(range, near: stated.range.lowerBound),
        !RejectedClaims.isRejected(bytes[range], at: stated.range.lowerBound),
        // What two variants have differently, one of them may mean.
        let judgement = SpecJudgement.best(of: stated, variants: variants, field: field),
        judgement.verdict == .mismatch,
        !(stated.unit.flatMap { SpecVocabulary.fields(header: [], unit: $0) } ?? []).contains(where: {
          SpecJudgement.best(of: stated, variants: part.variants, field: $0)?.verdict.holds ?? false
            && $0 != field
        })
      else { continue }
      add(judgement.figure(bytes))
    }
  }
}
