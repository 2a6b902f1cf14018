/// How a model is trained, as far as memory goes.
public struct TrainingScenario: Sendable, Hashable {
  public var recipe: TrainingRecipe
  /// Sequences on one device at a time (micro-batch).
  public var batch: Int
  /// Tokens of a sequence.
  public var sequence: Int
  public var recomputation: Recomputation
  public var flashAttention: Bool
  public var zero: ZeROStage
  /// What is kept in the host's memory.
  public var offload: DeepSpeedEstimates.Offload
  /// Adapters that are trained in the place of all weights, which stay in `frozenFormat`.
  public var adapters: LowRankAdapters?
  public var frozenFormat: NumberFormat
  public var parallelism: Parallelism

  public init(
    recipe: TrainingRecipe = .mixedPrecisionAdam, batch: Int = 1, sequence: Int = 2048,
    recomputation: Recomputation = .none, flashAttention: Bool = true, zero: ZeROStage = .none,
    offload: DeepSpeedEstimates.Offload = .none, adapters: LowRankAdapters? = nil,
    frozenFormat: NumberFormat = .bf16, parallelism: Parallelism = .none
  ) {
    self.recipe = recipe
    self.batch = batch
    self.sequence = sequence
    self.recomputation = recomputation
    self.flashAttention = flashAttention
    self.zero = zero
    self.offload = offload
    self.adapters = adapters
    self.frozenFormat = frozenFormat
    self.parallelism = parallelism
  }
}

extension EstimatedModel {
  /// Bytes a logit while the loss is computed: 16-bit logits, their fp32 copy, and its gradient.
  static let bytesPerLogit = 10.0

  /// What training keeps: weights, gradients, optimizer states, activations and logits; without the framework's own.
  ///
  /// Of a model that is known by its size alone, activations and logits are left out.
  public func training(_ scenario: TrainingScenario) throws(EstimateError) -> Breakdown {
    try EstimateError.check("The batch", scenario.batch, 1...1_000_000)
    try EstimateError.check("The sequence", scenario.sequence, 1...1_000_000_000)
    let parallelism = scenario.parallelism
    try parallelism.check(architecture)
    if scenario.zero != .none, parallelism.data == 1 {
      throw EstimateError(
        "ZeRO divides nothing among one data-parallel device", "Give --data-parallel as well")
    }
    var notes = assumptions
    var whole: [Breakdown.Component]
    var device: [Breakdown.Component]
    let share = shareOfDevice(parallelism) ?? Double(parameters)
    if let adapters = scenario.adapters {
      let trained = try adapters.parameters(of: shape(for: "adapters"))
      let frozen = scenario.frozenFormat.bytesPerWeight
      whole = [.init("frozen weights", ByteCount(Double(parameters) * frozen))]
      whole += states(of: Double(trained), scenario, isDivided: false).map {
        .init("adapter " + $0.name, $0.amount)
      }
      device = [
        .init(
          "frozen weights",
          ByteCount(share * frozen / (scenario.zero >= .weights ? Double(parallelism.data) : 1)))
      ]
      device += states(of: Double(trained) * share / Double(parameters), scenario, isDivided: true).map {
        .init("adapter " + $0.name, $0.amount)
      }
      notes.append(
        "LoRA of rank \(adapters.rank) trains \(trained) parameters; the others stay in \(scenario.frozenFormat.name)"
      )
    } else {
      whole = states(of: Double(parameters), scenario, isDivided: false)
      device = states(of: share, scenario, isDivided: true)
    }
    notes.append(
      "\(scenario.recipe.name): \(scenario.recipe.bytesPerParameter) bytes a trained parameter (\(scenario.recipe.source))"
    )
    if let shape = architecture {
      let activations = shape.activations(
        batch: scenario.batch, sequence: scenario.sequence, recomputation: scenario.recomputation,
        flashAttention: scenario.flashAttention)
      let copies = Double(parallelism.data)
      whole += activations.map { .init($0.name, $0.amount * copies) }
      device += shape.activations(
        batch: scenario.batch, sequence: scenario.sequence, recomputation: scenario.recomputation,
        flashAttention: scenario.flashAttention, parallelism: parallelism)
      let logits =
        Double(scenario.batch) * Double(scenario.sequence) * Double(shape.vocabularySize) * Self.bytesPerLogit
      whole.append(.init("logits", ByteCount(logits * copies)))
      device.append(
        .init("logits", ByteCount(logits / Double(parallelism.tensor) / Double(parallelism.context))))
      notes += activationNotes(scenario, shape)
      if scenario.zero == .weights {
        let gathered = 4 * Double(shape.largestLayerParameters) / Double(parallelism.tensor)
        device.append(.init("gathered layer", ByteCount(gathered)))
        notes.append("ZeRO 3 gathers weights and gradients of one layer at a time in 16 bits")
      }
    } else {
      notes.append("Activations and logits are left out: they do not follow from a size")
    }
    notes.append("The framework's own memory, 0.5 to 2 GiB a device, and fragmentation are left out")
    return Breakdown(
      quantity: "training", components: whole,
      perDevice: parallelism.devices > 1 || scenario.offload != .none ? device : nil, assumptions: notes)
  }

  /// Weights, gradients and optimizer states of so many trained parameters.
  private func states(
    of parameters: Double, _ scenario: TrainingScenario, isDivided: Bool
  ) -> [Breakdown.Component] {
    let recipe = scenario.recipe
    func ways(_ stage: ZeROStage) -> Double {
      isDivided && scenario.zero >= stage ? Double(scenario.parallelism.data) : 1
    }
    let optimizerStays = !isDivided || scenario.offload == .none
    let weightsStay = !isDivided || scenario.offload != .all
    let parts: [(String, Double, Bool)] = [
      ("weights", recipe.weights / ways(.weights), weightsStay),
      ("gradients", recipe.gradients / ways(.gradients), weightsStay),
      ("optimizer states", recipe.states / ways(.optimizer), optimizerStays),
      ("master weights", recipe.masterWeights / ways(.optimizer), optimizerStays),
      ("accumulated gradients", recipe.accumulatedGradients / ways(.optimizer), optimizerStays),
    ]
    return parts.filter { $0.1 > 0 && $0.2 }.map { .init($0.0, ByteCount($0.1 * parameters)) }
  }

  private func activationNotes(_ scenario: TrainingScenario, _ shape: ModelArchitecture) -> [String] {
    var notes = [
      "Micro-batch of \(scenario.batch) × \(scenario.sequence) tokens on each data-parallel device, activations in 16 bits"
    ]
    switch scenario.recomputation {
    case .none:
      notes.append(
        scenario.flashAttention ? "FlashAttention: no attention scores are kept" : "Attention scores are kept"
      )
    case .selective: notes.append("Attention scores are computed again in the backward pass")
    case .full: notes.append("Each layer is computed again in the backward pass from its input")
    }
    notes.append("\(Self.bytesPerLogit) bytes a logit: 16-bit logits, an fp32 copy and its gradient")
    return notes
  }
}

extension EstimatedModel {
  /// Activations that training keeps for the backward pass.
  public func activations(
    batch: Int, sequence: Int, recomputation: Recomputation, flashAttention: Bool,
    parallelism: Parallelism = .none
  ) throws(EstimateError) -> Breakdown {
    try EstimateError.check("The batch", batch, 1...1_000_000)
    try EstimateError.check("The sequence", sequence, 1...1_000_000_000)
    let shape = try shape(for: "activations")
    try parallelism.check(shape)
    func parts(_ parallelism: Parallelism) -> [Breakdown.Component] {
      shape.activations(
        batch: batch, sequence: sequence, recomputation: recomputation, flashAttention: flashAttention,
        parallelism: parallelism)
    }
    let scenario = TrainingScenario(
      batch: batch, sequence: sequence, recomputation: recomputation, flashAttention: flashAttention)
    return Breakdown(
      quantity: "activations", components: parts(.none),
      perDevice: parallelism.tensor * parallelism.context > 1 ? parts(parallelism) : nil,
      assumptions: activationNotes(scenario, shape).dropLast() + [
        shape.family.isGated
          ? "Decoder layers as in Hugging Face transformers, without dropout"
          : "Decoder layers with dropout, masks of one byte (Korthikanti et al., arXiv 2205.05198)"
      ])
  }
}
