package import Markdown
import SourceText

/// Finds what a link means: one resolver for lint, site and editor, for wiki-links and Markdown links.
///
/// Exactly as written first, then ignoring case: a path from the root or from the linking note, then a file's name
/// (fewest folders, then nearest). An alias of one note comes last.
package struct LinkResolver: Sendable {
  private let notes: FileIndex
  private let attachments: FileIndex
  /// Every folder that holds a file, without a `/` at its end.
  private let folders: Set<String>
  /// Files and folders that are there and were not read.
  private let unread: Set<String>
  /// The names of such files.
  private let unreadNames: Set<String>
  /// The notes of each alias, in lower case.
  private let aliases: [String: [Int]]
  private let anchors: [Anchors]

  package init(_ vault: Vault) {
    notes = FileIndex(vault.notes.map(\.path), areNotes: true)
    attachments = FileIndex(vault.attachments, areNotes: false)
    unread = Set(vault.unreadable.map(\.path) + vault.ignored)
    unreadNames = Set(unread.flatMap { [$0.lastPathComponent, $0.lastPathComponent.withoutNoteExtension] })
    var folders: Set<String> = []
    for path in notes.files + attachments.files {
      var folder = path.folderPrefix.dropLast()
      while !folder.isEmpty, folders.insert(String(folder)).inserted {
        folder = String(folder).folderPrefix.dropLast()
      }
    }
    self.folders = folders
    var aliases: [String: [Int]] = [:]
    for (index, file) in vault.notes.enumerated() {
      for alias in file.note.frontMatter?.aliases ?? [] {
        let key = alias.lowercased()
        if aliases[key]?.last != index { aliases[key, default: []].append(index) }
      }
    }
    self.aliases = aliases
    anchors = vault.notes.map(\.anchors)
  }

  /// What `link`, which stands in the note at `source`, leads to.
  package func resolve(_ link: WikiLink, in note: Note, from source: Int) -> ResolvedLink {
    resolve(
      target: note.bytes.text(in: link.target), fragment: link.fragment.map { note.bytes.text(in: $0) },
      from: source)
  }

  /// What `[[target#fragment]]` in the note at `source` leads to.
  package func resolve(target: String, fragment: String?, from source: Int) -> ResolvedLink {
    let target = target.trimmingSpaces()
    let find = { (note: Int) in self.find(fragment?.trimmingSpaces() ?? "", in: note) }
    if target.isEmpty { return ResolvedLink(find(source)) }
    let paths = LinkPaths(target, from: notes.files[source].folderPrefix, isMarkdown: false)
    if let found = file(paths, from: source) { return resolved(found, find) }
    switch aliases[target.lowercased()] ?? [] {
    case let found where found.count == 1: return ResolvedLink(find(found[0]), .alias)
    case let found where found.count > 1: return ResolvedLink(ambiguous(found[...], of: notes))
    default: return ResolvedLink(isUnchecked(paths) ? .unchecked : .missingNote)
    }
  }

  /// What the address of a Markdown link or image in the note at `source` leads to.
  package func resolve(address: LinkAddress, from source: Int) -> ResolvedLink {
    if address.isExternal { return ResolvedLink(.external) }
    let find = { (note: Int) -> Resolution in
      address.fragment.isEmpty
        ? .note(note, fragment: nil)
        : self.resolution(of: self.anchors[note].place(ofMarkdown: address.fragment), in: note)
    }
    if address.isFragmentOnly { return ResolvedLink(find(source)) }
    var isUnchecked = false
    // A `?` or a `%` may belong to the name.
    for written in address.paths {
      let paths = LinkPaths(written, from: notes.files[source].folderPrefix, isMarkdown: true)
      if let found = file(paths, from: source) { return resolved(found, find) }
      isUnchecked = isUnchecked || self.isUnchecked(paths)
    }
    return ResolvedLink(isUnchecked ? .unchecked : .missingNote)
  }

  // MARK: Files

  /// One file, or several that fit equally well; or a folder.
  private struct Found {
    var indices: ArraySlice<Int> = []
    var areNotes = false
    var ignoringCase = false
    var folder: String?
  }

  private func file(_ paths: LinkPaths, from source: Int) -> Found? {
    for ignoringCase in [false, true] {
      for path in paths.paths {
        if let folder = folder(path, paths, ignoringCase) { return folder }
        if paths.isFolder { continue }
        let found = attachments.files(at: path, ignoringCase: ignoringCase)
        if !found.isEmpty { return Found(indices: found[...], areNotes: false, ignoringCase: ignoringCase) }
        // `x.md` is the file of that name before it is `x.md.md` without its extension.
        let stem = path.withoutNoteExtension
        for candidate in stem == path ? [path] : [stem, path] {
          let found = preferred(
            notes.files(at: candidate, ignoringCase: ignoringCase)[...], over: path)
          if !found.isEmpty { return Found(indices: found, areNotes: true, ignoringCase: ignoringCase) }
        }
      }
      guard let name = paths.name, !paths.isFolder else { continue }
      let folder = notes.files[source].folderPrefix
      let stem = name.withoutNoteExtension
      for candidate in stem == name ? [name] : [stem, name] {
        let found = notes.files(named: candidate, ignoringCase: ignoringCase, from: folder)
        if !found.isEmpty {
          return Found(indices: preferred(found, over: name), areNotes: true, ignoringCase: ignoringCase)
        }
      }
      let found = attachments.files(named: name, ignoringCase: ignoringCase, from: folder)
      if !found.isEmpty { return Found(indices: found, areNotes: false, ignoringCase: ignoringCase) }
    }
    return nil
  }

  /// A Markdown link may lead to a folder, which comes before files of that name elsewhere.
  private func folder(_ path: String, _ paths: LinkPaths, _ ignoringCase: Bool) -> Found? {
    guard paths.isMarkdown, !ignoringCase, path.isEmpty || folders.contains(path) else { return nil }
    // `sub` beside `sub.md` is the note, unless it is written `sub/`.
    guard paths.isFolder || notes.files(at: path, ignoringCase: false).isEmpty else { return nil }
    return Found(folder: path)
  }

  /// Where `x.md` and `x.markdown` stand side by side, `x` is the first; the other needs its whole name.
  private func preferred(_ found: ArraySlice<Int>, over written: String) -> ArraySlice<Int> {
    guard found.count > 1 else { return found }
    let folder = notes.files[found[found.startIndex]].folderPrefix
    // Twins in other folders are not told apart by their extension.
    guard found.count <= 4, found.allSatisfy({ notes.files[$0].folderPrefix == folder }) else { return found }
    let suffix = written.withoutNoteExtension == written ? ".md" : ".\(written.fileExtension)"
    let chosen = found.filter { notes.files[$0].hasSuffix(suffix) }
    return chosen.isEmpty ? found : chosen[...]
  }

  private func resolved(_ found: Found, _ find: (Int) -> Resolution) -> ResolvedLink {
    if let folder = found.folder { return ResolvedLink(.folder(folder)) }
    let index = found.areNotes ? notes : attachments
    guard found.indices.count == 1, let first = found.indices.first else {
      return ResolvedLink(ambiguous(found.indices, of: index))
    }
    return ResolvedLink(
      found.areNotes ? find(first) : .attachment(index.files[first]),
      found.ignoringCase ? .ignoringCase(index.files[first]) : .asWritten)
  }

  private func ambiguous(_ found: ArraySlice<Int>, of index: FileIndex) -> Resolution {
    .ambiguous(
      Candidates(
        first: found.prefix(Candidates.limit).map { index.files[$0] }, count: found.count))
  }

  private func isUnchecked(_ paths: LinkPaths) -> Bool {
    if paths.leadsOut || paths.name.map(unreadNames.contains) == true { return true }
    return paths.paths.contains { path in
      Self.isPassedOver(path) || unread.contains(path) || unread.contains(path + ".md") || isBelowUnread(path)
    }
  }

  private func isBelowUnread(_ path: String) -> Bool {
    // No file has a longer path, and a link may.
    guard !unread.isEmpty, path.utf8.count <= 4096 else { return false }
    var folder = path.folderPrefix.dropLast()
    while !folder.isEmpty {
      if unread.contains(String(folder)) { return true }
      folder = String(folder).folderPrefix.dropLast()
    }
    return false
  }

  /// Whether a path leads through what is never listed: hidden files and folders, and what programs made.
  private static func isPassedOver(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains {
      $0.first == UInt8(ascii: ".") || FolderWalk.skippedFolders.contains(String(Substring($0)))
    }
  }

  // MARK: Places within a note

  private func find(_ fragment: String, in note: Int) -> Resolution {
    resolution(of: anchors[note].place(of: fragment), in: note)
  }

  private func resolution(of place: Anchors.Place, in note: Int) -> Resolution {
    switch place {
    case .top: .note(note, fragment: nil)
    case .heading(let id): .note(note, fragment: id)
    case .block(let id): .note(note, fragment: "^" + id)
    case .noHeading: .missingHeading(note)
    case .noBlock: .missingBlock(note)
    }
  }
}
