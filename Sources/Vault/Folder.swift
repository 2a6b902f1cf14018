import Glibc

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
    let inside = resolved(root) ?? root
    var folder = Folder()
    var pending = [(prefix: "", isSite: false)]
    while let (prefix, isInSite) = pending.popLast() {
      guard let names = names(in: prefix.isEmpty ? root : root + "/" + prefix) else {
        let reason = "the folder cannot be read (permission denied?)"
        if prefix.isEmpty { throw .unreadable(root, reason: reason) }
        folder.unreadable.append(UnreadableFile(path: prefix, reason: reason))
        continue
      }
      // The pages of a site that was built inside the vault are no attachments of it. Its notes, if there are any, are
      // read all the same: a mark must not hide a note from the linter.
      let isSite = isInSite || (!prefix.isEmpty && names.contains { $0.text == siteMark })
      for name in names where name.bytes.first != UInt8(ascii: ".") {
        let path = prefix.isEmpty ? name.shown : prefix + "/" + name.shown
        guard let text = name.text else {
          // No link and no page could name it. What is neither a note nor a folder is missed only by links.
          if name.isFolder {
            folder.unreadable.append(
              UnreadableFile(path: path, reason: "the folder's name is not UTF-8 text; nothing in it is read")
            )
          } else if path.withoutNoteExtension != path {
            folder.unreadable.append(UnreadableFile(path: path, reason: "the name is not UTF-8 text"))
          }
          continue
        }
        let place = root + "/" + path
        let isNamedNote = path.withoutNoteExtension != path
        switch kind(of: place, followingLinks: false) {
        case .folder where !skippedFolders.contains(text): pending.append((path, isSite))
        case .folder: break
        case .link where leadsOut(place, of: inside):
          // Whoever sends a note must not publish what else is on the machine.
          if isNamedNote {
            folder.unreadable.append(
              UnreadableFile(path: path, reason: "is a link that leads out of the vault, or to no file"))
          }
        case .file, .link:
          if isNamedNote { folder.notes.append(path) } else if !isSite { folder.attachments.append(path) }
        case .other where isNamedNote:
          folder.unreadable.append(UnreadableFile(path: path, reason: "is not a regular file"))
        case .other: break
        case nil where isNamedNote || name.isFolder:
          // Its folder may be read and not searched, or its path is too long.
          folder.unreadable.append(UnreadableFile(path: path, reason: "cannot be read (permission denied?)"))
        case nil: break
        }
      }
    }
    folder.notes.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folder.attachments.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folder.unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return folder
  }

  /// What a folder calls one of its entries.
  private struct Name {
    let bytes: [UInt8]
    /// `nil` where it is not UTF-8.
    let text: String?
    /// Whether the file system says that it is a folder; it may not know.
    let isFolder: Bool

    /// The name as it can be printed: bytes that are not UTF-8 as `\xE9`.
    var shown: String {
      if let text { return text }
      var shown = ""
      var rest = bytes[...]
      while let first = rest.first {
        let length = (1...4).first {
          rest.count >= $0 && String(validating: rest.prefix($0), as: UTF8.self) != nil
        }
        if let length {
          shown += String(decoding: rest.prefix(length), as: UTF8.self)
        } else {
          shown += "\\x" + String(first, radix: 16, uppercase: true)
        }
        rest = rest.dropFirst(length ?? 1)
      }
      return shown
    }
  }

  /// The names in a folder, in the order of the file system; `nil` if it cannot be read.
  private static func names(in folder: String) -> [Name]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe _ = closedir(stream) }
    var names: [Name] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { return errno == 0 ? names : nil }
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      let isFolder = unsafe Int(entry.pointee.d_type) == Int(DT_DIR)
      names.append(
        Name(bytes: bytes, text: String(validating: bytes, as: UTF8.self), isFolder: isFolder))
    }
  }

  /// Whether a symbolic link leads to anything but a file below `root`, a path without links.
  private static func leadsOut(_ link: String, of root: String) -> Bool {
    guard let target = resolved(link), kind(of: target) == .file else { return true }
    return !target.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  /// An absolute path without symbolic links.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  package enum Kind: Sendable {
    case file, folder, link, other

    init(_ mode: mode_t) {
      self =
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
  }

  /// What stands at `path`, or nothing.
  package static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    var status = stat()
    let failed = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    return failed == 0 ? Kind(status.st_mode) : nil
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
    // What was a file may be a pipe by now, and a pipe must not be waited for.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return failed("cannot be read (permission denied?)") }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, Kind(status.st_mode) == .file else {
      return failed("is not a regular file")
    }
    let tooLarge = "is larger than \(Vault.sizeLimit >> 20) MiB"
    guard status.st_size <= Vault.sizeLimit else { return failed(tooLarge) }
    // The size is that of a moment; the file may grow, and those of /proc have none. One byte more finds its end.
    var bytes: [UInt8] = []
    var capacity = Int(status.st_size) + 1
    while true {
      var result = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        result = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, result)
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { return failed("cannot be read (\(unsafe String(cString: strerror(errno))))") }
      if result == 0 { return .success(bytes) }
      bytes = bytes.isEmpty ? part : bytes + part
      guard bytes.count <= Vault.sizeLimit else { return failed(tooLarge) }
      capacity = max(capacity - part.count, 1 << 16)
    }
  }
}
