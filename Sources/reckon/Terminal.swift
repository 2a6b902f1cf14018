import FoundationEssentials
import Glibc
import Reporting

/// Standard output and error, written whole.
enum Terminal {
  static func print(_ text: String) {
    guard let error = write(text, to: STDOUT_FILENO) else { return }
    // A reader that has gone (`reckon lint | head`) wants no more: the end is the one that its signal makes.
    if error == EPIPE { Self.exit(128 + SIGPIPE) }
    fail("the output cannot be written (\(unsafe String(cString: strerror(error))))")
  }

  /// Prints lines for people; control characters in them, from names and notes, are shown and not sent.
  static func printError(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    _ = write(lines.map { String($0).printable }.joined(separator: "\n"), to: STDERR_FILENO)
  }

  static func fail(_ message: String) -> Never {
    printError("reckon: \(message)\n")
    Self.exit(2)
  }

  static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  /// Writes all of `text`, or says the system's error.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0 {
        let error = errno
        switch error {
        case EINTR: continue
        case EAGAIN:
          // Whoever shares the terminal or the pipe has made it so that writing does not wait.
          var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = unsafe poll(&place, 1, -1)
          continue
        default: return error
        }
      }
      offset += written
    }
    return nil
  }

  /// Whether standard output is a terminal that wants colour.
  static func palette(_ choice: ColorChoice) -> Palette {
    switch choice {
    case .always: Palette(isColored: true)
    case .never: Palette(isColored: false)
    case .auto:
      Palette(
        isColored: isatty(STDOUT_FILENO) == 1
          && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
          && ProcessInfo.processInfo.environment["TERM"] != "dumb")
    }
  }
}
