/// Why a vault cannot be read at all.
package enum FolderError: Error, Sendable, Hashable {
  case missing(String)
  case notAFolder(String)
  case unreadable(String, reason: String)

  package var message: String {
    switch self {
    case .missing(let path): "\(path): no such file or folder"
    case .notAFolder(let path): "\(path): not a folder"
    case .unreadable(let path, let reason): "\(path): \(reason)"
    }
  }
}

/// What stands below a folder: notes and attachments by path, sorted; hidden entries and ignored ones left out.
package struct Folder: Sendable {
  package var notes: [String] = []
  package var attachments: [String] = []
  package var unreadable: [UnreadableFile] = []
  /// Files and folders that are ignored: links may lead there, and nobody looks.
  package var ignored: [String] = []

  /// The file by which a folder is known as a built site.
  package static let siteMark = ".reckon-site"

  /// Lists `root` and the folders below it. Of ignored notes, those of `named` (paths from the root) are listed all
  /// the same. `ignoring` says more than the ignore files do.
  package static func list(
    _ root: String, including named: PathSet? = nil, ignoring patterns: IgnoreRules? = nil
  ) throws(FolderError) -> Folder {
    switch kind(of: root) {
    case nil: throw .missing(root)
    case .folder: break
    default: throw .notAFolder(root)
    }
    var walk = FolderWalk(root: root, resolved: resolved(root) ?? root, patterns: patterns)
    try walk.run()
    var folder = walk.folder
    folder.add(named ?? PathSet(), of: walk)
    folder.notes.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folder.attachments.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folder.unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return folder
  }

  /// Adds the notes among `named` that the walk has passed over.
  private mutating func add(_ named: PathSet, of walk: FolderWalk) {
    let known = PathSet(notes + unreadable.map(\.path))
    for path in named.sorted where path.withoutNoteExtension != path && !known.contains(path) {
      let place = walk.root + "/" + path
      switch Self.kind(of: place) {
      case .file where Self.leadsOut(place, of: walk.resolved):
        unreadable.append(UnreadableFile(path: path, reason: FolderWalk.leadsOut))
      case .file: notes.append(path)
      case .other: unreadable.append(UnreadableFile(path: path, reason: "is not a regular file"))
      case .folder, .link, nil: break
      }
    }
  }
}
