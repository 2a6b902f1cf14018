import Markdown

/// Real notes and those of the catalogue, damaged: what stands in one is put into another, lines lose or gain markers,
/// and bytes are changed at random. The same number gives the same note.
enum MutatedNote {
  private static let seeds: [[UInt8]] =
    Construct.all.map(\.bytes) + Corpus.all.flatMap { $0.notes.map(\.bytes) }

  private static let insertions: [[UInt8]] =
    [
      "> ", "- ", "1. ", "    ", "\t", "\n", "\r\n", "\r", "\n\n", "```", "~~~\n", "---\n", "===\n", "# ",
      "|", "|-|\n", "`", "*", "**",
      "_", "~~", "==", "$", "$$\n", "%%", "%%\n", "[", "]", "[[", "]]", "![[", "](", "](u)", "[^1]", "[^1]: ",
      "^[", " ^id", "\n\n^id\n\n",
      "> [!note] ", " #tag", "<", "<!--", "-->", "<div>\n", "&amp;", "\\", "\\|", "[r]: /u\n", "- [ ] ", "中",
      "（", "：", "é", "e\u{301}",
      "👩‍👩‍👧", "\u{FEFF}", "\u{0}", "  \n", "https://a.b", "c@d.e", "{\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xE4, 0xB8]]

  static func source(_ seed: UInt64) -> [UInt8] {
    var random = Random(state: seed &* 0xD134_2543_DE82_EF95)
    var note = piece(&random)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = note.isEmpty ? 0 : Int.random(in: 0...note.count, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1, 2: note.insert(contentsOf: insertions.randomElement(using: &random) ?? [], at: place)
      case 3: note.removeSubrange(place..<min(note.count, place + Int.random(in: 1...40, using: &random)))
      case 4: note.insert(contentsOf: piece(&random).prefix(300), at: place)
      case 5: if place < note.count { note[place] = UInt8.random(in: 0...255, using: &random) }
      case 6: prefixLines(&note, from: place, &random)
      default:
        let end = min(note.count, place + Int.random(in: 1...200, using: &random))
        note.insert(contentsOf: note[place..<end], at: place)
      }
    }
    return note
  }

  /// A stretch of some note, from the start of a line.
  private static func piece(_ random: inout Random) -> [UInt8] {
    guard let seed = seeds.randomElement(using: &random), !seed.isEmpty else { return [] }
    var start = Int.random(in: 0..<seed.count, using: &random)
    while start > 0, seed[start - 1] != 0x0A { start -= 1 }
    return Array(seed[start...].prefix(Int.random(in: 1...1500, using: &random)))
  }

  /// Puts the lines behind `place` into a quote or an item.
  private static func prefixLines(_ note: inout [UInt8], from place: Int, _ random: inout Random) {
    let prefix = Array((["> ", "  ", "    ", "\t", ">"].randomElement(using: &random) ?? "").utf8)
    var result = Array(note[..<place])
    var lines = Int.random(in: 1...10, using: &random)
    for byte in note[place...] {
      result.append(byte)
      if byte == 0x0A, lines > 0 {
        result += prefix
        lines -= 1
      }
    }
    note = result
  }
}
