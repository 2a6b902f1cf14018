package import Quantities

/// How many figures there are and how they stand.
package struct FigureSummary: Sendable {
  package private(set) var found = 0
  package private(set) var holds = 0
  package private(set) var findings = 0
  package private(set) var unchecked = 0
  package private(set) var byForm: [FigureForm: Counts] = [:]
  package private(set) var byVerdict: [Verdict: Int] = [:]
  package private(set) var byReason: [String: Int] = [:]

  /// How the figures of one form stand.
  package struct Counts: Sendable, Hashable {
    package var found = 0
    package var holds = 0
    package var findings = 0
    package var unchecked: Int { found - holds - findings }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        found: left.found + right.found, holds: left.holds + right.holds,
        findings: left.findings + right.findings)
    }
  }

  /// Figures that something recomputed.
  package var checked: Int { found - unchecked }

  package init() {}

  package init(_ figures: [Figure]) {
    for figure in figures { add(figure) }
  }

  package mutating func add(_ figure: Figure) {
    found += 1
    byForm[figure.form, default: Counts()].found += 1
    byVerdict[figure.verdict, default: 0] += 1
    if figure.verdict.holds {
      holds += 1
      byForm[figure.form]?.holds += 1
    } else if figure.verdict.isFinding {
      findings += 1
      byForm[figure.form]?.findings += 1
    } else {
      unchecked += 1
      byReason[figure.reason?.kind ?? UncheckedReason.noEvidence.kind, default: 0] += 1
    }
  }

  package mutating func add(_ other: FigureSummary) {
    found += other.found
    holds += other.holds
    findings += other.findings
    unchecked += other.unchecked
    byForm.merge(other.byForm, uniquingKeysWith: +)
    byVerdict.merge(other.byVerdict, uniquingKeysWith: +)
    byReason.merge(other.byReason, uniquingKeysWith: +)
  }
}
