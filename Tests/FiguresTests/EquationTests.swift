import Testing

/// Equations, with values worked out by hand or by python3. Many are verbatim from public notes.
@Suite struct EquationTests {
  @Test(arguments: [
    ("`7B × 2 bytes = 14 GB`", ["14 GB exact"]),
    ("FP32：7B × 4 bytes = **28 GB**", ["28 GB exact"]),
    ("`7B × 2 bytes = 16 GB`", ["16 GB → 14 GB mismatch"]),
    ("`7B × 2 bytes = 13.0 GB`", ["13.0 GB → 14.0 GB unit-label"]),
    ("- 7B parameters × 2 bytes = 14,000 MB = 14 GB", ["14,000 MB exact"]),
    // 2 · 1 · 32768 · 4096 bytes is 0.25 GiB.
    ("`2 * 1 * 32768 * 4096 / 2**30 = 0.25GiB`", ["0.25GiB exact"]),
    // 44 · 8960 / 171 = 2305.5
    ("`44 days * 8960 / 171 = 1752 days`", ["1752 days → 2305 days mismatch"]),
    // 1410e6 · 256 · 2 · 432 / 10^12 = 311.86944
    ("`1410*10**6 * 256 * 2 * 432 / 10**12 = 311.87` TFLOPS", ["311.87 rounds"]),
    // 1600e6 · 65536 · 16 / 10^12 = 1677.72
    ("`1600*10**6 * 256*256 * 2 * 8 / 10**12 = 1677` TFLOPS", ["1677 → 1678 truncated"]),
    // An author's power of ten belongs to its number: 303e12 / 148e12 = 2.047
    ("303 × 10¹² ÷ 148 × 10¹² ≈ 2.05s", ["2.05s rounds"]),
    ("AdamW optimizer states (2 copies per param): 70B × 2 × 4 bytes = 560GB", ["560GB exact"]),
    // B is billion and byte.
    ("`180B×2B(BF16)/8(TP)=45GB`", ["45GB exact"]),
    ("模型(2x) + 优化器(4x) + 梯度(2x) + 缓存(8x) = 16x", ["16x exact"]),
    ("`200 Gb/s ÷ 8 = 25 GB/s`", ["25 GB/s exact"]),
    ("`200 Gb/s ÷ 8 = 30 GB/s`", ["30 GB/s → 25 GB/s mismatch"]),
    ("`25 GB/s × 8 = 200 Gb/s`", ["200 Gb/s exact"]),
    // 4 GiB / 377.34 GB/s = 11.38 ms
    ("`4GiB / 377.34GBps = 11.38ms`", ["11.38ms rounds"]),
    ("单 GPU KV Cache = 818.6GB ÷ 32 = 25.6GB/GPU", ["25.6GB rounds"]),
    ("`(1342-553.5)/1342 = 58.7% 节省`", ["58.7% → 58.8% truncated"]),
    ("7B × 12 bytes / 8 GPUs (with FSDP ZeRO-2) = 10.5GB per GPU", ["10.5GB exact"]),
  ])
  func equation(line: String, expected: [String]) {
    let found = checked(line)
    #expect(Array(found.prefix(1)) == expected, "\(found)")
  }

  @Test(arguments: [
    "模型显存 = 参数量 × 每参数字节数 × 存储倍数", "batch_size = 8", "x + 7B × 2 bytes = 20 GB", "PAM-4 = 2 bits", "a == 4",
    "`8 × 7B` 不等于 56B", "hidden_dim × 4 = 16384", "2026-02-14", "= 34.36 GB", "见 https://a.b/?x=4*5=21",
  ])
  func silent(line: String) {
    #expect(checked(line).isEmpty, "\(checked(line))")
  }
}
