import Testing

/// Tables of what models take. Expected values by hand: parameters times bytes.
@Suite("Tables of sizes") struct SizeTableTests {
  private func found(_ rows: String...) -> String { found(rows) }

  private func found(_ rows: [String]) -> String {
    checked(rows.joined(separator: "\n")).joined(separator: ", ")
  }

  @Test func formatsAsColumns() {
    #expect(
      found(
        "| 模型 | FP16 | INT4 |", "|---|---|---|", "| 7B | 14 GB | 3.5 GB |",
        "| Llama-2-13B | 26 GB | 6.5 GB |",
        "| 34B | 86 GB | 8.5 GB |")
        == "14 GB exact, 3.5 GB exact, 26 GB exact, 6.5 GB exact, 86 GB → 68 GB mismatch, 8.5 GB → 17.0 GB mismatch"
    )
  }

  /// What a model takes may be more than its weights, but not where all other rows have just these.
  @Test func oneThatBreaksThePattern() {
    func table(_ other: String) -> String {
      found(
        "| 模型 | INT4 |", "|---|---|", "| 7B | \(other) |", "| 13B | 7.5 GB |", "| 34B | 17 GB |",
        "| 70B | 35 GB |")
    }
    #expect(table("3.5 GB") == "3.5 GB exact, 7.5 GB → 6.5 GB mismatch, 17 GB exact, 35 GB exact")
    #expect(table("4.5 GB") == "17 GB exact, 35 GB exact")
  }

  /// A list of labels and amounts is a table, too.
  @Test(arguments: [
    (
      "按 70B 参数粗算：\n\n1. FP32：约 280 GB\n2. BF16：约 140 GB\n3. INT8：约 70 GB\n4. INT4：约 17.5 GB（不含 scale）\n",
      "280 GB exact, 140 GB exact, 70 GB exact, 17.5 GB → 35.0 GB mismatch"
    ),
    (
      "Weights in FP16:\n\n- 7B: 14 GB\n- 13B: 26 GB, and room for more\n- 70B: 104 GB\n",
      "14 GB exact, 26 GB exact, 104 GB → 140 GB mismatch"
    ),
    (
      "权重(FP16):\n\n- 7B:14 GB\n- 13B:26 GB\n- 70B:104 GB\n",
      "14 GB exact, 26 GB exact, 104 GB → 140 GB mismatch"
    ),
    (
      "70B 权重:\n\n- BF16:140 GB\n- INT8:70 GB\n- INT4:17.5 GB\n",
      "140 GB exact, 70 GB exact, 17.5 GB → 35.0 GB mismatch"
    ),
    // Of each card; something else in an item; too few.
    ("FP16 of 8 cards, per GPU:\n\n- 7B: 14 GB\n- 13B: 26 GB\n- 70B: 18 GB\n", ""),
    ("Weights in FP16:\n\n- 7B: 14 GB\n- none\n- 70B: 104 GB\n", ""),
    ("FP16:\n\n- 7B: 14 GB\n- 70B: 104 GB\n", ""),
  ])
  func listsOfSizes(markdown: String, expected: String) {
    #expect(found(markdown) == expected)
  }

  /// Of experts all take memory, also those that take no part in a token.
  @Test func theActiveParametersAreNotThoseThatAreKept() {
    func table(_ size: String) -> String {
      found(
        "| Model | Parameters | FP16 |", "|---|---|---|", "| Mistral | 7B | 14 GB |",
        "| Falcon | 40B | 80 GB |",
        "| Mixtral | \(size) | 47 GB |")
    }
    #expect(table("47B (12.7B active)").hasSuffix("80 GB exact, 47 GB → 94 GB mismatch"))
    #expect(table("47B (12.7B of it)").hasSuffix("80 GB exact"))
  }

  @Test func bytesAsColumn() {
    #expect(
      found(
        "| what | bytes/param | 13B |", "|---|---|---|", "| weights + grads | 2 + 2 | 52 GB |",
        "| master | 4 | 26 GB |",
        "| m + v | 8 | 104 GB |", "| **total** | **16** | **208 GB** |")
        == "52 GB exact, 26 GB → 52 GB mismatch, 104 GB exact, 208 GB exact")
    #expect(
      found(
        "| | | 7B |", "|---|---|---|", "| AdamW | 8 bytes/param | 56 GB |", "| Lion | 4 bytes/param | 56 GB |"
      )
        == "56 GB exact, 56 GB → 28 GB mismatch")
  }

  @Test func theSizeStandsAbove() {
    #expect(
      found(
        "Llama-2-7B 的权重：", "", "| 精度 | 权重 |", "|---|---|", "| FP32 | 28 GB |", "| FP16 | 14 GB |",
        "| INT8 | 9 GB |")
        == "28 GB exact, 14 GB exact, 9 GB → 7 GB mismatch")
  }

  /// What a model needs is more than its weights, and `7B 级（8B 参数）` has two sizes.
  @Test func whatAModelNeeds() {
    func rows(_ header: String, _ cell: String) -> String {
      found(
        "| 模型 | FP16 \(header) | 备注 |", "|---|---|---|", "| 7B | 14 GB | a |", "| 13B | 26 GB | b |",
        "| 70B | \(cell) | c |")
    }
    #expect(
      found("| 模型 | FP16 |", "|---|---|", "| 7B | 14 GB |", "| 13B | 26 GB |", "| 13B (INT8) | 13 GB |")
        == "14 GB exact, 26 GB exact")
    #expect(rows("显存", "160 GB") == "14 GB exact, 26 GB exact")
    #expect(rows("权重", "160 GB") == "14 GB exact, 26 GB exact, 160 GB → 140 GB mismatch")
    #expect(rows("显存", "110 GB") == "14 GB exact, 26 GB exact, 110 GB → 140 GB mismatch")
    #expect(
      found(
        "| 精度 | 每参数字节 | 7B 级（8B 参数） | 70B |", "|---|---|---|---|", "| FP16 | 2 | 16 GB | 140 GB |",
        "| INT8 | 1 | 8 GB | 70 GB |", "| INT4 | 0.5 | 4 GB | 35 GB |")
        == "140 GB exact, 70 GB exact, 35 GB exact")
  }

  /// A cache, shares by a formula, training: what is no product of size and bytes is not accused.
  @Test func otherColumns() {
    #expect(found("| 模型 | KV cache FP16 |", "|---|---|", "| 7B | 2 GB |", "| 13B | 3 GB |").isEmpty)
    #expect(
      found(
        "| 7B | formula | each |", "|---|---|---|", "| ZeRO-1 | 4Ψ + 12Ψ/N | 31.4 GB |",
        "| ZeRO-2 | 2Ψ + 14Ψ/N | 16.6 GB |"
      )
      .isEmpty)
    #expect(found("| 模型 | FP16 实测 |", "|---|---|", "| 7B | 15.2 GB |", "| 13B | 27.9 GB |").isEmpty)
  }

  /// 8 · 7 = 56 and 12 · 7 = 84: a row of states has other bytes than the format of the table.
  @Test func rowsOfOtherThings() {
    let above = "以 7B 模型 FP16 训练为例："
    let rows = ["| 参数 (FP16) | 14 GB |", "| 梯度 (FP16) | 14 GB |"]
    let weights = "14 GB exact, 14 GB exact"
    for other in ["| 优化器 (FP32) | 84 GB |", "| Adam states | 56 GB |", "| 激活值 | 20 GB |"] {
      #expect(found([above, "", "| 组成 | 占用 |", "|---|---|"] + rows + [other]) == weights)
    }
    #expect(
      found(
        above, "", "| 组成 | 算式 | 占用 |", "|---|---|---|", "| 参数 | 7B × 2 bytes | 14 GB |",
        "| 梯度 | 7B × 2 bytes | 14 GB |", "| 状态 | 7B × 8 bytes | 56 GB |") == "\(weights), 56 GB exact")
    #expect(
      found(
        above, "", "| 组成 | 占用 | 说明 |", "|---|---|---|", "| 参数 | 14 GB | FP16 |", "| 梯度 | 14 GB | FP16 |",
        "| 状态 | 56 GB | 每个参数 8 bytes |") == weights)
  }

  /// What one of several devices holds, and what there is none of.
  @Test func rowsOfAShard() {
    let table = [
      "以 7B 模型为例：", "", "| 类别 | 精度 | 大小 | 说明 |", "|---|---|---|---|", "| 参数 | bf16 | 14 GB | 完整 |",
    ]
    let rows = ["| 梯度 | bf16 | 14 GB | 与参数等大 |"]
    for other in [
      "| 冻结参数 | bf16 | ~0 GB | 全参训练时为 0 |", "| 主权重 | fp32 | 3.5 GB | Sharded，每卡 1/8 |",
      "| 主权重 | fp32 | 3.5 GB | per GPU |",
    ] {
      #expect(found(table + rows + [other]) == "14 GB exact, 14 GB exact")
    }
  }

  /// Names round sizes, and a row may have a cache besides.
  @Test func nearSizesAndMore() {
    let rows = [
      "| Model | FP16 | INT4 |", "|---|---|---|", "| A-8B | 16GB | 4GB |", "| B-70B | 141GB | 35GB |",
      "| C-405B | 810GB | 200GB |", "| B-70B + 128K | 180GB | 45GB |", "| D-671B | 400GB | 336GB |",
    ]
    #expect(
      found(rows)
        == "16GB exact, 4GB exact, 35GB exact, 810GB exact, 400GB → 1342GB mismatch, 336GB rounds")
  }

  /// The scales of blocks are not told by a format's name, nor what `8-bit` is.
  @Test func formatsThatSayTooLittle() {
    #expect(
      found(
        "| Model | Q8_0 |", "|---|---|", "| A-80B | 84.8 GB |", "| B-80B | 84.8 GB |", "| C-30B | 30 GB |"
      ).isEmpty)
    #expect(
      found(
        "以 7B 模型为例（fp16 基准）：", "", "| 方式 | 权重 |", "|---|---|", "| fp16 | 14 GB |", "| 8-bit | 7 GB |",
        "| FP4 | 3.5 GB |") == "14 GB exact, 3.5 GB exact")
  }

  /// 12 · 7 = 84, 4 · 70 + 12 · 70 / 64 = 293.125, 16 · 70 / 64 = 17.5.
  @Test func formulasOverTheParameters() {
    #expect(
      found(
        "| 组成 | 公式 | 7B (fp16) | 70B (fp16) |", "|---|---|---|---|", "| 参数 | 2 × P | 14 GB | 140 GB |",
        "| 优化器 | 12 × P (Adam) | 84 GB | 480 GB |", "| 加上激活 | ~16P + Activations | 130 GB | 1300 GB |")
        == "14 GB exact, 140 GB exact, 84 GB exact, 480 GB → 840 GB mismatch")
    #expect(
      found(
        "| ZeRO | 单卡 | 7B (N=8) | 70B (N=64) |", "|---|---|---|---|", "| 0 | 16P | 112 GB | 1120 GB |",
        "| 1 | 4P + 12P/N | 38.5 GB | ~160 GB |", "| 3 | 16P/N | 14 GB | 18 GB |")
        == "112 GB exact, 1120 GB exact, 38.5 GB exact, 160 GB → 293 GB mismatch, 14 GB exact, 18 GB rounds")
  }

  /// 2 · 32.5 = 65; a name rounds its size, and 70B may be 70.6 billion. Mixtral-8x7B has 46.7 billion, 23.35 GB in four bits.
  @Test func countedParameters() {
    let counted =
      "| Model | Params | BF16 |\n|---|---|---|\n| A | 7.61B | 15.22 GB |\n| B | 14.7B | 29.4 GB |\n| C | 72.7B | 145.4 GB |\n| D | 32.5B | "
    #expect(checked(counted + "62.5 GB |").last == "62.5 GB → 65.0 GB mismatch")
    #expect(checked(counted + "65.0 GB |").last == "65.0 GB exact")
    let named =
      "| Model | BF16 |\n|---|---|\n| 7B | 14 GB |\n| 13B | 26 GB |\n| 34B | 68 GB |\n| 70B | 141 GB |"
    #expect(checked(named) == ["14 GB exact", "26 GB exact", "68 GB exact"])
  }

  @Test func modelsWithoutASize() {
    let table =
      "| model | bf16 | int4 |\n|---|---|---|\n| Mistral-7B | 14.48 GB | 3.62 GB |\n| Llama-3-8B | 16.06 GB | 4.02 GB |\n| Mixtral-8x7B | 93.4 GB | "
    #expect(checked(table + "32.35 GB |").last == "32.35 GB → 23.35 GB mismatch")
    #expect(checked(table + "23.35 GB |").suffix(2) == ["93.4 GB rounds", "23.35 GB rounds"])
    #expect(checked(table.replacing("bf16", with: "bf16 active") + "23.35 GB |").count == 3)
  }

  /// 671 · 4.89 / 8 = 410 GB and 405 · 2.625 / 8 = 133 GB; of what is more something else may be in it, and a little less is
  /// another mixture.
  @Test func blocksOfWeights() {
    func size(_ row: String) -> [String] {
      checked("| Model | Quant | Size |\n|---|---|---|\n| Qwen2.5-7B | Q8_0 | 8.1 GB |\n\(row)").filter {
        $0.contains("mismatch")
      }
    }
    #expect(size("| DeepSeek V3 | Q4_K_M | ~75GB |") == ["75GB → 411GB mismatch"])
    #expect(size("| Llama 3.1 405B | Q2_K | ~95GB |") == ["95GB → 133GB mismatch"])
    #expect(size("| Llama 3.1 405B | Q2_K | 115GB |").isEmpty)
    #expect(size("| Llama 3.1 405B | Q2_K | 240GB |").isEmpty)
    // Nothing says that the column is of sizes.
    #expect(
      checked(
        "| Model | Quant | Gap |\n|---|---|---|\n| Qwen2.5-7B | Q8_0 | 0.1 GB |\n| Llama 3.1 405B | Q2_K | 0.3 GB |"
      )
      .isEmpty)
    #expect(size("| Llama 3.1 405B (2 of 4 shards) | Q2_K, half | 70GB |").isEmpty)
  }
}
