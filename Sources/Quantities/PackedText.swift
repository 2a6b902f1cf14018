/// Up to sixteen bytes as two words: a key that is made without a string and compared without Unicode's rules.
struct PackedText: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// `nil` when there are more bytes than fit.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 16 else { return nil }
    for byte in bytes {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
  }
}
