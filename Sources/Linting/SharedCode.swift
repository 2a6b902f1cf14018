package import Figures
package import Vault

/// Which notes of a vault build on the code of which others.
package struct SharedCode: Sendable {
  /// By the path of the note that asks.
  private let used: [String: UsedNotes]

  /// Whether a note of the vault builds on another.
  package static func isIn(_ vault: Vault) -> Bool { vault.notes.contains { !$0.note.uses.isEmpty } }

  /// Follows what notes ask for, and what those ask for in their turn.
  package init(_ vault: Vault) {
    let uses = vault.notes.map(\.note.uses)
    guard uses.contains(where: { !$0.isEmpty }) else {
      used = [:]
      return
    }
    let search = Search(vault: vault, resolver: LinkResolver(vault), uses: uses)
    var used: [String: UsedNotes] = [:]
    for (index, targets) in uses.enumerated() where !targets.isEmpty {
      let found = targets.map { ($0, search.found($0, by: index)) }
      used[vault.notes[index].path] = UsedNotes(Dictionary(found) { first, _ in first })
    }
    self.used = used
  }

  package func used(by file: NoteFile) -> UsedNotes { used[file.path] ?? UsedNotes() }
}

private struct Search {
  let vault: Vault
  let resolver: LinkResolver
  /// What each note asks for.
  let uses: [[String]]

  func found(_ target: String, by index: Int) -> UsedNotes.Found {
    switch resolver.resolve(target: target, fragment: nil, from: index).resolution {
    case .note(let first, _):
      var order: [Int] = []
      var seen: Set<Int> = []
      do throws(Refusal) {
        try visit(first, above: [index], seen: &seen, order: &order)
      } catch { return .nothing(message: error.message, help: error.help) }
      return .notes(order.map { UsedNotes.Source(path: vault.notes[$0].path, note: vault.notes[$0].note) })
    case .ambiguous(let candidates):
      return .nothing(
        message: "[[\(target)]] may be any of \(candidates.count) notes",
        help: "write its path: \(candidates.first.joined(separator: ", "))")
    default:
      return .noNote(target)
    }
  }

  private struct Refusal: Error {
    let message: String
    let help: String
  }

  /// Puts a note behind those that it uses; what it asks for in vain, its own findings say.
  private func visit(_ note: Int, above: [Int], seen: inout Set<Int>, order: inout [Int]) throws(Refusal) {
    if let start = above.firstIndex(of: note) {
      let names = (above[start...] + [note]).map { "[[\(vault.notes[$0].name)]]" }
      throw Refusal(
        message: "notes use each other in a circle: \(names.joined(separator: " → "))",
        help: "move what both need to a third note")
    }
    guard above.count <= Self.deepest else {
      throw Refusal(
        message: "notes use each other more than \(Self.deepest) deep", help: "use the one that is needed")
    }
    guard seen.insert(note).inserted else { return }
    for target in uses[note] {
      if case .note(let next, _) = resolver.resolve(target: target, fragment: nil, from: note).resolution {
        try visit(next, above: above + [note], seen: &seen, order: &order)
      }
    }
    order.append(note)
  }

  private static let deepest = 100
}
