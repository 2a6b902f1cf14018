import Accelerators
import Quantities

/// A value of the catalog that a stated specification may be.
struct SpecCandidate {
  let value: Double
  let isSparse: Bool
  /// Whether it is a rate of the vector units where tensor cores have another.
  let isOnVectorUnits: Bool
  /// The number that was printed, from which the value follows.
  private let printed: Double

  /// - Parameter printed: The number that was printed, where the value follows from it.
  private init(
    _ value: Double, isSparse: Bool = false, isOnVectorUnits: Bool = false, printed: Double? = nil
  ) {
    self.value = value
    self.isSparse = isSparse
    self.isOnVectorUnits = isOnVectorUnits
    self.printed = printed ?? value
  }

  /// What the vendor prints; `nil` where the catalog knows nothing.
  static func published(
    _ accelerator: Accelerator, _ field: Accelerator.Field, _ sparsity: SpecVocabulary.Sparsity
  ) -> SpecCandidate? {
    let isSparse = sparsity == .sparse
    let value = isSparse ? accelerator.sparseValue(of: field) : accelerator.value(of: field)
    return value.map { SpecCandidate($0, isSparse: isSparse) }
  }

  /// Other true answers, which can only confirm.
  ///
  /// - Parameter sparsity: Where nothing is said, the rate with structured sparsity, which datasheets print first, confirms too.
  static func others(
    _ accelerator: Accelerator, _ field: Accelerator.Field, _ sparsity: SpecVocabulary.Sparsity
  ) -> [SpecCandidate] {
    let alternatives = accelerator.alternatives(of: field)
    var others: [SpecCandidate] = []
    if sparsity != .sparse {
      others +=
        (alternatives + memory(accelerator, field) + halved(accelerator, field)).map {
          SpecCandidate($0)
        } + onVectorUnits(accelerator, field)
    }
    if sparsity != .dense, let factor = accelerator.sparseFactor(of: field) {
      let dense = (sparsity == .sparse ? [] : accelerator.value(of: field).map { [$0] } ?? []) + alternatives
      others += dense.map { SpecCandidate($0 * factor, isSparse: true, printed: $0) }
    }
    return others
  }

  /// `1300` for 1307.4, `51.2` for a printed 51. A memory size is exact.
  ///
  /// - Parameter value: The candidate in the stated unit.
  func isRounded(to stated: StatedQuantity, as value: ExactNumber, _ field: Accelerator.Field) -> Bool {
    guard field != .memory, field != .driverMemory else { return false }
    let distance = (value - stated.value).magnitude
    // How much of it, at most, the digits that are printed may leave out.
    let slack = max(Self.slack(of: field), Self.slack(ofPrinted: printed, field))
    if distance.double <= slack * value.double { return true }
    // The zeros at the end of a rate claim little: 2000 may be 1979, and no more may be gone.
    guard stated.decimals == 0, stated.approximateStep > stated.step else { return false }
    return distance < stated.approximateStep && distance <= value.magnitude * ExactNumber(11, over: 1000)
  }

  /// Rates follow from clocks, which sources round differently: 1979 and 1981, 20.3 and 20.4. Limits of power are set to 184 and 185 W.
  private static func slack(of field: Accelerator.Field) -> Double {
    switch field {
    case .power: 0.01
    case .bandwidth: 0.001
    default: field.isRate ? 0.006 : 0
    }
  }

  /// Half a step of the last digit, but no more than 2.5 %: 51 may be 50.5, and 2000 GB/s, which is printed as 2 TB/s, 2039.
  private static func slack(ofPrinted value: Double, _ field: Accelerator.Field) -> Double {
    guard field.isRate || field == .bandwidth, value > 0 else { return 0 }
    let fraction = "\(value)".split(separator: ".").last ?? ""
    let decimals = fraction == "0" ? 0 : fraction.count
    var step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
    while field == .bandwidth, decimals == 0, value >= step * 100,
      value.truncatingRemainder(dividingBy: step * 10) == 0
    {
      step *= 10
    }
    // Floating point must not lose the value at the end.
    return min(step / 2 / value, 0.025) * 1.000_001
  }

  private static func onVectorUnits(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [SpecCandidate]
  {
    guard field == .fp16 || field == .bf16, let single = accelerator.value(of: .fp32) else { return [] }
    return accelerator.vectorFP16Multiples.map {
      SpecCandidate(single * $0, isOnVectorUnits: true, printed: single)
    }
  }

  /// Vendors print rates with sparsity as whole numbers; half of 989 is 494.5, and the dense rate 494.7.
  private static func halved(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    guard let sparse = accelerator.sparseValue(of: field), let factor = accelerator.sparseFactor else {
      return []
    }
    return [sparse.rounded(.down) / factor, sparse.rounded() / factor]
  }

  /// What the driver reports is another true answer to "how much memory": 81559 MiB for an "80 GB" card. And many vendors say GB for GiB.
  private static func memory(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    guard field == .memory, let gigabytes = accelerator.value(of: .memory) else { return [] }
    let reported = accelerator.value(of: .driverMemory).map { [$0 / 1024, $0 * 1.048576 / 1000] } ?? []
    return reported + ([gigabytes] + accelerator.alternatives(of: .memory)).map { $0 * 1.073741824 }
  }
}
