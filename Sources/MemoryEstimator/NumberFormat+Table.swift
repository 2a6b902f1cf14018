extension NumberFormat {
  public static let fp64 = NumberFormat("fp64", bits: 64, as: ["float64", "double"])
  public static let fp32 = NumberFormat("fp32", bits: 32, as: ["float32", "f32", "float", "single", "32bit"])
  public static let tf32 = NumberFormat("tf32", bits: 32, "A compute mode of tensor cores; stored as fp32")
  public static let fp16 = NumberFormat("fp16", bits: 16, as: ["float16", "f16", "half", "16bit"])
  public static let bf16 = NumberFormat("bf16", bits: 16, as: ["bfloat16"])
  public static let fp8 = NumberFormat(
    "fp8", bits: 8, as: ["float8", "e4m3", "e5m2", "fp8e4m3", "fp8e5m2"], "One scale a tensor is not counted")
  public static let int8 = NumberFormat(
    "int8", bits: 8, as: ["i8", "uint8", "w8", "8bit", "w8a8"], "One scale a channel is not counted")
  /// Bare four bits, as notes and model cards count them. With a group's scales: ``gptq``.
  public static let int4 = NumberFormat("int4", bits: 4, as: ["i4", "uint4", "w4", "4bit", "w4a16"])
  public static let fp4 = NumberFormat("fp4", bits: 4, as: ["e2m1", "fp4e2m1"])

  /// Every format, each once.
  public static let all: [NumberFormat] =
    [fp64, fp32, tf32, fp16, bf16, fp8, int8, int4, fp4] + blockwise + gguf + ggufFiles

  private static let qlora = "QLoRA, arXiv 2305.14314, section 3"
  private static let group = "fp16 scale and int4 zero point a group"

  /// Formats with scales a block of weights.
  public static let blockwise: [NumberFormat] = [
    gptq, nf4, int8Block256,
    NumberFormat("int4-g64", bits: 4, perWeight: 4 + 20.0 / 64, group),
    NumberFormat("int4-g32", bits: 4, perWeight: 4 + 20.0 / 32, group),
    NumberFormat("int4-g128-symmetric", bits: 4, perWeight: 4 + 16.0 / 128, "fp16 scale a group"),
    NumberFormat(
      "nf4-double-quantized", bits: 4, perWeight: 4 + 8.0 / 64 + 32.0 / (64 * 256), as: ["nf4dq", "qlora"],
      "8/64 and 32/(64·256) bits of scales: \(qlora)"),
    NumberFormat("fp8-block128", bits: 8, perWeight: 8 + 32.0 / 16384, "fp32 scale a block of 128 × 128"),
    NumberFormat("mxfp4", bits: 4, block: 32, bytes: 17, "E8M0 scale; ggml-common.h of llama.cpp"),
    NumberFormat(
      "nvfp4", bits: 4, block: 64, bytes: 36, "FP8 scale a 16 weights; ggml-common.h of llama.cpp"),
  ]

  /// 4-bit integers with a scale and a zero point a group of 128.
  public static let gptq = NumberFormat(
    "int4-g128", bits: 4, perWeight: 4 + 20.0 / 128, as: ["gptq", "awq", "gptqint4", "awqint4"], group)
  public static let nf4 = NumberFormat(
    "nf4", bits: 4, perWeight: 4 + 32.0 / 64, "fp32 scale a block of 64: \(qlora)")
  /// Bytes a token and layer of DeepSeek's latent cache in FP8: 512 numbers of one byte with four fp32 scales, and 64 rotary
  /// numbers in 16 bits. Source: FlashMLA, README.
  public static let latentFP8BytesPerLayer = 512.0 + 4 * 4 + 64 * 2
  /// An 8-bit optimizer's state.
  public static let int8Block256 = NumberFormat(
    "int8-block256", bits: 8, perWeight: 8 + 32.0 / 256,
    "fp32 maximum a block of 256: bitsandbytes, optim/optimizer.py")
}
