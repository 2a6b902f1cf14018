import Figures
import Foundation
import Markdown
import Quantities
import SourceText
import Testing

/// Every figure of `notes/` that is checked, holding or not, as one readable file a note in `Golden`. A change of the checker shows
/// there as a change of lines. `RECKON_RECORD_FIGURES=1` writes the files anew; read what changed before committing it.
@Suite("Figures of the notes") struct GoldenTests {
  @Test(arguments: try Golden.notes()) func figures(note: URL) throws {
    let listed = Golden.list(Note([UInt8](try Data(contentsOf: note))))
    let file = Golden.folder.appending(path: note.deletingPathExtension().lastPathComponent + ".txt")
    if ProcessInfo.processInfo.environment["RECKON_RECORD_FIGURES"] != nil {
      try Data(listed.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let (found, known) = (listed.split(separator: "\n"), expected.split(separator: "\n"))
    for difference in found.difference(from: known) {
      switch difference {
      case .insert(_, let line, _): Issue.record("new: \(line)")
      case .remove(_, let line, _): Issue.record("gone: \(line)")
      }
    }
  }
}

enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func notes() throws -> [URL] {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "notes"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// Line, what is stated, how it stands, and what it was compared with.
  static func list(_ note: Note) -> String {
    var lines: [String] = []
    for figure in NoteFigures(note).figures where figure.verdict != .unchecked {
      let line = note.lines.line(at: figure.range.lowerBound)
      let stated = note.bytes.text(in: figure.range)
      let corrected = figure.corrected.map { " → \($0.text)" } ?? ""
      lines.append("\(line): \(stated)\(corrected), \(figure.verdict.rawValue): \(figure.expression ?? "")")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
