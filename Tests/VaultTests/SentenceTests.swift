import Markdown
import Testing
import Vault

/// The sentence around a link.
@Suite struct SentenceTests {
  /// The sentences around the links of a note, in their order.
  private func sentences(_ text: String) async -> [String] {
    let note = Note(Array(text.utf8))
    let vault = Vault(
      root: ".", notes: [NoteFile(path: "A.md", note: note)], attachments: [], unreadable: [])
    return await LinkGraph(vault, resolver: LinkResolver(vault)).outgoing[0].map {
      note.sentence(around: $0.node)
    }
  }

  @Test(arguments: [
    ("先看这里。显存由[[KV Cache]]决定！别的再说。", "显存由KV Cache决定！"),
    ("第一句？[[A|甲]]是第二句；第三句。", "甲是第二句；"),
    ("One. Two has [[B]] in it. Three.", "Two has B in it."),
    ("See e.g. [[B]] vs. others of v1.5 here! More.", "See e.g. B vs. others of v1.5 here!"),
    ("Before\nthe *link* [[B]] and `code` after", "Before the link B and code after"),
    ("- one\n- an item with [b](B.md)\n- three", "an item with b"),
    ("| a | b |\n|---|---|\n| left | to [[B\\|the note]] |", "to the note"),
    ("Text above.\n\n## About [[B]]\n\nText below.", "About B"),
    ("Seen %%hidden%% [[B]].", "Seen  B."),
  ])
  func sentence(text: String, expected: String) async {
    #expect(await sentences(text) == [expected])
  }

  @Test func whatIsFarIsLeftOut() async {
    let far = String(repeating: "字", count: 100)
    let near = String(repeating: "字", count: 60)
    #expect(await sentences(far + "[[B]]" + far) == ["…" + near + "B" + near + "…"])
    #expect(await sentences(near + "[[B]]" + near) == [near + "B" + near])
  }

  @Test(.timeLimit(.minutes(5))) func manyLinksInOneParagraph() async {
    let text = String(repeating: "[[B]] and ", count: 100_000)
    let found = await sentences(text)
    #expect(found.count == 100_000)
    #expect(found[50_000].hasPrefix("…"))
  }
}
