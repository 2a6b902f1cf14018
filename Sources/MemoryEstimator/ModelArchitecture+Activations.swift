extension ModelArchitecture {
  /// Bytes that one layer keeps for the backward pass, for each token, in 16-bit numbers.
  ///
  /// With h the hidden size, a and k the query and key-value heads of dimension d, f the feed-forward width, s the tokens
  /// of a sequence and t the tensor-parallel degree:
  /// - without a gate, dropout masks of one byte: `h(10 + (8 + 4f/h)/t)`, and for attention scores `5as/t`;
  /// - with a gate, without dropout: `4h + n(6h + 4) + (4ad + 4kd + 8f)/t` with n norms, and for attention scores `6as/t`;
  ///   normalized queries and keys add `(6(ad + kd) + 4(a + k))/t`; where norms multiply in fp32, 8 stands for 6;
  /// - FlashAttention keeps a logarithm for each head in the place of scores, `4a/t`;
  /// - sequence parallelism divides what tensor parallelism leaves whole;
  /// - a mixture of experts keeps f of the experts that a token goes through, `4E` for the router and two copies of the
  ///   token for each of those experts.
  ///
  /// Sources: Korthikanti et al., arXiv 2205.05198, table 2 (without a gate); measured on the decoder layers of Hugging Face
  /// transformers with saved-tensor hooks (with a gate: to the byte for Llama, Mistral, Qwen2, Qwen3 and OLMo-2, and but for
  /// copies of norms' weights for Gemma and Gemma 3). See
  /// `Tests/Measurements`.
  public func activationsPerToken(
    sequence: Int, keepsScores: Bool, flashAttention: Bool = true, parallelism: Parallelism = .none
  ) -> Double {
    let hidden = Double(hiddenSize)
    let ways = Double(parallelism.tensor)
    // An RMSNorm keeps its input in fp32, one fp32 number, what it normalized, and its output where a matrix reads it: two
    // norms of a layer have such an output, further ones add to the residual stream.
    let norms = Double(family.normsPerLayer)
    let normalized = family.normMultipliesInFP32 ? 4.0 : 2.0
    let gated = 4 * hidden + max(norms, 2) * (4 + normalized) * hidden + 4 * norms
    let whole = family.isGated ? gated : 10 * hidden
    var divided = 0.0
    let heads = Double(attention.queryHeads)
    switch attention {
    case .heads(_, let keyValue, let dimension):
      let queries = heads * Double(dimension)
      let keys = Double(keyValue * dimension)
      divided += family.isGated ? 4 * queries + 4 * keys : 8 * hidden
      switch family.queryKeyNorm {
      case .none: break
      case .perHead: divided += (4 + normalized) * (queries + keys) + 4 * (heads + Double(keyValue))
      case .perProjection: divided += (4 + normalized) * (queries + keys) + 8
      }
    case .latent(_, let queryRank, let keyValueRank, let plain, let rope, let value):
      // Queries, keys and values as attention sees them, what it gives, and the ranks in between.
      divided += 2 * heads * Double(2 * (plain + rope) + 2 * value)
      divided += 2 * Double(queryRank + keyValueRank + rope)
    }
    switch feedForward {
    case .dense(let width): divided += (family.isGated ? 8 : 4) * Double(width)
    case .experts(let experts):
      let width = Double(experts.perToken * experts.width + experts.shared * experts.width)
      divided += (family.isGated ? 8 : 4) * width
      divided += 4 * Double(experts.routed) + 4 * Double(experts.perToken) * hidden
    }
    if keepsScores, !flashAttention { divided += (family.isGated ? 6 : 5) * heads * Double(sequence) }
    if flashAttention { divided += 4 * heads }
    return (parallelism.sequence ? whole / ways : whole) + divided / ways
  }

  /// Activations that training keeps on the most loaded device, by part.
  ///
  /// With pipeline stages the first one holds as many micro-batches as there are stages, so that it keeps as much as all
  /// layers do of one. Full recomputation keeps each layer's input, and one layer's activations while it runs again.
  public func activations(
    batch: Int, sequence: Int, recomputation: Recomputation, flashAttention: Bool,
    parallelism: Parallelism = .none
  ) -> [Breakdown.Component] {
    let tokens = Double(batch) * Double(sequence) / Double(parallelism.context)
    let layer = activationsPerToken(
      sequence: sequence, keepsScores: recomputation == .none, flashAttention: flashAttention,
      parallelism: parallelism)
    guard recomputation == .full else {
      return [.init("activations", ByteCount(layer * tokens * Double(layers)))]
    }
    let input = 2 * Double(hiddenSize) / (parallelism.sequence ? Double(parallelism.tensor) : 1)
    return [
      .init("activation checkpoints", ByteCount(input * tokens * Double(layers))),
      .init("recomputed layer", ByteCount(layer * tokens)),
    ]
  }
}
