import Foundation
import Markdown
import SourceText
import Testing

/// Notes that people wrote, where they lie beside the package.
enum Corpus {
  struct Source: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let notes: [(path: String, bytes: [UInt8])]
  }

  static let folder: URL? = {
    var folder = URL(filePath: #filePath)
    while folder.path.count > 1 {
      folder = folder.deletingLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { break }
    }
    let shared = folder.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: shared.path) ? shared : nil
  }()

  static let all: [Source] = {
    guard let folder else { return [] }
    var sources = [Source(testDescription: "seed", notes: notes(in: folder.appending(path: "seed")))]
    let vaults = folder.appending(path: "vaults")
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: vaults.path)) ?? []).sorted()
    where name.hasSuffix(".tar.gz") {
      let work = FileManager.default.temporaryDirectory.appending(path: "reckon-corpus-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: work) }
      try? FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
      let tar = Process()
      tar.executableURL = URL(filePath: "/usr/bin/env")
      tar.arguments = ["tar", "xzf", vaults.appending(path: name).path, "-C", work.path]
      try? tar.run()
      tar.waitUntilExit()
      sources.append(Source(testDescription: name, notes: notes(in: work)))
    }
    return sources
  }()

  private static func notes(in folder: URL) -> [(path: String, bytes: [UInt8])] {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      (try? Data(contentsOf: folder.appending(path: path))).map { (path, [UInt8]($0)) }
    }
  }
}

@Suite(.enabled(if: Corpus.folder != nil, "no notes beside the package"))
struct CorpusTests {
  @Test func thereAreNotes() {
    #expect(Corpus.all.count > 3)
    #expect(Corpus.all.allSatisfy { !$0.notes.isEmpty })
  }

  @Test(arguments: Corpus.all) func everyNodeHasItsPlace(_ source: Corpus.Source) {
    for (path, bytes) in source.notes {
      let note = Note(bytes)
      #expect(note.defect == nil, "\(path)")
      #expect(!note.isPlainText, "\(path)")
    }
  }

  @Test(arguments: Corpus.all) func blocksAreThoseOfCmark(_ source: Corpus.Source) {
    var compared = 0
    for (path, bytes) in source.notes {
      let note = Note(bytes)
      guard BlockComparison.canCompare(note) else { continue }
      #expect(BlockComparison.difference(note) == nil, "\(path)")
      compared += 1
    }
    #expect(compared > source.notes.count / 2)
  }

  @Test func cutAnywhereItCanStillBeRead() throws {
    for (path, bytes) in try #require(Corpus.all.first).notes {
      for end in stride(from: 0, to: bytes.count, by: 97) {
        #expect(Note(Array(bytes[..<end])).defect == nil, "\(path) up to \(end)")
      }
    }
  }
}
