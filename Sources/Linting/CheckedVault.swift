import Accelerators
package import Figures
package import Markdown
import Quantities
package import SourceText
package import Vault

/// A vault with the figures of each note found and judged, and its links resolved: what rules and pages work on.
package struct CheckedVault: Sendable {
  package let vault: Vault
  package let figures: [NoteFigures]
  package let resolver: LinkResolver
  package let links: LinkGraph

  let catalog: VaultCatalog
  /// The day on which it is checked, which prices are old or new by.
  let today: CalendarDate?
  let suggestions: LinkSuggestions
  /// By the note that closes them.
  let embedCycles: [Int: [EmbedCycle]]
  /// Notes that would be one file on other systems, by note.
  let clashes: [Int: [Int]]

  /// - Parameter today: `nil` where prices never age.
  package init(
    _ vault: Vault, catalog: VaultCatalog = VaultCatalog(), today: CalendarDate? = nil
  ) async {
    self.vault = vault
    self.catalog = catalog
    self.today = today
    let shared = SharedCode(vault)
    async let figures = inParallel(vault.notes) { catalog.figures(of: $0, shared) }
    resolver = LinkResolver(vault)
    links = await LinkGraph(vault, resolver: resolver)
    suggestions = LinkSuggestions(vault, links)
    embedCycles = Dictionary(grouping: links.embedCycles(in: vault), by: \.source)
    clashes = vault.clashes()
    self.figures = await figures
  }

  /// A note's figures as pages show them: what the author has suppressed is no correction.
  package func shownFigures(of index: Int) -> NoteFigures {
    let suppressions = Suppressions(vault.notes[index].note)
    let rules: [Verdict: Rule] = [
      .mismatch: .figureMismatch, .stale: .figureStale, .truncated: .figureTruncated,
      .unitLabel: .figureUnitLabel,
    ]
    return figures[index].leavingOut { figure in
      rules[figure.verdict].map { suppressions.turnOff($0, at: figure.range) } ?? false
    }
  }

  /// What every rule finds in each note, by note and then by place; problems of reading come with them. The vault's
  /// configuration has its say.
  package func diagnostics(rules: [Rule] = Rule.all) async -> [[Diagnostic]] {
    let levels = RuleLevels(vault.configuration)
    return await inParallel(Array(vault.notes.indices)) { index in
      let note = CheckedNote(self, index: index)
      var diagnostics = note.file.note.problems
      for rule in rules {
        var findings = Findings(of: rule)
        rule.check(note, &findings)
        diagnostics += findings.diagnostics
      }
      var suppressions = Suppressions(note.file.note)
      diagnostics = suppressions.applied(to: diagnostics)
      return diagnostics.compactMap(levels.applied).sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
          $1.range.lowerBound, $1.range.upperBound, $1.rule
        )
      }
    }
  }
}

/// One note of a checked vault.
struct CheckedNote {
  let index: Int
  let file: NoteFile
  let figures: [Figure]
  let codeProblems: [NoteFigures.CodeProblem]
  let directiveProblems: [DirectiveProblem]
  let advice: [Advice]
  /// The cards whose price the note rests on.
  let pricedCards: [String]
  let amounts: [StatedAmount]
  let links: [LinkGraph.Link]
  let embedCycles: [EmbedCycle]
  let vault: CheckedVault

  init(_ vault: CheckedVault, index: Int) {
    self.vault = vault
    self.index = index
    file = vault.vault.notes[index]
    figures = vault.figures[index].figures
    codeProblems = vault.figures[index].codeProblems
    directiveProblems = vault.figures[index].directiveProblems
    advice = vault.figures[index].advice
    pricedCards = vault.figures[index].catalogReads.keys.filter { $0.field == .price }.map(\.name).sorted()
    amounts = vault.figures[index].amounts
    links = vault.links.outgoing[index]
    embedCycles = vault.embedCycles[index] ?? []
  }
}
