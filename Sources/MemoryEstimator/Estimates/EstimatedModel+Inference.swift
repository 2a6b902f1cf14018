/// How a model is served, as far as memory goes.
public struct InferenceScenario: Sendable, Hashable {
  public var weights: NumberFormat
  public var cache: NumberFormat
  /// Sequences at once.
  public var batch: Int
  /// Tokens of a sequence, prompt and answer.
  public var tokens: Int
  /// Tokens that are read in one step; with chunked prefill a server's limit, as 2,048 in vLLM.
  public var tokensAtOnce: Int
  /// What the framework takes on a device: context, kernels, workspaces, communication.
  public var overhead: ByteCount
  public var parallelism: Parallelism

  public init(
    weights: NumberFormat = .fp16, cache: NumberFormat = .fp16, batch: Int = 1, tokens: Int = 2048,
    tokensAtOnce: Int = 2048, overhead: ByteCount = FrameworkOverhead.context,
    parallelism: Parallelism = .none
  ) {
    self.weights = weights
    self.cache = cache
    self.batch = batch
    self.tokens = tokens
    self.tokensAtOnce = tokensAtOnce
    self.overhead = overhead
    self.parallelism = parallelism
  }
}

extension EstimatedModel {
  /// What serving keeps: weights, KV cache, the activations of one step, the framework's own.
  public func inference(_ scenario: InferenceScenario) throws(EstimateError) -> Breakdown {
    let parallelism = scenario.parallelism
    let weights = try weights(format: scenario.weights, parallelism: parallelism)
    let cache = try kvCache(
      batch: scenario.batch, tokens: scenario.tokens, format: scenario.cache, parallelism: parallelism)
    let shape = try shape(for: "inference")
    let copies = Double(parallelism.data)
    func step(_ ways: Double) -> [Breakdown.Component] {
      [.init("activations", activationPeak(shape, scenario) / ways)]
    }
    let devices = Double(parallelism.devices)
    let whole =
      [Breakdown.Component("weights", weights.total * copies), .init("KV cache", cache.total * copies)]
      + step(1).map { .init($0.name, $0.amount * copies) } + [.init("framework", scenario.overhead * devices)]
    let device =
      [Breakdown.Component("weights", weights.onOneDevice), .init("KV cache", cache.onOneDevice)]
      + step(Double(parallelism.tensor)) + [.init("framework", scenario.overhead)]
    return Breakdown(
      quantity: "inference", components: whole, perDevice: parallelism.devices > 1 ? device : nil,
      assumptions: weights.assumptions + cache.assumptions + [
        "One layer's activations for \(min(scenario.tokensAtOnce, scenario.tokens * scenario.batch)) tokens at once, and fp32 logits of each sequence's last",
        "The framework takes \(scenario.overhead.gibibytes) GiB a device; measured are 0.5 to 1.8",
      ])
  }

  /// The largest activations of a step: one layer's, and the logits of each sequence's last token.
  func activationPeak(_ shape: ModelArchitecture, _ scenario: InferenceScenario) -> ByteCount {
    let tokens = Double(min(scenario.tokensAtOnce, scenario.tokens * scenario.batch))
    let width: Double =
      switch shape.feedForward {
      case .dense(let width): Double(width)
      case .experts(let experts): Double((experts.perToken + experts.shared) * experts.width)
      }
    let layer = tokens * (12 * Double(shape.hiddenSize) + 4 * width)
    return ByteCount(layer + Double(scenario.batch) * Double(shape.vocabularySize) * 4)
  }

  /// How much a server can hold on devices of a size, as vLLM computes it.
  ///
  /// - Parameters:
  ///   - scenario: What is served; its batch and tokens matter only for activations.
  ///   - memory: What the driver reports as total, of one device.
  ///   - utilization: The part of it that the server takes; 0.92 in current vLLM, 0.90 before.
  ///   - maxLength: The longest sequence that is allowed, in tokens.
  ///   - blockSize: Tokens of a block of the cache.
  /// - Throws: ``EstimateError`` where not even the weights fit.
  /// Source: vLLM, vllm/v1/worker/gpu_worker.py and vllm/config/cache.py.
  public func servingCapacity(
    _ scenario: InferenceScenario, memory: ByteCount,
    utilization: Double = ServingCapacity.defaultUtilization,
    maxLength: Int, blockSize: Int = ServingCapacity.defaultBlockSize
  ) throws(EstimateError) -> ServingCapacity {
    guard utilization > 0, utilization <= 1 else {
      throw EstimateError("Memory utilization cannot be \(utilization)", "Give a number above 0 and up to 1")
    }
    try EstimateError.check("The longest sequence", maxLength, 1...1_000_000_000)
    let shape = try shape(for: "serving capacity")
    let weights = try weights(format: scenario.weights, parallelism: scenario.parallelism).onOneDevice
    let peak = activationPeak(shape, scenario) / Double(scenario.parallelism.tensor)
    let left = memory.bytes * utilization - weights.bytes - peak.bytes - scenario.overhead.bytes
    let block = shape.kvCache(
      lengths: [blockSize], format: scenario.cache, usesWindow: false, perDevice: scenario.parallelism)
    guard left >= block.bytes else {
      throw EstimateError(
        "\(name) in \(scenario.weights.name) leaves no room for a cache: \(weights.roundedGibibytes) GiB of weights on a device of \(memory.roundedGibibytes) GiB",
        "Divide it among more devices, or take a smaller format")
    }
    return ServingCapacity(
      cacheTokens: Int(left / block.bytes) * blockSize, cache: ByteCount(left), maxLength: maxLength)
  }
}

/// How many tokens a server can hold, and so how many sequences.
public struct ServingCapacity: Sendable, Hashable {
  /// Tokens that the KV cache has room for.
  public var cacheTokens: Int
  /// The bytes that are left for it on one device.
  public var cache: ByteCount
  public var maxLength: Int

  public init(cacheTokens: Int, cache: ByteCount = .zero, maxLength: Int) {
    self.cacheTokens = cacheTokens
    self.cache = cache
    self.maxLength = maxLength
  }

  /// The part of a device's memory that vLLM takes: `gpu_memory_utilization`, 0.90 in older releases.
  public static let defaultUtilization = 0.92
  /// Tokens of a block of vLLM's cache: `DEFAULT_BLOCK_SIZE`.
  public static let defaultBlockSize = 16

  /// Sequences of the longest kind at once.
  public var concurrency: Double { Double(cacheTokens) / Double(maxLength) }
}
