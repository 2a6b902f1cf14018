/// Which activations of a layer are kept for the backward pass.
public enum Recomputation: Sendable, Hashable, CaseIterable {
  /// All of them.
  case none
  /// All but the attention scores, as FlashAttention also does.
  case selective
  /// The layer's input alone.
  case full
}

extension Recomputation {
  /// The part of a layer's operations that selective recomputation does again: `s / 6h`.
  ///
  /// Source: Korthikanti et al., arXiv 2205.05198, section 5.
  public static func selectiveOperations(sequence: Int, hidden: Int) -> Double {
    Double(sequence) / (6 * Double(hidden))
  }
}

extension ByteCount {
  /// Activations that training keeps, in bytes: 16-bit numbers, dropout masks of one byte, a GPT layer with
  /// a feed-forward width of `4 · hidden`. ``ModelArchitecture/activations(batch:sequence:recomputation:flashAttention:parallelism:)``
  /// is for models of any shape.
  ///
  /// With s, b, h, a the sequence, batch, hidden size and query heads, and t the tensor-parallel degree, each layer keeps
  /// `sbh(34 + 5as/h)`; `sbh(10 + 24/t + 5as/(ht))` with tensor parallelism, everything over t with sequence
  /// parallelism as well; without `5as/h` on selective recomputation; `2sbh` on full recomputation.
  /// During the backward pass full recomputation also needs one layer's activations, which is not counted.
  ///
  /// - Parameters:
  ///   - batch: Sequences at once (micro-batch).
  ///   - sequence: Tokens of a sequence.
  ///   - hidden: The hidden size.
  ///   - layers: How many layers keep theirs.
  ///   - heads: Query heads.
  ///   - recomputation: What is computed again in the backward pass.
  ///   - tensorParallel: Devices that share each matrix.
  ///   - sequenceParallel: Whether the rest is divided along the sequence.
  ///   - maskBytes: Bytes of an element of a dropout mask; 2 on CPUs, where PyTorch keeps them in the activations'
  ///     format. There are two masks of the hidden size, and one of the scores.
  ///
  /// Source: Korthikanti et al., arXiv 2205.05198, table 2.
  public static func activations(
    batch: Int, sequence: Int, hidden: Int, layers: Int, heads: Int, recomputation: Recomputation = .none,
    tensorParallel: Int = 1, sequenceParallel: Bool = false, maskBytes: Double = 1
  ) -> ByteCount {
    let sbh = Double(sequence) * Double(batch) * Double(hidden)
    let ways = Double(max(1, tensorParallel))
    if recomputation == .full { return ByteCount(2 * sbh * Double(layers)) }
    // sbh · 5as/h, written without the division.
    let scores =
      recomputation == .none
      ? (4 + maskBytes) * Double(heads) * Double(sequence) * Double(sequence) * Double(batch) / ways : 0
    let whole = (8 + 2 * maskBytes) * sbh
    let linear = sequenceParallel ? (whole + 24 * sbh) / ways : whole + 24 * sbh / ways
    return ByteCount((linear + scores) * Double(layers))
  }

  /// Logits: one number for each token and each word of the vocabulary.
  public static func logits(batch: Int, sequence: Int, vocabulary: Int, bytesPerElement: Double) -> ByteCount
  {
    ByteCount(Double(batch) * Double(sequence) * Double(vocabulary) * bytesPerElement)
  }
}
