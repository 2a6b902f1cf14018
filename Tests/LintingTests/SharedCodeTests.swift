import Figures
import Linting
import Markdown
import Quantities
import SourceText
import Testing
import Vault

/// Notes that build on the code of others: `use: [[Note]]`.
@Suite struct SharedCodeTests {
  private static let model =
    "# Model\n\n```python\nparams = 7_000_000_000\ndef weights(width):\n    return params * width / 1e9\n```\n"

  private func check(_ notes: [String: String]) async -> CheckedVault {
    let files = notes.sorted { $0.key < $1.key }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    return await CheckedVault(Vault(root: ".", notes: files, attachments: [], unreadable: []))
  }

  /// The checked figures of the first note, and what is said of its directives.
  private func found(_ note: String, beside others: [String: String]) async -> [String] {
    let checked = await check(others.merging(["A.md": note]) { $1 })
    let figures = checked.figures[0].figures.map { figure in
      checked.vault.notes[0].note.bytes.text(in: figure.range) + " " + figure.verdict.rawValue
    }
    return figures + checked.figures[0].directiveProblems.map(\.message)
  }

  private static let use = "```python\nw = weights(2)  # 14 GB\nv = weights(4)  # 30 GB\n```\n"

  @Test(
    "names of another note, by a directive or in the front matter",
    arguments: [
      "<!-- reckon: use: [[Model]] -->\n\n" + use, "<!-- reckon: use [[sub/Model|the model]] -->\n\n" + use,
      "%% reckon: use: [[Model#Model]] %%\n\n" + use, "---\nuse: \"[[Model]]\"\n---\n\n" + use,
      "---\nuse: [[Model]]\n---\n\n" + use, "---\nuse:\n  - \"[[Model]]\"\n---\n\n" + use,
    ])
  func ofAnother(note: String) async {
    #expect(await found(note, beside: ["sub/Model.md": Self.model]) == ["14 GB exact", "30 GB mismatch"])
  }

  @Test func fromTheDirectiveOn() async {
    let note = Self.use + "\n<!-- reckon: use: [[Model]] -->\n\n" + Self.use
    #expect(
      await found(note, beside: ["Model.md": Self.model])
        == ["14 GB unchecked", "30 GB unchecked", "14 GB exact", "30 GB mismatch"])
  }

  @Test func throughAnother() async {
    let between = "<!-- reckon: use: [[Model]] -->\n\n```python\nboth = weights(2) * 2\n```\n"
    let note = "<!-- reckon: use: [[Between]] -->\n\n```python\nx = both + weights(1)  # 35 GB\n```\n"
    #expect(await found(note, beside: ["Between.md": between, "Model.md": Self.model]) == ["35 GB exact"])
  }

  @Test("only what the other note's blocks share")
  func apartBlocks() async {
    let other = """
      ```python
      a = 2
      ```

      <!-- reckon: isolated -->

      ```python
      a = 3
      ```

      ```python reckon=off
      a = 4
      ```

      """
    let note = "<!-- reckon: use: [[Other]] -->\n\n```python\nb = a * 10  # = 20\n```\n"
    #expect(await found(note, beside: ["Other.md": other]) == ["20 exact"])
  }

  @Test(arguments: [
    ("use: [[Gone]]", "[[Gone]] is no note of this vault"),
    ("use: [[Twin]]", "[[Twin]] may be any of 2 notes"),
    ("use: [[A]]", "notes use each other in a circle: [[A]] → [[A]]"),
    ("use: [[Back]]", "notes use each other in a circle: [[A]] → [[Back]] → [[A]]"),
    ("use: Model", "behind `use` stands a link to a note"), ("use", "behind `use` stands a link to a note"),
  ])
  func what(directive: String, problem: String) async {
    let others = [
      "Back.md": "<!-- reckon: use: [[A]] -->\n", "x/Twin.md": "", "y/Twin.md": "", "Model.md": Self.model,
    ]
    #expect(await found("<!-- reckon: \(directive) -->\n", beside: others) == [problem])
  }

  @Test func whatItIsFromIsSaid() async {
    let checked = await check([
      "A.md": "---\nuse: \"[[Model]]\"\n---\n\n```python\ngb = params / 1e9  # 7 GB\n```\n",
      "Model.md": Self.model,
    ])
    #expect(checked.figures[0].figures.first?.inputs.map(\.source) == [.note("Model.md", line: 4)])
  }

  @Test func anEndlessLoopElsewhereIsALimit() async {
    let checked = await check([
      "A.md": "<!-- reckon: use: [[Loop]] -->\n\nx\n", "Loop.md": "```python\nwhile True: pass\n```\n",
    ])
    #expect(
      checked.figures[0].codeProblems.compactMap { problem in
        if case .stopped(let limit) = problem.kind { limit } else { nil }
      } == ["steps"])
  }
}
