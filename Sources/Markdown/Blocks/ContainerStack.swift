/// The quotes and list items that a line stands in, and what each puts before the line's own content.
struct ContainerStack {
  private struct Container {
    /// The columns that a line of an item is indented by; `nil` for a quote.
    var indentation: Int?
    var depth: Int
    /// Where the content begins on the line that opened the container.
    var openingLine: Int
    var openingOffset: Int
    var openingColumn: Int
  }

  private var containers: [Container] = []

  var count: Int { containers.count }

  /// Leaves the containers at `depth` and deeper.
  mutating func leave(depth: Int) {
    while let last = containers.last, last.depth >= depth { containers.removeLast() }
  }

  /// The depth of the innermost of the first `count` containers; 0, the document's, for none.
  func depth(ofFirst count: Int) -> Int { count > 0 ? containers[count - 1].depth : 0 }

  /// Where content begins on a line that opened a container.
  func openingOffset(onLine line: Int) -> Int? {
    guard let last = containers.last, last.openingLine == line else { return nil }
    return last.openingOffset
  }

  /// Passes the prefixes of the containers that `line` continues; says how many that were.
  func skipPrefixes(_ cursor: inout LineCursor, line: Int, _ bytes: Span<UInt8>) -> Int {
    var index = 0
    // Containers that open on this line are entered by their markers, not by indentation.
    if let last = containers.lastIndex(where: { $0.openingLine == line }) {
      cursor.offset = containers[last].openingOffset
      cursor.column = containers[last].openingColumn
      index = last + 1
    }
    while index < containers.count {
      let (columns, offset) = cursor.indentation(bytes)
      if let indentation = containers[index].indentation {
        if columns >= indentation {
          cursor.skip(columns: indentation, bytes)
        } else if offset == cursor.end {
          cursor.move(to: offset, bytes)
        } else {
          return index
        }
      } else {
        guard columns < 4, offset < cursor.end, bytes[offset] == UInt8(ascii: ">") else { return index }
        cursor.move(to: offset + 1, bytes)
        cursor.skip(columns: 1, bytes)
      }
      index += 1
    }
    return index
  }

  /// Enters the quote whose `>` stands at `offset` of `line`.
  mutating func enterQuote(at offset: Int, line: Int, depth: Int, cursor: LineCursor, _ bytes: Span<UInt8>) {
    var cursor = cursor
    _ = skipPrefixes(&cursor, line: line, bytes)
    cursor.move(to: offset + 1, bytes)
    cursor.skip(columns: 1, bytes)
    containers.append(
      Container(
        indentation: nil, depth: depth, openingLine: line, openingOffset: cursor.offset,
        openingColumn: cursor.column))
  }

  /// Enters the footnote that `definition` opens on `line`; says where its content begins.
  mutating func enterFootnote(
    _ definition: ForeignBlocks.Definition, line: Int, depth: Int, cursor: LineCursor, _ bytes: Span<UInt8>
  ) -> Int {
    var cursor = cursor
    _ = skipPrefixes(&cursor, line: line, bytes)
    let before = cursor.column
    cursor.move(to: definition.range.lowerBound, bytes)
    let indentation = cursor.column - before + definition.contentOffset
    cursor.move(to: definition.range.upperBound, bytes)
    containers.append(
      Container(
        indentation: indentation, depth: depth, openingLine: line, openingOffset: cursor.offset,
        openingColumn: cursor.column))
    return cursor.offset
  }

  /// Enters the list item whose marker stands at `offset` of `line`; says where the marker ends.
  mutating func enterItem(
    at offset: Int, line: Int, depth: Int, cursor: LineCursor, _ bytes: Span<UInt8>
  ) -> Int {
    var cursor = cursor
    _ = skipPrefixes(&cursor, line: line, bytes)
    let before = cursor.column
    cursor.move(to: offset, bytes)
    let markerColumn = cursor.column
    var markerEnd = offset
    while markerEnd < cursor.end, bytes[markerEnd] >= UInt8(ascii: "0"), bytes[markerEnd] <= UInt8(ascii: "9")
    {
      markerEnd += 1
    }
    markerEnd = min(markerEnd + 1, cursor.end)
    cursor.move(to: markerEnd, bytes)
    let width = cursor.column - markerColumn
    let (blanks, next) = cursor.indentation(bytes)
    // Five columns or more are one, and an indented code block behind it.
    let padding = blanks >= 5 || blanks < 1 || next >= cursor.end ? 1 : blanks
    cursor.skip(columns: padding, bytes)
    containers.append(
      Container(
        indentation: markerColumn - before + width + padding, depth: depth, openingLine: line,
        openingOffset: cursor.offset, openingColumn: cursor.column))
    return markerEnd
  }
}
