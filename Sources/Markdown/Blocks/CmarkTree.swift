import CCmarkGFM
import SourceText

/// One block as cmark-gfm outlines it: what it is, how deep, and on which lines.
struct BlockOutline {
  var kind: Node.Kind
  var depth: Int
  /// From 1, counted from where the parser was started; 0 for a paragraph that a table was cut from.
  var startLine = 0
  /// In bytes, from 1.
  var startColumn = 0
  var endLine = 0
  /// As the kind of node says, but for tables and lists: an index into `BlockOutlines.tables` or `lists`.
  var detail = 0
  /// The lines of code or raw HTML.
  var lineCount = 0
  var fence: Fence?

  struct Fence {
    var length: Int
    var indentation: Int
    var byte: UInt8
  }
}

struct BlockOutlines {
  /// In preorder; the first is the document.
  var blocks: [BlockOutline] = []
  var tables: [Table] = []
  var lists: [List] = []
  var depth = 0
}

/// Owns one cmark tree; the only type of the package that holds C pointers.
@safe struct CmarkTree: ~Copyable {
  private let root: OpaquePointer?

  /// Reads `bytes`, which are UTF-8, from `start` on.
  ///
  /// Only extensions that leave cmark's global tables alone are attached, so that any number of trees can be read
  /// at the same time.
  init(parsing bytes: [UInt8], from start: Int) {
    _ = Self.extensionsAreRegistered
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe bytes.withUnsafeBytes { buffer in
      let body = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
      unsafe cmark_parser_feed(parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
    }
    unsafe root = cmark_parser_finish(parser)
  }

  deinit { unsafe cmark_node_free(root) }

  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The type numbers of the table extension's nodes, which no header names.
  private struct TableTypes {
    var table: UInt32 = 0
    var row: UInt32 = 0
    var cell: UInt32 = 0
  }

  private static let tableTypes: TableTypes = {
    let tree = CmarkTree(parsing: Array("|a|\n|-|".utf8), from: 0)
    let table = unsafe cmark_node_first_child(tree.root)
    let row = unsafe cmark_node_first_child(table)
    let cell = unsafe cmark_node_first_child(row)
    return unsafe TableTypes(
      table: cmark_node_get_type(table).rawValue, row: cmark_node_get_type(row).rawValue,
      cell: cmark_node_get_type(cell).rawValue)
  }()

  /// Copies out the blocks; inlines are left behind.
  func outlines() -> BlockOutlines {
    var result = BlockOutlines()
    let types = Self.tableTypes
    var depth = 0
    var current = unsafe root
    while let node = unsafe current {
      let type = unsafe cmark_node_get_type(node).rawValue
      if let outline = unsafe outline(
        of: node, type: type, depth: depth, types: types, into: &result)
      {
        result.blocks.append(outline)
        result.depth = max(result.depth, depth)
        if outline.kind.holdsBlocks, let child = unsafe cmark_node_first_child(node) {
          unsafe current = child
          depth += 1
          continue
        }
      }
      unsafe current = node
      while let finished = unsafe current {
        if let next = unsafe cmark_node_next(finished) {
          unsafe current = next
          break
        }
        unsafe current = cmark_node_parent(finished)
        depth -= 1
        if depth <= 0 { return result }
      }
    }
    return result
  }

  private func outline(
    of node: OpaquePointer, type: UInt32, depth: Int, types: TableTypes, into outlines: inout BlockOutlines
  ) -> BlockOutline? {
    var outline = unsafe BlockOutline(
      kind: .document, depth: depth, startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)))
    switch type {
    case CMARK_NODE_DOCUMENT.rawValue: break
    case CMARK_NODE_BLOCK_QUOTE.rawValue: outline.kind = .blockQuote
    case CMARK_NODE_LIST.rawValue:
      outline.kind = .list
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = unsafe isOrdered ? Int(cmark_node_get_list_start(node)) : nil
      outline.detail = outlines.lists.count
      unsafe outlines.lists.append(List(start: start, isTight: cmark_node_get_list_tight(node) != 0))
    case CMARK_NODE_ITEM.rawValue:
      outline.kind = .item
      if unsafe cmark_node_get_syntax_extension(node) != nil {
        outline.detail = unsafe cmark_gfm_extensions_get_tasklist_item_checked(node) ? 2 : 1
      }
    case CMARK_NODE_PARAGRAPH.rawValue: outline.kind = .paragraph
    case CMARK_NODE_HEADING.rawValue:
      outline.kind = .heading
      outline.detail = unsafe Int(cmark_node_get_heading_level(node))
    case CMARK_NODE_CODE_BLOCK.rawValue:
      outline.kind = .codeBlock
      outline.lineCount = unsafe lineCount(of: node)
      var (length, indentation, byte) = (Int32(0), Int32(0), CChar(0))
      if unsafe cmark_node_get_fenced(node, &length, &indentation, &byte) != 0 {
        outline.fence = BlockOutline.Fence(
          length: Int(length), indentation: Int(indentation), byte: UInt8(bitPattern: byte))
      }
    case CMARK_NODE_HTML_BLOCK.rawValue:
      outline.kind = .htmlBlock
      outline.lineCount = unsafe lineCount(of: node)
    case CMARK_NODE_THEMATIC_BREAK.rawValue: outline.kind = .thematicBreak
    case types.table:
      outline.kind = .table
      outline.detail = outlines.tables.count
      unsafe outlines.tables.append(Table(alignments: alignments(of: node)))
    case types.row:
      outline.kind = .tableRow
      outline.detail = unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0
    case types.cell: outline.kind = .tableCell
    default: return nil
    }
    return outline
  }

  private func lineCount(of node: OpaquePointer) -> Int {
    guard var byte = unsafe cmark_node_get_literal(node) else { return 0 }
    var count = 0
    while unsafe byte.pointee != 0 {
      if unsafe byte.pointee == CChar(bitPattern: UInt8(ascii: "\n")) { count += 1 }
      unsafe byte += 1
    }
    return count
  }

  private func alignments(of table: OpaquePointer) -> [Table.Alignment] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<count).map { column in
      switch unsafe letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// The text that `entity` (from `&` to `;`) stands for, `nil` if there is none of that name.
  static func text(ofEntity entity: [UInt8]) -> String? {
    let tree = CmarkTree(parsing: entity, from: 0)
    let paragraph = unsafe cmark_node_first_child(tree.root)
    let child = unsafe cmark_node_first_child(paragraph)
    guard let literal = unsafe cmark_node_get_literal(child) else { return nil }
    let text = unsafe String(cString: literal)
    // Of what is no entity the ampersand stands alone, and the rest behind it.
    let isWhole = unsafe cmark_node_next(child) == nil
    return text.utf8.elementsEqual(entity) || !isWhole ? nil : text
  }
}

extension Node.Kind {
  /// Whether its children are blocks that cmark outlines.
  var holdsBlocks: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .table, .tableRow: true
    default: false
    }
  }
}
