/// What a quantity is a quantity of. Bits and bytes are one dimension, and so are bits and bytes a second.
package enum Dimension: String, Sendable, Hashable {
  case information
  case informationRate = "information rate"
  case operations
  case operationRate = "operation rate"
  case tokens
  case tokenRate = "token rate"
  case time, power, currency, ratio
}

/// A unit of measure: `GB`, `GiB`, `Gb/s`, `TFLOPS`, `%`.
package struct Unit: Sendable, Hashable {
  /// As it is usually written.
  package let symbol: String
  package let dimension: Dimension
  /// How many base units it is: bytes, bytes/s, FLOP, FLOP/s, tokens, seconds, watts, a ratio of one.
  package let factor: ExactNumber
  /// Whether its prefix is a power of 1000, of 1024, or it has none.
  package let prefix: Prefix

  package enum Prefix: Sendable, Hashable {
    case none
    case decimal(Int)
    case binary(Int)
  }

  package init(_ symbol: String, _ dimension: Dimension, _ factor: ExactNumber, prefix: Prefix = .none) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
    self.prefix = prefix
  }

  /// Whether it counts bits: `Gb/s`, not `GB/s`.
  package var isInBits: Bool {
    guard dimension == .information || dimension == .informationRate else { return false }
    return symbol.hasSuffix("b/s") || symbol.hasSuffix("b") || symbol == "bit"
  }

  /// The unit with the same power of 1024 where this one has a power of 1000: GB → GiB.
  package var binaryCounterpart: Unit? {
    guard case .decimal(let power) = prefix, power > 0, dimension == .information else { return nil }
    return UnitTable.bytes[.binary(power)]
  }

  package static let gibibyte = Unit("GiB", .information, .power(of: 1024, 3), prefix: .binary(3))
  package static let gigabyte = Unit("GB", .information, .power(of: 1000, 3), prefix: .decimal(3))
}
