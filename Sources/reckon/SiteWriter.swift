import FoundationEssentials
import StudySite
import Vault

/// Puts a site into its folder: everything is written beside it first and then takes its place, so that no reader
/// and no interruption sees half a site.
struct SiteWriter {
  let folder: String

  /// - Parameter attachments: Paths of files in `root` that go along.
  func write(_ files: [SiteFile], attachments: [String], from root: String) async throws {
    let manager = FileManager.default
    if Folder.kind(of: folder) == .file { throw RunFailure(message: "\(folder): is a file, not a folder") }
    if let present = try? manager.contentsOfDirectory(atPath: folder), !present.isEmpty, !isOurs {
      throw RunFailure(
        message: "\(folder): is not empty and was not made by reckon; choose another folder with --output")
    }
    let staging = folder + ".new-\(ProcessInfo.processInfo.processIdentifier)"
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
        { file in Result { try Data(file.content).write(to: URL(filePath: staging + "/" + file.path)) } })
      {
        throw error
      }
      try Data(Self.mark.utf8).write(to: URL(filePath: staging + "/" + Folder.siteMark))
      for path in attachments {
        let target = staging + "/" + path
        try manager.createDirectory(atPath: Self.parent(of: target), withIntermediateDirectories: true)
        try? manager.copyItem(atPath: root + "/" + path, toPath: target)
      }
      let previous = folder + ".old-\(ProcessInfo.processInfo.processIdentifier)"
      if Folder.kind(of: folder) != nil { try manager.moveItem(atPath: folder, toPath: previous) }
      try manager.moveItem(atPath: staging, toPath: folder)
      try? manager.removeItem(atPath: previous)
    } catch {
      try? manager.removeItem(atPath: staging)
      throw RunFailure(message: "\(folder): the site cannot be written (\(error))")
    }
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static let mark = "Made by reckon. The next build replaces this folder.\n"

  private var isOurs: Bool { Folder.kind(of: folder + "/" + Folder.siteMark) == .file }
}
