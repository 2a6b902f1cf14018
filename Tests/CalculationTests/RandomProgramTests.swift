import Calculation
import Foundation
import Testing

/// Programs that `Generator/generate.py` makes at random: what they print, and the exception that ends them, is what
/// CPython says. More of them, and others: `RECKON_PROGRAMS=100000 RECKON_PROGRAM_SEED=7 swift test --filter Random`.
@Suite(.enabled(if: Python.isThere, "no CPython 3.11 to compare with"))
struct RandomProgramTests {
  /// The first seed of those that continuous integration runs.
  private static let seed = 1

  @Test func behaveAsInPython() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["RECKON_PROGRAMS"].flatMap(Int.init) ?? 2_000
    let seed = environment["RECKON_PROGRAM_SEED"].flatMap(Int.init) ?? Self.seed
    let generator = try Python(script: "Generator/generate.py", ["\(seed)", "\(count)"])
    var (done, skipped, different) = (0, 0, 0)
    while let line = generator.nextLine() {
      let program = try JSONDecoder().decode(Generated.self, from: line)
      done += 1
      let ours = Behaviour(of: program.source)
      if ours.isLimited || program.behaviour.type == "RecursionError" {
        skipped += 1
      } else if ours != program.behaviour, try Python.behaviours(of: [program.source])[0] != ours {
        // CPython is asked twice, since a process that has run thousands of programs may be short of memory.
        different += 1
        // A few are enough to work on.
        if different <= 5 { try report(program) }
      }
    }
    #expect(done == count)
    #expect(different == 0, "\(different) of \(done) programs differ")
    // Limits that CPython does not have: few programs reach one, with powers of powers.
    #expect(skipped * 50 <= done, "\(skipped) of \(done) programs reach a limit")
  }

  private func report(_ program: Generated) throws {
    let small = try shrunk(program.source)
    let python = try Python.behaviours(of: [small])[0]
    Issue.record(
      "seed \(program.seed):\n\(small)\nCPython: \(python.map(\.description) ?? "")\nours: \(Behaviour(of: small))"
    )
  }

  /// The program without the top-level statements that the difference does not need.
  private func shrunk(_ source: String) throws -> String {
    var parts = statements(of: source)
    var index = parts.count - 1
    while index >= 0 {
      var fewer = parts
      fewer.remove(at: index)
      let candidate = fewer.joined()
      if let python = try Python.behaviours(of: [candidate])[0], python != Behaviour(of: candidate) {
        parts = fewer
      }
      index -= 1
    }
    return parts.joined()
  }

  /// The text of each top-level statement, to the beginning of the next.
  private func statements(of source: String) -> [String] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
    let starts = Program(parsing: source).statements.map { $0.firstLine - 1 } + [lines.count]
    return zip(starts, starts.dropFirst()).map { lines[$0..<max($0, $1)].joined() }
  }

  private struct Generated: Decodable {
    let seed: Int
    let source: String
    let output: String
    let type: String
    let message: String
    let line: Int

    var behaviour: Behaviour { Behaviour(output: output, type: type, message: message, line: line) }
  }
}
