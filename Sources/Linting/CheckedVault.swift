package import Figures
import Markdown
package import SourceText
package import Vault

/// A vault with the figures of each note found and judged, and its links resolved: what rules and pages work on.
package struct CheckedVault: Sendable {
  package let vault: Vault
  package let figures: [NoteFigures]
  package let resolver: LinkResolver
  package let links: LinkGraph

  /// What links that lead nowhere may have meant, by target; many notes share a mistake.
  let suggestions: [String: String]
  /// Notes that would be one file on other systems, by note.
  let clashes: [Int: [Int]]

  package init(_ vault: Vault) async {
    self.vault = vault
    async let figures = inParallel(vault.notes) { NoteFigures($0.note) }
    resolver = LinkResolver(vault)
    links = LinkGraph(vault, resolver: resolver)
    suggestions = Self.suggestions(for: vault, links: links, resolver: resolver)
    clashes = vault.clashes()
    self.figures = await figures
  }

  /// A vault with more links astray has another trouble than typing, and each suggestion looks at every name.
  private static let suggestionLimit = 200

  private static func suggestions(
    for vault: Vault, links: LinkGraph, resolver: LinkResolver
  ) -> [String: String] {
    var asked: Set<String> = []
    var suggestions: [String: String] = [:]
    for (file, links) in zip(vault.notes, links.outgoing) {
      for link in links where link.resolution == .missingNote {
        let target = file.note.bytes.text(in: file.note.wikiLinks[file.note.nodes[link.node].detail].target)
        guard asked.insert(target).inserted else { continue }
        if asked.count > suggestionLimit { return suggestions }
        suggestions[target] = resolver.suggestion(for: target)
      }
    }
    return suggestions
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
  let stoppedCode: [NoteFigures.StoppedCode]
  let links: [LinkGraph.Link]
  let vault: CheckedVault

  init(_ vault: CheckedVault, index: Int) {
    self.vault = vault
    self.index = index
    file = vault.vault.notes[index]
    figures = vault.figures[index].figures
    stoppedCode = vault.figures[index].stoppedCode
    links = vault.links.outgoing[index]
  }
}
