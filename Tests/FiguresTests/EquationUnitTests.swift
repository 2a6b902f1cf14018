import Testing

/// Calculations whose digits come out and whose units do not, and the other way round. Worked out with python3.
@Suite struct EquationUnitTests {
  @Test(arguments: [
    // Of 7.6 bytes the last digit is a tenth of a byte, and of 7 about so much.
    ("7.6B × 2B = 15.2 GB", "15.2 GB exact"), ("7.6B × 2B = 30.4 GB", "30.4 GB → 15.2 GB mismatch"),
    ("~7B × 2 = 14 GB", "14 GB exact"), ("~7B × 2 = 141 MB", "141 MB → 14000 MB mismatch"),
    // At least so much.
    ("2 × 80 × 4096 × 8192 × 2 ≈ 10 GB+", "10 GB exact"),
    ("2 × 80 × 4096 × 8192 × 2 = 100 GB+", "100 GB → 11 GB mismatch"),
    ("7B × 2 = 28 GB+", "28 GB → 14 GB mismatch"), ("7B × 2 = 12 GB+", "12 GB rounds"),
    // A prefix of another size, with nothing that converts.
    ("8 × 80 GB = 640 MB", "640 MB → 640000 MB mismatch"), ("12 × 2 TB = 24 GB", "24 GB → 24000 GB mismatch"),
    ("12 × 2 TB × 1000 = 24000 GB", "24000 GB exact"), ("24 TB × 1024 = 24,576 GB", "24,576 GB exact"),
    ("24000 GB / 1000 = 24 TB", "24 TB exact"), ("2 小时 × 60 = 120 分钟", "120 分钟 exact"),
    ("4096 bytes × 131072 = 512 KiB", "512 KiB → 524288 KiB mismatch"),
    ("128 KiB × 8192 = 1 TiB", "1 TiB → 0.001 TiB mismatch"), ("2 × 8 × 128 × 2 = 4 MB", ""),
    ("64 × 32bit - 64 × 4bit - 32bit - 4bit = 1.8bit", ""),
    ("4096 × 8192 × 2 bytes = 64 KB", "64 KB → 67109 KB mismatch"),
    ("8,192 × 2 bytes = 16 MB", "16 MB → 0.016 MB mismatch"),
    ("1 GB / 8K = 128 KB", "128 KB exact"),
    // Ports are called by their bits; a line carries less than it is called by; a comma between Chinese clauses; a formula before.
    ("8 × 400G = 3.2 Tb/s", "3.2 Tb/s exact"), ("8 × 400G = 4.2 Tb/s", ""),
    ("over NFS (1 Gb/s ≈ 118 MB/s)", ""), ("1 Gb/s = 118 MB/s", "118 MB/s → 125 MB/s mismatch"),
    ("busbw 371 GB/s,理论 8 × 50 = 400,93%", "400 exact"), ("18/4.5 = 4,18/2 = 9,得 30。", "4 exact, 9 exact"),
    ("7,5 GB × 2 = 15 GB", "15 GB exact"), ("训练 FLOP = 6ND;8B × 1T = 4.8e22", "4.8e22 exact"),
    ("训练 FLOP = 6ND;8B × 1T = 7.8e21", "7.8e21 → 8.0e21 mismatch"),
    ("18/16 = 1.125,18/6 = 3,18/4.5 = 4", "1.125 exact, 3 exact, 4 exact"),
    ("7B × 2 × 100 = 700 GB/s", "700 GB/s → 1400 GB/s mismatch"),
    ("each) × the same 174.4 s = 9.30 hours", ""),
    ("It took 174.4 s = 9.30 hours", "9.30 hours → 0.05 hours mismatch"),
    ("900 H100s × 8 hours = $10,000 per answer", ""),
    ("900 × 8 × $2 = $10,000", "$10,000 → $14,400 mismatch"),
    ("1.6T × 2 bytes / 128 = 25 GB（权重）+ 91.66 GB / 128 = 0.72 GB + ~1 GB ≈ 27 GB", "25 GB exact"),
    ("25 GB + 0.72 GB + 1 GB = 37 GB", "37 GB → 27 GB mismatch"),
    ("80 × 0.92 = 73.6 GB; 70 / 2 = 35 + 10.7 + 1.5 = 42 GB", "73.6 GB exact, 42 GB → 47 GB mismatch"),
    // Money of other countries; what is counted, in so many words; a power in superscript is one of ten.
    ("2 × 720 € = 1,440 €", "1,440 € exact"), ("2 × 720 € = 1,404 €", "1,404 € → 1,440 € mismatch"),
    ("291.6 × 0.31 = €94.40", "€94.40 → €90.40 mismatch"), ("8 GPUs at €2.50/h = €20/h", "€20 exact"),
    ("£1.50 × 24 = £36", "£36 exact"), ("检索 20 段 × 每段 800 = 18000", "18000 → 16000 mismatch"),
    ("5489 只股票 × 4900 个交易日 ≈ 14,230,250", "14,230,250 → 26,896,100 mismatch"),
    ("5489 只股票 × 显存 4900 ≈ 14,230,250", ""), ("15×10¹² / 78000 = 192,000", "192,000 → 192,307,692 mismatch"),
    ("6 天 × 2 张 A100 × 50 个细胞 = 15000+ GPU 小时", ""),
    ("6 天 × 2 张 A100 × 50 个细胞 = 25000+ GPU 小时", "25000+ GPU 小时 → 14400+ GPU 小时 mismatch"),
    ("It takes ~588 ExaFLOPs (6 × 70B × 20 × 70B).", "588 ExaFLOPs → 588000 ExaFLOPs mismatch"),
    ("It takes ~588 ZFLOPs (6 × 70B × 20 × 70B).", "588 ZFLOPs exact"), ("It takes 25 h (6 × 2 × 2).", ""),
    ("6×709 万 = 4253 万", "4253 万 chained"), ("6×709 万 = 4263 万", "4263 万 → 4254 万 mismatch"),
    ("6 × 709 = 4253", "4253 → 4254 mismatch"), ("0.49 + 24 × 13.07M = 0.80B", ""),
    ("490M + 24 × 13.07M = 0.90B", "0.90B → 0.80B mismatch"),
    (
      "字节每层。s=2048,b=1,h=4096,a=32:34 + 5×32×2048/4096 = 114,2048×4096×114 = 9.56×10⁸ 字节",
      "9.56×10⁸ 字节 rounds"
    ),
    // 1611 MB · 80 · 2 = 257.8 GB
    ("每层增至 537 MB × 3 = 1611 MB，80 层 × 2 ≈ 258 GB", "1611 MB exact"),
    ("每层增至 537 MB × 3 = 1611 MB，80 层 × 2 ≈ 285 GB", "1611 MB exact, 285 GB → 160 GB mismatch"),
    // The time of all devices together.
    ("8.4e22 / 4e14 ≈ 2.1e8 秒 ≈ 6700 GPU 小时", "2.1e8 秒 exact, 6700 GPU 小时 → 58333 GPU 小时 mismatch"),
    ("2048 × 24 h = 49,152 GPU-hours", "49,152 GPU-hours exact"),
    ("2048 × 24 h = 45,152 H800 hours", "45,152 H800 hours → 49,152 H800 hours mismatch"),
    ("8 × 3 = 24 GPU hours", "24 GPU hours exact"), ("Llama-2 7B 训练 × 5 = 7M 小时", ""),
  ]) func prefixes(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected, "\(line)")
  }
}
