import MemoryEstimator
import Testing

@Suite("Training recipes") struct RecipeTests {
  @Test(
    "bytes a parameter",
    arguments: [
      ("fp32-adam", 16), ("mixed-precision-adam", 16), ("mixed-precision-adam-fp32-gradients", 18),
      ("accumulated-fp32-gradients", 20), ("bf16-adam", 8), ("mixed-precision-adam8bit", 10.03125),
      ("half-precision-fp32-states", 12),
    ])
  func bytes(name: String, expected: Double) throws {
    let recipe = try #require(TrainingRecipe.named(name))
    #expect(recipe.bytesPerParameter == expected)
    let breakdown = recipe.states(parameters: 1_000_000)
    #expect(breakdown.total.bytes == expected * 1_000_000)
    #expect(breakdown.total == breakdown.components.reduce(.zero) { $0 + $1.amount })
  }

  @Test(
    "ZeRO, arXiv 1910.02054, figure 1: 7.5B on 64 devices",
    arguments: [(ZeROStage.none, 120.0), (.optimizer, 31.4), (.gradients, 16.6), (.weights, 1.9)])
  func zero(stage: ZeROStage, gigabytes: Double) {
    let states = TrainingRecipe.mixedPrecisionAdam.statesPerDevice(
      parameters: 7_500_000_000, stage: stage, dataParallel: 64)
    #expect(abs(states.gigabytes - gigabytes) < 0.06)
  }
}
