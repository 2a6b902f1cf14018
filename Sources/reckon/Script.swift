import Calculation
import FoundationEssentials
import Glibc
import Markdown
import SourceText
import Vault

/// What is run: one program, or the Python blocks of a note, each a program of its own.
struct Script {
  /// The name of the file in tracebacks.
  let name: String
  /// The name of the file as the user wrote it.
  let shown: String
  /// Whether Python could show the lines of the program.
  let showsSource: Bool
  private(set) var programs: [Program] = []
  /// For each program, the line of the file for each of its lines; nil where they are the same.
  private var lines: [[Int]?] = []
  private(set) var isEmpty = false

  init(_ file: String) throws {
    shown = file
    showsSource = file != "-"
    let isNote = file.withoutNoteExtension != file
    let bytes = file == "-" ? Self.standardInput() : try Self.read(file)
    // Python names a script by its whole path.
    name =
      file == "-"
      ? "<stdin>"
      : isNote || file.hasPrefix("/") ? file : FileManager.default.currentDirectoryPath + "/" + file
    guard !bytes.contains(0) else {
      throw RunFailure(message: "\(file): is not text; give a Python file, or a note with Python blocks")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw RunFailure(message: "\(file): is not UTF-8; save it as UTF-8")
    }
    if isNote { try addBlocks(of: Note(bytes), file) } else { add(bytes, lines: nil) }
    isEmpty = bytes.allSatisfy { $0 <= 0x20 }
  }

  private mutating func add(_ source: [UInt8], lines: [Int]?) {
    programs.append(Program(parsing: source, dedenting: lines != nil))
    self.lines.append(lines)
  }

  private mutating func addBlocks(of note: Note, _ file: String) throws {
    for node in note.nodes {
      guard case .codeBlock = node.kind else { continue }
      let block = note.codeBlocks[node.detail]
      guard ["python", "py", "python3", "pycon"].contains(note.language(of: block) ?? "") else { continue }
      let code = Self.withoutPrompts(note.codeText(of: block))
      add(code, lines: block.lines.map { note.lines.line(at: $0.lowerBound) })
    }
    if programs.isEmpty {
      throw RunFailure(message: "\(file): has no Python block; code stands between ```python and ```")
    }
  }

  /// The code of a session at the prompt: what was typed, without what was printed.
  private static func withoutPrompts(_ code: [UInt8]) -> [UInt8] {
    let lines = code.split(separator: 0x0A, omittingEmptySubsequences: false)
    func typed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      let text = line.drop { $0 == 0x20 }
      guard text.starts(with: Array(">>>".utf8)) || text.starts(with: Array("...".utf8)) else { return nil }
      let rest = text.dropFirst(3)
      return rest.first == 0x20 ? rest.dropFirst() : rest
    }
    guard lines.contains(where: { $0.drop { $0 == 0x20 }.starts(with: Array(">>>".utf8)) }) else {
      return code
    }
    return Array(lines.map { typed($0) ?? [] }.joined(separator: [0x0A]))
  }

  /// The place of a line of a program in the file.
  func place(_ program: Int, _ line: Int) -> (file: String, line: Int) {
    guard programs.indices.contains(program), let lines = lines[program] else { return (name, line) }
    return (name, line <= lines.count ? lines[line - 1] : line)
  }

  /// The same, in few characters.
  func shortPlace(_ program: Int, _ line: Int) -> String { "\(shown):\(place(program, line).line)" }

  // MARK: Reading

  private static func read(_ file: String) throws -> [UInt8] {
    switch Folder.kind(of: file) {
    case .folder?:
      throw RunFailure(
        message:
          "\(file): is a folder; give a Python file, a note, or - for stdin ('reckon lint' checks folders)")
    case nil:
      let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
      let folder = String(file[..<slash])
      let present =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
      let nearest = String(file[slash...]).nearest(among: present.sorted())
      throw RunFailure(
        message: "\(file): no such file" + (nearest.map { "; did you mean \(folder)\($0)?" } ?? ""))
    default: break
    }
    switch Folder.read(file) {
    case .success(let bytes): return bytes
    case .failure(let problem): throw RunFailure(message: "\(file): \(problem.reason)")
    }
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 256 << 20 {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
