import Testing

/// Comparisons. From datasheets: H100 SXM 3350 GB/s and 989.4 TFLOPS in BF16, A100 SXM 80 GB 2039 GB/s and 312 TFLOPS, H200 4800 GB/s.
@Suite("Ratios") struct RatioTests {
  @Test(
    arguments: [
      // 3350 / 2039 = 1.643, 4800 / 3350 = 1.433, 989.4 / 312 = 3.17
      ("H100 SXM has 1.64x the memory bandwidth of A100 80GB SXM.", "1.64x rounds"),
      ("H100 SXM has 2.64x the memory bandwidth of A100 80GB SXM.", "2.64x → 1.64x mismatch"),
      ("H200 的显存带宽是 H100 SXM 的 1.43 倍", "1.43 倍 rounds"),
      ("H100 SXM 的 BF16 算力是 A100 的 3.2 倍", "3.2 倍 rounds"),
      // Counts of cards.
      ("- A modest 20x A100 80GB cluster: 1,600 GB memory, less than one of H100 SXM", "1,600 GB exact"),
      // Two amounts of the sentence: 432 / 192 = 2.25.
      ("真正的差异是 HBM 容量：432 GB vs GB200 的 192 GB（2.25×）、vs GB300 的 288 GB", "192 GB exact"),
      // One digit, or several fields, or something measured: nothing is called wrong.
      ("H100 has 9x the bandwidth of A100.", ""), ("H100 在训练中比 A100 快 3.7 倍", ""),
      ("H100 SXM measured 2.64x the bandwidth of A100 80GB SXM, peak", ""),
      // Percentages and several factors, each in the field of its part: 96 / 80 = 1.2, 4000 / 3350 = 1.194, 1000 / 700 = 1.43
      ("H20 带宽比 H100 SXM 高 19%，显存多 20%。", "19% rounds, 20% exact"),
      ("H20 带宽比 H100 SXM 高 19%，显存多 16%。", "19% rounds, 16% → 20% mismatch"),
      ("RTX 5090 has 1.78x the bandwidth of RTX 4090 and 33% more VRAM.", "1.78x rounds, 33% rounds"),
      (
        "The H200 has 4.8 TB/s bandwidth against the H100's, and delivers up to 45% faster LLM inference.",
        "4.8 TB/s exact"
      ),
      ("The TDP of B200 is 95% higher than that of H100 SXM.", "95% → 43% mismatch"),
      ("B200 and H200 land within 1.4% of each other in BF16.", ""), ("B200 的训练吞吐比 H100 SXM 的带宽高 95%", ""),
      // Two amounts of the line.
      ("从 16GB 降到 4GB，节省 75%", "75% exact"), ("显存从 14 GB 减少到 3.5 GB，减少 4 倍", "4 倍 exact"),
      ("It drops from 28 GB to 7 GB, 80% less", ""),
      // Of shares, the relative change or the points: 1 - 4.6 / 39 = 88.2 %.
      ("Unsafe reduction: 88% (39.0% → 4.6%)", "88% rounds"), ("准确率提升 5%（70% → 75%）", "5% exact"),
      ("Unsafe reduction: 78% (39.0% → 4.6%)", "78% → 88% mismatch"),
      ("from 120 ms to 80 ms: 33% faster", "33% rounds"),
    ])
  func ratio(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }
}

/// Ratios beside their two amounts, and in a column behind them. 141 / 80 = 1.7625, 4.8 / 3.35 = 1.4328, 70 / 55 = 1.2727.
@Suite("Written ratios") struct WrittenRatioTests {
  @Test(arguments: [
    ("DAC：$55 → $70（+27%）", "27% rounds"), ("DAC：$55 → $70（+37%）", "37% → 27% mismatch"),
    ("带宽 4.8 TB/s 对 3.35 TB/s，约 3.4 倍", "3.4 倍 → 1.4 倍 mismatch"),
    ("带宽 4.8 TB/s 对 3.35 TB/s，约 1.4 倍", "1.4 倍 rounds"),
    ("预填充:4090 对 3090 2.1 倍", ""), ("Prefill: 4090 vs 3090 2.1x", ""),
    ("带宽 4.8 TB/s 对 3.35 TB/s，吞吐约 1.9 倍", ""),
    ("算力提升 3.2x（FP16 312→989 TFLOPS）", "3.2x rounds"),
    ("算力提升 2.2x（FP16 312→989 TFLOPS）", "2.2x → 3.2x mismatch"),
    ("差距: NVLink 3.6x vs PCIe 0.50x = **7.2x**", "7.2x exact"),
    ("13.8 GB → 35.8 MB (385× less)", "385× rounds"),
    ("B300 has 60% more GPU memory (288 GB HBM3E vs. 180 GB)", "60% exact, 288 GB exact, HBM3E exact"),
    ("It has 55.6% more GPU memory (288 GB HBM3E vs. 180 GB)", "55.6% → 60.0% mismatch"),
    // 14 / 9 - 1 = 55.6 %, of amounts that have their unit once.
    ("It is 55.6% faster (14 vs 9.0 petaFLOPS)", "55.6% rounds"),
    ("流量费差 15 倍(0.0026 vs 0.039 美元/GB)", "15 倍 exact"),
    // 192 / 80, where the catalog has 180 GB for the memory that can be used.
    ("B200 has 2.4x the memory of the H100", ""),
    ("B200：192GB HBM3e（比 H200 多 36%）", "192GB exact, HBM3e exact"),
    ("B200：180GB HBM3e（比 H200 多 46%）", "180GB exact, HBM3e exact, 46% → 28% mismatch"),
    ("B200 has 3.4x the memory of the H100", "3.4x → 2.2x mismatch"),
    ("Real speedup is only 1.3x (14 vs 9.0 PFLOPS on paper)", ""),
    ("It is 75.6% faster (14 vs 9.0 petaFLOPS)", "75.6% → 55.6% mismatch"),
    // 0.395 … 0.405 to 0.365 … 0.375 is 5 to 10 % less.
    ("RTF 均值 -8.4%（0.40 → 0.37）", "8.4% chained"),
    // What another clause says is of something else.
    ("显存占用从 16 GB 降到 4 GB，精度只下降 1%。", ""), ("吞吐 90 → 120 tok/s，延迟降低 25%。", ""),
    ("显存从 16 GB 降到 4 GB，节省了 70%。", "70% → 75% mismatch"),
    // Without a sign it may be of something else.
    ("80 GB → 40 GB (a 30% gain)", ""), ("2 GB → 3 GB，提升 20%", "20% → 50% mismatch"),
  ])
  func beside(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }

  @Test func inTheLastColumn() {
    let rows = [
      "| | old | new | 变化 |", "|---|---|---|---|", "| a | 80GB | 141GB | +76% |",
      "| b | 3.35 TB/s | 4.8 TB/s | +53% |",
    ]
    #expect(checked(rows.joined(separator: "\n")) == ["76% rounds", "53% → 43% mismatch"])
    let other = rows.map { $0.replacing("变化", with: "占比") }.joined(separator: "\n")
    #expect(checked(other).isEmpty)
    // Unsigned it may be of something else.
    #expect(checked(rows.joined(separator: "\n").replacing("+53%", with: "53%")) == ["76% rounds"])
    // Two columns of two things, and a third.
    let unrelated = [
      "| 架构 | 训练 | 推理 | 长序列增幅 |", "|---|---|---|---|", "| Dense | 42 GB | 16 GB | +150% |",
      "| MoE | 120 GB | 22 GB | +80% |", "| Mamba | 38 GB | 15 GB | +40% |",
    ]
    #expect(checked(unrelated.joined(separator: "\n")).isEmpty)
  }

  /// Shares of 100 GB, of which one breaks the pattern; where every second does, the percentages are of something else.
  @Test func sharesInAList() {
    func list(_ shares: (Int, Int)...) -> [String] {
      checked(shares.map { "- part: \($0) GB (\($1)%)" }.joined(separator: "\n"))
    }
    #expect(
      list((10, 10), (20, 20), (30, 30), (40, 14))
        == ["10% exact", "20% exact", "30% exact", "14% → 40% mismatch"])
    #expect(list((10, 10), (20, 20), (30, 30), (5, 60), (15, 70), (20, 80)).isEmpty)
  }

  @Test func aRatioBeforeTheCardsIsOfSomethingElse() {
    #expect(
      checked("HBM3e has 50% more bandwidth than HBM3, which is why H200 beats H100.").isEmpty)
  }

  @Test func aRatioOfTheAmountsBesideIt() {
    #expect(
      checked("- **Memory and bandwidth:** GB300 memory is **55%** bigger compared to B200 (279 vs 180 GB)")
        .isEmpty)
    #expect(checked("GB300 memory is 95% bigger compared to B200.").map { $0.hasPrefix("95% → ") } == [true])
  }

  @Test func pointsBetweenPercentages() {
    let table =
      "| what | old | new | change |\n|-|-|-|-|\n| size | 100 MB | 80 MB | -20% |\n| tax | +140.7% | +87.3% | -53.4% |"
    #expect(checked(table) == ["20% exact"])
    // Of two amounts it is a change: (70 - 140) / 140.
    let amounts = table.replacing("+140.7%", with: "140 MB").replacing("+87.3%", with: "70 MB")
    #expect(checked(amounts) == ["20% exact", "53.4% → 50.0% mismatch"])
  }

  @Test(
    "points between scores",
    arguments: [
      "- MMLU 68.4 → 66.9 (-1.5%)", "- C-Eval 从 71.2 → 69.8（-1.4%）", "- 命中率 62 → 78 (+16%)",
      "- GSM8K dropped from 56.8 to 54.2 (-2.6%) after INT4.",
    ])
  func pointsBetweenScores(line: String) {
    #expect(checked(line).allSatisfy { !$0.contains("mismatch") })
  }
}
