import Markdown
import SourceText
import Testing

@Suite struct RobustnessTests {
  @Test func bytesThatAreNotUTF8AreAProblemAndNothingMoves() throws {
    let note = Note([0x61, 0xFF, 0x20, 0x2A, 0x2A, 0xE6, 0xB5, 0x2A, 0x2A, 0x00, 0x62])
    let problem = try #require(note.problems.first)
    #expect(problem.rule == "invalid-utf8")
    #expect(problem.range == 1..<2)
    #expect(note.problems.count == 1)
    #expect(note.nodes.first { $0.kind == .strong }?.range == 3..<9)
    #expect(note.defect == nil)
  }

  @Test(arguments: 0..<40) func anyBytesCanBeRead(_ seed: UInt64) {
    var random = Random(state: seed)
    let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Note(bytes).defect == nil)
  }

  @Test(arguments: [
    "", "\n", "\r", " ", "\u{FEFF}", "---", "[", "|", "`", "\\", "&", "<", "![", "$", "%%", "==",
  ])
  func shortestNotes(_ source: String) {
    #expect(Note(source).defect == nil)
  }

  @Test(arguments: [
    Hostile("quotes", String(repeating: "> ", count: 10_000) + "a"),
    Hostile("lists", String(repeating: "- ", count: 10_000) + "a"),
    Hostile("indented lists", (0..<600).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()),
    Hostile("columns", String(repeating: "|a", count: 2000) + "\n" + String(repeating: "|-", count: 2000)),
    Hostile(
      "short rows",
      String(repeating: "|a", count: 900) + "\n" + String(repeating: "|-", count: 900) + "\n"
        + String(repeating: "x\n", count: 3000)),
    Hostile(
      "blank lines in lists",
      String(repeating: "- ", count: 400) + "a" + String(repeating: "\n", count: 400_000)),
    Hostile(
      "lazy lines", String(repeating: "> ", count: 400) + "a\n" + String(repeating: "b\n", count: 200_000)),
    Hostile("long line", String(repeating: "a", count: 2 << 20)),
    Hostile("large", String(repeating: "line\n", count: 4 << 20)),
  ]) func beyondTheLimitsANoteIsPlainText(_ hostile: Hostile) {
    let note = Note(hostile.source)
    #expect(note.problems.map(\.rule) == ["too-complex"])
    #expect(note.nodes.map(\.kind) == [.document, .paragraph, .text])
    #expect(note.defect == nil)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "![", "![[]()", "[a](", "[[a", "*a ", "*a_ ", "a**b", "a***b_ ", "`a``", "<", "<a ", "<!--", "<?",
      "&abc;",
      "|", "[a] [a]: b *", "[a]:-", "a <?x ", "a <!A ", "a <![CDATA[ ", "*a_b**c__", "*_**__\n",
      "$a ", "$$ a\n", "%%", "%%\n\na\n\n", "~~a", "==a ", "http://a.", "[a][b]", "> a\n", "**加（A）**测",
      "[^a]: b\n", "[^a]: [^b]: ", "^[", "^[a](", "a@", "a.b@c.d,", " #a", "#a#", "> [!a] b\n\n", "^b\n\n",
      "a ^b\n\n", "$1 ",
    ])
  func repetitionTakesLinearTime(_ unit: String) {
    let note = Note(String(repeating: unit, count: 20_000))
    #expect(note.defect == nil)
  }

  @Test func whatIsHiddenFromCmarkChangesNoBlock() {
    let part = """
      # *a* <?b

      - _c_ **d**
      - [ ] ***e***
      * f

      ***

      > _ _ _
      > <a b_c="*"> <!D

      <a b_c="*">
      g

      | *h* | <![CDATA[ |
      |-----|-----------|
      | _i_ | [j_]: k     |

      [l_]: /*m*_

      ```*n* _o_
      *p*
      ```


      """
    func kinds(_ note: Note) -> [Node.Kind] { note.nodes.dropFirst().map(\.kind) }
    let few = kinds(Note(part))
    let many = Note(String(repeating: part, count: 2000))
    #expect(few.count > 40)
    #expect(kinds(many) == Array(repeatElement(few, count: 2000).joined()))
    #expect(many.problems.isEmpty)
  }

  @Test func longAddressIsNotRepeatedWithoutEnd() throws {
    let address = "/" + String(repeating: "u", count: 10_000)
    let note = Note("[x]: \(address) 'title'\n\n" + String(repeating: "[x] [y][x]\n", count: 100))
    #expect(note.sources(.link).count == 13)
    #expect(note.destinations.allSatisfy { $0.address == address && $0.title == "title" })
    let problem = try #require(note.problems.first)
    #expect(problem.rule == "too-complex" && problem.message.contains("KiB of addresses"))
    #expect(note.source(problem.range) == "x")
    #expect(note.defect == nil)
  }

  @Test func definitionsAreFoundWhateverTheirLabels() {
    let labels = ["a", "A b", "显存", "-", "*", "1", "a>b", "a\\]b", "\u{1}", "x]: /wrong\n[y"]
    for label in labels { #expect(Note("[\(label)]: /u\n\n[y]\n").sources(.paragraph).count == 1) }
    #expect(Note("> [two\n> lines]: /u\n>\n> [two lines]").sources(.link) == ["[two lines]"])
    #expect(Note("[a]: /u\n===\n").sources(.heading).isEmpty)
    #expect(Note("<![CDATA[ [a>]: ]]>\n\n*b*").sources(.emphasis) == ["*b*"])
  }

  @Test func largeDefinitionsAreDefinitions() {
    // So many brackets that these are hidden from cmark.
    let many = String(repeating: "[no] ", count: 5000)
    let address = String(repeating: "u", count: 15_000)
    for definition in [
      "[x]: \(address)", "> [x]:\n> <\(address)>\n> 't'", "- [x]: /u\n  '\(address)'",
      "[x]: /u \"\(address)\"\n> q",
    ] {
      let note = Note("\(definition)\n\n\(many)\n\n[x]")
      #expect(note.sources(.link) == ["[x]"])
      #expect(note.sources(.paragraph).count == (definition.hasSuffix("q") ? 3 : 2))
    }
  }

  @Test func tableBehindAnEndlessParagraphIsSaid() throws {
    let table = "|a|b|\n|-|-|\n|1|2|\n"
    let note = Note(String(repeating: "text\n", count: 40_000) + table + "\n" + table)
    #expect(note.sources(.table) == [table.split(separator: "\n").joined(separator: "\n")])
    #expect(note.problems.map(\.message) == ["a table behind too much text"])
    #expect(note.source(note.problems.first?.range) == "|-|-|")
    let code = Note("```\n" + String(repeating: "text\n", count: 40_000) + table + "```\n")
    #expect(code.problems.isEmpty)
  }

  @Test func emphasisNestsOnlySoDeep() {
    let note = Note(String(repeating: "**a ", count: 5000) + String(repeating: " a**", count: 5000))
    var depths = [0]
    for node in note.nodes.dropFirst() { depths.append(depths[node.parent] + 1) }
    #expect((depths.max() ?? 0) < 200)
  }

  @Test func parallelReadingIsTheSameAsSerial() async {
    let sources = (0..<8).map { number in
      "# N\(number)\n\n~~a~~ https://x.y/\(number) [[w|\(number)]] **b（c）**d\n\n|a|b|\n|-|-|\n|`x\\|y`|*\(number)*|\n"
    }
    let expected = sources.map { Note($0).nodes }
    await withTaskGroup(of: Bool.self) { group in
      for round in 0..<400 {
        group.addTask { Note(sources[round % 8]).nodes == expected[round % 8] }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
