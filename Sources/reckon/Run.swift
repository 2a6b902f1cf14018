import ArgumentParser
import Calculation
import Figures
import SourceText
import Vault

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a script of the Python subset, or the Python of a note, and print what Python prints.",
    discussion: """
      The script can do nothing but compute: no files, no network, no clock. It stops at the first exception that \
      nothing catches, with the traceback that Python 3.11 prints. What comes from a module that is not here is \
      unknown, which is no exception; the end of stderr says which names that are.

      Exit status: 0 when all ran, also where something is unknown; 1 after an uncaught exception, a limit, or text that \
      cannot be read as Python; what the script gives to sys.exit(); 2 when the file cannot be read.
      """)

  @Argument(help: "A Python file, a note (its Python blocks run in order, in one namespace), or - for stdin.")
  var file: String

  @Flag(help: "Go on after what fails, as the code of notes is run; what it would have assigned is unknown.")
  var partial = false

  @Option(help: "How many steps it may take; a step is about one simple statement.")
  var steps: Int = Limits.standard.steps

  @Option(
    help: ArgumentHelp("Print what the value of a name came from, in place of the output.", valueName: "name")
  )
  var explain: String?

  func validate() throws {
    guard (1...1_000_000_000_000).contains(steps) else {
      throw ValidationError("--steps is a number from 1 to 1000000000000, not \(steps).")
    }
  }

  func run() throws {
    let script = try Script(file)
    if script.isEmpty { Terminal.printError("reckon: \(file): is empty, so that nothing is run\n") }
    var limits = Limits.standard
    limits.steps = steps
    limits.output = 8 << 20
    let interpreter = Interpreter(limits: limits, mode: partial ? .partial : .strict)
    EstimatorModule.add(to: interpreter)
    var running = RunningScript(script, interpreter, isPartial: partial, isSilent: explain != nil)
    let status = Interpreter.onDeepStack { running.run() }
    if let explain { try running.explain(explain) }
    running.reportUnknown()
    if status != 0 { throw ExitCode(Int32(status)) }
  }
}
