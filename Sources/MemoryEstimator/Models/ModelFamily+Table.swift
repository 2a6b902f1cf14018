extension ModelFamily {
  /// RMSNorm before attention and before the feed-forward network, SwiGLU, rotary positions, no biases.
  public static let llama = ModelFamily(
    "llama", types: ["llama", "mistral", "mixtral", "phi3", "ministral", "internlm2", "deepseek_llm"])

  /// Every family; each row says how it differs from Llama. The sum of each model's parameters is tested against the
  /// count of its published weights.
  public static let all: [ModelFamily] = [
    llama,
    ModelFamily("qwen2", types: ["qwen2", "qwen2_moe"], attentionBias: .queryKeyValue),
    ModelFamily("qwen3", types: ["qwen3", "qwen3_moe"], queryKeyNorm: .perHead),
    ModelFamily(
      "gpt-oss", types: ["gpt_oss"], bias: true, attentionBias: .all, sinks: true, routerBias: true),
    ModelFamily("deepseek", types: ["deepseek_v2", "deepseek_v3"]),
    ModelFamily("gemma", types: ["gemma"], normInFP32: true, tied: true),
    ModelFamily("gemma-2", types: ["gemma2"], norms: 4, normInFP32: true, tied: true),
    ModelFamily(
      "gemma-3", types: ["gemma3", "gemma3_text"], norms: 4, normInFP32: true, queryKeyNorm: .perHead,
      tied: true),
    ModelFamily(
      "opt", types: ["opt"], normBias: true, gated: false, bias: true, attentionBias: .all, extraPositions: 2,
      tied: true),
    ModelFamily(
      "gpt-neox", types: ["gpt_neox"], normBias: true, gated: false, bias: true, attentionBias: .all),
    ModelFamily(
      "gpt-2", types: ["gpt2"], normBias: true, gated: false, bias: true, attentionBias: .all,
      extraPositions: 0, tied: true),
    ModelFamily(
      "bloom", types: ["bloom"], normBias: true, gated: false, bias: true, attentionBias: .all,
      embeddingNorm: true, tied: true),
    // Attention and the feed-forward network side by side, behind one normalization or one each.
    ModelFamily("falcon", types: ["falcon"], norms: 1, normBias: true, gated: false, tied: true),
    ModelFamily("falcon-2-norms", norms: 2, normBias: true, gated: false, tied: true),
    ModelFamily("olmo-2", types: ["olmo2"], normInFP32: true, queryKeyNorm: .perProjection),
    ModelFamily("cohere", types: ["cohere", "cohere2"], norms: 1, tied: true),
  ]
}
