import Figures
import Linting
import Markdown
import SourceText
import Testing
import Vault

@Suite("Suppressions") struct SuppressionTests {
  private func findings(_ markdown: String) async -> [String] {
    let file = NoteFile(path: "a.md", note: Note(Array(markdown.utf8)))
    return await CheckedVault(Vault(root: ".", notes: [file], attachments: [], unreadable: [])).diagnostics()[
      0
    ]
    .map { "\(file.note.lines.line(at: $0.range.lowerBound)) \($0.rule)" }
  }

  private let wrong = "`7B × 2 bytes = 15 GB`"

  @Test func ranges() async {
    #expect(
      await findings(
        "\(wrong)\n\n<!-- reckon-disable figure-mismatch -->\n\n\(wrong)\n\n<!-- reckon-enable figure-mismatch -->\n\n\(wrong)"
      ) == ["1 figure-mismatch", "9 figure-mismatch"])
    #expect(await findings("<!-- reckon-disable -->\n\n\(wrong) [[gone]]") == [])
    #expect(
      await findings("<!-- reckon-disable broken-link -->\n\n\(wrong) [[gone]]") == ["3 figure-mismatch"])
    #expect(await findings("\(wrong)\n\n%% reckon-disable-file figure-mismatch %%") == [])
  }

  @Test func lines() async {
    #expect(await findings("\(wrong) <!-- reckon-disable-line -->\n\n\(wrong)") == ["3 figure-mismatch"])
    #expect(
      await findings(
        "<!-- reckon-disable-next-line figure-mismatch -- the vendor says so -->\n\n\(wrong)\n\n\(wrong)")
        == ["5 figure-mismatch"])
    let code = "```python\nx = 2 * 3  # 7  # reckon: ignore[figure-mismatch] an example\ny = 2 * 3  # 7\n```"
    #expect(await findings(code) == ["3 figure-mismatch"])
  }

  @Test func pagesCorrectNothingThatIsSuppressed() async {
    func corrected(_ markdown: String) async -> Int {
      let file = NoteFile(path: "a.md", note: Note(Array(markdown.utf8)))
      let vault = Vault(root: ".", notes: [file], attachments: [], unreadable: [])
      return await CheckedVault(vault).shownFigures(of: 0).summary.findings
    }
    #expect(await corrected("\(wrong)\n\n\(wrong)") == 2)
    #expect(await corrected("\(wrong) <!-- reckon-disable-line -->\n\n\(wrong)") == 1)
    #expect(await corrected("\(wrong) <!-- reckon-disable-line figure-mismatch -->\n\n\(wrong)") == 1)
    #expect(await corrected("\(wrong) <!-- reckon-disable-line broken-link -->\n\n\(wrong)") == 2)
  }

  @Test func whatSuppressesNothingIsSaid() async {
    #expect(await findings("<!-- reckon-disable-line -->") == ["1 unused-suppression"])
    #expect(await findings("a <!-- reckon-disable figure-mismath -->") == ["1 directive"])
    #expect(await findings("a <!-- reckon-disabel -->") == ["1 directive"])
    #expect(await findings("a <!-- reckon-enable -->") == ["1 directive"])
    #expect(await findings("a <!-- a plain comment -->") == [])
  }
}
