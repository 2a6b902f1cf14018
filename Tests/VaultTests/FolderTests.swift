import Markdown
import Testing
import Vault

/// Which files of a folder are its notes.
@Suite struct FolderTests {
  @Test func ignoreFilesByPrecedence() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md\nb.md\nc.md\n", to: ".gitignore")
    try folder.write("!b.md\n!c.md\n", to: ".ignore")
    try folder.write("c.md\nd.md\n", to: ".reckonignore")
    try folder.write("!d.md\n", to: "deep/.gitignore")
    for name in ["a.md", "b.md", "c.md", "d.md", "e.md", "deep/a.md", "deep/d.md"] {
      try folder.write("", to: name)
    }
    #expect(try Folder.list(folder.path).notes == ["b.md", "deep/d.md", "e.md"])
  }

  @Test func ignoredNotesThatAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("drafts\n", to: ".reckonignore")
    try folder.write("", to: "drafts/a.md")
    try folder.write("", to: "drafts/b.md")
    let listed = try Folder.list(folder.path, including: PathSet(["drafts/b.md", "nowhere.md", "drafts"]))
    #expect(listed.notes == ["drafts/b.md"])
    #expect(listed.unreadable == [])
  }

  /// The rules above the vault count only in a repository, and only up to its root.
  @Test func ignoreFilesAbove() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", to: ".gitignore")
    try folder.write("/vault/b.md\n", to: "repository/.gitignore")
    for name in ["a.md", "b.md"] { try folder.write("", to: "repository/vault/\(name)") }
    let vault = folder.path + "/repository/vault"
    #expect(try Folder.list(vault).notes == ["a.md", "b.md"])
    try folder.write("", to: "repository/.git/HEAD")
    #expect(try Folder.list(vault).notes == ["a.md"])
  }

  @Test func ignoreFilesThatCannotBeUsed() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "a", count: 1 << 20) + "\n", to: ".gitignore")
    try folder.link(".ignore", to: "/etc/passwd")
    try folder.write("", to: "b/.reckonignore/x")
    try folder.write("", to: "a.md")
    let listed = try Folder.list(folder.path)
    #expect(listed.notes == ["a.md"])
    #expect(listed.unreadable.map(\.path) == [".gitignore", ".ignore", "b/.reckonignore"])
    #expect(listed.unreadable[0].reason == "is larger than 1 MiB; its patterns are not used")
  }

  @Test func linksToFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "outside/secret.md")
    try folder.write("", to: "vault/notes/a.md")
    try folder.write("", to: "vault/.hidden/b.md")
    let links = [
      ("again", "notes"), ("notes/loop", ".."), ("self", "self"), ("out", "../outside"),
      ("unseen", ".hidden"),
      ("alias.md", "notes/a.md"), ("leak.md", "../outside/secret.md"),
    ]
    for (link, target) in links { try folder.link("vault/" + link, to: target) }
    let listed = try Folder.list(folder.path + "/vault")
    #expect(listed.notes == ["alias.md", "notes/a.md"])
    #expect(listed.unreadable.map(\.path) == ["leak.md", "out", "self", "unseen"])
    #expect(listed.unreadable[1].reason == "is a link to a folder outside the vault, and is not followed")
    #expect(
      listed.unreadable[3].reason
        == "is a link to a folder that is left out; links to folders are not followed")
  }

  /// `é` as one scalar and as two, and a name in capitals: four files on Linux, and none may be lost.
  @Test func namesThatLookAlike() async throws {
    let folder = try TemporaryFolder()
    let names = ["Cafe\u{301}.md", "Caf\u{E9}.md", "cafe\u{301}.md", "e\u{301}/a.md", "\u{E9}/a.md"]
    for name in names { try folder.write(name, to: name) }
    let vault = try await Vault.read(root: folder.path)
    #expect(vault.notes.map { Array($0.path.utf8) } == names.map { Array($0.utf8) })
    #expect(vault.notes.map { $0.note.bytes } == names.map { Array($0.utf8) })
    let one = try await Vault.read(root: folder.path, only: PathSet(["Caf\u{E9}.md"]))
    #expect(one.notes.map { Array($0.path.utf8) } == [Array("Caf\u{E9}.md".utf8)])
  }

  /// Attachments whose names are not UTF-8 are one line a folder; notes are one line each.
  @Test func namesThatAreNoText() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "images/x.md")
    let script =
      "import os\nfor n in range(2000): open(os.fsencode(f'images/{n}') + b'\\xe9.png', 'w')\n"
      + "for n in b'\\xe8', b'\\xe9': open(n + b'.md', 'w')\nopen(b'\\xe9.png', 'w')"
    try folder.output(of: "python3", "-c", script)
    let listed = try Folder.list(folder.path)
    #expect(listed.unreadable.map(\.path) == ["\\xE8.md", "\\xE9.md", "\\xE9.png", "images"])
    #expect(
      listed.unreadable[3].reason == "2000 attachments are left out; each has a name that is not UTF-8 text")
  }
}
