import Figures
import Markdown
import Testing

/// Stated specifications against the accelerator catalog.
@Suite struct SpecTests {
  @Test func tableOfAccelerators() {
    let table = """
      | GPU 型号 | 显存 | 显存带宽 | 计算能力 | 价格区间 |
      |---|---|---|---|---|
      | **A100 40GB** | 40GB | 1555 GB/s | 19.5 TFLOPS | $10,000+ |
      | **H100 80GB** | 80GB | 3350 GB/s | 67 TFLOPS | $25,000+ |
      | **L40S 48GB** | 48GB | 864 GB/s | 91 TFLOPS | $8,000+ |
      | **MI300X 192GB** | 192GB | 5200 GB/s | 61 TFLOPS | $15,000+ |
      """
    #expect(
      checked(table) == [
        "40GB exact", "1555 GB/s exact", "19.5 TFLOPS exact", "80GB exact", "3350 GB/s exact",
        "67 TFLOPS exact",
        "48GB exact", "864 GB/s exact", "91 TFLOPS → 91.6 TFLOPS truncated", "192GB exact",
        "5200 GB/s → 5300 GB/s mismatch", "61 TFLOPS → 163.4 TFLOPS mismatch",
      ])
  }

  @Test("a rate with sparsity among dense ones, and where all are such")
  func sparseRatesOfAColumn() {
    func table(_ h100: String, _ a100: String) -> String {
      "| GPU | FP16 |\n|---|---|\n| H100 SXM | \(h100) TFLOPS |\n| A100 80GB | \(a100) TFLOPS |"
    }
    #expect(checked(table("1979", "624")) == ["1979 TFLOPS rounds", "624 TFLOPS exact"])
    #expect(checked(table("1979", "312")) == ["1979 TFLOPS rounds", "312 TFLOPS exact"])
    func suspects(_ table: String) -> Int {
      NoteFigures(Note(Array(table.utf8))).figures.count { $0.suggestion != nil }
    }
    #expect(suspects(table("1979", "312")) == 1 && suspects(table("1979", "624")) == 0)
    #expect(suspects(table("989", "312")) == 0)
  }

  /// What is printed has few digits: 51.2 is a printed 51, 2,039 GB/s are 2 TB/s. 2 · 14.1 and 4 · 51.2 are of the vector units.
  @Test(
    "values with more digits than vendors print, and of other units",
    arguments: [
      ("H100 PCIe", "51.2", "2,039", "204.9"), ("V100 PCIe", "14.1", "900", "28.3"),
      ("B200", "80", "7,700", "2500"), ("A100 80GB PCIe", "19.5", "1,935", "78"),
    ])
  func printedDigits(card: String, single: String, bandwidth: String, half: String) {
    let rows = [
      "| GPU | FP32 TFLOPS | 带宽 GB/s | FP16 TFLOPS |", "|---|---|---|---|",
      "| \(card) | \(single) | \(bandwidth) | \(half) |",
    ]
    let found = checked(rows.joined(separator: "\n"))
    #expect(found.count == 3 && found.allSatisfy { !$0.contains("→") }, "\(found)")
  }

  /// The catalog: RTX 3070 20.3 TFLOPS and 220 W. Sources round clocks and limits differently.
  @Test(arguments: [("20.4", "222", 2), ("20.5", "222", 1), ("20.4", "224", 1), ("20.5", "224", 0)])
  func clocksAndLimits(single: String, power: String, holding: Int) {
    let table = "| GPU | FP32 TFLOPS | TDP (W) |\n|---|---|---|\n| RTX 3070 | \(single) | \(power) |"
    #expect(checked(table).count { !$0.contains("→") } == holding)
  }

  @Test func whatADiskReads() {
    #expect(
      checked("| Machine | SSD read |\n|---|---|\n| MacBook Pro M1 Pro | 5.3 GB/s |\n| Mac mini M4 | - |")
        .isEmpty)
  }

  @Test func oneAmountInTwoUnits() {
    let table =
      "| GPU | Memory bandwidth |\n|---|---|\n| H200 | 3,360 GB/s (3.36 TB/s) |\n| H100 PCIe | 2,000 GB/s (2.0 TB/s) |\n| L40S | 864 GB/s |"
    #expect(checked(table).contains { $0.hasPrefix("3,360 GB/s → 4,800") })
  }

  /// The datasheets: H100 SXM HBM3, H100 PCIe HBM2e, H200 and MI325X HBM3e, A100 HBM2 (40 GB) and HBM2e (80 GB), RTX 4090 GDDR6X.
  @Test(
    "kinds of memory",
    arguments: [
      ("| GPU | 显存 |\n|---|---|\n| H100 PCIe | 80 GB HBM3 |", "80 GB exact, HBM3 → HBM2e mismatch"),
      ("| GPU | 显存 | 类型 |\n|---|---|---|\n| H100 SXM | 80 GB | HBM3 |", "80 GB exact, HBM3 exact"),
      ("| GPU | 类型 |\n|---|---|\n| RTX 4090 | GDDR6X |\n| A100 | HBM2e |", "GDDR6X exact, HBM2e exact"),
      ("| GPU | 显存 |\n|---|---|\n| A100 40GB | 40GB HBM2e |", "40GB exact, HBM2e → HBM2 mismatch"),
      (
        "## H100 PCIe\n\n| 项 | 值 |\n|---|---|\n| 显存 | 80 GB |\n| TDP | 350 W |\n| 类型 | HBM3 |",
        "80 GB exact, 350 W exact, HBM3 → HBM2e mismatch"
      ),
      ("The H100 PCIe has HBM2e.", "HBM2e exact"),
      // Less said, two of them, no document, prose, an amount of another card beside it.
      (
        "| 量 | 是什么 | 对照 |\n|---|---|---|\n| 1.55 TB/s | A100 40GB 显存带宽 | 1792 GB/s（GDDR7，非 HBM） |",
        "1.55 TB/s rounds"
      ),
      ("| GPU | 类型 |\n|---|---|\n| H200 | HBM3 |", ""), ("| GPU | 类型 |\n|---|---|\n| H200 | HBM |", ""),
      ("| GPU | 类型 |\n|---|---|\n| H100 PCIe | HBM3, not HBM2 |", ""),
      ("| GPU | 类型 |\n|---|---|\n| Ascend 910C | HBM3 |", ""), ("The H100 PCIe has no HBM3.", ""),
    ])
  func kindsOfMemory(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  @Test(
    "the text above a list names the field of its items",
    arguments: [
      ("Memory bandwidth matters:", "L40: 864 GB/s", "864 GB/s exact"),
      ("Memory bandwidth matters:", "L40: 2.0 TB/s", "2.0 TB/s → 0.864 TB/s mismatch"),
      // Measured, of no field, with more words, with another number.
      ("Measured bandwidth:", "L40: 2.0 TB/s", ""), ("Results:", "L40: 2.0 TB/s", ""),
      ("Memory bandwidth matters:", "L40 in our rack: 2.0 TB/s", ""),
      ("Memory bandwidth matters:", "L40: 2.0 TB/s, 12 ms", ""),
    ])
  func fieldAboveAList(above: String, item: String, expected: String) {
    #expect(checked("\(above)\n\n- \(item)\n").joined(separator: ", ") == expected)
    #expect(checked("1. \(above)\n   - \(item)\n").joined(separator: ", ") == expected)
  }

  @Test(
    "what is no name of a row's card, and a format beside a rate",
    arguments: [
      // An Orin of 32 GB, a modified 4090, an amount that an A100 has room for, a machine of unsaid many.
      ("| GPU | 显存 |\n|---|---|\n| RTX 4090(48G) | 48GB |\n| L40 | 48GB |", "48GB exact"),
      ("| GPU | 显存 |\n|---|---|\n| RTX 4090 24 | 48GB |\n| L40 | 48GB |", "48GB → 24GB mismatch, 48GB exact"),
      (
        "| 模型 | 全量显存 | LoRA 显存 |\n|---|---|---|\n| 7B | 多卡 | 16 GB |\n| 13B | 120 GB | 32 GB（A100 可行） |\n| 70B | 多卡 | 120 GB（2 张 A100） |",
        "2 exact"
      ),
      ("| 整机 | 显存 | 带宽 |\n|---|---|---|\n| DGX Station (A100) | 320 GB | 8 TB/s |", ""),
      (
        "| GPU | Memory BW |\n|---|---|\n| A100 80GB SXM | 2039 GB/s |\n| L40S | 964 GB/s |",
        "2039 GB/s exact, 964 GB/s → 864 GB/s mismatch"
      ),
      // The datasheets: B200 4500 dense, H100 1979 dense and 3958 sparse, MI300X 2615.
      ("| GPU | FP16 TFLOPS |\n|---|---|\n| B200 | 2250 (FP8) |", "2250 → 4500 mismatch"),
      (
        "| GPU | Compute |\n|---|---|\n| H100 | 3,958 TFLOPS FP8 |\n| MI300X | 2,615 TFLOPS FP8 |",
        "3,958 TFLOPS rounds, 2,615 TFLOPS rounds"
      ),
      (
        "| GPU | Compute |\n|---|---|\n| H100 | 3,958 TFLOPS FP8 dense |",
        "3,958 TFLOPS → 1,978.9 TFLOPS mismatch"
      ),
      (
        "| GPU | 算力 |\n|---|---|\n| RTX 4090 | FP32 82.6 TFLOPS 级 |\n| L40S | FP32 81.6 TFLOPS |",
        "82.6 TFLOPS exact, 81.6 TFLOPS → 91.6 TFLOPS mismatch"
      ),
      // The form factor beside the number: the PCIe card has 350 W, the SXM module 700.
      (
        "| GPU | TDP |\n|---|---|\n| H100 | 350 W (SXM) |\n| A100 80GB | 300 W (PCIe) |",
        "350 W → 700 W mismatch, 300 W exact"
      ),
      // Operations a byte, whatever the unit says; a machine of two.
      ("| GPU | Tensor 运算强度（OI） |\n|---|---|\n| V100-SXM | 138 TOPS (FP16) |", ""),
      ("| | GH200 | GH200 NVL2 |\n|---|---|---|\n| Memory bandwidth | 4 TB/s | 9.8 TB/s |", "4 TB/s exact"),
      ("| GPU | BF16 / FP8 TFLOPS |\n|---|---|\n| B200 | 2,250 / 4,500 (native FP4) |", ""),
    ])
  func rows(table: String, expected: String) {
    #expect(checked(table).joined(separator: ", ") == expected)
  }

  @Test("rates with their formats in parentheses")
  func ratesWithFormats() {
    let table = """
      | GPU | Compute |
      |---|---|
      | A100 80GB | 78 TFLOPS (FP16), 312 (TF32) |
      | H100 80GB | 197 TFLOPS (FP16), 989 (FP8) |
      | L40S | 362 TFLOPS (BF16 / FP16) |
      | B200 | 2,250 TFLOPS (FP4) |
      | L4 | 242 TFLOPS (FP6) |
      """
    #expect(
      checked(table) == [
        "78 TFLOPS exact", "312 exact", "197 TFLOPS → 989.4 TFLOPS mismatch", "989 → 1978.9 mismatch",
        "362 TFLOPS exact", "2,250 TFLOPS → 9,000 TFLOPS mismatch",
      ])
  }

  /// A100 PCIe 300 W, L4 72 W, L40 300 W.
  @Test func powerWithoutAUnit() {
    let rows = "|---|---|\n| A100 80GB PCIe | 300 |\n| L4 | 72 |\n| L40 | 350 |"
    let told = ["300 exact", "72 exact", "350 → 300 mismatch"]
    #expect(checked("| GPU | TDP |\n" + rows) == told)
    #expect(checked("| GPU | 功耗 |\n" + rows) == told)
    #expect(checked("| GPU | Price |\n" + rows).isEmpty)
    #expect(checked("| GPU | Average power |\n" + rows).isEmpty)
    // Where nothing agrees it is in something else.
    #expect(checked("| GPU | TDP |\n|---|---|\n| A100 80GB PCIe | 1 |\n| L40 | 2 |").isEmpty)
  }

  /// A table that is shown as text.
  @Test func tableInAMarkdownFence() {
    let table = "| GPU | Memory bandwidth |\n|---|---|\n| A100 80GB SXM | 2039 GB/s |\n| L4 | 400 GB/s |"
    #expect(
      checked("```markdown\n\(table)\n```") == ["2039 GB/s exact", "400 GB/s → 300 GB/s mismatch"])
    #expect(checked("```json\n\(table)\n```").isEmpty)
  }

  /// A card's form is no word about its slot, and a rate that another card has was not measured.
  @Test(arguments: [
    ("The H100 PCIe has a TDP of 700 W.", "700 W → 350 W mismatch"),
    ("H100 PCIe memory bandwidth: 3.35 TB/s", "3.35 TB/s → 2.00 TB/s mismatch"),
    ("The H100 PCIe has 64 GB/s of PCIe bandwidth.", ""),
    ("The H100 SXM peaks at 1979 TFLOPS dense BF16.", "1979 TFLOPS → 989.4 TFLOPS mismatch"),
    ("Without sparsity the H100 SXM does 3958 TFLOPS in FP8.", "3958 TFLOPS → 1978.9 TFLOPS mismatch"),
    ("A V100 gives 312 TFLOPS on the tensor cores in FP16.", "312 TFLOPS → 125 TFLOPS mismatch"),
    ("A V100 gives 103 TFLOPS on the tensor cores in FP16.", ""),
    ("In our runs the V100 gives 83 TFLOPS in FP16.", ""),
    ("An H100 SXM, at a realistic 40% MFU, delivers 1.6e14 FLOP/s.", ""),
  ]) func ofACardInASentence(text: String, expected: String) {
    #expect(checked(text).joined(separator: ", ") == expected, "\(text)")
  }

  @Test func whatV100WasAnnouncedWith() {
    #expect(
      checked("The V100 provides 15 TFLOPS in FP32 and 30 TFLOPS in FP16.") == [
        "15 TFLOPS exact", "30 TFLOPS exact",
      ])
    #expect(
      checked("| GPU | Memory |\n|---|---|\n| Titan V CEO Ed. | 32GB |\n| Titan V | 12GB |") == ["12GB exact"]
    )
  }

  @Test func aRangeThatHoldsTheValue() {
    let table = "| GPU | TDP |\n|---|---|\n| A100 SXM | 300-400 W |\n| H100 SXM | 700 W |\n"
    #expect(checked(table) == ["300-400 W rounds", "700 W exact"])
  }

  @Test("eight cards together, which nothing says, are no error")
  func severalCardsUnsaid() {
    let table =
      "| GPU | 显存 | 带宽 |\n|---|---|---|\n| B200 | 1.44 TB | 64 TB/s |\n| H100 SXM | 80 GB | 3.35 TB/s |\n"
    #expect(checked(table) == ["80 GB exact", "3.35 TB/s exact"])
  }

  @Test("of several variants the one whose digits were swapped is meant")
  func swappedDigitsOfAVariant() {
    #expect(checked("A100 80GB 带宽 2093 GB/s") == ["2093 GB/s → 2039 GB/s mismatch"])
    #expect(checked("A100 80GB 带宽 1953 GB/s") == ["1953 GB/s → 1935 GB/s mismatch"])
  }

  @Test func unitInTheHeader() {
    let table = """
      | Accelerator | Memory bandwidth (TB/s) |
      |---|---|
      | H100 SXM | 3.35 |
      | H200 | 4.8 |
      | MI300X | 5.2 |
      """
    #expect(checked(table) == ["3.35 exact", "4.8 exact", "5.2 → 5.3 mismatch"])
  }

  @Test func cardsAsColumns() {
    let table = """
      | | H100 SXM | RTX 4090 |
      |---|---|---|
      | 显存 | 80 GB | 24 GB |
      | 带宽 (GB/s) | 3350 | 1018 |
      | TDP | 700 W | 450 W |
      """
    #expect(
      checked(table) == [
        "80 GB exact", "24 GB exact", "3350 exact", "1018 → 1008 mismatch", "700 W exact", "450 W exact",
      ])
  }

  /// 1978.9 and 3957.8 TFLOPS with sparsity: NVIDIA's datasheet.
  @Test func sparseColumns() {
    let table = """
      | GPU | FP16 sparse (TFLOPS) | FP8 稀疏 (TFLOPS) |
      |---|---|---|
      | H100 SXM | 1979 | 3958 |
      | A100 SXM | 624 | |
      | L40S | 733 | |
      """
    #expect(checked(table).prefix(2) == ["1979 rounds", "3958 rounds"])
  }

  @Test func severalCards() {
    #expect(
      checked(
        "| | 显存 |\n|---|---|\n| 8x L40S | 384 GB |\n| 2x H100 SXM | 170 GB |\n| 4x A100 80GB | 320 GB |")
        == ["384 GB exact", "170 GB → 160 GB mismatch", "320 GB exact"])
    #expect(checked("32 H200 with 4.5 TB of HBM").allSatisfy { $0.hasSuffix("rounds") })
    #expect(checked("8 卡 H100 SXM 一共 680 GB 显存") == ["680 GB → 640 GB mismatch"])
  }

  /// More cells than one remembers: each is found once.
  @Test func wideTable() {
    let row = "| A100 SXM4 80GB | 80 GB | 2039 GB/s | 312 TFLOPS | 19.5 TFLOPS | 400 W | 600 GB/s |"
    let head = "| GPU | 显存 | 显存带宽 | FP16 稠密 | FP32 | TDP | 互连双向 |\n|---|---|---|---|---|---|---|\n"
    let found = found(head + Array(repeating: row, count: 40).joined(separator: "\n"))
    #expect(found.count == 240)
    #expect(found.allSatisfy { $0.hasSuffix("exact") })
  }

  /// A column in which nothing fits the catalog means something else.
  @Test func columnOfSomethingElse() {
    let table = """
      | GPU | 实际 |
      |---|---|
      | H100 | 61 GB |
      | A100 40GB | 31 GB |
      """
    #expect(checked(table).isEmpty)
  }

  @Test(arguments: [
    ("- **RTX 4090**: 24GB, 性价比高", ["24GB exact"]),
    ("单卡推理: RTX 4090 (24GB) / L40S (48GB)", ["24GB exact", "48GB exact"]),
    ("- RTX 4090: 30GB", ["30GB → 24GB mismatch"]), ("- T4：16GB，云服务器标配", ["16GB exact"]),
    ("A100: 30GB 的模型放得下", []), ("8x H100 node has 640GB", []), ("A100 80GB 上跑 13 GB 的模型", []),
    ("RTX 5060 Laptop: 12GB", []),
    ("L40S 提供了高达 `48GB` 的 GPU 显存和 `846GB/s` 的显存带宽", ["48GB exact", "846GB/s → 864GB/s mismatch"]),
    // Words behind a rate say which one it is: 1979 is with sparsity, 156 TF32 of the A100.
    ("H100 SXM: 1979 TFLOPS dense BF16", ["1979 TFLOPS → 989.4 TFLOPS mismatch"]),
    ("A100: 312 TFLOPS BF16", ["312 TFLOPS exact"]),
    ("A100: 19.5 TFLOPS TF32", ["19.5 TFLOPS → 156.0 TFLOPS mismatch"]),
    ("H100 SXM: 989 TFLOPS", ["989 TFLOPS rounds"]),
    // Two cards and two amounts, in their order; a comparison gives one.
    ("H100 SXM 和 H200 的带宽是 3.35 TB/s 和 4.8 TB/s", ["4.8 TB/s exact"]),
    ("H100 SXM and H200 have a bandwidth of 3.35 TB/s and 4.8 TB/s", ["4.8 TB/s exact"]),
    ("Unlike the A100, the H200 has a bandwidth of 8.4 TB/s", ["8.4 TB/s → 4.8 TB/s mismatch"]),
  ])
  func prose(line: String, expected: [String]) {
    #expect(checked(line) == expected)
  }

  @Test(arguments: [
    "| GPU | 显存 |\n|---|---|\n| RTX 4090 ×2 | 48GB |\n| A100 80GB | 80GB |", "8×A100（640GB）",
    "RTX 4090: 21GB, RTX 3090: 23GB（峰值占用）", "GH200: 624GB", "H100 NVL: 188GB", "M2 Ultra: 64GB",
    "Power while generating (idle, nothing loaded: V100 25 W)", "相比 A100 (40MB)，L2 更大",
  ])
  func noAccusation(text: String) {
    #expect(!checked(text).contains { $0.hasSuffix("mismatch") }, "\(checked(text))")
  }

  /// 4090: 24 GB, 1008 GB/s, 450 W; 5090: 32 GB; H20: 148 TFLOPS BF16; MI300X: 1307.4; 5080: 360 W; RTX 3080: 8704 CUDA cores.
  @Test(
    "sentences and lists as people write them",
    arguments: [
      ("4090 的带宽是 1008 GB/s，功耗 540 W。", "1008 GB/s exact, 540 W → 450 W mismatch"),
      ("我有 4090 的带宽是 1080 GB/s。", ""),
      (
        "**RTX 5090** - 24 GB GDDR7, 1792 GB/s, 575 W",
        "24 GB → 32 GB mismatch, GDDR7 exact, 1792 GB/s exact, 575 W exact"
      ),
      ("**RTX 5090** - runs 24 GB models", ""),
      ("H20 则相反，算力只有 184 TFLOPS BF16", "184 TFLOPS → 148 TFLOPS mismatch"),
      ("H20 则相反，训练只有 184 TFLOPS BF16", ""),
      ("H100 PCIe 是 80 GB HBM2e、14592 核，SXM 是 80 GB HBM3、16896 核", "80 GB exact, HBM2e exact, 14592 exact"),
      ("H100 PCIe 是 80 GB HBM2e，PCIe 5.0，功耗 530 W", "80 GB exact, HBM2e exact, 530 W → 350 W mismatch"),
      ("The MI250 has two dies, each with 64 GB HBM2e.", "HBM2e exact"),
      (
        "The MI300X has 192 GB of HBM3. Memory of the other card: 192 GB HBM2e.",
        "192 GB exact, HBM3 exact, 192 GB exact"
      ),
      ("A card like the NVIDIA A100 with 80 GB HBM3 memory is enough.", "80 GB exact, HBM3 → HBM2e mismatch"),
      ("Unlike the A100 with 80 GB HBM3 has more bandwidth.", "80 GB exact"), ("The A100 has no HBM3.", ""),
      ("A100 with 96 GB HBM3", "96 GB → 80 GB mismatch"),
      ("An A40 is the passive sibling of the A6000 with 696 GB/s.", ""),
      ("The A30 is about half an A100: 24 GB, 933 GB/s, 165 W.", ""),
      ("昇腾 910B 对标 A100：64 GB 显存，带宽 1.6 TB/s。", ""), ("Think of the A30 as a cut-down A100 with 24 GB.", ""),
      ("Gaudi 3 is positioned against the H100: 128 GB, 3.7 TB/s, 900 W.", ""),
      ("An A40 costs as much as the A6000 with a bandwidth of 696 GB/s.", "696 GB/s → 768 GB/s mismatch"),
      // What the sentence before names: a match, or a slip of the pen, and nothing else.
      (
        "The MI300X has 192 GB of HBM3. Its peak bandwidth is 5.3 TB/s.",
        "192 GB exact, HBM3 exact, 5.3 TB/s exact"
      ),
      (
        "The MI300X has 192 GB of HBM3. Its TDP is 570 W.", "192 GB exact, HBM3 exact, 570 W → 750 W mismatch"
      ),
      ("The MI300X has 192 GB of HBM3. Its TDP is 600 W.", "192 GB exact, HBM3 exact"),
      ("The MI300X has 192 GB of HBM3. The node has 2 TB of DDR5.", "192 GB exact, HBM3 exact"),
      // Thousands of cores; a CPU has fewer.
      (
        "RTX 3080: 10 GB, 760 GB/s, 8074 cores, 320 W",
        "10 GB exact, 760 GB/s rounds, 8074 → 8704 mismatch, 320 W exact"
      ),
      (
        "RTX 5080：16 GB，960 GB/s，10752 核，300 W",
        "16 GB exact, 960 GB/s exact, 10752 exact, 300 W → 360 W mismatch"
      ),
      ("RTX 5080：16 GB，960 GB/s，10752 核函数", "16 GB exact, 960 GB/s exact"),
      ("RTX 5080 with 64 cores", ""), ("RTX 4090: 540 watts", "540 watts → 450 watts mismatch"),
      ("RTX 4090: TDP 450 watts", "450 watts exact"),
    ])
  func everyday(text: String, expected: String) {
    #expect(checked(text).joined(separator: ", ") == expected)
  }
}
