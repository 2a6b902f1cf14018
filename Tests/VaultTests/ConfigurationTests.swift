import SourceText
import Testing
import Vault

/// What `.reckon.yml` says, and what is wrong with it. The places are counted by hand.
@Suite struct ConfigurationTests {
  /// `line:column: message (help)` of every problem, by file.
  private func problems(_ configuration: Configuration) -> [String] {
    configuration.files.flatMap { file in
      file.problems.map { problem in
        let place = file.lines.position(at: problem.range.lowerBound, in: file.bytes)
        return "\(file.path):\(place.line):\(place.column): \(problem.message) (\(problem.help ?? ""))"
      }
    }
  }

  private func read(_ text: String) throws -> Configuration {
    let folder = try TemporaryFolder()
    try folder.write(text, to: ".reckon.yml")
    return Configuration.read(for: folder.path)
  }

  @Test func everyKey() throws {
    let configuration = try read(
      """
      lang: en
      fail-on: warning
      ignore: [drafts/, "*.tmp"]
      rules:
        broken-link: off
        figure-truncated: error
      schema:
        read: {type: date, required: true}
        status: {values: [new, done]}
      """)
    #expect(problems(configuration) == [])
    #expect(configuration.lang == .en)
    #expect(configuration.failOn == .warning)
    #expect(configuration.ignored == ["drafts/", "*.tmp"])
    #expect(configuration.rules.map(\.name) == ["broken-link", "figure-truncated"])
    #expect(configuration.rules.map(\.severity) == [nil, .error])
    #expect(configuration.schema.map(\.key) == ["read", "status"])
    #expect(configuration.schema.map(\.type) == [.date, nil])
    #expect(configuration.schema.map(\.isRequired) == [true, false])
    #expect(configuration.schema.map(\.values) == [[], ["new", "done"]])
  }

  @Test(arguments: [
    ("", []), ("# nothing\n", []), ("rules:\n", []), ("\u{FEFF}lang: zh\n", []),
    ("extend: x\n", ["1:1: there is no key “extend” (did you mean `extends`?)"]),
    ("\"lnag\": x\n", ["1:2: there is no key “lnag” (did you mean `lang`?)"]),
    (
      "x: 1\n",
      ["1:1: there is no key “x” (there are extends, fail-on, gb, ignore, lang, price-age, rules, schema)"]
    ),
    ("lang: fr\n", ["1:7: `lang` cannot be “fr” (it is one of zh, en)"]),
    ("lang: [en]\n", ["1:7: `lang` is a list (it is zh, en)"]),
    ("fail-on: errors\n", ["1:10: `fail-on` cannot be “errors” (did you mean `error`?)"]),
    ("fail-on:\n", ["1:1: `fail-on` is nothing (it is error, warning, info, never)"]),
    ("rules: off\n", ["1:8: `rules` is text (it is lines of `name: value`)"]),
    ("rules:\n  a: loud\n", ["2:6: `a` cannot be “loud” (it is one of off, info, warning, error)"]),
    ("ignore: {a: b}\n", ["1:9: `ignore` is a mapping (it is a text or a list of texts)"]),
    ("ignore:\n  - a\n  - [b]\n", ["3:5: `ignore` holds a list (it is a list of texts)"]),
    ("schema:\n  a: date\n", ["2:6: `a` is text (it is `{type: …}`, `{required: true}` or `{values: […]}`)"]),
    ("schema:\n  a: {typ: date}\n", ["2:7: there is no key “typ” (did you mean `type`?)"]),
    (
      "schema:\n  a: {type: dates, required: maybe}\n",
      [
        "2:13: `type` cannot be “dates” (did you mean `date`?)",
        "2:30: `required` is text (it is `true` or `false`)",
      ]
    ),
    ("- a\n", ["1:1: a configuration is `key: value` lines; this is a list ()"]),
    (
      "lang: zh\nlang: en\n",
      [
        "1:1: the key ‘lang’ stands twice (Write `key: value` lines; put text that holds `: `, `#` or brackets in quotes.)"
      ]
    ),
    (
      "extends: nowhere.yml\n",
      ["1:10: nowhere.yml: no such file (the path starts at this file's folder)"]
    ),
    (
      "extends: [.reckon.yml]\n",
      [
        "1:11: .reckon.yml: extends itself, by way of other files or not (the path starts at this file's folder)"
      ]
    ),
  ])
  func mistakes(_ text: String, _ expected: [String]) throws {
    #expect(try problems(read(text)) == expected.map { ".reckon.yml:" + $0 })
  }

  /// What another note could do to the parser, a configuration could.
  @Test(arguments: [
    "a: " + String(repeating: "[", count: 5000), "ignore: \"" + String(repeating: "x", count: 70_000) + "\"",
    "a0: &a0 [x, x]\n"
      + (1..<25).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined(),
  ])
  func hostile(_ text: String) throws {
    let found = try problems(read(text))
    #expect(found.count == 1)
    #expect(found.first?.contains("too m") == true || found.first?.contains("more than 64 KiB") == true)
  }

  @Test func bytesThatAreNoText() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("lang: zh\n# caf".utf8) + [0xE9, 0x0A], to: ".reckon.yml")
    #expect(
      problems(Configuration.read(for: folder.path)) == [
        ".reckon.yml:2:6: this is not UTF-8 text (Save the file as UTF-8.)"
      ])
  }

  @Test func extendedFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "extends: [../shared/a.yml, ../shared/b.yml]\nrules: {x: error}\nignore: [c]\nschema: {k: {type: text}}\n",
      to: "vault/.reckon.yml")
    try folder.write(
      "extends: base.yml\nlang: en\nfail-on: info\nrules: {x: off, y: off}\nignore: a\nschema: {k: {required: true}, l: {}}",
      to: "shared/a.yml")
    try folder.write("extends: base.yml\nlang: zh\nrules: {y: info}\nignore: b\n", to: "shared/b.yml")
    try folder.write("wrong: 1\n", to: "shared/base.yml")
    let configuration = Configuration.read(for: folder.path + "/vault")
    #expect(configuration.lang == .zh)
    #expect(configuration.failOn == .info)
    #expect(configuration.ignored == ["a", "b", "c"])
    #expect(configuration.rules.map(\.name) == ["x", "y", "y", "x"])
    #expect(configuration.rules.map(\.severity) == [nil, nil, .info, .error])
    #expect(configuration.schema.map(\.key) == ["l", "k"])
    #expect(configuration.schema.map(\.isRequired) == [false, false])
    let paths = ["../shared/base.yml", "../shared/a.yml", "../shared/b.yml", ".reckon.yml"]
    #expect(configuration.files.map(\.path) == paths)
    #expect(problems(configuration).map { $0.prefix(22) } == ["../shared/base.yml:1:1"])
  }

  @Test func filesThatExtendEachOther() throws {
    let folder = try TemporaryFolder()
    try folder.write("extends: a.yml\n", to: ".reckon.yml")
    try folder.write("extends:\n  - b.yml\n", to: "a.yml")
    try folder.write("lang: en\nextends: ./a.yml\n", to: "b.yml")
    let configuration = Configuration.read(for: folder.path)
    #expect(configuration.lang == .en)
    #expect(problems(configuration).map { $0.prefix(38) } == ["b.yml:2:10: ./a.yml: extends itself, b"])
    for index in 0..<40 { try folder.write("extends: f\(index + 1).yml\n", to: "f\(index).yml") }
    try folder.write("extends: f0.yml\n", to: ".reckon.yml")
    #expect(
      problems(Configuration.read(for: folder.path)).map { $0.prefix(52) } == [
        "f14.yml:1:10: f15.yml: too many files extend each ot"
      ])
  }

  @Test func nearestUpwardsInOneRepository() throws {
    let folder = try TemporaryFolder()
    try folder.write("lang: en\nignore: [/r/vault/a.md]\n", to: ".reckon.yml")
    for name in ["a.md", "b.md"] { try folder.write("", to: "r/vault/" + name) }
    let vault = folder.path + "/r/vault"
    #expect(Configuration.read(for: vault).lang == .en)
    #expect(Configuration.read(for: vault).files.first?.path.hasSuffix("/.reckon.yml") == true)
    try folder.write("", to: "r/.git/HEAD")
    #expect(Configuration.read(for: vault).lang == nil)
    try folder.write("lang: zh\n", to: "r/.reckon.yml")
    #expect(Configuration.read(for: vault).lang == .zh)
  }

  @Test func ignoredByConfiguration() async throws {
    let folder = try TemporaryFolder()
    try folder.write("ignore: [/r/vault/a.md, 'c*', '!c.md']\n", to: ".reckon.yml")
    for name in ["a.md", "b.md", "c.md", "cd.md", "x/a.md", "x/cd.md"] {
      try folder.write("", to: "r/vault/" + name)
    }
    try folder.write("!cd.md\n", to: "r/vault/x/.reckonignore")
    let root = folder.path + "/r/vault"
    let vault = try await Vault.read(root: root, configuration: Configuration.read(for: root))
    #expect(vault.notes.map(\.path) == ["b.md", "c.md", "x/a.md", "x/cd.md"])
    try folder.write("b.md\n", to: "r/vault/.gitignore")
    try folder.write("ignore: '!b.md'\n", to: "r/vault/.reckon.yml")
    let other = try await Vault.read(root: root, configuration: Configuration.read(for: root))
    #expect(other.notes.map(\.path) == ["a.md", "b.md", "c.md", "cd.md", "x/a.md", "x/cd.md"])
  }

  @Test func configurationThatCannotBeRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".reckon.yml/x")
    let vault = try await Vault.read(root: folder.path, configuration: Configuration.read(for: folder.path))
    #expect(vault.unreadable.map(\.path) == [".reckon.yml"])
  }
}
