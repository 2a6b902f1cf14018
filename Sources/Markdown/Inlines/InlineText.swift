import SourceText

/// The content of one paragraph, heading or cell in one row: container prefixes and indentation taken off, lines
/// joined by `\n`, and for each byte the place in the note that it came from.
struct InlineText {
  private(set) var bytes: [UInt8] = []
  /// Stretches that stand together in the source; most contents are one.
  private(set) var pieces: [Piece] = []

  struct Piece {
    var start: Int
    var source: Int
  }

  var count: Int { bytes.count }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  mutating func append(_ range: ByteRange, of source: Span<UInt8>) {
    guard !range.isEmpty else { return }
    join(at: range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      bytes.append(source[offset])
      offset += 1
    }
  }

  /// Adds the end of a line, which stands at `offset` of the source.
  mutating func appendLineEnd(at offset: Int) {
    join(at: offset)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func join(at source: Int) {
    if let last = pieces.last, source - last.source == bytes.count - last.start { return }
    pieces.append(Piece(start: bytes.count, source: source))
  }

  mutating func removeTrailingBlanks() {
    while let last = bytes.last, last.isBlank || last == UInt8(ascii: "\n") { bytes.removeLast() }
    while let last = pieces.last, last.start >= bytes.count, pieces.count > 1 { pieces.removeLast() }
  }

  /// Keeps the first `count` bytes.
  mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
    while let last = pieces.last, last.start >= bytes.count, pieces.count > 1 { pieces.removeLast() }
  }

  /// Takes `count` bytes off the front.
  mutating func removeFirst(_ count: Int) {
    guard count > 0 else { return }
    if count >= bytes.count { return removeAll() }
    let source = self.source(of: count)
    bytes.removeFirst(count)
    pieces = pieces.filter { $0.start > count }.map { Piece(start: $0.start - count, source: $0.source) }
    pieces.insert(Piece(start: 0, source: source), at: 0)
  }

  /// Where the byte at `offset` stands in the note.
  func source(of offset: Int) -> Int {
    let piece = pieces[self.piece(of: offset)]
    return piece.source + offset - piece.start
  }

  /// The first byte that stands at `source` of the note or behind it; the count where none does.
  func offset(ofSource source: Int) -> Int {
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : count
      if piece.source + end - piece.start > source {
        return max(piece.start, piece.start + source - piece.source)
      }
    }
    return count
  }

  /// The stretch that holds `offset`.
  private func piece(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of the note from the first of `range` to its last.
  func source(of range: ByteRange) -> ByteRange {
    guard !range.isEmpty else {
      let place = range.lowerBound < count ? source(of: range.lowerBound) : source(of: count - 1) + 1
      return place..<place
    }
    return source(of: range.lowerBound)..<(source(of: range.upperBound - 1) + 1)
  }

  /// The stretches of the note that `range` is made of.
  func pieces(of range: ByteRange) -> [ByteRange] {
    var result: [ByteRange] = []
    var start = range.lowerBound
    var index = piece(of: start)
    while start < range.upperBound {
      let end = index + 1 < pieces.count ? min(pieces[index + 1].start, range.upperBound) : range.upperBound
      result.append(source(of: start..<end))
      start = end
      index += 1
    }
    return result
  }

  /// Whether `range` stands in the source without anything taken out of it.
  func isContiguous(_ range: ByteRange) -> Bool {
    pieces.count == 1 || range.isEmpty || piece(of: range.lowerBound) == piece(of: range.upperBound - 1)
  }
}
