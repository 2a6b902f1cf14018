import Quantities
import Testing

/// What a stated number claims, against values worked out by hand.
@Suite struct VerdictTests {
  /// The first quantity of `text`.
  private func stated(_ text: String) throws -> StatedQuantity {
    let bytes = Array(text.utf8)
    return try #require(QuantityReader.quantities(in: bytes, 0..<bytes.count).first)
  }

  private func number(_ decimal: String) throws -> ExactNumber { try #require(ExactNumber(decimal: decimal)) }

  @Test(arguments: [
    // 7e9 × 2 / 2^30 = 13.0385…, × 4 / 2^30 = 26.0770…, × 1 / 2^30 = 6.5193, × 0.5 / 2^30 = 3.2596
    ("13.0 GB", "13.0385160446", Verdict.rounds),
    ("26.0 GB", "26.0770320892", .truncated),
    ("6.5 GB", "6.5192580223", .rounds),
    ("3.3 GB", "3.2596290112", .rounds),
    ("26.1 GB", "26.0770320892", .rounds),
    ("26 GB", "26.0770320892", .rounds),
    ("~225 GB", "225.4162567", .rounds),
    ("~16.8GB", "4.0", .mismatch),
    ("6.5 GB", "13.0385160446", .mismatch),
    ("1.0GB", "1", .exact),
    // Half a unit of the last digit is closed at both ends.
    ("2.4", "2.35", .rounds),
    ("2.3", "2.35", .rounds),
    ("2.35", "2.35", .exact),
    // Approximations: 3 % of what is stated, never more than 10 %.
    ("~14", "14.2857142857", .rounds),
    ("~230 MB", "233.9", .approximate),
    ("~230 MB", "238", .mismatch),
    ("约 14 GB", "14.4", .rounds),
    ("100 GB 左右", "110.1", .mismatch),
    ("100 GB 左右", "109", .approximate),
    ("~5 GB", "5.51", .truncated),
    // Cut or raised at the last digit.
    ("14.38 GB", "14.38646272", .truncated),
    ("91 TFLOPS", "91.6", .truncated),
    ("92 TFLOPS", "91.4", .truncated), ("1.620 GB", "1620", .exact), ("1.62 GB", "1620", .mismatch),
    ("~296 MB", "311.164928", .unitLabel), ("1.621 GB", "1620", .mismatch),
    ("1600 TFLOPS", "1677.7", .truncated), ("1600 TFLOPS", "1690", .mismatch),
    ("1600 TFLOPS", "1599", .mismatch),
    ("1500 TFLOPS", "1600", .mismatch), ("1610 TFLOPS", "1612", .rounds), ("1610 TFLOPS", "1616", .mismatch),
    ("160 GB", "163", .mismatch),
    // 14 GB is 13.04 GiB; 25 GB/s is 200 Gb/s.
    ("14.0 GiB", "13.0385160446", .unitLabel),
    ("200 GB/s", "25", .unitLabel),
    ("1 GB", "1.0737", .rounds),
    ("8 GB", "1", .mismatch),
    // Bounds.
    ("$10,000+", "12000", .rounds),
    ("≥ 16 GB", "15", .mismatch),
    ("< 7 GB", "6.5", .rounds),
    ("不到 7 GB", "8", .mismatch),
    // Ranges test both ends.
    ("60-80%", "75", .rounds),
    ("60–80%", "81", .mismatch),
    ("3.0 ± 0.2 GB", "3.1", .rounds),
    ("3.0 ± 0.2 GB", "3.5", .mismatch),
    ("70亿", "7000000000", .exact),
    ("70亿", "6973824000", .rounds),
    ("70亿", "6738415616", .mismatch),
  ])
  func verdict(text: String, computed: String, expected: Verdict) throws {
    #expect(try stated(text).verdict(against: Recomputed(number(computed))) == expected)
  }

  @Test func wholeNumberWithoutUnitMustBeEqual() throws {
    let stated = try stated("1677")
    #expect(stated.verdict(against: Recomputed(try number("1678"), isInteger: true)) == .mismatch)
    #expect(stated.verdict(against: Recomputed(try number("1677"), isInteger: true)) == .exact)
    #expect(stated.verdict(against: Recomputed(try number("1677.2"))) == .rounds)
  }

  @Test func chainedFollowsFromDisplayedOperands() throws {
    // 26.1 / 2 = 13.05, but a displayed 26.1 may be 26.05…26.15, half of which is 13.025…13.075.
    let computed = Recomputed(try number("13.05"), interval: try number("13.025")...number("13.075"))
    #expect(try stated("13.03").verdict(against: computed) == .chained)
    #expect(try stated("13.10").verdict(against: computed) == .mismatch)
    // 0.55 may be shown as 0.5 and as 0.6; what is shown as 0.5 is not 0.6 for that.
    let half = Recomputed(try number("0.5"), interval: try number("0.45")...number("0.55"))
    #expect(try stated("0.6").verdict(against: half) == .mismatch)
    #expect(try stated("0.54").verdict(against: half) == .chained)
  }

  @Test func staleHeldWithTheAcceptedValue() throws {
    let computed = Recomputed(try number("5300"), accepted: try number("5200"))
    #expect(try stated("5200 GB/s").verdict(against: computed) == .stale)
    #expect(try stated("5100 GB/s").verdict(against: computed) == .mismatch)
  }

  @Test func trailingZerosMeanPrecision() throws {
    #expect(try stated("13.00 GB").verdict(against: Recomputed(try number("13.004"))) == .rounds)
    #expect(try stated("13.000 GB").verdict(against: Recomputed(try number("13.0049"))) == .mismatch)
  }

  @Test func notANumberEqualsNothing() {
    #expect(ExactNumber(Double.nan) == nil)
    #expect(ExactNumber(Double.infinity) == nil)
  }
}
