import SourceText
import Yams

/// Where the lines of a piece of YAML begin, as its parser counts them: U+0085, U+2028 and U+2029 end lines too.
struct YAMLPlaces {
  let content: ByteRange
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many scalars stand before each line, and the byte of every `stride`-th: many values may stand on one line.
  private let scalarsBefore: [Int]
  private let everyStride: [Int]
  private static let stride = 256

  init(_ content: ByteRange, of bytes: [UInt8]) {
    self.content = content
    self.bytes = bytes
    var starts = [content.lowerBound]
    var scalarsBefore = [0]
    var everyStride: [Int] = []
    var scalars = 0
    for offset in content {
      if bytes[offset] & 0xC0 != 0x80 {
        if scalars % Self.stride == 0 { everyStride.append(offset) }
        scalars += 1
      }
      let before = offset > content.lowerBound ? bytes[offset - 1] : 0
      let isEnd: Bool =
        switch bytes[offset] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"):
          offset + 1 == content.upperBound || bytes[offset + 1] != UInt8(ascii: "\n")
        case 0x85: before == 0xC2
        case 0xA8, 0xA9:
          before == 0x80 && offset > content.lowerBound + 1 && bytes[offset - 2] == 0xE2
        default: false
        }
      if isEnd {
        starts.append(offset + 1)
        scalarsBefore.append(scalars)
      }
    }
    self.starts = starts
    self.scalarsBefore = scalarsBefore
    self.everyStride = everyStride
  }

  /// The byte that a place of the parser stands for; its columns count scalars.
  func offset(of mark: Mark) -> Int {
    let line = min(max(mark.line, 1), starts.count) - 1
    var offset = starts[line]
    var left = max(mark.column, 1) - 1
    let scalar = scalarsBefore[line] + left
    if left > Self.stride, scalar / Self.stride < everyStride.count {
      offset = everyStride[scalar / Self.stride]
      left = scalar % Self.stride
    }
    while left > 0, offset < content.upperBound {
      offset += 1
      while offset < content.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// From `offset` to the end of its line; the whole line where that is nothing.
  func line(at offset: Int) -> ByteRange {
    func isBreak(_ offset: Int) -> Bool {
      bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
    }
    var end = min(max(offset, content.lowerBound), content.upperBound)
    while end < content.upperBound, !isBreak(end) { end += 1 }
    var start = min(offset, end)
    if start == end {
      while end > content.lowerBound, isBreak(end - 1) { end -= 1 }
      start = end
      while start > content.lowerBound, !isBreak(start - 1) { start -= 1 }
    }
    return start..<end
  }
}
