import Glibc

// What stands at a path, and what is in it.

extension Folder {
  /// Whether a symbolic link leads to anything but a file below `root`, a path without links.
  package static func leadsOut(_ link: String, of root: String) -> Bool {
    guard let target = resolved(link), kind(of: target) == .file else { return true }
    return !isInside(target, root)
  }

  /// Whether `path` stands below `root`; both are absolute, without links and without a slash at their ends.
  package static func isInside(_ path: String, _ root: String) -> Bool {
    path.utf8.starts(with: root == "/" ? root.utf8 : (root + "/").utf8)
  }

  /// An absolute path without symbolic links.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// A folder, and those around it up to the root of the file system; `folder` is absolute.
  package static func ancestors(of folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, let slash = last.utf8.lastIndex(of: UInt8(ascii: "/")), last != "/" {
      folders.append(slash == last.startIndex ? "/" : String(last[..<slash]))
    }
    return folders
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
  package static func read(
    _ path: String, sizeLimit: Int = Vault.sizeLimit
  ) -> Result<[UInt8], UnreadableFile> {
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
    let tooLarge = "is larger than \(sizeLimit >> 20) MiB"
    guard status.st_size <= sizeLimit else { return failed(tooLarge) }
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
      guard bytes.count <= sizeLimit else { return failed(tooLarge) }
      capacity = max(capacity - part.count, 1 << 16)
    }
  }
}
