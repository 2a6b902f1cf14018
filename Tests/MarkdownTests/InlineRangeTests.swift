import Markdown
import SourceText
import Testing

@Suite struct InlineRangeTests {
  @Test func delimitersBelongToTheirInline() {
    let note = Note("a *b* **c _d_** `e` <b> <http://f.g>")
    #expect(note.sources(.emphasis) == ["*b*", "_d_"])
    #expect(note.sources(.strong) == ["**c _d_**"])
    #expect(note.sources(.code) == ["`e`"])
    #expect(note.sources(.htmlInline) == ["<b>"])
    #expect(note.sources(.link) == ["<http://f.g>"])
  }

  @Test func linksReachToTheEndOfTheirTail() {
    let note = Note(#"[a](/b "c") ![d](<e f>) [g][h] [h][] [h]"# + "\n\n[h]: /i")
    #expect(note.sources(.link) == [#"[a](/b "c")"#, "[g][h]", "[h][]", "[h]"])
    #expect(note.sources(.image) == ["![d](<e f>)"])
    #expect(note.destinations.map(\.address) == ["/b", "e f", "/i", "/i", "/i"])
    #expect(note.destinations[0].title == "c")
  }

  @Test func escapesAndEntitiesAreNodesOfTheirOwn() {
    let note = Note(#"a\*b &amp;&copy; &#x4E2D; &none; \q"#)
    #expect(note.sources(.text) == ["a", #"\*"#, "b ", "&amp;", "&copy;", " ", "&#x4E2D;", #" &none; \q"#])
    #expect(note.texts == ["a", "*", "b ", "&", "©", " ", "中", #" &none; \q"#])
    #expect(note.nodes.filter { $0.kind == .text }.map(\.detail) == [0, 1, 0, 2, 2, 0, 2, 0])
  }

  @Test func breaksHoldTheirBlanks() {
    let note = Note("a \nb  \nc\\\nd")
    #expect(note.sources(.softBreak) == [" \n"])
    #expect(note.sources(.lineBreak) == ["  \n", "\\\n"])
    #expect(note.texts == ["a", "b", "c", "d"])
  }

  @Test func codeSpanOverSeveralLinesReadsAsOne() throws {
    let note = Note("> x `a\n> b` y")
    let code = try #require(note.first(.code))
    #expect(note.sources(.code) == ["`a\n> b`"])
    #expect(String(decoding: note.content(of: code), as: UTF8.self) == "a b")
    #expect(note.contentPieces(of: code).map { note.source($0) } == ["a\n", "b"])
  }

  @Test func codeSpanLosesOnePaddingSpace() throws {
    let note = Note("`` ` ``")
    let code = try #require(note.first(.code))
    #expect(note.contentPieces(of: code).map { note.source($0) } == ["`"])
  }

  @Test func continuationLinesInListsAreFound() {
    let note = Note("1. > a **b\n   > c** d\n   e")
    #expect(note.sources(.strong) == ["**b\n   > c**"])
    #expect(note.texts == ["a ", "b", "c", " d", "e"])
  }

  @Test func strikethroughAndHighlight() {
    let note = Note("~~old~~ ~134MB ~5 这是==重点==内容 x==y z==w")
    #expect(note.sources(.strikethrough) == ["~~old~~"])
    #expect(note.sources(.highlight) == ["==重点=="])
  }

  @Test func bareAddressesAreLinks() {
    let note = Note("see https://a.b/c_d_e(f), www.g.h. 见http://i.j/k。(https://l.m) `http://n`")
    #expect(note.sources(.link) == ["https://a.b/c_d_e(f)", "www.g.h", "http://i.j/k", "https://l.m"])
    #expect(note.destinations.map(\.address)[1] == "http://www.g.h")
  }

  @Test func linksDoNotNest() {
    let note = Note("[https://a.b](https://c.d)")
    #expect(note.sources(.link) == ["[https://a.b](https://c.d)"])
    #expect(note.texts == ["https://a.b"])
  }

  @Test func formulasAreTakenAsTheyStand() {
    let note = Note(#"$a_b c_d$ and $$x *y* z$$ cost $5 - $3, $6/h"#)
    #expect(note.sources(.math) == ["$a_b c_d$", "$$x *y* z$$"])
    #expect(
      note.nodes.indices.filter { note.nodes[$0].kind == .math }.map(note.isDisplayMath) == [false, true])
    #expect(note.sources(.emphasis).isEmpty)
  }

  @Test func formulaLinesAreNoListsAndNoUnderlines() {
    let note = Note("$$\na\n= b\n===\n- c\n$$\n\n> $$\n> + d > e\n> $$")
    #expect(note.sources(.math) == ["$$\na\n= b\n===\n- c\n$$", "$$\n> + d > e\n> $$"])
    #expect(note.sources(.list).isEmpty)
    #expect(note.sources(.heading).isEmpty)
  }

  @Test func commentsReachOverBlocks() {
    let note = Note("%%\n[[no]]\n\n- $x$\n\n%%\n\n[[yes]] 100%% [[yes]]\n\n```\n%%\n```\n\n[[yes]]\n\n%%")
    #expect(note.wikiLinks.count == 3)
    #expect(note.sources(.comment) == ["%%\n[[no]]", "$x$", "%%"])
    #expect(note.defect == nil)
  }
}

@Suite struct ChineseEmphasisTests {
  @Test(arguments: [
    ("**加粗（A100）**测试", "**加粗（A100）**"),
    ("要**注意：**请看", "**注意：**"),
    ("他说**“好”**然后", "**“好”**"),
    ("**块扩散(Block)**是", "**块扩散(Block)**"),
  ]) func punctuationDoesNotBreakBold(_ source: String, _ strong: String) {
    let note = Note(source)
    #expect(note.sources(.strong) == [strong])
    #expect(note.nodes.first { $0.kind == .strong }?.detail == 1, "other readers show asterisks")
  }

  @Test func pairsAsTheAuthorMeant() {
    let note = Note("**注意：**请看**这里**吧")
    #expect(note.sources(.strong) == ["**注意：**", "**这里**"])
  }

  @Test func whatCommonMarkReadsIsNotMarked() {
    let note = Note("这是**加粗**的，**再来**。")
    #expect(note.nodes.filter { $0.kind == .strong }.map(\.detail) == [0, 0])
  }

  @Test func multiplicationIsLeftAlone() {
    #expect(Note("7B*（4）*2").sources(.emphasis).isEmpty)
    #expect(Note("2 * 3 * 4 和 2**10").sources(.strong).isEmpty)
  }
}
