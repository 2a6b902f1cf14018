/// One walk through the folders of a vault.
///
/// Symbolic links to folders are not followed: what they lead to is read where it stands, or is no part of the vault.
struct FolderWalk {
  /// The vault's folder as it was given, and as an absolute path without links.
  let root: String
  let resolved: String
  private(set) var folder = Folder()

  private let patterns: IgnoreRules?
  /// What absolute paths in the vault begin with.
  private let base: [UInt8]
  private var pending: [Place] = []
  /// The folders that were listed.
  private var visited = PathSet()
  private var linkedFolders: [(path: String, target: String)] = []

  /// A folder that is to be listed.
  private struct Place {
    /// Its path from the root.
    let path: String
    /// Whether it is part of a built site.
    let isSite: Bool
    /// The rules of the folders around it.
    let ignored: IgnoreStack

    func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }
  }

  /// Folders that hold what programs made, not what people wrote.
  static let skippedFolders: Set<String> = ["node_modules"]

  static let leadsOut = "is a link that leads out of the vault, or to no file"

  init(root: String, resolved: String, patterns: IgnoreRules?) {
    self.root = root
    self.resolved = resolved
    self.patterns = patterns
    base = resolved == "/" ? [] : Array(resolved.utf8)
  }

  mutating func run() throws(FolderError) {
    let around = IgnoreStack.above(resolved, and: patterns) { folder.unreadable.append($0) }
    pending = [Place(path: "", isSite: false, ignored: around)]
    while let place = pending.popLast() {
      guard let names = EntryName.all(in: place.path.isEmpty ? root : root + "/" + place.path) else {
        let reason = "the folder cannot be read (permission denied?)"
        if place.path.isEmpty { throw .unreadable(root, reason: reason) }
        folder.unreadable.append(UnreadableFile(path: place.path, reason: reason))
        continue
      }
      list(names, of: place)
    }
    // What is reached by a link alone is left out; what is read elsewhere is not.
    for (path, target) in linkedFolders where !visited.contains(target) {
      let isInside = Folder.isInside(target, resolved)
      folder.unreadable.append(
        UnreadableFile(
          path: path,
          reason: isInside
            ? "is a link to a folder that is left out; links to folders are not followed"
            : "is a link to a folder outside the vault, and is not followed"))
    }
  }

  private mutating func list(_ names: [EntryName], of place: Place) {
    let own = String(decoding: base + "/\(place.path)".utf8, as: UTF8.self)
    let absolute = place.path.isEmpty ? resolved : own
    visited.insert(absolute)
    var ignored = place.ignored
    ignored.addFiles(Set(names.compactMap(\.text)), in: absolute, below: resolved) { problem in
      let path = place.path(of: problem.path.lastPathComponent)
      folder.unreadable.append(UnreadableFile(path: path, reason: problem.reason))
    }
    if place.path.isEmpty, let patterns, patterns.isAnchored(in: resolved) { ignored.add(patterns) }
    // The pages of a site that was built inside the vault are no attachments of it. Its notes, if there are any, are
    // read all the same: a mark must not hide a note from the linter.
    let isSite = place.isSite || (!place.path.isEmpty && names.contains { $0.text == Folder.siteMark })
    let inside = Place(path: place.path, isSite: isSite, ignored: ignored)
    let prefix = base + (place.path.isEmpty ? "/" : "/\(place.path)/").utf8
    var leftOut: [String: [String]] = [:]
    for name in names where name.bytes.first != UInt8(ascii: ".") {
      let path = place.path(of: name.shown)
      let kind = name.text == nil ? nil : Folder.kind(of: root + "/" + path, followingLinks: false)
      let isFolder = kind == .folder || (kind == nil && name.isFolder)
      if ignored.ignores(prefix + name.bytes, name: prefix.count, isFolder: isFolder) {
        folder.ignored.append(path)
        continue
      }
      if let reason = add(name, kind, at: path, in: inside), !isSite {
        leftOut[reason, default: []].append(path)
      }
    }
    for (reason, paths) in leftOut.sorted(by: { $0.key < $1.key }) {
      // A folder of a thousand such images is one line.
      folder.unreadable.append(
        paths.count == 1
          ? UnreadableFile(path: paths[0], reason: reason)
          : UnreadableFile(
            path: place.path, reason: "\(paths.count) attachments are left out; each \(reason)"))
    }
  }

  /// Adds one entry to what was found; the reason why an attachment is left out.
  private mutating func add(_ name: EntryName, _ kind: Folder.Kind?, at path: String, in place: Place)
    -> String?
  {
    let isNamedNote = path.withoutNoteExtension != path
    func leaveOut(_ reason: String) -> String? {
      guard isNamedNote else { return reason }
      folder.unreadable.append(UnreadableFile(path: path, reason: reason))
      return nil
    }
    guard let text = name.text else {
      // No link and no page could name it.
      guard name.isFolder else { return leaveOut("has a name that is not UTF-8 text") }
      folder.unreadable.append(
        UnreadableFile(path: path, reason: "the folder's name is not UTF-8 text; nothing in it is read"))
      return nil
    }
    switch kind {
    case .folder:
      if !Self.skippedFolders.contains(text) {
        pending.append(Place(path: path, isSite: place.isSite, ignored: place.ignored))
      }
    case .link:
      let link = root + "/" + path
      if Folder.kind(of: link) == .folder, let target = Folder.resolved(link) {
        if !Self.skippedFolders.contains(text) { linkedFolders.append((path, target)) }
        return nil
      }
      // Whoever sends a note must not publish what else is on the machine.
      if Folder.leadsOut(link, of: resolved) { return leaveOut(Self.leadsOut) }
      fallthrough
    case .file:
      if isNamedNote { folder.notes.append(path) } else if !place.isSite { folder.attachments.append(path) }
    case .other: return leaveOut("is not a regular file")
    case nil where name.isFolder:
      folder.unreadable.append(UnreadableFile(path: path, reason: Self.closed))
    // Its folder may be read and not searched, or its path is too long.
    case nil: return leaveOut(Self.closed)
    }
    return nil
  }

  private static let closed = "cannot be read (permission denied?)"
}
