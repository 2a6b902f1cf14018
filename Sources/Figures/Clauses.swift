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
        }) ?? (isTightComma(at: position, in: range) ? Self.tightComma : nil)
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

  /// `24 GB GDDR6X,带宽 936 GB/s`: a comma without a space, as many write in Chinese, and none between digits.
  private func isTightComma(at position: Int, in range: ByteRange) -> Bool {
    guard bytes[position] == UInt8(ascii: ","), position > range.lowerBound, position + 1 < range.upperBound
    else {
      return false
    }
    let (before, behind) = (bytes[position - 1], bytes[position + 1])
    return behind >= 0x80 || before >= 0x80 || before.isLatinLetter && behind.isDigit
  }

  private static let tightComma = (bytes: Array(",".utf8), endsSentence: false)

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
    for next in UInt8.min...UInt8.max where next >= 0x80 || next.isDigit || next.isLatinLetter {
      starts.insert(tightComma.bytes[0], next)
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
