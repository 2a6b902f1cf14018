import Markdown
import SourceText

/// What stands beside the text: footnotes at the page's end, callouts, the ids of blocks.
extension NoteRenderer {
  /// The numbers of a note's footnotes in the order in which they are referred to; those that nothing refers to come
  /// last, since nothing that a note holds is left out.
  struct FootnoteNumbers {
    /// By node: a definition, or a footnote that stands where it is referred to.
    private(set) var byNode: [Int: Int] = [:]
    /// The first reference to each, by number less one; -1 for none.
    private(set) var firstReferences: [Int] = []

    init(_ note: Note) {
      guard !note.footnotes.isEmpty || note.nodes.contains(where: { $0.kind == .inlineFootnote }) else {
        return
      }
      for (index, node) in note.nodes.enumerated() {
        switch node.kind {
        case .footnoteReference: number(note.footnotes[node.detail].definition, from: index)
        case .inlineFootnote: number(index, from: index)
        default: break
        }
      }
      for footnote in note.footnotes { number(footnote.definition, from: -1) }
    }

    private mutating func number(_ node: Int, from reference: Int) {
      guard byNode[node] == nil else { return }
      firstReferences.append(reference)
      byNode[node] = firstReferences.count
    }
  }

  // MARK: Footnotes

  /// Writes the number of the footnote at `node`, which leads to its text.
  mutating func footnoteMark(_ node: Int, at index: Int) {
    guard let number = footnoteNumbers.byNode[node] else { return }
    guard linkDepth == 0 else {
      html += "<sup class=\"footnote\">\(number)</sup>".utf8
      return
    }
    let isFirst = footnoteNumbers.firstReferences[number - 1] == index
    html +=
      "<sup class=\"footnote\"><a\(isFirst ? " id=\"r.\(number)\"" : "") href=\"#n.\(number)\">\(number)</a></sup>"
      .utf8
  }

  /// What follows goes to the footnote of `node`, until that is closed.
  mutating func beginFootnote(_ node: Int) {
    outer.append(html)
    html = []
    open.append(OpenElement(end: note.nodes[node].end, closing: "", footnote: footnoteNumbers.byNode[node]))
  }

  mutating func endFootnote(_ number: Int) {
    footnotes[number] = html
    html = outer.popLast() ?? []
  }

  /// Appends the texts of all footnotes.
  mutating func appendFootnotes() {
    guard !footnotes.isEmpty else { return }
    html += "<section class=\"footnotes\" aria-label=\"\(site.words.footnotes)\"><ol>\n".utf8
    for (index, reference) in footnoteNumbers.firstReferences.enumerated() {
      html += "<li id=\"n.\(index + 1)\">".utf8
      html += footnotes[index + 1] ?? []
      // A mark within a link has no place of its own to go back to.
      if reference >= 0, !isInLink(reference) {
        html +=
          " <a class=\"back\" href=\"#r.\(index + 1)\" aria-label=\"\(site.words.backToText)\">↩</a>".utf8
      }
      html += "</li>\n".utf8
    }
    html += "</ol></section>\n".utf8
  }

  private func isInLink(_ node: Int) -> Bool {
    var parent = note.nodes[node].parent
    while parent > 0 {
      if note.nodes[parent].kind == .link { return true }
      parent = note.nodes[parent].parent
    }
    return false
  }

  // MARK: Callouts

  /// What opens and closes the callout at `index`.
  func callout(_ callout: Callout) -> (opening: String, closing: String) {
    let type = note.bytes.text(in: callout.type).lowercased().htmlEscaped
    switch callout.fold {
    case .none: return ("<div class=\"callout\" data-type=\"\(type)\">\n", "</div>\n")
    case .open: return ("<details class=\"callout\" data-type=\"\(type)\" open>\n", "</details>\n")
    case .closed: return ("<details class=\"callout\" data-type=\"\(type)\">\n", "</details>\n")
    }
  }

  /// What opens and closes the title of a callout. A title without words is named by its type.
  func calloutTitle(at index: Int) -> (opening: String, closing: String) {
    let node = note.nodes[index]
    let quote = note.nodes[node.parent]
    let callout = note.callouts[max(quote.detail, 1) - 1]
    let name = callout.fold == .none ? "p" : "summary"
    let opening = "<\(name) class=\"callout-title\">"
    guard node.end == index + 1 else { return (opening, "</\(name)>\n") }
    let type = note.bytes.text(in: callout.type)
    let title = type.prefix(1).uppercased() + type.dropFirst().lowercased()
    return (opening + title.htmlEscaped, "</\(name)>\n")
  }

  // MARK: Blocks that links name

  /// The id of the block at `index` as an attribute with a blank before it, if it has one.
  func blockAttribute(_ index: Int) -> String {
    blockNames[index].map { " id=\"^\($0.htmlEscaped)\"" } ?? ""
  }

  /// A place for links to the block at `index`, which has no tag of its own to carry the id.
  mutating func blockAnchor(_ index: Int) {
    if let name = blockNames[index] { html += "<span id=\"^\(name.htmlEscaped)\"></span>".utf8 }
  }

  /// The names of blocks by node; of two alike only the first counts, as ids of a page differ.
  static func blockNames(of note: Note) -> [Int: String] {
    var names: [Int: String] = [:]
    var seen: Set<String> = []
    for id in note.blockIDs {
      let name = note.bytes.text(in: id.name)
      if names[id.block] == nil, seen.insert(name).inserted { names[id.block] = name }
    }
    return names
  }
}
