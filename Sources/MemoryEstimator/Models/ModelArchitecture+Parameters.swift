extension ModelArchitecture {
  /// How many parameters there are, and where.
  ///
  /// Source: the modules of Hugging Face transformers; for each model of the catalog the sum equals the count of its
  /// weights there, to the unit.
  public var parameters: Parameters {
    let embedding = vocabularySize * hiddenSize
    return Parameters(
      embedding: embedding, output: tiesEmbeddings ? 0 : embedding, positions: positionParameters,
      attention: layers * attentionParameters, feedForward: feedForwardParameters,
      norms: (layers * family.normsPerLayer + 1 + (family.normalizesEmbeddings ? 1 : 0)) * normParameters,
      inactiveExperts: inactiveParameters)
  }

  public struct Parameters: Sendable, Hashable {
    public var embedding: Int
    /// The output matrix (LM head); 0 where the embedding is it.
    public var output: Int
    /// Learned positions.
    public var positions: Int
    public var attention: Int
    /// With the router of experts.
    public var feedForward: Int
    public var norms: Int
    /// Of the experts that a token does not go through.
    public var inactiveExperts: Int

    public var total: Int { embedding + output + positions + attention + feedForward + norms }
    /// Those that one token goes through, both embeddings included. Some publish the count without the input embedding.
    public var active: Int { total - inactiveExperts }
  }

  private var normParameters: Int { family.normHasBias ? 2 * hiddenSize : hiddenSize }

  private var positionParameters: Int {
    family.extraPositions.map { (contextLength + $0) * hiddenSize } ?? 0
  }

  /// Of one layer.
  private var attentionParameters: Int {
    switch attention {
    case .heads(let query, let keyValue, let dimension):
      let (queries, keys) = (query * dimension, keyValue * dimension)
      var count = 2 * hiddenSize * (queries + keys)
      if family.attentionBias != .none { count += queries + 2 * keys }
      if family.attentionBias == .all { count += hiddenSize }
      switch family.queryKeyNorm {
      case .none: break
      case .perHead: count += 2 * dimension
      case .perProjection: count += queries + keys
      }
      return count + (family.hasSinks ? query : 0)
    case .latent(let heads, let queryRank, let keyValueRank, let plain, let rope, let value):
      let query =
        queryRank == 0
        ? hiddenSize * heads * (plain + rope)
        : hiddenSize * queryRank + queryRank + queryRank * heads * (plain + rope)
      let keyValue =
        hiddenSize * (keyValueRank + rope) + keyValueRank + keyValueRank * heads * (plain + value)
      return query + keyValue + heads * value * hiddenSize
    }
  }

  /// Of one network of this width.
  func feedForwardParameters(width: Int) -> Int {
    let inward = family.isGated ? 2 : 1
    return (inward + 1) * hiddenSize * width
      + (family.feedForwardHasBias ? inward * width + hiddenSize : 0)
  }

  /// Of all layers.
  private var feedForwardParameters: Int {
    switch feedForward {
    case .dense(let width): return layers * feedForwardParameters(width: width)
    case .experts(let experts):
      let one = feedForwardParameters(width: experts.width)
      let router = hiddenSize * experts.routed + (family.routerHasBias ? experts.routed : 0)
      return experts.denseLayers * feedForwardParameters(width: experts.denseWidth)
        + (layers - experts.denseLayers) * ((experts.routed + experts.shared) * one + router)
    }
  }

  private var inactiveParameters: Int {
    guard case .experts(let experts) = feedForward else { return 0 }
    return (layers - experts.denseLayers) * (experts.routed - experts.perToken)
      * feedForwardParameters(width: experts.width)
  }
}
