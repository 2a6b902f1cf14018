package import Markdown
import SourceText

/// Where a wiki-link leads.
package enum Resolution: Sendable, Hashable {
  /// A note of the vault, by index; with the id of the heading when the link names one.
  case note(Int, fragment: String?)
  /// An attachment, by path from the root.
  case attachment(String)
  case missingNote
  /// The note is there; the heading is not.
  case missingHeading(Int)
  case missingBlock(Int)
  /// Several notes fit equally well.
  case ambiguous([Int])
}

/// Finds what a link means: one resolver for lint, site and editor.
///
/// A path from the root, then a path from the linking note, then a note's name (exact case first, fewest folders,
/// nearest), then an alias.
package struct LinkResolver: Sendable {
  /// Notes by their whole path from the root, and by the path without its extension.
  private let files: [String: Int]
  private let paths: [String: Int]
  private let names: [String: [Int]]
  private let foldedNames: [String: [Int]]
  private let aliases: [String: [Int]]
  private let attachments: Set<String>
  private let attachmentNames: [String: [String]]
  private let notePaths: [String]
  /// The id of the first heading of each name, by note.
  private let headings: [[String: String]]
  /// The names of all notes, sorted: what a mistyped link may have meant.
  private let sortedNames: [(name: String, folded: [Unicode.Scalar])]

  package init(_ vault: Vault) {
    var files: [String: Int] = [:]
    var paths: [String: Int] = [:]
    var names: [String: [Int]] = [:]
    var folded: [String: [Int]] = [:]
    var aliases: [String: [Int]] = [:]
    for (index, file) in vault.notes.enumerated() {
      files[file.path] = index
      // Where `x.md` and `x.markdown` stand side by side, `x` is the first; the other needs its whole name.
      let path = file.path.withoutNoteExtension
      if paths[path] == nil || file.path.hasSuffix(".md") { paths[path] = index }
      names[file.name, default: []].append(index)
      folded[file.name.lowercased(), default: []].append(index)
      for alias in file.note.frontMatter?.aliases ?? [] {
        aliases[alias.lowercased(), default: []].append(index)
      }
    }
    self.files = files
    self.paths = paths
    self.names = names
    self.foldedNames = folded
    self.aliases = aliases
    attachments = Set(vault.attachments)
    attachmentNames = Dictionary(
      grouping: vault.attachments, by: { $0.split(separator: "/").last.map(String.init) ?? $0 })
    notePaths = vault.notes.map(\.path)
    headings = vault.notes.map { file in
      Dictionary(file.headings.map { ($0.normalized, $0.id) }, uniquingKeysWith: { first, _ in first })
    }
    sortedNames = names.keys.sorted().map { ($0, Array($0.lowercased().unicodeScalars)) }
  }

  /// What `link`, which stands in the note at `source`, leads to.
  package func resolve(_ link: WikiLink, in note: Note, from source: Int) -> Resolution {
    let target = note.bytes.text(in: link.target).trimmingSpaces()
    let fragment = link.fragment.map { note.bytes.text(in: $0).trimmingSpaces() }
    return resolve(target: target, fragment: fragment, from: source)
  }

  package func resolve(target: String, fragment: String?, from source: Int) -> Resolution {
    if target.isEmpty { return withFragment(fragment, in: source) }
    switch candidates(for: target, from: source) {
    case let found where found.count == 1: return withFragment(fragment, in: found[0])
    case let found where found.count > 1: return .ambiguous(found)
    default: break
    }
    if attachments.contains(target) { return .attachment(target) }
    let beside = folder(of: notePaths[source]) + target
    if attachments.contains(beside) { return .attachment(beside) }
    if let named = attachmentNames[target], let first = named.first { return .attachment(first) }
    return .missingNote
  }

  private func candidates(for target: String, from source: Int) -> [Int] {
    let beside = folder(of: notePaths[source])
    if let index = files[target] ?? files[beside + target] { return [index] }
    let path = target.withoutNoteExtension
    if let index = paths[path] { return [index] }
    if let index = paths[beside + path] { return [index] }
    if path.utf8.contains(UInt8(ascii: "/")) { return [] }
    for table in [names[path], foldedNames[path.lowercased()]] {
      guard let found = table, !found.isEmpty else { continue }
      return nearest(of: found, to: source)
    }
    return aliases[target.lowercased()] ?? []
  }

  /// Of notes with one name, those with the fewest folders; of these, the one beside the linking note.
  private func nearest(of found: [Int], to source: Int) -> [Int] {
    let depth = { (index: Int) in notePaths[index].utf8.count { $0 == UInt8(ascii: "/") } }
    let least = found.map(depth).min() ?? 0
    let shallow = found.filter { depth($0) == least }
    let beside = shallow.filter { folder(of: notePaths[$0]) == folder(of: notePaths[source]) }
    return beside.count == 1 ? beside : shallow
  }

  private func withFragment(_ fragment: String?, in note: Int) -> Resolution {
    guard let fragment, !fragment.isEmpty else { return .note(note, fragment: nil) }
    if fragment.hasPrefix("^") { return .note(note, fragment: fragment) }
    // `#A#B` names B below A; the last part decides, the others only narrow it down.
    let wanted = HeadingName.normalized(fragment.split(separator: "#").last.map(String.init) ?? fragment)
    guard let id = headings[note][wanted] else { return .missingHeading(note) }
    return .note(note, fragment: id)
  }

  private func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// The known note name nearest to `target`, for "did you mean".
  package func suggestion(for target: String) -> String? {
    let wanted = Array(target.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for (name, candidate) in sortedNames {
      guard abs(candidate.count - wanted.count) <= 2 else { continue }
      let distance = editDistance(wanted, candidate)
      if distance <= max(1, wanted.count / 4), distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let change = previous + (a == b ? 0 : 1)
        previous = row[j + 1]
        row[j + 1] = min(change, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}

extension String {
  func trimmingSpaces() -> String {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
