import Testing

/// Equations that call functions: roots, logarithms, brackets that round.
@Suite struct EquationFunctionTests {
  /// Worked out with python3. The sign of a power is none of Python's exclusive or.
  @Test(arguments: [
    ("√(64 × 4096) = 512", "512 exact"), ("sqrt(64 × 4096) = 521", "521 → 512 mismatch"),
    ("sqrt(64^2 * 4096) = 4096", "4096 exact"), ("log2(4096) × 4 = 48", "48 exact"),
    ("log₂(4096) × 4 = 44", "44 → 48 mismatch"), ("log10(1e6) = 6", "6 exact"),
    ("2 × 1.4 / √3 = 1.62", "1.62 rounds"), ("ceil(1000 / 16) = 64", "64 → 63 mismatch"),
    ("floor(14 GB / 8.75 GB) = 1", "1 exact"), ("log₂(8 × 128) = 10", "10 exact"),
    ("ln(8) × 100 = 208", "208 rounds"),
    // What stands before a function is a part of the product; a bracket of another kind rounds to the nearest.
    ("64⌈50257/64⌉ = 50304", "50304 exact"), ("⌈1000/16⌉ × 16 = 1008", "1008 exact"),
    ("⌊log2 300⌋ − 2 = 6", "6 exact"),
    ("⌊228/72⌋ × 132 = 418", "418 → 396 mismatch"), ("~ ⌈100 000 / 4322⌉ = 24 replicas", "24 exact"),
    ("⌊1.9/0.5⌉ × 0.5 = 2.0", ""), ("4√4096 = 256", "256 exact"), ("2π × 10000 = 62,832", "62,832 rounds"),
    ("1/√(2π) = 0.399", "0.399 rounds"), ("0.5 × ln(2πe) = 1.419", ""),
    ("1000 tokens take ⌈1000/16⌉ = 63", "63 exact"),
    ("3e-4 × min(1, 500/2000) = 7.5e-5", "7.5e-5 exact"), ("80 − max(14, 16) = 64", "64 exact"),
    ("64 − 50257 % 64 = 47", "47 exact"), ("-(-1000 // 16) = 63", "63 exact"),
    ("∛(1.2 × 1.5 × 2.0) = 1.53", ""), ("½(4 + 8) = 6", ""), ("cos π/3 = 0.5", ""), ("σ(2) × 2 = 1.76", ""),
    // Nothing says of which base, and an argument with a unit has no root.
    ("log(8) × 2 = 7", ""), ("sqrt(16 GB) = 5", ""), ("√(16 GB) × 2 = 9 GB", ""),
    ("on floor 3 = 4 rooms", ""),
  ]) func functions(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected, "\(line)")
  }
}
