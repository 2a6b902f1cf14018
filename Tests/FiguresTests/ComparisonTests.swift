import Figures
import Markdown
import Testing

/// Two amounts with a sign of comparison between them.
@Suite struct ComparisonTests {
  /// Comparisons that are false say so as a suggestion: 64 GiB are 68.7 GB, and 2000 ms are 2 s.
  @Test(arguments: [
    ("49 GB + 15.6 GB = 64.6 GB < 64 GB avail", ["64.6 GB is not less than 64 GB"]),
    ("58.5 GB > 80 GB", ["58.5 GB is not more than 80 GB"]),
    ("1.5 s > 2000 ms", ["1.5 s is not more than 2000 ms"]),
    ("```python\nx = 1\n# 49 + 15.6 = 64.6 GB < 64 GB\n```", ["64.6 GB is not less than 64 GB"]),
    ("64.6 GB ≤ 64 GiB, 2 TB > 1 TB", []), ("48 GB -> 24 GB, 48 GB => 24 GB", []), ("is 40 GB > 80 GB?", []),
    ("约 64 GB，超过 A100 80GB。", ["64 GB is not more than 80GB"]),
    ("总计 58.5 GB → 超出 H100 80GB 的可用空间", ["58.5 GB is not more than 80GB"]),
    ("90 GB fits on an A100 80GB", ["90 GB is not less than 80GB"]),
    ("24 GB, more than the 40 GB of it", ["24 GB is not more than 40 GB"]),
    ("90 GB 超过 80 GB，60 GB fits in 80 GB", []), ("64 GB 的模型在超过 80 GB 时", []),
    ("64 GB of weights and no more than 80 GB", []), ("64 GB, which on some days exceeds 80 GB", []),
    ("如果 40 GB > 80 GB", []), ("5 > 8", []), ("5 GB > 8 s", []),
  ]) func comparisons(text: String, expected: [String]) {
    #expect(NoteFigures(Note(Array(text.utf8))).figures.compactMap(\.suggestion?.en) == expected)
  }

  @Test func aLineOfManyAmountsIsData() {
    let amounts = (0..<33).map { "\(99 - $0) GB" }.joined(separator: " < ")
    #expect(NoteFigures(Note(Array(amounts.utf8))).figures.allSatisfy { $0.suggestion == nil })
  }
}
