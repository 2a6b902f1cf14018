/// An optimizer, as far as its memory goes: how many numbers it keeps a parameter, and how it stores them.
public struct Optimizer: Sendable, Hashable {
  /// The name in options and outputs, such as `adamw`.
  public let name: String
  /// Numbers kept for each trainable parameter, besides weights and gradients.
  public let statesPerParameter: Int
  /// How it stores them unless told otherwise.
  public let stateFormat: NumberFormat
  /// Whether it always stores them so: an 8-bit optimizer does.
  public let keepsItsFormat: Bool
  /// Other ways of writing it. Case and what is no letter or digit do not matter.
  public let spellings: [String]
  /// Where the count is not the whole truth.
  public let note: String?
  /// What it keeps of a model whose matrices are known, where that is not the same for each parameter.
  let rule: String?

  init(
    _ name: String, states: Int, format: NumberFormat = .fp32, keepsItsFormat: Bool = false,
    as spellings: [String] = [], note: String? = nil, rule: String? = nil
  ) {
    self.name = name
    statesPerParameter = states
    stateFormat = format
    self.keepsItsFormat = keepsItsFormat
    self.spellings = spellings
    self.note = note
    self.rule = rule
  }

  /// Whether what it keeps depends on the matrices of a model, and not on the number of parameters alone.
  var isByMatrix: Bool { rule != nil }

  /// The optimizer that people write as `name`, such as "AdamW", "8-bit Adam", "Adam 8bit" or "SGD + momentum".
  public static func named(_ name: String) -> Optimizer? {
    bySpelling[Spelling(name)]
  }

  private static let bySpelling: [Spelling: Optimizer] = {
    var optimizers: [Spelling: Optimizer] = [:]
    for optimizer in all {
      for spelling in [optimizer.name] + optimizer.spellings { optimizers[Spelling(spelling)] = optimizer }
    }
    return optimizers
  }()
}
