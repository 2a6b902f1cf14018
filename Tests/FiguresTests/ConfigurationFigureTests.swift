import Testing

/// Cards for a model. 70·10⁹ · 2 = 130.4 GiB in fp16, 32.6 GiB in 4 bits; 16 bytes a parameter are 1043 GiB. An A100 has 80 GiB.
@Suite("Configurations") struct ConfigurationFigureTests {
  @Test(
    arguments: [
      ("- 70B: 4x A100 80GB / 2x H200 141GB", "4x exact, 2x exact"),
      ("```yaml\n推理配置:\n  - 70B: 4x A100 80GB\n```", "4x exact"),
      // 1043 GiB of states do not fit on 4 · 77.5 GiB, nor do 521 at 8 bytes; 14 would do.
      ("```yaml\n训练配置:\n  - 70B: 4x A100 80GB\n```", "4x → 14x mismatch"),
      // At 8 bytes a parameter 7 would do.
      ("```yaml\n训练配置:\n  - 70B: 8x A100 80GB\n```", ""),
      ("```yaml\ntraining:\n  - 70B: 4x A100 80GB (QLoRA)\n```", ""),
      // What takes 140 GB is not trained, whatever stands above.
      ("- Training a 7B: 112 GB\n- 70B BF16: 140 GB, 2 × H100 80GB", "140 GB exact, 2 exact"),
      // 326 GiB in fp16, 82 in 4 bits; 377 GiB in int8.
      ("- 175B: 1x RTX 4090", "1x → 15x mismatch"), ("- 7B: 1x RTX 4090", "1x exact"),
      ("- 405B int8: 4x A100 80GB", "4x → 5x mismatch"), ("推荐 4x A100 80GB", ""),
      ("Llama 2 70B: FP16 on 2× H100 80GB, FP8 halves it (1× H100 80GB), INT4 (1× A100 40GB)", ""),
      ("- 70B 模型在 4x A100 80GB 上", ""),
    ])
  func configuration(markdown: String, expected: String) {
    #expect(checked(markdown).joined(separator: ", ") == expected)
  }
  @Test func tableOfModels() {
    let table = """
      | 模型 | 推荐 |
      |---|---|
      | 70B FP16 | 4× NVIDIA A100 80GB |
      | 175B FP16 | 1 张 RTX 4090 |
      | 13B FP16 | 2 A100 80GB |
      """
    // A number without a sign counts nothing here.
    #expect(checked(table).joined(separator: ", ") == "4× exact, 1 → 15 mismatch")
    // 72 · 10⁹ · 2 = 134 GiB on 80 each; of AWQ only that 4 bits need 34.
    let formats =
      "| 模型 | FP16 | 配置 |\n|---|---|---|\n| Qwen2.5-72B | 144GB | 1×A100-80(FP16) / 1×A100-80(AWQ) |"
    #expect(checked(formats).filter { $0.contains("×") } == ["1× → 2× mismatch"])
  }

  /// 70 · 2 = 140 GB on 80, 180 · 0.5 = 90 GB on 80; 70 · 0.5 = 35 GB on 40.
  @Test func modelsThatCardsAreFor() {
    let table =
      "| GPU | Memory | Models |\n|---|---|---|\n| A100 (40GB) | 40GB | 70B (INT4), 13B (FP16) |\n"
      + "| A100 (80GB) | 80GB | 70B (FP16), 180B (INT4) |\n| 2x A100 80GB | 160GB | 70B (FP16) |\n"
      + "| A100 80GB | 80GB | 70B (FP16, offload) |\n"
    #expect(
      checked(table).filter { $0.contains("0B") || $0.contains("3B") } == [
        "70B exact", "13B exact", "70B → 40B mismatch", "180B → 160B mismatch", "70B exact",
      ])
    // Of two cards, which is meant?
    #expect(
      checked("| GPU | or | Models |\n|---|---|---|\n| A100 80GB | 2x H100 80GB | 70B (FP16) |").isEmpty)
  }

  @Test(
    "models of a table that says more than which card they are for",
    arguments: [
      "| GPU | Count | Model |\n|-|-|-|\n| A100 80GB | 4 | 70B (FP16) |",
      "| 模型 | 显卡 | 数量 |\n|-|-|-|\n| 70B (FP16) | A100 80GB | 2 |",
      "| GPU | Model | Fits? |\n|-|-|-|\n| RTX 4090 | 70B (FP16) | No |",
      "| GPU | Model | Remark |\n|-|-|-|\n| RTX 4090 | 70B (FP16) | OOM |",
      "| GPU | Model | Remark |\n|-|-|-|\n| RTX 4090 | 30B (FP16) | 放不下，需要两张 |",
      "| GPU | Model | Remark |\n|-|-|-|\n| A100 80GB | 70B (FP16), TP=2 | ok |",
      "| GPU | 推荐模型 | 不可运行模型 |\n|-|-|-|\n| RTX 4090 | 13B (INT8) | 70B (FP16) |",
      "| GPU | x | Model |\n|-|-|-|\n| A100 80GB | 4 | 70B (FP16) |",
    ])
  func moreThanModels(table: String) {
    #expect(checked(table).allSatisfy { !$0.contains("mismatch") })
  }

  /// 14 · 2 = 28 and 34 · 2 = 68.
  @Test func largestModels() {
    let table =
      "| GPU | VRAM | Max Model Size |\n|---|---|---|\n| RTX 4090 | 24 GB | 14B FP16, 32B Q4 |\n| A100 80GB | 80 GB | 34B FP16 |"
    #expect(checked(table) == ["24 GB exact", "14B → 12B mismatch", "80 GB exact", "34B exact"])
    // With a column of how many cards there are it says nothing.
    #expect(
      checked(
        table.replacing("| VRAM |", with: "| GPUs |").replacing("24 GB", with: "2").replacing(
          "| 80 GB", with: "| 1")
      )
      .allSatisfy { !$0.contains("mismatch") })
  }
}
