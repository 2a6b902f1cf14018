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
  /// The nodes that are open, with what closes them.
  private var open: [(end: Int, closing: String, isLink: Bool)] = []
  /// The notes' own tags that are open, with how many nodes are open around each.
  private var tags: [(name: String, depth: Int)] = []
  private var linkDepth = 0
  /// The list item asked for last, and whether one paragraph is all that it has.
  private var tightness = (item: -1, isTight: false)
  /// The figures in the link that is open, which open their cards from behind it.
  private var linkedFigures: [Int] = []
  /// What addresses lead to: a note may use one address many times.
  private var targets: [String: AddressTarget] = [:]
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
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, last.end <= index { closeNode() }
      let node = nodes[index]
      let (closing, isLeaf) = begin(index)
      if isLeaf {
        html += closing.utf8
        index = node.end
      } else {
        let isLink = closing == "</a>"
        if isLink { linkDepth += 1 }
        open.append((node.end, closing, isLink))
        index += 1
      }
    }
    while !open.isEmpty { closeNode() }
    closeTags(downTo: 0)
    return String(decoding: html, as: UTF8.self)
  }

  private mutating func closeNode() {
    closeTags(downTo: open.count)
    guard let last = open.popLast() else { return }
    html += last.closing.utf8
    guard last.isLink else { return }
    linkDepth -= 1
    explainLinkedFigures()
  }

  /// The buttons of the figures within a link, behind it.
  private mutating func explainLinkedFigures() {
    guard linkDepth == 0 else { return }
    for number in linkedFigures { markup.opener(of: figures[number - 1], number: number, to: &html) }
    linkedFigures = []
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
      ownHTML(node.range)
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
      switch target(of: note.destinations[node.detail].address) {
      case .site(let address), .elsewhere(let address):
        return open("<a href=\"\(address.htmlEscaped)\">", "</a>")
      case .missing: return open("<span class=\"broken\" title=\"\(site.words.deadLink)\">", "</span>")
      case .forbidden: return ("", false)
      }
    case .image:
      image(note.destinations[node.detail].address, text: note.plainText(of: index).htmlEscaped)
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

  private mutating func isTight(_ item: Int) -> Bool {
    if tightness.item != item {
      tightness = (item, note.children(of: item).count { note.nodes[$0].kind == .paragraph } == 1)
    }
    return tightness.isTight
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
      markup.inline(figure, number: nextFigure, isInLink: linkDepth > 0, to: &html)
      if linkDepth > 0, figure.verdict.holds || figure.verdict.isFinding { linkedFigures.append(nextFigure) }
      if figure.verdict != .unchecked { markup.card(figure, number: nextFigure, to: &cards) }
      position = figure.range.upperBound
    }
    escape(position..<range.upperBound)
  }

  private mutating func escape(_ range: ByteRange) { html.appendEscaped(note.bytes[range]) }

  private mutating func target(of address: String) -> AddressTarget {
    if let known = targets[address] { return known }
    let target = site.target(of: address, from: index)
    targets[address] = target
    return target
  }

  /// An image beside the notes is shown. No page asks another host for one: what is there is linked to.
  private mutating func image(_ address: String, text: String) {
    switch target(of: address) {
    case .site(let address):
      html += "<img src=\"\(address.htmlEscaped)\" alt=\"\(text)\" loading=\"lazy\">".utf8
    case .elsewhere(let address) where linkDepth == 0:
      html +=
        "<a class=\"image\" href=\"\(address.htmlEscaped)\">\(text.isEmpty ? address.htmlEscaped : text)</a>"
        .utf8
    case .elsewhere, .forbidden: html += text.utf8
    case .missing: html += "<span class=\"broken\" title=\"\(site.words.deadLink)\">\(text)</span>".utf8
    }
  }

  private mutating func wikiLink(_ node: Node) {
    let link = note.wikiLinks[node.detail]
    switch site.checked.resolver.resolve(link, in: note, from: index) {
    case .note(let other, let fragment):
      // Blocks have no ids on a page; its top is near enough.
      let anchor = fragment.map { $0.hasPrefix("^") ? "" : "#" + $0.percentEncoded } ?? ""
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]) + anchor, link)
    case .missingHeading(let other), .missingBlock(let other):
      anchorTo(site.href(to: site.paths[other], from: site.paths[index]), link)
    case .attachment(let path): anchorTo(site.href(to: path, from: site.paths[index]), link)
    case .missingNote, .ambiguous:
      html += "<span class=\"broken\" title=\"\(site.words.brokenLink)\">".utf8
      display(link)
      html += "</span>".utf8
    }
  }

  private mutating func anchorTo(_ href: String, _ link: WikiLink) {
    html += "<a class=\"wiki\" href=\"\(href)\">".utf8
    linkDepth += 1
    display(link)
    linkDepth -= 1
    html += "</a>".utf8
    explainLinkedFigures()
  }

  private mutating func display(_ link: WikiLink) {
    if let display = link.display { return source(display) }
    source(link.target)
    if let fragment = link.fragment {
      if !link.target.isEmpty { html.append(UInt8(ascii: "#")) }
      source(fragment)
    }
  }

  // MARK: The notes' own HTML

  private static let keptTags: Set<String> = ["sub", "sup", "kbd", "u", "b", "i", "mark", "small"]
  private static let mostTags = 32

  /// Notes may come from strangers: their HTML is shown as text, but for line breaks and a few tags, and comments
  /// stay hidden. A tag that is kept ends where the node around it ends, whatever the note says.
  private mutating func ownHTML(_ range: ByteRange) {
    let raw = note.bytes.text(in: range).withoutHTMLComments
    let lower = raw.utf8.count < 12 ? raw.lowercased() : ""
    if ["<br>", "<br/>", "<br />"].contains(lower) {
      html += "<br>".utf8
      return
    }
    let isClosing = lower.hasPrefix("</")
    let name = String(lower.dropFirst(isClosing ? 2 : 1).dropLast())
    if Self.keptTags.contains(name) {
      if !isClosing, tags.count < Self.mostTags {
        tags.append((name, open.count))
        html += lower.utf8
        return
      }
      if isClosing, let last = tags.lastIndex(where: { $0.name == name && $0.depth == open.count }) {
        while tags.count > last { closeTag() }
        return
      }
    }
    html += raw.htmlEscaped.utf8
  }

  /// Closes the notes' own tags that were opened within the innermost `depth` nodes.
  private mutating func closeTags(downTo depth: Int) {
    while let last = tags.last, last.depth >= depth { closeTag() }
  }

  private mutating func closeTag() {
    if let last = tags.popLast() { html += "</\(last.name)>".utf8 }
  }
}
