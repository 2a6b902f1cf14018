import Figures
import SourceText

extension Rule {
  /// A directive that cannot be read, computed or bound: what its author wanted checked is not.
  static let directive = Rule(
    "directive", severity: .error, summary: "A directive cannot be understood, or belongs to nothing."
  ) { note, findings in
    for problem in note.directiveProblems where problem.kind == .invalid {
      findings.report(problem.message, at: problem.range, help: problem.help)
    }
  }

  /// An exception that nothing needs any more would hide the next error.
  static let unusedSuppression = Rule(
    "unused-suppression", severity: .warning, summary: "A suppression suppresses nothing."
  ) { note, findings in
    for problem in note.directiveProblems where problem.kind == .unused {
      findings.report(problem.message, at: problem.range, help: problem.help)
    }
  }
}
