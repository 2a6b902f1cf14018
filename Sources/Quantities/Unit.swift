/// What a quantity is a quantity of. Bits and bytes are one dimension, and so are bits and bytes a second.
package enum Dimension: String, Sendable, Hashable {
  case information
  case informationRate = "information rate"
  case operations
  case operationRate = "operation rate"
  case tokens
  case tokenRate = "token rate"
  case time, frequency, power, currency, ratio
}

/// A unit of measure: `GB`, `GiB`, `Gb/s`, `TFLOPS`, `%`.
///
/// Every stated quantity carries one, so a copy of it is one reference.
package struct Unit: Sendable, Hashable {
  private let definition: Definition

  private final class Definition: Sendable {
    let symbol: String
    let dimension: Dimension
    let factor: ExactNumber
    let prefix: Prefix

    init(symbol: String, dimension: Dimension, factor: ExactNumber, prefix: Prefix) {
      self.symbol = symbol
      self.dimension = dimension
      self.factor = factor
      self.prefix = prefix
    }
  }

  /// Whether its prefix is a power of 1000, of 1024, or it has none.
  package enum Prefix: Sendable, Hashable {
    case none
    case decimal(Int)
    case binary(Int)
  }

  package init(_ symbol: String, _ dimension: Dimension, _ factor: ExactNumber, prefix: Prefix = .none) {
    definition = Definition(symbol: symbol, dimension: dimension, factor: factor, prefix: prefix)
  }

  /// As it is usually written.
  package var symbol: String { definition.symbol }
  package var dimension: Dimension { definition.dimension }
  /// How many base units it is: bytes, bytes/s, FLOP, FLOP/s, tokens, seconds, watts, a ratio of one.
  package var factor: ExactNumber { definition.factor }
  package var prefix: Prefix { definition.prefix }

  /// One symbol, one unit.
  package static func == (left: Unit, right: Unit) -> Bool {
    left.definition === right.definition || left.symbol == right.symbol
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(symbol) }

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
