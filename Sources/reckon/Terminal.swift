import FoundationEssentials
import Glibc
import Reporting

/// Standard output and error, written whole.
enum Terminal {
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  static func fail(_ message: String) -> Never {
    printError("reckon: \(message)\n")
    Self.exit(2)
  }

  static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      // A reader that has gone (`reckon lint | head`) is no error of ours.
      guard written > 0 else { return }
      offset += written
    }
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
