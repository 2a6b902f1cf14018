import Accelerators
import Quantities
import SourceText

/// A stated specification against the variant of an accelerator that suits it best.
struct SpecJudgement {
  let stated: StatedQuantity
  let accelerator: Accelerator
  let field: Accelerator.Field
  let value: ExactNumber
  let verdict: Verdict
  /// Whether it is the rate with structured sparsity.
  let isSparse: Bool
  /// Whether it is what the vendor prints first, and not another true answer.
  let isPublished: Bool
  /// Of how many cards together.
  let count: Int

  /// Whether the value is more than a quarter away from the stated one.
  var isFar: Bool {
    let (own, other) = (stated.value.double, value.double)
    return abs(own - other) > max(own, other) / 4
  }

  /// Whether there is another rate with sparsity.
  var mayBeSparse: Bool { accelerator.sparseValue(of: field) != nil }

  static let sparsityRemark = Remark(
    en: "that is the rate with structured sparsity; the dense one is half", zh: "这是结构化稀疏的峰值；稠密峰值是它的一半")

  /// The most favourable variant and value; `nil` when the catalog knows none.
  ///
  /// - Parameter sparsity: Where nothing is said, the rate with structured sparsity, which datasheets print first, confirms too.
  static func best(
    of stated: StatedQuantity, variants: [Accelerator], field: Accelerator.Field,
    sparsity: SpecVocabulary.Sparsity = .unsaid, count: Int = 1
  ) -> SpecJudgement? {
    // Of several cards either what they have together or what each has may be stated.
    if count > 1 {
      let each = best(of: stated, variants: variants, field: field, sparsity: sparsity)
      if each?.verdict.holds ?? false || !field.addsUp { return each }
    }
    guard let unit = stated.unit, let fieldUnit = UnitTable.unit(field.unit),
      fieldUnit.dimension == unit.dimension,
      let factor = (fieldUnit.factor * ExactNumber(count)).divided(by: unit.factor)
    else { return nil }
    let (scale, own) = (factor.double, stated.value.double)
    var best: SpecJudgement?
    for accelerator in variants where field != .price || accelerator.isPriced(in: unit) {
      guard
        let published =
          sparsity == .sparse ? accelerator.sparseValue(of: field) : accelerator.value(of: field)
      else { continue }
      var candidates = [Candidate(published, isSparse: sparsity == .sparse, of: field)]
      var place = 0
      while place < candidates.count {
        let candidate = candidates[place]
        defer { place += 1 }
        // Other true answers are looked at where the first is none.
        func lookFurther() {
          guard place == 0 else { return }
          if sparsity != .sparse { candidates += others(accelerator, field) }
          if sparsity == .unsaid, let sparse = accelerator.sparseValue(of: field) {
            candidates.append(Candidate(sparse, isSparse: true, of: field))
          }
          if sparsity != .dense, let factor = accelerator.sparseFactor(of: field) {
            candidates += accelerator.alternatives(of: field).map {
              Candidate($0 * factor, isSparse: true, printed: $0, of: field)
            }
          }
        }
        // Floating point tells most of them off.
        let isFar =
          stated.upperValue == nil && stated.bound == .none
          && abs(candidate.value * scale - own) > max(abs(own), candidate.value * scale) / 4
        if isFar, place > 0 { continue }
        // The shortest decimal of a catalog value is the value as it was published.
        guard let number = ExactNumber(shortestDecimalOf: candidate.value) else { continue }
        let value = number * factor
        var verdict = isFar ? .mismatch : stated.verdict(against: Recomputed(value), mayWearWrongUnit: false)
        if verdict.isFinding, !isFar, candidate.isRounded(to: stated, as: value, field) {
          verdict = .approximate
        }
        if verdict.isFinding { lookFurther() }
        // Cards have whole sizes: 22.8 GB are what something takes of one.
        if verdict.isFinding, field == .memory, stated.decimals > 0, unit.power <= 3 { continue }
        // A value that no document confirms cannot prove a figure wrong.
        if verdict.isFinding, accelerator.confidence == .low || accelerator.unverified.contains(field) {
          continue
        }
        // Other true answers can only confirm. So can a price: shops and days differ.
        if verdict.isFinding, place > 0 && verdict != .truncated || field == .price { continue }
        // `B200 | 1.44 TB | 64 TB/s`: eight cards together, which nothing says.
        if verdict == .mismatch, field.addsUp, own > 3 * value.double,
          let times = stated.value.divided(by: value),
          Self.nodeSizes.contains(times)
        {
          continue
        }
        let judged = SpecJudgement(
          stated: stated, accelerator: accelerator, field: field, value: value, verdict: verdict,
          isSparse: candidate.isSparse, isPublished: place == 0, count: count)
        if best.map(judged.isCloser) ?? true { best = judged }
        if verdict == .exact { return best }
      }
    }
    return best
  }

  /// A value of the catalog that a stated one may be.
  private struct Candidate {
    let value: Double
    let isSparse: Bool
    /// How much of it, at most, is gone in the digits that were printed.
    let slack: Double

    /// - Parameter printed: The number that was printed, where the value follows from it.
    init(_ value: Double, isSparse: Bool = false, printed: Double? = nil, of field: Accelerator.Field) {
      self.value = value
      self.isSparse = isSparse
      slack = Self.slack(ofPrinted: printed ?? value, mayEndInZeros: field != .bandwidth)
    }

    /// Half a step of the last digit, but no more than 2.5 %: 51 may be 50.5, and 2000 GB/s, which is printed as 2 TB/s, 2039.
    private static func slack(ofPrinted value: Double, mayEndInZeros: Bool) -> Double {
      guard value > 0 else { return 0 }
      var step = 1.0
      let decimals = "\(value)".split(separator: ".").last.flatMap { $0 == "0" ? 0 : $0.count } ?? 0
      for _ in 0..<decimals { step /= 10 }
      while !mayEndInZeros, decimals == 0, value >= step * 100,
        value.truncatingRemainder(dividingBy: step * 10) == 0
      {
        step *= 10
      }
      return min(step / 2 / value, 0.025) * 1.000_001
    }

    /// `1300` for 1307.4, `51.2` for a printed 51. A memory size is exact.
    func isRounded(to stated: StatedQuantity, as value: ExactNumber, _ field: Accelerator.Field) -> Bool {
      guard field != .memory, field != .driverMemory else { return false }
      let distance = (value - stated.value).magnitude
      if field.isRate || field == .bandwidth {
        let share = distance.double / value.double
        // Rates follow from clocks, which sources round differently: 1979 and 1981, 20.3 and 20.4.
        if share <= max(slack, field == .fp32 || field == .fp64 ? 0.006 : field.isRate ? 0.0015 : 0) {
          return true
        }
      }
      // 184 W are a limit of 185.
      if field == .power, distance.double <= value.double / 100 { return true }
      // The zeros at the end of a rate claim little, but no more than 1 % may be gone.
      guard stated.decimals == 0, stated.approximateStep > stated.step else { return false }
      return distance <= stated.approximateStep * ExactNumber(1, over: 2)
        && distance <= value.magnitude * ExactNumber(1, over: 100)
    }
  }

  private static func others(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Candidate] {
    let printed =
      accelerator.alternatives(of: field) + memory(accelerator, field) + halved(accelerator, field)
    return printed.map { Candidate($0, of: field) } + onVectorUnits(accelerator, field)
  }

  private static func onVectorUnits(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Candidate] {
    guard field == .fp16 || field == .bf16, let single = accelerator.value(of: .fp32) else { return [] }
    return accelerator.vectorFP16Multiples.map { Candidate(single * $0, printed: single, of: field) }
  }

  /// How many cards stand in a machine or a rack.
  private static let nodeSizes: Set<ExactNumber> = [
    ExactNumber(4), ExactNumber(8), ExactNumber(16), ExactNumber(32), ExactNumber(72), ExactNumber(144),
  ]

  /// Of values that all fail, the one that the stated digits are a slip of was meant.
  private func isCloser(than other: SpecJudgement) -> Bool {
    if verdict.rank != other.verdict.rank { return verdict.rank < other.verdict.rank }
    return verdict == .mismatch && NearestMiss.isSlip(stated, computed: value)
      && !NearestMiss.isSlip(stated, computed: other.value)
  }

  /// Vendors print rates with sparsity as whole numbers; half of 989 is 494.5, and the dense rate 494.7.
  private static func halved(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    guard let sparse = accelerator.sparseValue(of: field), let factor = accelerator.sparseFactor else {
      return []
    }
    return [sparse.rounded(.down) / factor, sparse.rounded() / factor]
  }

  /// What the driver reports is another true answer to "how much memory": 81559 MiB for an "80 GB" card.
  private static func memory(_ accelerator: Accelerator, _ field: Accelerator.Field) -> [Double] {
    guard field == .memory, let mebibytes = accelerator.value(of: .driverMemory) else { return [] }
    return [mebibytes / 1024, mebibytes * 1.048576 / 1000]
  }

  func figure(_ bytes: [UInt8]) -> Figure {
    let reading = Reading(value: value, unit: stated.unit)
    var figure = Figure.judged(
      stated, form: .spec, by: reading, verdict: verdict, in: bytes, places: catalogPlaces)
    figure.expression =
      "\(count > 1 ? "\(count) × " : "")\(accelerator.name): \(isSparse ? "\(field.rawValue.uppercased()) peak with sparsity" : field.title)"
    if isSparse { figure.remarks.append(Self.sparsityRemark) }
    let published = isSparse ? accelerator.sparseValue(of: field) : accelerator.value(of: field)
    figure.inputs = [
      Figure.Input(
        name: accelerator.name, value: published.map(\.written) ?? "", unit: accelerator.unit(of: field),
        source: .catalog(field: field.rawValue, asOf: date, source: source))
    ]
    return figure
  }

  private var date: String { (field == .price ? accelerator.price?.asOf : accelerator.asOf) ?? "" }

  private var source: String {
    (field == .price ? accelerator.price?.source : accelerator.sources.first) ?? ""
  }

  /// A catalog value is shown with all its digits: 91.6 for a stated 91.
  private var catalogPlaces: Int {
    var places = stated.decimals
    while places < 4, !(value * .power(of: 10, places)).isWhole { places += 1 }
    // 186 GB have no end as GiB.
    return (value * .power(of: 10, places)).isWhole ? places : stated.decimals + 1
  }
}

extension Accelerator {
  /// Whether the catalog's price is in the currency of an amount.
  fileprivate func isPriced(in unit: Unit) -> Bool {
    price.flatMap { UnitTable.unit($0.currency) } == unit
  }
}
