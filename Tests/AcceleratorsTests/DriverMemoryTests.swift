import Accelerators
import Foundation
import Testing

/// What drivers report as total memory, from the table of published numbers that lies beside the package.
@Suite("Driver memory") struct DriverMemoryTests {
  static let table = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/data/reference_cases.csv")
  static let isPresent = FileManager.default.fileExists(atPath: table.path)
  static let rows: [(gpu: String, mebibytes: Double)] = {
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.contains(",driver_memory,"), let start = line.range(of: "\"\"gpu\"\": \"\""),
        let end = line.range(of: "\"\"", range: start.upperBound..<line.endIndex),
        let quantity = line.range(of: "total memory reported,"),
        let number = Double(line[quantity.upperBound...].prefix { $0 != "," })
      else { return nil }
      return (String(line[start.upperBound..<end.lowerBound]), number)
    }
  }()

  @Test(
    "is in the catalog", .enabled(if: isPresent, "the table of published numbers is absent"), arguments: rows)
  func isKnown(gpu: String, mebibytes: Double) {
    let name = gpu.replacing(" ECC off", with: "").replacing(" ECC on", with: "")
    let known = AcceleratorCatalog.builtIn.variants(named: name).flatMap { card in
      [card.value(of: .driverMemory)].compactMap(\.self) + card.alternatives(of: .driverMemory)
    }
    #expect(known.contains(mebibytes), "\(gpu): \(known)")
  }
}
