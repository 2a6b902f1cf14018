import Markdown
import SourceText
import Testing

@Suite struct WikiLinkTests {
  @Test func partsAreRanges() throws {
    let note = Note("见 [[GPU/显存#KV *Cache*|显 存]]。")
    let link = try #require(note.wikiLinks.first)
    #expect(note.sources(.wikiLink) == ["[[GPU/显存#KV *Cache*|显 存]]"])
    #expect(note.source(link.target) == "GPU/显存")
    #expect(note.source(link.fragment) == "KV *Cache*")
    #expect(note.source(link.display) == "显 存")
    #expect(!link.isEmbed)
  }

  @Test func embedsAndSameNoteLinks() {
    let note = Note("![[a.png|300]] [[#H]]")
    #expect(note.sources(.wikiLink) == ["![[a.png|300]]", "[[#H]]"])
    #expect(note.wikiLinks.map(\.isEmbed) == [true, false])
    #expect(note.wikiLinks.map { note.source($0.target) } == ["a.png", ""])
  }

  @Test func barInATableIsEscaped() throws {
    let note = Note("|a|\n|-|\n|see [[A\\|B]] x|")
    let link = try #require(note.wikiLinks.first)
    #expect(note.sources(.wikiLink) == ["[[A\\|B]]"])
    #expect(note.source(link.target) == "A")
    #expect(note.source(link.display) == "B")
  }

  @Test(arguments: [
    #"\[[no]]"#, "`[[no]]`", "    [[no]]", "```\n[[no]]\n```", "<!-- [[no]] -->", "x <!-- [[no]] --> y",
    "%%[[no]]%%",
    "$[[no]]$", "$$[[no]]$$", "[[1,2],[3,4]]", "[[]]", "[[no\n]]", "[[no",
  ]) func notEverythingIsALink(_ source: String) {
    #expect(Note(source).wikiLinks.isEmpty)
  }

  @Test func theyOverrideWhatBracketsMeanElsewhere() {
    let note = Note("[[a *b* c]] **x [[y**z]] w** [[ref]]\n\n[ref]: /url")
    #expect(note.sources(.wikiLink) == ["[[a *b* c]]", "[[y**z]]", "[[ref]]"])
    #expect(note.sources(.strong) == ["**x [[y**z]] w**"])
    #expect(note.sources(.link).isEmpty)
  }

  @Test func citationWithAnAddressIsAMarkdownLink() {
    let note = Note("as shown [[1]](https://a.b/c)")
    #expect(note.wikiLinks.isEmpty)
    #expect(note.sources(.link) == ["[[1]](https://a.b/c)"])
  }
}
