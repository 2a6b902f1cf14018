import Figures
import SourceText

extension Rule {
  /// A statement raises an exception, so that whoever runs the note gets no further.
  static let failingCode = Rule(
    "failing-code", severity: .info, summary: "A statement raises an exception that nothing catches."
  ) { note, findings in
    for problem in note.codeProblems {
      guard case .failing(let exception) = problem.kind else { continue }
      findings.report(
        "this raises \(exception)", at: problem.range,
        help:
          "what it would define is unknown to the rest of the note, and figures that read it are unchecked")
    }
  }
}
