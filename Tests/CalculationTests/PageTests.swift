import Calculation
import Foundation
import Testing

/// The page that says what Python is run: it tells what is there.
@Suite struct PageTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private let page: String

  init() throws {
    page = try String(
      contentsOf: Self.package.appending(path: "Sources/Calculation/README.md"), encoding: .utf8)
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.package.appending(path: folder).path)
      .filter { $0.hasSuffix(".py") }.sorted()
  }

  @Test func listsEveryModule() throws {
    let modules = try names(in: "Sources/Calculation/Library").filter { !$0.hasPrefix("_") }
    #expect(modules.count > 15)
    for module in modules { #expect(page.contains("\n| `\(module.dropLast(3))` |"), "\(module)") }
  }

  @Test func listsEveryDifference() throws {
    for file in try names(in: "Tests/CalculationTests/Differences") {
      let path = Self.package.appending(path: "Tests/CalculationTests/Differences/\(file)")
      let reason = try String(contentsOf: path, encoding: .utf8).prefix { $0 != "\n" }.dropFirst(2)
      #expect(page.contains("- \(reason) (`\(file)`)"), "\(file)")
    }
  }

  @Test func statesTheLimits() {
    let limits = Limits.standard
    let stated = [
      limits.steps, limits.integerBits, limits.stringBytes, limits.elements, limits.memory, limits.callDepth,
      limits.nativeDepth, limits.output, limits.formatWidth,
    ]
    for limit in stated {
      let text = limit.formatted(.number.locale(Locale(identifier: "en_US")))
      #expect(page.contains("| \(text) |"), "\(text)")
    }
  }
}
