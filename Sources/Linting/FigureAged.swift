import Accelerators
import Figures
import Markdown
import Quantities
import SourceText
import Vault

extension Rule {
  /// A figure rests on a price that was asked long ago.
  static let figureAged = Rule(
    "figure-aged", severity: .info, summary: "A figure rests on a price that was asked long ago."
  ) { note, findings in
    let limit = note.vault.vault.configuration.priceAge ?? 365
    let help =
      "ask again; gpus.yml in the vault keeps a price with its day, `price-age` in .reckon.yml the limit"
    func age(_ day: String) -> Int? {
      guard let today = note.vault.today, let date = CalendarDate(day) else { return nil }
      let days = today.dayNumber - date.dayNumber
      return days > limit ? days : nil
    }
    var told: Set<String> = []
    for figure in note.figures where figure.verdict.holds {
      for input in figure.inputs {
        guard case .catalog(Accelerator.Field.price.rawValue, let day, _) = input.source, let days = age(day)
        else { continue }
        told.insert(input.name)
        findings.report(
          "the price of \(input.name) is of \(day), \(days) days ago", at: figure.range, help: help)
      }
    }
    // What code asked for has no place of its own: the first block with the word stands for it.
    let untold = note.pricedCards.filter { !told.contains($0) }
    guard !untold.isEmpty else { return }
    let code = note.file.note.codeBlocks.flatMap(\.lines).first { line in
      note.file.note.bytes.text(in: line).contains("price")
    }
    for name in untold {
      guard let day = note.vault.catalog.accelerators.price(of: name)?.asOf, let days = age(day),
        let code
      else { continue }
      findings.report("the price of \(name), used here, is of \(day), \(days) days ago", at: code, help: help)
    }
  }
}
