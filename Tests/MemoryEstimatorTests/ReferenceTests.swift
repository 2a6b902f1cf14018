import Foundation
import MemoryEstimator
import Testing

/// Numbers that papers, logs and other programs publish, from a table that lies beside the package. What is wrong at its
/// source must not be reproduced.
@Suite("Published numbers") struct ReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var category: String
    var quantity: String
    var expected: Double
    var unit: String
    var tolerance: String
    var kind: String
    var inputs: [String: String]

    var testDescription: String { "\(id) \(quantity)" }
    func number(_ key: String) -> Double? { inputs[key].flatMap { Double($0) } }
    func count(_ key: String) -> Int? { number(key).map { Int($0.rounded()) } }
    var isWrong: Bool { kind.contains("ERROR") }
    /// A measured rate that a bound must not be below.
    var isLowerBound: Bool { quantity.contains("must be <=") }

    var allowed: Double {
      tolerance.hasSuffix("%")
        ? expected * (Double(tolerance.dropLast()) ?? 0) / 100 : max(Double(tolerance) ?? 0, expected * 1e-9)
    }
  }

  static let table = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/data/reference_cases.csv")
  static let isPresent = FileManager.default.fileExists(atPath: table.path)
  static let cases = load().filter { value(of: $0) != nil }

  @Test(
    "is reproduced", .enabled(if: isPresent, "the table of published numbers is absent"), arguments: cases)
  func reproduces(_ reference: Case) throws {
    let value = try #require(Self.value(of: reference))
    if reference.isLowerBound {
      #expect(value >= reference.expected, "\(value) \(reference.unit)")
    } else {
      let isNear = abs(value - reference.expected) <= reference.allowed
      #expect(isNear != reference.isWrong, "\(value) \(reference.unit), \(reference.kind)")
    }
  }

  /// What is left out: what the driver reports of cards, which is tested with their catalog, and a sum of rounded figures (R090).
  @Test("covers the table", .enabled(if: isPresent, "the table of published numbers is absent"))
  func covers() {
    let rest = Self.load().filter { reference in
      reference.category != "driver_memory" && !Self.cases.contains { $0.id == reference.id }
    }
    #expect(rest.map(\.id) == ["R090"], "\(rest.map(\.testDescription))")
  }
}
