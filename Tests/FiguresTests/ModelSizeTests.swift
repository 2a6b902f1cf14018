import Testing

/// 7·10⁹ · 2 = 14 GB = 13.04 GiB; 70·10⁹ / 2 = 35 GB.
@Suite("What weights take") struct ModelSizeTests {
  @Test(
    arguments: [
      ("7B in FP16 needs 13.0 GB", "13.0 GB rounds"),
      ("70B 模型 FP16 = 140GB，INT4 = 35GB", "140GB exact, 35GB exact"),
      ("70B 模型 FP16 = 150GB", "150GB → 140GB mismatch"), ("7B 模型权重 FP16 约 16 GB", "16 GB → 14 GB mismatch"),
      ("Weights of a 7B model in BF16 take 14 GB", "14 GB exact"), ("7B in INT8: 7 GB", "7 GB exact"),
      ("a 7B checkpoint took 14 GB of memory in float32", "14 GB → 28 GB mismatch"),
      ("7B 模型 FP16 权重≈14GB，量化 INT8≈3.5GB，可在消费级显卡部署", "14GB exact, 3.5GB → 7.0GB mismatch"),
      ("7B 模型 FP16 权重≈14GB，量化 INT8≈7GB；再 INT4≈3.5GB", "14GB exact, 7GB exact, 3.5GB exact"),
      ("weights 8B bf16: 16.1 GB", ""), ("weights 8B bf16: 18.6 GB", "18.6 GB → 16.0 GB mismatch"),
      ("Qwen 7B 的 BF16 权重 15.2 GB，INT4 权重约 5.6 GB（词表没量化）", ""),
      ("7B 模型权重 INT4 占 2.9 GB", "2.9 GB → 3.5 GB mismatch"),
      ("8B BF16 = 16.6 GB", "16.6 GB → 16.0 GB mismatch"),
      ("Llama 3.1 8B 的 BF16 权重 16.1 GB", "16.1 GB rounds"),
      ("a 7B checkpoint took 28 GB of memory in float32", "28 GB exact"),
      // What a model needs may hold more than its weights; several sizes; no format; another amount between.
      ("7B in FP16 needs 16 GB", ""), ("7B and 13B in FP16 = 99 GB", ""), ("7B = 16 GB", ""),
      ("7B FP16 训练 99 GB", ""),
      ("7B FP16 with a batch of 8 = 99 GB", ""),
      // But it is not less than them; a part of it is.
      ("Llama 3.1 8B in BF16 occupies ~12 GB.", "12 GB → 16 GB mismatch"),
      ("70B 模型 FP16 需要 120GB 显存", "120GB → 140GB mismatch"), ("70B in FP16 needs 40 GB per GPU", ""),
      ("70B in FP16 needs 80 GB cards", ""),
      // 405.85·10⁹ · 2 = 811.7 GB, 7.615 · 2 = 15.23; the clause behind the first.
      ("Llama-3.1-405B in BF16 needs 405 GB.", "405 GB → 812 GB mismatch"),
      ("Qwen2.5-7B in BF16 needs 15.2 GB", "15.2 GB rounds"),
      ("Llama-3.1-8B in BF16 needs 16 GB", "16 GB exact"),
      ("7B 模型 FP16 权重占 14 GB，INT4 占 7 GB", "14 GB exact, 7 GB → 3.5 GB mismatch"),
      (
        "70B in FP16 takes 140 GB, in INT8 70 GB and in INT4 17.5 GB",
        "140 GB exact, 70 GB exact, 17.5 GB → 35.0 GB mismatch"
      ),
      // A part of the model, a share of each card, more than weights; a family that nobody knows.
      ("Each layer of Llama-3.1-8B in BF16 takes 436 MB.", ""),
      ("The draft for Llama-3.1-70B in BF16 needs 2.5 GB", ""),
      ("With TP=2 Llama-3.1-8B in BF16 needs 8 GB.", ""),
      ("Split over 4 cards, Llama-3.1-70B in BF16 needs 35 GB.", ""),
      ("Llama-3.1-8B in BF16 needs 8 GB per GPU at TP=2.", ""),
      ("Llama-3.1-8B in BF16 needs 20 GB: 16 GB weights and 4 GB cache.", ""),
      ("Llama-3.1-70B in BF16 needs 80 GB. Qwen3-8B is smaller.", "80 GB → 141 GB mismatch"),
      ("llama-3.1 8B in BF16 needs 12 GB.", "12 GB → 16 GB mismatch"),
      ("Mine Small 24B in BF16 needs 24 GB.", "24 GB → 48 GB mismatch"),
      ("70B in FP16 takes 140 GB, and on two cards in INT8 35 GB each", "140 GB exact"),
      ("70B in FP16 needs 140 GB of VRAM", "140 GB exact"),
    ])
  func size(line: String, expected: String) {
    #expect(checked(line).joined(separator: ", ") == expected)
  }
}
