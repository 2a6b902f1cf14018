import MemoryEstimator
import SourceText

/// Number formats that a line names: `FP16`, `int4`, `q4_k_m`.
extension FigureFinder {
  /// Those that stand in `range` as words of their own.
  func namedFormats(in range: ByteRange) -> [(format: NumberFormat, range: ByteRange)] {
    var found: [(NumberFormat, ByteRange)] = []
    var position = range.lowerBound
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, isWord(bytes[end]) { end += 1 }
      if end > position, let format = Self.formats[bytes[position..<end].map(\.lowercased)] {
        found.append((format, position..<end))
      }
      position = max(end, position + 1)
    }
    return found
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isLatinLetter || byte.isDigit || byte == UInt8(ascii: "_")
  }

  /// By name, in lower case, with the long names of the usual ones.
  private static let formats: [[UInt8]: NumberFormat] = {
    let long: [(String, NumberFormat)] = [
      ("float32", .fp32), ("float16", .fp16), ("half", .fp16), ("bfloat16", .bf16),
    ]
    let all = NumberFormat.all.map { ($0.name.lowercased(), $0) } + long
    return Dictionary(all.map { (Array($0.utf8), $1) }) { first, _ in first }
  }()
}
