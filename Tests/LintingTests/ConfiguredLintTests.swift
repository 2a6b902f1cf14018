import Linting
import Markdown
import SourceText
import Testing
import Vault

/// What a vault's schema finds in front matter, and what its levels make of findings.
@Suite struct ConfiguredLintTests {
  /// `rule "text" message (help)` of every finding in notes, in the order of their paths.
  private func findings(_ notes: [String: String], _ configuration: Configuration = Configuration()) async
    -> [String]
  {
    let files = notes.sorted { $0.key < $1.key }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    let vault = Vault(root: ".", notes: files, attachments: [], unreadable: [], configuration: configuration)
    let diagnostics = await CheckedVault(vault).diagnostics()
    return zip(files, diagnostics).flatMap { file, diagnostics in
      diagnostics.map {
        "\($0.severity) \($0.rule) \(file.note.bytes.text(in: $0.range)): \($0.message) (\($0.help ?? ""))"
      }
    }
  }

  @Test(
    arguments: [
      (
        "created: 2024-02-30",
        "2024-02-30: `created` is no date (write a day of the calendar, such as 2024-01-31)"
      ),
      (
        "date: [2024-01-31]",
        "[2024-01-31]: `date` is no date (write a day of the calendar, such as 2024-01-31)"
      ),
      ("draft: maybe", "maybe: `draft` is no boolean (write true or false)"),
      ("tags: {a: b}", "{a: b}: `tags` is no list (write a list of texts, such as [a, b])"),
      ("aliases: [a, [b]]", "[a, [b]]: `aliases` is no list (write a list of texts, such as [a, b])"),
      ("updated: 2024年1月31日", nil), ("created:", nil), ("created: {{date}}", nil),
      ("created: <% tp.date.now() %>", nil),
      ("publish: yes", nil), ("tags: a b", nil),
      ("tags: [a, 1]", nil),
      ("other: [2024-02-30, {a: b}]", nil), ("created: [", nil),
    ] as [(String, String?)])
  func knownKeys(_ line: String, _ expected: String?) async {
    let found = await findings(["a.md": "---\n\(line)\n---\n"]).filter { $0.contains("front-matter-type") }
    #expect(found == [expected].compactMap { $0.map { "warning front-matter-type " + $0 } })
  }

  @Test func schema() async {
    var configuration = Configuration()
    configuration.schema = [
      KeySchema(key: "created", type: .text), KeySchema(key: "hours", type: .number),
      KeySchema(key: "status"),
      KeySchema(key: "read", type: .date),
    ]
    configuration.schema[2].values = ["new", "reading", "done"]
    configuration.schema[3].isRequired = true
    let found = await findings(
      [
        "a.md": "---\ncreated: long ago\nhours: two\nstatus: readin\nread: 2024-01-31\n---\n",
        "b.md": "---\nstatus: [done, new, 完]\nread:\n---\n", "c.md": "# No front matter\n",
        "d.md": "---\nx: 1\n---\n",
        "e.md": "---\nx: [\n---\n",
      ], configuration)
    #expect(
      found.filter { $0.contains("front-matter-type") }
        == [
          "two: `hours` is no number (write a number, such as 12 or 1.5)",
          "readin: `status` cannot be “readin” (did you mean `reading`?)",
          "完: `status` cannot be “完” (it is one of new, reading, done)",
          "read: the front matter has no `read` (the vault's schema requires it: `read: …`)",
          ": the front matter has no `read` (the vault's schema requires it: `read: …`)",
          "---: the front matter has no `read` (the vault's schema requires it: `read: …`)",
        ].map { "warning front-matter-type " + $0 })
  }

  /// 7·10⁹ · 2 / 2³⁰ = 13.04: a number of GiB.
  @Test func whatGBMeans() async {
    let note = "```python\nx = 7e9 * 2 / 1024**3  # 13.0 GB\ny = 7e9 * 4 / 1024**3  # 26.1 GB\n```\n"
    var configuration = Configuration()
    #expect(await findings(["a.md": note], configuration).map { $0.prefix(14) } == ["info gib-as-gb"])
    configuration.gigabyte = .binary
    #expect(await findings(["a.md": note], configuration).isEmpty)
    configuration.gigabyte = .decimal
    #expect(
      await findings(["a.md": note], configuration) == [
        "info gib-as-gb 13.0 GB: 13.0 GB is a number of GiB (GB are decimal in this vault (.reckon.yml))",
        "info gib-as-gb 26.1 GB: 26.1 GB is a number of GiB (GB are decimal in this vault (.reckon.yml))",
      ])
  }

  @Test func namesThatClash() async {
    let found = await findings(["Cafe\u{301}.md": "", "b/c.md": "", "B/C.md": "", "c.md": ""])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.contains("name-clash") })
    let twins = Vault(
      root: ".", notes: ["e\u{301}.md", "\u{E9}.md"].map { NoteFile(path: $0, note: Note(Array("x".utf8))) },
      attachments: [], unreadable: [])
    #expect(
      await CheckedVault(twins).diagnostics().map { $0.map(\.rule) } == [["name-clash"], ["name-clash"]])
  }
}
