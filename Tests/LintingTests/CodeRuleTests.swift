import Figures
import Linting
import Markdown
import SourceText
import Testing
import Vault

/// Code that does not run to its end.
@Suite struct CodeRuleTests {
  private func rules(_ markdown: String) async -> [String] {
    let file = NoteFile(path: "a.md", note: Note(Array(markdown.utf8)))
    let vault = Vault(root: ".", notes: [file], attachments: [], unreadable: [])
    return await CheckedVault(vault).diagnostics()[0].map { "\($0.rule): \($0.message)" }
  }

  private func rules(python code: String) async -> [String] { await rules("```python\n\(code)\n```") }

  @Test func unreadableCodeIsToldWhereItHasFigures() async {
    let message = "unreadable-code: this Python is not read: '(' was never closed"
    #expect(await rules("```python\ndef f(:\n    x = 2 * 3  # = 6 GB\n```") == [message])
    #expect(await rules("```python\ndef f(:\n    x = ...\n```") == [])
    #expect(await rules("```python\nx = 2 * 3  # 6\n```") == [])
  }

  @Test func failingCodeIsToldWithWhatItRaises() async {
    #expect(
      await rules(python: "x = 7e9 / 0  # 14 GB") == [
        "failing-code: this raises ZeroDivisionError: float division by zero"
      ])
    #expect(
      await rules(python: "sizes = {'7B': 14}\nx = sizes['13B']") == [
        "failing-code: this raises KeyError: '13B'"
      ])
    #expect(await rules(python: "assert 7 * 2 == 15") == ["failing-code: this raises AssertionError"])
  }

  /// What a note shows to fail, what is caught, what nothing here defines, and what a sketch leaves out.
  @Test(arguments: [
    "x = 1 / 0  # ZeroDivisionError", "x = 1 / 0  # 报错",
    "try:\n    x = 1 / 0\nexcept ZeroDivisionError:\n    x = 0",
    "x = model.size / 0", "class A:\n    pass\nA().run()", "raise SystemExit(1)",
  ]) func whatFailsForAReason(code: String) async {
    #expect(await rules(python: code) == [])
  }
}
