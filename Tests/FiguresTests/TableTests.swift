import Figures
import Markdown
import Quantities
import Testing

/// Columns and rows that follow from others. Expected values by hand.
@Suite("Tables that compute") struct TableTests {
  @Test func aColumnThatFollowsFromTwoOthers() {
    let markdown = table(
      "| run | achieved | peak | used |", "|---|---|---|---|", "| a | 271.2 | 312 | 86.9% |",
      "| b | 828.6 | 989 | 83.8% |", "| c | 794.5 | 989 | 80.3% |", "| d | 1745.0 | 2250 | 71.6% |",
      "| e | 668.4 | 1300 | 51.4% |")
    #expect(checked(markdown) == ["86.9% rounds", "83.8% rounds", "80.3% rounds", "51.4% rounds"])
    // 1745 / 2250 = 77.6 %: a suggestion, and no verdict.
    let suspects = NoteFigures(Note(Array(markdown.utf8))).figures.filter { $0.suggestion != nil }
    #expect(suspects.map(\.verdict) == [.unchecked])
    #expect(suspects.first?.suggestion?.en.hasSuffix("which gives 77.6% here") == true)
  }

  /// 8 · 80 + 4 · 40 = 800.
  @Test func aTotalBesideCountsMayBeOfAll() {
    let rows = table(
      "| GPU | Qty | Memory |", "|---|---|---|", "| H100 SXM | 8 | 80 GB |", "| A100 40GB SXM | 4 | 40 GB |",
      "| Total | 12 | 800 GB |")
    #expect(checked(rows) == ["80 GB exact", "40 GB exact", "12 exact"])
  }

  /// 128 / 14.2 · 1000 = 9014; what the others follow from is no figure itself.
  @Test func aConstantBetweenUnits() {
    let markdown = table(
      "| batch | ms | tok/s |", "|---|---|---|", "| 8 | 7.4 | 1081 |", "| 32 | 8.6 | 3721 |",
      "| 128 | 14.2 | 9041 |",
      "| 256 | 22.9 | 11179 |", "| 512 | 40.1 | 12768 |")
    #expect(checked(markdown) == ["1081 rounds", "3721 rounds", "11179 rounds", "12768 rounds"])
    let suspects = NoteFigures(Note(Array(markdown.utf8))).figures.compactMap(\.suggestion?.en)
    #expect(suspects == ["4 of 5 rows are batch / ms × 1000, which gives 9014 here"])
    // Another prefix is another amount, and the same in another unit is right.
    let sizes =
      "| 型号 | 前 | 后 | 差 |\n|---|---|---|---|\n| A | 47.5 GB | 5.25 GB | 52.75 GB |\n| B | 12.5 GB | 5.25 GB | 17.75 GB |\n| C | 22.5 GB | 7.25 GB | 29.75 GB |\n| D | 2 GB | 1.5 GB | 3.5 GB |\n"
    #expect(checked(sizes + "| E | 36.5 GB | 33.7 GB | 70.2 MB |").count == 4)
    let inMB = "| E | 36.5 GB | 33.7 GB | 70200 MB |\n| F | 1 GB | 2.5 GB | 3500 MB |"
    #expect(checked(sizes + inMB).suffix(2) == ["70200 MB exact", "3500 MB exact"])
  }

  @Test("two rows, or a pattern that most rows break, are no pattern")
  func noPattern() {
    #expect(checked(table("| a | b | c |", "|-|-|-|", "| 2 | 3 | 66.7% |", "| 1 | 3 | 33.3% |")).isEmpty)
    #expect(
      checked(
        table(
          "| a | b | c |", "|-|-|-|", "| 2 | 3 | 66.7% |", "| 1 | 3 | 33.3% |", "| 1 | 4 | 50.0% |",
          "| 1 | 5 | 10.0% |", "| 1 | 6 | 15.0% |")
      ).isEmpty)
  }

  @Test func ratesUnderTheNamesOfFormats() {
    let markdown = table(
      "| Accelerator \\ TFLOPS | tf32 | bf16 |", "|---|---|---|", "| A100 SXM | 156 | 312 |",
      "| H100 SXM | 494.5 | 989 |", "| MI300X | 653.7 | 1300 |", "| B200 SXM | 1125 | 2520 |")
    // The last by the catalog: 2250.
    #expect(checked(markdown).suffix(2) == ["1125 exact", "2520 → 2250 mismatch"])
    #expect(checked(markdown).count == 8)
  }

  @Test("a calculation in one cell, its result in the next")
  func calculatedCells() {
    let rows = [
      "| part | 算式 | 显存 |", "|---|---|---|", "| cache | 2 * 4096 * 32 * 2 bytes | 0.5 MB/token |",
      "| act | 7B * 2 bytes * 3 | 32 GB |",
    ]
    #expect(checked(rows.joined(separator: "\n")) == ["0.5 MB rounds", "32 GB → 42 GB mismatch"])
    #expect(checked("| a | b |\n|-|-|\n| KV cache (`50 × 8K × 0.26 MB`) | 104 GB |") == ["104 GB exact"])
    #expect(checked("| size | time |\n|-|-|\n| 1024 × 1024 | 5.5 s |").isEmpty)
    // Of three machines, and of cards that are bought.
    #expect(
      checked("| rate | a | b | c |\n|-|-|-|-|\n| x | 3.35 TB/s | 3.35 TB/s × 8 | 800 GB/s |").isEmpty)
    #expect(checked("| size | FP16 | INT8 |\n|-|-|-|\n| 70B | 2 × 80 GB | 80 GB card |").isEmpty)
  }

  /// 1008 / 360 = 2.8, 2039 / 360 = 5.66, 1555 / 360 = 4.32.
  @Test("factors of the row that has 1")
  func relativeColumn() {
    #expect(
      checked(
        "| 精度 | 字节 | 倍数 |\n|-|-|-|\n| FP32 | 4 | 1.0× |\n| FP16 | 2 | 0.5× |\n| BF16 | 2 | 0.5× |\n| FP8 | 1 | 0.25× |\n| INT4 | 0.5 | 0.15× |"
      )
        == ["0.5× exact", "0.5× exact", "0.25× exact"])
    let rows = [
      "| run | rate | rel |", "|-|-|-|", "| a | 360 MB/s | 1.0× |", "| b | 1008 MB/s | 2.8× |",
      "| c | 2039 MB/s | 5.7× |", "| d | 1555 MB/s | 4.3× |",
    ]
    #expect(checked(rows.joined(separator: "\n")) == ["2.8× exact", "5.7× rounds", "4.3× rounds"])
    let wrong = (rows + ["| e | 720 MB/s | 3.0× |"]).joined(separator: "\n")
    let suspects = NoteFigures(Note(Array(wrong.utf8))).figures.compactMap(\.suggestion?.en)
    #expect(suspects == ["3 of 4 rows are multiples of the row with 1, which gives 2.0× here"])
  }

  /// Columns that grow or shrink with another one: 2.147 GB a request by the three rows, 280 GB over the cards, 8.03 billion times the bytes. 3, 4 and 5 of
  /// something measured say nothing of the sixth.
  @Test(arguments: [
    (
      "| batch | KV |\n|-|-|\n| 1 | 2.15 GB |\n| 8 | 17.2 GB |\n| 16 | 34.4 GB |\n| 32 | 6.87 GB |",
      ["4 rows grow with batch, which gives 68.70 GB here"]
    ),
    (
      "| GPUs | each |\n|-|-|\n| 4 | 70.0 |\n| 8 | 35.0 |\n| 16 | 1.75 |\n| 32 | 8.75 |",
      ["4 rows shrink with GPUs, which gives 17.50 here"]
    ),
    (
      "| format | bytes | size |\n|-|-|-|\n| FP32 | 4 | 32.1 GB |\n| BF16 | 2 | 16.1 GB |\n| INT8 | 1 | 8.0 GB |\n| INT4 | 0.5 | 8.0 GB |",
      ["4 rows grow with bytes, which gives 4.0 GB here"]
    ),
    (
      "| GPUs | hours | GPU hours | cost |\n|-|-|-|-|\n| 8 | 12 | 96 | $288 |\n| 64 | 252 | 16,128 | $4,838 |\n| 32 | 40 | 1,280 | $3,840 |\n| 4 | 30 | 120 | $360 |",
      ["4 rows grow with GPU hours, which gives $48,384 here"]
    ),
    (
      "| card | TDP | kWh |\n|-|-|-|\n| RTX 4090 | 450 W | 324 |\n| A100 SXM | 400 W | 288 |\n| H100 SXM | 700 W | 540 |\n| B200 | 1000 W | 720 |",
      ["4 rows grow with TDP, which gives 504 here"]
    ),
    // What saturates, what holds of three only, one digit.
    ("| batch | tok/s |\n|-|-|\n| 1 | 50.0 |\n| 2 | 100.0 |\n| 4 | 200.0 |\n| 8 | 330.0 |", []),
    ("| batch | KV |\n|-|-|\n| 1 | 2.15 GB |\n| 8 | 17.2 GB |\n| 32 | 6.87 GB |", []),
    ("| n | k |\n|-|-|\n| 10 | 1 |\n| 20 | 2 |\n| 30 | 2 |\n| 40 | 4 |", []),
  ])
  func proportional(markdown: String, expected: [String]) {
    let suspects = NoteFigures(Note(Array(markdown.utf8))).figures.compactMap(\.suggestion?.en)
    #expect(suspects.map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") } == expected)
  }

  /// Three of four rows are enough, a sum only of what can be added up, and a last digit may come of numbers with more of them: 2.782 /
  /// 0.817 is 3.405. 6 FLOPs are spent for each parameter and token.
  @Test(arguments: [
    (
      "| a | TFLOPS | peak | MFU |\n|-|-|-|-|\n| A | 131 | 312 | 42.0% |\n| B | 172 | 312 | 55.1% |\n| C | 347 | 989 | 25.0% |\n| D | 445 | 989 | 45.0% |",
      ["3 of 4 rows are TFLOPS / peak, which gives 35.1% here"]
    ),
    (
      "| a | b | c |\n|-|-|-|\n| 0.165 | 0.561 | 3.40× |\n| 0.817 | 2.782 | 3.40× |\n| 0.719 | 2.448 | 3.40× |\n| 0.250 | 1.000 | 4.00× |",
      []
    ),
    (
      "| 模型 | 精确 | FP32 |\n|-|-|-|\n| 7B | 6.7B | 26.8 GB |\n| 13B | 13.0B | 52 GB |\n| 70B | 70.0B | 280 GB |\n| 8B | 8.0B | 32 GB |",
      []
    ),
    (
      "| N | D | C |\n|-|-|-|\n| 175B | 300B | 3.15e23 |\n| 280B | 300B | 5.04e23 |\n| 70B | 1.4T | 5.88e24 |\n| 540B | 780B | 2.53e24 |",
      ["3 of 4 rows are N × D × 6, which gives 5.88e23 here"]
    ),
  ])
  func mostRows(markdown: String, expected: [String]) {
    #expect(NoteFigures(Note(Array(markdown.utf8))).figures.compactMap(\.suggestion?.en) == expected)
  }

}
