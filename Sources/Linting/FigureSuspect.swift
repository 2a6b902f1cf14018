import Figures
import SourceText

extension Rule {
  /// What most rows of a column follow from does not give this one. The column may mean something else, so it is no error.
  static let figureSuspect = Rule(
    "figure-suspect", severity: .info, summary: "A figure does not follow the pattern of those around it."
  ) { note, findings in
    for figure in note.figures {
      if let suggestion = figure.suggestion { findings.report(suggestion.en, at: figure.range) }
    }
  }
}
