import ArgumentParser
import Calculation
import Vault

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a script of the Python subset and print what Python prints.",
    discussion: """
      The script can do nothing but compute: no files, no network, no clock. Exit status: 0, 1 after an uncaught \
      exception or a limit, 2 when the script cannot be read.
      """)

  @Argument(help: "A Python file.")
  var file: String

  func run() throws {
    if file.withoutNoteExtension != file {
      throw RunFailure(message: "\(file): is a note, not a script; 'reckon figures' runs the code of notes")
    }
    let source: [UInt8]
    switch Folder.read(file) {
    case .success(let bytes): source = bytes
    case .failure(let problem): throw RunFailure(message: "\(file): \(problem.reason)")
    }
    let program = Program(parsing: source)
    // Like Python, nothing runs when the text cannot be read.
    if let problem = program.problems.first {
      Terminal.printError("  File \"\(file)\", line \(problem.line)\nSyntaxError: \(problem.message)\n")
      throw ExitCode(1)
    }
    let interpreter = Interpreter(limits: .standard, mode: .strict)
    for statement in program.statements {
      let outcome = interpreter.execute(statement, of: program)
      Terminal.print(outcome.printed.map(\.text).joined())
      guard let failure = outcome.failure else { continue }
      switch failure {
      case .exception(_, _, _, let line):
        Terminal.printError(
          "Traceback (most recent call last):\n  File \"\(file)\", line \(line), in <module>\n\(failure)\n")
      case .limit:
        Terminal.printError("reckon: \(file):\(statement.firstLine): stopped at a limit (\(failure))\n")
      case .syntax(_, let line):
        Terminal.printError("  File \"\(file)\", line \(line)\n\(failure)\n")
      case .unknown:
        // What needs a module that is not here is unknown, and the rest still runs.
        Terminal.printError("reckon: \(file):\(statement.firstLine): not run (\(failure))\n")
        continue
      }
      throw ExitCode(1)
    }
  }
}
