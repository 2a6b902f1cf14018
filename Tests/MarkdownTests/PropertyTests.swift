import FoundationEssentials
import Markdown
import Testing

/// What holds for any note, on notes made at random. `RECKON_ROUNDS` is how many hundred; in CI as many as take seconds.
@Suite struct PropertyTests {
  private static let rounds = UInt64(ProcessInfo.processInfo.environment["RECKON_ROUNDS"] ?? "") ?? 20

  @Test(arguments: 0..<rounds) func everyNodeHasItsPlace(_ round: UInt64) {
    for seed in round * 100..<round * 100 + 100 {
      let source = GeneratedNote.source(seed, .obsidian)
      let note = Note(source)
      #expect(note.defect == nil, "note \(seed): \(source.debugDescription)")
    }
  }

  @Test(arguments: 0..<rounds) func blocksAreThoseOfCmark(_ round: UInt64) {
    var compared = 0
    for seed in round * 100..<round * 100 + 100 {
      let source = GeneratedNote.source(seed, .github)
      let note = Note(source)
      #expect(note.defect == nil, "note \(seed): \(source.debugDescription)")
      guard BlockComparison.canCompare(note) else { continue }
      compared += 1
      #expect(BlockComparison.difference(note) == nil, "note \(seed): \(source.debugDescription)")
    }
    #expect(compared > 50)
  }

  @Test(arguments: 0..<rounds) func pagesAreThoseOfCmark(_ round: UInt64) {
    var compared = 0
    for seed in round * 100..<round * 100 + 100 {
      let source = GeneratedNote.source(seed, .cmark)
      let note = Note(source)
      guard BlockComparison.canCompare(note), note.wikiLinks.isEmpty else { continue }
      compared += 1
      let start = note.frontMatter?.range.upperBound ?? 0
      let expected = BlockComparison.page(Array(note.bytes[start...]))
      #expect(
        BlockComparison.difference(SpecificationHTML.of(note), expected) == nil,
        "note \(seed): \(source.debugDescription)")
    }
    #expect(compared > 50)
  }

  @Test(arguments: 0..<rounds) func damagedNotesHaveTreesToo(_ round: UInt64) {
    for seed in round * 100..<round * 100 + 100 {
      let source = MutatedNote.source(seed)
      #expect(
        Note(source).defect == nil,
        "note \(seed): \(String(decoding: source, as: UTF8.self).debugDescription)")
    }
  }
}
