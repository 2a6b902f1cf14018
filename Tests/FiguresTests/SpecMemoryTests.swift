import Figures
import Markdown
import Testing

/// The memory of cards: which variant it tells, how it is counted, and sizes that no card has.
@Suite struct SpecMemoryTests {
  @Test func aCardWithOtherMemory() {
    let table =
      "| | 2x 2080 Ti 22GB | RTX 3090 |\n|---|---|---|\n| 总显存容量 | 44GB | 24GB |\n| 带宽 | 1,232 GB/s | 936 GB/s |"
    #expect(checked(table) == ["24GB exact", "936 GB/s exact"])
  }

  /// 186 · 10⁹ / 2³⁰ = 173.226, which has no end as GiB.
  @Test func memoryInAnotherUnit() {
    let table =
      "| GPU | Memory |\n|---|---|\n| A100 80GB | 80 GB |\n| H200 | 141 GB |\n| GB200 | 200 GiB |"
    #expect(checked(table) == ["80 GB exact", "141 GB exact", "200 GiB → 173.2 GiB mismatch"])
  }

  /// The 2080 Ti has 11 GB, and A100 40 or 80.
  @Test func sizesThatNoCardIsSoldWith() {
    func told(_ markdown: String) -> [String] {
      NoteFigures(Note(Array(markdown.utf8))).figures.compactMap(\.suggestion?.en)
    }
    #expect(
      told("- Desktop: RTX 2080 Ti 12GB") == [
        "the catalog knows no RTX 2080 Ti with 12GB, but with 11 GB"
      ])
    #expect(told("At least 1x A100 24GB") == ["the catalog knows no A100 with 24GB, but with 40, 80 GB"])
    for right in [
      "RTX 2080 Ti 11GB", "8x A100 640GB", "A100 20GB MIG slices", "RTX 2080 Ti 22GB（魔改）", "A100 uses 24GB",
      "A100 24 GB/s", "RTX 2080 Ti 12GB of system RAM",
    ] {
      #expect(told(right).isEmpty, "\(right)")
    }
  }

  @Test func memoryOfTheRowChoosesTheVariant() {
    // The 40 GB card has 1555 GB/s; the cards of 80 GB have 1935 (PCIe) and 2039 (SXM).
    let table = """
      | GPU | 显存/GB | 带宽 GB/s |
      |---|---|---|
      | A100 | 80 | 1555 |
      | H100 SXM | 80 | 3350 |
      | H200 | 141 | 4800 |
      """
    #expect(checked(table).contains("1555 → 1935 mismatch"))
    #expect(checked(table).contains("80 exact"))
  }

  @Test func wrongSizeBehindTheName() {
    #expect(checked("- **RTX 4090**: 20GB, 适合小团队") == ["20GB → 24GB mismatch"])
  }

  /// A slice of an A100 with 1g has 14 of its 108 multiprocessors; the RTX 4070 of laptops has 256 GB/s.
  @Test(
    "shares of a card, and laptops",
    arguments: [
      "- A100 40GB, 1g.5gb: 14 SMs", "# MIG on the H100\n\nH100 SXM5: 132 SMs\n\n1. 1g.10gb: 16 SMs",
      "A100 40GB 的 1g.5gb 实例：显存 5 GB，带宽 194 GB/s。", "我的笔记本是 RTX 4070，8 GB 显存，带宽 256 GB/s。",
      "把 A100 80GB 切成 7 份，每份有 10 GB 显存。", "# MIG slices\n\n- A100: 10 GB",
    ])
  func shares(markdown: String) {
    #expect(checked(markdown).allSatisfy { !$0.contains("mismatch") })
  }

  @Test func wholeCards() {
    #expect(checked("- A100 40GB: 14 SMs").contains("14 → 108 mismatch"))
    #expect(checked("我的台式机是 RTX 4070，显存带宽 256 GB/s。").contains { $0.hasPrefix("256 GB/s → 504") })
    #expect(checked("# Slow\n\n- A100: 10 GB") == ["10 GB → 40 GB mismatch"])
  }
}
