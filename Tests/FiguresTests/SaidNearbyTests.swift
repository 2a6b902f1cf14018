import Figures
import Quantities
import Testing

/// What stands beside a figure and makes it right: a factor in words, whose memory it is, how a card is run. Each note is right, and
/// the one after it, without those words, is wrong.
@Suite struct SaidNearbyTests {
  private func wrong(_ markdown: String) -> [String] { found(markdown) { $0.verdict == .mismatch } }

  /// 0.7 · 24 · 30 = 504 and 504 · 8 = 4032; 5.6 · 1.1 = 6.16; 64 · 989 · 0.4 = 25318; 24.4 / 0.42 = 58.
  @Test(arguments: [
    ("0.7 kW × 24 h × 30 = 4032 kWh for the 8 cards of the node", "0.7 kW × 24 h × 30 = 4032 kWh"),
    ("Power: 8 × 700 W = 6.2 kW with PUE 1.1", "Power: 8 × 700 W = 6.2 kW"),
    ("MFU 40 %: 64 × 989 TFLOPS = 25.3 PFLOPS of useful work", "64 × 989 TFLOPS = 25.3 PFLOPS"),
    ("2048 × 21 = 1.03M GPU hours (24 hours a day)", "2048 × 21 = 1.03M GPU hours"),
  ])
  func factorsInWords(right: String, other: String) {
    #expect(wrong(right).isEmpty)
    #expect(wrong(other).count == 1)
  }

  /// What another line says is of something else.
  @Test(arguments: ["PUE 1.1\n8 × 700 W = 6.2 kW", "8 × 700 W = 6.2 kW\nPUE 1.1"])
  func factorsOfOtherLines(lines: String) { #expect(wrong(lines).count == 1) }

  /// 2048 · 21 · 24 = 1,032,192; 8 · 30 · 24 = 5760; 2 · 30 · 24 = 1440.
  @Test(arguments: [
    "2048 GPUs × 21 days = 1.03M GPU hours", "8 GPUs × 30 days = 5,760 GPU hours", "$2/h × 30 days = $1,440",
  ])
  func daysInHours(line: String) { #expect(checked(line).count == 1 && wrong(line).isEmpty) }

  /// 5760 hours are 8 · 30 · 24, and not 6,760.
  @Test func wrongHoursOfDays() { #expect(wrong("8 GPUs × 30 days = 6,760 GPU hours").count == 1) }

  /// 7 · 2 = 14 and 70 · 2 = 140, all of it; a quarter of 13.5 is 3.4.
  @Test(arguments: [
    "With FSDP on four A100:", "## Per GPU (TP = 8)", "One transformer block:",
    "Weights touched for one token:",
    "Size of the LoRA checkpoints (r = 16):", "KV cache at 4096 tokens:", "每张卡占用：",
  ])
  func partsOfModels(above: String) {
    let list = "- Llama-2-7B (FP16): 3.4 GB\n- Llama-2-70B (FP16): 34.5 GB"
    #expect(wrong("\(above)\n\n\(list)").isEmpty)
    #expect(wrong("Size of the weights:\n\n\(list)").count == 2)
  }

  /// 13.0159 billion parameters of a `13B`: · 4 = 52.06; 13 · 4 = 52.0.
  @Test func exactSizesOfModels() {
    let table = """
      | Component | bytes/param | Llama-2-7B | Llama-2-13B |
      |---|---|---|---|
      | weights BF16 | 2 | 13.5 GB | 26.0 GB |
      | FP32 master | 4 | 27.0 GB | 52.1 GB |
      | Adam m | 4 | 27.0 GB | 53.1 GB |
      """
    #expect(wrong(table) == ["53.1 GB → 52.0 GB mismatch"])
  }

  /// 2 · 7 = 14, of which an eighth is 1.75.
  @Test(arguments: [
    "ZeRO-2 on 8 GPUs, memory of one rank:", "每张卡的显存：", "LoRA trains 0.6 % of the parameters:",
  ])
  func tablesOfOneDevice(above: String) {
    let table =
      "| Part | Bytes per param | 7B |\n|---|---|---|\n| Weights | 2 | 14 GB |\n| Gradients | 2 | 1.75 GB |"
    #expect(wrong("\(above)\n\n\(table)").isEmpty)
    #expect(wrong("Training:\n\n\(table)") == ["1.75 GB → 14.00 GB mismatch"])
  }

  @Test func otherLinks() {
    #expect(wrong("PCIe 3.0 x16: 16 GB/s per direction. NVLink of the A100: 300 GB/s per direction.").isEmpty)
    #expect(wrong("PCIe 4.0 x16 单向 32GB/s，双向 64GB/s；NVLink 单向 300GB/s（A100）").isEmpty)
    #expect(wrong("实测 PCIe 4.0 x16 单向 25GB/s").isEmpty)
    #expect(wrong("PCIe 4.0 x16 单向 25GB/s") == ["25GB/s → 32GB/s mismatch"])
  }

  @Test func heldBackCards() {
    let rows = "|---|---|\n| A100 SXM | 400 W |\n| RTX 4090 | 450 W |\n| RTX 3090 | 280 W |"
    let table = "| GPU | TDP |\n" + rows
    #expect(wrong(table) == ["280 W → 350 W mismatch"])
    #expect(wrong("\(table)\n\nThe 3090s run at 280 W.").isEmpty)
    #expect(wrong("All cards have a power limit set with `nvidia-smi -pl 280`.\n\n\(table)").isEmpty)
    #expect(
      wrong("| | H100 SXM | capped H100 SXM | A100 SXM |\n|---|---|---|---|\n| TDP (W) | 700 | 450 | 400 |")
        .isEmpty)
    #expect(
      wrong("| | Bandwidth |\n|---|---|\n| RTX 4090 (L2) | 5 TB/s |\n| RTX 4090 (VRAM) | 1.01 TB/s |").isEmpty
    )
  }

  /// 14 + 5 = 19; 300,000 · 0.9 = 270,000.
  @Test func totalsOfMore() {
    let table = "| Part | Memory |\n|---|---|\n| Weights | 14 GB |\n| KV cache | 5 GB |\n| Total | 20.5 GB |"
    #expect(wrong(table) == ["20.5 GB → 19.0 GB mismatch"])
    #expect(wrong("\(table)\n\nThe total includes 1.5 GB of CUDA context.").isEmpty)
    #expect(
      wrong(
        "| Item | Price |\n|---|---|\n| GPUs | $240,000 |\n| Chassis | $60,000 |\n| Total after 10 % discount | $270,000 |"
      ).isEmpty)
  }

  @Test func whatIsMarkedAsWrong() {
    #expect(wrong("❌ 70B × 2 = 70 GB").isEmpty)
    #expect(wrong("Wrong: 2 × 32 × 4096 × 2 = 262,144").isEmpty)
  }

  /// About 3000 may be the 3350 of H100 SXM, and then it is none of the 2000 of H100 PCIe.
  @Test func aboutSoMuchOfOneVariant() {
    func table(_ rate: String) -> String {
      "| | V100 | H100 |\n|---|---|---|\n| Memory | 16 GB | 80 GB |\n| Memory bandwidth | ~900 GB/s | \(rate) |"
    }
    #expect(wrong(table("~3,000 GB/s")).isEmpty)
    #expect(wrong(table("3,000 GB/s")).count == 1)
  }

  /// Without a blank line the second table is a part of the first, to Markdown.
  @Test func tablesWithoutABlankLineBetween() {
    let tables = """
      | Spec | H100 SXM | H200 |
      |---|---|---|
      | HBM | 80 GB | 141 GB |
      | Memory bandwidth | 3.35 TB/s | 4.8 TB/s |
      Next generation:
      | Spec | B200 |
      |---|---|
      | HBM | 192 GB |
      | Memory bandwidth | 6 TB/s |
      """
    #expect(
      checked(tables) == [
        "80 GB exact", "141 GB exact", "3.35 TB/s exact", "4.8 TB/s exact", "192 GB exact",
        "6 TB/s → 8 TB/s mismatch",
      ])
  }

  /// H100 SXM: 989 dense, 1979 with sparsity.
  @Test func ratesBelowATitleThatSaysDense() {
    let table = "| GPU | FP16 TFLOPS |\n|---|---|\n| A100 SXM | 312 |\n| L40S | 362 |\n| H100 SXM | 1,979 |"
    #expect(wrong("### Tensor cores (dense)\n\n\(table)") == ["1,979 → 989.4 mismatch"])
    #expect(wrong("### Tensor cores\n\n\(table)").isEmpty)
    #expect(
      wrong("| | 8 × A100 SXM | 8 × H100 SXM |\n|---|---|---|\n| System power | 6.5 kW | 10.2 kW |").isEmpty)
  }

  /// NVLink of H100 SXM: 900 GB/s both ways, 450 each.
  @Test func linksPerDirection() {
    func table(_ header: String, _ rate: String) -> String {
      "| GPU | Memory | \(header) |\n|---|---|---|\n| H100 SXM | 80 GB | \(rate) GB/s |\n| A100 SXM | 80 GB | 300 GB/s |"
    }
    #expect(
      checked(table("NVLink per direction", "450")).filter { $0.hasPrefix("450") } == ["450 GB/s exact"])
    #expect(!checked(table("NVLink per direction", "900")).contains("900 GB/s exact"))
    #expect(checked(table("NVLink", "900")).contains("900 GB/s exact"))
  }
}
