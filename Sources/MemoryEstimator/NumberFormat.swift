/// How a number is stored: so many bits for its value, and so many with its share of scales and zero points.
public struct NumberFormat: Sendable, Hashable {
  /// The name in options and outputs, such as `fp16`.
  public let name: String
  /// Bits for the value alone.
  public let bits: Double
  /// Bits with the block's scales and zero points; what a weight takes in memory.
  public let bitsPerWeight: Double
  /// Other ways of writing it. Case and what is no letter or digit do not matter.
  public let spellings: [String]
  /// How ``bitsPerWeight`` comes about, and where that stands.
  public let derivation: String

  init(
    _ name: String, bits: Double, perWeight: Double? = nil, as spellings: [String] = [],
    _ derivation: String = ""
  ) {
    self.name = name
    self.bits = bits
    bitsPerWeight = perWeight ?? bits
    self.spellings = spellings
    self.derivation = derivation
  }

  /// A format whose blocks of `count` weights take `bytes` bytes.
  init(
    _ name: String, bits: Double, block count: Int, bytes: Int, as spellings: [String] = [], _ source: String
  ) {
    self.init(
      name, bits: bits, perWeight: Double(bytes * 8) / Double(count), as: spellings,
      "\(bytes) bytes for \(count) weights: \(source)")
  }

  /// Bytes for the value alone.
  public var bytes: Double { bits / 8 }
  /// Bytes with the block's scales and zero points.
  public var bytesPerWeight: Double { bitsPerWeight / 8 }

  /// The format that people write as `name`, such as "FP16", "bf16", "INT8", "4-bit" or "Q4_K_M".
  public static func named(_ name: String) -> NumberFormat? {
    bySpelling[Spelling(name)]
  }

  private static let bySpelling: [Spelling: NumberFormat] = {
    var formats: [Spelling: NumberFormat] = [:]
    for format in all {
      for spelling in [format.name] + format.spellings { formats[Spelling(spelling)] = format }
    }
    return formats
  }()
}
