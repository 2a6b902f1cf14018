import Figures
import Linting
import Markdown
import Quantities
import SourceText
import Vault

/// Renders one note to HTML with its figures in place. One pass over the flat tree with a stack of what is open:
/// nothing recurses, however deeply a note nests.
struct NoteRenderer {
  private let site: Site
  private let index: Int
  private let note: Note
  private let figures: [Figure]
  private let markup: FigureMarkup
  private var html: [UInt8] = []
  /// The cards of the figures that were placed, in order.
  private(set) var cards: [UInt8] = []
  private var nextFigure = 0
  private var headingNumber = 0
  private let headings: [HeadingName]
  /// The items of the table of contents: headings of level 2 and 3.
  private(set) var contents = ""
  /// The top heading that the note opens with, rendered; the page shows it above the note's facts.
  private(set) var title: String?

  init(site: Site, index: Int) {
    self.site = site
    self.index = index
    note = site.checked.vault.notes[index].note
    figures = site.checked.figures[index].figures
    headings = site.checked.vault.notes[index].headings
    markup = FigureMarkup(words: site.words, bytes: note.bytes)
    html.reserveCapacity(note.bytes.count * 4)
  }

  mutating func render() -> String {
    var start = 1
    if note.nodes.count > 1, note.nodes[1].kind == .heading, note.nodes[1].detail == 1 {
      headingNumber = 1
      start = note.nodes[1].end
      title = render(2..<start)
      html = []
    }
    return render(start..<note.nodes.count)
  }

  private mutating func render(_ range: Range<Int>) -> String {
    let nodes = note.nodes
    var open: [(end: Int, closing: String)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, last.end <= index {
        html += last.closing.utf8
        open.removeLast()
      }
      let node = nodes[index]
      let (closing, isLeaf) = begin(index)
      if isLeaf {
        html += closing.utf8
        index = node.end
      } else {
        open.append((node.end, closing))
        index += 1
      }
    }
    while let last = open.popLast() { html += last.closing.utf8 }
    return String(decoding: html, as: UTF8.self)
  }

  /// Writes what opens a node; gives what closes it and whether its children are already written.
  private mutating func begin(_ index: Int) -> (closing: String, isLeaf: Bool) {
    let node = note.nodes[index]
    switch node.kind {
    case .document: return ("", false)
    case .blockQuote: return open("<blockquote>\n", "</blockquote>\n")
    case .list:
      if node.detail < 0 { return open("<ul>\n", "</ul>\n") }
      return open(node.detail == 1 ? "<ol>\n" : "<ol start=\"\(node.detail)\">\n", "</ol>\n")
    case .item:
      guard node.detail > 0 else { return open("<li>", "</li>\n") }
      return open(
        "<li class=\"task\"><input type=\"checkbox\" disabled\(node.detail == 2 ? " checked" : "")> ",
        "</li>\n")
    case .paragraph:
      // A lone paragraph of a list item needs no box of its own.
      let parent = note.nodes[node.parent]
      if parent.kind == .item, isTight(node.parent) { return ("", false) }
      return open("<p>", "</p>\n")
    case .heading: return heading(node, at: index)
    case .codeBlock:
      codeBlock(note.codeBlocks[node.detail])
      return ("", true)
    case .htmlBlock, .htmlInline:
      html += safeHTML(node.range).utf8
      return ("", true)
    case .thematicBreak: return open("<hr>\n", "", isLeaf: true)
    case .table: return open("<div class=\"table\" tabindex=\"0\"><table>\n", "</table></div>\n")
    case .tableRow:
      if node.detail == 1 { return open("<thead><tr>", "</tr></thead>\n") }
      return open("<tr>", "</tr>\n")
    case .tableCell: return cell(node)
    case .text:
      text(index)
      return ("", true)
    case .softBreak: return open("\n", "", isLeaf: true)
    case .lineBreak: return open("<br>\n", "", isLeaf: true)
    case .code:
      html += "<code>".utf8
      source(note.codeSpanContent(of: index))
      return ("</code>", true)
    case .emphasis: return open("<em>", "</em>")
    case .strong: return open("<strong>", "</strong>")
    case .strikethrough: return open("<s>", "</s>")
    case .highlight: return open("<mark>", "</mark>")
    case .math:
      html += (note.isDisplayMath(index) ? "<code class=\"math display\">" : "<code class=\"math\">").utf8
      source(note.codeSpanContent(of: index))
      return ("</code>", true)
    case .comment: return ("", true)
    case .link:
      let address = note.destinations[node.detail].address
      guard address.isSafeAddress else { return ("", false) }
      return open("<a href=\"\(site.pageAddress(address, from: self.index).htmlEscaped)\">", "</a>")
    case .image:
      let address = note.destinations[node.detail].address
      let text = note.plainText(of: index)
      if address.isSafeAddress {
        html += "<img src=\"\(address.htmlEscaped)\" alt=\"\(text.htmlEscaped)\" loading=\"lazy\">".utf8
      } else {
        html += text.htmlEscaped.utf8
      }
      return ("", true)
    case .wikiLink:
      wikiLink(node)
      return ("", true)
    }
  }

  private mutating func open(
    _ opening: String, _ closing: String, isLeaf: Bool = false
  ) -> (closing: String, isLeaf: Bool) {
    html += opening.utf8
    return (closing, isLeaf)
  }

  // MARK: Blocks

  private mutating func heading(_ node: Node, at index: Int) -> (closing: String, isLeaf: Bool) {
    let id = headingNumber < headings.count ? headings[headingNumber].id : ""
    headingNumber += 1
    if node.detail == 2 || node.detail == 3 {
      let text = note.plainText(of: index).htmlEscaped
      contents += "<li class=\"level\(node.detail)\"><a href=\"#\(id.htmlEscaped)\">\(text)</a></li>\n"
    }
    return open("<h\(node.detail) id=\"\(id.htmlEscaped)\">", "</h\(node.detail)>\n")
  }

  private func isTight(_ item: Int) -> Bool {
    note.children(of: item).count { note.nodes[$0].kind == .paragraph } == 1
  }

  private mutating func cell(_ node: Node) -> (closing: String, isLeaf: Bool) {
    let row = note.nodes[node.parent]
    let table = note.nodes[row.parent]
    let name = row.detail == 1 ? "th" : "td"
    var style = ""
    let alignments = note.tables[table.detail].alignments
    if node.detail < alignments.count {
      switch alignments[node.detail] {
      case .none: break
      case .left: style = " class=\"left\""
      case .center: style = " class=\"center\""
      case .right: style = " class=\"right\""
      }
    }
    return open("<\(name)\(style)>", "</\(name)>")
  }

  private mutating func codeBlock(_ block: CodeBlock) {
    let language = note.language(of: block)
    html += (language.map { "<pre data-language=\"\($0.htmlEscaped)\"><code>" } ?? "<pre><code>").utf8
    for line in block.lines {
      if language == "python" || language == "py" {
        pythonLine(line)
      } else {
        source(line)
      }
      html.append(UInt8(ascii: "\n"))
    }
    html += "</code></pre>\n".utf8
  }

  /// A line of Python with its comment set apart; that is where the figures stand.
  private mutating func pythonLine(_ line: ByteRange) {
    guard let hash = commentStart(in: line) else { return source(line) }
    source(line.lowerBound..<hash)
    html += "<span class=\"comment\">".utf8
    source(hash..<line.upperBound)
    html += "</span>".utf8
  }

  /// Where a `#` outside of quotes begins; a line inside a long string may be taken wrongly, which only colours it.
  private func commentStart(in line: ByteRange) -> Int? {
    var quote: UInt8?
    for offset in line {
      let byte = note.bytes[offset]
      if let current = quote {
        if byte == current { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#") {
        return offset
      }
    }
    return nil
  }

  // MARK: Inlines

  private mutating func text(_ index: Int) {
    let node = note.nodes[index]
    if node.detail != 0 {
      html += note.text(of: index).htmlEscaped.utf8
    } else {
      source(node.range)
    }
  }

  /// The bytes of `range` as text, with the figures that begin there.
  private mutating func source(_ range: ByteRange) {
    var position = range.lowerBound
    while nextFigure < figures.count, figures[nextFigure].range.lowerBound < position { nextFigure += 1 }
    while nextFigure < figures.count, range.encloses(figures[nextFigure].range) {
      let figure = figures[nextFigure]
      guard figure.range.lowerBound >= position else {
        nextFigure += 1
        continue
      }
      nextFigure += 1
      escape(position..<figure.range.lowerBound)
      markup.inline(figure, number: nextFigure, to: &html)
      if figure.verdict != .unchecked { markup.card(figure, number: nextFigure, to: &cards) }
      position = figure.range.upperBound
    }
    escape(position..<range.upperBound)
  }

  private mutating func escape(_ range: ByteRange) { html.appendEscaped(note.bytes[range]) }

  private mutating func wikiLink(_ node: Node) {
    let link = note.wikiLinks[node.detail]
    let target = note.bytes.text(in: link.target)
    let display =
      link.display.map { note.bytes.text(in: $0) }
      ?? target + (link.fragment.map { (target.isEmpty ? "" : "#") + note.bytes.text(in: $0) } ?? "")
    switch site.checked.resolver.resolve(link, in: note, from: index) {
    case .note(let other, let fragment):
      let anchor = fragment.map { "#" + $0.percentEncoded } ?? ""
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]) + anchor, display)
    case .missingHeading(let other), .missingBlock(let other):
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]), display)
    case .attachment(let path): anchorTo(site.href(to: path, from: site.paths[index]), display)
    case .missingNote, .ambiguous:
      html += "<span class=\"broken\" title=\"\(site.words.brokenLink)\">\(display.htmlEscaped)</span>".utf8
    }
  }

  private mutating func anchorTo(_ href: String, _ text: String) {
    html += "<a class=\"wiki\" href=\"\(href)\">\(text.htmlEscaped)</a>".utf8
  }

  /// Notes may come from strangers: raw HTML is shown as text, but for line breaks, and comments stay hidden.
  private func safeHTML(_ range: ByteRange) -> String {
    let raw = note.bytes.text(in: range)
    if raw.hasPrefix("<!--") { return "" }
    let lower = raw.lowercased()
    if ["<br>", "<br/>", "<br />"].contains(lower) { return "<br>" }
    for name in ["sub", "sup", "kbd", "u", "b", "i", "mark", "small"]
    where lower == "<\(name)>" || lower == "</\(name)>" {
      return lower
    }
    return raw.htmlEscaped
  }
}
