import Accelerators
import SourceText

/// What is stated below a heading or an item that names a card, and is not true of it. Much below `A100 40GB` is said of other things;
/// it is wrong for certain where something else there is true of the card.
struct SectionDoubts {
  fileprivate var anchored: Set<String> = []
  fileprivate var doubted: [String: [(range: ByteRange, figure: Figure)]] = [:]
}

extension FigureFinder {
  /// Something is true of a card, which the section then is about.
  mutating func anchorSection(_ variants: [Accelerator]) {
    guard let card = variants.first?.name, doubts.anchored.insert(card).inserted else { return }
    for (range, figure) in doubts.doubted.removeValue(forKey: card) ?? [] { revise(range, figure) }
  }

  /// Adds a figure that is not true of a card which its line does not name.
  mutating func addInSection(_ judgement: SpecJudgement, _ figure: Figure, of variants: [Accelerator]) {
    guard let card = variants.first?.name, !doubts.anchored.contains(card) else { return add(figure) }
    guard !isClaimed(figure.range) else { return }
    var doubted = Figure.unchecked(judgement.stated, form: .spec, because: .ambiguous)
    doubted.suggestion = judgement.ofSection
    add(doubted)
    doubts.doubted[card, default: []].append((doubted.range, figure))
  }
}
