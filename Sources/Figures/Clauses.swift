import SourceText

/// What a line says, cut into its clauses and sentences.
extension FigureFinder {
  /// The parts of a line between commas, stops and `and`, and whether a sentence ended before each.
  func parts(of range: ByteRange) -> [(range: ByteRange, endsSentence: Bool)] {
    var parts: [(ByteRange, Bool)] = []
    var (start, position, endsSentence) = (range.lowerBound, range.lowerBound, false)
    let starts = Self.separatorStarts
    while position < range.upperBound {
      guard starts[Int(bytes[position])],
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

  /// By the byte, whether a separator begins with it.
  private static let separatorStarts: [Bool] = (0..<256).map { byte in
    separators.contains { $0.bytes[0] == UInt8(byte) }
  }
  private static let separators: [(bytes: [UInt8], endsSentence: Bool)] = [
    (Array("。".utf8), true), (Array("；".utf8), true), (Array("; ".utf8), true), (Array(". ".utf8), true),
    (Array("，".utf8), false), (Array("、".utf8), false), (Array(", ".utf8), false),
    (Array(" and ".utf8), false), (Array("和".utf8), false),
    (Array(" / ".utf8), false), (Array(" | ".utf8), false),
  ]
}
