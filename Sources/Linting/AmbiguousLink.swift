import SourceText
import Vault

extension Rule {
  /// Several files have the name that a link uses.
  static let ambiguousLink = Rule(
    "ambiguous-link", severity: .warning, summary: "A link fits several files equally well."
  ) { note, findings in
    for link in note.links {
      guard case .ambiguous(let candidates) = link.resolution else { continue }
      let paths = candidates.first.prefix(3).joined(separator: ", ")
      findings.report(
        "\(candidates.count) files fit this link", at: link.range,
        help: "write the path: \(paths)\(candidates.count > 3 ? ", …" : "")")
    }
  }
}
