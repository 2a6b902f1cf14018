// SourceText: bytes and places in them. It knows nothing of Markdown, notes or figures.
// Everything that points into a note does so with byte offsets; lines and columns are made from them
// only when something is printed.

/// A range of UTF-8 byte offsets into one source, half open.
public typealias ByteRange = Range<Int>

extension ByteRange {
  /// Whether `other` lies wholly inside this range.
  @inlinable
  public func encloses(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// The same range, `offset` bytes further on.
  @inlinable
  public func shifted(by offset: Int) -> ByteRange {
    (lowerBound + offset)..<(upperBound + offset)
  }
}

extension [UInt8] {
  /// The text that stands in `range`; bytes that are not UTF-8 become U+FFFD.
  package func text(in range: ByteRange) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}
