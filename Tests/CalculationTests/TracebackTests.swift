import Calculation
import FoundationEssentials
import Testing

/// Programs that fail, each with what python3 says of it on stderr. `record-tracebacks.sh` writes the expectations.
@Suite struct TracebackTests {
  @Test(arguments: Failing.all) func saysWhatPythonSays(_ program: Failing) throws {
    let parsed = Program(parsing: try program.read("py"))
    #expect(parsed.problems.isEmpty)
    let interpreter = Interpreter(mode: .strict)
    var text: String?
    for statement in parsed.statements {
      let outcome = interpreter.execute(statement, of: parsed)
      guard outcome.failure != nil else { continue }
      text = interpreter.traceback(of: outcome)?.text { ("\(program.name).py", $1) }
      break
    }
    #expect(text == String(decoding: try program.read("err"), as: UTF8.self))
  }

  @Test func thereAreMany() { #expect(Failing.all.count >= 180) }

  @Test func aLimitHasItsCallsToo() throws {
    let program = Program(parsing: "def f():\n    while True:\n        pass\nf()")
    let interpreter = Interpreter(mode: .strict)
    let outcomes = program.statements.map { interpreter.execute($0, of: program) }
    let frames = try #require(interpreter.traceback(of: outcomes[1])?.links.first?.frames)
    #expect(frames.map(\.function) == ["<module>", "f"])
    #expect(frames[0].line == 4 && (2...3).contains(frames[1].line))
  }

  struct Failing: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    func read(_ suffix: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).\(suffix)")))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Tracebacks")

    static let all: [Failing] = {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.filter { $0.hasSuffix(".py") }.sorted().map { Failing(name: String($0.dropLast(3))) }
    }()
  }
}
