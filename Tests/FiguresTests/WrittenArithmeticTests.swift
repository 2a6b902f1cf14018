import Testing

/// Arithmetic as people write it: operators, numbers, words, chains, and where its parts stand. Expected values by hand.
@Suite("Arithmetic as it is written") struct WrittenArithmeticTests {
  @Test(
    arguments: [
      // A number and its power of ten are one number, on both sides.
      ("`303 × 10¹² ÷ 148 × 10¹² ≈ 2.05s`", "2.05s rounds"),
      ("`312 * 10^{12} / 2039 * 10^{9} = 153`", "153 rounds"),
      ("`8 × 7168 × 512` = 29.36 × 10⁶", "29.36 × 10⁶ rounds"),
      ("`8 × 7168 × 512` = 28.36 × 10⁶", "28.36 × 10⁶ → 29.36 × 10⁶ mismatch"),
      ("70 × 10^9 × 2 bytes = 140 × 10^9 bytes = 140 GB", "140 × 10^9 bytes exact, 140 GB exact"),
      // Operators.
      ("2 x 4 = 8", "8 exact"), ("7B \\* 2 = 14GB", "14GB exact"), ("8 · 4 = 32", "32 exact"),
      ("100 ÷ 4 ＝ 25", "25 exact"), ("0.131*1024 ~= 134", "134 rounds"), ("1 − 0.35 = 65%", "65% exact"),
      ("(11//8)%2 = 1", "1 exact"), ("(11//8)%2 = 2", "2 → 1 mismatch"),
      ("sqrt(16) * 2 = 9", "9 → 8 mismatch"),
      // Numbers.
      ("100 万 × 2 = 200 万", "200 万 exact"), ("5000萬 × 2 = 1億", "1億 exact"),
      ("1.76万亿 × 2 = 3.52万亿", "3.52万亿 exact"),
      ("1024³ × 2 = 2147483648", "2147483648 exact"),
      ("4.59E+14 × 2 = 9.18E+14", "9.18E+14 exact"), ("24G × 8 = 192G", "192G exact"),
      ("1.5G*2Byte = 3GB", "3GB exact"),
      ("12 × 36 层 × ~4 × 18 ≈ 31,000+ 次", "31,000 rounds"), ("`7B × 2 = 15`", "15 → 14 mismatch"),
      ("3 × 64 032 = 192 096 Bytes", "192 096 Bytes exact"),
      ("3 × 64 125 = 192 096 Bytes", "192 096 Bytes → 192 375 Bytes mismatch"),
      // Ranges compute at both ends.
      ("58.3-66.7GB + 25.6GB = 83.9-92.3GB", "83.9-92.3GB exact"),
      ("58.3-66.7GB + 25.6GB = 83.9-95.3GB", "83.9-95.3GB → 83.9-92.3GB mismatch"),
      ("`60–80 GB / 2 = 30–40 GB`", "30–40 GB exact"),
      ("100 GB / 2-4 = 25-50 GB", "25-50 GB exact"), ("66.7 - 58.3 = 8.4", "8.4 exact"),
      // Money and shares.
      ("($5 - $3) × 0.7 = $1.4", "$1.4 exact"), ("10 × $0.50 × 20% = $1", "$1 exact"),
      ("(1342-553.5)/1342 = 58.8% 节省", "58.8% rounds"),
      // Units and words inside.
      ("`4GiB / (377.34GBps / 1.9375) = 22.05ms`", "22.05ms rounds"),
      ("2(K+V)×2 字节÷32 = 0.125 字节", "0.125 字节 exact"),
      ("2 (bf16 bytes) * 8B (num of params) = 16GB", "16GB exact"),
      ("80 layers × 32 KB = 2.56 MB per token", "2.56 MB exact"),
      ("180B×2B(BF16)/8(TP)=45GB", "45GB exact"), ("单 GPU KV = 818.6GB ÷ 32 = 25.6GB/GPU", "25.6GB rounds"),
      ("`44 days * 8960 / 171 = 1752 days`", "1752 days → 2305 days mismatch"),
      // Words before an operand are part of it: 16 · 1 · 32 · 4096 = 2097152.
      ("16 replicas × micro batch 1 × 32 microbatches × 4096 = 2,097,152", "2,097,152 exact"),
      ("按 0.8 元/kWh 是 134.4 × 0.8 = 107.5", "107.5 rounds"),
      // A unit behind a sum, lanes and pins, events a second, an intensity, a price of a million.
      ("(70.6 + 10.7) GB / 3350 GB/s = 24.3 ms", "24.3 ms rounds"),
      ("384 bit × 21 Gbps ÷ 8 = 1008 GB/s", "1008 GB/s exact"),
      ("384 bit × 21 Gbps ÷ 8 = 1018 GB/s", "1018 GB/s → 1008 GB/s mismatch"),
      ("Gen4 x16: 16 GT/s × 16 × 128/130 / 8 = 31.5 GB/s", "31.5 GB/s rounds"),
      ("12 req/s × 2.0 s = 24 requests", "24 exact"),
      ("`6 GiB / (400 Gb/s / 8) = 128.8 ms`", "128.8 ms rounds"),
      ("137.4 GFLOP / 100.7 MB = 1364 FLOP/byte", "1364 FLOP/byte rounds"),
      ("$19.92 / 8.64M = $2.31 per 1M tokens", "$2.31 rounds"), ("64x4096 x 2 = 524288", "524288 exact"),
      ("1,720,320 h × 400 W = 688 MWh", "688 MWh rounds"),
      ("1,720,320 h × 400 W = 686 MWh", "686 MWh → 688 MWh mismatch"),
      ("2³⁰ = 1,073,741,824", "1,073,741,824 exact"),
      ("2 × 70B = 140 TFLOP", "140 TFLOP → 0.14 TFLOP mismatch"),
      ("`14 GB + 0.05 GB + 0.2 GB ≈ 15 GB`", "15 GB approximate"),
      ("峰值 = max(12.4, 11.3) = **12.4 GB**，省约 40%。", "12.4 GB exact"),
      ("20M 参数 × 2B tokens = 2.4e17 FLOPs", "2.4e17 FLOPs exact"),
      ("`512` → `256` 可减少约 75% 的显存", "75% exact"), ("`512` → `256` 可减少约 65% 的显存", "65% → 50% mismatch"),
      ("32 instances → $38.40/hr ≈ $0.0113/min.", "$0.0113 → $0.6400 mismatch"),
      ("32 instances → $38.40/hr ≈ $0.64/min.", "$0.64 exact"),
      ("From 16 GB to 8 GB, a drop of 75%.", "75% → 50% mismatch"),
      ("`0.52B × 2 = 1.05 GB`", "1.05 GB chained"), ("`0.52B × 2 = 1.06 GB`", "1.06 GB → 1.04 GB mismatch"),
      ("20M 参数 × 2B tokens = 2.9e17 FLOPs", "2.9e17 FLOPs → 4.0e16 FLOPs mismatch"),
      ("1979 TOPS INT8 / 3.35 TB/s ≈ 0.59", "0.59 rounds"), ("320 KB × 8192 = 2.5 GB", "2.5 GB exact"),
      ("`7.2×10²³ / (1000 × 989×10¹²)` = 728,000 seconds", "728,000 seconds rounds"),
      ("8 × 989 = 7.9 PFLOPS", "7.9 PFLOPS rounds"),
      ("1979 / 3350 ≈ 591 FLOPs/byte", "591 FLOPs/byte rounds"),
      ("2 × 32 × 4096 × 2 bytes = 1 MB", "1 MB → 0.5 MB truncated"),
      ("$1-(1-8/256)^{64} = 0.869$", "0.869 rounds"),
      // Chains and conversions.
      ("`25 Gbps × 6 链路 = 150 Gbps = 18.75 GB/s`", "150 Gbps exact, 18.75 GB/s exact"),
      ("512s = 8.5 分钟，512s = 9.5 分钟", "8.5 分钟 rounds, 9.5 分钟 → 8.5 分钟 mismatch"),
      ("200 Gb/s = 200 GB/s", "200 GB/s → 25 GB/s unit-label"), ("80GB = 85 GiB", ""),
      // 274877906944 are 275 giga. One of eight GPUs; a month of thirty days and a bit; the sentence before.
      ("FLOPs = 2 × 2048 × 4096 × 16384 ≈ 274 TFLOPs", "274 TFLOPs → 0.27 TFLOPs mismatch"),
      ("FLOPs = 2 × 2048 × 4096 × 16384 ≈ 275 GFLOPs", "275 GFLOPs rounds"),
      ("2 × 80 × 8 × 128 × 2 = 160 KB per token", "160 KB → 328 KB mismatch"),
      ("2×37e9×26,568 = 246 TFLOP/s/GPU", ""),
      ("2×37e9×26,568 = 246 TFLOP/s", "246 TFLOP/s → 1966 TFLOP/s mismatch"),
      ("Total: $454/day = $13,600/month", "$13,600 rounds"),
      ("Total: $454/day = $11,600/month", "$11,600 → $13,620 mismatch"),
      ("8 × H100 GPUs provide 8 × 80 GB = 640 GB", "640 GB exact"),
      ("8 × H100 GPUs provide 8 × 80 GB = 600 GB", "600 GB → 640 GB mismatch"),
      ("10 × ~10 GB = 93.8 GB", "93.8 GB chained"), ("10 × ~10 GB = 83.8 GB", "83.8 GB → 100.0 GB mismatch"),
      ("总成本 = 278.8×104×2 = 557.6万美元", "557.6万美元 exact"),
      (
        "828.2632949052/824.32 = 1.004 = 100.4783694324% of peak",
        "1.004 → 1.005 truncated, 100.4783694324% chained"
      ),
      ("模型(2x) + 优化器(4x) + 缓存(8x) = 15x", "15x → 14x mismatch"),
      ("Cooling: 14,892 × 0.4 = $5,715/year", "$5,715 → $5,957 mismatch"),
      ("so we have `16*20*28 / 2*2 = 2,240` hosts", "2,240 exact"), ("12 / 2 * 3 = 18", "18 exact"),
      ("12 / 2 * 3 = 3", "3 → 18 mismatch"),
      // The result on a line of its own.
      ("8 × 7168 × 512\n= 29.36M", "29.36M rounds"),
      ("```\nKV = 2 × 80 × 8 × 128\n\n   = 163,840\n```", "163,840 exact"),
      ("```\n8 × 4096 × 512\n= 18.77M\n```", "18.77M → 16.78M mismatch"),
      // Where they stand.
      ("# 7B × 2 bytes = 15 GB", "15 GB → 14 GB mismatch"),
      ("```mermaid\ngraph TD\nA[\"7B × 2 bytes = 15 GB\"]\n```", "15 GB → 14 GB mismatch"),
      ("```bash\n818.6GB ÷ 32 = 25.6GB/GPU\n```", "25.6GB rounds"),
      ("```cpp\nint x = 3; // 16 * 1024 = 16384\n```", "16384 exact"),
      ("> [!note] 7B × 2 bytes = 15 GB", "15 GB → 14 GB mismatch"),
      ("- a\n  - 7B × 2 bytes = 14 GB", "14 GB exact"),
    ])
  func read(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }

  @Test(
    "what is no claim, or cannot be read completely",
    arguments: [
      "PAM-4 = 2", "256 专家/层 = 14848", "3 × 4 = 6? 不对… 让我重算",
      "earlier it was `3 × 4 = 13`, which doesn't work out",
      "从 16GB 降到 4GB", "58.3-66.7GB 之间", "```cpp\nif (a * 2 == 8) x = 2 * 3;\n```",
      "```bash\nexport N=4\n```",
      "Mixtral 约为 Llama-2 7B 训练 × 5 = 7M GPU 小时",
      "weights 4.5 + grads 4.5 + 8-bit adam states 4.5 + fp32 master 9.1 ≈ 22.8 GB",
      "7B×2字节 → 14B×2字节 = 14GB → 28GB", "长序列（128K 序列 × 60 层 ≈ 4.2 GB / 请求）",
      "| a | RTX 3090 + PC | Mac |\n|---|---|---|\n| VRAM | 24GB VRAM + 128GB RAM | 192GB unified |",
      "we run it on one H100 (39.6 GB)",
      "| GPU | VRAM Allocation |\n|---|---|\n| RTX 3090 (24GB) | 21 GB |\n| RTX 4090 (24GB) | 22.8 GB |",
      "bf16: 59MB/layer = 4.1GB total", "批大小 32 × 序列 4096 = 64 GB", "¥1.98/hr ≈ $0.27/hr", "¥2 × 10 = $3",
      "| GPU | 时租 | 月租 |\n|---|---|---|\n| T4 | ¥1.2-1.3 | ¥1,000 |",
      // Short of the sequence length, of what each step launches, of the unit; 4-bit weights are half a byte.
      "logits（batch 4 × vocab 151936 × 4B ≈ 2.49GB）", "DiT 16 层×4 步 ≈ 960 次算子发射", "30B ÷ 4卡 ÷ 4bit ≈ 10GB",
      "像素 7.2×、耗时 10.9×（596→904 s/Mpx）",
      "4× XC7A100T boards ($40,000) + 2× workstations ($40,000) = $80,000",
      "4 GPUs (320 GB) + 2 GPUs (80 GB) = 400 GB",
      "可用 = 85.9 × 0.9 - 35,000MB - 10,000MB ≈ 27,000 MB", "Cooling: 14,892 × 0.4 = $715/year",
      "每层 4h² + 8h² = 12h²", "4x A100 = 4 张",
      "第 3 章 = 5 节",
    ])
  func silent(markdown: String) {
    #expect(checked(markdown).isEmpty, "\(checked(markdown))")
  }
}
