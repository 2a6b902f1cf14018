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
  /// Whether it is the rate of the vector units, where tensor cores have another.
  let isOnVectorUnits: Bool
  /// Whether it is what the vendor prints first, and not another true answer.
  let isPublished: Bool
  /// Of how many cards together.
  let count: Int

  /// Whether the value is more than a quarter away from the stated one.
  var isFar: Bool {
    let (own, other) = (stated.value.double, value.double)
    return abs(own - other) > max(own, other) / 4
  }

  /// Whether one is twice or four times the other, as rates with sparsity and of other formats are.
  var isTwice: Bool {
    let ratio = max(stated.value.double / value.double, value.double / stated.value.double)
    return [2.0, 4.0].contains { (ratio / $0 - 1).magnitude < 0.02 }
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
    var isNearOther = false
    for accelerator in variants where field != .price || accelerator.isPriced(in: unit) {
      guard let published = SpecCandidate.published(accelerator, field, sparsity) else { continue }
      var candidates = [published]
      var place = 0
      while place < candidates.count {
        let candidate = candidates[place]
        defer { place += 1 }
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
        // `2 TB/s` of 1.555: a digit that is a quarter off rounds nothing that a card is chosen by.
        if verdict == .rounds, field == .bandwidth, stated.significantDigits == 1, stated.bound == .none,
          abs(own - value.double) * 5 > value.double
        {
          verdict = .mismatch
        }
        // 11 GB are 11.8 when they are taken for GiB, and a card of them is none of 12.
        if verdict == .rounds, count == 1, field == .driverMemory || field == .memory && place > 0,
          abs(own - value.double) * 200 > value.double
        {
          verdict = .mismatch
        }
        // Other true answers are looked at where the first is none.
        if verdict.isFinding, place == 0 {
          candidates += SpecCandidate.others(accelerator, field, sparsity)
        }
        // Other true answers can only confirm. So can a price: shops and days differ.
        if verdict.isFinding, place > 0 && (verdict != .truncated || field == .memory) || field == .price {
          isNearOther = isNearOther || candidate.isSparse && abs(own - value.double) * 50 < own
          continue
        }
        if verdict.isFinding, isNoProof(stated, verdict, value, field, of: accelerator, count) {
          // `~3000` may be the 3350 of one variant, and then it is none of the other's 2000.
          isNearOther = isNearOther || stated.isApproximate && !isFar
          continue
        }
        let judged = SpecJudgement(
          stated: stated, accelerator: accelerator, field: field, value: value, verdict: verdict,
          isSparse: candidate.isSparse, isOnVectorUnits: candidate.isOnVectorUnits, isPublished: place == 0,
          count: count)
        if best.map(judged.isCloser) ?? true { best = judged }
        if verdict == .exact { return best }
      }
    }
    // `3,400 TOPS` is not 1676, but the 3352 with sparsity, as somebody remembers them.
    return isNearOther && best?.verdict == .mismatch ? nil : best
  }

  /// Whether a finding is none: what is stated may be another thing than the card's value, or the value is not certain.
  private static func isNoProof(
    _ stated: StatedQuantity, _ verdict: Verdict, _ value: ExactNumber, _ field: Accelerator.Field,
    of accelerator: Accelerator, _ count: Int
  ) -> Bool {
    // From so much to so much something takes of cards of several sizes.
    if stated.upperValue != nil { return true }
    let own = stated.value.double
    // A value that no document confirms cannot prove a figure wrong.
    if accelerator.confidence == .low || accelerator.unverified.contains(field) { return true }
    // `~2300` of 2517: about so much is within a tenth, or half of its one digit, and `~1,022` what was measured.
    if stated.isApproximate,
      abs(own - value.double) <= max(abs(own) / 10, stated.approximateStep.double / 2)
        || stated.approximateStep.double * 500 < abs(own)
    {
      return true
    }
    // `GB200 NVL72 (72 × B200) | 13.4 TB`: cards of a rack may have a little more or less.
    if count > 16, field == .memory, abs(own - value.double) <= value.double / 10 { return true }
    // A rack takes more than its cards.
    if count > 1, field == .power, own > value.double { return true }
    // `V100 | 32 GB/s` among links is the slot.
    if field == .interconnect || field == .interconnectPerDirection, isOfSlot(stated) { return true }
    if field == .memory, stated.unit?.power == 3, accelerator.isSoldForLaptops(withGigabytes: own) {
      return true
    }
    // Cards have whole sizes: 22.8 GB are what something takes of one.
    if field == .memory, stated.decimals > 0, let unit = stated.unit, unit.power <= 3 { return true }
    guard verdict == .mismatch else { return false }
    // `B200 | 1.44 TB | 64 TB/s`: eight cards together, which nothing says.
    return isOfSomethingElse(own, value.double) || field.addsUp && times(stated, value) != nil
  }

  /// Whether a rate is that of sixteen lanes of PCIe, in one direction or both; `32 GB/s` rounds 31.5.
  private static func isOfSlot(_ stated: StatedQuantity) -> Bool {
    let rate = stated.inBaseUnits.double / 1e9
    return Interconnect.all.contains { link in
      link.name.hasPrefix("PCIe")
        && [1, 2].contains { (rate / (link.perDirection * $0) - 1).magnitude < 0.02 }
    }
  }

  /// So far away it is something else, but for a slip of the prefix.
  private static func isOfSomethingElse(_ own: Double, _ value: Double) -> Bool {
    let ratio = max(own / value, value / own)
    return !(ratio <= 30) && (ratio / 1000 - 1).magnitude > 0.03
  }

  /// Of values that all fail, the one that the stated digits are a slip of was meant, else the nearest unless all are far.
  private func isCloser(than other: SpecJudgement) -> Bool {
    if verdict.rank != other.verdict.rank { return verdict.rank < other.verdict.rank }
    guard verdict == .mismatch else { return false }
    let isSlip = NearestMiss.isSlip(stated, computed: value)
    guard isSlip == NearestMiss.isSlip(stated, computed: other.value) else { return isSlip }
    return !isFar && distance < other.distance
  }

  private var distance: Double { abs(value.double - stated.value.double) }

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
