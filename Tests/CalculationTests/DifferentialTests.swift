import Calculation
import FoundationEssentials
import Testing

/// Small programs, each with what python3 printed for it. `record.sh` writes the expectations; nobody types them.
@Suite struct DifferentialTests {
  @Test(arguments: Program.all) func printsWhatPythonPrints(_ program: Program) throws {
    let (printed, failure) = run(try program.source)
    let text = String(decoding: printed, as: UTF8.self)
    #expect(text == String(decoding: try program.expected, as: UTF8.self))
    #expect(failure == nil)
  }

  @Test func thereAreManyPrograms() {
    #expect(Program.all.count >= 90)
  }

  private func run(_ source: [UInt8]) -> (printed: [UInt8], failure: String?) {
    let program = Calculation.Program(parsing: source)
    if let problem = program.problems.first { return ([], "line \(problem.line): \(problem.message)") }
    let interpreter = Interpreter(limits: .standard, mode: .strict)
    var printed: [UInt8] = []
    for statement in program.statements {
      let outcome = interpreter.execute(statement, of: program)
      for text in outcome.printed { printed += Array(text.text.utf8) }
      if let failure = outcome.failure { return (printed, "line \(statement.firstLine): \(failure)") }
    }
    return (printed, nil)
  }

  /// One file of the folder `Programs`.
  struct Program: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }
    var source: [UInt8] { get throws { try read("py") } }
    var expected: [UInt8] { get throws { try read("out") } }

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
