/// What a figure is compared with.
package struct Recomputed: Sendable, Hashable {
  /// The value in the stated figure's own unit.
  package var value: ExactNumber
  /// Where the value may lie when its displayed operands are anywhere in their rounding intervals.
  package var interval: ClosedRange<ExactNumber>?
  /// Whether the value comes out as a whole number by whole-number arithmetic alone.
  package var isInteger: Bool
  /// The value with the catalog as it was when the figure was accepted.
  package var accepted: ExactNumber?

  package init(
    _ value: ExactNumber, interval: ClosedRange<ExactNumber>? = nil, isInteger: Bool = false,
    accepted: ExactNumber? = nil
  ) {
    self.value = value
    self.interval = interval
    self.isInteger = isInteger
    self.accepted = accepted
  }
}

extension StatedQuantity {
  /// The first verdict that holds of this figure against a computed value; never `unchecked`.
  ///
  /// - Parameter mayWearWrongUnit: Whether a factor of 1024ᵏ/1000ᵏ or 8 explains anything; between a datasheet and a
  ///   figure it would be chance.
  package func verdict(against computed: Recomputed, mayWearWrongUnit: Bool = true) -> Verdict {
    if isHopeless(computed) { return .mismatch }
    if let verdict = holdingVerdict(
      against: computed.value, interval: computed.interval, isInteger: computed.isInteger)
    {
      return verdict
    }
    if isGroupedByPoint(computed.value) { return .exact }
    let mustBeEqual = computed.isInteger && isWholeWithoutUnit
    // Floating point must not make 0.1 × 3 less than 0.1 away from 0.4.
    let reach = step - step * Self.tolerance
    if !mustBeEqual, bound == .none, upperValue == nil, (computed.value - value).magnitude < reach {
      return .truncated
    }
    if !mustBeEqual, isCutToZeros(computed.value) { return .truncated }
    if mayWearWrongUnit, holdsInAnotherUnit(computed) { return .unitLabel }
    if let accepted = computed.accepted,
      holdingVerdict(against: accepted, interval: nil, isInteger: false) != nil
    {
      return .stale
    }
    return .mismatch
  }

  /// Whether nothing below explains so large a difference: bits for bytes are a factor of 8, and points between thousands one of
  /// exactly 1000. Most comparisons end here.
  private func isHopeless(_ computed: Recomputed) -> Bool {
    guard bound == .none, upperValue == nil, computed.interval == nil, computed.accepted == nil else {
      return false
    }
    let (own, other) = (value.double.magnitude, computed.value.double.magnitude)
    return (own > other * 9.9 || other > own * 9.9) && !(own > 0 && (other / own / 1000 - 1).magnitude < 1e-6)
      && step.double <= own
  }

  /// `728,000 s` for 728,008, `2,490 MB` for 2491: three digits and zeros.
  private var endsInZeros: Bool {
    unit != nil && decimals == 0 && upperValue == nil && approximateStep * ExactNumber(100) <= value.magnitude
  }

  /// `1600 万` for 1677 万: what zeros stand for was left out, and is no more than a twentieth.
  private func isCutToZeros(_ computed: ExactNumber) -> Bool {
    let left = computed - value
    return bound == .none && upperValue == nil && decimals == 0 && approximateStep >= step * ExactNumber(100)
      && !left.isNegative && left < approximateStep && left * ExactNumber(20) <= computed
  }

  /// How far from an approximate figure its value may be: `~15 GB` says less than `~15.0 GB`, and seven digits estimate nothing.
  private static func share(ofApproximate digits: Int) -> ExactNumber {
    switch digits {
    case ...2: ExactNumber(55, over: 1000)
    case ...6: ExactNumber(30, over: 1000)
    default: ExactNumber(1, over: 10_000)
    }
  }

  private static let tolerance = ExactNumber.power(of: 10, -9)

  /// `exact`, `rounds`, `chained` or `approximate`, or nothing.
  private func holdingVerdict(
    against computed: ExactNumber, interval: ClosedRange<ExactNumber>?, isInteger: Bool
  ) -> Verdict? {
    if bound == .none, upperValue == nil, interval == nil, isFarFrom(computed.double) { return nil }
    let distance = Distance(value, computed)

    switch bound {
    case .none: break
    case .atLeast where computed >= value || distance.isWithin(halfAStepOf: self):
      return distance.isNone ? .exact : .rounds
    case .atMost where computed <= value || distance.isWithin(halfAStepOf: self):
      return distance.isNone ? .exact : .rounds
    case .atLeast, .atMost: return nil
    }
    if let upperValue {
      let within =
        (computed >= value || distance.isWithin(halfAStepOf: self))
        && (computed <= upperValue || Distance(upperValue, computed).isWithin(halfAStepOf: self))
      return within ? .rounds : nil
    }

    if distance.isNone { return .exact }
    if isInteger && isWholeWithoutUnit && !isApproximate { return nil }
    if distance.isWithin(halfAStepOf: self), !isAlmostTwice(computed) { return .rounds }
    if endsInZeros, distance.exact <= approximateStep * ExactNumber(1, over: 2) { return .rounds }
    if let interval {
      let half = step * ExactNumber(1, over: 2)
      // To touch is not enough: 0.6 and 0.5 both round 0.55, and a print of 0.5 does not say 0.6.
      if value + half > interval.lowerBound, value - half < interval.upperBound { return .chained }
    }
    if isApproximate {
      let near = max(
        approximateStep * ExactNumber(1, over: 2),
        value.magnitude * Self.share(ofApproximate: significantDigits))
      if distance.exact <= min(near, value.magnitude * ExactNumber(1, over: 10)) {
        return .approximate
      }
    }
    return nil
  }

  /// `1 MB` of 0.52 MB: one digit, in which almost half of the amount is of rounding.
  private func isAlmostTwice(_ computed: ExactNumber) -> Bool {
    guard significantDigits == 1, !isApproximate, unit?.dimension == .information else { return false }
    return value.double > 1.75 * computed.double
  }

  /// Whether a value is so far away that floating point is enough to say so; exact fractions cost a hundred times as
  /// much, and most comparisons are hopeless.
  private func isFarFrom(_ computed: Double) -> Bool {
    let stated = value.double
    var reach = max(step.double, 1e-8 * max(stated.magnitude, computed.magnitude))
    if isApproximate { reach = max(reach, stated.magnitude / 5) }
    if endsInZeros { reach = max(reach, approximateStep.double) }
    return (computed - stated).magnitude > reach
  }

  /// Whether the digits hold after a factor of 1024ᵏ/1000ᵏ or 8. One digit cannot tell GB from GiB.
  private func holdsInAnotherUnit(_ computed: Recomputed) -> Bool {
    guard let unit, unit.dimension == .information || unit.dimension == .informationRate,
      significantDigits > 1,
      bound == .none, upperValue == nil
    else { return false }
    let value = computed.value.double
    return Self.unitErrors(for: unit).contains { factor in
      guard !isFarFrom(value * factor.double) else { return false }
      switch holdingVerdict(against: computed.value * factor, interval: nil, isInteger: false) {
      case .exact, .rounds, .chained: return true
      // `~296 MB` of 296.75 MiB
      default: return isApproximate && (computed.value * factor - self.value).magnitude < step
      }
    }
  }

  /// `1.620 GB` of 1620 GB: in many languages a point stands between thousands.
  private func isGroupedByPoint(_ computed: ExactNumber) -> Bool {
    decimals == 3 && unit != nil && bound == .none && upperValue == nil && value >= .one
      && value * ExactNumber(1000) == computed
  }

  /// What turns the value into the digits of the wrong unit: bits for bytes or the other way round, and every power of
  /// 1024/1000 up to the prefix of the unit; a higher one would only hold by chance. GiB wear the label GB and look
  /// smaller, GB wear the label GiB and look larger; nobody errs the other way.
  private static func unitErrors(for unit: Unit) -> [ExactNumber] {
    let eight = unit.isInBits ? ExactNumber(1, over: 8) : ExactNumber(8)
    return switch unit.prefix {
    case .none: [eight]
    case .decimal(let power): [eight] + thousands[..<power]
    case .binary(let power): [eight] + thousands[..<power].compactMap { ExactNumber.one.divided(by: $0) }
    }
  }

  /// 1000/1024 to the powers of 1 to 6.
  private static let thousands: [ExactNumber] = (1...6).compactMap { power in
    ExactNumber.power(of: 1000, power).divided(by: .power(of: 1024, power))
  }
}
