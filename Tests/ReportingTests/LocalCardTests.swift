import Reporting
import Testing

/// Answers as the drivers' programs give them.
@Suite("Cards of this machine") struct LocalCardTests {
  @Test func nvidia() {
    let cards = LocalCard.nvidia(
      """
      GPU-1b2c, NVIDIA H100 80GB HBM3, 81559, 1044, 80515
      GPU-9f8e, NVIDIA H100 80GB HBM3, 81559, 4, 81555
      """,
      processes: """
        GPU-1b2c, 4711, python, 1034
        GPU-1b2c, 4712, [Not Found], [N/A]
        """)
    #expect(cards.map(\.total) == [81559, 81559])
    #expect(cards.map(\.free) == [80515, 81555])
    #expect(cards[0].processes.map(\.id) == ["4711", "4712"])
    #expect(cards[0].processes.map(\.used) == [1034, nil])
    #expect(cards[1].processes.isEmpty)
  }

  @Test func amd() {
    let cards = LocalCard.rocm(
      """
      {"card0": {"VRAM Total Memory (B)": "206141652992", "VRAM Total Used Memory (B)": "298188800", "Card Series": "AMD Instinct MI300X"}, "system": {"Driver version": "6.7.0"}}
      """)
    #expect(cards.map(\.name) == ["AMD Instinct MI300X"])
    // 206,141,652,992 / 2²⁰ and 298,188,800 / 2²⁰.
    #expect(cards.first.map { Int($0.total) } == 196_592)
    #expect(cards.first.map { Int($0.used.rounded()) } == 284)
  }

  @Test(
    "what is no answer gives no cards",
    arguments: [
      "", "No devices were found",
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.", "a, b, c, d, e",
      "{", "[]", "{\"card0\": 3}",
    ])
  func nothing(text: String) {
    #expect(LocalCard.nvidia(text, processes: text).isEmpty)
    #expect(LocalCard.rocm(text).isEmpty)
  }

  @Test func columnsAlignWithChinese() {
    var table = Table(["名称", "GiB"], numbers: [1])
    table.add(["显存", "80"])
    table.add(["memory", "9"])
    #expect(table.text(Palette(isColored: false)) == "名称    GiB\n显存     80\nmemory    9\n")
  }
}
