import Quantities

/// One way to understand a computed value as a stated figure's own: a value in the stated unit, the unit it is
/// computed in, and the label when the two differ by GiB against GB.
struct Reading {
  /// In the stated figure's unit, or in the unit that its digits are taken for.
  var value: ExactNumber
  var unit: Unit?
  var label: String?
  var interval: ClosedRange<ExactNumber>?
  var isInteger = false
  /// Whether it proves a figure right when it holds, and nothing when it does not.
  var onlyConfirms = false
  /// The computed number and its unit, where `value` is that amount in the stated unit: 13.04 GiB for a stated 14 GB. The amount
  /// is right then, and the digits are not those that were computed.
  var asComputed: (value: ExactNumber, unit: Unit)?
  /// Whether a wrong unit may explain the figure; not where its unit was printed with it.
  var mayWearWrongUnit = true

  func verdict(on stated: StatedQuantity) -> Verdict {
    let verdict = stated.verdict(
      against: Recomputed(value, interval: interval, isInteger: isInteger), mayWearWrongUnit: mayWearWrongUnit
    )
    // As a mere number every amount of bytes is at least `10 GB+`.
    if stated.bound != .none, verdict.holds, isAbsurd(for: stated) { return .mismatch }
    return asComputed != nil && verdict.holds ? .unitLabel : verdict
  }
}

extension Reading {
  /// The ways to read `bytes` as a number that wears the unit of `stated`: as it says, and as its binary
  /// counterpart, since most notes write GB for GiB.
  static func ofBytes(_ bytes: ExactNumber, statedIn unit: Unit) -> [Reading] {
    guard unit.dimension == .information, let plain = bytes.divided(by: unit.factor) else { return [] }
    var readings = [Reading(value: plain, unit: unit)]
    if let binary = unit.binaryCounterpart, let value = bytes.divided(by: binary.factor) {
      readings.append(Reading(value: value, unit: binary, label: "\(binary.symbol) as \(unit.symbol)"))
    }
    return readings
  }
}

extension Reading {
  /// Whether it is more than a hundred times too large or too small for the figure.
  func isAbsurd(for stated: StatedQuantity) -> Bool {
    let (own, other) = (value.double.magnitude, stated.value.double.magnitude)
    return own > other * 100 || own * 100 < other
  }
}

extension Reading {
  /// Whether it is so far from the figure that the calculation was hardly meant as it is read.
  func isNonsense(for stated: StatedQuantity) -> Bool { distance(from: stated) > 1e5 }

  /// Whether it is within a twentieth of the figure.
  func isNear(_ stated: StatedQuantity) -> Bool { distance(from: stated) < 1.05 }

  /// Whether it is at most so many times too large or too small.
  func isWithin(_ times: Double, of stated: StatedQuantity) -> Bool { distance(from: stated) <= times }

  /// Whether it is the figure with the next prefix, up or down, to within what 1024 is more than 1000.
  func isSlipOfPrefix(for stated: StatedQuantity) -> Bool {
    let thousands = distance(from: stated) / 1000
    return thousands > 0.93 && thousands < 1.08
  }

  /// Whether it has the figure's digits, a power of ten or another prefix away, which of bytes may be one of 1024.
  func isShifted(from stated: StatedQuantity) -> Bool {
    let distance = distance(from: stated)
    if [1e1, 1e2, 1e3, 1e6, 1e9].contains(where: { (distance / $0 - 1).magnitude < 0.01 }) { return true }
    guard let unit, unit.dimension == .information, unit.power > 0 else { return false }
    // 67,108.864 KB are 64 × 1024 KiB, and 0.008192 MB are 8 KiB.
    return Self.binaryPrefixes.contains { (distance / $0 - 1).magnitude < 0.002 }
  }
}

extension Reading {
  /// By how much the powers of 1024 are more than those of 1000.
  static let binaryExcess: [Double] = [1.024, 1.048576, 1.073741824]

  private static let binaryPrefixes: [Double] = binaryExcess.flatMap {
    [1e3 * $0, 1e3 / $0, 1e6 * $0, 1e6 / $0]
  }

  /// How many times too large or too small it is for the figure.
  fileprivate func distance(from stated: StatedQuantity) -> Double {
    let (own, other) = (value.double.magnitude, stated.value.double.magnitude)
    guard own > 0, other > 0 else { return .infinity }
    return max(own / other, other / own)
  }
}

extension ExactNumber {
  /// Whether more than a twentieth of it is lost when it is written with so many decimals.
  func isRoundedAway(toPlaces places: Int) -> Bool {
    let scaled = (self * .power(of: 10, places)).double.magnitude
    return scaled > 0 && (scaled.rounded() - scaled).magnitude > scaled / 20
  }

  /// This value in the thousands of `stated` if K were 1024, M its square: what `128K` states of 131072.
  func readAsBinaryThousands(of stated: StatedQuantity) -> ExactNumber? {
    for (power, multiplier) in [(1, ExactNumber.power(of: 10, 3)), (2, .power(of: 10, 6))]
    where stated.multiplier == multiplier {
      return (self * multiplier).divided(by: .power(of: 1024, power))
    }
    return nil
  }
}

extension [Reading] {
  /// The same readings, none of which proves a figure wrong.
  var confirming: [Reading] {
    map { reading in
      var reading = reading
      reading.onlyConfirms = true
      return reading
    }
  }

  /// The reading under which `stated` stands best. Of equals it is the first, unless it is absurd: where bytes are
  /// taken for GB and both fail, the other reading explains the figure.
  func best(for stated: StatedQuantity) -> (reading: Reading, verdict: Verdict)? {
    var best: (reading: Reading, verdict: Verdict)?
    for reading in self {
      let verdict = reading.verdict(on: stated)
      guard let known = best else {
        best = (reading, verdict)
        continue
      }
      let isSaner =
        verdict == .mismatch && known.verdict == .mismatch && known.reading.isAbsurd(for: stated)
        && reading.distance(from: stated) < known.reading.distance(from: stated)
      // 14 GB of 13.04 GiB is the amount in another unit, and not 13 raised by one.
      let explains = reading.asComputed != nil && verdict == .unitLabel && known.verdict == .truncated
      if verdict.rank < known.verdict.rank || isSaner || explains { best = (reading, verdict) }
      if verdict == .exact { break }
    }
    return best
  }
}

extension Verdict {
  /// The place in the order of trying: the lower, the better a figure stands.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension Figure {
  /// A judged figure: the verdict of `reading`, with the correction and the nearest miss where it fails.
  ///
  /// - Parameter places: the decimals of the correction, when they are not those of the stated figure.
  static func judged(
    _ stated: StatedQuantity, form: FigureForm, by reading: Reading, verdict: Verdict, in bytes: [UInt8],
    places: Int? = nil
  ) -> Figure {
    var figure = Figure(stated, form: form, verdict: verdict)
    figure.computed = Computed(value: reading.value.double, unit: reading.unit?.symbol ?? stated.unit?.symbol)
    figure.label = reading.label
    if verdict == .unitLabel, let own = reading.asComputed {
      figure.computed = Computed(value: own.value.double, unit: own.unit.symbol)
      figure.corrected = Correction(
        text: stated.rewritten(as: own.value, in: bytes, places: places, unit: own.unit.symbol),
        digits: stated.digits(for: own.value, in: bytes, places: places), unit: own.unit.symbol)
      figure.remarks.append(
        Remark(
          en: "the amount is right; what is computed is its number of \(own.unit.symbol)",
          zh: "量是对的；算出来的数以 \(own.unit.symbol) 为单位"))
      return figure
    }
    if verdict.isFinding {
      // `0 GWh` corrects nothing.
      var places = places ?? stated.decimals
      let shown = reading.value.divided(by: stated.multiplier) ?? reading.value
      while verdict == .mismatch || verdict == .truncated, places < 6, shown.isRoundedAway(toPlaces: places) {
        places += 1
      }
      figure.corrected = Correction(
        text: stated.rewritten(as: reading.value, in: bytes, places: places),
        digits: stated.digits(for: reading.value, in: bytes, places: places))
      if verdict == .mismatch, let miss = NearestMiss.explain(stated, computed: reading.value) {
        figure.remarks.append(miss)
      }
    }
    return figure
  }
}
