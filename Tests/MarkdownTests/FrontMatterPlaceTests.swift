import Markdown
import SourceText
import Testing

/// Where keys and values stand. The expected texts are cut from the source by hand.
@Suite struct FrontMatterPlaceTests {
  /// The first key's value as it is written, in front matter of one more key.
  @Test(arguments: [
    "plain", "two words", "'single''s'", #""dou\"ble""#, "[a, [b, 'c]'], \"]\"]", "{a: 1, b: {c: }}", "[]",
    "{}",
    "&x value", "!!str 12", "&x [a]", "*anchor", "[*anchor, a]", "[\n  a, # ]\n  b\n]",
    "|\n  text\n  # text\n\n  more",
    ">-\n  a\n\n   b", "\n  - a\n  - [b]", "\n  - a\n  -", "\n- a\n- b", "\n  x: 1\n  y: 'z'",
    "several\n  lines\n\n  here",
    "\"two\n  lines\"", "~", "null", "显存 指南", "a#b", "it's", "http://x.y/z", "2024-01-31 10:00:00", "-1.5e3",
    "a  b",
  ])
  func values(_ written: String) throws {
    for end in ["\n", "   # a comment\n", "\n\n# a comment\n\n"]
    where end.first == "\n" || !written.hasPrefix("|") {
      // A comment may not follow text that goes on, and in a block it is text.
      if end != "\n", written.hasPrefix(">") || written.contains("lines\n\n") { continue }
      let source = "---\nfirst: &anchor 1\nkey: \(written)\(end)last: x\n---\n"
      let note = Note(source)
      let front = try #require(note.frontMatter)
      #expect(note.problems == [])
      #expect(front.entries.map(\.key) == ["first", "key", "last"])
      #expect(front.entries.map { note.source($0.keyRange) } == ["first", "key", "last"])
      let value = written.drop { $0 == "\n" || $0 == " " }
      #expect(front.entries.map { note.source($0.valueRange) } == ["&anchor 1", String(value), "x"])
    }
  }

  @Test(arguments: [
    ("\"a b\": 1", "a b", "a b"), ("'a: b': 1", "a: b", "a: b"), (#""a\tb": 1"#, "a\tb", #"a\tb"#),
    ("? a\n: 1", "a", "a"),
    ("标签: 1", "标签", "标签"), ("a b : 1", "a b", "a b"), ("{a: 1}", "a", "a"), ("{\"a\":1}", "a", "a"),
    ("{\n\t\"a\": 1\n}", "a", "a"), (#"{"\u00e9\/": 1}"#, "é/", #"\u00e9\/"#), ("# c\n\na: 1", "a", "a"),
    ("x: \"\u{2028}\u{85}\"\na: 1", "a", "a"), ("? [a, b]\n: 1", "[a, b]", "[a, b]"),
  ])
  func keys(_ yaml: String, _ key: String, _ written: String) throws {
    let note = Note("---\n\(yaml)\n---\n")
    #expect(note.problems == [])
    let entry = try #require(note.frontMatter?.entries.last)
    #expect(entry.key == key)
    #expect(note.source(entry.keyRange) == written)
    #expect(note.source(entry.valueRange) == "1")
  }

  @Test func valuesThatAreNotWritten() throws {
    let note = Note("---\na:\nb:   # none\nc: [x, ]\nd:\n---\n")
    let front = try #require(note.frontMatter)
    #expect(front.entries.map(\.value)[..<2] == [.null, .null])
    #expect(front.entries.map { note.source($0.valueRange) } == ["", "", "[x, ]", ""])
    #expect(front.entries.map { note.lines.line(at: $0.valueRange.lowerBound) } == [2, 3, 4, 5])
  }

  @Test func placesWithinValues() throws {
    let note = Note("---\na:\n  - 'x'\n  - y: [1, 2]\n---\n")
    guard case .list(let items)? = note.frontMatter?["a"] else { throw Missing() }
    #expect(items.map { note.source($0.range) } == ["'x'", "y: [1, 2]"])
    let inner = try #require(items[1].entries?.first)
    #expect(note.source(inner.keyRange) == "y")
    guard case .list(let numbers) = inner.value.content else { throw Missing() }
    #expect(numbers.map { note.source($0.range) } == ["1", "2"])
  }

  private struct Missing: Error {}
}
