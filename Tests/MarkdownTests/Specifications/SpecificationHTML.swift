import Markdown
import SourceText

/// Writes a note as the specifications write HTML, from our tree alone.
struct SpecificationHTML {
  private let note: Note
  private var html = ""
  /// Footnotes in the order of their first reference, and how often each is referred to.
  private var order: [Int] = []
  private var uses: [Int: Int] = [:]

  static func of(_ note: Note) -> String {
    var writer = SpecificationHTML(note: note)
    writer.children(of: 0)
    writer.footnotes()
    return writer.html
  }

  private init(note: Note) { self.note = note }

  private mutating func children(of parent: Int) {
    for child in note.children(of: parent) { write(child) }
  }

  private mutating func wrap(_ opening: String, _ index: Int, _ closing: String) {
    html += opening
    children(of: index)
    html += closing
  }

  /// Begins a block on a line of its own.
  private mutating func newline() {
    if !html.isEmpty, !html.hasSuffix("\n") { html += "\n" }
  }

  private mutating func write(_ index: Int) {
    let node = note.nodes[index]
    switch node.kind {
    case .document: children(of: index)
    case .blockQuote:
      newline()
      html += "<blockquote>\n"
      children(of: index)
      newline()
      html += "</blockquote>\n"
    case .list:
      newline()
      let list = note.lists[node.detail]
      html += list.start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n"
      children(of: index)
      newline()
      html += list.start == nil ? "</ul>\n" : "</ol>\n"
    case .item:
      newline()
      html += "<li>"
      if node.detail > 0 {
        html += "<input type=\"checkbox\"\(node.detail == 2 ? " checked=\"\"" : "") disabled=\"\" /> "
      }
      children(of: index)
      html += "</li>\n"
    case .paragraph:
      let parent = note.nodes[node.parent]
      if parent.kind == .item, note.lists[note.nodes[parent.parent].detail].isTight {
        children(of: index)
      } else {
        newline()
        wrap("<p>", index, "</p>\n")
      }
    case .heading:
      newline()
      wrap("<h\(node.detail)>", index, "</h\(node.detail)>\n")
    case .codeBlock:
      newline()
      let block = note.codeBlocks[node.detail]
      var code = String(decoding: note.codeText(of: block), as: UTF8.self)
      if !block.lines.isEmpty { code += "\n" }
      let language = block.info.map { note.text(ofInfo: $0) }
      html += "<pre><code" + (language.map { " class=\"language-\(escape($0))\"" } ?? "") + ">"
      html += escape(code) + "</code></pre>\n"
    case .htmlBlock:
      newline()
      html += String(decoding: note.content(of: index), as: UTF8.self)
      newline()
    case .thematicBreak:
      newline()
      html += "<hr />\n"
    case .table: table(index)
    case .text: html += escape(note.text(of: index))
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br />\n"
    case .code:
      html += "<code>" + escape(String(decoding: note.content(of: index), as: UTF8.self)) + "</code>"
    case .htmlInline: html += String(decoding: note.content(of: index), as: UTF8.self)
    case .emphasis: wrap("<em>", index, "</em>")
    case .strong: wrap("<strong>", index, "</strong>")
    case .strikethrough: wrap("<del>", index, "</del>")
    case .link:
      let destination = note.destinations[node.detail]
      wrap("<a href=\"\(address(destination.address))\"\(title(destination))>", index, "</a>")
    case .image:
      let destination = note.destinations[node.detail]
      html +=
        "<img src=\"\(address(destination.address))\" alt=\"\(escape(note.plainText(of: index)))\"\(title(destination)) />"
    case .footnoteReference:
      if !order.contains(node.detail) { order.append(node.detail) }
      let use = uses[node.detail, default: 0] + 1
      uses[node.detail] = use
      let name = label(node.detail)
      html +=
        "<sup class=\"footnote-ref\"><a href=\"#fn-\(name)\" id=\"fnref-\(name)\(use > 1 ? "-\(use)" : "")\""
      html += " data-footnote-ref>\((order.firstIndex(of: node.detail) ?? 0) + 1)</a></sup>"
    case .footnoteDefinition, .linkDefinition, .frontMatter: break
    default: wrap("<\(node.kind)>", index, "</\(node.kind)>")
    }
  }

  private func label(_ footnote: Int) -> String {
    address(note.bytes.text(in: note.footnotes[footnote].label))
  }

  private mutating func footnotes() {
    guard !order.isEmpty else { return }
    html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
    for footnote in order {
      let name = label(footnote)
      html += "<li id=\"fn-\(name)\">\n"
      children(of: note.footnotes[footnote].definition)
      let links = (1...(uses[footnote] ?? 1)).map { use in
        "<a href=\"#fnref-\(name)\(use > 1 ? "-\(use)" : "")\" class=\"footnote-backref\" data-footnote-backref"
          + " aria-label=\"Back to content\">↩\(use > 1 ? "<sup class=\"footnote-ref\">\(use)</sup>" : "")</a>"
      }.joined(separator: " ")
      if html.hasSuffix("</p>\n") {
        html.removeLast(5)
        html += " " + links + "</p>\n"
      } else {
        newline()
        html += links + "\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</section>\n"
  }

  private mutating func table(_ index: Int) {
    newline()
    html += "<table>\n"
    let alignments = note.tables[note.nodes[index].detail].alignments
    for (number, row) in note.children(of: index).enumerated() {
      if number == 0 { html += "<thead>\n" }
      if number == 1 { html += "<tbody>\n" }
      html += "<tr>\n"
      for cell in note.children(of: row) {
        let column = note.nodes[cell].detail
        let alignment = column < alignments.count ? alignments[column] : .none
        let name = number == 0 ? "th" : "td"
        wrap(alignment == .none ? "<\(name)>" : "<\(name) align=\"\(alignment)\">", cell, "</\(name)>\n")
      }
      html += "</tr>\n"
      if number == 0 { html += "</thead>\n" }
    }
    if note.children(of: index).dropFirst().first(where: { _ in true }) != nil { html += "</tbody>\n" }
    html += "</table>\n"
  }

  private func title(_ destination: Destination) -> String {
    destination.title.isEmpty ? "" : " title=\"\(escape(destination.title))\""
  }

  private func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// As the reference renderer writes addresses: what may not stand in one in percent form.
  private func address(_ address: String) -> String {
    var result = ""
    for byte in address.utf8 {
      let isPlain =
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || "-_.+!*(),%#@?=;:/,+$~".utf8.contains(byte)
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "'"): result += "&#x27;"
      case _ where isPlain: result += String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
