/// How far a stated value is from a computed one. Floating point decides what it can decide for certain, and exact
/// fractions, a hundred times as slow, decide what lies on a border.
struct Distance {
  private let stated: ExactNumber
  private let computed: ExactNumber
  private let near: Double
  private let magnitude: Double

  init(_ stated: ExactNumber, _ computed: ExactNumber) {
    self.stated = stated
    self.computed = computed
    let (a, b) = (stated.double, computed.double)
    near = (a - b).magnitude
    magnitude = max(a.magnitude, b.magnitude)
  }

  var exact: ExactNumber { (computed - stated).magnitude }

  /// Whether the two are the same but for ε = 10⁻⁹ of the larger.
  var isNone: Bool { isWithin(.zero, near: 0) }

  /// Whether they are at most half a unit of the last stated digit apart, give or take ε.
  func isWithin(halfAStepOf figure: StatedQuantity) -> Bool {
    isWithin(figure.step, near: figure.step.double / 2)
  }

  private func isWithin(_ step: ExactNumber, near half: Double) -> Bool {
    let reach = half + 1e-9 * magnitude
    // Rounding moves none of these by more than a few units in the sixteenth digit.
    let doubt = 1e-14 * magnitude + 1e-14 * half
    if near <= reach - doubt { return true }
    if near >= reach + doubt { return false }
    let tolerance = ExactNumber.power(of: 10, -9) * max(computed.magnitude, stated.magnitude)
    return exact <= step * ExactNumber(1, over: 2) + tolerance
  }
}
