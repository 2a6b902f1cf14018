/// How a stated figure stands against what is computed. The order is the order in which they are tried.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The stated value is the computed one.
  case exact
  /// The computed value rounds to the stated digits.
  case rounds
  /// The stated value follows when displayed operands may be anywhere in their own rounding interval.
  case chained
  /// Stated as approximate, and near enough.
  case approximate
  /// The stated digits are the computed ones cut off, or raised, at the last digit.
  case truncated
  /// The digits hold in another unit: GiB called GB, bits called bytes.
  case unitLabel = "unit-label"
  /// It held with the catalog values that it was accepted with, and no longer does.
  case stale
  /// None of these.
  case mismatch
  /// Nothing can recompute it.
  case unchecked

  /// Whether the figure stands.
  package var holds: Bool {
    switch self {
    case .exact, .rounds, .chained, .approximate: true
    case .truncated, .unitLabel, .stale, .mismatch, .unchecked: false
    }
  }

  /// Whether it is something to tell the author.
  package var isFinding: Bool { !holds && self != .unchecked }
}
