import Accelerators
import Catalogs
import Testing

@Suite("Interconnects") struct InterconnectTests {
  @Test func areRead() {
    #expect(Interconnect.all.count >= 13)
    #expect(Interconnect.all.allSatisfy { !$0.sources.isEmpty && !$0.measured.isEmpty })
  }

  @Test(
    "rates follow from lanes",
    arguments: [
      // 16 lanes · 8, 16, 32 GT/s · 128/130 / 8 bits; links of one direction; bits / 8.
      ("PCIe Gen3", 15.754), ("pcie 4.0", 31.508), ("PCIe 5.0 x16", 63.015), ("NVLink4", 18 * 25.0),
      ("NVLink 5", 18 * 50.0),
      ("InfiniBand NDR", 50.0), ("HDR", 25.0),
    ])
  func rates(name: String, rate: Double) {
    #expect(Interconnect.named(name)?.perDirection == rate)
  }

  @Test(
    "cards give twice their NVLink's rate for both directions",
    arguments: [
      ("H100 SXM5 80GB", "NVLink 4"), ("A100 SXM4 80GB", "NVLink 3"), ("V100 SXM2 32GB", "NVLink 2"),
      ("B200 SXM 180GB", "NVLink 5"),
    ])
  func cards(card: String, link: String) throws {
    let card = try #require(AcceleratorCatalog.builtIn.variants(named: card).first)
    #expect(card.value(of: .interconnectPerDirection) == Interconnect.named(link)?.perDirection)
  }

  @Test func bitsAreEightTimesBytes() {
    for link in Interconnect.all { if let bits = link.gigabits { #expect(bits == link.perDirection * 8) } }
  }

  @Test func aRowWithoutARateIsRefused() {
    let error = #expect(throws: CatalogError.self) {
      try Interconnect.read(yaml: "interconnects:\n  - name: X\n    of: nothing\n")
    }
    #expect(error?.line == 2)
  }
}
