import CCmarkGFM
import Markdown
import SourceText
import Testing

/// Our inlines are our own; where only CommonMark's forms occur they are those that cmark finds.
@Suite struct CmarkComparisonTests {
  private static let parts = [
    "a", "b ", " ", "é", "*", "**", "***", "_", "__", "`", "``", "[", "]", ")", "](/u)", "](<v> \"t\")", "![",
    "<a href=\"x\">",
    "</b>", "<", ">", "&amp;", "&copy;", "&", "\\", "\n", "  \n", "[r]", "[r][]", "!", ".",
  ]

  @Test(arguments: 0..<20) func inlinesAreThoseOfCmark(_ seed: UInt64) {
    var random = Random(state: seed)
    for _ in 0..<250 {
      let count = Int.random(in: 2...12, using: &random)
      var source = "x"
      for _ in 0..<count { source += Self.parts.randomElement(using: &random) ?? "" }
      source += "y\n\n[r]: /ref\n"
      guard !source.contains("[["), !source.contains("\n ") else { continue }
      let note = Note(source)
      #expect(ours(note, 0) == theirs(source), "\(source.debugDescription)")
      #expect(note.defect == nil, "\(source.debugDescription)")
    }
  }

  private func ours(_ note: Note, _ parent: Int) -> String {
    note.children(of: parent).map { child in
      let node = note.nodes[child]
      let inside = ours(note, child)
      switch node.kind {
      case .text: return note.text(of: child)
      case .softBreak: return "⏎"
      case .lineBreak: return "⏎⏎"
      case .code: return "‹\(String(decoding: note.content(of: child), as: UTF8.self))›"
      case .htmlInline: return String(decoding: note.content(of: child), as: UTF8.self)
      case .emphasis: return "₁\(inside)₁"
      case .strong: return "₂\(inside)₂"
      case .link: return "→\(inside)|\(note.destinations[node.detail].address)"
      case .image: return "⇒\(inside)|\(note.destinations[node.detail].address)"
      case .linkDefinition: return ""
      default: return "¶\(inside)"
      }
    }.joined()
  }

  private func theirs(_ source: String) -> String {
    let root = unsafe cmark_parse_document(source, source.utf8.count, CMARK_OPT_DEFAULT)
    defer { unsafe cmark_node_free(root) }
    return unsafe root.map { unsafe text($0) } ?? ""
  }

  private func text(_ parent: OpaquePointer) -> String {
    var result = ""
    var child = unsafe cmark_node_first_child(parent)
    while let node = unsafe child {
      let inside = unsafe text(node)
      let literal = unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
      let address = unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: result += literal
      case CMARK_NODE_SOFTBREAK: result += "⏎"
      case CMARK_NODE_LINEBREAK: result += "⏎⏎"
      case CMARK_NODE_CODE: result += "‹\(literal)›"
      case CMARK_NODE_EMPH: result += "₁\(inside)₁"
      case CMARK_NODE_STRONG: result += "₂\(inside)₂"
      case CMARK_NODE_LINK: result += "→\(inside)|\(address)"
      case CMARK_NODE_IMAGE: result += "⇒\(inside)|\(address)"
      default: result += "¶\(inside)"
      }
      unsafe child = cmark_node_next(node)
    }
    return result
  }
}
