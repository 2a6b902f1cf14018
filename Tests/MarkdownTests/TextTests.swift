import Markdown
import SourceText
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("# a *b* `c` &amp; \\*", "a b c & *"),
    ("# [x](/y) ![z](/w) <b>!</b>", "x z !"),
    ("# a^[b *c*] #d[^1] ^e\n\n[^1]: f\n", "a #d"),
    ("# [[A#B]] [[A|c]] $n^2$ %%no%%", "A#B c n^2 "),
  ]) func plainTextIsWhatAReaderSees(_ source: String, _ expected: String) throws {
    let note = Note(source)
    #expect(note.plainText(of: try #require(note.first(.heading))) == expected)
  }

  @Test func titleIsTheFirstHeadingOfLevelOne() {
    #expect(Note("## a\n\n# b **c**\n").title == "b c")
    #expect(Note("text").title == nil)
  }

  @Test func headingIDsAreGitHubs() {
    let note = Note("# GPU 显存：计算 (v2.0)!\n# A_b-C\n# A_b-C\n# A_b-C\n# A_b-C-1\n# é́ İ\n")
    var ids = HeadingIDs()
    let all = note.headings.map { ids.next(note.plainText(of: $0.index)) }
    #expect(
      all == ["gpu-显存计算-v20", "a_b-c", "a_b-c-1", "a_b-c-2", "a_b-c-1-1", "é́-i̇"])
  }

  @Test func childrenAreDirectOnes() {
    let note = Note("- a\n- b\n  - c\n")
    #expect(note.children(of: 0).map { note.nodes[$0].kind } == [.list])
    #expect(note.children(of: 1).map { note.nodes[$0].kind } == [.item, .item])
  }
}
