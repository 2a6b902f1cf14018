import Figures
import Markdown
import Quantities
import Testing

/// What a wrong figure looks like a slip of, in both languages.
@Suite struct NearestMissTests {
  @Test(arguments: [
    (
      "`7B × 2 bytes = 28 GB`",
      "the stated value is twice the computed one: a factor of 2 too many, or another number format"
    ),
    (
      "`7B × 4 bytes = 14 GB`",
      "the stated value is half the computed one: a factor of 2 missing, or another number format"
    ),
    ("`7B × 1 byte = 28 GB`", "the stated value is 4 times the computed one: another number format?"),
    ("`13B × 2 bytes = 260 GB`", "the decimal point has slipped by 1"),
    ("`27 × 49 = 1329`", nil),
    // A thousand is a prefix where there is one, and watts have no number format.
    ("`8 × 80 GB = 640 MB`", "right with the next larger prefix"),
    ("`8 × 80 GB = 640 TB`", "right with the next smaller prefix"),
    ("The H100 PCIe has a TDP of 700 W.", "a factor of 2 too many"),
    // 65,536 / 1024 = 64; 64 · 2³⁰ / 10⁶ = 68,719, and 64 GiB are no 64 MB
    ("65,536 bytes (64 MB)", "right with the next smaller prefix"),
    ("68719476736 bytes (64 MB)", "right with the next larger prefix"),
    ("`23 × 59 = 1375`", "two digits are swapped"),
    // 31 × 0.25 = 7.75, 33 × 0.25 = 8.25
    ("`32 layers × 0.25 GB = 7.75 GB`", "with 31 layers in the place of 32 it would be right"),
    ("`32层 × 0.25 GB = 8.25 GB`", "with 33 layers in the place of 32 it would be right"),
    (
      "```python\nlayers = 40\ntotal = layers * 0.25  # 10.25 GB\n```",
      "with 41 layers in the place of 40 it would be right"
    ),
  ])
  func slips(_ markdown: String, _ remark: String?) {
    let figure = NoteFigures(Note(Array(markdown.utf8))).figures.last { $0.verdict == .mismatch }
    #expect(figure != nil)
    #expect(figure?.remarks.first?.en == remark)
  }

  @Test func inChinese() {
    let figures = NoteFigures(Note(Array("`7B × 2 bytes = 28 GB`".utf8))).figures
    #expect(figures.last?.remarks.map(\.zh) == ["写的是算出来的 2 倍：多乘了一个 2，或者是另一种数值格式"])
  }
}
