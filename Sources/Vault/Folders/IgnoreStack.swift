/// What the ignore files say in one folder: its own, and those of the folders around it.
struct IgnoreStack: Sendable {
  /// From the outermost folder inwards: what stands later goes before what stands earlier.
  private var rules: [IgnoreRules] = []

  mutating func add(_ inner: IgnoreRules) { rules.append(inner) }

  /// Whether the entry at `path`, absolute, whose last part begins at `name`, is ignored. What is around it is not.
  func ignores(_ path: [UInt8], name: Int, isFolder: Bool) -> Bool {
    for rules in rules.reversed() {
      if let verdict = rules.verdict(on: path, name: name, isFolder: isFolder) { return verdict }
    }
    return false
  }

  /// Adds the ignore files of a folder, those of `names` that stand in it; `problem` is told of one that cannot be read.
  mutating func addFiles(
    _ names: Set<String>, in folder: String, below root: String, _ problem: (UnreadableFile) -> Void
  ) {
    for name in IgnoreRules.fileNames where names.contains(name) {
      let path = (folder == "/" ? "" : folder) + "/" + name
      var reason: String?
      if Folder.kind(of: path, followingLinks: false) == .link, Folder.leadsOut(path, of: root) {
        reason = FolderWalk.leadsOut
      } else {
        switch Folder.read(path, sizeLimit: IgnoreRules.sizeLimit) {
        case .success(let bytes): add(IgnoreRules(bytes, folder: Array((folder == "/" ? "" : folder).utf8)))
        case .failure(let failure): reason = failure.reason
        }
      }
      if let reason { problem(UnreadableFile(path: path, reason: reason + "; its patterns are not used")) }
    }
  }

  /// The rules of the folders above `folder`, an absolute path: those of the ignore files up to the root of its
  /// repository, if it stands in one, and `patterns` if they are anchored above it.
  static func above(
    _ folder: String, and patterns: IgnoreRules?, _ problem: (UnreadableFile) -> Void
  ) -> IgnoreStack {
    var stack = IgnoreStack()
    let folders = Folder.ancestors(of: folder)
    let repository = folders.firstIndex { Folder.kind(of: $0 + "/.git") != nil } ?? 0
    for (index, outer) in folders.enumerated().dropFirst().reversed() {
      if index <= repository {
        let names = IgnoreRules.fileNames.filter {
          Folder.kind(of: outer + "/" + $0, followingLinks: false) != nil
        }
        stack.addFiles(Set(names), in: outer, below: folders[repository], problem)
      }
      if let patterns, patterns.isAnchored(in: outer) { stack.add(patterns) }
    }
    return stack
  }
}
