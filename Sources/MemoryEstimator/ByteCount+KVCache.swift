extension ByteCount {
  /// Keys and values of past tokens: `2 · layers · kvHeads · headDimension · bytesPerElement` a token.
  ///
  /// - Parameters:
  ///   - batch: Sequences held at once.
  ///   - tokens: Tokens a sequence.
  ///   - layers: Transformer blocks.
  ///   - kvHeads: Heads of keys and values: as many as query heads with multi-head attention, fewer with grouped-query
  ///     attention, one with multi-query attention.
  ///   - headDimension: The model's own, which need not be hidden size / query heads.
  ///   - bytesPerElement: Of one number, scales included: 2 in 16 bits.
  ///
  /// Source: Kwon et al., arXiv 2309.06180, section 3.
  public static func kvCache(
    batch: Int = 1, tokens: Int, layers: Int, kvHeads: Int, headDimension: Int, bytesPerElement: Double = 2
  ) -> ByteCount {
    ByteCount(
      2 * Double(batch) * Double(tokens) * Double(layers) * Double(kvHeads) * Double(headDimension)
        * bytesPerElement)
  }

  /// The cache of multi-head latent attention: `layers · (latentRank + ropeDimension) · bytesPerElement` a token, once
  /// for keys and values together.
  ///
  /// Source: DeepSeek-V2, arXiv 2405.04434, section 2.1.
  public static func latentCache(
    batch: Int = 1, tokens: Int, layers: Int, latentRank: Int, ropeDimension: Int, bytesPerElement: Double = 2
  ) -> ByteCount {
    ByteCount(
      Double(batch) * Double(tokens) * Double(layers) * (Double(latentRank) + Double(ropeDimension))
        * bytesPerElement)
  }

  /// Tokens for which a paged cache reserves room: each sequence rounded up to whole blocks.
  public static func pagedTokens(lengths: [Int], blockSize: Int = 16) -> Int {
    let blockSize = max(1, blockSize)
    return lengths.reduce(0) { sum, length in
      let blocks = max(0, length) / blockSize + (max(0, length) % blockSize == 0 ? 0 : 1)
      let tokens = blocks.multipliedReportingOverflow(by: blockSize)
      let total = sum.addingReportingOverflow(tokens.overflow ? .max : tokens.partialValue)
      return total.overflow ? .max : total.partialValue
    }
  }
}
