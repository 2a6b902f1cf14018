import Accelerators
import Catalogs
import Testing

@Suite("The catalog") struct CatalogTests {
  private func entry(_ name: String) throws -> Accelerator {
    try #require(AcceleratorCatalog.builtIn.entries.first { $0.name == name })
  }

  @Test("the built-in catalog is readable and complete")
  func builtIn() {
    let entries = AcceleratorCatalog.builtIn.entries
    #expect(entries.count == 221)
    #expect(Set(entries.map(\.name)).count == entries.count)
    for entry in entries {
      #expect(entry.value(of: .memory) != nil, "\(entry.name)")
      #expect(entry.value(of: .bandwidth) != nil || entry.confidence == .low, "\(entry.name)")
      #expect(
        !entry.sources.isEmpty && ["2026-11-22", "2026-11-27", "2026-11-28"].contains(entry.asOf),
        "\(entry.name)")
      #expect(entry.vendor != nil && entry.confidence != nil, "\(entry.name)")
    }
  }

  @Test("values of datasheets")
  func values() throws {
    let a100 = try entry("A100 SXM4 80GB")
    #expect(a100.value(of: .bandwidth) == 2039)
    #expect(a100.value(of: .bf16) == 312)
    #expect(a100.sparseValue(of: .bf16) == 624)
    #expect(a100.sparseValue(of: .fp32) == nil)
    #expect(a100.value(of: .fp8) == nil)
    #expect(a100.value(of: .interconnect) == 600)
    #expect(a100.value(of: .interconnectPerDirection) == 300)
    #expect(a100.driverBytes == 85_899_345_920)
    #expect(try entry("H200 SXM 141GB").value(of: .bandwidth) == 4800)
    #expect(try entry("T4").alternatives(of: .bandwidth) == [300])
    #expect(try entry("L4").value(of: .driverMemory) == 23034)
    #expect("\(try #require(try entry("H100 SXM5 80GB").value(of: .fp16)))" == "989.4")
  }

  @Test("a catalog of one's own changes the fields that it gives and adds rows")
  func extending() throws {
    let yaml = """
      asOf: 2027-01-01
      accelerators:
        - name: A100 SXM4 80GB
          bandwidthGBs: 2040
          tdpW: null
        - name: Mine 48GB
          aliases: [Mine]
          memoryGB: 48
      """
    let catalog = try AcceleratorCatalog(yaml: yaml, extending: .builtIn)
    #expect(catalog.entries.count == 222)
    let a100 = try #require(catalog.variants(named: "A100 SXM4 80GB").first)
    #expect(a100.value(of: .bandwidth) == 2040)
    #expect(a100.value(of: .power) == nil)
    #expect(a100.value(of: .memory) == 80)
    #expect(a100.asOf == "2027-01-01")
    // What it says is not the vendor's word any more.
    #expect(a100.sources == ["gpus.yml"])
    #expect(catalog.variants(named: "mine 48g").map(\.name) == ["Mine 48GB"])
  }

  @Test(
    "errors name the line and what to do",
    arguments: [
      ("", 1, "empty"),
      ("accelerators:\n  - memoryGB: 80\n", 2, "no name"),
      ("accelerators:\n  - name: X\n    memory: 80\n", 3, "`memory` is not a key"),
      ("accelerators:\n  - name: X\n    memoryGB: 80 GB\n", 3, "`80 GB` is no number"),
      ("accelerators:\n  - name: X\n    memoryGB: -1\n", 3, "`-1` is no number"),
      ("accelerators:\n  - name: X\n    tflops: {fp17: 3}\n", 3, "`fp17` is not a key"),
      ("accelerators:\n  - name: X\n    cores: {fp16: 3}\n", 3, "`fp16` is no number of cores"),
      ("accelerators:\n  - name: X\n    tflops: {cudaCores: 3}\n", 3, "`cudaCores` is no rate"),
      ("accelerators:\n  - name: X\n  - name: X\n", 3, "twice"),
      ("accelerators:\n  - name: X\n    tdpW: 1\n    tdpW: 2\n", 3, "twice"),
      ("accelerators: 3\n", 1, "no list"),
      ("gpus: []\n", 1, "not a key"),
      ("accelerators: [\n", 2, "not YAML"),
    ])
  func errors(yaml: String, line: Int, problem: String) {
    let error = #expect(throws: CatalogError.self) { try AcceleratorCatalog(yaml: yaml) }
    #expect(error?.line == line)
    #expect(error?.problem.contains(problem) == true, "\(error?.description ?? "no error")")
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func aNameThatPeopleUseIsNoNewRow() {
    let error = #expect(throws: CatalogError.self) {
      try AcceleratorCatalog(
        yaml: "accelerators:\n  - name: RTX 4090\n    bandwidthGBs: 1010\n", extending: .builtIn)
    }
    #expect(error?.line == 2)
    #expect(error?.remedy.contains("name: GeForce RTX 4090") == true)
  }

  /// 128 of Hopper's and Ada's lanes are a multiprocessor, 64 of Volta's and of the GA100, and each has 4 or 8 tensor cores.
  @Test func partsOfAChipSuitEachOther() {
    for entry in AcceleratorCatalog.builtIn.entries {
      guard let cores = entry.value(of: .cudaCores), let parts = entry.value(of: .multiprocessors) else {
        continue
      }
      #expect(cores == parts * 64 || cores == parts * 128, "\(entry.name)")
      if let tensor = entry.value(of: .tensorCores) {
        #expect(tensor == parts * 4 || tensor == parts * 8, "\(entry.name)")
      }
    }
    let h100 = AcceleratorCatalog.builtIn.variants(named: "H100 SXM")
    #expect(h100.map { $0.value(of: .cudaCores) } == [16_896])
  }

  @Test func pricesHaveADay() throws {
    let card = try #require(AcceleratorCatalog.builtIn.variants(named: "RTX 4090").first)
    #expect(card.price?.amount == 1599 && card.price?.currency == "USD" && card.price?.asOf == card.launch)
    // 24 GB and 1008 GB/s for 1.599 thousand.
    #expect(card.perThousand(.memory) == 24 / 1.599)
    #expect(card.perThousand(.bandwidth) == 1008 / 1.599)
    #expect(AcceleratorCatalog.builtIn.variants(named: "H100 NVL").first?.perThousand(.memory) == nil)
    let own = try AcceleratorCatalog(
      yaml:
        "accelerators:\n  - name: H100 NVL 94GB\n    price: {amount: 25000, currency: EUR, asOf: 2026-01-01}\n",
      extending: .builtIn)
    #expect(own.entries.first { $0.name == "H100 NVL 94GB" }?.price?.currency == "EUR")
  }

  @Test(
    "a price without its day is refused",
    arguments: ["{amount: 3}", "{amount: 3, currency: USD}", "3", "{amount: x}", "{cost: 3}"])
  func incompletePrices(price: String) {
    #expect(throws: CatalogError.self) {
      try AcceleratorCatalog(yaml: "accelerators:\n  - name: X\n    price: \(price)\n")
    }
  }
}
