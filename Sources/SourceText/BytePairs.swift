/// A set of pairs of neighbouring bytes, such as words begin with: at nearly every place of a text it tells that no word begins,
/// without a look at the words.
package struct BytePairs: Sendable {
  @usableFromInline
  var bits = [UInt64](repeating: 0, count: 1 << 16 / 64)

  package init() {}

  package mutating func insert(_ first: UInt8, _ second: UInt8) {
    let pair = Int(first) << 8 | Int(second)
    bits[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Whether the bytes at `offset` are one of them; behind the last byte of `text` stands a zero.
  @inlinable
  package func begin(at offset: Int, in text: Span<UInt8>) -> Bool {
    let pair = Int(text[offset]) << 8 | (offset + 1 < text.count ? Int(text[offset + 1]) : 0)
    return bits[pair >> 6] & 1 &<< UInt64(pair & 63) != 0
  }
}
