import CCmarkGFM
import Glibc
import Markdown
import SourceText

/// Compares the blocks of our tree with those of the library, as far as both know them: kinds in their order, the code
/// and HTML that they hold, and the text of cells.
enum BlockComparison {
  /// Whether the library knows all forms of a note.
  static func canCompare(_ note: Note) -> Bool {
    let text = note.bytes.text(in: 0..<note.bytes.count)
    return note.footnotes.isEmpty && note.callouts.isEmpty && !note.isPlainText && !text.contains("%%")
      && !text.contains("$$") && !note.bytes.contains(0) && note.problems.isEmpty && note.blockIDs.isEmpty
  }

  /// The first block that differs.
  static func difference(_ note: Note) -> String? {
    let bytes = note.bytes
    let start = note.frontMatter?.range.upperBound ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let (ours, theirs) = (ours(note), theirs(Array(bytes[start...])))
    for (number, (mine, other)) in zip(ours, theirs).enumerated() where mine != other {
      return "block \(number): ours \(mine), theirs \(other)"
    }
    return ours.count == theirs.count ? nil : "ours has \(ours.count) blocks, theirs \(theirs.count)"
  }

  private static func ours(_ note: Note) -> [String] {
    note.nodes.indices.compactMap { index -> String? in
      let node = note.nodes[index]
      switch node.kind {
      case .blockQuote: return "quote"
      case .list: return note.lists[node.detail].start.map { "list \($0)" } ?? "list"
      case .item: return "item"
      case .paragraph: return "paragraph"
      case .heading: return "heading \(node.detail)"
      case .codeBlock:
        let block = note.codeBlocks[node.detail]
        let lines = String(decoding: note.codeText(of: block), as: UTF8.self)
        return "code " + (block.lines.isEmpty ? "" : lines + "\n")
      case .htmlBlock: return "html " + trimmed(String(decoding: note.content(of: index), as: UTF8.self))
      case .thematicBreak: return "rule"
      case .table: return "table \(note.tables[node.detail].alignments.count)"
      case .tableRow: return "row"
      case .tableCell: return "cell"
      default: return nil
      }
    }
  }

  /// The HTML that the library makes of `bytes`.
  static func page(_ bytes: [UInt8]) -> String {
    let parser = unsafe parser()
    defer { unsafe cmark_parser_free(parser) }
    let root = unsafe read(bytes, with: parser)
    defer { unsafe cmark_node_free(root) }
    let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
    guard let html = unsafe cmark_render_html(root, CMARK_OPT_UNSAFE, extensions) else { return "" }
    defer { unsafe free(html) }
    return unsafe String(cString: html)
  }

  private static func parser() -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    for name in ["table", "tasklist"] {
      unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    return unsafe parser
  }

  private static func read(_ bytes: [UInt8], with parser: OpaquePointer?) -> OpaquePointer? {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return unsafe cmark_parser_finish(parser)
  }

  private static func theirs(_ bytes: [UInt8]) -> [String] {
    let parser = unsafe parser()
    defer { unsafe cmark_parser_free(parser) }
    let root = unsafe read(bytes, with: parser)
    defer { unsafe cmark_node_free(root) }
    guard let iterator = unsafe cmark_iter_new(root) else { return [] }
    defer { unsafe cmark_iter_free(iterator) }
    var blocks: [String] = []
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return blocks }
      guard event == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(iterator) else { continue }
      let literal = unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
      switch unsafe String(cString: cmark_node_get_type_string(node)) {
      case "block_quote": blocks.append("quote")
      case "list":
        let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        unsafe blocks.append(isOrdered ? "list \(cmark_node_get_list_start(node))" : "list")
      case "item", "tasklist": blocks.append("item")
      case "paragraph": blocks.append("paragraph")
      case "heading": unsafe blocks.append("heading \(cmark_node_get_heading_level(node))")
      case "code_block": blocks.append("code " + literal)
      case "html_block": blocks.append("html " + trimmed(literal))
      case "thematic_break": blocks.append("rule")
      case "table": unsafe blocks.append("table \(cmark_gfm_extensions_get_table_columns(node))")
      case "table_row", "table_header": blocks.append("row")
      case "table_cell": blocks.append("cell")
      default: break
      }
    }
  }

  /// Where two pages begin to differ, blanks and line ends left out.
  static func difference(_ ours: String, _ theirs: String) -> String? {
    // Of a paragraph that a table is cut from the library takes the backslashes before bars away, in code too.
    let (ours, theirs) = (
      Array(trimmed(ours).replacing("\\|", with: "|").utf8),
      Array(trimmed(theirs).replacing("\\|", with: "|").utf8)
    )
    let same = zip(ours, theirs).prefix { $0 == $1 }.count
    if same == ours.count, same == theirs.count { return nil }
    let start = max(0, same - 30)
    func part(_ bytes: [UInt8]) -> String { bytes.text(in: start..<min(bytes.count, same + 30)) }
    return "ours …\(part(ours))…, theirs …\(part(theirs))…"
  }

  /// Without blanks and line ends, of which the library keeps some that are no part of the tree's node.
  static func trimmed(_ html: String) -> String {
    String(decoding: html.utf8.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
