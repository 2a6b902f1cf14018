import Figures
import Linting
import Markdown
import Quantities
import SourceText
import Vault

/// Renders one note to HTML with its figures in place. One pass over the flat tree with a stack of what is open:
/// nothing recurses, however deeply a note nests.
struct NoteRenderer {
  let site: Site
  let index: Int
  let note: Note
  let figures: [Figure]
  let markup: FigureMarkup
  var html: [UInt8] = []
  /// The cards of the figures that were placed, in order.
  private(set) var cards: [UInt8] = []
  private var nextFigure = 0
  private var headingNumber = 0
  private let headings: [HeadingName]
  /// The nodes that are open, with what closes them.
  var open: [OpenElement] = []
  let footnoteNumbers: FootnoteNumbers
  /// The texts of the footnotes so far, by number.
  var footnotes: [Int: [UInt8]] = [:]
  /// What was written before the footnotes that are open.
  var outer: [[UInt8]] = []
  let blockNames: [Int: String]

  struct OpenElement {
    var end: Int
    var closing: String
    /// The number of the footnote that ends here.
    var footnote: Int?
  }
  /// The notes' own tags that are open, with how many nodes are open around each.
  var tags: [(name: String, depth: Int)] = []
  var linkDepth = 0
  /// The figures in the link that is open, which open their cards from behind it.
  var linkedFigures: [Int] = []
  /// What addresses lead to: a note may use one address many times.
  var targets: [String: AddressTarget] = [:]
  /// The items of the table of contents: headings of level 2 and 3.
  private(set) var contents = ""
  /// The top heading that the note opens with, rendered; the page shows it above the note's facts.
  private(set) var title: String?
  private(set) var titleID: String?
  /// The heading that is shown as the title although it is not the first block.
  private var movedTitle: Int?

  init(site: Site, index: Int) {
    self.site = site
    self.index = index
    note = site.checked.vault.notes[index].note
    figures = site.figures[index].figures
    footnoteNumbers = FootnoteNumbers(note)
    blockNames = Self.blockNames(of: note)
    headings = site.checked.vault.notes[index].headings
    markup = FigureMarkup(words: site.words, bytes: note.bytes)
    html.reserveCapacity(note.bytes.count * 4)
  }

  mutating func render() -> String {
    var start = note.firstBlock
    if start < note.nodes.count, note.nodes[start].kind == .heading, note.nodes[start].detail == 1 {
      let heading = start
      headingNumber = 1
      start = note.nodes[heading].end
      title = render(heading + 1..<start)
      titleID = headings.first?.id
      html = []
    } else if note.frontMatter?.title ?? "" == "" {
      takeTitle()
    }
    _ = render(start..<note.nodes.count)
    appendFootnotes()
    return String(decoding: html, as: UTF8.self)
  }

  /// Takes the first top heading for the title although something stands before it: tags, a callout.
  private mutating func takeTitle() {
    for (number, heading) in note.headings.enumerated()
    where heading.level == 1 && note.nodes[heading.index].parent == 0 {
      movedTitle = heading.index
      title = note.plainText(of: heading.index).htmlEscaped
      titleID = headings[number].id
      return
    }
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
        if closing == Self.linkEnd { linkDepth += 1 }
        open.append(OpenElement(end: node.end, closing: closing))
        if node.kind == .footnoteDefinition || node.kind == .inlineFootnote { beginFootnote(index) }
        index += 1
      }
    }
    while !open.isEmpty { closeNode() }
    closeTags(downTo: 0)
    return String(decoding: html, as: UTF8.self)
  }

  private static let linkEnd = "</a>"

  private mutating func closeNode() {
    closeTags(downTo: open.count)
    guard let last = open.popLast() else { return }
    html += last.closing.utf8
    if let footnote = last.footnote { endFootnote(footnote) }
    guard last.closing == Self.linkEnd else { return }
    linkDepth -= 1
    explainLinkedFigures()
  }

  /// Writes what opens a node; gives what closes it and whether its children are already written.
  private mutating func begin(_ index: Int) -> (closing: String, isLeaf: Bool) {
    let node = note.nodes[index]
    switch node.kind {
    case .document: return ("", false)
    case .frontMatter: return ("", true)
    case .blockQuote:
      blockAnchor(index)
      if node.detail == 0 { return open("<blockquote>\n", "</blockquote>\n") }
      let (opening, closing) = callout(note.callouts[node.detail - 1])
      return open(opening, closing)
    case .calloutTitle:
      let (opening, closing) = calloutTitle(at: index)
      return open(opening, closing)
    case .footnoteDefinition: return ("", false)
    case .list:
      blockAnchor(index)
      guard let start = note.lists[node.detail].start else { return open("<ul>\n", "</ul>\n") }
      return open(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n", "</ol>\n")
    case .item:
      guard node.detail > 0 else { return open("<li\(blockAttribute(index))>", "</li>\n") }
      return open(
        "<li class=\"task\"\(blockAttribute(index))><input type=\"checkbox\" disabled\(node.detail == 2 ? " checked" : "")> ",
        "</li>\n")
    case .paragraph:
      // A lone paragraph of a list item needs no box of its own.
      if isTight(node) {
        blockAnchor(index)
        return ("", false)
      }
      // An id on a line of its own is nothing to look at.
      if node.end == index + 2, note.nodes[index + 1].kind == .blockID { return ("", true) }
      return open("<p\(blockAttribute(index))>", "</p>\n")
    case .heading: return heading(node, at: index)
    case .codeBlock:
      blockAnchor(index)
      codeBlock(note.codeBlocks[node.detail])
      return ("", true)
    case .htmlBlock:
      htmlBlock(index)
      return ("", true)
    case .htmlInline:
      ownHTML(String(decoding: note.content(of: index), as: UTF8.self))
      return ("", true)
    case .thematicBreak: return open("<hr>\n", "", isLeaf: true)
    case .table:
      blockAnchor(index)
      return open("<div class=\"table\" tabindex=\"0\"><table>\n", "</table></div>\n")
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
      for piece in note.contentPieces(of: index) { source(piece) }
      return ("</code>", true)
    case .emphasis: return open("<em>", "</em>")
    case .strong: return open("<strong>", "</strong>")
    case .strikethrough: return open("<s>", "</s>")
    case .highlight: return open("<mark>", "</mark>")
    case .math:
      html += (note.isDisplayMath(index) ? "<code class=\"math display\">" : "<code class=\"math\">").utf8
      for piece in note.contentPieces(of: index) { source(piece) }
      return ("</code>", true)
    case .comment, .blockID, .linkDefinition: return ("", true)
    case .tag:
      html += "<span class=\"tag\">".utf8
      source(node.range)
      return ("</span>", true)
    case .footnoteReference:
      footnoteMark(note.footnotes[node.detail].definition, at: index)
      return ("", true)
    case .inlineFootnote:
      footnoteMark(index, at: index)
      return ("", false)
    case .link:
      switch target(of: note.destinations[node.detail].address) {
      case .page(let address), .file(let address), .elsewhere(let address):
        return open("<a href=\"\(address.htmlEscaped)\">", Self.linkEnd)
      case .missing: return open("<span class=\"broken\" title=\"\(site.words.deadLink)\">", "</span>")
      case .notShown, .forbidden: return ("", false)
      }
    case .image:
      image(at: index)
      return ("", true)
    case .wikiLink:
      wikiLink(at: index)
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
    if index == movedTitle {
      blockAnchor(index)
      return ("", true)
    }
    if node.detail == 2 || node.detail == 3 {
      let text = note.plainText(of: index).htmlEscaped
      contents += "<li class=\"level\(node.detail)\"><a href=\"#\(id.htmlEscaped)\">\(text)</a></li>\n"
    }
    let opening = "<h\(node.detail) id=\"\(id.htmlEscaped)\">"
    html += opening.utf8
    blockAnchor(index)
    return ("</h\(node.detail)>\n", false)
  }

  /// Whether a paragraph needs no box of its own: it stands in an item of a tight list.
  private func isTight(_ paragraph: Node) -> Bool {
    let parent = note.nodes[paragraph.parent]
    guard parent.kind == .item, note.nodes[parent.parent].kind == .list else { return false }
    return note.lists[note.nodes[parent.parent].detail].isTight
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
  mutating func source(_ range: ByteRange) {
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
      if FigureMarkup.mark(figure) != nil {
        if linkDepth > 0 { linkedFigures.append(nextFigure) }
        markup.card(figure, number: nextFigure, to: &cards)
      }
      position = figure.range.upperBound
    }
    escape(position..<range.upperBound)
  }

  private mutating func escape(_ range: ByteRange) { html.appendEscaped(note.bytes[range]) }
}
