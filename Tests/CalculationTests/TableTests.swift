import Calculation
import FoundationEssentials
import Testing

/// Tables of expressions that are known to be hard, each with its value by python3. `record.sh` writes the values.
@Suite struct TableTests {
  @Test(arguments: Table.all) func givesWhatPythonGives(_ table: Table) throws {
    let expressions = try table.lines("txt").filter { !$0.isEmpty && !$0.hasPrefix("#") }
    let expected = try table.lines("out")
    #expect(expressions.count == expected.count)
    var limits = Limits.standard
    limits.steps = 1 << 40
    let interpreter = Interpreter(limits: limits, mode: .strict)
    var differences: [String] = []
    for (expression, value) in zip(expressions, expected) {
      let own = outcome(of: expression, in: interpreter)
      if own != value { differences.append("\(expression): \(own), not \(value)") }
    }
    #expect(differences.isEmpty, "\(differences.prefix(5))")
  }

  @Test func thereAreThousandsOfExpressions() throws {
    let count = try Table.all.reduce(0) { try $0 + $1.lines("out").count }
    #expect(count > 20_000)
  }

  private func outcome(of expression: String, in interpreter: Interpreter) -> String {
    if let problem = Program(parsing: [UInt8](expression.utf8)).problems.first {
      return "SyntaxError: \(problem.message)"
    }
    let program = Program(parsing: [UInt8]("repr((\(expression)))".utf8))
    guard let statement = program.statements.first else { return "nothing to evaluate" }
    let outcome = interpreter.execute(statement, of: program)
    return outcome.failure?.description ?? outcome.value?.asString ?? "no text"
  }

  /// One file of the folder `Tables`.
  struct Table: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    func lines(_ suffix: String) throws -> [String] {
      let data = try Data(contentsOf: Self.folder.appending(path: "\(name).\(suffix)"))
      // Split by bytes: a line may hold characters that Swift would join with the line's end.
      var lines = [UInt8](data).split(separator: 0x0A, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if lines.last == "" { lines.removeLast() }
      return lines
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Tables")

    static let all: [Table] = {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.filter { $0.hasSuffix(".txt") }.sorted().map { Table(name: String($0.dropLast(4))) }
    }()
  }
}
