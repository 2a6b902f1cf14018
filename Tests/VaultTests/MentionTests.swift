import Markdown
import Testing
import Vault

/// Names of notes that stand in other notes without a link.
@Suite struct MentionTests {
  /// `note < text in source` for every mention.
  private func mentions(_ notes: [String: String]) async -> [String] {
    let files = notes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    let vault = Vault(root: ".", notes: files, attachments: [], unreadable: [])
    let found = await Mentions(vault)
    return zip(files, found.byNote).flatMap { file, mentions in
      mentions.map { mention in
        let source = files[mention.source]
        return
          "\(file.name) < \(String(decoding: source.note.bytes[mention.range], as: UTF8.self)) in \(source.name)"
      }
    }
  }

  @Test func wholeWordsInAnyCase() async {
    let found = await mentions([
      "KV Cache.md": "", "Text.md": "The kv cache, a KV Cache: but no KV Caches, no xkv cache, no kv  cache.",
    ])
    #expect(found == ["KV Cache < kv cache in Text", "KV Cache < KV Cache in Text"])
  }

  @Test func chineseNamesAnywhere() async {
    let found = await mentions(["显存.md": "", "卡.md": "", "Text.md": "用LLM时显存占用大，显卡也贵", "LLM.md": ""])
    #expect(found == ["LLM < LLM in Text", "显存 < 显存 in Text"])
  }

  @Test func longestNameWins() async {
    let found = await mentions(["GPU.md": "", "GPU 架构.md": "", "Text.md": "GPU 架构对比，GPU 与 GPU 架"])
    #expect(found == ["GPU 架构 < GPU 架构 in Text", "GPU < GPU in Text", "GPU < GPU in Text"])
  }

  @Test func titlesAndAliases() async {
    let found = await mentions([
      "a.md": "---\naliases: [大模型]\n---\n# Large Model\n\n大模型 here", "b.md": "A large model is 大模型.",
    ])
    #expect(found == ["a < large model in b", "a < 大模型 in b"])
  }

  @Test func plainTextOnly() async {
    let found = await mentions([
      "GPU.md": "GPU here",
      "Text.md": """
      `GPU` [[GPU]] [GPU](x.md) ![GPU](y.png) $GPU$ %%GPU%% <!-- GPU --> **GPU**

          GPU

      ## GPU
      """,
    ])
    #expect(found == ["GPU < GPU in Text", "GPU < GPU in Text"])
  }

  @Test func namesOfSeveralNotesMeanNone() async {
    let found = await mentions([
      "a/README.md": "", "b/README.md": "", "c.md": "---\nalias: GPU\n---\n", "GPU.md": "",
      "Text.md": "README, GPU, 42", "42.md": "",
    ])
    #expect(found == ["GPU < GPU in Text"])
  }

  @Test func sentenceOfAMention() async throws {
    let note = Note(Array("第一句。这里说显存不够。第三句。".utf8))
    let range = try #require(note.bytes.firstRange(of: Array("显存".utf8)))
    #expect(note.sentence(around: range, in: 2) == "这里说显存不够。")
  }

  @Test(.timeLimit(.minutes(5))) func repetitionTakesLinearTime() async {
    var notes = ["Text.md": String(repeating: "一", count: 30_000)]
    for length in [100, 110, 119] { notes[String(repeating: "一", count: length) + "二.md"] = "" }
    #expect(await mentions(notes).isEmpty)
  }
}
