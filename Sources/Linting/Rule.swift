// Linting: what is worth telling an author about a note. One file a rule; `Rule.all` names them. A rule reads the
// note, its figures and its links, and prints nothing.

package import SourceText

/// Something to look for in a note, and how to say it.
package struct Rule: Sendable {
  package let name: String
  /// What it finds, in one sentence.
  package let summary: String
  package let severity: Severity
  let check: @Sendable (CheckedNote, inout Findings) -> Void

  init(
    _ name: String, severity: Severity, summary: String,
    check: @escaping @Sendable (CheckedNote, inout Findings) -> Void = { _, _ in }
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.check = check
  }

  /// Every rule, in the order in which they are listed.
  package static let all: [Rule] = [
    .figureMismatch, .figureStale, .figureAged, .figureTruncated, .figureUnitLabel, .binaryUnderDecimalUnit,
    .figureSuspect, .formulaContradiction, .trainingRecipe, .statedTwice,
    .stoppedCode, .failingCode, .unreadableCode, .directive,
    .unusedSuppression, .brokenLink,
    .ambiguousLink, .linkCase, .aliasLink, .embedCycle, .nameClash, .frontMatterType, .fragileEmphasis,
    .emphasisedProduct,
  ]
}

/// Where a rule puts what it finds.
struct Findings {
  let rule: Rule
  private(set) var diagnostics: [Diagnostic] = []

  init(of rule: Rule) { self.rule = rule }

  mutating func report(
    _ message: String, at range: ByteRange, help: String? = nil,
    related: [Diagnostic.Related] = [], fix: Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.name, severity: rule.severity, message: message, range: range, help: help,
        related: related, fix: fix))
  }
}
