/// A model as far as it is known: its shape, or only how many parameters it is said to have.
public struct EstimatedModel: Sendable, Hashable {
  /// What it is called in outputs.
  public let name: String
  /// Parameters in all.
  public let parameters: Int
  /// Parameters that one token goes through.
  public let activeParameters: Int
  /// `nil` where only a size is known; then nothing can be said of cache and activations.
  public let architecture: ModelArchitecture?
  /// What the counts rest on.
  let assumptions: [String]

  /// A model of a known shape.
  ///
  /// - Throws: ``EstimateError`` for a shape that no model can have.
  public init(name: String, _ architecture: ModelArchitecture) throws(EstimateError) {
    do {
      try architecture.check()
    } catch {
      throw EstimateError("\(name): \(error.problem)", error.remedy)
    }
    let counts = architecture.parameters
    self.name = name
    self.architecture = architecture
    parameters = counts.total
    activeParameters = counts.active
    assumptions = ["\(name) has \(counts.total) parameters, computed from its shape"]
  }

  /// A model of the catalog.
  public init(_ model: Model) throws(EstimateError) {
    try self.init(name: model.name, model.architecture)
  }

  /// A model that is known by its size alone, such as "7B".
  ///
  /// - Throws: ``EstimateError`` for a size that is none, or not between 1 and 10¹⁸.
  public init(size: String) throws(EstimateError) {
    guard let count = ParameterCount.named(size), (1...1_000_000_000_000_000_000).contains(count) else {
      throw EstimateError("`\(size)` is no number of parameters", "Write one such as 7B, 350M or 1.5T")
    }
    name = size
    parameters = count
    activeParameters = count
    architecture = nil
    assumptions = [
      "\(size) is taken at its word: \(count) parameters; a model that is called so has some percent more or less"
    ]
  }

  /// Its shape.
  ///
  /// - Throws: ``EstimateError`` where only a size is known.
  func shape(for quantity: String) throws(EstimateError) -> ModelArchitecture {
    guard let architecture else {
      throw EstimateError(
        "The \(quantity) of \(name) does not follow from its size",
        "Give a model by name, or the path of its config.json")
    }
    return architecture
  }
}
