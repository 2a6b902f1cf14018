import Figures
import Markdown
import Testing

/// Expected values are computed by hand: 7·10⁹ · 2 / 2³⁰ = 13.0385.
@Suite("Directives") struct DirectiveTests {
  private func problems(_ markdown: String) -> [String] {
    NoteFigures(Note(Array(markdown.utf8))).directiveProblems.map(\.message)
  }

  @Test(
    "a directive computes the figure before it",
    arguments: [
      ("共 **13.0 GiB**<!-- reckon: = weights(7B, fp16) in GiB -->。", "13.0 GiB rounds"),
      ("共 **13.6 GiB**<!-- reckon: = weights(7B, fp16) in GiB -->", "13.6 GiB → 13.0 GiB mismatch"),
      ("Weights take 14 GB %% reckon: = weights(\"7B\") %%", "14 GB exact"),
      ("Weights take 13 GB<!-- reckon: = weights(7B) in GiB -->", "13 GB rounds"),
      ("It needs 13.0 GiB.\n\n<!-- reckon: = 7B * 2 in GiB -->\n", "13.0 GiB rounds"),
      ("| a | b |\n|---|---|\n| x | 28 GB<!-- reckon: = weights(7B, fp32) in GB --> |", "28 GB exact"),
      // 2 · 80 · 8 · 128 · 2 · 4096 / 2³⁰ = 1.25
      (
        "缓存 1.25 GiB<!-- reckon: = kv_cache(\"Llama-3.1-70B\", tokens=4096) in GiB -->", "1.25 GiB exact"
      ),
      ("```python\nbatch = 4\n```\n\nSo it is 12<!-- reckon: = batch * 3 -->", "12 exact"),
      ("半载 50%<!-- reckon: = 40GB / 80GB -->", "50% exact"),
      // 141 / 4800 = 0.029375
      ("读一遍要 29 ms<!-- reckon: = 141GB / 4.8TB/s -->", "29 ms rounds"),
    ])
  func values(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  @Test func aColumnIsComputedFromTheOtherCells() {
    let markdown = """
      <!-- reckon: column "显存" = 参数 * bytes / GiB -->

      | 参数 | bytes | 显存 (GiB) |
      |---|---|---|
      | 7B | 2 | 13.0 |
      | 13B | 2 | 25.2 |
      | 70B | 1 | 65.2 |
      """
    // 13·10⁹ · 2 / 2³⁰ = 24.21, 70·10⁹ / 2³⁰ = 65.19
    #expect(checked(markdown) == ["13.0 rounds", "25.2 → 24.2 mismatch", "65.2 rounds"])
  }

  @Test(
    "what belongs to nothing is said",
    arguments: [
      ("<!-- reckon: = 7 -->", "no figure stands before this directive"),
      ("12 GB<!-- reckon: column \"x\" = 1 -->", "no table follows this directive"),
      ("12 GB<!-- reckon: ignor -->", "`ignor` is no directive; did you mean `ignore`?"),
      ("12 GB<!-- reckon: -->", "the directive is empty"),
      ("12 GB<!-- reckon: = -->", "there is no expression behind `=`"),
      ("12 GB<!-- reckon: = 7 * -->", "`7 *` is no expression: invalid syntax"),
      ("12 GB<!-- reckon: = foo * 2 -->", "name 'foo' is not defined"),
      ("12 GB<!-- reckon: = 7B in GiBs -->", "`GiBs` is no unit"),
      ("12 GB<!-- reckon: = \"a\" -->", "`\"a\"` gives no number"),
      ("12 GB<!-- reckon: = 1 / 0 -->", "division by zero"),
      ("12 GB<!-- reckon: = weights(7B, fp17) -->", "name 'fp17' is not defined"),
      ("<!-- reckon: = 7 --> 12 GB", "no figure stands before this directive"),
      ("12 GB\n\n<!-- reckon: ignore -->", "no block follows this directive"),
      (
        "<!-- reckon: column \"C\" = 1 -->\n\n| a | b |\n|-|-|\n| 1 | 2 |", "the table has no column \"C\""
      ),
    ])
  func problems(markdown: String, message: String) {
    #expect(problems(markdown).last?.hasPrefix(message) == true, "\(problems(markdown))")
  }

  @Test func aDirectiveAtTheStartOfALineHidesTheRest() {
    #expect(problems("<!-- reckon: isolated --> text\n\n```python\n1\n```").count == 1)
  }

  @Test func ignoringABlock() {
    let wrong = "`7B × 2 bytes = 15 GB`"
    #expect(checked("<!-- reckon: ignore reason=\"vendor's\" -->\n\n\(wrong)\n\n\(wrong)").count == 1)
    #expect(checked("%% reckon: ignore %%\n\n- \(wrong)\n- \(wrong)\n").isEmpty)
    // Without a blank line it opens the paragraph that it is for.
    #expect(checked("%% reckon: ignore %%\n\(wrong)\n\n\(wrong)\n").count == 1)
    let unused = NoteFigures(Note(Array("<!-- reckon: ignore -->\n\n`7B × 2 bytes = 14 GB`".utf8)))
    #expect(unused.directiveProblems.map(\.kind) == [.unused])
  }

  @Test func namespaces() {
    func block(_ code: String) -> String { "\n\n```python\n\(code)\n```\n\n" }
    #expect(checked(block("x = 2") + block("y = x * 3  # 6")) == ["6 exact"])
    #expect(checked(block("x = 2") + "<!-- reckon: isolated -->" + block("y = x * 3  # 6")).isEmpty)
    let named =
      "<!-- reckon: session=a -->" + block("x = 5") + block("x = 2") + "<!-- reckon: session=a -->"
      + block("y = x * 3  # 15")
    #expect(checked(named) == ["15 exact"])
    #expect(checked("```python reckon=off\ny = 2 * 3  # 7\n```").isEmpty)
  }
}
