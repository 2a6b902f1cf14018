import SourceText

/// How the bytes of a table's row fall into cells.
enum TableRow {
  /// The cells of the row that stands at `row`, blanks around their content taken off.
  static func cells(in row: ByteRange, _ bytes: Span<UInt8>) -> [ByteRange] {
    var result: [ByteRange] = []
    var start = row.lowerBound
    let end = row.upperBound
    if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
    while start < end {
      var stop = start
      while stop < end, bytes[stop] != UInt8(ascii: "|") {
        let isEscape = bytes[stop] == UInt8(ascii: "\\") && stop + 1 < end && bytes[stop + 1].isPunctuation
        stop += isEscape ? 2 : 1
      }
      result.append(trimmed(start..<stop, bytes))
      start = stop + 1
    }
    return result
  }

  private static func trimmed(_ range: ByteRange, _ bytes: Span<UInt8>) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Adds the content of a cell to `text`, where `\|` is a bar.
  static func append(_ cell: ByteRange, to text: inout InlineText, _ bytes: Span<UInt8>) {
    var start = cell.lowerBound
    var offset = start
    while offset + 1 < cell.upperBound {
      if bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "|") {
        text.append(start..<offset, of: bytes)
        start = offset + 1
        offset += 1
      }
      offset += 1
    }
    text.append(start..<cell.upperBound, of: bytes)
  }
}
