import Foundation
import Testing
import Vault

/// Random ignore files over one tree: what is listed is what git does not ignore. More rounds, and others:
/// `RECKON_FUZZ_ROUNDS=5000 RECKON_FUZZ_SEED=7 swift test --filter GitComparison`.
@Suite struct GitComparisonTests {
  private static let files = [
    "a", "b.md", "a.md", "ab.md", "abc.png", " a", "a b.md", "#a.md", "!a.md", "[a].md", "a-b.md", "笔记.md",
    "A.md",
    "b/a", "b/a.md", "b/b.md", "b/c/a.md", "b/c/b.md", "b/c/ab/a.md", "b/c/ab/c.png", "ab/a.md", "ab/b/a.md",
    "ab/b/c/a.md", "ab/c", "c/a.md", "c/c/c/c.md", "c/ab.md", "c/b/a b.md", "c/b/#a.md", "c/ab/!a.md",
    "]/a.md", "\\/a.md",
  ]
  private static let pieces = [
    "a", "b", "c", "ab", ".md", ".png", "a.md", "*", "*", "**", "?", "/", "/", "**/", "/**", "[ab]", "[!a]",
    "[^b-z]",
    "[a", "]", "[]a]", "[[:alpha:]]", "[[:punct:]]", "[[:x:]]", "[a-]", "[-a]", "[\\]a]", "\\", "\\*", "!",
    "#", " ",
    "\\ ", "-", "笔", "\t",
  ]

  @Test func listing() throws {
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["RECKON_FUZZ_ROUNDS"].flatMap(Int.init) ?? 300
    var random = SplitMix(state: environment["RECKON_FUZZ_SEED"].flatMap(UInt64.init) ?? 1)
    let folder = try TemporaryFolder()
    try folder.output(of: "git", "init", "--quiet")
    for file in Self.files { try folder.write("", to: file) }
    var ignored = 0
    for _ in 0..<rounds {
      var written = ""
      for place in ["", "b/", "b/c/", "c/"] {
        let text = place.isEmpty || Bool.random(using: &random) ? ignoreFile(&random) : ""
        try folder.write(text, to: place + ".gitignore")
        written += "\(place).gitignore: \(text.debugDescription)\n"
      }
      let listed = try Folder.list(folder.path)
      let ours = Set(listed.notes + listed.attachments)
      let gits = try Set(
        folder.output(of: "git", "ls-files", "--others", "--exclude-standard", "-z").split(separator: "\0")
          .map(String.init)
          .filter { !$0.hasSuffix(".gitignore") })
      ignored += Self.files.count - gits.count
      #expect(
        ours == gits,
        "only ours \(ours.subtracting(gits)), only git's \(gits.subtracting(ours)), by\n\(written)")
    }
    // The patterns are neither all too wide nor all too narrow to say anything.
    #expect(ignored > 2 * rounds && ignored < (Self.files.count - 2) * rounds)
  }

  private func ignoreFile(_ random: inout SplitMix) -> String {
    var text = Int.random(in: 0..<20, using: &random) == 0 ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0 { text += "!" }
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<5, using: &random) == 0 { text += " " }
      text += Int.random(in: 0..<5, using: &random) == 0 ? "\r\n" : "\n"
    }
    return text
  }
}

/// A generator that gives the same numbers again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
