/// The patterns of one ignore file, and the folder that they are anchored in.
package struct IgnoreRules: Sendable {
  /// The folder's absolute path without a slash at its end: empty for the root of the file system.
  private let folder: [UInt8]
  private let patterns: [IgnorePattern]

  /// Ignore files by name. In one folder, what a later one says goes before what an earlier one says.
  static let fileNames = [".gitignore", ".ignore", ".reckonignore"]

  /// A larger ignore file is none that a person wrote.
  static let sizeLimit = 1 << 20

  /// Reads the lines of an ignore file.
  init(_ bytes: [UInt8], folder: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let lines = bytes.dropFirst(hasMark ? 3 : 0).split(separator: UInt8(ascii: "\n"))
    self.init(lines: lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }, folder: folder)
  }

  init(lines: [ArraySlice<UInt8>], folder: [UInt8]) {
    self.folder = folder
    patterns = lines.compactMap { IgnorePattern(line: $0) }
  }

  func isAnchored(in folder: String) -> Bool {
    self.folder.elementsEqual((folder == "/" ? "" : folder).utf8)
  }

  /// Whether the file or folder at `path`, absolute, is ignored; `nil` where no pattern means it. The last one decides.
  func verdict(on path: [UInt8], name: Int, isFolder: Bool) -> Bool? {
    guard path.count > folder.count + 1 else { return nil }
    let relative = path[(folder.count + 1)...]
    let decisive = patterns.last { $0.matches(relative, name: name, isFolder: isFolder) }
    return decisive.map { !$0.isNegated }
  }
}
