import Linting
import Markdown
import SourceText
import Testing
import Vault

/// What is said of links, and the edits that settle it.
@Suite struct LinkRuleTests {
  /// The findings in `Start.md`, as `rule: message (help)`, and the note with all fixes made.
  private func lint(
    _ text: String, _ others: [String: String] = [:], attachments: [String] = []
  ) async throws -> (findings: [String], fixed: String) {
    let notes = others.merging(["Start.md": text]) { $1 }
    let files = notes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    let checked = await CheckedVault(
      Vault(root: ".", notes: files, attachments: attachments, unreadable: []))
    let index = try #require(files.firstIndex { $0.path == "Start.md" })
    let diagnostics = await checked.diagnostics()[index]
    var bytes = Array(text.utf8)
    let edits = diagnostics.flatMap { $0.fix?.edits ?? [] }
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    return (
      diagnostics.map { "\($0.rule): \($0.message) (\($0.help ?? ""))" },
      String(decoding: bytes, as: UTF8.self)
    )
  }

  @Test(arguments: [
    (
      "[[Nowhere at all]]",
      "broken-link: no note is named “Nowhere at all” (create the note, or correct the link)"
    ),
    ("[[KV Cahce]]", "broken-link: no note is named “KV Cahce” (did you mean [[KV Cache]]?)"),
    (
      "[[wrong/KV Cache]]",
      "broken-link: no note is named “wrong/KV Cache” (did you mean [[sub/KV Cache.md]]?)"
    ),
    ("![[crad.png]]", "broken-link: no file is named “crad.png” (did you mean [[card.png]]?)"),
    ("[x](none.md)", "broken-link: no file is at “none.md” (correct the address, or add the file)"),
    (
      "![x](card.png)[y](img/crad.png)",
      "broken-link: no file is at “img/crad.png” (did you mean img/card.png?)"
    ),
    ("[[KV Cache#Memry]]", "broken-link: “KV Cache” has no heading “Memry” (did you mean #Memory?)"),
    ("[x](#nowhere)", "broken-link: “Start” has no heading “nowhere” (correct the part after #)"),
    (
      "[[KV Cache#^gone]]",
      "broken-link: “KV Cache” has no block “^gone” (correct the part after #, or write the id behind the block)"
    ),
    ("[x](Twin.md)", "ambiguous-link: 2 files fit this link (write the path: a/Twin.md, b/Twin.md)"),
  ])
  func broken(link: String, expected: String) async throws {
    let found = try await lint(
      link, ["sub/KV Cache.md": "# Memory", "a/Twin.md": "", "b/Twin.md": ""], attachments: ["img/card.png"])
    #expect(found.findings == [expected])
  }

  @Test(arguments: [
    ("[[llm]]", "[[LLM]]"), ("[[ llm |x]]", "[[ LLM |x]]"), ("[[llm.md#h]]", "[[LLM.md#h]]"),
    ("![[Sub/deep]]", "![[sub/Deep]]"), ("[[./Sub/deep]]", "[[./sub/Deep]]"),
    ("[a](llm.md#h)", "[a](LLM.md#h)"), ("[llm.md](<llm.md>)", "[llm.md](<LLM.md>)"),
    ("![b](IMG/card%201.png \"t\")", "![b](img/Card%201.png \"t\")"),
    ("[a][n]\n\n[n]: llm.md", "[a][n]\n\n[n]: llm.md"),
  ])
  func caseOfALink(text: String, fixed: String) async throws {
    let found = try await lint(
      text, ["LLM.md": "# H", "sub/Deep.md": ""], attachments: ["img/Card 1.png"])
    #expect(
      found.findings.count == 1 && found.findings[0].hasPrefix("link-case: the case differs from that of “"))
    #expect(found.fixed == fixed)
  }

  @Test(arguments: [
    ("[[大模型]]", "[[LLM|大模型]]"), ("[[大模型|它]]", "[[LLM|它]]"), ("[[大模型#h]]", "[[LLM#h|大模型#h]]"),
    ("![[大模型]]", "![[LLM]]"), ("| a |\n|---|\n| [[大模型]] |", "| a |\n|---|\n| [[LLM\\|大模型]] |"),
    ("[[双]]", "[[b/Twin|双]]"),
  ])
  func aliasOfANote(text: String, fixed: String) async throws {
    let found = try await lint(
      text,
      [
        "LLM.md": "---\naliases: 大模型\n---\n# H", "a/Twin.md": "", "b/Twin.md": "---\nalias: 双\n---\n",
      ])
    #expect(found.findings.count == 1 && found.findings[0].hasPrefix("alias-link: "))
    #expect(found.fixed == fixed)
  }

  @Test func embedsInACircle() async throws {
    let found = try await lint("![[A]]", ["A.md": "text\n\n![[Start]]"])
    // The search begins at `A`, the first note, so the embed here closes the circle.
    #expect(
      found.findings == [
        "embed-cycle: this embed closes a circle: A → Start → A (make one of these embeds a link)"
      ])
  }

  @Test func silence() async throws {
    let found = try await lint(
      "[[A]] [x](A.md#top) [y](sub/) [z](../out.md) [w](https://example.org) [v](.github/x.yml) ![[A]] ![[B]]",
      ["A.md": "![[B]]", "B.md": "", "sub/C.md": ""])
    #expect(found.findings.isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func fiftyThousandLinksToAThousandTwins() async throws {
    var others: [String: String] = [:]
    for number in 0..<1000 {
      others["f\(number)/Twin.md"] = String(repeating: "[[Twin]] [[twin]] ", count: 25)
    }
    let found = try await lint(String(repeating: "[[Twin]]\n", count: 50_000), others)
    #expect(found.findings.count == 50_000)
  }

  @Test(.timeLimit(.minutes(5))) func embedsOfEverythingByEverything() async throws {
    var others: [String: String] = [:]
    for number in 0..<400 { others["n\(number).md"] = (0..<400).map { "![[n\($0)]]\n" }.joined() }
    // Nothing leads back to this note.
    #expect(try await lint("![[n0]]", others).findings.isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func aLongChainOfEmbeds() async throws {
    var others: [String: String] = [:]
    for number in 0..<20_000 { others["n\(number).md"] = "![[n\(number + 1)]]" }
    others["n20000.md"] = "![[Start]]"
    others["A.md"] = "![[n0]]"
    let found = try await lint("![[A]]", others)
    let chain = "A → n0 → n1 → n2 → … → n20000 → Start → A"
    #expect(
      found.findings == [
        "embed-cycle: this embed closes a circle: \(chain) (make one of these embeds a link)"
      ])
  }
}
