import Markdown

/// Notes made at random from a grammar: blocks in each other to any depth, with every kind of line end, tab, lazy line
/// and form of inline. The same number gives the same note.
struct GeneratedNote {
  private var random: Random
  private let lineEnd: String
  private let forms: Forms
  private var isExtended: Bool { forms == .obsidian }

  /// The forms that occur.
  enum Forms {
    /// Those that the library knows with the extensions that we use.
    case cmark
    /// Bare addresses, strikethrough and Chinese too.
    case github
    case obsidian
  }

  static func source(_ seed: UInt64, _ forms: Forms) -> String {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let lineEnd = ["\n", "\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    var note = GeneratedNote(random: random, lineEnd: lineEnd, forms: forms)
    var lines = note.blocks(depth: 0)
    if note.chance(6) { lines = ["---", "title: x", "tags: [a, \"b\"]", "---"] + lines }
    let text = lines.joined(separator: lineEnd)
    return note.chance(2) ? text : text + lineEnd
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...(depth == 0 ? 6 : 3), using: &random) {
      lines += block(depth: depth)
      if !chance(4) { lines.append(pick(["", "", "", " ", "\t"])) }
    }
    return lines
  }

  private mutating func block(depth: Int) -> [String] {
    switch Int.random(in: 0..<(depth < 4 ? 16 : 10), using: &random) {
    case 0...2: return paragraph()
    case 3:
      return [
        pick(["# ", "## ", "###\t", forms == .cmark ? "# " : "#"]) + inlines() + pick(["", " #", " ##  "])
      ]
    case 4: return paragraph() + [pick(["===", "---", " ==", "  -"])]
    case 5:
      let fence = pick(forms == .cmark ? ["~~~", "~~~~"] : ["```", "~~~", "````"])
      let code = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        pick(["x = 1", "  y", "\tz", "", "> q", "- l", forms == .cmark ? "''" : "``"])
      }
      return [pick(["", " ", "  "]) + fence + pick(["", "py", " text  a"])] + code
        + (chance(5) ? [] : [fence])
    case 6: return [pick(["    ", "\t", "  \t"]) + "code " + inlines(), pick(["\t\t", "     "]) + "more"]
    case 7:
      return [
        pick(["<div>", "<!-- c", "<?p", "</p>", "<b>x</b>"]), inlines(), pick(["</div>", "-->", "?>", ""]),
      ]
    case 8: return table()
    case 9:
      return isExtended
        ? [pick(["$$", "%%"]), inlines(), pick(["- x", "===", "a"]), pick(["$$", "%%"])]
        : [pick(["***", "- - -", "___"])]
    case 10, 11: return quoted(depth)
    case 12, 13, 14: return item(depth)
    // The library overlooks definitions on lazy lines.
    default: return isExtended ? special(depth) : ["[r]: /u", "  'title'", ""]
    }
  }

  private mutating func paragraph() -> [String] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      pick(["", "", " ", "   "]) + inlines() + pick(["", "", "  ", "\\", " \t"])
    }
  }

  private mutating func table() -> [String] {
    var lines = [pick(["| a | b |", "a|b", "|a|b|"]), pick(["|---|:-:|", "-|-", "| :-- | --: |"])]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      lines.append(
        "| \(inlines()) | \(pick(["`x\\|y`", "", "\\|", forms == .cmark ? "w" : "[[n\\|t]]", "z"])) |")
    }
    return lines
  }

  /// The lines of a quote; some of its paragraphs' lines are lazy.
  private mutating func quoted(_ depth: Int) -> [String] {
    blocks(depth: depth + 1).map { line in chance(8) ? line : pick([">", "> ", "> ", " > ", ">\t"]) + line }
  }

  private mutating func item(_ depth: Int) -> [String] {
    let markers = ["- ", "* ", "+   ", "1. ", "10) ", "-\t"]
    let marker = pick(forms == .cmark ? markers : markers + ["- [ ] ", "- [x] "])
    let indentation = pick([String(repeating: " ", count: marker.utf8.count), "  ", "    ", "\t"])
    return blocks(depth: depth + 1).enumerated().map { number, line in
      number == 0 ? marker + line : line.isEmpty || chance(10) ? line : indentation + line
    }
  }

  private mutating func special(_ depth: Int) -> [String] {
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let inner = blocks(depth: depth + 1)
      return ["[^" + pick(["1", "注", "long-label"]) + "]: " + inlines()] + inner.map { "    " + $0 }
    case 1: return [pick(["> [!note] ", "> [!warning]- ", "> [!x|m]"]) + inlines()] + quoted(depth)
    default: return ["^" + pick(["id", "a-1"])]
    }
  }

  private mutating func inlines() -> String {
    var text = pick(forms == .cmark ? ["a", "b c", "1"] : ["a", "显存", "7B × 2", "*", "`"])
    for _ in 0..<Int.random(in: 0...5, using: &random) { text += inline() }
    return text
  }

  private mutating func inline() -> String {
    // Not where the library departs from its specification: code spans behind backticks that close nothing, emphasis
    // behind a run that could have both opened and closed, links in links, parentheses that do not pair, and boxes of tasks in text.
    let cmark = [
      " b", "*c*", "**d**", "__e__", "`f`", "[i](/j \"k\")", "![l](m)", "<https://n.o>", "<b>", "&amp;",
      "\\*", "[r]",
      "|", "é", "👩‍👩‍👧", "_", "[", "<", "!", "  ", "&copy;", "[r][]", "[x][r]", "\\|",
    ]
    let github = ["``g`h``", "*", "(", "]", "https://p.q/r", "~~s~~", "t@u.v", "，", "~", "www.w.x", "显"]
    let extended = [
      "[[w]]", "[[w#x|y]]", "![[z.png|3]]", "==h==", "$m_n$", "%%c%%", " #tag", "[^1]", "^[in *l*]", " ^id",
      "**加（A）**测", "$5",
    ]
    return pick(
      forms == .cmark ? cmark : forms == .github ? cmark + github : cmark + github + extended)
  }
}
