/// Where the lines of a source begin, so that a byte offset can be told as line and column.
///
/// Line ends are `\n`, `\r\n` and a lone `\r`, as CommonMark counts them. Lines and columns start at 1; a column
/// counts Unicode scalars, as compilers and editors do.
package struct LineIndex: Sendable, Hashable {
  /// The byte offset at which each line begins; never empty.
  package let starts: [Int]
  /// The number of bytes in the source.
  package let count: Int
  /// How many scalars stand before every `stride`-th byte. Empty where no line is long, which is nearly everywhere:
  /// with many places on one long line, counting from its start each time would be quadratic.
  private let scalarsBefore: [Int]
  private static let stride = 1024

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    var offset = 0
    let count = bytes.count
    let span = bytes.span
    while offset < count {
      let byte = span[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(offset)
      } else if byte == UInt8(ascii: "\r") {
        if offset < count, span[offset] == UInt8(ascii: "\n") { offset += 1 }
        starts.append(offset)
      }
    }
    self.starts = starts
    self.count = count
    let ends = starts.dropFirst() + [count]
    let hasLongLine = zip(starts, ends).contains { $1 - $0 > 4 * Self.stride }
    scalarsBefore = hasLongLine ? Self.scalarCounts(span) : []
  }

  private static func scalarCounts(_ bytes: Span<UInt8>) -> [Int] {
    var counts: [Int] = []
    var scalars = 0
    for offset in 0..<bytes.count {
      if offset % stride == 0 { counts.append(scalars) }
      if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
    }
    return counts
  }

  /// The number of lines; a source that ends in a line end has an empty last one.
  package var lineCount: Int { starts.count }

  /// The line, from 1, that holds the byte at `offset`.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of `line` (from 1), its line end included.
  package func range(ofLine line: Int) -> ByteRange {
    starts[line - 1]..<(line < starts.count ? starts[line] : count)
  }

  /// The bytes of `line` (from 1) without its line end.
  package func content(ofLine line: Int, in bytes: [UInt8]) -> ByteRange {
    let range = range(ofLine: line)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// The line and column of the byte at `offset` of `bytes`, the source that this index was made from.
  package func position(at offset: Int, in bytes: [UInt8]) -> Position {
    let line = line(at: offset)
    let start = starts[line - 1]
    let end = Swift.min(offset, bytes.count)
    let (first, last) = (start / Self.stride, end / Self.stride)
    guard last > first, last < scalarsBefore.count else {
      return Position(line: line, column: 1 + Self.scalars(bytes[start..<end]))
    }
    let before = scalarsBefore[first] + Self.scalars(bytes[(first * Self.stride)..<start])
    let until = scalarsBefore[last] + Self.scalars(bytes[(last * Self.stride)..<end])
    return Position(line: line, column: 1 + until - before)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

/// A place in a source as people read it: line and column from 1, the column in Unicode scalars.
package struct Position: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
