import SourceText
import Vault

extension Rule {
  /// The paths of two notes differ only by case, or by how their accents are written.
  static let nameClash = Rule(
    "name-clash", severity: .warning, summary: "Another note has the same name on macOS or Windows."
  ) { note, findings in
    for other in note.vault.clashes[note.index] ?? [] {
      findings.report(
        "“\(note.vault.vault.notes[other].path)” is the same name on other systems", at: 0..<0,
        help: "rename one of the two: where names are compared without case or normal form, one is lost")
    }
  }
}

extension Vault {
  /// The notes whose paths would be one on a system that does not tell case and normal form apart, by note.
  func clashes() -> [Int: [Int]] {
    // Strings that are written with other scalars and look the same are equal.
    let groups = Dictionary(grouping: notes.indices, by: { notes[$0].path.lowercased() })
    var clashes: [Int: [Int]] = [:]
    for group in groups.values where group.count > 1 {
      for index in group { clashes[index] = Array(group.filter { $0 != index }.prefix(3)) }
    }
    return clashes
  }
}
