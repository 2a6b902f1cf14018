import Figures
import SourceText

extension Rule {
  /// A calculation of training memory keeps so many bytes a parameter; the reader should know which way of training that is.
  static let trainingRecipe = Rule(
    "training-recipe", severity: .info,
    summary: "Which recipe of training a note's calculation of memory counts, in bytes a parameter."
  ) { note, findings in findings.report(note.advice, of: .recipe) }

  /// A formula leaves out a factor, multiplies by one twice, or says something else than another.
  static let formulaContradiction = Rule(
    "formula-contradiction", severity: .info,
    summary: "A formula leaves out a factor, applies one twice, or contradicts another of the note."
  ) { note, findings in findings.report(note.advice, of: .contradiction) }
}

extension Findings {
  fileprivate mutating func report(_ advice: [Advice], of kind: Advice.Kind) {
    for advice in advice where advice.kind == kind {
      let related = advice.other.map { [Diagnostic.Related(message: "the other one", range: $0)] } ?? []
      report(advice.message, at: advice.range, help: advice.help, related: related)
    }
  }
}
