extension ModelArchitecture {
  /// Numbers that the KV cache keeps for a token in all layers: `2 · layers · kvHeads · headDimension`, or with
  /// multi-head latent attention `layers · (rank + rotary dimension)`, once for keys and values.
  public var cachedNumbersPerToken: Int { layers * cachedNumbersPerLayer(tensorParallel: 1) }

  /// Of one layer and one of so many tensor-parallel devices. Where there are more devices than key-value heads, some
  /// hold the same head; a latent cache stands whole on each.
  private func cachedNumbersPerLayer(tensorParallel: Int) -> Int {
    switch attention {
    case .heads(_, let keyValue, let dimension):
      2 * ((keyValue + tensorParallel - 1) / tensorParallel) * dimension
    case .latent(_, _, let rank, _, let rope, _): rank + rope
    }
  }

  /// The KV cache of sequences of these lengths.
  ///
  /// - Parameters:
  ///   - lengths: Tokens of each sequence.
  ///   - format: What keys and values are kept in; scales count.
  ///   - usesWindow: Whether layers with a sliding window keep only its tokens. Some servers keep all.
  ///   - perDevice: The most loaded device of this parallelism; the whole where it is ``Parallelism/none``.
  ///
  /// Sources: Kwon et al., arXiv 2309.06180; DeepSeek-V2, arXiv 2405.04434, section 2.1 (latent attention).
  public func kvCache(
    lengths: [Int], format: NumberFormat, usesWindow: Bool = true, perDevice: Parallelism = .none
  ) -> ByteCount {
    let stageLayers = (layers + perDevice.pipeline - 1) / perDevice.pipeline
    // With pipeline stages, the windowed layers are taken to be spread evenly over them.
    let windowed = usesWindow ? Double(slidingWindow?.layers ?? 0) * Double(stageLayers) / Double(layers) : 0
    let full = Double(stageLayers) - windowed
    var tokens = 0.0
    for length in lengths {
      let inWindow = Double(min(length, slidingWindow?.tokens ?? length))
      tokens += full * Double(length) + windowed * inWindow
    }
    let numbers = Double(cachedNumbersPerLayer(tensorParallel: perDevice.tensor))
    return ByteCount(tokens * numbers * format.bytesPerWeight / Double(perDevice.context))
  }
}
