import Figures
import SourceText

extension Rule {
  /// Code was stopped at a limit, so that what it would compute is not checked.
  static let stoppedCode = Rule(
    "stopped-code", severity: .warning, summary: "Code was stopped at a limit; its figures are unchecked."
  ) { note, findings in
    for problem in note.codeProblems {
      guard case .stopped(let limit) = problem.kind else { continue }
      findings.report(
        "stopped at the limit of \(words[limit] ?? limit)", at: problem.range,
        help:
          "figures that depend on it are unchecked; compute less here, or leave the example out of the code")
    }
  }

  private static let words = [
    "steps": "1,000,000 steps a note", "integer": "16,384 bits for a whole number",
    "string": "1 MiB for a string",
    "elements": "1,000,000 elements", "memory": "64 MiB of memory", "callDepth": "nested calls",
    "nativeDepth": "nested calls", "output": "64 KiB of output", "format": "a format's width",
    "code": "128 KiB of code a note",
  ]
}
