extension TrainingRecipe {
  private init(
    _ name: String, _ weights: Double, _ gradients: Double, _ states: Double, master: Double = 0,
    accumulated: Double = 0, _ source: String
  ) {
    self.name = name
    self.weights = weights
    self.gradients = gradients
    self.states = states
    masterWeights = master
    accumulatedGradients = accumulated
    self.source = source
  }

  /// 16 bytes a parameter; the usual meaning of mixed precision.
  public static let mixedPrecisionAdam = TrainingRecipe(
    "mixed-precision-adam", 2, 2, 8, master: 4, "ZeRO, arXiv 1910.02054, section 3.1")

  /// Every recipe; the bytes are those of weights, gradients, states.
  public static let all: [TrainingRecipe] = [
    TrainingRecipe("fp32-adam", 4, 4, 8, "everything in fp32"),
    mixedPrecisionAdam,
    TrainingRecipe(
      "mixed-precision-adam-fp32-gradients", 2, 4, 8, master: 4, "Megatron-LM, theoretical_memory_usage.py"),
    TrainingRecipe(
      "accumulated-fp32-gradients", 2, 2, 8, master: 4, accumulated: 4, "fp16 gradients added up in fp32"),
    TrainingRecipe("bf16-adam", 2, 2, 4, "everything in bf16"),
    TrainingRecipe(
      "mixed-precision-adam8bit", 2, 2, 2 * NumberFormat.int8Block256.bytesPerWeight, master: 4,
      "bitsandbytes, blocks of 256"),
    TrainingRecipe("half-precision-fp32-states", 2, 2, 8, "QLoRA, arXiv 2305.14314: 780 GB for 65B"),
  ]
}
