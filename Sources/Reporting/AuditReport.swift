package import Figures

extension FigureAudit {
  /// How many slips are caught, in percent; 100 where there was nothing to err in.
  package var percent: Int {
    let made = all.map(\.made).reduce(0, +)
    return made == 0 ? 100 : all.map(\.caught).reduce(0, +) * 100 / made
  }

  private var all: [Count] { counts.values.flatMap(\.values) }

  /// One form a line, one slip a column: `caught / made`.
  package func table(_ palette: Palette) -> String {
    var table = Table(
      ["form"] + Slip.allCases.map(\.short) + ["in all"], numbers: Set(1...Slip.allCases.count + 1))
    for form in FigureForm.allCases {
      guard let slips = counts[form] else { continue }
      let cells = Slip.allCases.map { slips[$0].map { "\($0.caught)/\($0.made)" } ?? "" }
      let (caught, made) = (slips.values.map(\.caught).reduce(0, +), slips.values.map(\.made).reduce(0, +))
      table.add([form.rawValue] + cells + ["\(caught)/\(made)"])
    }
    let made = all.map(\.made).reduce(0, +)
    return table.text(palette)
      + "\n\(all.map(\.caught).reduce(0, +)) of \(made) changed figures are caught (\(percent) %)\n"
  }
}

extension FigureAudit.Slip {
  /// The head of its column.
  fileprivate var short: String {
    switch self {
    case .digit: "digit"
    case .transposition: "swapped"
    case .powerOfTen: "×10"
    case .unit: "unit"
    case .prefix: "prefix"
    case .spec: "spec"
    }
  }
}
