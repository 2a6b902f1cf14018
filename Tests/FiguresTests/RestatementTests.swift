import Testing

/// One amount in two units: 64 · 1024 = 65,536; 15.15 · 2³⁰ = 16,267,…; 7,946 / 3600 = 2.207.
@Suite struct RestatementTests {
  @Test(arguments: [
    ("65536 bytes (64 KB)", "64 KB exact"),
    ("65536 bytes (64 MB)", "64 MB → 0.066 MB mismatch"),
    ("65,536 bytes (65.5 kB)", "65.5 kB rounds"),
    ("16,262,172,672 bytes (15.15 GB)", "15.15 GB rounds"),
    ("GPU 0: 9TFLOPS (8873 GFLOPS)", "9TFLOPS rounds"),
    ("7,946 s (2.2 h)", "2.2 h rounds"),
    ("100 Gb/s (12.5 GB/s)", "100 Gb/s exact"),
    ("权重约 1.12 GiB（即 1.2 GB）", "1.2 GB rounds"),
    ("2 × 32 × 8 × 128 × 2 = 131072 字节，即 256 KiB", "131072 字节 exact, 256 KiB → 128 KiB mismatch"),
    ("2 × 80 × 8 × 128 × 2 = 327,680 bytes (302 KiB)", "327,680 bytes exact, 302 KiB → 320 KiB mismatch"),
    ("400 Gb/s, i.e. 40 GB/s", "40 GB/s → 50 GB/s mismatch"),
    ("13.4 TB, i.e. 186 GB per GPU", ""), ("Per node 8 × 400 Gb/s, i.e. 3.2 Tb/s.", ""),
    ("8 张 HDR 200 Gb/s，即 1.6 Tb/s", ""), ("每 token 320 KiB，即 1 GiB 放 3277 个", ""),
    ("1.25 GiB, that is 16 MiB for each layer", ""),
    ("400 Gb/s，即 50 GB/s", "50 GB/s exact"),
    ("2,350 ms (23.5 s)", "23.5 s → 2.4 s mismatch"), ("524,288 字节（524 KiB）", "524 KiB → 512 KiB unit-label"),
    (
      "| constant memory | 65536 bytes (64 MB) |\n| --- | --- |\n| shared | 49152 bytes (48 MB) |",
      "48 MB → 0.05 MB mismatch"
    ),
  ]) func holdsOrSlips(text: String, expected: String) {
    #expect(checked(text).joined(separator: ", ") == expected)
  }

  /// What a card gives is less than what it has, and what is rounded much proves nothing.
  @Test(arguments: [
    "GPU memory: 94.96 GiB (97,887 MiB)", "9TFLOPS (11,758 GFLOPS)", "1 MB (3 KB of it used)",
    "2 MB (512 KB)", "400 Gb/s, i.e. 100 GB/s", "200 GB/s, 400 Gb/s", "1 kW (1,400 W)",
    "Wrong: 65536 bytes (64 MB)",
  ]) func isNotJudged(text: String) {
    #expect(checked(text).isEmpty)
  }

  /// The catalog says more of a card than its own unit does.
  @Test func cardsAreComparedWithTheCatalog() {
    #expect(checked("H100 SXM: 3.35 TB/s (3,350 GB/s)") == ["3.35 TB/s exact", "3,350 GB/s exact"])
  }
}
