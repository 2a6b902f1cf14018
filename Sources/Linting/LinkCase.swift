import Markdown
import SourceText
import Vault

extension Rule {
  /// A link fits its file only where upper and lower case are the same.
  static let linkCase = Rule(
    "link-case", severity: .info,
    summary: "A link's case differs from its file's; many web servers tell them apart."
  ) { note, findings in
    for link in note.links {
      guard case .ignoringCase(let path) = link.resolved.match else { continue }
      let edit = LinkTargetEdit(link, in: note.file.note)
      let name = edit?.renamed(to: path)
      findings.report(
        "the case differs from that of “\(path)”", at: link.range,
        help: name.map { "write “\($0)”" } ?? "write its name as it is",
        fix: name.flatMap { edit?.fix(writing: $0) })
    }
  }
}
