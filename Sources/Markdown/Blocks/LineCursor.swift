/// A place in one line while container prefixes are taken off it, in bytes and in columns: a tab reaches to the
/// next multiple of four and can be taken in part.
struct LineCursor {
  var offset: Int
  var column: Int
  /// Where the line's content ends.
  let end: Int

  /// Where the next byte that is no blank stands, and how many columns away.
  func indentation(_ bytes: Span<UInt8>) -> (columns: Int, offset: Int) {
    var column = column
    var offset = offset
    while offset < end {
      if bytes[offset] == UInt8(ascii: " ") {
        column += 1
      } else if bytes[offset] == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        break
      }
      offset += 1
    }
    return (column - self.column, offset)
  }

  /// Passes up to `columns` columns of blanks.
  mutating func skip(columns: Int, _ bytes: Span<UInt8>) {
    var left = columns
    while left > 0, offset < end {
      if bytes[offset] == UInt8(ascii: "\t") {
        let width = 4 - column % 4
        column += min(width, left)
        if width <= left { offset += 1 }
        left -= width
      } else if bytes[offset] == UInt8(ascii: " ") {
        column += 1
        offset += 1
        left -= 1
      } else {
        return
      }
    }
  }

  /// Passes all blanks up to `target`, and the bytes that stand there.
  mutating func move(to target: Int, _ bytes: Span<UInt8>) {
    while offset < target, offset < end {
      column += bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Passes the blanks ahead, then a partly taken tab counts as passed too.
  func afterBlanks(_ bytes: Span<UInt8>) -> Int { indentation(bytes).offset }
}
