import Foundation
import Testing

/// Small programs, each with what CPython printed for it, and the exception that ended it. `record.sh` writes the
/// expectations; nobody types them.
@Suite struct DifferentialTests {
  @Test(arguments: Program.all) func printsWhatPythonPrints(_ program: Program) throws {
    let behaviour = Behaviour(of: String(decoding: try program.source, as: UTF8.self))
    #expect(behaviour.output == String(decoding: try program.expected, as: UTF8.self))
    #expect(behaviour.exception == program.exception)
  }

  @Test func thereAreManyPrograms() {
    #expect(Program.all.count >= 320)
    #expect(Program.all.count { $0.exception != nil } >= 30)
  }

  /// One file of the folder `Programs`.
  struct Program: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }
    var source: [UInt8] { get throws { try read("py") } }
    var expected: [UInt8] { get throws { try read("out") } }

    /// The exception that ends it, after the line that raised it; nil when it runs to its end.
    var exception: String? {
      (try? read("err")).map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines) }
    }

    private func read(_ suffix: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).\(suffix)")))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Programs")

    static let all: [Program] = {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.filter { $0.hasSuffix(".py") }.sorted().map { Program(name: String($0.dropLast(3))) }
    }()
  }
}
