extension NumberFormat {
  private static let ggml = "ggml-common.h of llama.cpp"

  /// Tensor types of GGUF files; each block's bytes are the size of its struct.
  public static let gguf: [NumberFormat] = [
    NumberFormat("q4_0", bits: 4, block: 32, bytes: 18, ggml),
    NumberFormat("q4_1", bits: 4, block: 32, bytes: 20, ggml),
    NumberFormat("q5_0", bits: 5, block: 32, bytes: 22, ggml),
    NumberFormat("q5_1", bits: 5, block: 32, bytes: 24, ggml),
    NumberFormat("q8_0", bits: 8, block: 32, bytes: 34, ggml),
    // 36 bytes since both scales are halves; the Python package still counts 40.
    NumberFormat("q8_1", bits: 8, block: 32, bytes: 36, ggml),
    NumberFormat("q2_k", bits: 2, block: 256, bytes: 84, ggml),
    NumberFormat("q3_k", bits: 3, block: 256, bytes: 110, ggml),
    NumberFormat("q4_k", bits: 4, block: 256, bytes: 144, ggml),
    NumberFormat("q5_k", bits: 5, block: 256, bytes: 176, ggml),
    NumberFormat("q6_k", bits: 6, block: 256, bytes: 210, ggml),
    NumberFormat("q8_k", bits: 8, block: 256, bytes: 292, ggml),
    NumberFormat("iq1_s", bits: 1, block: 256, bytes: 50, ggml),
    NumberFormat("iq1_m", bits: 1, block: 256, bytes: 56, ggml),
    NumberFormat("iq2_xxs", bits: 2, block: 256, bytes: 66, ggml),
    NumberFormat("iq2_xs", bits: 2, block: 256, bytes: 74, ggml),
    NumberFormat("iq2_s", bits: 2, block: 256, bytes: 82, ggml),
    NumberFormat("iq3_xxs", bits: 3, block: 256, bytes: 98, ggml),
    NumberFormat("iq3_s", bits: 3, block: 256, bytes: 110, ggml),
    NumberFormat("iq4_xs", bits: 4, block: 256, bytes: 136, ggml),
    NumberFormat("iq4_nl", bits: 4, block: 32, bytes: 18, ggml),
  ]

  private static let mix = "a mix of tensor types; Llama-3.1-8B in tools/quantize/README.md of llama.cpp"

  /// Whole files that mix tensor types: the average of one model, others differ by about 1 %.
  public static let ggufFiles: [NumberFormat] = [
    NumberFormat("q3_k_s", bits: 3, perWeight: 3.6429, mix),
    NumberFormat("q3_k_l", bits: 3, perWeight: 4.298, mix),
    NumberFormat("q4_k_s", bits: 4, perWeight: 4.6672, mix),
    NumberFormat("q4_k_m", bits: 4, perWeight: 4.8944, mix),
    NumberFormat("q5_k_s", bits: 5, perWeight: 5.5704, mix),
    NumberFormat("q5_k_m", bits: 5, perWeight: 5.704, mix),
  ]
}
