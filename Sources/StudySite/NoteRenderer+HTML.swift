import Markdown

/// The HTML that notes hold.
extension NoteRenderer {
  private static let keptTags: Set<String> = ["sub", "sup", "kbd", "u", "b", "i", "mark", "small"]
  private static let mostTags = 32

  /// Notes may come from strangers: their HTML is shown as text, but for line breaks and a few tags, and comments
  /// stay hidden. A tag that is kept ends where the node around it ends, whatever the note says.
  mutating func ownHTML(_ source: String) {
    let raw = source.withoutHTMLComments
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

  /// A block of HTML, whose text is a paragraph like others; of a comment nothing is left.
  mutating func htmlBlock(_ index: Int) {
    let start = html.count
    html += "<p>".utf8
    let opened = html.count
    ownHTML(String(decoding: note.content(of: index), as: UTF8.self))
    if html[opened...].allSatisfy({ $0 <= 0x20 }) {
      html.removeSubrange(start...)
    } else {
      closeTags(downTo: open.count)
      html += "</p>\n".utf8
    }
  }

  /// Closes the notes' own tags that were opened within the innermost `depth` nodes.
  mutating func closeTags(downTo depth: Int) {
    while let last = tags.last, last.depth >= depth { closeTag() }
  }

  private mutating func closeTag() {
    if let last = tags.popLast() { html += "</\(last.name)>".utf8 }
  }
}
