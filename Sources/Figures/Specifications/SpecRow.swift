import Accelerators
import Quantities
import SourceText

/// What a cell states of the card that its row names.
struct SpecCell {
  let row: Int
  let range: ByteRange
  let stated: StatedQuantity
  var variants: [Accelerator]
  let count: Int
  /// Whether nothing but a format above it says that it is a rate.
  let isUnitAssumed: Bool
}

/// What a row states of its card.
struct SpecRow {
  let variants: [Accelerator]
  /// Each of its figures with the fields it may be of, and whether it is true of the card.
  private(set) var figures: [(cell: SpecCell, fields: [Accelerator.Field], holds: Bool)] = []
  /// Whether something of it is true of the card, which it then is about.
  private(set) var isAnchored = false
  /// Other cards of the name, which the row may be of.
  var relatives: [Accelerator] = []
  /// Whether one of its cells says that rates are with structured sparsity.
  let saysSparse: Bool
  /// Whether its name is that of a part of the card or of a card that is held back: `RTX 4090 (L2)`, `capped H100`.
  let isOfOthers: Bool
  /// The whole numbers of its cells, which may say how many cards it is of.
  let counts: Set<Int>

  init(of variants: [Accelerator], saysSparse: Bool, isOfOthers: Bool, counts: Set<Int>) {
    self.variants = variants
    self.isOfOthers = isOfOthers
    self.saysSparse = saysSparse
    self.counts = counts
  }

  mutating func add(_ cell: SpecCell, _ fields: [Accelerator.Field]) {
    let holds = Self.holds(cell, fields, variants)
    figures.append((cell, fields, holds))
    isAnchored = isAnchored || holds
  }

  /// That a figure is of another variant than the rest of the row is of: 350 W, which is the H100 PCIe, beside 3350 GB/s and 989
  /// TFLOPS, which are the H100 SXM5. The rest has to be at least two figures that tell the variants apart.
  func suspicion(of cell: SpecCell) -> Remark? {
    guard variants.count > 1, cell.count == 1 else { return nil }
    var own: [Accelerator] = []
    var rest: [[Accelerator]] = []
    for figure in figures where figure.holds {
      let fitting = variants.filter { Self.holds(figure.cell, figure.fields, [$0]) }
      guard !fitting.isEmpty, fitting.count < variants.count else { continue }
      if figure.cell.range == cell.range { own = fitting } else { rest.append(fitting) }
    }
    guard let first = own.first, rest.count > 1,
      let other = variants.first(where: { variant in
        !own.contains(where: { $0.name == variant.name })
          && rest.allSatisfy { $0.contains { $0.name == variant.name } }
      })
    else { return nil }
    return SpecJudgement.ofAnotherVariant(first, rest: other)
  }

  static func holds(_ cell: SpecCell, _ fields: [Accelerator.Field], _ variants: [Accelerator]) -> Bool {
    fields.contains {
      SpecJudgement.best(of: cell.stated, variants: variants, field: $0, count: cell.count)?.verdict.holds
        ?? false
    }
  }
}
