import FoundationEssentials
import Vault

/// The notes that a command's arguments mean: a vault, and which of its notes to report on.
struct Selection {
  /// The vault's folder, as it is printed before each path.
  let root: String
  /// Paths from the root to report on; `nil` for all.
  let paths: PathSet?

  /// One folder is a vault; files are notes of the vault around them; nothing is the vault around here.
  init(_ arguments: [String]) throws {
    guard let first = arguments.first else {
      root = Self.vaultRoot(around: ".") ?? "."
      paths = nil
      return
    }
    if arguments.count == 1, Folder.kind(of: first) == .folder {
      root = first.count > 1 && first.hasSuffix("/") ? String(first.dropLast()) : first
      paths = nil
      return
    }
    var roots: [String?] = []
    for argument in arguments {
      switch Folder.kind(of: argument) {
      case nil: throw RunFailure(message: "\(argument): no such file or folder")
      case .folder:
        throw RunFailure(message: "\(argument): give one folder, or any number of notes")
      case .file, .link: break
      case .other: throw RunFailure(message: "\(argument): not a regular file")
      }
      roots.append(Self.vaultRoot(around: Self.folder(of: argument)))
    }
    // Where no vault is marked, it is the nearest folder that holds all of the notes.
    root = try roots[0] ?? Self.commonFolder(of: arguments)
    let prefix = Self.absolute(root)
    var relative = PathSet()
    for (path, own) in zip(arguments, roots) {
      let absolute = Self.absolute(path)
      guard absolute.hasPrefix(prefix == "/" ? prefix : prefix + "/"),
        own.map(Self.absolute) == roots[0].map(Self.absolute)
      else {
        throw RunFailure(message: "\(path): is in another vault than \(first); check one vault at a time")
      }
      relative.insert(String(absolute.dropFirst(prefix == "/" ? 1 : prefix.count + 1)))
    }
    paths = relative
  }

  /// A path from the vault's root as it is printed.
  func shown(_ path: String) -> String {
    if path.isEmpty { return root }
    // What stands above the root is absolute.
    return root == "." || path.hasPrefix("/") ? path : root + "/" + path
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The nearest folder that holds all of `files`, written as they are where that is possible.
  private static func commonFolder(of files: [String]) throws -> String {
    func common(_ folders: [String]) -> String {
      var parts = folders[0].split(separator: "/", omittingEmptySubsequences: false)
      for folder in folders.dropFirst() {
        let others = folder.split(separator: "/", omittingEmptySubsequences: false)
        parts = zip(parts, others).prefix { $0 == $1 }.map(\.0)
      }
      return parts.joined(separator: "/")
    }
    let written = common(files.map { Self.folder(of: $0) })
    let folder = common(files.map { absolute(Self.folder(of: $0)) })
    // Not the whole file system, which would be read for its notes.
    guard !folder.isEmpty, folder != "/" || files.count == 1 else {
      throw RunFailure(
        message: "\(files[1]): has no folder in common with \(files[0]); check one vault at a time")
    }
    for candidate in [written, "."] where absolute(candidate) == folder && !candidate.isEmpty {
      return candidate
    }
    return folder
  }

  /// The nearest folder upwards with `.reckon.yml` (in one repository), else with `.obsidian`.
  private static func vaultRoot(around folder: String) -> String? {
    let start = absolute(folder)
    let found =
      Configuration.folder(around: start)
      ?? Folder.ancestors(of: start).first {
        Folder.kind(of: ($0 == "/" ? "" : $0) + "/.obsidian") != nil
      }
    return found == start ? folder : found
  }

  private static func absolute(_ path: String) -> String {
    let base = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in base.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
