/// Among how many devices a model and its work are divided, and how.
public struct Parallelism: Sendable, Hashable {
  /// Devices that share each matrix (t).
  public var tensor: Int
  /// Devices that each have some of the layers (p).
  public var pipeline: Int
  /// Copies of the model that each work on data of their own (N).
  public var data: Int
  /// Devices that share each sequence (c); they divide activations and cache, and no weights.
  public var context: Int
  /// Devices that share the experts (e), out of those that are data-parallel.
  public var expert: Int
  /// Whether what tensor parallelism leaves whole is divided along the sequence.
  public var sequence: Bool

  public init(
    tensor: Int = 1, pipeline: Int = 1, data: Int = 1, context: Int = 1, expert: Int = 1,
    sequence: Bool = false
  ) {
    self.tensor = tensor
    self.pipeline = pipeline
    self.data = data
    self.context = context
    self.expert = expert
    self.sequence = sequence
  }

  public static let none = Parallelism()

  /// How many devices there are in all; experts divide the data-parallel ones.
  public var devices: Int { tensor * pipeline * data * context }

  /// - Throws: ``EstimateError`` for a degree below 1, more pipeline stages than layers, or more devices for experts than
  ///   experts or data-parallel devices.
  func check(_ model: ModelArchitecture?) throws(EstimateError) {
    let range = 1...1_000_000
    try EstimateError.check("Tensor parallelism", tensor, range)
    try EstimateError.check("Pipeline parallelism", pipeline, range)
    try EstimateError.check("Data parallelism", data, range)
    try EstimateError.check("Context parallelism", context, range)
    try EstimateError.check("Expert parallelism", expert, range)
    guard let model else {
      guard expert == 1 else {
        throw EstimateError("Expert parallelism needs a model with experts", "Give a model, or leave it out")
      }
      return
    }
    guard pipeline <= model.layers else {
      throw EstimateError(
        "\(model.layers) layers cannot be divided among \(pipeline) pipeline stages",
        "Give at most \(model.layers)")
    }
    guard model.attention.queryHeads % tensor == 0 else {
      throw EstimateError(
        "\(model.attention.queryHeads) query heads cannot be divided among \(tensor) tensor-parallel devices",
        "Give a number that divides \(model.attention.queryHeads)")
    }
    if expert > 1 {
      guard case .experts(let experts) = model.feedForward, experts.routed % expert == 0 else {
        throw EstimateError(
          "Expert parallelism cannot be \(expert) for this model",
          "Give a number that divides its experts; a dense model has none")
      }
    }
  }
}
