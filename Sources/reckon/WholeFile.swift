import Glibc

/// Files that are written whole or not at all.
enum WholeFile {
  /// Writes a file that is not there yet. Foundation would wait for the disk after every one, which takes longer than a site.
  static func create(_ path: String, _ content: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteFailure() }
    var offset = 0
    while offset < content.count {
      let written = unsafe content.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let failure = WriteFailure()
        _ = close(descriptor)
        throw failure
      }
      offset += written
    }
    // A disk that is full may say so only here.
    guard close(descriptor) == 0 else { throw WriteFailure() }
  }

  /// Puts a file in the place of another: written beside it, then moved there.
  static func replace(_ path: String, _ content: [UInt8]) throws {
    let staging = path + ".new-\(getpid())"
    _ = unsafe unlink(staging)
    do {
      try create(staging, content)
      guard unsafe rename(staging, path) == 0 else { throw WriteFailure() }
    } catch {
      _ = unsafe unlink(staging)
      throw error
    }
  }
}

/// Why the system would not write, in its own words.
struct WriteFailure: Error, CustomStringConvertible {
  let description = unsafe String(cString: strerror(errno)).lowercased()
}
