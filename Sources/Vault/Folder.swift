import FoundationEssentials

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

/// What stands below a folder: notes and attachments by path, sorted, hidden entries left out.
package struct Folder: Sendable {
  package var notes: [String] = []
  package var attachments: [String] = []
  package var unreadable: [UnreadableFile] = []

  /// Folders that hold what programs made, not what people wrote.
  private static let skippedFolders: Set<String> = ["node_modules"]

  /// The file by which a folder is known as a built site.
  package static let siteMark = ".reckon-site"

  /// Lists `root` and the folders below it. Symbolic links to folders are not followed, so that nothing loops.
  package static func list(_ root: String) throws(FolderError) -> Folder {
    switch kind(of: root) {
    case nil: throw .missing(root)
    case .folder: break
    default: throw .notAFolder(root)
    }
    var folder = Folder()
    var pending = [(prefix: "", isSite: false)]
    while let (prefix, isInSite) = pending.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(
          atPath: prefix.isEmpty ? root : root + "/" + prefix)
      } catch {
        if prefix.isEmpty {
          throw .unreadable(root, reason: "the folder cannot be read (permission denied?)")
        }
        folder.unreadable.append(
          UnreadableFile(path: prefix, reason: "the folder cannot be read (permission denied?)"))
        continue
      }
      // The pages of a site that was built inside the vault are no attachments of it. Its notes, if there are any, are
      // read all the same: a mark must not hide a note from the linter.
      let isSite = isInSite || (!prefix.isEmpty && names.contains(siteMark))
      for name in names where !name.hasPrefix(".") {
        let path = prefix.isEmpty ? name : prefix + "/" + name
        let isNamedNote = path.withoutNoteExtension != path
        switch kind(of: root + "/" + path, followingLinks: false) {
        case .folder where !skippedFolders.contains(name): pending.append((path, isSite))
        case .folder: break
        case .link where leadsOut(root + "/" + path, of: root):
          // Whoever sends a note must not publish what else is on the machine.
          if isNamedNote {
            folder.unreadable.append(
              UnreadableFile(path: path, reason: "is a link that leads out of the vault, or to no file"))
          }
        case .file, .link:
          if isNamedNote { folder.notes.append(path) } else if !isSite { folder.attachments.append(path) }
        case .other where isNamedNote:
          folder.unreadable.append(UnreadableFile(path: path, reason: "is not a regular file"))
        case .other, nil: break
        }
      }
    }
    folder.notes.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folder.attachments.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folder.unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return folder
  }

  /// Whether a symbolic link leads to anything but a file below `root`.
  private static func leadsOut(_ link: String, of root: String) -> Bool {
    let target = URL(filePath: link).resolvingSymlinksInPath().path
    let inside = URL(filePath: root).resolvingSymlinksInPath().path
    return kind(of: target) != .file || !target.hasPrefix(inside.hasSuffix("/") ? inside : inside + "/")
  }

  package enum Kind: Sendable { case file, folder, link, other }

  /// What stands at `path`, or nothing.
  package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    let resolved = followingLinks ? URL(filePath: path).resolvingSymlinksInPath().path : path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else { return nil }
    return switch attributes[.type] as? FileAttributeType {
    case .typeRegular: .file
    case .typeDirectory: .folder
    case .typeSymbolicLink: .link
    default: .other
    }
  }

  /// The bytes of a file, or why they cannot be had.
  package static func read(_ path: String) -> Result<[UInt8], UnreadableFile> {
    func failed(_ reason: String) -> Result<[UInt8], UnreadableFile> {
      .failure(UnreadableFile(path: path, reason: reason))
    }
    switch kind(of: path) {
    case nil: return failed("no such file")
    case .folder: return failed("is a folder, not a note")
    case .other, .link: return failed("is not a regular file")
    case .file: break
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      return failed("cannot be read (permission denied?)")
    }
    guard data.count <= Vault.sizeLimit else {
      return failed("is larger than \(Vault.sizeLimit >> 20) MiB")
    }
    return .success([UInt8](data))
  }
}
