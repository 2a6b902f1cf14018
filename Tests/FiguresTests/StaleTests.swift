import Accelerators
import Figures
import Markdown
import Quantities
import SourceText
import Testing

/// Figures that were right until the catalog moved. The A100 SXM 80 GB has 2039 GB/s in the built-in catalog.
@Suite("Stale figures") struct StaleTests {
  private let bandwidth = AcceleratorCatalog.Entry(name: "A100 SXM4 80GB", field: .bandwidth)

  private func verdicts(_ markdown: String, moved: Double = 2100, accepted: Double? = 2039) -> [String] {
    let catalog = AcceleratorCatalog.builtIn.setting([bandwidth: moved])
    let note = Note(Array(markdown.utf8))
    return NoteFigures(note, catalog: catalog, accepted: accepted.map { [bandwidth: $0] } ?? [:]).figures
      .filter { $0.verdict != .unchecked }
      .map { "\(note.bytes.text(in: $0.range)) \($0.verdict.rawValue) \($0.corrected?.text ?? "-")" }
  }

  @Test func aFigureThatHeldIsStale() {
    let table = "| GPU | 带宽 |\n|---|---|\n| A100 SXM 80GB | 2039 GB/s |\n| H100 SXM | 3350 GB/s |"
    #expect(verdicts(table) == ["2039 GB/s stale 2100 GB/s", "3350 GB/s exact -"])
    #expect(verdicts(table, accepted: nil).first == "2039 GB/s mismatch 2100 GB/s")
    #expect(verdicts(table, moved: 2039).first == "2039 GB/s exact -")
    // Never right: 2309 is neither.
    #expect(
      verdicts(table.replacing("2039", with: "2309")).first == "2309 GB/s mismatch 2100 GB/s")
  }

  /// With all of a table moved nothing of it holds, and nothing may be called wrong by the others; what was accepted is stale all the same.
  @Test func aTableThatMovedAsAWhole() {
    let cards = ["L40S", "A100 SXM4 80GB", "H100 SXM5 80GB"].map {
      AcceleratorCatalog.Entry(name: $0, field: .bandwidth)
    }
    let accepted = Dictionary(uniqueKeysWithValues: zip(cards, [864.0, 2039, 3350]))
    let catalog = AcceleratorCatalog.builtIn.setting(accepted.mapValues { $0 + 100 })
    func stale(_ markdown: String) -> [String] {
      let note = Note(Array(markdown.utf8))
      return NoteFigures(note, catalog: catalog, accepted: accepted).figures.filter { $0.verdict == .stale }
        .map { "\(note.bytes.text(in: $0.range)) \($0.corrected?.text ?? "-")" }
    }
    let table =
      "| GPU | 带宽 |\n|---|---|\n| L40S | 864 GB/s |\n| A100 SXM 80GB | 2039 GB/s |\n| H100 SXM | 3350 GB/s |"
    #expect(stale(table) == ["864 GB/s 964 GB/s", "2039 GB/s 2139 GB/s", "3350 GB/s 3450 GB/s"])
    #expect(stale("- L40S: 48 GB, 864 GB/s") == ["864 GB/s 964 GB/s"])
    #expect(stale("- L40S: 48 GB, 846 GB/s").isEmpty)
  }

  @Test func throughVariablesOfCode() {
    // 140 GB / 2039 GB/s = 68.66 ms, and 66.67 ms at 2100.
    let code =
      "```python\nfrom reckon import gpu\nspeed = gpu(\"A100 SXM4 80GB\", \"bandwidthGBs\")\nms = 140 / speed * 1000  # = 68.66\n```"
    #expect(verdicts(code) == ["68.66 stale 66.67"])
    #expect(verdicts(code, accepted: nil) == ["68.66 mismatch 66.67"])
  }

  @Test func whatANoteRestsOn() {
    let code =
      "```python\nfrom reckon import gpu\nx = gpu(\"H200 SXM\", \"bandwidthGBs\")\n```\n\n- RTX 4090: 24GB\n"
    let reads = NoteFigures(Note(Array(code.utf8))).catalogReads
    #expect(
      reads.map { "\($0.key.name).\($0.key.field.rawValue)=\($0.value)" }.sorted()
        == ["GeForce RTX 4090.memoryGB=24.0", "H200 SXM 141GB.bandwidthGBs=4800.0"])
  }

  @Test func theLockFile() throws {
    var lock = FigureLock()
    lock.notes = [
      "b \"q\".md": [bandwidth: 2039, AcceleratorCatalog.Entry(name: "A100 SXM4 80GB", field: .memory): 80],
      "a.md": [AcceleratorCatalog.Entry(name: "L40S", field: .fp32): 91.6], "empty.md": [:],
    ]
    let text = lock.text
    #expect(
      text.split(separator: "\n").dropFirst().map(String.init) == [
        "version: 1", "notes:", "  \"a.md\":", "    \"L40S\":", "      fp32: 91.6", "  \"b \\\"q\\\".md\":",
        "    \"A100 SXM4 80GB\":", "      bandwidthGBs: 2039", "      memoryGB: 80",
      ])
    var read = try FigureLock(text)
    read.notes["empty.md"] = [:]
    #expect(read.notes == lock.notes)
    #expect(try FigureLock(FigureLock().text).notes.isEmpty)
    for (broken, line) in [
      ("version: 2\n", 1), ("notes:\n  a.md:\n    X:\n      speed: 3\n", 4), ("note: 1\n", 1),
    ] {
      let error = #expect(throws: (any Error).self) { try FigureLock(broken) }
      #expect("\(error.map { "\($0)" } ?? "")".contains("line \(line)"))
    }
  }

  @Test("a price confirms, and never accuses; one that moved is stale")
  func prices() {
    let entry = AcceleratorCatalog.Entry(name: "GeForce RTX 4090", field: .price)
    func found(_ markdown: String, now: Double = 1599, accepted: Double? = nil) -> [String] {
      let note = Note(Array(markdown.utf8))
      return NoteFigures(
        note, catalog: .builtIn.setting([entry: now]), accepted: accepted.map { [entry: $0] } ?? [:]
      ).figures.filter { $0.stated.unit?.dimension == .currency }
        .map { "\(note.bytes.text(in: $0.range)) \($0.verdict.rawValue) \($0.corrected?.text ?? "-")" }
    }
    let table = "| GPU | 价格 |\n|---|---|\n| RTX 4090 | $1,599 |\n"
    #expect(found(table) == ["$1,599 exact -"])
    #expect(found("The RTX 4090 has a price of $1,599.") == ["$1,599 exact -"])
    #expect(found(table.replacing("$1,599", with: "$2,100")) == ["$2,100 unchecked -"])
    #expect(found(table.replacing("$1,599", with: "¥1,599")) == ["¥1,599 unchecked -"])
    #expect(found(table, now: 1899) == ["$1,599 unchecked -"])
    #expect(found(table, now: 1899, accepted: 1599) == ["$1,599 stale $1,899"])
  }

  @Test func pricesInTheirOwnCurrency() throws {
    let entry = AcceleratorCatalog.Entry(name: "GeForce RTX 4090", field: .price)
    let catalog = try AcceleratorCatalog(
      yaml:
        "accelerators:\n  - name: GeForce RTX 4090\n    price: {amount: 12999, currency: 元, asOf: 2026-11-01}\n",
      extending: .builtIn)
    let note = Note(Array("RTX 4090 的价格是 ¥12,999。\n".utf8))
    let right = try #require(NoteFigures(note, catalog: catalog).figures.first)
    #expect(right.verdict == .exact && right.inputs.map(\.unit) == ["元"])
    let moved = try #require(
      NoteFigures(note, catalog: catalog.setting([entry: 11999]), accepted: [entry: 12999]).figures.first)
    #expect(moved.verdict == .stale && moved.corrected?.text == "¥11,999")
    #expect(
      moved.remarks.map(\.zh) == [
        "记录时 GeForce RTX 4090 的价格是 12999 元，现在是 11999"
      ])
  }

  @Test func changesOfACatalog() {
    let moved = AcceleratorCatalog.builtIn.setting([bandwidth: 2100])
    let changes = moved.changes(from: .builtIn)
    #expect(changes.map(\.entry) == [bandwidth])
    #expect(changes.first?.old == 2039 && changes.first?.new == 2100)
    #expect(AcceleratorCatalog.builtIn.changes(from: .builtIn).isEmpty)
  }
}
