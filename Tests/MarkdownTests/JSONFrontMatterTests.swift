import Markdown
import SourceText
import Testing

/// JSON as front matter, between `---` or alone, as Hugo has it.
@Suite struct JSONFrontMatterTests {
  private static let object = """
    {
    \t"title": "a \\"b\\" \\u00e9 \\ud83d\\ude00",
      "tags": ["x", "y"], "draft": false,
      "weight": -1.5e3,
      "nested": {"a": null}
    }
    """

  @Test(arguments: [
    object + "\n# Body\n", "\u{FEFF}" + object + "\n# Body\n", "---\n" + object + "\n---\n# Body\n",
    object.split(separator: "\n").joined(separator: "\r\n") + "\r\n# Body\r\n", object + "  \n# Body",
  ])
  func forms(_ source: String) throws {
    let note = Note(source)
    #expect(note.problems == [])
    let front = try #require(note.frontMatter)
    #expect(front.entries.map { note.source($0.keyRange) } == ["title", "tags", "draft", "weight", "nested"])
    #expect(front.title == "a \"b\" é 😀")
    #expect(front.tags == ["x", "y"])
    #expect(front.draft == false)
    #expect(front.number("weight") == -1500)
    #expect(
      front.entries.map { note.source($0.valueRange) } == [
        #""a \"b\" \u00e9 \ud83d\ude00""#, #"["x", "y"]"#, "false", "-1.5e3", #"{"a": null}"#,
      ])
    #expect(note.sources(.heading) == ["# Body"])
  }

  /// What is not an object in JSON that ends in a line `}` is Markdown.
  @Test(arguments: [
    "{\n\"a\": 1,\n}\n", "{\n'a': 1\n}\n", "{\na: 1\n}\n", "{\n\"a\": 01\n}\n", "{\n\"a\": 1\n} text\n",
    "{\"a\": 1}\n",
    "{\n\"a\": 1\n", "text\n{\n\"a\": 1\n}\n", " {\n\"a\": 1\n}\n", "{{ x }}\n", "{\n\"a\": \"\n\"\n}\n",
    "{\n\"a\": \"\\x\"\n}\n", "{\n\"a\": .5\n}\n", "{\n\"a\": tru\n}\n",
    "{\n\"a\": " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "\n}\n",
    "{\n\"a\": " + String(repeating: "[", count: 100_000),
    "{\n\"a\": \"" + String(repeating: "x", count: 70_000) + "\"\n}\n",
  ])
  func plainText(_ source: String) {
    #expect(Note(source).frontMatter == nil)
  }

  @Test func keyThatStandsTwice() throws {
    let note = Note("{\n\"a\": 1,\n\"a\": 2\n}\n")
    let problem = try #require(note.problems.first)
    #expect(problem.message == "front matter: the key ‘a’ stands twice")
    #expect(note.lines.line(at: problem.range.lowerBound) == 3)
    #expect(Note("---\n{\"a\": 1, \"a\": 2}\n---\n").problems.first?.message.contains("stands twice") == true)
  }
}
