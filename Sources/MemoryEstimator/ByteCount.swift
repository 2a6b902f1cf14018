// MemoryEstimator: how many bytes language models take, by formula. It knows nothing of notes, of particular models
// or of cards. Every function multiplies what it is given: counts in, bytes out. A new formula is a new
// `ByteCount+….swift`; a number format, optimizer or recipe is a row of its table.

/// A number of bytes.
///
/// It is a binary floating-point number because block-wise formats put fractions of a byte on a weight. Sums and
/// products of counts and formats are exact below 2⁵³ bytes (9 PB); nothing overflows.
public struct ByteCount: Sendable, Hashable, Comparable {
  public var bytes: Double

  public init(_ bytes: Double) {
    self.bytes = bytes
  }

  public static let zero = ByteCount(0)

  /// Bytes / 2³⁰.
  public var gibibytes: Double { bytes / 1_073_741_824 }
  /// Bytes / 10⁹.
  public var gigabytes: Double { bytes / 1e9 }

  /// For messages: GiB with one decimal.
  var roundedGibibytes: Double { (gibibytes * 10).rounded() / 10 }

  public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
  public static func + (left: ByteCount, right: ByteCount) -> ByteCount {
    ByteCount(left.bytes + right.bytes)
  }
  public static func += (left: inout ByteCount, right: ByteCount) { left.bytes += right.bytes }
  public static func * (left: ByteCount, right: Double) -> ByteCount { ByteCount(left.bytes * right) }
  public static func / (left: ByteCount, right: Double) -> ByteCount { ByteCount(left.bytes / right) }
}
