import Testing

@testable import Vault

/// One line of an ignore file; the expected values are what `git check-ignore` of git 2.47 answers.
@Suite struct IgnorePatternTests {
  /// Whether `line`, alone in `/v/.gitignore`, ignores `path`, which is a folder if it ends in `/`.
  private func ignores(_ line: String, _ path: String) -> Bool {
    let isFolder = path.hasSuffix("/")
    let absolute = Array(("/v/" + (isFolder ? String(path.dropLast()) : path)).utf8)
    let name = absolute.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return IgnoreRules(Array(line.utf8), folder: Array("/v".utf8))
      .verdict(on: absolute, name: name, isFolder: isFolder) ?? false
  }

  @Test(arguments: [
    ("a.md", "a.md", true), ("a.md", "x/a.md", true), ("/a.md", "a.md", true), ("/a.md", "x/a.md", false),
    ("x/a.md", "y/x/a.md", false), ("a", "a/", true), ("a/", "a/", true), ("a/", "a", false),
    ("*.md", "x/y.md", true), ("x/*.md", "x/y/z.md", false), ("x/**", "x/y/z.md", true),
    ("x/**", "x/", false),
    ("**/z.md", "z.md", true), ("**/z.md", "x/y/z.md", true), ("x/**/z.md", "x/z.md", true),
    ("x/**/z.md", "x/y/y/z.md", true), ("x/**/z.md", "xz.md", false), ("?.md", "a.md", true),
    ("x?a", "x/a", false), ("[a-c].md", "b.md", true), ("[!a-c].md", "b.md", false),
    ("[^a-c].md", "d.md", true),
    ("[]a].md", "].md", true), ("[a-].md", "-.md", true), ("[[:digit:]].md", "7.md", true),
    ("[[:nonsense:]].md", "7.md", false), ("[a", "[a", false), ("\\#a", "#a", true), ("#a", "#a", false),
    ("\\!a", "!a", true), ("a ", "a", true), ("a\\ ", "a ", true), ("a\t", "a", false), ("a\r\n", "a", true),
    ("\u{FEFF}a", "a", true), ("a\\", "a\\", false), ("", "a", false), ("/", "a", false),
    ("笔记*", "笔记一.md", true),
    ("*\n!a.md", "a.md", false), ("!a.md\n*", "a.md", true), ("a*b*c", "axbxbxc", true),
    ("a*b*c", "axbxb", false),
  ])
  func match(line: String, path: String, expected: Bool) {
    #expect(ignores(line, path) == expected)
  }

  /// Patterns for which matching by trying every way takes longer than the world lasts: `part` many times, then `end`.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("a*", 100, "b"), ("**/", 100, "?b"), ("**/a*", 50, "?b"), ("*a", 100, "[b]"), ("**/", 100_000, "c"),
      ("[[:", 100_000, "]a"), ("[", 100_000, ""), ("\\", 100_001, ""), ("a ", 100_000, "b"),
    ])
  func hostile(part: String, count: Int, end: String) {
    let name = String(repeating: "a", count: 3000)
    #expect(!ignores(String(repeating: part, count: count) + end, "x" + name + "/" + name))
  }
}
