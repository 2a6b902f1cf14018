import Figures
import SourceText

extension Rule {
  /// A block of Python has a place that is no Python: what it defines is unknown, and its figures are unchecked.
  static let unreadableCode = Rule(
    "unreadable-code", severity: .info,
    summary: "A block of Python with figures cannot be read."
  ) { note, findings in
    for problem in note.codeProblems {
      guard case .unreadable(let message) = problem.kind else { continue }
      findings.report(
        "this Python is not read: \(message)", at: problem.range,
        help: "figures that depend on it are unchecked; mend it, or name another language behind the fence")
    }
  }
}
