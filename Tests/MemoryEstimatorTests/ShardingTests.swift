import MemoryEstimator
import Testing

/// What must hold of every way of dividing, whatever the model: the parts are no less than the whole, and equal to it where nothing
/// is held twice.
@Suite("Dividing among devices") struct ShardingTests {
  private func isEqual(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-12 * max(abs(one), abs(other))
  }

  /// Degrees of tensor parallelism that divide the model's query heads.
  private func tensorDegrees(_ shape: ModelArchitecture) -> [Int] {
    [1, 2, 4, 8, 16].filter { shape.attention.queryHeads % $0 == 0 }
  }

  @Test("tensor parallelism divides weights", arguments: ModelCatalog.builtIn.entries)
  func weights(of model: Model) throws {
    let estimated = try EstimatedModel(model)
    for ways in tensorDegrees(model.architecture) {
      let weights = try estimated.weights(format: .bf16, parallelism: Parallelism(tensor: ways))
      #expect(isEqual(weights.onOneDevice.bytes * Double(ways), weights.total.bytes))
      for stages in [2, 3] where stages <= model.architecture.layers {
        let staged = try estimated.weights(
          format: .bf16, parallelism: Parallelism(tensor: ways, pipeline: stages))
        #expect(staged.total == weights.total)
        #expect(staged.onOneDevice < weights.onOneDevice)
        #expect(staged.onOneDevice.bytes * Double(ways * stages) >= weights.total.bytes * (1 - 1e-12))
      }
    }
  }

  @Test(
    "the cache is divided by heads, layers and along the sequence", arguments: ModelCatalog.builtIn.entries)
  func cache(of model: Model) throws {
    let (estimated, shape) = (try EstimatedModel(model), model.architecture)
    func cache(_ parallelism: Parallelism) throws -> Breakdown {
      try estimated.kvCache(batch: 3, tokens: 4096, format: .fp16, parallelism: parallelism)
    }
    let whole = try cache(.none).total
    for ways in tensorDegrees(shape) {
      let device = try cache(Parallelism(tensor: ways)).onOneDevice
      switch shape.attention {
      case .latent: #expect(device == whole)
      case .heads(_, let heads, _) where heads % ways == 0:
        #expect(isEqual(device.bytes * Double(ways), whole.bytes))
      case .heads(_, let heads, _):
        #expect(device.bytes * Double(ways) >= whole.bytes * (1 - 1e-12))
        #expect(device.bytes >= whole.bytes / Double(heads) * (1 - 1e-12))
      }
    }
    for ways in [2, 4] {
      if shape.slidingWindow == nil {
        let alongSequence = try cache(Parallelism(context: ways)).onOneDevice
        #expect(isEqual(alongSequence.bytes * Double(ways), whole.bytes))
      }
      let byLayers = try cache(Parallelism(pipeline: ways)).onOneDevice
      #expect(byLayers.bytes * Double(ways) >= whole.bytes * (1 - 1e-12) && byLayers < whole)
    }
  }

  @Test(
    "activations are divided whole only with sequence parallelism", arguments: ModelCatalog.builtIn.entries)
  func activations(of model: Model) throws {
    let estimated = try EstimatedModel(model)
    for recomputation in [Recomputation.none, .selective] {
      func estimate(_ parallelism: Parallelism) throws -> Breakdown {
        try estimated.activations(
          batch: 2, sequence: 1024, recomputation: recomputation, flashAttention: false,
          parallelism: parallelism)
      }
      for ways in tensorDegrees(model.architecture) where ways > 1 {
        let both = try estimate(Parallelism(tensor: ways, sequence: true))
        let tensor = try estimate(Parallelism(tensor: ways))
        #expect(tensor.total == both.total)
        #expect(tensor.onOneDevice.bytes * Double(ways) >= tensor.total.bytes * (1 - 1e-12))
        #expect(both.onOneDevice <= tensor.onOneDevice)
        #expect(both.onOneDevice.bytes * Double(ways) >= both.total.bytes * (1 - 1e-12))
      }
    }
  }

  @Test("each stage of ZeRO divides more", arguments: TrainingRecipe.all)
  func zero(recipe: TrainingRecipe) {
    let (parameters, devices) = (1_000_000_000, 8)
    let whole = recipe.states(parameters: parameters).total
    let stages = ZeROStage.allCases.map {
      recipe.statesPerDevice(parameters: parameters, stage: $0, dataParallel: devices)
    }
    #expect(stages[0] == whole)
    #expect(zip(stages, stages.dropFirst()).allSatisfy { $0 > $1 })
    #expect(isEqual(stages[3].bytes * Double(devices), whole.bytes))
    // What stage 1 and 2 leave whole, by hand: weights and gradients, then weights alone.
    let left = recipe.bytesPerParameter - recipe.weights - recipe.gradients
    #expect(isEqual(stages[1].bytes, (recipe.weights + recipe.gradients + left / 8) * 1e9))
    #expect(isEqual(stages[2].bytes, (recipe.weights + (recipe.gradients + left) / 8) * 1e9))
  }

  @Test("experts are divided, and nothing else is", arguments: ModelCatalog.builtIn.entries)
  func experts(of model: Model) throws {
    guard case .experts(let experts) = model.architecture.feedForward else { return }
    let shape = model.architecture
    // Two, three or more matrices of an expert in each layer that has them.
    let one = shape.parameters(onMostLoadedDeviceOf: .none)
    for ways in [2, 4, 8] where experts.routed % ways == 0 {
      let divided = shape.parameters(onMostLoadedDeviceOf: Parallelism(data: ways, expert: ways))
      let moved = (one - divided) / (1 - 1 / Double(ways))
      // All routed experts take part in the division: those a token does not go through, and those it does.
      let inactive = Double(shape.parameters.inactiveExperts)
      let routed = inactive / Double(experts.routed - experts.perToken) * Double(experts.routed)
      #expect(isEqual(moved, routed), "\(model.name)")
    }
  }

  @Test func unitsCancel() {
    for bytes in [1.0, 3e9, 1e15, 1.5e18] {
      let amount = ByteCount(bytes)
      #expect(isEqual(amount.gibibytes * 1.073741824, amount.gigabytes))
      #expect(isEqual((amount * 8 / 8).bytes, bytes))
    }
    // A rate times its time is the amount: 80 GB at 2,000 GB/s are 40 ms, and none are computed.
    let roofline = Roofline(bandwidth: 2e12)
    let seconds = roofline.decodeSeconds(
      batch: 1, activeParameters: 0, weights: ByteCount(80e9), cache: .zero)
    #expect(isEqual(seconds, 0.04))
  }

  @Test("optimizers that treat matrices apart, by hand")
  func optimizersByMatrix() throws {
    // Llama-2-7B: 32 layers of four 4096 × 4096 and three 11008 × 4096, two 32000 × 4096, 65 norms of 4096.
    let model = try EstimatedModel(try #require(ModelCatalog.builtIn.model(named: "Llama-2-7B")))
    let inLayers = 32 * (4 * 4096 * 4096 + 3 * 11008 * 4096)
    let muon = try model.optimizerStates(.muon, masterWeights: false).total.bytes
    #expect(muon == Double(4 * inLayers + 8 * (6_738_415_616 - inLayers)))
    let rowsAndColumns = 32 * (4 * (4096 + 4096) + 3 * (11008 + 4096)) + 2 * (32000 + 4096) + 65 * 4096
    let adafactor = try model.optimizerStates(.adafactor, masterWeights: false).total.bytes
    #expect(adafactor == Double(4 * rowsAndColumns))
  }

  @Test("the matrices of a model are its parameters", arguments: ModelCatalog.builtIn.entries)
  func matrices(of model: Model) throws {
    // Norms, biases and sinks are all that Muon leaves to AdamW besides embeddings, and less than 1 % of a layer.
    let counts = model.architecture.parameters
    let estimated = try EstimatedModel(model)
    let muon = try estimated.optimizerStates(.muon, masterWeights: false).total.bytes
    let outside = muon / 4 - Double(counts.total)
    let edges = Double(counts.embedding + counts.output + counts.positions)
    #expect(outside >= edges && outside <= edges + 0.01 * Double(counts.attention + counts.feedForward))
    // Without biases and norms of queries there is nothing else: routers are matrices too.
    if ["Mixtral-8x7B", "Llama-2-7B", "Mistral-7B"].contains(where: model.name.hasPrefix) {
      #expect(outside == edges + Double(counts.norms), "\(model.name)")
    }
  }
}
