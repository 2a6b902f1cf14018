import MemoryEstimator
import Testing

@Suite("Formulas") struct FormulaTests {
  private let gibibyte = 1_073_741_824.0

  @Test("7B in fp16: 14 GB, 13.04 GiB")
  func weights() {
    let weights = ByteCount.weights(parameters: 7_000_000_000, format: .fp16)
    #expect(weights.bytes == 14e9)
    #expect(weights.gigabytes == 14)
    #expect(abs(weights.gibibytes - 13.0385) < 0.0001)
    #expect(ByteCount.weights(parameters: 7_000_000_000, format: .int4).bytes == 3.5e9)
    #expect(ByteCount.weights(parameters: 64, format: .nf4).bytes == 36)
    #expect(ByteCount.weights(parameters: 64, format: .nf4, includingScales: false).bytes == 32)
  }

  @Test(
    "optimizer tables of notes: 7B in fp16, states in the weights' format",
    arguments: [("SGD", 0), ("AdamW", 28e9), ("8-bit Adam", 14e9), ("Adafactor", 0), ("Lion", 14e9)])
  func states(name: String, bytes: Double) throws {
    let optimizer = try #require(Optimizer.named(name))
    let states = ByteCount.optimizerStates(
      parameters: 7_000_000_000, optimizer: optimizer, format: .fp16, includingScales: false)
    #expect(states.bytes == bytes)
  }

  @Test("states in the optimizer's own format")
  func ownFormat() {
    #expect(ByteCount.optimizerStates(parameters: 1000, optimizer: .adamw).bytes == 8000)
    #expect(ByteCount.optimizerStates(parameters: 1000, optimizer: .momentum).bytes == 4000)
    // Two states, each 256 bytes and one 4-byte maximum for 256 parameters.
    #expect(ByteCount.optimizerStates(parameters: 256, optimizer: .adam8bit).bytes == 520)
    #expect(ByteCount.adafactorStates(rows: 4096, columns: 11008).bytes == 60416)
    #expect(ByteCount.masterWeights(parameters: 10).bytes == 40)
    #expect(ByteCount.gradients(parameters: 10, format: .bf16).bytes == 20)
  }

  @Test("Llama-2-7B's cache of 2,048 tokens is 1 GiB")
  func cache() {
    let cache = ByteCount.kvCache(tokens: 2048, layers: 32, kvHeads: 32, headDimension: 128)
    #expect(cache.bytes == gibibyte)
    #expect(ByteCount.pagedTokens(lengths: [512, 900, 1, 0, -5], blockSize: 16) == 512 + 912 + 16)
    #expect(ByteCount.pagedTokens(lengths: [.max, .max], blockSize: .max) == .max)
    #expect(ByteCount.pagedTokens(lengths: [3], blockSize: 0) == 3)
  }

  @Test("activations of a GPT layer, Korthikanti et al., table 2")
  func activations() {
    func layer(_ recomputation: Recomputation, _ ways: Int = 1, sequenceParallel: Bool = false) -> Double {
      ByteCount.activations(
        batch: 1, sequence: 2048, hidden: 12288, layers: 1, heads: 96, recomputation: recomputation,
        tensorParallel: ways, sequenceParallel: sequenceParallel
      ).bytes
    }
    let sbh = 2048.0 * 12288
    #expect(layer(.none) == sbh * 114)
    #expect(layer(.none, 8) == sbh * (10 + 3 + 10))
    #expect(layer(.none, 8, sequenceParallel: true) == sbh * 114 / 8)
    #expect(layer(.selective, 8) == sbh * 13)
    #expect(layer(.selective, 8, sequenceParallel: true) == sbh * 34 / 8)
    #expect(layer(.full) == sbh * 2)
    let checkpoints = ByteCount.activations(
      batch: 8, sequence: 2048, hidden: 4096, layers: 32, heads: 32, recomputation: .full)
    #expect(checkpoints.gibibytes == 4)
  }

  @Test("nothing traps on numbers that no model has")
  func hostile() {
    #expect(ByteCount.weights(parameters: .max, format: .fp32).bytes > 3e19)
    #expect(
      ByteCount.kvCache(batch: .max, tokens: .max, layers: .max, kvHeads: .max, headDimension: .max).bytes
        > 1e90)
    #expect(
      ByteCount.latentCache(tokens: .max, layers: .max, latentRank: .max, ropeDimension: .max).bytes > 1e50)
    #expect(ByteCount.adafactorStates(rows: .max, columns: .max).bytes > 1e19)
  }
}
