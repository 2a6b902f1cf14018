import Testing

/// The accelerator stands in the heading. 494.7 and 989.4 dense, 1978.9 with sparsity: NVIDIA's datasheet.
@Suite("Specifications under a heading") struct SpecSectionTests {
  @Test(
    arguments: [
      ("## H100 SXM\n\n- TF32 (Tensor Core): 495 TFLOPS", "495 TFLOPS rounds"),
      // What datasheets print first is true of the card; who says dense must mean it.
      ("## H100 SXM\n\n- TF32 (Tensor Core): 990 TFLOPS", "990 TFLOPS approximate"),
      ("## H100 SXM\n\n- Compute: 1,979 TFLOPS (FP16 Tensor Core)", "1,979 TFLOPS rounds"),
      (
        "# L40S 架构\n\n- FP8：733 TFLOPS（稀疏），366 TFLOPS（稠密）",
        "733 TFLOPS → 1466 TFLOPS mismatch, 366 TFLOPS → 733 TFLOPS mismatch"
      ),
      ("## H100 SXM\n\n- TF32, dense: 990 TFLOPS", "990 TFLOPS → 494.7 TFLOPS mismatch"),
      // FP16 on the vector units: 4 · 19.5, 2 · 67, and once 82.6.
      ("A100 80GB FP16 78 TFLOPS, RTX 4090 FP16 82.6 TFLOPS", "78 TFLOPS exact, 82.6 TFLOPS exact"),
      ("## H100 SXM\n\n- FP16 with sparsity: 1,979 TFLOPS", "1,979 TFLOPS rounds"),
      ("## A100 80GB SXM\n\n### Memory\n\n- 带宽：2039 GB/s", "2039 GB/s exact"),
      ("## A100 80GB SXM\n\n- TDP: 500 W", "500 W → 400 W mismatch"),
      // Each part of a line by its own words; an item of a list over the heading.
      ("## RTX 5090\n\n- 显存 32 GB GDDR7，TDP 600W", "32 GB exact, 600W → 575W mismatch"),
      ("## B200\n\n- 带宽 8 TB/s，BF16 稠密 4500 TFLOPS", "8 TB/s exact, 4500 TFLOPS → 2250 TFLOPS mismatch"),
      ("## H100 SXM\n\n- A100 80GB SXM:\n  - TDP 400 W\n- TDP 400 W", "400 W exact, 400 W → 700 W mismatch"),
      ("## H100 SXM\n\nUnlike it the A100 SXM takes\na TDP of 400 W", ""),
      ("## H100 SXM\n\n- sat at 610 W，we saw 2.9 TB/s", ""), ("## H100 SXM\n\n- 读到 2.9 TB/s，功耗跑到 650 W", ""),
      // What is about so much and far from every variant is wrong; a comparison with the card of the section.
      ("## A100\n\n- 显存带宽：~900 GB/s", "900 GB/s → 1555 GB/s mismatch"), ("## A100\n\n- 显存带宽：~1700 GB/s", ""),
      ("## H200\n\n- 1.4X more memory bandwidth than H100 SXM", "1.4X rounds"),
      ("## H200\n\n- 2.4X more memory bandwidth than H100 SXM", "2.4X → 1.4X mismatch"),
      // A fence below a heading that promises specifications; below another one it may show what was measured.
      (
        "## RTX 5090 关键参数\n\n```text\nFP32 Peak:         19.5 TFLOPS\nMemory Bandwidth:  1.79 TB/s\n```",
        "19.5 TFLOPS → 104.8 TFLOPS mismatch, 1.79 TB/s rounds"
      ),
      ("## RTX 5090\n\n```text\nMemory Bandwidth:  1.55 TB/s\n```", ""),
      // What a sensor told, another form of the section's card.
      ("- H100: 76 GB, 612 W, 58 °C", ""), ("# 显存占用随手记\n\n- T4：11 GB，功耗 68 W", ""),
      ("- T4: 14 GB, 70 W", "14 GB → 16 GB mismatch, 70 W exact"),
      ("# H100 SXM\n\nThe PCIe card: 80 GB HBM2e, 756 TFLOPS, 350 W", "80 GB exact"),
      ("# H100 SXM\n\n- The PCIe card: TDP 350 W", ""),
      ("# H100 SXM\n\n- The card: TDP 350 W", "350 W → 700 W mismatch"),
      ("# H100 PCIe\n\n- The SXM card: TDP 700 W", ""), ("- 4090 box: 64 GB", ""),
      ("- 4090: 64 GB", "64 GB → 24 GB mismatch"),
      ("# A100 80GB SXM\n\n- int8: 642 TOPS", "642 TOPS → 624 TOPS mismatch"),
      ("# A100 80GB SXM\n\n- int8: 550 TOPS", ""),
      // Counts in words.
      ("On two RTX 3090 (48 GB) it fits.", ""), ("- four H100 (320 GB)", "320 GB exact"),
      ("On an RTX 3090 (48 GB) it fits.", "48 GB → 24 GB mismatch"),
      // Laptops have cards of the same names.
      ("- RTX 3060 (6GB VRAM)", ""), ("- RTX 3060 (10GB VRAM)", "10GB → 12GB mismatch"),
      // The rate of another card, where something else is true of this one: 756 is that of the H100 PCIe, 312 that of the A100.
      ("## H100 SXM\n\n- BF16: 756 TFLOPS\n- 80 GB", "756 TFLOPS → 989.4 TFLOPS mismatch, 80 GB exact"),
      (
        "## V100 SXM2\n\n- FP16 Tensor Core 312 TFLOPS\n- TDP 300 W",
        "312 TFLOPS → 125 TFLOPS mismatch, 300 W exact"
      ),
      ("## H100 SXM\n\n- BF16: 756 TFLOPS\n", ""),
      ("## H100 SXM\n\n- BF16: 640 TFLOPS\n- 80 GB", "80 GB exact"),
      ("## H100 SXM\n\n- we reached 756 TFLOPS in BF16\n- 80 GB", "80 GB exact"),
      ("L40：362 TFLOPS（稠密 BF16）", "362 TFLOPS → 181 TFLOPS mismatch"),
      ("L40：362 TFLOPS（BF16）", "362 TFLOPS exact"),
      // Three values of a line are one card's, and the fourth is not: T4 has 70 W, H100 PCIe 2.0 TB/s, L40S 48 GB.
      (
        "# Tesla T4\n\nTuring, 16 GB GDDR6, 320 GB/s, 250 W, 65 TFLOPS FP16.",
        "16 GB exact, 320 GB/s exact, 250 W → 70 W mismatch, 65 TFLOPS exact"
      ),
      (
        "H100 PCIe: 80 GB, 3.35 TB/s, 756 TFLOPS dense BF16, 350 W.",
        "80 GB exact, 3.35 TB/s → 2.00 TB/s mismatch, 756 TFLOPS exact, 350 W exact"
      ),
      (
        "# L40S\n\nAda 架构,24 GB GDDR6,带宽 864 GB/s,功耗 350 W。BF16 dense 362 TFLOPS。",
        "24 GB → 48 GB mismatch, 864 GB/s exact, 350 W exact, 362 TFLOPS exact"
      ),
      (
        "# T4\n\n16 GB, 320 GB/s, we saw 62 W, 65 TFLOPS FP16.",
        "16 GB exact, 320 GB/s exact, 65 TFLOPS exact"
      ),
      ("# T4\n\n16 GB, 320 GB/s, 250 W.", "16 GB exact, 320 GB/s exact"),
      ("# T4\n\n16 GB, 320 GB/s, 70 W, 8 GB", "16 GB exact, 320 GB/s exact, 70 W exact"),
      // The next sentence below a heading with the same name; short names of headings and labels.
      ("# V100\n\nThe V100 SXM2 is old. TDP 400 W.", ""),
      ("# V100 SXM2\n\nThe V100 SXM2 is old. TDP 400 W.", "400 W → 300 W mismatch"),
      ("# 3090 备忘\n\n- 24 GB\n- 带宽 760 GB/s", "24 GB exact, 760 GB/s → 936 GB/s mismatch"),
      (
        "# TPU v5p\n\nv5p: 95 GB HBM.\nv5e: 16 GB HBM, 197 TFLOPS bf16.",
        "95 GB exact, 16 GB exact, 197 TFLOPS exact"
      ),
      // A rate beside a kind of memory; what some cards have together.
      (
        "## A100 80GB SXM4\n\n- 80 GB HBM2e at 1555 GB/s",
        "80 GB exact, 1555 GB/s → 2039 GB/s mismatch"
      ),
      ("## A100 80GB SXM4\n\n- 80 GB HBM2e, NVLink 600 GB/s", "80 GB exact, 600 GB/s exact"),
      ("8 × H100 SXM，总显存 480 GB", "480 GB → 640 GB mismatch"), ("8 × H100 SXM，总显存 640 GB", "640 GB exact"),
      ("8 × H100 SXM，总内存 480 GB", ""),
      // Something else, two cards, another section, use.
      ("## A100 vs H100\n\n- TDP: 500 W", ""),
      ("## A100\n\n## Setup\n\n- TDP: 500 W", ""),
      ("# A100\n\n# Setup\n\n- TDP: 500 W", ""), ("## A100 80GB SXM\n\n- measured bandwidth: 1800 GB/s", ""),
      ("## A100 80GB SXM\n\nWe saw a bandwidth of 1800 GB/s.", ""),
      ("## H100 集群网络\n\n- 带宽: 400 GB/s", ""), ("## H100\n\n- 节点间带宽: 400 GB/s", ""),
      ("## H100\n\n### Storage\n\n- Bandwidth: 40 GB/s", ""),
      ("## H100\n\n- L1 cache bandwidth: 40 TB/s", ""),
    ])
  func section(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }
}

@Suite("Specifications in sentences") struct SpecSentenceTests {
  @Test(
    arguments: [
      ("A100 80GB SXM 的显存带宽为 2039 GB/s。", "2039 GB/s exact"),
      ("A100 80GB SXM 的显存带宽为 2309 GB/s。", "2309 GB/s → 2039 GB/s mismatch"),
      ("The H100 SXM has 3.35 TB/s memory bandwidth.", "3.35 TB/s exact"),
      ("The H100 SXM has 2.35 TB/s memory bandwidth.", "2.35 TB/s → 3.35 TB/s mismatch"),
      ("TDPs for reference: A100 SXM 300 W, H100 PCIe 350 W.", "300 W → 400 W mismatch, 350 W exact"),
      ("RTX A6000：48GB，带宽 786 GB/s，300 W", "48GB exact, 786 GB/s → 768 GB/s mismatch, 300 W exact"),
      ("- RTX 4080: 24 GB VRAM (Tim's, on weekends)", "24 GB → 16 GB mismatch"),
      ("H100 SXM: bandwidth (we got 2.9 TB/s)", ""), ("H100 SXM power under load: 650 W", ""),
      ("V100 为 144 GB/s", ""), ("- A100: 1.58 TB/s and 241 TFLOPS", ""),
      // True of one variant, which is said; measured; of something else; taken back.
      ("H100s have 2TB/s memory bandwidth", "2TB/s exact"),
      ("On H100 SXM we measured a memory bandwidth of 2.8 TB/s", ""),
      ("The H100 SXM runs a kernel at 2.35 TB/s of bandwidth", ""), ("H100 SXM 的显存带宽为 2.35 TB/s 是错误的说法", ""),
      ("H100 SXM: 80 GB of memory, 700W TDP, 3.35 TB/s", "80 GB exact, 700W exact, 3.35 TB/s exact"),
      ("H100 SXM average bandwidth 1.4 TB/s", ""), ("- DGX H100 (640GB) and 8×H100 (640GB)", "640GB exact"),
      ("- RTX 4090 (24GB) / L40S (84GB)", "24GB exact, 84GB → 48GB mismatch"),
      ("L4 TDP: 72W", "72W exact"), ("With an A100 80GB, 40 GB of memory is left", ""),
    ])
  func sentence(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }
}

/// A table of one card: the heading or the line above names it.
@Suite("Tables of one card") struct CardTableTests {
  private func table(_ above: String, _ rows: String...) -> String {
    above + "\n\n| 规格 | 参数 |\n|---|---|\n" + rows.map { "| \($0) |\n" }.joined()
  }

  @Test func labelsAndValues() {
    let rows = [
      "显存 | 80 GB HBM2e", "显存带宽 | 2093 GB/s", "FP16 算力 | 312 TFLOPS", "TDP | 400 W", "CUDA 核心 | 6912",
    ]
    let expected = [
      "80 GB exact", "HBM2e exact", "2093 GB/s → 2039 GB/s mismatch", "312 TFLOPS exact", "400 W exact",
    ]
    for above in ["## A100 SXM", "**硬件：NVIDIA A100 SXM**"] {
      #expect(checked(table(above, rows[0], rows[1], rows[2], rows[3], rows[4])) == expected)
    }
  }

  @Test("a table that agrees with little, of no card, or of two is about something else")
  func somethingElse() {
    #expect(checked(table("## A100 SXM", "显存 | 24 GB", "显存带宽 | 900 GB/s", "TDP | 400 W")).isEmpty)
    #expect(checked(table("## Setup", "显存 | 80 GB", "显存带宽 | 2093 GB/s", "TDP | 400 W")).isEmpty)
    #expect(checked(table("## A100 vs H100", "显存 | 80 GB", "显存带宽 | 2093 GB/s", "TDP | 400 W")).isEmpty)
    #expect(checked(table("## A100 SXM", "显存占用 | 72 GB", "模型 | 7 GB")).isEmpty)
  }

  @Test func aTableOfDenseAndSparseRates() {
    let table =
      "## H100 SXM5\n\n| Precision | Dense | With 2:4 Sparsity |\n|-|-|-|\n| BF16 Tensor Core | 989 TFLOPS | 1,979 TFLOPS |\n"
      + "| FP8 | 1,979 TFLOPS | 3,958 TFLOPS |\n| TF32 Tensor Core | 989 TFLOPS | 1,979 TFLOPS |"
    #expect(
      checked(table).filter { $0.contains("mismatch") } == [
        "989 TFLOPS → 494.7 TFLOPS mismatch", "1,979 TFLOPS → 989.4 TFLOPS mismatch",
      ])
  }

  @Test("a heading that counts cards is about no single one")
  func aHeadingOfSeveral() {
    #expect(checked("### 2x RTX 5090\n\n- VRAM: 64 GB").isEmpty)
    #expect(
      checked("### RTX 5090\n\n- VRAM: 24 GB\n- TDP: 575 W") == ["24 GB → 32 GB mismatch", "575 W exact"])
  }

  @Test("of two formats with one rate, the one that has it only with sparsity is wrong")
  func oneRateOfTwoFormats() {
    #expect(
      checked("## H100\n\n- TF32 (Tensor Core, ~FP32 range): 990 TFLOPS\n- BF16: 990 TFLOPS") == [
        "990 TFLOPS → 494.7 TFLOPS mismatch", "990 TFLOPS approximate",
      ])
    #expect(
      checked("## H100\n\n- BF16: 990 TFLOPS\n- TF32: 989 TFLOPS").last
        == "989 TFLOPS → 494.7 TFLOPS mismatch")
    // 330 is what a 4090 does in FP16 without FP32 accumulation.
    #expect(
      checked("## RTX 4090\n\n- FP16: 330 TFLOPS\n- BF16: 330 TFLOPS").allSatisfy { !$0.contains("mismatch") }
    )
    // All with sparsity; in another section; said.
    #expect(
      checked("## H100\n\n- BF16: 1979 TFLOPS\n- TF32: 989 TFLOPS").allSatisfy { !$0.contains("mismatch") })
    #expect(
      checked("## H100\n\n- BF16: 989 TFLOPS\n\n## H100\n\n- TF32: 989 TFLOPS").allSatisfy {
        !$0.contains("mismatch")
      })
    #expect(
      checked("## H100\n\n- BF16: 989 TFLOPS\n- TF32 (sparse): 989 TFLOPS").allSatisfy {
        !$0.contains("mismatch")
      })
  }

  @Test("rates below a heading may be what a card was seen to do")
  func measuredRates() {
    #expect(checked("## MI350X\n\n**Peak performance: ~1,022 TFLOPS (FP16)**").isEmpty)
    #expect(checked("## H100 SXM\n\n- Tensor: 2000 TFLOPS (FP16)") == ["2000 TFLOPS approximate"])
    // Twice the dense rate is no measurement, and a heading may promise specifications.
    #expect(checked("## H100 SXM\n\n- BF16, dense: 1979 TFLOPS") == ["1979 TFLOPS → 989.4 TFLOPS mismatch"])
    #expect(checked("## RTX 5090 规格\n\n- FP32: 19.5 TFLOPS") == ["19.5 TFLOPS → 104.8 TFLOPS mismatch"])
  }

  @Test func whatAModelTakesOnACard() {
    #expect(checked("## M3 Ultra\n\n- **Memory**: ~24GB when loaded").isEmpty)
  }

  /// An amount of memory is the card's for certain where something else below its heading is.
  @Test func anAmountAloneBelowAHeading() {
    #expect(checked("## A100 40GB\n\n- Memory: 10 GB").isEmpty)
    #expect(
      checked("## A100 40GB\n\n- Memory: 10 GB\n- Bandwidth: 1555 GB/s").first == "10 GB → 40 GB mismatch")
    #expect(
      checked("## A100 40GB\n\n- Bandwidth: 1555 GB/s\n\n## A100 40GB again\n\n- Memory: 10 GB") == [
        "1555 GB/s exact"
      ])
    #expect(checked("## A100 规格\n\n- 显存：10 GB") == ["10 GB → 40 GB mismatch"])
    // What something takes of it.
    #expect(
      checked("## A100 40GB\n\n- Bandwidth: 1555 GB/s\n- Activation memory: 10 GB\n- KV cache: 8 GB") == [
        "1555 GB/s exact"
      ])
  }

  @Test func memoryInGibibytesOfTheSameDigits() {
    #expect(checked("## TPU v4\n\n- Memory: 32 GiB") == ["32 GiB exact"])
    #expect(
      checked("## TPU v4\n\n- BF16: 275 TFLOPS\n- Memory: 24 GiB") == [
        "275 TFLOPS exact", "24 GiB → 29.8 GiB mismatch",
      ])
  }

  @Test func aTableOfThreeColumnsThatSaysNothingOfSparsity() {
    #expect(
      checked(
        "## H100 SXM\n\n| Spec | Value | Idle |\n|-|-|-|\n| TDP | 700 W | 300 W |\n| Memory | 80 GB | 2 GB |"
      ).isEmpty)
  }

  @Test func whatHasNoSparsity() {
    #expect(
      checked("H100 SXM：FP16 算力 **989 TFLOPS** (无 Structure Sparsity) / 1978 TFLOPS (带稀疏)") == [
        "989 TFLOPS rounds", "1978 TFLOPS approximate",
      ])
  }

  @Test func theKindOfMemoryInAListBelowACard() {
    #expect(checked("## MI300X\n\n- **HBM**: 192GB HBM3E\n") == ["192GB exact", "HBM3E → HBM3 mismatch"])
    #expect(
      checked("## MI300X\n\n- It has no HBM3E.\n- Memory: 192 GB, unlike HBM3E cards of 288 GB\n") == [
        "192 GB exact"
      ])
  }

  @Test(
    "headings and lines of what was measured",
    arguments: [
      "## A100 80GB: nvidia-smi during training\n\n- Memory: 71 GB\n- Power: 385 W\n- NVLink: 220 GB/s",
      "## Results on RTX 3090\n\n- Power limit: 280 W\n- Memory bandwidth (bandwidthTest): 846 GB/s",
      "### A100 80GB 压测结果\n\n- 功耗：365 W\n- 带宽：1.7 TB/s",
      "## H100 SXM\n\n- Power draw: 640 W",
    ])
  func measured(markdown: String) {
    #expect(checked(markdown).isEmpty)
  }
}
