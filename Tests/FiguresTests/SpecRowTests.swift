import Figures
import Markdown
import Testing

/// Which rows of tables may accuse, and what is only suspected.
@Suite struct SpecRowTests {
  @Test(
    "what else of a row says that it is about the card",
    arguments: [
      // A size that no card of the name has, a laptop's, an architecture, memory of the host.
      (
        "| GPU | Memory (GB) | Bandwidth (GB/s) |\n|-|-|-|\n| RTX 3090 | 24 | 936 |\n| RTX 2080 Ti 22GB | 22 | 600 |",
        "24 exact, 936 exact"
      ),
      (
        "| GPU | Memory (GB) | Bandwidth (GB/s) |\n|-|-|-|\n| RTX 4090 | 24 | 1008 |\n| RTX 4060 L | 8 | 256 |",
        "24 exact, 1008 exact"
      ),
      (
        "| Spec | Value |\n|-|-|\n| Architecture | Hopper (same die as H100) |\n| VRAM | 141 GB |\n| TDP | 700 W |",
        ""
      ),
      ("|2x RTX-4090 24GB|2x RTX-A6000 48GB|\n|-|-|\n|128 GB of system memory|256 GB of system memory|", ""),
      // Two cards together.
      ("| 硬件 | 显存 |\n|-|-|\n| 单4090 | 24GB |\n| 双4090 | 48GB |", "24GB exact, 48GB exact"),
      // The other PCIe card of the name, by its memory and its bandwidth.
      (
        "| | H100 SXM | H100 PCIe |\n|-|-|-|\n| Memory | 80 GB | 94 GB |\n| Bandwidth | 3.35 TB/s | 3.9 TB/s |\n| TDP | 700 W | 350 W |",
        "80 GB exact, 94 GB exact, 3.35 TB/s exact, 3.9 TB/s rounds, 700 W exact, 350 W exact"
      ),
      // A row of which nothing holds may be about anything.
      (
        "| GPU | Memory | Bandwidth |\n|-|-|-|\n| A100 80GB | 80 GB | 2039 GB/s |\n| H200 | 100 GB | 3.0 TB/s |",
        "80 GB exact, 2039 GB/s exact"
      ),
      (
        "| GPU | Memory | Bandwidth |\n|-|-|-|\n| A100 80GB | 80 GB | 2039 GB/s |\n| H200 | 141 GB | 3.0 TB/s |",
        "80 GB exact, 2039 GB/s exact, 141 GB exact, 3.0 TB/s → 4.8 TB/s mismatch"
      ),
      // Formats that the catalog has no rates of, links by PCIe, a rate of the vector units, what is accumulated.
      ("| GPU | Memory | INT4 (TOPS) |\n|-|-|-|\n| T4 | 16 GB | 260 |", "16 GB exact"),
      ("| GPU | Memory | Interconnect |\n|-|-|-|\n| H100 PCIe | 80 GB | PCIe 128 GB/s |", "80 GB exact"),
      ("| GPU | Memory | Bandwidth |\n|-|-|-|\n| H100 SXM | 80 GB | 900 GB/s NVLink |", "80 GB exact"),
      (
        "| | RTX 4090 | A100 80GB |\n|-|-|-|\n| FP16 (TFLOPS) | 292.8 | 78 |\n| FP16 Tensor Core (TFLOPS) | 1171.2 | 312 |\n| TDP (W) | 450 | 400 |",
        "78 exact, 1171.2 → 165.2 mismatch, 312 exact, 450 exact, 400 exact"
      ),
      (
        "| GPU | Memory | BFLOAT16 Tensor (TFLOPS) (FP32 accumulate) |\n|-|-|-|\n| H100 SXM | 80 GB | 989 |",
        "80 GB exact, 989 rounds"
      ),
      // The memory of the relative alone, or with a figure of neither.
      (
        "| GPU | Memory | Bandwidth | TDP |\n|-|-|-|-|\n| H100 PCIe | 94 GB | 2.0 TB/s | 350 W |",
        "94 GB → 80 GB mismatch, 2.0 TB/s exact, 350 W exact"
      ),
      (
        "| GPU | Memory | Bandwidth | TDP |\n|-|-|-|-|\n| H100 SXM | 80 GB | 3.35 TB/s | 700 W |\n| H100 PCIe | 94 GB | 2.5 TB/s | 350 W |",
        "80 GB exact, 3.35 TB/s exact, 700 W exact, 94 GB → 80 GB mismatch, 2.5 TB/s → 2.0 TB/s mismatch, 350 W exact"
      ),
      // A column that few rows agree with, memory of the host, two columns of something.
      (
        "| GPU | Memory | Bandwidth |\n|-|-|-|\n| H100 SXM | 80 GB | 3.35 TB/s |\n| H200 | 141 GB | 1.0 TB/s |\n| B200 | 192 GB | 1.1 TB/s |\n| L40S | 48 GB | 500 GB/s |",
        "80 GB exact, 3.35 TB/s exact, 141 GB exact, 192 GB exact, 48 GB exact"
      ),
      ("| GPU | VRAM | Memory |\n|-|-|-|\n| RTX 4090 | 24 GB | 64 GB system |", "24 GB exact"),
      // What was seen, and about so much.
      ("| GPU | Memory | FP16 TFLOPS |\n|-|-|-|\n| H100 SXM | 80 GB | ~1,522 |", "80 GB exact"),
      ("| GPU | Memory | Real FP16 TFLOPS |\n|-|-|-|\n| H100 SXM | 80 GB | 750 |", "80 GB exact"),
      ("| GPU | Memory | BF16 (TFLOPS) |\n|-|-|-|\n| MI355X | 288 GB | ~2300 |", "288 GB exact"),
      (
        "| GPU | Memory | BF16 (TFLOPS) |\n|-|-|-|\n| A100 | 80 GB | 312 |\n| MI355X | 288 GB | ~1300 |",
        "80 GB exact, 312 exact, 288 GB exact, 1300 → 2516.6 mismatch"
      ),
      // The nearest of several is meant.
      (
        "| GPU | Bandwidth | BF16 |\n|-|-|-|\n| NVIDIA A100 | 2.00 TB/s | 312 TFLOPS |",
        "2.00 TB/s → 2.039 TB/s mismatch, 312 TFLOPS exact"
      ),
      (
        "| Chip | Memory | Bandwidth |\n|-|-|-|\n| Trainium3 | 144 GB HBM3e | 4.9 TB/s |",
        "144 GB exact, 4.9 TB/s exact"
      ),
      // Rows that no document confirms say nothing of a column; the network's rate is none of the card's.
      (
        "| GPU | FP16 | 带宽 |\n|-|-|-|\n| A100 80GB | 312 TFLOPS | 900 GB/s |\n| H100 SXM | 989 TFLOPS | 3.35 TB/s |\n| Ascend 910B | 256 TFLOPS | 600 GB/s |",
        "312 TFLOPS exact, 900 GB/s → 1935 GB/s mismatch, 989 TFLOPS rounds, 3.35 TB/s exact"
      ),
      ("| | Gaudi 3 |\n|-|-|\n| HBM | 128 GB |\n| Total Network BW | 1,200 GB/s |", "128 GB exact"),
      // Of all cards, and near another true answer.
      (
        "| Spec | Value |\n|-|-|\n| GPU | MI350X |\n| GPUs | 8 |\n| Total VRAM | 2.5 TB |\n| Bandwidth | 8 TB/s |",
        // 8 × 288 GiB
        "2.5 TB rounds, 8 TB/s exact"
      ),
      ("| GPU | FP4 TOPS | TDP |\n|-|-|-|\n| RTX 5090 | 3,400 | 575 W |", "575 W exact"),
      // Tokens a second below the names of formats; one card, individually.
      ("| GPU | VRAM | FP16 | INT8 |\n|-|-|-|-|\n| A100 80GB | 80 GB | 45 | 78 |", "80 GB exact"),
      (
        "| GPU | Memory |\n|-|-|\n| individual H100 SXM | 160 GB |\n| A100 80GB | 80 GB |",
        "160 GB → 80 GB mismatch, 80 GB exact"
      ),
      // A letter for tera, memory of another kind, integers, what is too far away to be of the field.
      (
        "| | A100 | A10 |\n|-|-|-|\n| FP16 | 312T | 125T |\n| TDP | 400 W | 150 W |",
        "312T exact, 125T exact, 400 W exact, 150 W exact"
      ),
      ("| GPU | Memory | Shared Memory per SM |\n|-|-|-|\n| A100 80GB | 80 GB | 164 KB |", "80 GB exact"),
      ("| GPU | Memory | INT32 TOPS |\n|-|-|-|\n| H100 PCIe | 80 GB | 26 |", "80 GB exact"),
      ("| GPU | Memory | Bandwidth |\n|-|-|-|\n| H100 SXM | 80 GB | 50 GB/s |", "80 GB exact"),
      (
        "| GPU | Memory | Bandwidth |\n|-|-|-|\n| H100 SXM | 80 GB | 3.35 GB/s |",
        "80 GB exact, 3.35 GB/s → 3350.00 GB/s mismatch"
      ),
      // A cell says what its rate is.
      (
        "| GPU | Memory | FP8 Sparse (TFLOPS) |\n|-|-|-|\n| H100 SXM | 80 GB | 3,958 |\n| B200 | 192 GB | 9,000 (dense) |",
        "80 GB exact, 3,958 rounds, 192 GB exact, 9,000 → 4,500 mismatch"
      ),
      (
        "| GPU | Memory | Dense FLOPS |\n|-|-|-|\n| A100 80GB | 80 GB | 312 TF (BF16) |\n| L40S | 48 GB | 362 TF (FP8) |",
        "80 GB exact, 312 TF exact, 48 GB exact, 362 TF → 733 TF mismatch"
      ),
      (
        "| GPU | 显存 | 算力 |\n|-|-|-|\n| H100 SXM | 80 GB | 989 TFLOPS + FP8 |",
        "80 GB exact, 989 TFLOPS rounds"
      ),
      // The slot, and what most sources round or say in GiB.
      (
        "| GPU | 互联 | 显存 |\n|-|-|-|\n| A100 SXM | 600 GB/s | 80 GB |\n| V100 SXM2 | 32 GB/s | 32 GB |",
        "600 GB/s exact, 80 GB exact, 32 GB exact"
      ),
      (
        "| GPU | 互联 | 显存 |\n|-|-|-|\n| A100 SXM | 600 GB/s | 80 GB |\n| V100 SXM2 | 33 GB/s | 32 GB |",
        "600 GB/s exact, 80 GB exact, 33 GB/s → 300 GB/s mismatch, 32 GB exact"
      ),
      ("| GPU | Memory |\n|-|-|\n| GB200 | 192 GiB |\n| A100 80GB | 80 GB |", "192 GiB exact, 80 GB exact"),
      (
        "| GPU | Memory | FP16 TFLOPS |\n|-|-|-|\n| RTX 3060 12GB | 12 GB | 25.6 |",
        "12 GB exact, 25.6 approximate"
      ),
      ("| GPU | Memory | Bandwidth |\n|-|-|-|\n| H200 | 141 GB | 5 TB/s |", "141 GB exact, 5 TB/s rounds"),
      (
        "| Card | Qty | VRAM |\n|-|-|-|\n| 2× RTX 3090 | 1 | 48 GB |\n| RTX 4090 | 1 | 24 GB |",
        "48 GB exact, 24 GB exact"
      ),
      (
        "| # | Card | VRAM | Power |\n|-|-|-|-|\n| 2 | RTX 4090 | 48 GB | 450 W |",
        "48 GB → 24 GB mismatch, 450 W exact"
      ),
      // One form factor in brackets says which card, two do not.
      (
        "| GPU | TDP |\n|-|-|\n| H100 (SXM / PCIe) | 350 W |\n| A100 80GB | 300 W |",
        "350 W exact, 300 W exact"
      ),
      (
        "| GPU | TDP |\n|-|-|\n| H100 80GB（SXM） | 350 W |\n| A100 80GB | 300 W |",
        "350 W → 700 W mismatch, 300 W exact"
      ),
      // How many cards a row is of; a rack of another one.
      (
        "| Card | Qty | VRAM | Power |\n|-|-|-|-|\n| RTX 3090 | 2 | 48 GB | 700 W |\n| RTX 4090 | 1 | 24 GB | 450 W |",
        "48 GB exact, 700 W exact, 24 GB exact, 450 W exact"
      ),
      ("| System | GPUs | HBM |\n|-|-|-|\n| NVL72 | 72 × B200 | 13.4 TB |", ""),
      // 72 · 20 PFLOPS with sparsity; a rack takes more power than its cards.
      ("| GPUs | 72x B200 |\n|-|-|\n| FP4 | 1,440 PFLOPS |\n| Power | 120 kW |", "1,440 PFLOPS exact"),
      // A petaflops.
      (
        "| GPU | 显存 | FP16 |\n|-|-|-|\n| B200 | 192 GB | 2.25 PF |\n| L4 | 24 GB | 121 TF |",
        "192 GB exact, 2.25 PF exact, 24 GB exact, 121 TF exact"
      ),
      // One digit rounds no quarter away; `~4,000` claims one, too.
      (
        "| GPU | Memory | Bandwidth |\n|-|-|-|\n| A100 40GB | 40 GB | 2 TB/s |\n| B200 | 192 GB | > 4 TB/s |",
        "40 GB exact, 2 TB/s → 1.555 TB/s mismatch, 192 GB exact, 4 TB/s rounds"
      ),
      (
        "| GPU | Memory | FP8 TFLOPS |\n|-|-|-|\n| H100 SXM | 80 GB | 1,979 |\n| B200 | 192 GB | ~4,000 |",
        "80 GB exact, 1,979 rounds, 192 GB exact"
      ),
    ])
  func anchors(table: String, expected: String) {
    #expect(checked(table).joined(separator: ", ") == expected)
  }

  @Test func formatsAloneNameTheirUnit() {
    let table =
      "| | FP32 | BF16 | FP8 | TDP |\n|-|-|-|-|-|\n| A100 | 19.5 | 312 | | 400 W |\n| L40S | 91.6 | 352 | 733 | 350 W |\n"
      + "| H100 SXM | 67 | 989 | 1,979 | 700 W |"
    #expect(
      checked(table) == [
        "19.5 exact", "312 exact", "400 W exact", "91.6 exact", "352 → 362 mismatch", "733 exact",
        "350 W exact", "67 exact",
        "989 rounds", "1,979 rounds", "700 W exact",
      ])
  }

  private func suggestions(_ table: String) -> [String] {
    NoteFigures(Note(Array(table.utf8))).figures.compactMap(\.suggestion?.en)
  }

  /// RTX 4090: 82.6 TFLOPS of FP16 on the vector units, 165.2 on tensor cores.
  @Test func vectorRatesAmongThoseOfTensorCoresAreSuspected() {
    let cards = "| GPU | VRAM | FP16 TFLOPS |\n|-|-|-|\n| H100 SXM | 80 GB | 989 |\n"
    #expect(
      suggestions(cards + "| A100 80GB | 80 GB | 312 |\n| RTX 4090 | 24 GB | 82.6 |") == [
        "that is the rate of the vector units; others here are of tensor cores"
      ])
    #expect(suggestions(cards + "| A100 80GB | 80 GB | 312 |\n| RTX 4090 | 24 GB | 165.2 |").isEmpty)
    #expect(suggestions(cards + "| RTX 3090 | 24 GB | 35.6 |\n| RTX 4090 | 24 GB | 82.6 |").isEmpty)
    // What is more than so much may be of either.
    #expect(suggestions(cards + "| RTX 5090 | 32 GB | 100+ |\n| RTX 4090 | 24 GB | 82.6 |").isEmpty)
  }

  @Test func aRowThatSaysSparseIsNotSuspectedOfIt() {
    let table = "| GPU | BF16 |\n|-|-|\n| A100 | 312 TFLOPS |\n| L4 | 121 TFLOPS |\n"
    #expect(suggestions(table + "| H100 SXM | 1979 TFLOPS |").count == 1)
    #expect(suggestions(table + "| H100 SXM with sparsity | 1979 TFLOPS |").isEmpty)
  }

  /// The H100 PCIe has 2 TB/s, 756 TFLOPS of BF16 and 350 W; the SXM5 3.35 TB/s, 989 and 700 W.
  @Test func aFigureOfAnotherVariantThanTheRestOfItsRowIsSuspected() {
    let header = "| GPU | Memory | Bandwidth | BF16 TFLOPS | TDP |\n|-|-|-|-|-|\n"
    #expect(
      suggestions(header + "| H100 80GB | 80 GB | 3350 GB/s | 989 | 350 W |") == [
        "that is the H100 PCIe 80GB; the rest of the row is the H100 SXM5 80GB"
      ])
    #expect(suggestions(header + "| H100 80GB | 80 GB | 3350 GB/s | 989 | 700 W |").isEmpty)
    // What several have together says nothing of the one.
    #expect(suggestions(header + "| 8× H100 80GB | 640 GB | 26.8 TB/s | 7,915 | 2,800 W |").isEmpty)
    #expect(
      suggestions(header + "| H100 80GB | 80 GB | 3350 GB/s | 756 | 350 W |") == [
        "that is the H100 SXM5 80GB; the rest of the row is the H100 PCIe 80GB"
      ])
    #expect(suggestions(header + "| H100 80GB | 80 GB | 3350 GB/s | | 350 W |").isEmpty)
  }

  @Test func whatTensorCoresDoInTheNameOfFP32IsSuspected() {
    let table =
      "| GPU | BF16 | FP32 |\n|-|-|-|\n| A100 | 312 TFLOPS | 156 TFLOPS |\n| H100 SXM | 989 TFLOPS | 495 TFLOPS |"
    #expect(
      NoteFigures(Note(Array(table.utf8))).figures.compactMap(\.suggestion?.en) == [
        "that is the rate of TF32 on tensor cores; in FP32 it has 19.5 TFLOPS",
        "that is the rate of TF32 on tensor cores; in FP32 it has 67 TFLOPS",
      ])
  }

  @Test func whatSeveralCardsHaveIsSuspected() {
    let table =
      "| GPU | Memory | Bandwidth |\n|-|-|-|\n| H100 SXM | 80 GB | 3.35 TB/s |\n| B200 | 1.44 TB | 64 TB/s |"
    #expect(
      NoteFigures(Note(Array(table.utf8))).figures.compactMap(\.suggestion?.en) == [
        "that is what 8 × B200 SXM 180GB have together", "that is what 8 × B200 SXM 180GB have together",
      ])
    // The row says how many they are.
    let counted =
      "| GPU | Memory | Nodes | All |\n|-|-|-|-|\n| H100 SXM | 80 GB | 1 | 1 |\n| B200 | 1.44 TB | 2 | 8 |"
    #expect(suggestions(counted).isEmpty)
  }

  /// The RTX 3080 of laptops has 16 GB, and nobody measures what a datasheet says. 1,200 GB/s of ICI are Google's for the v5p.
  @Test func rowsOfOtherCards() {
    func row(_ name: String) -> [String] {
      checked(
        "| GPU | VRAM | Bandwidth |\n|---|---|---|\n| RTX 4090 | 24 GB | 1008 GB/s |\n| \(name) | 16 GB | 760 GB/s |"
      )
    }
    #expect(row("RTX 3080 (Laptop)").count == 2)
    #expect(row("RTX 3080 (measured)").count == 2)
    #expect(row("RTX 3080").last == "760 GB/s rounds" && row("RTX 3080").contains { $0.hasPrefix("16 GB →") })
    let links =
      "| | H100 SXM | TPU v5p | TPU v5e |\n|---|---|---|---|\n| Interconnect | 900 GB/s | 1200 GB/s | 400 GB/s |"
    #expect(checked(links).allSatisfy { $0.hasSuffix("exact") })
  }

  /// What a configuration takes, and cards that have room for it.
  @Test func whatIsTakenOfCards() {
    let table =
      "| 配置 | 单卡峰值显存 | 适用硬件 |\n|---|---|---|\n| 全量 | 80 GB | A100 80GB |\n| LoRA | 24 GB | RTX 4090 |\n| QLoRA | 10 GB | RTX 3090 |"
    #expect(checked(table).isEmpty)
    #expect(checked(table.replacing("单卡峰值显存", with: "显存")).contains("10 GB → 24 GB mismatch"))
    let ranges =
      "| GPU | VRAM |\n|---|---|\n| RTX 4090 | 24 GB |\n| A100 80GB | 80 GB |\n| RTX 3090 | 10-15 GB |"
    #expect(checked(ranges) == ["24 GB exact", "80 GB exact"])
  }
}
