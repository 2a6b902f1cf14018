import Markdown
import Testing
import Vault

/// Where wiki-links lead.
@Suite struct LinkTests {
  private func vault(_ notes: [String: String], attachments: [String] = []) -> Vault {
    let files = notes.sorted { $0.key < $1.key }.map {
      NoteFile(path: $0.key, note: Note(Array($0.value.utf8)))
    }
    return Vault(root: ".", notes: files, attachments: attachments, unreadable: [])
  }

  /// Where `[[link]]` in the note at `source` leads, in words.
  private func target(of link: String, in vault: Vault, from source: String) -> String {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let index = vault.notes.firstIndex(where: { $0.path == source }) else { return "no source" }
    let resolution = LinkResolver(vault).resolve(
      target: parts[0], fragment: parts.count > 1 ? parts[1] : nil, from: index
    ).resolution
    switch resolution {
    case .note(let note, let fragment): return vault.notes[note].path + (fragment.map { "#" + $0 } ?? "")
    case .attachment(let path): return "attachment " + path
    case .missingNote: return "missing note"
    case .missingHeading(let note): return "missing heading in " + vault.notes[note].path
    case .missingBlock: return "missing block"
    case .ambiguous(let found): return "ambiguous " + found.first.joined(separator: " ")
    default: return "\(resolution)"
    }
  }

  @Test(arguments: [
    ("LLM", "LLM.md"), ("llm", "LLM.md"), ("LLM.md", "LLM.md"), ("sub/Deep", "sub/Deep.md"),
    ("Deep", "sub/Deep.md"),
    ("大模型", "LLM.md"), ("LLM#KV Cache", "LLM.md#kv-cache"), ("LLM#kv  cache", "LLM.md#kv-cache"),
    ("#Here", "Start.md#here"), ("LLM#Nowhere", "missing heading in LLM.md"), ("Nowhere", "missing note"),
    ("card.png", "attachment images/card.png"), ("Twin", "ambiguous a/Twin.md b/Twin.md"),
    ("a/Twin", "a/Twin.md"),
  ])
  func resolution(link: String, expected: String) {
    let vault = vault(
      [
        "Start.md": "# Start\n\n## Here\n", "LLM.md": "---\naliases: [大模型]\n---\n# LLM\n\n## KV Cache\n",
        "sub/Deep.md": "deep", "a/Twin.md": "", "b/Twin.md": "",
      ], attachments: ["images/card.png"])
    #expect(target(of: link, in: vault, from: "Start.md") == expected)
  }

  @Test func nearestOfTwins() {
    let vault = vault(["a/Twin.md": "", "b/Twin.md": "", "b/Start.md": ""])
    #expect(target(of: "Twin", in: vault, from: "b/Start.md") == "b/Twin.md")
  }

  @Test func fewestFoldersWins() {
    let vault = vault(["Twin.md": "", "b/Twin.md": "", "b/Start.md": ""])
    #expect(target(of: "Twin", in: vault, from: "b/Start.md") == "Twin.md")
  }

  @Test func backlinks() async {
    let vault = vault([
      "A.md": "See [[B]] and [[B#X]].", "B.md": "# B\n\n[[B]] is this note; `[[A]]` is code.",
    ])
    let graph = await LinkGraph(vault, resolver: LinkResolver(vault))
    #expect(graph.backlinks.map(\.count) == [0, 2])
    #expect(graph.outgoing.map(\.count) == [2, 1])
  }

  @Test func linksOfEveryKindLeadBack() async {
    let vault = vault([
      "A.md": "[[B]] ![[B#X]] [b](B.md) ![b](b.md) [[None]] [w](https://b.md)", "B.md": "# X",
    ])
    let graph = await LinkGraph(vault, resolver: LinkResolver(vault))
    #expect(graph.backlinks[1].map(\.kind) == [.wikilink, .embed, .markdown, .markdown])
    #expect(graph.backlinks[1].allSatisfy { $0.source == 0 })
    #expect(graph.outgoing[0].count == 6)
  }

  @Test func suggestion() {
    var finder = SuggestionFinder(["GPU 架构对比", "LLM"])
    #expect(finder.nearest(to: "GPU 架构对此") == "GPU 架构对比")
    #expect(finder.nearest(to: "全然不同的名字") == nil)
    #expect(finder.nearest(to: "LMM") == "LLM")
    #expect(finder.nearest(to: "LN") == nil)
  }
}
