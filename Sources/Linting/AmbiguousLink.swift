import SourceText
import Vault

extension Rule {
  /// Several notes have the name that a wiki-link uses.
  static let ambiguousLink = Rule(
    "ambiguous-link", severity: .warning, summary: "A wiki-link fits several notes equally well."
  ) { note, findings in
    for link in note.links {
      guard case .ambiguous(let candidates) = link.resolution else { continue }
      let paths = candidates.prefix(3).map { note.vault.vault.notes[$0].path }
      findings.report(
        "\(candidates.count) notes fit this link", at: link.range,
        help: "write the path: \(paths.joined(separator: ", "))\(candidates.count > 3 ? ", …" : "")")
    }
  }
}
