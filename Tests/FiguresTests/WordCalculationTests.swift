import Testing

/// Calculations in words. 980 / 40 = 24.5; 590,000 h · 700 W = 413 MWh; 13B · 16 = 208 GB; (3410 - 2870) / 3410 = 15.8 %.
@Suite("Calculations in words") struct WordCalculationTests {
  @Test(
    arguments: [
      ("980 GB at 40 GB/s: 24.5 s", "24.5 s exact"),
      ("980 GB at 40 GB/s (Lustre): 34.5 s", "34.5 s → 24.5 s mismatch"),
      ("590,000 h at 700 W each comes to 413 MWh", "413 MWh exact"),
      ("590,000 h at 700 W each comes to 413 GWh", "413 GWh → 0.4 GWh mismatch"),
      ("每参数 16 字节，7B 共 112 GB，13B 共 280 GB", "112 GB exact, 280 GB → 208 GB mismatch"),
      ("16 bytes per parameter: 7B needs 112 GB", "112 GB exact"),
      ("4,194,304 of 6,742,609,920 parameters is 0.6% of the model.", "0.6% → 0.06% mismatch"),
      ("4,194,304 of 6,742,609,920 parameters is 0.06%.", "0.06% rounds"),
      ("1.05B 占 8.03B 的 31.1%。", "31.1% → 13.1% mismatch"), ("35 GB 占 80 GB 的 44%", "44% rounds"),
      ("6 of 32 layers (25%)", "25% → 19% mismatch"), ("6 of 32 layers are 25% of the time.", ""),
      ("2 of 8 experts, 40% less work", ""), ("2 of 8 experts is 40% faster", ""),
      (
        "At 12–18 bytes/parameter, take 16 B/parameter: 7B≈112 GB; 14B≈244 GB",
        "112 GB exact, 244 GB → 224 GB mismatch"
      ),
      ("At 12–18 bytes/parameter: 7B≈112 GB", ""),
      (
        "2 bytes per parameter: 7B needs 14 GB; 16 bytes per parameter: 7B needs 112 GB",
        "14 GB exact, 112 GB exact"
      ),
      // Of a card, with something besides, of a card's size, by one of two recipes: 7B, 13B and 70B of them.
      ("ZeRO-3 on 8 GPUs leaves 16 bytes per parameter / 8: 7B needs 14 GB per card, 13B 26 GB per card", ""),
      ("2 bytes per parameter plus 20 % for the cache: 7B needs 16.8 GB, 13B 31.2 GB", ""),
      ("FP16 每参数 2 字节，所以 7B 需要 16 GB 以上的卡，13B 需要 40 GB 的卡", ""),
      ("To run takes 2 bytes per parameter, to train 16 bytes per parameter; 13B needs 26 GB to run", ""),
      ("每参数 2 字节，70B 每张 70 GB", ""),
      ("With 2 bytes per parameter and 4 GB for the KV cache, 7B needs 18 GB and 13B 30 GB.", ""),
      ("1 byte per parameter: 70B leaves 10 GB", ""),
      (
        "To run takes 2 bytes per parameter: 13B needs 36 GB. To train takes 16 bytes per parameter: 13B needs 108 GB.",
        "36 GB → 26 GB mismatch, 108 GB → 208 GB mismatch"
      ),
      // 20 tokens a parameter; 421 / 989 of the peak.
      ("每个参数配 20 个 token，70B 约 1.2T，7B 约 140B", "1.2T → 1.4T mismatch, 140B exact"),
      ("每层 20 个 token，70B 约 1.2T", ""),
      ("421 TFLOPS of the 989 TFLOPS peak is an MFU of 64.2%.", "64.2% → 42.6% mismatch"),
      ("421 TFLOPS of the 989 TFLOPS peak is an MFU of 42.6%.", "42.6% rounds"),
      ("421 TFLOPS of the 989 TFLOPS peak, and 1979 TFLOPS with sparsity: MFU 64.2%", ""),
      ("421 TFLOPS against 350 TFLOPS before: MFU 64.2%", ""),
      ("from 3,410 to 2,870 tok/s, a drop of 15.8%", "15.8% rounds"),
      ("from 3,410 to 2,870 tok/s, a drop of 18.8%", "18.8% → 15.8% mismatch"),
      ("4.2M out of 6.74B, so 0.6% of the model", "0.6% → 0.06% mismatch"),
      ("$1.89 instead of $2.49, which saves 24%", "24% rounds"),
      // Something else stands between, another dimension, no number of parameters.
      ("980 GB at 40 GB/s and after a pause of 3 minutes: 44.5 s", ""),
      ("We read 980 GB at 40 GB/s in 2 jobs", ""),
      ("```\nCPU RAM    2 TB (shared)      300 GB/s      ~100 ns\n```", ""),
      ("每步 16 字节，7B 共 112 GB", ""), ("from 28 GB to 7 GB after 3 hours, 20% less", ""),
    ])
  func words(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }
}
