import Foundation
import Testing

/// Programs that behave otherwise than in CPython, each for the reason that its first line says. One that no longer
/// does is to be taken off the list.
@Suite(.enabled(if: Python.isThere, "no CPython 3.11 to compare with"))
struct IntendedDifferenceTests {
  @Test func differ() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".py")
    }.sorted()
    let sources = try files.map { try String(contentsOf: Self.folder.appending(path: $0), encoding: .utf8) }
    let pythons = try Python.behaviours(of: sources)
    #expect(files.count > 25 && pythons.count == files.count)
    for (index, file) in files.enumerated() {
      #expect(sources[index].hasPrefix("# "), "\(file) does not say why")
      let ours = Behaviour(of: sources[index])
      #expect(pythons[index] != ours, "\(file) is no difference: \(ours)")
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Differences")
}
