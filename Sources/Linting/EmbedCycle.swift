import Markdown
import SourceText
import Vault

extension Rule {
  /// A note embeds itself, through others or at once.
  static let embedCycle = Rule(
    "embed-cycle", severity: .error, summary: "A note shows itself through its embeds, without end."
  ) { note, findings in
    for cycle in note.embedCycles {
      findings.report(
        "this embed closes a circle: \(cycle.chain.joined(separator: " → "))",
        at: note.file.note.nodes[cycle.node].range, help: "make one of these embeds a link")
    }
  }
}
