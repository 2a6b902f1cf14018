import Foundation
import Testing

/// The Python in notes that people wrote, where such notes lie beside the package: what it prints and how it ends is
/// what CPython says. A note is run on its own, so that most stop at a name that an earlier one defines; that, too, is
/// the same.
@Suite(.enabled(if: Python.isThere && !Vaults.archives.isEmpty, "no notes beside the package"))
struct FenceTests {
  @Test func behaveAsInPython() throws {
    let fences = try Python(script: "Generator/fences.py", Vaults.archives)
    var (count, toTheEnd, asynchronous) = (0, 0, 0)
    while let line = fences.nextLine() {
      let fence = try JSONDecoder().decode(Fence.self, from: line)
      let ours = Behaviour(of: fence.source)
      count += 1
      if fence.type.isEmpty { toTheEnd += 1 }
      if ours.message == "asynchronous code is not supported" {
        asynchronous += 1
      } else {
        #expect(ours == fence.behaviour, "\(fence.name)")
      }
    }
    print("\(count) fences, \(toTheEnd) run to their end, \(asynchronous) are asynchronous")
    #expect(count > 300 && toTheEnd > 100)
    #expect(asynchronous * 8 < count)
  }

  private struct Fence: Decodable {
    let name: String
    let source: String
    let output: String
    let type: String
    let message: String
    let line: Int

    var behaviour: Behaviour { Behaviour(output: output, type: type, message: message, line: line) }
  }
}

/// Notes that lie beside the package.
enum Vaults {
  /// Archives of notes in the folder `shared`.
  static let archives: [String] = {
    var folder = URL(filePath: #filePath)
    while folder.path.count > 1 {
      folder = folder.deletingLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { break }
    }
    let vaults = folder.deletingLastPathComponent().appending(path: "shared/vaults")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: vaults.path)) ?? []
    return files.filter { $0.hasSuffix(".tar.gz") }.sorted().map { vaults.appending(path: $0).path }
  }()
}
