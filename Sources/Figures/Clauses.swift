import SourceText

/// What a line says, cut into its clauses and sentences.
extension FigureFinder {
  /// The parts of a line between commas, stops and `and`, and whether a sentence ended before each.
  func parts(of range: ByteRange) -> [(range: ByteRange, endsSentence: Bool)] {
    var parts: [(ByteRange, Bool)] = []
    var (start, position, endsSentence) = (range.lowerBound, range.lowerBound, false)
    let (starts, text) = (Self.separatorStarts, bytes.span)
    while position < range.upperBound {
      let pair = Int(text[position]) << 8 | (position + 1 < range.upperBound ? Int(text[position + 1]) : 0)
      guard starts[pair >> 6] & 1 &<< UInt64(pair & 63) != 0,
        let separator = Self.separators.first(where: {
          bytes[position..<range.upperBound].starts(with: $0.bytes)
        })
      else {
        position += 1
        continue
      }
      if position > start { parts.append((start..<position, endsSentence)) }
      endsSentence = separator.endsSentence
      position += separator.bytes.count
      start = position
    }
    if position > start { parts.append((start..<position, endsSentence)) }
    return parts
  }

  /// The sentences of a line.
  func sentences(of range: ByteRange) -> [ByteRange] {
    var sentences: [ByteRange] = []
    for part in parts(of: range) {
      if part.endsSentence || sentences.isEmpty {
        sentences.append(part.range)
      } else {
        sentences[sentences.count - 1] = sentences[sentences.count - 1].lowerBound..<part.range.upperBound
      }
    }
    return sentences
  }

  /// What stands before a place in its sentence.
  func lead(to place: Int, in range: ByteRange) -> ByteRange {
    let start = parts(of: range).last { $0.endsSentence && $0.range.lowerBound <= place }?.range.lowerBound
    return (start ?? range.lowerBound)..<place
  }

  /// A bit for each pair of bytes that a separator begins with.
  private static let separatorStarts: [UInt64] = {
    var starts = [UInt64](repeating: 0, count: 1 << 16 / 64)
    for separator in separators {
      let pair = Int(separator.bytes[0]) << 8 | Int(separator.bytes[1])
      starts[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    return starts
  }()
  private static let separators: [(bytes: [UInt8], endsSentence: Bool)] = [
    (Array("。".utf8), true), (Array("；".utf8), true), (Array("; ".utf8), true), (Array(". ".utf8), true),
    (Array("，".utf8), false), (Array("、".utf8), false), (Array(", ".utf8), false),
    (Array(" and ".utf8), false), (Array("和".utf8), false),
    (Array(" / ".utf8), false), (Array(" | ".utf8), false),
  ]
}
