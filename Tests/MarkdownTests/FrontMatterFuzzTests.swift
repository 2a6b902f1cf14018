import Markdown
import SourceText
import Testing

/// Random YAML: nothing stops the reader, and what it says is written there is written there.
@Suite struct FrontMatterFuzzTests {
  private static let pieces = [
    "a", "b", "c", "key", " ", " ", "  ", "\n", "\n", "\n  ", ": ", ": ", ":", "- ", "? ", "[", "]", "{", "}",
    ", ", ",", "\"",
    "\"", "'", "'", "#", " # c\n", "&x ", "*x", "*x ", "!t ", "|\n", ">-\n", "\\", "\\n", "~", "1", "中",
    "\u{2028}", "\u{85}",
    "\r\n", "\r", "\t", "''", "k: v\n", "k2: [v]\n", "l:\n  - v\n", "m: {n: o}\n", "%", "@", "é",
    "...", "\0",
  ]

  @Test func placesAreTrue() {
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var compared = 0
    for _ in 0..<20_000 {
      let yaml = (0..<(2 + random(12))).map { _ in Self.pieces[random(Self.pieces.count)] }.joined()
      let note = Note("---\n\(yaml)\n---\n")
      guard let front = note.frontMatter else { continue }
      var end = front.content.lowerBound
      for entry in front.entries {
        #expect(
          entry.keyRange.lowerBound >= end && entry.valueRange.lowerBound >= entry.keyRange.upperBound,
          "\(yaml.debugDescription)")
        #expect(entry.valueRange.upperBound <= front.content.upperBound, "\(yaml.debugDescription)")
        end = entry.valueRange.upperBound
        // A value in one line means the same where it stands alone.
        guard let written = note.source(entry.valueRange), !written.contains("*"),
          !written.contains(where: \.isNewline)
        else { continue }
        let alone = Note("---\nalone:\n  \(written)\n---\n").frontMatter
        #expect(
          alone?.entries.first.map { meaning($0.value) } == meaning(entry.value),
          "\(written.debugDescription) of \(yaml.debugDescription)")
        compared += 1
      }
    }
    #expect(compared > 1000)
  }

  /// A value without its places.
  private func meaning(_ value: YAMLNode.Content) -> String {
    switch value {
    case .null: "null"
    case .scalar(let text): text.debugDescription
    case .list(let nodes): "[" + nodes.map { meaning($0.content) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(meaning($0.value.content))" }.joined(separator: ", ") + "}"
    }
  }
}
