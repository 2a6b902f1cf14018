import Testing

/// Rates of links. NVLink 4: 18 links of 25 GB/s each way, 450 and 900 GB/s; PCIe 5.0 x16: 16 · 32 GT/s · 128/130 / 8 = 63 GB/s each
/// way, which most round to 64.
@Suite("Links between devices") struct LinkRateTests {
  @Test(arguments: [
    ("NVLink 4.0: 900 GB/s", "900 GB/s exact"), ("NVLink4 每卡单向 450 GB/s", "450 GB/s exact"),
    ("PCIe 5.0 (H100): 128 GB/s bidirectional = 64 GB/s per direction", "128 GB/s exact, 64 GB/s exact"),
    ("- PCIe Gen5 x16：单向 32 GB/s，双向 64 GB/s", "32 GB/s → 63 GB/s mismatch, 64 GB/s → 126 GB/s mismatch"),
    ("- PCIe Gen5 x16：单向 64 GB/s，双向 128 GB/s", "64 GB/s exact, 128 GB/s exact"),
    ("PCIe 5.0 x8: 32 GB/s", "32 GB/s exact"),
    ("PCIe 4.0 x16 is about 31.5 GB/s each way", "31.5 GB/s rounds"),
    ("PCIe 4.0 x16: 32 GB/s each way (64 GB/s both)", "32 GB/s exact, 64 GB/s exact"),
    (
      "PCIe 5.0 x16 provides 128 GB/s total bandwidth (64 GB/s per direction)",
      "128 GB/s exact, 64 GB/s exact"
    ),
    ("InfiniBand NDR: 400 Gb/s", "400 Gb/s exact"), ("InfiniBand HDR: 400 Gb/s", ""),
    ("InfiniBand HDR, bidirectional 400 Gb/s", "400 Gb/s exact"),
    ("InfiniBand HDR: 50 GB/s", "50 GB/s exact"),
    // One link, one lane of many.
    ("每条 NVLink 4 单向 25 GB/s", ""), ("- PCIe 5.0：每通道单向 3.94 GB/s", ""),
    // What stands above a list says which way.
    ("One direction:\n\n- PCIe 5.0 x16: 128 GB/s\n", "128 GB/s → 63 GB/s mismatch"),
    (
      "One direction:\n\n- PCIe 5.0 x16: 64 GB/s\n- both directions of PCIe 4.0 x16: 64 GB/s",
      "64 GB/s exact, 64 GB/s exact"
    ),
    ("Rates:\n\n- PCIe 5.0 x16: 128 GB/s\n", "128 GB/s exact"),
    ("One direction:\n\n- NVLink 4 of the node, with EFA at 100 GB/s\n", ""),
    (
      "Links (one direction)\n\n| link | bits | bytes |\n|-|-|-|\n| InfiniBand HDR | 200 Gb/s | 25 GB/s |\n| InfiniBand NDR | 400 Gb/s | 40 GB/s |",
      "200 Gb/s exact, 25 GB/s exact, 400 Gb/s exact, 40 GB/s → 50 GB/s mismatch"
    ),
    // No word says which way, a single link of many, what was measured.
    ("NVLink 4.0: 600 GB/s", ""), ("NVLink 4.0：单向 25 GB/s（单条链路）", ""),
    ("PCIe 5.0 x16 单向实测 55 GB/s", ""),
  ])
  func rates(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }

  /// 12 links of 25 GB/s each way: 300 and 600 GB/s.
  @Test(arguments: ["### NVLink 3.0", "**NVLink 3.0 (Ampere)**"])
  func itemsBelowALink(above: String) {
    let list = "\n\n- 双向带宽：150 GB/s/链路\n- 单向 300 GB/s\n- 1.8 TB/s总带宽\n- 实测总带宽 500 GB/s\n- 12 条"
    #expect(
      checked(above + list) == [
        "150 GB/s → 50 GB/s mismatch", "300 GB/s exact", "1.8 TB/s → 0.6 TB/s mismatch",
      ])
    #expect(checked("### Links" + list).isEmpty)
  }

  @Test func aTableOfLinks() {
    let table = """
      | 互联方式 | 单向带宽 | 双向带宽 |
      |---|---|---|
      | PCIe 4.0 x16 | 32 GB/s | 64 GB/s |
      | PCIe 5.0 x16 | 64 GB/s | 182 GB/s |
      | NVLink 4 | 450 GB/s | 900 GB/s |
      """
    #expect(
      checked(table) == [
        "32 GB/s exact", "64 GB/s exact", "64 GB/s exact", "182 GB/s → 126 GB/s mismatch", "450 GB/s exact",
        "900 GB/s exact",
      ])
  }
}

/// Tables that are drawn in a fence, and lines below the name of a card.
@Suite("Drawn tables") struct DrawnTableTests {
  @Test(arguments: [
    "| GPU | FP32 TFLOPS | Memory |\n|---|---|---|\n| T4 | 8.1 | 16 GB |\n| H100 SXM | 76 | 80 GB |",
    "┌───┬───┬───┐\n│ GPU │ FP32 TFLOPS │ Memory │\n├───┼───┼───┤\n│ T4 │ 8.1 │ 16 GB │\n│ H100 SXM │ 76 │ 80 GB │\n└───┴───┴───┘",
  ])
  func cards(table: String) {
    #expect(
      checked("```\n\(table)\n```") == ["8.1 exact", "16 GB exact", "76 → 67 mismatch", "80 GB exact"])
  }

  @Test func rowsOfOtherLengthsThanTheHeader() {
    let table = "| 模型 | FP16 | 注 |\n| 7B | 14 GB | - | 8B | 16 GB |\n| 13B | 26 GB |\n| 34B | 86 GB | - |"
    #expect(checked("```\n\(table)\n```") == ["14 GB exact", "26 GB exact", "86 GB → 68 GB mismatch"])
  }

  @Test func linesBelowACard() {
    let lines = "```\nNVIDIA A100 80GB SXM:\n  - 算力: 312 TFLOPS (FP16)\n  - 显存带宽: 2093 GB/s\n```"
    #expect(checked(lines) == ["312 TFLOPS exact", "2093 GB/s → 2039 GB/s mismatch"])
  }

  /// The H800 has 8 links of NVLink 4, which are 400 GB/s; the catalog knows all 18 of the H100.
  @Test func cardsWithFewerLinks() {
    #expect(checked("NVLink 4：双向 900 GB/s；H800 双向 400 GB/s。").allSatisfy { !$0.contains("mismatch") })
    #expect(checked("NVLink 4：双向 800 GB/s。") == ["800 GB/s → 900 GB/s mismatch"])
    #expect(checked("# p2pBandwidthLatencyTest\n\nNVLink 4：双向 800 GB/s。").isEmpty)
    #expect(checked("NVLink 4：双向 800 GB/s，如 H100。") == ["800 GB/s → 900 GB/s mismatch"])
    let table = """
      | Link | Both directions | Card |
      |---|---|---|
      | NVLink 3 | 600 GB/s | A100 |
      | NVLink 4 | 900 GB/s | H100 |
      | NVLink 4 | 400 GB/s | H800 |
      """
    #expect(checked(table) == ["600 GB/s exact", "900 GB/s exact"])
    #expect(
      checked(table.replacing("H800", with: "H200")) == [
        "600 GB/s exact", "900 GB/s exact", "400 GB/s → 900 GB/s mismatch",
      ])
  }

  @Test func theRateOfEachLinkIsNotThatOfAll() {
    #expect(checked("NVLink 4.0: the per-link unidirectional bandwidth is 25 GB/s").isEmpty)
  }
}
