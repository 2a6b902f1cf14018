/// Which activations of a layer are kept for the backward pass.
public enum Recomputation: Sendable, Hashable, CaseIterable {
  /// All of them.
  case none
  /// All but the attention scores, as FlashAttention also does.
  case selective
  /// The layer's input alone.
  case full
}

extension ByteCount {
  /// Activations that training keeps, in bytes: 16-bit numbers, dropout masks of one byte, a GPT layer with
  /// a feed-forward width of `4 · hidden`.
  ///
  /// With s, b, h, a the sequence, batch, hidden size and query heads, and t the tensor-parallel degree, each layer keeps
  /// `sbh(34 + 5as/h)`; `sbh(10 + 24/t + 5as/(ht))` with tensor parallelism, everything over t with sequence
  /// parallelism as well; without `5as/h` on selective recomputation; `2sbh` on full recomputation.
  /// During the backward pass full recomputation also needs one layer's activations, which is not counted.
  ///
  /// Source: Korthikanti et al., arXiv 2205.05198, table 2.
  public static func activations(
    batch: Int, sequence: Int, hidden: Int, layers: Int, heads: Int, recomputation: Recomputation = .none,
    tensorParallel: Int = 1, sequenceParallel: Bool = false
  ) -> ByteCount {
    let sbh = Double(sequence) * Double(batch) * Double(hidden)
    let ways = Double(max(1, tensorParallel))
    if recomputation == .full { return ByteCount(2 * sbh * Double(layers)) }
    // sbh · 5as/h, written without the division.
    let scores =
      recomputation == .none
      ? 5 * Double(heads) * Double(sequence) * Double(sequence) * Double(batch) / ways : 0
    let linear = sequenceParallel ? 34 * sbh / ways : 10 * sbh + 24 * sbh / ways
    return ByteCount((linear + scores) * Double(layers))
  }

  /// Logits: one number for each token and each word of the vocabulary.
  public static func logits(batch: Int, sequence: Int, vocabulary: Int, bytesPerElement: Double) -> ByteCount
  {
    ByteCount(Double(batch) * Double(sequence) * Double(vocabulary) * bytesPerElement)
  }
}
