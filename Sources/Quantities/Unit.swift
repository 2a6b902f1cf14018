/// What a quantity is a quantity of. Bits and bytes are one dimension, and so are bits and bytes a second.
package enum Dimension: String, Sendable, Hashable {
  case information
  case informationRate = "information rate"
  case operations
  case operationRate = "operation rate"
  case tokens
  case tokenRate = "token rate"
  case time, frequency, power, energy, intensity, currency, ratio
  /// Parts of a chip.
  case count
}

/// A unit of measure: `GB`, `GiB`, `Gb/s`, `TFLOPS`, `%`.
///
/// Every stated quantity carries one, so it is no more than its place in the table of units: a copy costs nothing.
package struct Unit: Sendable, Hashable {
  private let index: Int

  struct Definition: Sendable {
    /// As it is usually written.
    let symbol: String
    let dimension: Dimension
    /// How many base units it is: bytes, bytes/s, FLOP, FLOP/s, tokens, seconds, watts, a ratio of one.
    let factor: ExactNumber
    let prefix: Prefix
  }

  /// Whether its prefix is a power of 1000, of 1024, or it has none.
  package enum Prefix: Sendable, Hashable {
    case none
    case decimal(Int)
    case binary(Int)
  }

  /// The unit at `index` of the table of units.
  init(index: Int) { self.index = index }

  private var definition: Definition { UnitTable.definitions[index] }

  package var symbol: String { definition.symbol }
  package var dimension: Dimension { definition.dimension }
  package var factor: ExactNumber { definition.factor }
  package var prefix: Prefix { definition.prefix }

  /// Whether it counts bits: `Gb/s`, not `GB/s`.
  package var isInBits: Bool {
    guard dimension == .information || dimension == .informationRate else { return false }
    return symbol.hasSuffix("b/s") || symbol.hasSuffix("b") || symbol == "bit" || symbol == "GT/s"
  }

  /// The unit with the same power of 1024 where this one has a power of 1000: GB → GiB.
  package var binaryCounterpart: Unit? {
    guard case .decimal(let power) = prefix, power > 0, dimension == .information else { return nil }
    return UnitTable.bytes[.binary(power)]
  }
}
