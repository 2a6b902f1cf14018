import Calculation

/// What a program does: what it prints, and the exception that ends it, with the line that raised it.
struct Behaviour: Decodable, Equatable, CustomStringConvertible {
  var output = ""
  /// Empty when the program ran to its end.
  var type = ""
  var message = ""
  var line = 0

  /// Whether a limit stopped the program, or something that this interpreter does not know.
  private(set) var isLimited = false
  private(set) var isUnknown = false

  private enum CodingKeys: CodingKey { case output, type, message, line }

  init(output: String, type: String, message: String, line: Int) {
    self.output = output
    self.type = type
    self.message = message
    self.line = line
  }

  /// What our interpreter does.
  init(of source: String) {
    let program = Program(parsing: source)
    if let problem = program.problems.first {
      self.init(output: "", type: "SyntaxError", message: problem.message, line: problem.line)
      return
    }
    self.init(output: "", type: "", message: "", line: 0)
    let interpreter = Interpreter(limits: .standard, mode: .strict)
    for statement in program.statements {
      let outcome = interpreter.execute(statement, of: program)
      for printed in outcome.printed { output += printed.text }
      guard let failure = outcome.failure else { continue }
      switch failure {
      case .exception(let type, let message, _, let line):
        (self.type, self.message, self.line) = (type, message, line)
      case .limit(let limit):
        (type, message, isLimited) = ("limit", limit.rawValue, true)
      case .syntax(let message, let line): (type, self.message, self.line) = ("SyntaxError", message, line)
      case .unknown(let reason):
        (type, message, line, isUnknown) = ("unknown", reason.description, statement.firstLine, true)
      }
      return
    }
  }

  /// The exception as a traceback ends, after the line that raised it; nil when the program ran to its end.
  var exception: String? {
    type.isEmpty ? nil : "line \(line): \(type)" + (message.isEmpty ? "" : ": \(message)")
  }

  var description: String { (output.isEmpty ? "" : output + "\n") + (exception ?? "runs") }
}
