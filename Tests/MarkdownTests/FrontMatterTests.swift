import Markdown
import SourceText
import Testing

@Suite struct FrontMatterTests {
  @Test func keysAndValuesHavePlaces() throws {
    let note = Note("---\ntags: [GPU, 显存]\ncreated: 2026-02-14\ntitle: \"显存: 指南\"\n---\n# H\n")
    let front = try #require(note.frontMatter)
    #expect(note.problems.isEmpty)
    #expect(note.source(front.range) == "---\ntags: [GPU, 显存]\ncreated: 2026-02-14\ntitle: \"显存: 指南\"\n---")
    #expect(front.entries.map { note.source($0.keyRange) } == ["tags", "created", "title"])
    #expect(
      front.entries.map { note.source($0.valueRange) } == ["[GPU, 显存]", "2026-02-14", "\"显存: 指南\""])
    #expect(front.tags == ["GPU", "显存"])
    #expect(front.created == CalendarDate(year: 2026, month: 2, day: 14))
    #expect(note.title == "显存: 指南")
    #expect(note.sources(.heading) == ["# H"])
  }

  @Test func listsAreWrittenInThreeWays() {
    #expect(Note("---\ntags: a, b\n---\n").frontMatter?.tags == ["a", "b"])
    #expect(Note("---\ntags:\n  - '#a'\n  - b\n---\n").frontMatter?.tags == ["a", "b"])
    #expect(Note("---\naliases: 显存\n---\n").frontMatter?.aliases == ["显存"])
    #expect(Note("---\naliases:\n---\n").frontMatter?.aliases == [])
    #expect(Note("---\ndraft: yes\n---\n").frontMatter?.draft == true)
  }

  @Test(arguments: ["a\n---\nb: c\n---\n", "---\nb: c\n", "---\n\nprose\n\n---\n", "--- x\nb: c\n---\n"])
  func rulesAreNoFrontMatter(_ source: String) {
    #expect(Note(source).frontMatter == nil)
    #expect(Note(source).problems.isEmpty)
  }

  @Test func emptyFrontMatterIsOne() {
    let note = Note("---\n---\ntext")
    #expect(note.frontMatter?.entries == [])
    #expect(note.texts == ["text"])
  }

  @Test func unreadableYAMLIsAProblemAtItsPlace() throws {
    let note = Note("---\na: 1\nb: [1\nc: x: y\n---\ntext\n")
    let problem = try #require(note.problems.first)
    #expect(problem.rule == "front-matter")
    #expect(note.lines.line(at: problem.range.lowerBound) >= 3)
    #expect(problem.help != nil)
    #expect(note.texts == ["text"])
  }

  @Test(arguments: [
    ("a: b: c", "needs quotes"), ("a: [1", "`[` is not closed"), ("a: \"b", "quote is not closed"),
    ("a: *b", "`*`"),
    ("a: @b", "needs quotes"), ("a: 1\nb", "`key: value`"),
  ]) func problemsAreToldInOurWords(_ yaml: String, _ words: String) throws {
    let problem = try #require(Note("---\n\(yaml)\n---\n").problems.first)
    #expect(problem.message.contains(words))
  }

  @Test func keyThatStandsTwiceIsAProblem() throws {
    let problem = try #require(Note("---\na: 1\na: 2\n---\n").problems.first)
    #expect(problem.message.contains("stands twice"))
  }

  @Test(arguments: [
    Hostile("aliases", "a: &a [x]\n" + (0..<20).map { "b\($0): [*a, *a]\n" }.joined()),
    Hostile(
      "aliases of unusual names",
      "a0: &-a0 [x, x, x]\n"
        + (1..<30).map { "k\($0): &-a\($0) [*-a\($0 - 1), *-a\($0 - 1), *-a\($0 - 1)]\n" }.joined()),
    Hostile(
      "few aliases of much",
      "a: &a [" + String(repeating: "x, ", count: 20_000) + "x]\n"
        + (1...5).map { "b\($0): &a [*a, *a, *a]\n" }.joined()),
    Hostile("aliases as keys", "a: &a {x: y}\n" + (0..<30).map { "? &a {? *a : *a}\n: \($0)\n" }.joined()),
    Hostile("brackets", "a: " + String(repeating: "[", count: 5000)),
    Hostile("dashes", String(repeating: "- ", count: 400) + "x"),
    Hostile("long", "a: " + String(repeating: "x", count: 70_000)),
    Hostile("indentation", (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
  ]) func hostileYAMLIsRefused(_ yaml: Hostile) {
    let note = Note("---\n\(yaml.source)\n---\ntext")
    #expect(note.problems.map(\.rule) == ["front-matter"])
    #expect(note.texts == ["text"])
  }

  @Test func asterisksThatAreNoAliasesAreFree() {
    let front = Note("---\nnote: " + String(repeating: "a **b** c & *d ", count: 100) + "\n---\n")
    #expect(front.problems.isEmpty)
    let few = Note("---\na: &a [x]\n" + (0..<8).map { "b\($0): *a\n" }.joined() + "---\n")
    #expect(few.problems.isEmpty)
    #expect(few.frontMatter?.strings("b7") == ["x"])
  }

  @Test func excessiveAliasIsTheOneTold() throws {
    let lines =
      ["a0: &a0 [x, x]"] + (1..<25).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
    let note = Note("---\n" + lines.joined(separator: "\n") + "\n---\n")
    #expect(try #require(note.source(note.problems.first?.range)).hasPrefix("*a"))
  }

  @Test func byteOrderMarkAndCarriageReturns() throws {
    let note = Note("\u{FEFF}---\r\ntitle: x\r\n---\r\n\r\n# H\r\n")
    #expect(note.frontMatter?.title == "x")
    #expect(note.sources(.heading) == ["# H"])
    #expect(Note("\u{FEFF}# H").sources(.heading) == ["# H"])
  }
}
