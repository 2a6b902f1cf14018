import Markdown
import Testing

/// What the texts of front matter mean.
@Suite struct FrontMatterTypeTests {
  @Test(
    arguments: [
      ("2024-01-31", "2024-01-31"), ("2024-01-31T10:00", "2024-01-31"), ("2024/01/31", "2024-01-31"),
      ("2024年1月31日", "2024-01-31"), ("2024-1-5", "2024-01-05"), ("2024-01-31 10:00:00+08:00", "2024-01-31"),
      ("2024-01-31T10:00:00.123Z", "2024-01-31"), ("2024.1.31", "2024-01-31"), ("2024-02-29", "2024-02-29"),
      ("2000-02-29", "2000-02-29"), ("1900-02-29", nil), ("2023-02-29", nil), ("2024-02-30", nil),
      ("2024-13-01", nil),
      ("2024-00-10", nil), ("2024-01-00", nil), ("2024-04-31", nil), ("31-01-2024", nil), ("2024-01", nil),
      ("2024-01/31", nil), ("2024-01-31x", nil), ("2024-01-311", nil), ("2024-01-31T25:00", nil),
      ("20240131", nil),
      ("2024-01-31 soon", nil), ("yesterday", nil), ("", nil), ("２０２４-01-31", nil), ("0000-01-01", nil),
      ("2024年1月31", nil), ("2024-01-99999999999999999999", nil),
    ] as [(String, String?)])
  func dates(_ text: String, _ expected: String?) {
    #expect(CalendarDate(text)?.description == expected)
    #expect(Note("---\nread: '\(text)'\n---\n").frontMatter?.date("read")?.description == expected)
  }

  @Test(
    arguments: [
      ("December 19, 2025", "2025-12-19"), ("Dec. 19 2025", "2025-12-19"), ("3 may 2024", "2024-05-03"),
      ("sept 9, 2024", "2024-09-09"), ("February 30, 2024", nil), ("De 19, 2025", nil), ("May 2024", nil),
      ("May 1, 24", nil), ("the 3 May 2024", nil),
    ] as [(String, String?)])
  func englishDates(_ text: String, _ expected: String?) {
    #expect(Note("---\ncreated: \(text)\n---\n").frontMatter?.created?.description == expected)
  }

  @Test(
    arguments: [
      ("12", 12), ("-1.5", -1.5), ("1e3", 1000), ("0x10", nil), ("1,000", nil), ("nan", nil), ("inf", nil),
      ("1e999", nil),
      ("12 GB", nil), ("", nil), ("[1]", nil), (".5", 0.5), ("e", nil),
    ] as [(String, Double?)])
  func numbers(_ text: String, _ expected: Double?) {
    #expect(Note("---\nn: \(text)\n---\n").frontMatter?.number("n") == expected)
  }

  @Test(arguments: [
    ("a, b", ["a", "b"]), ("a b", ["a", "b"]), ("'#a #b/c'", ["a", "b/c"]),
    ("[a/b, '#c', 'd e']", ["a/b", "c", "d", "e"]),
    ("[1, null, [x]]", ["1"]), ("", []), ("'#'", []), ("显存, GPU/架构", ["显存", "GPU/架构"]),
  ])
  func tags(_ text: String, _ expected: [String]) {
    #expect(Note("---\ntags: \(text)\n---\n").frontMatter?.tags == expected)
  }

  @Test func aliasesMayHoldSpaces() {
    #expect(Note("---\naliases: KV cache, 显存 缓存\n---\n").frontMatter?.aliases == ["KV cache", "显存 缓存"])
    #expect(Note("---\naliases: [\"a, b\"]\n---\n").frontMatter?.aliases == ["a, b"])
  }
}
