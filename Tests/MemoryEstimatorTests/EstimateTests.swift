import MemoryEstimator
import Testing

/// Expected values are computed by hand beside them.
@Suite("Estimates") struct EstimateTests {
  private func model(_ name: String) throws -> EstimatedModel {
    try EstimatedModel(#require(ModelCatalog.builtIn.model(named: name)))
  }

  @Test(
    "the KV cache of every kind of attention, for one token in 16 bits",
    arguments: [
      // 2 · 32 · 32 · 128 · 2, 2 · 80 · 8 · 128 · 2, 2 · 18 · 1 · 256 · 2, 61 · (512 + 64) · 2
      ("Llama-2-7B", 524_288.0), ("Llama-3.1-70B", 327_680), ("Gemma-2B", 18_432), ("DeepSeek-V3", 70_272),
    ])
  func cacheOfOneToken(name: String, bytes: Double) throws {
    let cache = try model(name).kvCache(batch: 1, tokens: 1, format: .fp16)
    #expect(cache.total.bytes == bytes)
  }

  @Test func aWindowKeepsItsTokens() throws {
    // gpt-oss-20b: 12 layers of all 8,192 tokens and 12 of 128; 2 · 8 · 64 numbers of 2 bytes.
    let cache = try model("gpt-oss-20b").kvCache(batch: 1, tokens: 8192, format: .fp16)
    #expect(cache.total.bytes == Double(12 * 8192 + 12 * 128) * 2 * 8 * 64 * 2)
  }

  @Test func aPagedCacheRoundsUp() throws {
    // 33 and 16 tokens take 48 and 16 in blocks of 16; 8 numbers less than 64 are free: 15 tokens.
    let cache = try model("Llama-2-7B").pagedCache(lengths: [33, 16], format: .fp16)
    #expect(cache.total.bytes == 64 * 524_288)
    #expect(cache.components.last?.amount.bytes == Double(15 * 524_288))
  }

  @Test func tensorParallelismDividesHeadsAndNoLatentCache() throws {
    let grouped = try model("Llama-3.1-70B").kvCache(
      batch: 1, tokens: 1, format: .fp16, parallelism: Parallelism(tensor: 8))
    #expect(grouped.onOneDevice.bytes == 327_680 / 8)
    // 16 devices share 8 heads: each still holds one.
    let shared = try model("Llama-3.1-70B").kvCache(
      batch: 1, tokens: 1, format: .fp16, parallelism: Parallelism(tensor: 16))
    #expect(shared.onOneDevice.bytes == 327_680 / 8)
    let latent = try model("DeepSeek-V3").kvCache(
      batch: 1, tokens: 1, format: .fp16, parallelism: Parallelism(tensor: 8))
    #expect(latent.onOneDevice.bytes == 70_272)
  }

  @Test func activationsOfLlamaLayers() throws {
    // 45.5 and 49 bytes a number of the hidden state, measured; and 4 for each norm; without FlashAttention's 4 bytes a head.
    for (name, coefficient) in [("Llama-2-7B", 45.5), ("Llama-3.1-8B", 49.0)] {
      let shape = try #require(ModelCatalog.builtIn.model(named: name)).architecture
      let bytes = shape.activationsPerToken(sequence: 2048, keepsScores: false, flashAttention: false)
      #expect(bytes == coefficient * Double(shape.hiddenSize) + 8)
    }
  }

  /// What autograd saved a token for one layer (torch 2.15, transformers 5.24), without what does not grow with tokens.
  @Test(
    "activations of layers with other norms, measured",
    arguments: [
      ("gemma", 47_656.0), ("gemma-3", 74_328), ("olmo-2", 57_904), ("llama", 43_560),
    ])
  func measuredActivations(family: String, bytes: Double) throws {
    let shape = ModelArchitecture(
      layers: 1, hiddenSize: 1024, attention: .heads(query: 8, keyValue: 2, dimension: 128),
      feedForward: .dense(width: 2752), vocabularySize: 8192, contextLength: 2048,
      family: try #require(ModelFamily.named(family)))
    #expect(shape.activationsPerToken(sequence: 256, keepsScores: true) == bytes)
  }

  @Test func activationsOfGPTLayersAreKorthikantis() throws {
    let shape = try #require(ModelCatalog.builtIn.model(named: "GPT-3")).architecture
    for ways in [1, 8] {
      for isSequenceParallel in [false, true] {
        let ours = shape.activationsPerToken(
          sequence: 2048, keepsScores: true, flashAttention: false,
          parallelism: Parallelism(tensor: ways, sequence: isSequenceParallel))
        let theirs = ByteCount.activations(
          batch: 1, sequence: 2048, hidden: 12_288, layers: 1, heads: 96, tensorParallel: ways,
          sequenceParallel: isSequenceParallel)
        #expect((ours * 2048 / theirs.bytes).rounded(toPlaces: 9) == 1)
      }
    }
  }

  @Test func trainingIsSixteenBytesAParameter() throws {
    let training = try EstimatedModel(size: "7B").training(TrainingScenario())
    #expect(training.total.bytes == 112e9)
    #expect(training.perDevice == nil)
  }

  @Test func adapters() throws {
    // Rank 8 on q and v of Llama-2-7B: 32 · 2 · 8 · (4096 + 4096) parameters of 16 bytes, and weights of 2.
    let training = try model("Llama-2-7B").training(
      TrainingScenario(adapters: LowRankAdapters(rank: 8, targets: [.q, .v])))
    let states = training.components.filter { $0.name.hasPrefix("adapter") }.total
    #expect(states.bytes == 16 * 4_194_304)
    #expect(training.components.first?.amount.bytes == Double(2 * 6_738_415_616))
  }

  @Test func servingIsWhatIsLeft() throws {
    // 80 GiB · 0.92 - 14.957 GiB - 1 GiB - activations, in blocks of 16 tokens of 131,072 bytes each.
    let capacity = try model("Llama-3.1-8B").servingCapacity(
      InferenceScenario(), memory: ByteCount(80 * 1_073_741_824), maxLength: 8192)
    #expect(capacity.cacheTokens % 16 == 0)
    #expect(abs(Double(capacity.cacheTokens) * 131_072 - capacity.cache.bytes) < 16 * 131_072)
    #expect(capacity.concurrency > 57 && capacity.concurrency < 58)
  }

  @Test func moreNeverTakesLess() throws {
    let model = try model("Qwen3-30B-A3B")
    var last = (cache: 0.0, activations: 0.0, training: 0.0)
    for batch in [1, 2, 3, 8, 100] {
      for tokens in [1, 16, 17, 4096] {
        let cache = try model.kvCache(batch: batch, tokens: tokens, format: .fp8).total.bytes
        let longer = try model.kvCache(batch: batch, tokens: tokens + 1, format: .fp8).total.bytes
        #expect(longer > cache)
      }
      let activations = try model.activations(
        batch: batch, sequence: 512, recomputation: .none, flashAttention: false
      ).total.bytes
      let training = try model.training(TrainingScenario(batch: batch, sequence: 512)).total.bytes
      #expect(activations > last.activations && training > last.training)
      last = (0, activations, training)
    }
  }

  @Test(
    "parts add up to the whole, and devices hold no less than it", arguments: ModelCatalog.builtIn.entries)
  func shards(of model: Model) throws {
    let estimated = try EstimatedModel(model)
    let shape = model.architecture
    #expect(try estimated.weights(format: .fp32).total.bytes == 4 * Double(shape.parameters.total))
    for pipeline in [1, 2, 3, 5] where pipeline <= shape.layers {
      let share = shape.parameters(onMostLoadedDeviceOf: Parallelism(pipeline: pipeline))
      #expect(
        share * Double(pipeline) >= Double(shape.parameters.total) * (1 - 1e-12), "\(model.name) \(pipeline)")
      #expect(share <= Double(shape.parameters.total) * (1 + 1e-12))
    }
  }

  @Test func nothingOverflows() throws {
    let model = try EstimatedModel(size: "1000T")
    #expect(try model.training(TrainingScenario()).total.bytes == 16e15)
    #expect(try model.weights(format: .fp64).total.bytes == 8e15)
  }

  @Test("a size that is none is refused", arguments: ["0B", "-7B", "many", "", "7 bananas"])
  func refusesSizes(size: String) {
    let error = #expect(throws: EstimateError.self) { try EstimatedModel(size: size) }
    #expect(error?.description.contains("`\(size)`") == true)
  }

  @Test func refusesScenarios() throws {
    let llama = try model("Llama-3.1-8B")
    let size = try EstimatedModel(size: "7B")
    for (word, body) in [
      ("batch cannot be 0", { _ = try llama.kvCache(batch: 0, tokens: 1, format: .fp16) }),
      ("tokens cannot be -1", { _ = try llama.kvCache(batch: 1, tokens: -1, format: .fp16) }),
      ("does not follow from its size", { _ = try size.kvCache(batch: 1, tokens: 1, format: .fp16) }),
      ("32 query heads", { _ = try llama.weights(format: .fp16, parallelism: Parallelism(tensor: 5)) }),
      ("33 pipeline", { _ = try llama.weights(format: .fp16, parallelism: Parallelism(pipeline: 33)) }),
      ("Expert parallelism", { _ = try llama.weights(format: .fp16, parallelism: Parallelism(expert: 2)) }),
      (
        "Tensor parallelism cannot be 0",
        { _ = try llama.weights(format: .fp16, parallelism: Parallelism(tensor: 0)) }
      ),
      ("ZeRO", { _ = try llama.training(TrainingScenario(zero: .gradients)) }),
      (
        "rank cannot be 0",
        { _ = try llama.training(TrainingScenario(adapters: LowRankAdapters(rank: 0, targets: [.q]))) }
      ),
      (
        "no room",
        {
          _ = try llama.servingCapacity(InferenceScenario(), memory: ByteCount(8e9), maxLength: 1)
        }
      ),
    ] as [(String, () throws -> Void)] {
      let error = #expect(throws: EstimateError.self) { try body() }
      #expect(error?.description.contains(word) == true, "\(error?.description ?? "nothing")")
    }
  }

  @Test func fitSaysHowManyAreEnough() throws {
    let model = try model("Llama-3.1-70B")
    let memory = ByteCount(80 * 1_073_741_824)
    let one = try model.fit(.inference(InferenceScenario()), devices: 1, memory: memory)
    #expect(!one.fits && one.limiting?.name == "weights")
    #expect(try model.smallestFit(.inference(InferenceScenario()), memory: memory)?.devices == 2)
    let most = try model.largest(upTo: 1 << 20, devices: 2, memory: memory) {
      .inference(InferenceScenario(tokens: $0))
    }
    #expect(try model.fit(.inference(InferenceScenario(tokens: most)), devices: 2, memory: memory).fits)
    #expect(try !model.fit(.inference(InferenceScenario(tokens: most + 1)), devices: 2, memory: memory).fits)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
