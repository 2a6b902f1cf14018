import SourceText

/// What a line says, cut into its clauses and sentences.
extension FigureFinder {
  /// The parts of a line between commas, stops and `and`, and whether a sentence ended before each.
  func parts(of range: ByteRange) -> [(range: ByteRange, endsSentence: Bool)] {
    var parts: [(ByteRange, Bool)] = []
    var (start, position, endsSentence) = (range.lowerBound, range.lowerBound, false)
    let (starts, text) = (Self.separatorStarts, bytes.span)
    while position < range.upperBound {
      guard starts.begin(at: position, in: text),
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

  /// What stands on the line of a range, so near as a sentence goes.
  func nearOnLine(_ range: ByteRange) -> ByteRange {
    let newline = UInt8(ascii: "\n")
    let near = max(0, range.lowerBound - Self.reach)..<min(bytes.count, range.upperBound + Self.reach)
    let start = source[near.lowerBound..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 }
    let end = source[range.upperBound..<near.upperBound].firstIndex(of: newline)
    return (start ?? near.lowerBound)..<(end ?? near.upperBound)
  }

  private static let separatorStarts: BytePairs = {
    var starts = BytePairs()
    for separator in separators { starts.insert(separator.bytes[0], separator.bytes[1]) }
    return starts
  }()
  private static let separators: [(bytes: [UInt8], endsSentence: Bool)] = [
    (Array("。".utf8), true), (Array("；".utf8), true), (Array("; ".utf8), true), (Array(". ".utf8), true),
    (Array("，".utf8), false), (Array("、".utf8), false), (Array(", ".utf8), false),
    (Array(" and ".utf8), false), (Array("和".utf8), false),
    (Array(" / ".utf8), false), (Array(" | ".utf8), false),
  ]
}
