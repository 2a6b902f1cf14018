import Figures
import SourceText

extension Rule {
  /// A statement raises an exception, so that whoever runs the note gets no further.
  static let failingCode = Rule(
    "failing-code", severity: .info, summary: "A statement raises an exception that nothing catches."
  ) { note, findings in
    for code in note.failingCode {
      findings.report(
        "this raises \(code.exception)", at: code.range,
        help:
          "what it would define is unknown to the rest of the note, and figures that read it are unchecked")
    }
  }
}
