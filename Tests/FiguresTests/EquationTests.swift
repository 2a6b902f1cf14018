import Testing

/// Equations, with values worked out by hand or by python3. Many are verbatim from public notes.
@Suite struct EquationTests {
  @Test(arguments: [
    ("`7B × 2 bytes = 14 GB`", ["14 GB exact"]),
    ("FP32：7B × 4 bytes = **28 GB**", ["28 GB exact"]),
    ("`7B × 2 bytes = 16 GB`", ["16 GB → 14 GB mismatch"]),
    // A decimal comma; three digits behind a comma are thousands.
    ("1,75 × 4 = 7", ["7 exact"]), ("15,5 / 2 = 7,75", ["7,75 exact"]),
    ("13,48 GB × 2 = 26,96 GB", ["26,96 GB exact"]),
    ("7,9e9 / 131072 ≈ 60272", ["60272 rounds"]), ("7,5 GB × 2 = 15,5 GB", ["15,5 GB → 15,0 GB mismatch"]),
    ("1.024,5 × 2 = 2.049,0", ["2.049,0 exact"]),
    ("2.048,75 / 2 = 1.025,375", ["1.025,375 → 1.024,375 mismatch"]),
    ("1,024 × 2 = 2,048", ["2,048 exact"]), ("0,142 GB × 2 = 0,284 GB", ["0,284 GB exact"]),
    // 2³⁰ = 1,073,741,824: a definition rounds nothing.
    ("1 GiB = 1,073,741,824 bytes", ["1,073,741,824 bytes exact"]),
    ("1 GiB = 1,073,714,824 bytes", ["1,073,714,824 bytes → 1,073,741,824 bytes mismatch"]),
    ("1 GiB ≈ 1.07 GB", ["1.07 GB rounds"]), ("5 GiB = 5.4 GB", ["5.4 GB rounds"]),
    // Powers that lost their height when they were copied.
    ("7×109×4B=28GB", ["28GB exact"]),
    ("`7B × 2 bytes = 13.0 GB`", ["13.0 GB → 14.0 GB unit-label"]),
    ("- 7B parameters × 2 bytes = 14,000 MB = 14 GB", ["14,000 MB exact", "14 GB exact"]),
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
    // A model's size behind hyphens is a number, its version is none.
    ("`Llama-2-70B × 2 bytes = 140 GB`", ["140 GB exact"]),
    ("Qwen2.5-7B × 2 bytes = 15 GB", ["15 GB → 14 GB mismatch"]),
    // Bullets and dashes are no signs.
    ("```\n- 7B × 2 bytes = 14 GB\n```", ["14 GB exact"]),
    ("```\n- 7B × 2 bytes = 16 GB\n```", ["16 GB → 14 GB mismatch"]),
    ("权重 - 7B × 2 bytes = 14 GB", ["14 GB exact"]),
    ("`3 × 4 = 15` GB - fine", ["15 → 12 mismatch"]),
    // An equation in parentheses, an approximation, shares and remarks.
    ("每层（3 × 4 = 13）", ["13 → 12 mismatch"]),
    ("(3 × 4 = 13)", ["13 → 12 mismatch"]),
    ("`5 × 4 = ~20`", ["20 exact"]),
    ("70B × 2 bytes/param = 150 GB", ["150 GB → 140 GB mismatch"]),
    // 2 · 2 · 32 · 8 · 128 = 131072
    ("`2 (bf16 bytes) * 2 (keys+values) * 32 * 8 * 128 = 131072 bytes`", ["131072 bytes exact"]),
    // Each `=` of a chain is a claim: 25 · 6 = 150 Gb/s = 18.75 GB/s.
    ("`25 Gbps × 6 = 150 Gbps = 18.75 GB/s`", ["150 Gbps exact", "18.75 GB/s exact"]),
    ("`25 Gbps × 6 = 150 Gbps = 28.75 GB/s`", ["150 Gbps exact", "28.75 GB/s → 18.75 GB/s mismatch"]),
    // Clocks count per second: 1.41e9 · 108 · 1024 · 2 = 311.87e12
    ("1.41 GHz × 108 × 1024 × 2 = 312 TFLOPS", ["312 TFLOPS rounds"]),
    // Units converted by hand, and a percentage of what stands before it.
    ("3.35 TB/s × 1000 = 3350 GB/s", ["3350 GB/s exact"]),
    ("2 小时 × 60 = 120 分钟", ["120 分钟 exact"]),
    ("14 GB + 20% = 16.8 GB", ["16.8 GB exact"]),
    ("64 × 1024 = 64K", ["64K exact"]),
    // Words that multiply, behind a space: 128000² = 16.384e9, 6 · 8e9 · 5e12 = 2.4e23, 4 · 4096² = 67.1e6.
    ("128,000 × 128,000 = 16.4 billion entries", ["16.4 billion rounds"]),
    ("6 × 8 billion × 5 trillion = 2.4 × 10¹¹ TFLOPs", ["2.4 × 10¹¹ TFLOPs exact"]),
    ("`4·4096² ≈ 67.1 M`", ["67.1 M rounds"]), ("`4·4096² ≈ 77.1 M`", ["77.1 M → 67.1 M mismatch"]),
    // To many the letter is GB.
    ("7B = 70亿参数 × 2 Bytes ≈ 14G", ["14G exact"]), ("70亿参数 × 2 Bytes = 16G", ["16G → 14G mismatch"]),
    // What the last operand counts: 2 · 0.11 = 0.22.
    ("2 bytes * 0.11B trainable params = 0.12GB", ["0.12GB → 0.22GB mismatch"]),
    // A result without a unit is in base units.
    ("32 * 354418688 = 11341398016 = 11.3 GFLOPs", ["11341398016 exact", "11.3 GFLOPs rounds"]),
    ("80 × 0.9 − 16.06 = 55.94 ≈ 55.9 GB", ["55.94 exact", "55.9 GB rounds"]),
    // Operations of each second, and times that are counts.
    ("312 TFLOPs / 2 TB/s = 156 FLOPs/byte", ["156 FLOPs/byte exact"]),
    ("50K sessions × 50KB × 30 days = 75 TB", ["75 TB → 0.075 TB mismatch"]),
    ("= 1000 × 2 = 2000 queries/sec", ["2000 exact"]),
    ("Model(810GB) + KV(1.3TB) + Act(200GB) = 2.3TB", ["2.3TB rounds"]),
    ("A800 80GB × 0.90 = 72GB 可用", ["72GB exact"]),
    // 80 · 67 MB = 5360 MB
    ("总共80层 × 67MB = 5.4GB", ["5.4GB rounds"]),
    ("42.95 GB / 4.60 GB = 9.34× Memory Reduction", ["9.34 rounds"]),
    // 32K is 32,768 to many: 64 · 128 · 32768 · 80 · 2 bytes = 40 GiB.
    ("64 heads × 128 × 32K tokens × 80 layers × 2 × 1 byte = 40 GiB", ["40 GiB exact"]),
    // Of other periods: 10 · 2.5 · 720, 78 · 30.
    ("10 H100s at $2.50/hour = $18,000/month", ["$18,000 exact"]),
    ("$78/day = $2,340/month", ["$2,340 exact"]), ("$78/day = $2,900/month", ["$2,900 → $2,340 mismatch"]),
    ("1 billion requests/month = 33 million requests/day", ["33 million rounds"]),
    // Conditions and remarks, signs that end an expression, counts with a hyphen, steps on the way.
    ("42.9GB/8（若 TP=8）= 5.4GB，或 42.9GB/4（若 TP=4）= 11.7GB", ["5.4GB rounds", "11.7GB → 10.7GB mismatch"]),
    ("8192² × 4 = 268 MB    ← T×8，显存×64", ["268 MB rounds"]), ("32 × 72-core CPUs = 2,304", ["2,304 exact"]),
    ("权重 17.5GB + KV cache 5.4GB + 中间变量 & 通信 buffer 5GB = 29GB", ["29GB → 28GB mismatch"]),
    ("(2723-2428)/(2723-2290) = 295/433 = 68.1%", ["68.1% rounds"]),
    ("897.7 * 32 = 28.7 TFLOPs", ["28.7 TFLOPs rounds"]),
    // A whole number of KiB or MiB was scaled by 1024, whatever its label.
    ("2·32·32·128·2 = 512 KB/token", ["512 KB exact"]),
    ("`8 × 16384 = 131,072 B = 128 KB`", ["131,072 B exact", "128 KB exact"]),
    // Years, formulas outside of formulas, thousands of 1024 twice: 8.9 · 365 / 64 = 50.8, 33554432 / 1024 = 32768.
    ("8.9 年 / 64 ≈ 50 天", ["50 天 chained"]), ("占用 2\\times 175\\times 10^9bytes=350GB", ["350GB exact"]),
    (
      "65536 × 512 KB = 33,554,432 KB = 32768 MB = 32 GB",
      ["33,554,432 KB exact", "32768 MB exact", "32 GB exact"]
    ),
    ("5 × 460 = 2.3 TB/s", ["2.3 TB/s exact"]), ("5 × 460 = 2.0 TB/s", ["2.0 TB/s → 2.3 TB/s mismatch"]),
    ("2 GB × 20 = 40 GB × 2 = 80 GB", ["40 GB exact", "80 GB exact"]),
    ("19 GB × 21 = 939 GB × 2 = 1878 GB", ["939 GB → 399 GB mismatch", "1878 GB exact"]),
    ("4K × 4K = 16M entries × 4 bytes = 64 MB", ["64 MB exact"]),
    ("2000 × 50ms × 3 = 300 connections", ["300 exact"]),
    // In parentheses beside the result: 2 · 28 · 32 · 128 · 4096 · 2 bytes = 1.88 GB, 32 · 8 · 128 · 2 · 2 · 512 bytes = 67 MB.
    (
      "KV cache (2 × 28 layers × 32 heads × 128 dim × 4096 ctx × 2 bytes): ~1.5 GB",
      ["1.5 GB → 1.9 GB mismatch"]
    ),
    ("it is 32 MB (32 layers × 8 heads × 128 × 2 × 2 bytes × 512)", ["32 MB → 67 MB mismatch"]),
    ("模型权重: ~14 GB (70亿参数 × 2 bytes)", ["14 GB exact"]),
    (
      "$$42 \\text{ nodes} \\times \\$300,000 \\approx \\mathbf{\\$12.6 \\text{ Million USD}}$$",
      ["12.6 exact"]
    ),
    (
      "$$131,072 \\times 327,680 \\text{ Bytes} \\approx \\mathbf{42.95 \\text{ Gigabytes per user!}}$$",
      ["42.95 rounds"]
    ),
  ])
  func equation(line: String, expected: [String]) {
    let found = checked(line)
    #expect(Array(found.prefix(expected.count)) == expected, "\(found)")
  }

  /// What many factors or a total leave no doubt of. 2 · 1024 · 1600 · 1600 = 5,242,880,000; 4 · 350 + 575 = 1975.
  @Test(arguments: [
    ("2 * 1024 * 1600 * 1600 = 5,120,000", "5,120,000 → 5,242,880,000 mismatch"),
    ("Total GPU power: ~2,125W (4× 350W + 1× 575W)", "2,125W → 1,975W mismatch"),
    ("Total: 1,975 W (4 × 350 W + 1 × 575 W)", "1,975 W exact"),
    ("Cluster: 2,500 W (4 × 350 W + 1 × 575 W)", ""),
    ("Total: 2,125 W (4 × 350 W + 575 W) + 150 W of fans", ""),
    ("总预算：3,000 W（4 × 350 W + 575 W）", ""),
    ("Total memory of 80 GB (14 GB + 28 GB) is enough", ""),
    // Asterisks that Markdown takes for emphasis: 15e12 · 6 · 405e9 / (16384 · 989e12 · 0.41) / 86400 = 63.50
    ("15T*6*405B/(16384*989T*41%)/3600/24=42.3 天", "42.3 天 → 63.5 天 mismatch"),
    ("2**10 = 1024, 2**20 = 1048577", "1024 exact, 1048577 → 1048576 mismatch"),
    // No function, though it begins like exp.
    ("128 experts × 1000 × 2 = 255,000", "255,000 → 256,000 mismatch"),
    // Shares that are left: 1 - 8/32, 1 - 4.6/39 = 88.2 %.
    ("32 Q / 8 KV = 75% 压缩", "75% exact"), ("Reduction: 4.6 / 39 = 88%", "88% rounds"),
    ("4.6 / 39 = 12%", "12% rounds"), ("MFU = 412 / 989 = 58.3%", "58.3% → 41.7% mismatch"),
    ("saved = 1 - 8/64 = 12.5%", "12.5% → 87.5% mismatch"),
    // In words, and with a word before the number.
    ("32 × 4 KiB 等于 256 KiB", "256 KiB → 128 KiB mismatch"), ("32 × 4 KiB equals 128 KiB.", "128 KiB exact"),
    ("2 × 32 × 8 × 128 × 2 is 262,144 bytes", "262,144 bytes → 131,072 bytes mismatch"),
    ("2 × 80 × 8 × 128 × 2 = about 327,680 bytes", "327,680 bytes exact"),
    ("7B × 2 不等于 15, 8 × 80 is what we have: 600", ""),
    // What a calculation counts already is no factor beside it, and of each device half is no share.
    ("每 token 0.5 MiB：16 × 4096 × 0.5 MiB = 64 GiB", "64 GiB → 32 GiB mismatch"),
    ("over 8 GPUs 2 × (8 − 1) / 8 × 14 GB = 12.25 GB per GPU", "12.25 GB → 24.50 GB mismatch"),
    ("2.40 / (1500 × 3600) × 1e6 = $4.44", "$4.44 → $0.44 mismatch"),
    // Counts of bytes to the last digit.
    ("64 MiB = 67,108,684 bytes", "67,108,684 bytes → 67,108,864 bytes mismatch"),
    ("128 KiB = 131,702 bytes", "131,702 bytes → 131,072 bytes mismatch"),
    ("1.25 GiB = 1,280 MiB", "1,280 MiB exact"),
    ("1.25 GiB = 1,820 MiB", "1,820 MiB → 1,280 MiB mismatch"), ("16GB = 16311 MiB", "16311 MiB chained"),
    // 32 · 202,375,168 = 6,476,005,376
    ("`67,108,864 + 135,266,304 = 202,375,168`, `32 × 202M = 6,476M`", "202,375,168 exact, 6,476M chained"),
    ("`32 × 202M = 6,496M`", "6,496M → 6,464M mismatch"),
    ("`3 × 7168 × 2048 = 44M`, `58 × 257 × 44M = 656.5B`", "44M rounds, 656.5B chained"),
    (
      "`6 × 405e9 × 15.6e12 = 3.79e25`, `3.79e25 / (30.84e6 × 3600) = 409 TFLOPS`",
      "3.79e25 rounds, 409 TFLOPS → 341 TFLOPS mismatch"
    ),
    ("`3 × 7168 × 2048 = 44M`, `58 × 257 × 44M = 666.5B`", "44M rounds, 666.5B → 655.9B mismatch"),
    ("140B * 4 Bytes = 516 G 的资源", "516 G → 560 G mismatch"),
    ("140B * 4 Bytes = 560 G", "560 G exact"),
  ]) func nothingElseIsMeant(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }

  /// Numbers of names, of clocks and of generations, points of percent, whole ones, contexts of 1024², and their wrong twins.
  @Test(arguments: [
    ("2×3090 = 48 GB, 4090 × 4 = 96 GB", ""), ("PCIe 5.0 × 16 = 64 GB/s", ""),
    ("DDR5 6400 × 12 = 614 GB/s", ""),
    ("8×22B = 141B", ""), ("EPYC 9654 × 2 = 192 cores", ""), ("Steps 1 + 2 = 24 GB", ""),
    ("3:20 min = 200 s", ""),
    ("PyTorch 2.4 / 2.5 = 8% faster", ""),
    ("65.8% - 62.3% = 3.5 points", "3.5 exact"), ("65.8% - 62.3% = 4.5 points", "4.5 → 3.5 mismatch"),
    ("80 GB / 14 GB = 5 models", "5 exact"), ("80 / 14 = 5 rest 10", "5 exact"),
    ("80 GB / 14 GB = 7 models", "7 → 6 mismatch"),
    ("1M × 128 KiB = 128 GiB", "128 GiB exact"), ("10x = 90% less", "90% exact"),
    ("1.5x = 60% faster", "60% → 150% mismatch"),
    ("Total 14 × 2 = 29", "29 → 28 mismatch"), ("4090:13.5 GB ÷ 1008 GB/s ≈ 13.4 ms", "13.4 ms rounds"),
    ("2 (bf16 bytes) * 8B = 12GB", "12GB → 16GB mismatch"),
  ]) func namesAndClocks(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }

  @Test(arguments: [
    "模型显存 = 参数量 × 每参数字节数 × 存储倍数", "batch_size = 8", "x + 7B × 2 bytes = 20 GB", "PAM-4 = 2 bits", "a == 4",
    "`8 × 7B` 不等于 56B", "hidden_dim × 4 = 16384", "2026-02-14", "= 34.36 GB", "见 https://a.b/?x=4*5=21",
    "A100-80GB × 8 = 640GB", "DDR5-4800 × 8 通道 = 307 GB/s",
    "第 2-3 层 dropout = 0.1", "epoch 1/3 的 loss = 2.31", "batch 1-4 时延迟 = 12 ms",
    "`128×128` fp16 tile = 48 KB", "`128×128` fp16 and fp32 tiles = 32 KB",
    "RTX 4090 × 2 = 48GB", "8×A100 80GB = 640GB",
    "Mixtral 8×7B = 46.7B", "~~7B × 2 bytes = 28 GB~~", "他说 7B × 2 bytes = 28 GB，这是错的。",
    "`7B × 2 bytes = 16 GB`? 不对。",
    // A number that is escaped, a date.
    "10\\.7 TFLOPS / 100 GB/s = 107 FLOP/byte", "2024 年 × 2 = 7",
    // Part of the memory, a remark, a slice of a card; a calculation that can hardly be meant so.
    "A100 40GB (7 × 5 GB)", "700 W total (350 W + 300 W)", "70B parameters × 1B tokens = 70B forward passes",
    // Three digits behind a separator, where another is a decimal comma.
    "16,06 GB / 3.350 GB/s = 4,79 ms", "1,250 s × 2 = 2,5 s",
    // Letters of variables are no multipliers; a sum with more in it than it shows.
    "2 matmuls, 2 × (2 T D F) = 41,943,040,000 FLOPs",
    "28 GB of weights. Add gradients (28 GB) + optimizer states (56 GB) = 112 GB",
  ])
  func silent(line: String) {
    #expect(checked(line).isEmpty, "\(checked(line))")
  }

  /// Nobody writes such numbers; exact arithmetic on them would go on for minutes.
  @Test func endlessDigitsAreNoFigures() {
    let fractions = (0..<2_000).map { "1/\(9_999_999_999 - $0)\(8_888_888_888 + $0)\(7_777_777_777 - $0)" }
    #expect(checked("`\(fractions.joined(separator: " + ")) = 3 GB`").isEmpty)
    #expect(checked("`\(String(repeating: "9", count: 300)) × 2 = 7 GB`").isEmpty)
    #expect(checked("`7e9 × 1e399 = 7 GB`").isEmpty)
  }

  @Test func sizesOfMatrices() {
    #expect(checked("Dense: 3×3 × 3×2 = 18 multiplications") == ["18 exact"])
    #expect(checked("`2×3 × 4×3 = 18`") == ["18 → 72 mismatch"])
  }

  @Test func numbersOfANamedFormat() {
    #expect(checked("`128×128` fp16 tile = 32 KB") == ["32 KB exact"])
    #expect(
      checked("State (48 layers × 48 heads × 128×128): **75.5 MB in FP16**, always.") == ["75.5 MB rounds"])
    #expect(
      checked("State (48 layers × 48 heads × 128×128): **57.5 MB in FP16**, always.") == [
        "57.5 MB → 37.7 MB mismatch"
      ])
    #expect(checked("`128×128` 的 fp32 accumulator = 64 KB") == ["64 KB exact"])
  }

  /// A minus right before the first number is its sign; one that stands alone is a dash.
  @Test(arguments: [
    ("Δ = -0.5 + 1.2 = 0.7", "0.7 exact"), ("-0.9 × log2(0.9) - 0.1 × log2(0.1) = 0.469", "0.469 rounds"),
    ("q·k = -1 × 3 + 2 × 4 = 5", "5 exact"), ("q·k = -1 × 3 + 2 × 4 = 11", "11 → 5 mismatch"),
    ("$z = -0.5 \\times 2 + 3 = 2$", "2 exact"), ("- 7 × 2 = 14", "14 exact"),
    ("loss - 0.5 + 1.2 = 1.7", "1.7 exact"),
  ]) func signs(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected, "\(line)")
  }

  /// A sign at the break of a line, before it or behind it, joins the two.
  @Test(arguments: [
    ("So 2 × 80 × 8 ×\n128 × 2 = 327,680 bytes a token.", "327,680 bytes exact"),
    ("So 2 × 80 × 8\n× 128 × 2 = 337,680 bytes a token.", "337,680 bytes → 327,680 bytes mismatch"),
    ("So 2 × 80 × 8 × 128 × 2 =\n337,680 bytes a token.", "337,680 bytes → 327,680 bytes mismatch"),
    (
      "So 2 × 80 × 8 × 128 × 2 =\n327,680 bytes, and of ten 10 × 327,680 =\n3,276,800 bytes.",
      "327,680 bytes exact, 3,276,800 bytes exact"
    ),
    ("A title =\n12 GB of it", ""),
    ("14 GB (weights) + 14 GB (gradients) +\n28 GB (copy) + 56 GB (moments)\n= 112 GB", "112 GB exact"),
    // 8 · 25.17e6 · 0.5625 · 43 = 4.87e9, and 6.2 + 4.9 + 0.6 = 11.7
    ("≈ 6.2 GB + 8 experts × 25.17M ×\n0.5625 B × 43 layers ≈ 4.9 GB + shared 0.6 GB ≈ 11.7 GB", ""),
  ]) func acrossLines(text: String, expected: String) {
    #expect(checked(text).joined(separator: ", ") == expected, "\(text)")
  }

  /// Digits that are right, powers of ten away, where the operands say their own.
  @Test(arguments: [
    ("总输出 = 50 万 × 200 = 1000 亿 tokens/s", "1000 亿 tokens/s → 1 亿 tokens/s mismatch"),
    ("节点数 ≈ 1.5×10^10 / 500 / 8 ≈ 3750 节点", "3750 → 3750000 mismatch"),
    ("AI = 51.5e12 / 6.44e9 = 8.0 FLOPs/byte", "8.0 FLOPs/byte → 7996.9 FLOPs/byte mismatch"),
    // Gigahertz times cores are billions, which nothing says.
    ("peak = 108 × 4 × 1.41 × 256 = 155.9 TFLOPS", "155.9 TFLOPS rounds"),
    ("T = 200 + (200 × 25) = 5.2s", ""),
    // Gigabytes by bytes each are billions.
    ("(24 − 6) / 0.6 ≈ 30B", "30B exact"), ("(80 − 9) / 0.6 ≈ 128B", "128B → 118B mismatch"),
    // Whole KB are powers of two to most: 16 · 1024 · 4096 · 80 = 5.37e9
    ("16 KB × 4,096 × 80 = 5.4 GB", "5.4 GB rounds"),
    ("16 KB × 4,096 × 80 = 5.8 GB", "5.8 GB → 5.2 GB mismatch"),
    // 6 · 175e9 · 300e9 = 3.15e23
    ("6 × 175B × 300B = 315 ZFLOPs", "315 ZFLOPs exact"),
    ("6 × 10²⁰ FLOPs = 0.6 ZettaFLOPs", "0.6 ZettaFLOPs exact"),
    ("2e15 / 2 = 1.5 PetaFLOPs", "1.5 PetaFLOPs → 1.0 PetaFLOPs mismatch"),
    // 2 · 36 · 8 · 128 · 40960 · 2 = 6,039,797,760: so many digits are no estimate, and the sign is none of the first number's.
    ("KV ≈ 2 × 36 × 8 × 128 × 40960 × 2B ≈ 6,029,885,440 字节", "6,029,885,440 字节 → 6,039,797,760 字节 mismatch"),
    ("KV ≈ 2 × 36 × 40960 ≈ 2,939,120", "2,939,120 → 2,949,120 mismatch"),
    // Of what millions round: 67.5 + 135.5 + 0.0085 at most.
    ("67M + 135M + 8K ≈ 202,375,168", "202,375,168 chained"),
    ("67M + 135M + 8K ≈ 205,375,168", "205,375,168 → 202,008,000 mismatch"),
    // 0.0671 GB, which are 0.0625 GiB
    ("2 × 4096 × 32 × 128 × 2 ≈ 0.06 GB", "0.06 GB rounds"),
    ("2 × 4096 × 32 × 128 × 2 ≈ 0.05 GB", "0.05 GB → 0.07 GB mismatch"),
    // A point between thousands, as in German and Vietnamese: 131,072 bytes are 0.000122 GiB.
    (
      "2 × 32 × 8 × 128 × 2 = 131.072 bytes ≈ 0.000125 GB",
      "131.072 bytes exact, 0.000125 GB → 0.000131 GB unit-label"
    ),
    (
      "2 × 32 × 8 × 128 × 2 = 131.072 bytes ≈ 0.00125 GB",
      "131.072 bytes exact, 0.00125 GB → 0.00013 GB mismatch"
    ),
    // Units of 1024 on both sides of a quotient, and K tokens with them; conversions by hand; prices of many.
    ("40 GB / 320 KB = 131,072 tokens", "131,072 tokens exact"),
    ("64 GB / 128 KB = 512K tokens", "512K tokens exact"),
    ("40 GB / 320 KB = 140,000 tokens", "140,000 tokens → 125,000 tokens mismatch"),
    ("128K × 320 KB = 42.9 GB", "42.9 GB rounds"), ("320 KB × 128K = 40 GB", "40 GB exact"),
    ("350 W × 24 h / 1000 = 8.4 kWh", "8.4 kWh exact"),
    ("350 W × 24 h / 1000 = 9.4 kWh", "9.4 kWh → 8.4 kWh mismatch"),
    ("278.8 万卡时 ÷ (2048 × 24) = 56.7 天", "56.7 天 rounds"), ("2 元/百万 × 50 万 = 1 元", "1 元 exact"),
    ("(1000 + 255) / 256 = 4 blocks", "4 exact"), ("(1000 + 255) / 256 = 6 blocks", "6 → 5 mismatch"),
    // So many of an amount, in words; the last term of a sum, which follows; equations in a list with commas.
    ("8 GPUs at 700 W is 5.6 kW", "5.6 kW exact"), ("500 tokens at 20 ms = 10 s", "10 s exact"),
    ("每步 10 秒 = 5.6 小时", ""), ("8 GPUs @ 700 W = 5.6 kW", ""), ("36 links at 50 GB/s is 1.9 TB/s", ""),
    ("700 W is 0.7 kW, 20 ms is 2 s", "0.7 kW exact, 2 s → 0.02 s mismatch"),
    ("14 GB + 20M × 16 bytes = 0.32 GB → 14.3 GB", ""),
    ("14 GB + 20M × 16 bytes = 14.32 GB", "14.32 GB exact"),
    ("14 GB + 20M × 16 bytes = 15.32 GB", "15.32 GB → 14.32 GB mismatch"),
    ("32/8=4,64/8=8", "4 exact, 8 exact"), ("768/12=64,1600/25=63", "64 exact, 63 → 64 mismatch"),
    ("96/8=12,126/6=21", "12 exact, 21 exact"), ("7/4=1,75", "1,75 exact"),
    ("x=16,384/2*8=65,536", "65,536 exact"),
    // A number that a space divides.
    ("40 × (6,400 + 20 × 2) + 5, 120 + 800 = 263,520", ""),
    ("batches of 5, 120 + 80 = 210", "210 → 200 mismatch"),
  ]) func scales(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected, "\(line)")
  }

  @Test("a slip between two expressions of a chain")
  func slipsInChains() {
    // python3: 2*8192*8192*80*2/2**30 == 20.0, and 21474836480 bytes
    let chain = "(2 × 8192 × 8192 × 80 × 2) / 1,073,741,824 = 20,401,094,656 bytes / 1,073,741,824 = 19.0 GB"
    #expect(
      checked(chain) == [
        "20,401,094,656 bytes → 21,474,836,480 bytes mismatch", "19.0 GB → 20.0 GB mismatch",
      ])
    #expect(checked(chain.replacing(" = ", with: "\n= ")).last == "19.0 GB → 20.0 GB mismatch")
    #expect(
      checked(chain.replacing("20,401,094,656", with: "21,474,836,480").replacing("19.0", with: "20.0")).count
        == 1)
    #expect(checked("(990 * 10^12) / (3,352 * 10^9) = 990,000 / 3,352 = 295") == ["295 rounds"])
    // Behind a stop another claim begins.
    #expect(
      checked("E = (1−0.8⁶)/0.2 = 0.737856/0.2 = 3.689；S = 3.689/1.2 = 3.074") == [
        "3.689 rounds", "3.074 rounds",
      ])
    // Few digits are no copy.
    #expect(checked("100 * 3 / 10 = 320 / 10 = 32") == ["32 → 30 mismatch"])
    // Of two of something.
    #expect(checked("80 * 4 / 10 = 80 * 8 / 10 = 64") == ["64 exact"])
  }

  @Test func whatFollowsFromAWrongNumberIsNotJudgedByIt() {
    #expect(
      checked("2 × 80 × 10800 × 16 × 8 × 64 × 2 = 282,956,185,600 字节 ≈ 27 GB") == [
        "282,956,185,600 字节 → 28,311,552,000 字节 mismatch"
      ])
  }

  @Test(
    "a chain that goes on calculating with its result",
    arguments: [
      ("7B × 2 bytes = 14 GB × 1.2 = 16.8 GB", "14 GB exact, 16.8 GB exact"),
      ("4096 × 4096 = 16,777,216 × 1.2 = 20,132,659", "16,777,216 exact, 20,132,659 rounds"),
      ("80 GB × 8 = 640 GB × 0.9 = 576 GB", "640 GB exact, 576 GB exact"),
      ("7B × 2 bytes = 14 GB / 0.9 = 15.6 GB", "14 GB exact, 15.6 GB rounds"),
      ("7B × 2 bytes = 13 GB × 1.2 = 15.6 GB", "15.6 GB exact"),
      ("Weights 7B × 2 bytes = 14 GB + 2 GB = 16 GB", "14 GB exact, 16 GB exact"),
      ("7 × 2 = 14 × 1.2 = 16.8", "16.8 exact"),
      ("4 × 5 = 2 × 10 = 20 and 5 × 5 = 25", "20 exact, 25 exact"),
    ])
  func chainsThatGoOn(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }
}
