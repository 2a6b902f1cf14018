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

@Suite("Code that cannot be read") struct UnreadableCodeTests {
  private func rules(_ markdown: String) async -> [String] {
    let file = NoteFile(path: "a.md", note: Note(Array(markdown.utf8)))
    return await CheckedVault(Vault(root: ".", notes: [file], attachments: [], unreadable: [])).diagnostics()[
      0
    ]
    .map { "\($0.rule): \($0.message)" }
  }

  @Test func isSaidWhereItHasFigures() async {
    let message = "unreadable-code: this Python is not read: '(' was never closed"
    #expect(await rules("```python\ndef f(:\n    x = 2 * 3  # = 6 GB\n```") == [message])
    #expect(await rules("```python\ndef f(:\n    x = ...\n```") == [])
    #expect(await rules("```python\nx = 2 * 3  # 6\n```") == [])
  }
}

@Suite("Code that fails") struct FailingCodeTests {
  private func rules(_ code: String) async -> [String] {
    let file = NoteFile(path: "a.md", note: Note(Array("```python\n\(code)\n```".utf8)))
    return await CheckedVault(Vault(root: ".", notes: [file], attachments: [], unreadable: [])).diagnostics()[
      0
    ]
    .map { "\($0.rule): \($0.message)" }
  }

  @Test func isToldWithWhatItRaises() async {
    #expect(
      await rules("x = 7e9 / 0  # 14 GB") == [
        "failing-code: this raises ZeroDivisionError: float division by zero"
      ])
    #expect(
      await rules("sizes = {'7B': 14}\nx = sizes['13B']") == ["failing-code: this raises KeyError: '13B'"])
    #expect(await rules("assert 7 * 2 == 15") == ["failing-code: this raises AssertionError"])
  }

  /// What a note shows to fail, what is caught, what nothing here defines, and what a sketch leaves out.
  @Test(arguments: [
    "x = 1 / 0  # ZeroDivisionError", "x = 1 / 0  # 报错",
    "try:\n    x = 1 / 0\nexcept ZeroDivisionError:\n    x = 0",
    "x = model.size / 0", "class A:\n    pass\nA().run()", "raise SystemExit(1)",
  ]) func isNotToldOf(code: String) async {
    #expect(await rules(code) == [])
  }
}
