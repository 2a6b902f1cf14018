import Accelerators
import Linting
import Markdown
import SourceText
import Testing
import Vault

/// Figures that rest on prices of another day. The catalog's price of an RTX 4090 is of 2022-10-12.
@Suite struct AgedFigureTests {
  private func aged(_ markdown: String, today: String?, limit: Int? = nil) async -> [String] {
    var configuration = Configuration()
    configuration.priceAge = limit
    let vault = Vault(
      root: ".", notes: [NoteFile(path: "A.md", note: Note(Array(markdown.utf8)))], attachments: [],
      unreadable: [], configuration: configuration)
    let checked = await CheckedVault(vault, today: today.flatMap { CalendarDate($0) })
    return await checked.diagnostics()[0].filter { $0.rule == "figure-aged" }.map(\.message)
  }

  private let table = "| GPU | 价格 |\n|---|---|\n| RTX 4090 | $1,599 |\n"

  @Test func aPriceOfAYearAgo() async {
    let told = ["the price of GeForce RTX 4090 is of 2022-10-12, 366 days ago"]
    #expect(await aged(table, today: "2023-10-13") == told)
    #expect(await aged(table, today: "2023-10-12") == [])
    #expect(await aged(table, today: "2022-10-23", limit: 10).count == 1)
    #expect(await aged(table, today: "2023-10-13", limit: 400) == [])
    #expect(await aged(table, today: nil) == [])
    // What the catalog does not confirm rests on nothing.
    #expect(await aged(table.replacing("$1,599", with: "$2,000"), today: "2026-11-27") == [])
  }

  @Test func whatCodeAskedFor() async {
    let code = "```python\nfrom reckon import gpu\ncost = 4 * gpu(\"RTX 4090\", \"price\")  # = 6396\n```\n"
    #expect(
      await aged(code, today: "2023-10-13") == [
        "the price of GeForce RTX 4090, used here, is of 2022-10-12, 366 days ago"
      ])
  }
}
