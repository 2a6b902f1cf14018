/// LoRA: two thin matrices beside each adapted one; only they are trained.
public struct LowRankAdapters: Sendable, Hashable {
  public var rank: Int
  public var targets: Set<Target>

  /// A projection of a layer.
  public enum Target: String, Sendable, Hashable, CaseIterable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case q, k, v, o, gate, up, down
  }

  public init(rank: Int, targets: Set<Target>) {
    self.rank = rank
    self.targets = targets
  }

  /// Trainable parameters: `rank · (inputs + outputs)` for each adapted matrix.
  ///
  /// - Throws: ``EstimateError`` for a model with latent attention or experts, whose adapters are placed in more than one
  ///   way, and for a gate where there is none.
  /// Source: Hu et al., arXiv 2106.09685; PEFT counts 4,194,304 for Llama-2-7B with rank 8 on q and v.
  public func parameters(of model: ModelArchitecture) throws(EstimateError) -> Int {
    try EstimateError.check("The LoRA rank", rank, 1...65_536)
    guard case .heads(let query, let keyValue, let dimension) = model.attention,
      case .dense(let width) = model.feedForward
    else {
      throw EstimateError(
        "LoRA is only estimated for dense models without latent attention", "Give such a model")
    }
    if targets.contains(.gate), !model.family.isGated {
      throw EstimateError("This model has no gate", "Leave `gate` out of the targets")
    }
    let (hidden, queries, keys) = (model.hiddenSize, query * dimension, keyValue * dimension)
    var ends = 0
    for target in targets {
      switch target {
      case .q, .o: ends += hidden + queries
      case .k, .v: ends += hidden + keys
      case .gate, .up, .down: ends += hidden + width
      }
    }
    return model.layers * rank * ends
  }
}

extension LowRankAdapters: CustomStringConvertible {
  /// `LoRA of rank 8 on q, v`.
  public var description: String {
    let names = Target.allCases.filter(targets.contains).map(\.rawValue)
    return "LoRA of rank \(rank) on \(names.joined(separator: ", "))"
  }
}
