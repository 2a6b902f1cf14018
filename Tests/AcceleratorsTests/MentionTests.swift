import Accelerators
import Testing

@Suite("Names in running text") struct MentionTests {
  private func mentions(_ text: String, bare: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return AcceleratorCatalog.builtIn.mentions(in: bytes, allowBare: bare).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "what belongs to a name",
    arguments: [
      ("训练需要4张A100 80GB显卡", ["A100 80GB"]),
      ("- 7B: 1x A100 40GB / 2x RTX 4090", ["A100 40GB", "RTX 4090"]),
      ("34B: 16x A100 80GB / 4x MI300X 192GB", ["A100 80GB", "MI300X 192GB"]),
      ("8xA100-80GB 与 8×H100-SXM5-80GB", ["A100-80GB", "H100-SXM5-80GB"]),
      ("\"A100-80GB\": (80, 2039, 15000),", ["A100-80GB"]),
      ("- **RTX 4090**: 24GB, 性价比高", ["RTX 4090"]),
      ("RTX 4090 (24GB) / L40S (48GB)", ["RTX 4090", "L40S"]),
      ("H100 80GB + NVLink", ["H100 80GB"]),
      ("H100 相比 A100 的优势在哪里？", ["H100", "A100"]),
      ("an 80GB NVIDIA A100 costs", ["80GB NVIDIA A100"]),
      ("24GB A100", ["A100"]),
      ("A100 96GB", ["A100"]),
      ("A100 2039GB/s, H200 141 GB", ["A100", "H200 141 GB"]),
      ("A100 40GB/80GB", ["A100 40GB/80GB"]),
      ("A100 40/80GB", ["A100 40/80GB"]),
      ("eight H100s and L40s", ["H100", "L40s"]),
      ("英伟达A100", ["英伟达A100"]),
      ("NVIDIA GeForce RTX 4080 SUPER 16GB", ["NVIDIA GeForce RTX 4080 SUPER 16GB"]),
    ])
  func finds(text: String, expected: [String]) {
    #expect(mentions(text) == expected)
  }

  @Test(
    "what is no name",
    arguments: [
      "a100_bandwidth = 2039", "0xA100", "XA100", "A1000", "GA100", "DGX A100 640GB", "DGX-H100", "HGX H100",
      "GB200 NVL72", "RTX 5060 Laptop GPU", "RTX 4080 D", "4090 tokens", "at step t4", "H 100", "A100X", "",
    ])
  func ignores(text: String) {
    #expect(mentions(text).isEmpty)
  }

  @Test("digits alone count in a cell, unless they go on as a number")
  func bare() {
    #expect(mentions("4090", bare: true) == ["4090"])
    #expect(mentions(" 3090 / 4090 24GB ", bare: true) == ["3090", "4090 24GB"])
    #expect(mentions("$4090, 4090.5, 1,4090, 4090%, 14090", bare: true).isEmpty)
  }

  @Test("ranges are offsets into the whole text, and nothing outside of the range is read")
  func ranges() {
    let bytes = Array("显存 A100 80GB".utf8)
    let all = AcceleratorCatalog.builtIn.mentions(in: bytes)
    #expect(all.map(\.range) == [7..<16])
    #expect(all.map(\.nameRange) == [7..<11])
    #expect(all.first?.variants.count == 2)
    let part = AcceleratorCatalog.builtIn.mentions(in: bytes, range: 7..<11)
    #expect(part.map(\.range) == [7..<11])
    #expect(part.first?.variants.count == 4)
    #expect(AcceleratorCatalog.builtIn.mentions(in: bytes, range: 3..<9).isEmpty)
  }

  @Test("any bytes are read to the end")
  func hostile() {
    for text in [
      "A100 ", "A100-", "A100 80", "A100 80G", "A100 99999999999999999999GB", "A100 4/", "RTX ", "x", "8x",
    ] {
      for cut in 0...text.utf8.count {
        _ = mentions(String(decoding: Array(text.utf8.prefix(cut)), as: UTF8.self))
      }
    }
    let broken: [UInt8] = [0xC2, 0x41, 0x31, 0x30, 0x30, 0xC2]
    #expect(AcceleratorCatalog.builtIn.mentions(in: broken).count == 1)
  }
}
