/// The shape of a decoder-only language model: everything that its memory follows from.
public struct ModelArchitecture: Sendable, Hashable {
  /// Transformer blocks.
  public var layers: Int
  /// The width of the residual stream (h).
  public var hiddenSize: Int
  public var attention: Attention
  public var feedForward: FeedForward
  /// Rows of the embedding.
  public var vocabularySize: Int
  /// Whether the embedding also is the output matrix.
  public var tiesEmbeddings: Bool
  /// The longest context that the model was made for, in tokens.
  public var contextLength: Int
  public var family: ModelFamily
  /// The layers that see only the last tokens; `nil` where all see everything.
  public var slidingWindow: SlidingWindow?

  public init(
    layers: Int, hiddenSize: Int, attention: Attention, feedForward: FeedForward, vocabularySize: Int,
    tiesEmbeddings: Bool? = nil, contextLength: Int, family: ModelFamily = .llama,
    slidingWindow: SlidingWindow? = nil
  ) {
    self.layers = layers
    self.hiddenSize = hiddenSize
    self.attention = attention
    self.feedForward = feedForward
    self.vocabularySize = vocabularySize
    self.tiesEmbeddings = tiesEmbeddings ?? family.tiesEmbeddings
    self.contextLength = contextLength
    self.family = family
    self.slidingWindow = slidingWindow
  }

  public enum Attention: Sendable, Hashable {
    /// Multi-head (as many key-value as query heads), grouped-query (fewer) or multi-query attention (one). The head
    /// dimension is the model's own, which need not be hidden size / query heads.
    case heads(query: Int, keyValue: Int, dimension: Int)
    /// Multi-head latent attention of DeepSeek. A `queryRank` of 0 projects queries in one step.
    case latent(
      heads: Int, queryRank: Int, keyValueRank: Int, plainDimension: Int, ropeDimension: Int,
      valueDimension: Int)

    /// Query heads.
    public var queryHeads: Int {
      switch self {
      case .heads(let query, _, _): query
      case .latent(let heads, _, _, _, _, _): heads
      }
    }

    /// MHA, GQA, MQA or MLA.
    public var kind: String {
      switch self {
      case .heads(let query, let keyValue, _): keyValue == query ? "MHA" : keyValue == 1 ? "MQA" : "GQA"
      case .latent: "MLA"
      }
    }
  }

  public enum FeedForward: Sendable, Hashable {
    case dense(width: Int)
    /// Mixture of experts: in every layer but the first `denseLayers`, which have one network of `denseWidth`.
    case experts(Experts)
  }

  public struct Experts: Sendable, Hashable {
    /// Experts among which the router chooses.
    public var routed: Int
    /// How many of them a token goes through.
    public var perToken: Int
    /// Experts that every token goes through.
    public var shared: Int
    /// The width of one expert.
    public var width: Int
    public var denseLayers: Int
    public var denseWidth: Int

    public init(
      routed: Int, perToken: Int, shared: Int = 0, width: Int, denseLayers: Int = 0, denseWidth: Int = 0
    ) {
      self.routed = routed
      self.perToken = perToken
      self.shared = shared
      self.width = width
      self.denseLayers = denseLayers
      self.denseWidth = denseWidth
    }
  }

  public struct SlidingWindow: Sendable, Hashable {
    /// How many tokens such a layer sees.
    public var tokens: Int
    /// How many of the layers are such.
    public var layers: Int

    public init(tokens: Int, layers: Int) {
      self.tokens = tokens
      self.layers = layers
    }
  }
}
