import Accelerators
import ArgumentParser
import MemoryEstimator
import Reporting

struct Estimate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate", abstract: "How much memory a model takes, and of what.",
    discussion:
      "Every amount stands in binary and in decimal units; what an estimate rests on is printed with it.",
    subcommands: [
      EstimateWeights.self, EstimateCache.self, EstimateGradients.self, EstimateOptimizer.self,
      EstimateActivations.self, EstimateTraining.self, EstimateInference.self, EstimateFit.self,
    ])
}

extension Breakdown {
  fileprivate func printed(_ title: String, _ options: EstimateOptions) {
    Terminal.print(
      options.format == .json ? json : text(title: title, Terminal.palette(options.output.color)))
  }
}

struct EstimateWeights: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "weights", abstract: "The weights, by part.")
  @OptionGroup var model: ModelOptions
  @Option(help: "The format of the weights.") var precision: NumberFormat = .fp16
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    let weights = try EstimateOptions.estimate { () throws(EstimateError) in
      try model.weights(format: precision, parallelism: devices.parallelism)
    }
    weights.printed("weights of \(model.name) in \(precision.name)", options)
  }
}

struct EstimateGradients: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradients", abstract: "One number for each parameter.")
  @OptionGroup var model: ModelOptions
  @Option(help: "The format of the gradients.") var gradientPrecision: NumberFormat = .fp16
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    let gradients = try EstimateOptions.estimate { () throws(EstimateError) in
      try model.gradients(format: gradientPrecision, parallelism: devices.parallelism)
    }
    gradients.printed("gradients of \(model.name) in \(gradientPrecision.name)", options)
  }
}

struct EstimateOptimizer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimizer", abstract: "What an optimizer keeps.")
  @OptionGroup var model: ModelOptions
  @Option(help: "The optimizer.") var optimizer: Optimizer = .adamw
  @Flag(help: "With the fp32 copy of 16-bit weights.") var masterWeights = false
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    let states = try EstimateOptions.estimate { () throws(EstimateError) in
      try model.optimizerStates(optimizer, masterWeights: masterWeights, parallelism: devices.parallelism)
    }
    states.printed("\(optimizer.name) for \(model.name)", options)
  }
}

struct EstimateCache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kv-cache", abstract: "Keys and values of past tokens.")
  @OptionGroup var model: ModelOptions
  @Option(help: "Sequences at once.") var batch = 1
  @Option(help: "Tokens of each sequence.") var tokens = 2048
  @Option(help: "The format of keys and values.") var kvPrecision: NumberFormat = .fp16
  @Flag(help: "In blocks, as vLLM keeps it: says what is left free in them.") var paged = false
  @Option(help: "Tokens of a block.") var blockSize = ServingCapacity.defaultBlockSize
  @Option(help: "Lengths of sequences, in the place of --batch and --tokens: 512,900,64.") var lengths:
    String?
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    let lengths = try chosenLengths()
    let cache = try EstimateOptions.estimate { () throws(EstimateError) in
      if let lengths {
        return try model.pagedCache(
          lengths: lengths, blockSize: paged ? blockSize : 1, format: kvPrecision,
          parallelism: devices.parallelism)
      }
      return try model.kvCache(
        batch: batch, tokens: tokens, format: kvPrecision, parallelism: devices.parallelism)
    }
    cache.printed("KV cache of \(model.name) in \(kvPrecision.name)", options)
  }

  private func chosenLengths() throws -> [Int]? {
    guard let lengths else {
      return paged && (1...100_000).contains(batch) ? Array(repeating: tokens, count: batch) : nil
    }
    return try lengths.split(separator: ",").map { word in
      guard let length = Int(word.filter { $0 != " " }) else {
        throw RunFailure(message: "--lengths: `\(word)` is no whole number; write 512,900,64")
      }
      return length
    }
  }
}

enum RecomputeChoice: String, ExpressibleByArgument, CaseIterable {
  case none, selective, full

  var recomputation: Recomputation {
    switch self {
    case .none: .none
    case .selective: .selective
    case .full: .full
    }
  }
}

struct EstimateActivations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activations", abstract: "What training keeps for the backward pass.")
  @OptionGroup var model: ModelOptions
  @Option(help: "Sequences on one device at a time (micro-batch).") var batch = 1
  @Option(help: "Tokens of a sequence.") var sequence = 2048
  @Option(help: "What is computed again in the backward pass: none, selective (attention scores) or full.")
  var recompute: RecomputeChoice = .none
  @Flag(help: "With FlashAttention, which keeps no attention scores.") var flashAttention = false
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    let activations = try EstimateOptions.estimate { () throws(EstimateError) in
      try model.activations(
        batch: batch, sequence: sequence, recomputation: recompute.recomputation,
        flashAttention: flashAttention,
        parallelism: devices.parallelism)
    }
    activations.printed("activations of \(model.name), \(batch) × \(sequence) tokens", options)
  }
}

enum OffloadChoice: String, ExpressibleByArgument, CaseIterable { case none, optimizer, all }

struct EstimateTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training", abstract: "Weights, gradients, optimizer states, activations; and time and cost."
  )
  @OptionGroup var model: ModelOptions
  @Option(help: "What is kept for each parameter.") var recipe: TrainingRecipe = .mixedPrecisionAdam
  @Option(help: "Sequences on one device at a time (micro-batch).") var batch = 1
  @Option(help: "Tokens of a sequence.") var sequence = 2048
  @Option(help: "none, selective or full.") var recompute: RecomputeChoice = .none
  @Flag(help: "Attention scores are kept, as without FlashAttention.") var eagerAttention = false
  @Option(
    help: "What data-parallel devices divide: 0 nothing, 1 optimizer states, 2 gradients too, 3 weights too.")
  var zero = 0
  @Option(help: "What the host's memory keeps: none, optimizer or all.") var offload: OffloadChoice = .none
  @Option(help: "Train adapters of this rank in the place of all weights.") var loraRank: Int?
  @Option(help: "The matrices with adapters: q,k,v,o,gate,up,down.") var loraTargets = "q,v"
  @Option(help: "The format of weights that are not trained (with --lora-rank).") var precision:
    NumberFormat = .bf16
  @Option(help: "Tokens to train on, such as 1.4T; with --gpu: time and cost.") var trainingTokens: String?
  @Option(help: "The accelerator, for time and cost.") var gpu: String?
  @Option(help: "How many accelerators, for time and cost.") var count = 1
  @Option(help: "The part of the peak rate that is reached (MFU).") var mfu = 0.4
  @Option(help: "The price of one accelerator for an hour.") var price: Double?
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    guard let stage = ZeROStage(rawValue: zero) else {
      throw RunFailure(message: "--zero is 0, 1, 2 or 3, not \(zero)")
    }
    var scenario = TrainingScenario(
      recipe: recipe, batch: batch, sequence: sequence, recomputation: recompute.recomputation,
      flashAttention: !eagerAttention, zero: stage,
      offload: offload == .none ? .none : offload == .optimizer ? .optimizer : .all, frozenFormat: precision,
      parallelism: devices.parallelism)
    if let loraRank { scenario.adapters = LowRankAdapters(rank: loraRank, targets: try targets()) }
    let training = try EstimateOptions.estimate { () throws(EstimateError) in try model.training(scenario) }
    let cost = try cost(of: model)
    if options.format == .json {
      Terminal.print(
        training.json(
          cost.map {
            [("flops", $0.operations), ("days", $0.days), ("gpuHours", $0.deviceHours), ("cost", $0.cost)]
          } ?? []))
      return
    }
    training.printed("training \(model.name), \(batch) × \(sequence) tokens on a device", options)
    if let cost, let gpu {
      func round(_ value: Double) -> String {
        value < 100 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
      }
      var line =
        "\(cost.operations) operations: \(round(cost.days)) days on \(count) × \(gpu) at \(mfu) of the dense peak"
      line += ", \(round(cost.deviceHours)) accelerator hours"
      if let money = cost.cost { line += ", \(round(money)) at \(price ?? 0) an hour" }
      Terminal.print("\n\(line)\n")
    }
  }

  private func targets() throws -> Set<LowRankAdapters.Target> {
    var targets: Set<LowRankAdapters.Target> = []
    for word in loraTargets.split(separator: ",") {
      guard let target = LowRankAdapters.Target(rawValue: String(word)) else {
        throw RunFailure(message: "--lora-targets: `\(word)` is none of q, k, v, o, gate, up, down")
      }
      targets.insert(target)
    }
    return targets
  }

  private func cost(of model: EstimatedModel) throws -> TrainingCost? {
    guard let trainingTokens else { return nil }
    guard let tokens = ParameterCount.named(trainingTokens) else {
      throw RunFailure(message: "--training-tokens: `\(trainingTokens)` is no number; write 1.4T or 300B")
    }
    guard let gpu else { throw RunFailure(message: "--training-tokens needs --gpu") }
    guard count >= 1, mfu > 0, mfu <= 1 else {
      throw RunFailure(message: "--count is at least 1, and --mfu above 0 and up to 1")
    }
    let rates = try ShowGPU.variants(gpu).compactMap { $0.value(of: .bf16) ?? $0.value(of: .fp16) }
    guard let peak = rates.min() else { throw RunFailure(message: "\(gpu): its rate in 16 bits is unknown") }
    let operations = TrainingCost.operations(
      activeParameters: Double(model.activeParameters), tokens: Double(tokens),
      fullRecomputation: recompute == .full)
    return TrainingCost(
      operations: operations, devices: count, peak: peak * 1e12, utilization: mfu, pricePerHour: price)
  }
}

struct EstimateInference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inference", abstract: "Weights, cache and overhead; and how much a server holds.")
  @OptionGroup var model: ModelOptions
  @OptionGroup var serving: ServingOptions
  @Option(help: "The accelerator, for concurrency and a bound of tokens a second.") var gpu: String?
  @Option(help: "How many accelerators share the model (tensor parallelism).") var count: Int?
  @Option(help: "The part of a device's memory that the server takes.")
  var memoryUtilization = ServingCapacity.defaultUtilization
  @Option(help: "The longest sequence that is allowed. Default: the model's context.") var maxLength: Int?
  @OptionGroup var devices: ParallelismOptions
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    var parallelism = devices.parallelism
    if let count { parallelism.tensor = count }
    let scenario = serving.scenario(parallelism)
    let inference = try EstimateOptions.estimate { () throws(EstimateError) in try model.inference(scenario) }
    var fields: [(name: String, value: Double?)] = []
    var lines: [String] = []
    if let gpu {
      // Programs are told of the first variant, people of all.
      for card in try ShowGPU.variants(gpu).reversed() {
        let capacity = try card.capacity(of: model, scenario, memoryUtilization, maxLength)
        let rate = card.decodeRate(of: model, scenario)
        fields = [
          ("concurrency", capacity?.concurrency), ("cacheTokens", capacity.map { Double($0.cacheTokens) }),
          ("decodeTokensPerSecond", rate),
        ]
        lines.insert(card.sentence(capacity, rate, parallelism.tensor), at: 0)
      }
    }
    if options.format == .json {
      Terminal.print(inference.json(fields))
    } else {
      inference.printed("serving \(model.name), \(serving.batch) × \(serving.tokens) tokens", options)
      if !lines.isEmpty { Terminal.print("\n" + lines.joined(separator: "\n") + "\n") }
    }
  }
}

/// What is served.
struct ServingOptions: ParsableArguments {
  @Option(help: "The format of the weights.") var precision: NumberFormat = .fp16
  @Option(help: "The format of keys and values.") var kvPrecision: NumberFormat = .fp16
  @Option(help: "Sequences at once.") var batch = 1
  @Option(help: "Tokens of each sequence, prompt and answer.") var tokens = 2048

  func scenario(_ parallelism: Parallelism) -> InferenceScenario {
    InferenceScenario(
      weights: precision, cache: kvPrecision, batch: batch, tokens: tokens, parallelism: parallelism)
  }
}
