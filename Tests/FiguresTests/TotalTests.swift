import Figures
import Markdown
import Quantities
import Testing

/// Totals in rows, columns, lists and sentences, and shares of a whole. Sums worked out by hand.
@Suite("Totals and shares") struct TotalTests {
  @Test func aTotalRow() {
    let rows = [
      "| part | memory |", "|---|---|", "| weights | 14 GB |", "| gradients | 14 GB |", "| states | 84 GB |",
    ]
    let right = (rows + ["| **Total** | 112 GB |"]).joined(separator: "\n")
    let wrong = (rows + ["| 合计 | 122 GB |"]).joined(separator: "\n")
    #expect(checked(right) == ["112 GB exact"])
    #expect(checked(wrong) == ["122 GB → 112 GB mismatch"])
    // Rates have averages.
    #expect(
      checked(
        table(
          "| part | speed |", "|-|-|", "| a | 447 TFLOPS |", "| b | 463 TFLOPS |", "| total | 461 TFLOPS |")
      ).isEmpty)
  }

  /// 3.8 + 5 + 1.5 = 10.3, of which 2 are saved.
  @Test func aRowThatIsNoPart() {
    func budget(_ last: String) -> [String] {
      checked(
        table(
          "| Component | VRAM |", "|---|---|", "| desktop | 3.8 GB |", "| UNet | 5 GB |", "| LoRA | 1.5 GB |",
          "| \(last) | 2 GB |", "| **Total** | 10.3 GB |"))
    }
    #expect(budget("Gradient checkpointing saves").isEmpty)
    #expect(budget("Cache") == ["10.3 GB → 12.3 GB mismatch"])
  }

  /// 3.13 + 93.8 + 0.5 = 97.43: what the first row says is no part of it.
  @Test func aTotalOfLess() {
    func table(_ total: String) -> [String] {
      checked(
        "| Asset | GB |\n|---|---|\n| activations | 3.5 GB |\n| model | 3.13 GB |\n| checkpoints | 93.8 GB |\n| log | 0.5 GB |\n"
          + "| Total | \(total) |")
    }
    #expect(table("97.4 GB") == [])
    #expect(table("100.9 GB") == ["100.9 GB rounds"])
    #expect(table("109.9 GB") == ["109.9 GB → 100.9 GB mismatch"])
  }

  /// Amounts of one sentence with their total: 16 + 8 + 2 = 26.
  @Test(arguments: [
    (
      "We need 16 GB for weights, 8 GB for the cache and 2 GB for activations, 28 GB in total.",
      "28 GB → 26 GB mismatch"
    ),
    ("权重 16 GB、KV 8 GB、激活 2 GB，一共 26 GB。", "26 GB exact"), ("权重 16 GB、KV 8 GB，另有激活 2 GB，一共 28 GB。", ""),
    ("每卡 16 GB、8 GB、2 GB，一共 200 GB", ""),
    ("权重 2 字节，梯度 2 字节，主权重 4 字节，动量 8 字节。加起来每参数 18 字节。", "18 字节 → 16 字节 mismatch"),
    ("权重 2 字节，梯度 2 字节，主权重 4 字节，动量 8 字节。加起来每参数 16 字节。", "16 字节 exact"),
    ("权重 16 GB、KV 8 GB、激活 2 GB，一共 28 GB，而卡有 80 GB。", "28 GB → 26 GB mismatch"),
    ("16 GB and 8 GB, 28 GB in total", ""),
  ]) func totalsInSentences(text: String, expected: String) {
    #expect(checked(text).joined(separator: ", ") == expected)
  }

  /// 14 + 14 + 84 = 112; the header gives bare numbers their unit.
  @Test func bareTotalsBelowAUnit() {
    let table =
      "| part | GB |\n|---|---:|\n| weights | 14.0 |\n| gradients | 14.0 |\n| optimizer | 84.0 |\n| total | "
    #expect(checked(table + "102.0 |").last == "102.0 → 112.0 mismatch")
    #expect(checked(table + "112.0 |").last == "112.0 exact")
    // Of what is only counted the digits must be nearly right: it may be an average, or have more in it.
    let runs = table.replacing("GB", with: "runs")
    #expect(checked(runs + "102.0 |").last == "102.0 → 112.0 mismatch")
    #expect(checked(runs + "112.0 |").last == "112.0 exact")
    #expect(checked(runs + "137.3 |").isEmpty)
  }

  /// 14 + 14 + 84 = 112, 14 + 14 + 14 = 42, 14 + 0.07 + 0.42 = 14.49, 3.5 + 0.07 + 0.42 = 3.99.
  @Test(
    "a column of totals",
    arguments: [
      ("44", "112 exact, 44 → 42 mismatch, 14.49 exact, 3.99 exact"),
      ("42", "112 exact, 42 exact, 14.49 exact, 3.99 exact"),
      ("~44", "112 exact, 44 approximate, 14.49 exact, 3.99 exact"),
    ])
  func totalColumns(cell: String, expected: String) {
    let table =
      "| 方式 | 权重 | 梯度 | 优化器 | 合计 |\n|---|---|---|---|---|\n| AdamW | 14 | 14 | 84 | 112 |\n| 8-bit | 14 | 14 | 14 | \(cell) |\n"
      + "| LoRA | 14 | 0.07 | 0.42 | 14.49 |\n| QLoRA | 3.5 | 0.07 | 0.42 | 3.99 |"
    #expect(checked(table).joined(separator: ", ") == expected)
    // A column of averages, or of what has more in it.
    #expect(checked(table.replacing("合计", with: "平均")).isEmpty)
  }

  /// Of three rows two are a pattern for a slip of the pen alone: 61.75 and 37.375.
  @Test func totalColumnsOfThree() {
    let table =
      "| stage | weights | grads | states | total |\n|---|---|---|---|---|\n| 0 | 26 | 26 | 156 | 208 |\n| 1 | 26 | 26 | 9.75 | 61.75 |\n| 2 | 26 | 1.625 | 9.75 | "
    #expect(checked(table + "38.375 |").last == "38.375 → 37.375 mismatch")
    #expect(checked(table + "52.2 |") == ["208 exact", "61.75 exact"])
    #expect(checked(table + "37.375 |").last == "37.375 exact")
  }

  /// 126 + 210 + 84 + 180 = 600; 3.1 + 8.4 + 2.2 + 0.5 + 1.8 = 16.0.
  @Test(
    "totals of time, and of bare numbers",
    arguments: [
      ("- 张：126 卡时\n- 李：210 卡时\n- 王：84 卡时\n- 我：180 卡时\n\n合计 620 卡时。", "620 卡时 → 600 卡时 mismatch"),
      ("- 张：126 卡时\n- 李：210 卡时\n- 王：84 卡时\n- 我：180 卡时\n\n合计 600 卡时。", "600 卡时 exact"),
      // Not nearly the digits of the sum: more has been used than is listed.
      ("- 张：126 卡时\n- 李：210 卡时\n- 王：84 卡时\n- 我：180 卡时\n\n合计 712 卡时。", ""),
      (
        "attention 3.1\nMLP 8.4\nall-reduce 2.2\nsampling 0.5\noverhead 1.8\ntotal 15.0",
        "15.0 → 16.0 mismatch"
      ),
      ("attention 3.1\nMLP 8.4\nall-reduce 2.2\nsampling 0.5\noverhead 1.8\ntotal 16.0", "16.0 exact"),
      ("- CPU：4600\n- 内存 96 GB：1900\n- SSD：2000\n\n总价 8600。", "8600 → 8500 mismatch"),
      ("- CPU：4600\n- 内存 96 GB：1900\n- SSD：2000\n\n平均 8600。", ""),
    ])
  func otherTotals(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  /// All right: what a total leaves out, adds or takes off is said in its label, in another one, or beside the table.
  @Test(
    "totals that are no plain sums",
    arguments: [
      "| 项 | token |\n|---|---|\n| 输入 | 1240 |\n| 输出 | 381 |\n| 思考（含在输出里） | 200 |\n| 总计 | 1621 |",
      "| 目录 | GB |\n|---|---|\n| ckpt | 412 |\n| data | 233 |\n| data/cache | 100 |\n| 合计 | 645 |",
      "| item | cost |\n|---|---|\n| GPU | €120 |\n| CPU | €1,480 |\n| fan | €35 |\n| total incl. 19% VAT | €1,945.65 |",
      "| item | cost |\n|---|---|\n| GPU | £120 |\n| CPU | £1,480 |\n| credit note | £100 |\n| total due | £1,500 |",
      "| item | cost |\n|---|---|\n| GPU | $1,200 |\n| CPU | $300 |\n| RAM | $100 |\n| 合计（人民币） | ¥11,520 |",
      "显卡 ¥12,000、CPU ¥3,000、机箱 ¥1,000，打九折后一共 ¥14,400。",
      "向量检索和 BM25 并行执行。\n\n| 步骤 | ms |\n|---|---|\n| 向量 | 30 ms |\n| BM25 | 20 ms |\n| 生成 | 85 ms |\n| 合计 | 115 ms |",
      "| GPU | train | eval | prep | total |\n|---|---|---|---|---|\n| A100 | 120 | 31 | 4 | 155 |\n| H100 | 80 | 22 | 3 | 115 |\n| L40S | 64 | 18 | 2 | 84 |\n\nH100: the total includes 10 hours of profiling.",
      "| a | n |\n|---|---|\n| x | 51.0 |\n| y | 51.0 |\n| total | 112.0 |",
      "| kernel | ms |\n|---|---|\n| attention | 12.4 |\n| MLP | 21.8 |\n| all-reduce | 9.6 |\n| total | 42.8 |\n\nThe all-reduce is partly hidden.",
      "| | one | two | total |\n|---|---|---|---|\n| runs | 12 | 14 | 26 |\n| hours | 31 | 18 | 49 |\n| fails | 1 | 2 | 3 |\n| GPU share | 95% | 95% | 95% |",
      // Of four rows two are no pattern.
      "| a | b | c | d | total |\n|---|---|---|---|---|\n| 1 | 10 | 11 | 12 | 33 |\n| 2 | 20 | 21 | 22 | 63 |\n| 3 | 30 | 31 | 32 | 94 |\n| 4 | 40 | 41 | 42 | 124 |",
    ])
  func noPlainSums(markdown: String) {
    #expect(checked(markdown).allSatisfy { !$0.hasSuffix("mismatch") })
  }

  @Test func plainSums() {
    let money = "| item | cost |\n|---|---|\n| GPU | €120 |\n| CPU | €1,480 |\n| fan | €35 |\n| total | "
    #expect(checked(money + "€1,945 |").last == "€1,945 → €1,635 mismatch")
    #expect(checked("显卡 ¥12,000、CPU ¥3,000、机箱 ¥1,000，一共 ¥14,400。") == ["¥14,400 → ¥16,000 mismatch"])
  }

  /// 14 / 40 = 35 %, 12 / 40 = 30 %, 6 / 40 = 15 %, 4 / 40 = 10 %, of 40 that the text above tells of.
  @Test func sharesOfCounts() {
    let list = "1. Qwen 14 (35%)\n2. Llama 12 (30%)\n3. Mistral 6 (15%)\n4. Gemma 4 "
    #expect(checked("40 answers.\n\n" + list + "(10%)").count == 4)
    #expect(checked("40 answers.\n\n" + list + "(12%)").last == "12% → 10% mismatch")
    #expect(checked("50 answers.\n\n" + list + "(12%)").isEmpty)
    // 402 of 600, where the list leaves out what is left.
    #expect(checked("600 in all:\n\n- web 402 (67%)\n- code 90 (15%)\n- books 27 (4.5%)").count == 3)
  }

  @Test func aTotalBelowLabelledAmounts() {
    let lines = "```\nweights: 140 GB\nstates: 560 GB\ngradients: 140 GB\nTotal: ~840 GB for training\n```"
    #expect(checked(lines) == ["840 GB exact"])
    #expect(checked("```\na: 140 GB\nb: 560 GB\nTotal: 900 GB\n```").isEmpty)
    // A drawn line sums up what stands above it, down from another or from a gap.
    let drawn = "```\nplan\n────\n  a: 14 GB\n  b: 500 MB\n  c: 56 GB\n  ────\n  TOTAL: 84 GB\n```"
    #expect(checked(drawn) == ["84 GB → 70 GB mismatch"])
    #expect(checked(drawn.replacing("84", with: "70.5")) == ["70.5 GB exact"])
    #expect(checked(drawn.replacing("500 MB", with: "some")).isEmpty)
  }

  @Test func aTotalInAList() {
    // A word or two before an amount are a label.
    #expect(checked("- 权重 14.0 GB\n- 缓存 4.0 GB\n- 激活 2.0 GB\n- 合计 21.0 GB") == ["21.0 GB → 20.0 GB mismatch"])
    #expect(checked("- 权重 14.0 GB\n- 缓存 4.0 GB\n- 激活 2.0 GB\n- 合计 20.0 GB") == ["20.0 GB exact"])
    let list = "- services: 500 MB\n- weights: 4.4 GB\n- cache: 1.5 GB\n- **Total: 6.4 GB**, which fits\n"
    #expect(checked(list) == ["6.4 GB exact"])
    #expect(checked(list.replacing("6.4", with: "9.9")) == ["9.9 GB → 6.4 GB mismatch"])
    // The sum below the list, and in lines of one paragraph.
    let below =
      "Memory:\n\n1. weights (FP16): 140 GB\n2. KV cache = 2 × 5 GB = 10 GB (8K)\n3. activations: 5 GB\n\nTotal: 165 GB"
    #expect(checked(below).last == "165 GB → 155 GB mismatch")
    #expect(
      checked("weights: 14 GB\ngradients: 14 GB\nAdam: 56 GB\nTotal = 94 GB") == ["94 GB → 84 GB mismatch"])
    #expect(checked("- 权重：14GB\n- 梯度：14GB\n- 优化器：56GB\n- **总计：98GB**") == ["98GB → 84GB mismatch"])
  }

  @Test(
    "a total that has more or less in it than the lines above accuses nothing",
    arguments: [
      "- a: 14 GB\n- b: 14 GB\n- c: 56 GB\n- Total: 98 GB with overhead",
      "- a: 14 GB\n- b: 14 GB\n- c: 56 GB\n- Total: 70 GB",
      "- a: 14 GB per GPU\n- b: 14 GB\n- c: 56 GB\n- Total: 98 GB",
      "- a: 14 GB\n- b: 14 GB\n- c: 10-56 GB\n- Total: 98 GB",
      "- a: 14 GB of 20 GB\n- b: 14 GB\n- c: 56 GB\n- Total: 98 GB",
      "- a: 14 GB\n- b: 14 GB\n- c: 56 GB\n- Total: 98 GB + cache",
      "- 每层：14 GB\n- b: 14 GB\n- c: 56 GB\n- Total: 98 GB",
      "- a: 14 GB\n- b: 2 GB\n- c: 1 GB\n- Total VRAM: 24 GB",
      "- a: 14 GB\n- b: 2 GB\n- c: 1 GB\n- 总显存：24 GB",
      "- a: 14 GB\n- b: 2 GB\n- c: 1 GB\n\n总内存：32 GB", "- A: $10\n- B: $20\n- C: $15\n- Total budget: $60",
      "- GPU 0: 10 GB\n- GPU 1: 12 GB\n- GPU 2: 9 GB\n- Total capacity: 48 GB",
      "- used: 14 GB\n- free: 14 GB\n- c: 50 GB\n- Total: 90 GB",
      "- a: 14 GB\n- b: 14 GB\n- c: 56 GB\n- Total: 840 GB",
    ])
  func totalsOfSomethingElse(_ list: String) { #expect(checked(list).isEmpty) }

  @Test func aTotalOfWhatIsNeeded() {
    #expect(
      checked("- a: 14 GB\n- b: 2 GB\n- c: 1 GB\n- Total memory required: 24 GB") == [
        "24 GB → 17 GB mismatch"
      ])
    // An item may have a list of its own.
    #expect(
      checked("- a: 14 GB\n  - x: 4 GB\n  - y: 10 GB\n- b: 2 GB\n- c: 1 GB\n\nTotal: 17 GB") == [
        "17 GB exact"
      ])
  }

  @Test func aTotalThatLeavesOutAPart() {
    let note = Note(Array("- a: 14 GB\n- b: 14 GB\n- c: 84 GB\n- Total: 98 GB".utf8))
    #expect(
      NoteFigures(note).figures.compactMap(\.suggestion?.en) == [
        "this is the sum of the lines above without one of them, 14 GB"
      ])
    let two = Note(Array("- a: 14 GB\n- b: 20 GB\n- c: 84 GB\n- d: 90 GB\n- Total: 174 GB".utf8))
    #expect(NoteFigures(two).figures.compactMap(\.suggestion).isEmpty)
  }

  @Test("the total needs not be the last row")
  func aTotalRowAbove() {
    let rows = [
      "| part | FP16 | FP8 |", "|-|-|-|", "| weights | 140 GB | 70 GB |", "| cache | 104 GB | 52 GB |",
    ]
    #expect(
      checked((rows + ["| Total | 244 GB | 132 GB |", "| GPUs | 4 | 2 |"]).joined(separator: "\n")) == [
        "244 GB exact", "132 GB → 122 GB mismatch",
      ])
  }

  /// 61 + 32 and 61 + 64: one cache or the other.
  @Test func alternativesAreNoParts() {
    let rows = "| part | GiB |\n|-|-|\n| weights | 61.0 |\n| KV (FP8) | 32.0 |\n| KV (BF16) | 64.0 |\n"
    #expect(checked(rows + "| total | 93.0 |").isEmpty)
    #expect(checked("- weights: 61.0 GB\n- KV FP8: 32.0 GB\n- KV BF16: 64.0 GB\n- total: 93.0 GB").isEmpty)
    #expect(
      checked("- weights: 61.0 GB\n- KV FP8: 32.0 GB\n- activations: 4.0 GB\n- total: 91.0 GB") == [
        "91.0 GB → 97.0 GB mismatch"
      ])
    #expect(checked("- weights: 15.0 GB\n- KV 8k: 16.0 GB\n- KV 8k, FP8: 8.0 GB\n- total: 31.0 GB").isEmpty)
  }

  /// Of 3520: 79.5, 14.2, 4.3 and 2 %.
  @Test func sharesOfAWhole() {
    let lines =
      "```\nGPU:     2,800 MWh (80%)\nCooling:   500 MWh (14%)\nPower:     150 MWh (4%)\nNetwork:    70 MWh (2%)\n```"
    #expect(checked(lines) == ["80% rounds", "14% rounds", "4% rounds", "2% rounds"])
    #expect(
      checked(lines.replacing("(14%)", with: "(24%)")) == [
        "80% rounds", "24% → 14% mismatch", "4% rounds", "2% rounds",
      ])
    #expect(
      checked(
        table(
          "| part | GB | share |", "|-|-|-|", "| a | 14 GB | 50% |", "| b | 7 GB | 25% |",
          "| c | 7 GB | 25% |")) == ["50% exact", "25% exact", "25% exact"])
    // Amounts that are no parts of one whole.
    #expect(checked("- a: 14 GB (90%)\n- b: 28 GB (80%)\n- c: 40 GB (70%)").isEmpty)
  }
}
