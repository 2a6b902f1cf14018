import MemoryEstimator
import Testing

@Suite("Names as people write them") struct NamingTests {
  @Test(
    "formats",
    arguments: [
      ("FP16", "fp16"), ("fp32", "fp32"), ("BF16", "bf16"), ("bfloat16", "bf16"), ("float16", "fp16"),
      ("INT8", "int8"), ("Int4", "int4"), ("fp8", "fp8"), ("FP8 E4M3", "fp8"), ("4-bit", "int4"),
      ("8bit", "int8"),
      ("NF4", "nf4"), ("NVFP4", "nvfp4"), ("MXFP4", "mxfp4"), ("AWQ", "int4-g128"), ("Q4_K_M", "q4_k_m"),
      ("q8_0", "q8_0"), ("IQ4_XS", "iq4_xs"), ("TF32", "tf32"),
    ])
  func formats(written: String, name: String) {
    #expect(NumberFormat.named(written)?.name == name)
  }

  @Test(
    "optimizers",
    arguments: [
      ("SGD", "sgd"), ("SGD + momentum", "momentum"), ("SGD+Momentum", "momentum"), ("带动量的 SGD", "momentum"),
      ("Adam", "adam"), ("AdamW", "adamw"), ("8-bit Adam", "adam8bit"), ("Adam 8bit", "adam8bit"),
      ("Adam (8-bit)", "adam8bit"), ("adam8bit", "adam8bit"), ("8-bit AdamW", "adam8bit"), ("Lion", "lion"),
      ("Adafactor", "adafactor"), ("Muon", "muon"), ("RMSProp", "rmsprop"),
    ])
  func optimizers(written: String, name: String) {
    #expect(Optimizer.named(written)?.name == name)
  }

  @Test("no name is two things")
  func unique() {
    for format in NumberFormat.all {
      for spelling in [format.name] + format.spellings { #expect(NumberFormat.named(spelling) == format) }
    }
    for optimizer in Optimizer.all {
      for spelling in [optimizer.name] + optimizer.spellings {
        #expect(Optimizer.named(spelling) == optimizer)
      }
    }
    #expect(NumberFormat.named("fp17") == nil)
    #expect(NumberFormat.named("") == nil)
    #expect(Optimizer.named("SGDX") == nil)
  }

  @Test(
    "parameter counts",
    arguments: [
      ("7B", 7_000_000_000), ("7b", 7_000_000_000), ("0.5B", 500_000_000), ("1.5T", 1_500_000_000_000),
      ("350M", 350_000_000), ("70亿", 7_000_000_000), ("70 亿参数", 7_000_000_000), ("1.76万亿", 1_760_000_000_000),
      ("2048万", 20_480_000), ("175 billion parameters", 175_000_000_000), ("7,000,000,000", 7_000_000_000),
    ])
  func parameters(written: String, count: Int) {
    #expect(ParameterCount.named(written) == count)
  }

  @Test(
    "what is no parameter count",
    arguments: [
      "8x7B", "B", "", "7GB", "-7B", "7.B", ".5B", "1.5", "7BB", "99999999999999999999B", "9999999999T",
      "1.2.3B",
    ])
  func noParameters(written: String) {
    #expect(ParameterCount.named(written) == nil)
  }
}
