import FoundationEssentials
import Glibc
import StudySite
import Vault

/// Puts a site into its folder: everything is written beside it first and then takes its place, so that no reader
/// and no interruption sees half a site.
struct SiteWriter {
  let folder: String

  /// - Parameter attachments: Paths of files in `root` that go along.
  func write(_ files: [SiteFile], attachments: [String], from root: String) async throws {
    let manager = FileManager.default
    if folder.isEmpty { throw RunFailure(message: "no folder is named; choose one with --output") }
    // A file or a device that stands there is somebody's; it must not be moved out of the way.
    guard [nil, .folder].contains(Folder.kind(of: folder)) else {
      throw RunFailure(message: "\(folder): is no folder; choose another place with --output")
    }
    // What stands in the site's place is removed; the notes must not be among it.
    let (site, vault) = (Self.resolved(folder), Self.resolved(root))
    guard site != vault, !vault.hasPrefix(site == "/" ? "/" : site + "/") else {
      throw RunFailure(message: "\(folder): holds the notes; choose another place with --output")
    }
    if site == Self.resolved(".") {
      throw RunFailure(message: "\(folder): is the current folder; choose one below it with --output")
    }
    if let present = try? manager.contentsOfDirectory(atPath: folder), !present.isEmpty, !isOurs {
      throw RunFailure(
        message: "\(folder): is not empty and was not made by reckon; choose another folder with --output")
    }
    Self.clearInterrupted(site)
    let staging = site + ".new-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try? manager.removeItem(atPath: staging)
      var made: Set<String> = []
      for file in files {
        let parent = Self.parent(of: staging + "/" + file.path)
        if made.insert(parent).inserted {
          try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
        }
      }
      for case .failure(let error) in await inParallel(
        files,
        { file in Result { try WholeFile.create(staging + "/" + file.path, file.content) } })
      {
        throw error
      }
      try WholeFile.create(staging + "/" + Folder.siteMark, Array(Self.mark.utf8))
      for path in attachments {
        let target = staging + "/" + path
        try manager.createDirectory(atPath: Self.parent(of: target), withIntermediateDirectories: true)
        let source = URL(filePath: root + "/" + path).resolvingSymlinksInPath().path
        try manager.copyItem(atPath: source, toPath: target)
      }
      let previous = site + ".old-\(ProcessInfo.processInfo.processIdentifier)"
      if Folder.kind(of: site) != nil { try manager.moveItem(atPath: site, toPath: previous) }
      do {
        try manager.moveItem(atPath: staging, toPath: site)
      } catch {
        try? manager.moveItem(atPath: previous, toPath: site)
        throw error
      }
      try? manager.removeItem(atPath: previous)
    } catch {
      try? manager.removeItem(atPath: staging)
      throw RunFailure(message: "\(folder): the site cannot be written (\(Self.reason(error)))")
    }
  }

  /// Removes what an interrupted build has left beside a site. If it was stopped while the new site took the old one's
  /// place, the old one comes back.
  private static func clearInterrupted(_ site: String) {
    let (folder, name) = (parent(of: site), site.split(separator: "/").last ?? "")
    for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "/" : folder)) ?? [] {
      for mark in [".new-", ".old-"] where entry.hasPrefix(name + mark) {
        guard let process = pid_t(entry.dropFirst(name.count + mark.count)), process > 0,
          kill(process, 0) != 0, errno == ESRCH
        else { continue }
        let left = folder + "/" + entry
        if mark == ".old-", Folder.kind(of: site) == nil {
          try? FileManager.default.moveItem(atPath: left, toPath: site)
        } else {
          try? FileManager.default.removeItem(atPath: left)
        }
      }
    }
  }

  /// What a failure says of itself, without Foundation's account of where it was noticed.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    if let system = error.underlying as? POSIXError {
      return unsafe String(cString: strerror(system.code.rawValue)).lowercased()
    }
    return "error \(error.code.rawValue)"
  }

  private static func resolved(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let plain = URL(filePath: whole).standardized.resolvingSymlinksInPath().path
    return plain.count > 1 && plain.hasSuffix("/") ? String(plain.dropLast()) : plain
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static let mark = "Made by reckon. The next build replaces this folder.\n"

  private var isOurs: Bool { Folder.kind(of: folder + "/" + Folder.siteMark) == .file }
}
