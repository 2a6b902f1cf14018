/// What the models of a family have in common: how a layer is built around its large matrices.
public struct ModelFamily: Sendable, Hashable {
  /// The name in the catalog and in outputs, such as `qwen3`.
  public let name: String
  /// What `model_type` says in a Hugging Face `config.json`.
  public let modelTypes: [String]
  /// Normalizations in a layer; one more stands behind the last layer.
  public let normsPerLayer: Int
  /// LayerNorm, with a bias beside its weights, or RMSNorm without.
  public let normHasBias: Bool
  /// Whether a norm multiplies by its weights in fp32, and so keeps its normalized input in fp32 for the backward pass.
  public let normMultipliesInFP32: Bool
  /// A feed-forward network with a gate (SwiGLU, GeGLU) has three matrices, one without (ReLU, GELU) two.
  public let isGated: Bool
  /// Whether the matrices of the feed-forward network have biases.
  public let feedForwardHasBias: Bool
  /// Which projections of attention have biases.
  public let attentionBias: AttentionBias
  public let queryKeyNorm: QueryKeyNorm
  /// Learned positions, as rows besides the longest context; `nil` where positions are no parameters (rotary, ALiBi).
  public let extraPositions: Int?
  /// Whether the embeddings are normalized before the first layer.
  public let normalizesEmbeddings: Bool
  /// Whether each query head has a learned attention sink.
  public let hasSinks: Bool
  /// Whether the router of experts has a bias.
  public let routerHasBias: Bool
  /// Whether the embedding also is the output matrix, unless the model says otherwise.
  public let tiesEmbeddings: Bool

  public enum AttentionBias: String, Sendable, Hashable, CaseIterable {
    case none, queryKeyValue, all
  }

  /// A normalization of queries and keys.
  public enum QueryKeyNorm: String, Sendable, Hashable, CaseIterable {
    case none
    /// One weight for each number of a head, shared by all heads.
    case perHead
    /// One weight for each number of all heads.
    case perProjection
  }

  init(
    _ name: String, types: [String] = [], norms: Int = 2, normBias: Bool = false, normInFP32: Bool = false,
    gated: Bool = true,
    bias: Bool = false, attentionBias: AttentionBias = .none, queryKeyNorm: QueryKeyNorm = .none,
    extraPositions: Int? = nil, embeddingNorm: Bool = false, sinks: Bool = false, routerBias: Bool = false,
    tied: Bool = false
  ) {
    self.name = name
    modelTypes = types
    normsPerLayer = norms
    normHasBias = normBias
    normMultipliesInFP32 = normInFP32
    isGated = gated
    feedForwardHasBias = bias
    self.attentionBias = attentionBias
    self.queryKeyNorm = queryKeyNorm
    self.extraPositions = extraPositions
    normalizesEmbeddings = embeddingNorm
    hasSinks = sinks
    routerHasBias = routerBias
    tiesEmbeddings = tied
  }

  public static func named(_ name: String) -> ModelFamily? {
    all.first { $0.name == name || $0.modelTypes.contains(name) }
  }
}
