import FoundationEssentials
import Markdown
import SourceText
import Testing

/// Notes that people wrote, where they lie beside the package.
enum Corpus {
  static let folder: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path.count > 1 {
      folder = folder.deletingLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { break }
    }
    let seed = folder.deletingLastPathComponent().appending(path: "shared/seed")
    return FileManager.default.fileExists(atPath: seed.path) ? seed : nil
  }()

  static var notes: [[UInt8]] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return []
    }
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
    }
  }
}

@Suite(.enabled(if: Corpus.folder != nil, "no notes beside the package"))
struct CorpusTests {
  @Test func everyNodeHasItsPlace() {
    for bytes in Corpus.notes {
      let note = Note(bytes)
      #expect(note.defect == nil)
      #expect(note.problems.isEmpty)
      #expect(!note.headings.isEmpty)
    }
  }

  @Test func cutAnywhereItCanStillBeRead() {
    for bytes in Corpus.notes {
      for end in stride(from: 0, to: bytes.count, by: 97) {
        #expect(Note(Array(bytes[..<end])).defect == nil)
      }
    }
  }
}
