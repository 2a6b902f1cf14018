import Foundation

/// A CPython that runs a script of this folder.
final class Python {
  private let process = Process()
  private let output = Pipe()
  private var pending = Data()
  private var hasEnded = false

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// What starts a CPython 3.11; nil where there is none.
  private static let command: [String]? = {
    for command in [["/usr/bin/python3"], ["/usr/bin/env", "python3"], ["/usr/bin/env", "python3.11"]] {
      let process = Process()
      process.executableURL = URL(filePath: command[0])
      process.arguments =
        command.dropFirst() + ["-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"]
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { continue }
      process.waitUntilExit()
      if process.terminationStatus == 0 { return command }
    }
    return nil
  }()

  static var isThere: Bool { command != nil }

  init(script: String, _ arguments: [String], input: Data? = nil) throws {
    let command = Self.command ?? ["/usr/bin/env", "python3"]
    process.executableURL = URL(filePath: command[0])
    process.arguments =
      command.dropFirst() + ["-B", Self.folder.appending(path: script).path] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    if let input {
      let file = FileManager.default.temporaryDirectory.appending(path: "reckon-\(UUID().uuidString)")
      try input.write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
      try FileManager.default.removeItem(at: file)
    }
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// The next line that the script writes; nil at its end.
  func nextLine() -> Data? {
    var searched = pending.startIndex
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        let line = Data(pending[..<end])
        pending = Data(pending[(end + 1)...])
        return line
      }
      searched = pending.endIndex
      if hasEnded { return nil }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { hasEnded = true } else { pending += more }
    }
  }

  /// What CPython does with each program; nil for one that has no fixed outcome.
  static func behaviours(of sources: [String]) throws -> [Behaviour?] {
    var input = Data()
    for source in sources { input += try JSONEncoder().encode(source) + [0x0A] }
    let python = try Python(script: "Generator/generate.py", ["--judge"], input: input)
    var behaviours: [Behaviour?] = []
    while let line = python.nextLine() {
      behaviours.append(try JSONDecoder().decode(Behaviour?.self, from: line))
    }
    return behaviours
  }
}
