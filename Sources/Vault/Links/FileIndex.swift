/// Files by path and by name, as written and ignoring case.
///
/// Texts are equal when they read the same, composed or decomposed: names that differ only in that fit one link equally.
struct FileIndex: Sendable {
  /// From the root, in the order of their bytes.
  let files: [String]
  private var paths: [String: [Int]] = [:]
  private var foldedPaths: [String: [Int]] = [:]
  /// Of each name only the files with the fewest folders: no other can be meant.
  private var names: [String: [Int]] = [:]
  private var foldedNames: [String: [Int]] = [:]

  /// - Parameter areNotes: Whether the files are called without their extension.
  init(_ files: [String], areNotes: Bool) {
    self.files = files
    for (index, file) in files.enumerated() {
      let path = areNotes ? file.withoutNoteExtension : file
      let name = path.lastPathComponent
      let folded = path.lowercased()
      paths[path, default: []].append(index)
      foldedPaths[folded, default: []].append(index)
      Self.add(index, to: &names[name, default: []], files)
      Self.add(index, to: &foldedNames[folded.lastPathComponent, default: []], files)
    }
  }

  private static func add(_ index: Int, to group: inout [Int], _ files: [String]) {
    if let first = group.first {
      let (depth, least) = (files[index].folderCount, files[first].folderCount)
      if depth > least { return }
      if depth < least { group.removeAll() }
    }
    group.append(index)
  }

  /// The files at `path`; several where they differ in case, in composition or in extension.
  func files(at path: String, ignoringCase: Bool) -> [Int] {
    (ignoringCase ? foldedPaths[path.lowercased()] : paths[path]) ?? []
  }

  /// Of the files with a name, those with the fewest folders and of these the ones nearest to `folder` (which ends in
  /// `/`, or is empty for the root).
  func files(named name: String, ignoringCase: Bool, from folder: String) -> ArraySlice<Int> {
    guard let group = ignoringCase ? foldedNames[name.lowercased()] : names[name] else { return [] }
    return group.count == 1 ? group[...] : nearest(in: group, to: folder)
  }

  /// The fewest steps lead to the files that share the most folders with `folder`, for all are equally deep. In the
  /// order of their bytes these stand together, around the place where `folder` would stand.
  private func nearest(in group: [Int], to folder: String) -> ArraySlice<Int> {
    let place = group.partition { !files[$0].utf8.lexicographicallyPrecedes(folder.utf8) }
    var shared = 0
    for neighbour in [place - 1, place] where group.indices.contains(neighbour) {
      shared = max(shared, files[group[neighbour]].sharedFolders(with: folder))
    }
    if shared == 0 { return group[...] }
    let prefix = folder.utf8.prefix(shared)
    let first = group.partition { !files[$0].utf8.lexicographicallyPrecedes(prefix) }
    let end = group[first...].partition { !files[$0].utf8.starts(with: prefix) }
    return group[first..<end]
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that all elements behind it satisfy too.
  fileprivate func partition(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension String {
  /// What stands behind the last `/`.
  var lastPathComponent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }

  /// The folder of a file, with the `/` behind it; empty for the root.
  package var folderPrefix: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(self[...slash])
  }

  var folderCount: Int { utf8.count { $0 == UInt8(ascii: "/") } }

  /// The number of bytes of the folders, each with its `/`, with which both paths begin.
  fileprivate func sharedFolders(with other: String) -> Int {
    var (shared, length) = (0, 0)
    for (left, right) in zip(utf8, other.utf8) {
      guard left == right else { break }
      length += 1
      if left == UInt8(ascii: "/") { shared = length }
    }
    return shared
  }
}
