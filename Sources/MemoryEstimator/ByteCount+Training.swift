extension ByteCount {
  /// Weights: `parameters · bits / 8`.
  ///
  /// - Parameters:
  ///   - parameters: How many.
  ///   - format: The format of all of them; real files keep embeddings and norms in 16 bits.
  ///   - includingScales: Whether a block's scales and zero points count, or the bare bits.
  public static func weights(
    parameters: Int, format: NumberFormat, includingScales: Bool = true
  ) -> ByteCount {
    ByteCount(Double(parameters) * (includingScales ? format.bytesPerWeight : format.bytes))
  }

  /// Gradients: one number a trainable parameter. Mixed precision keeps them in 16 bits (ZeRO) or in fp32 (Megatron,
  /// PyTorch FSDP).
  public static func gradients(parameters: Int, format: NumberFormat) -> ByteCount {
    weights(parameters: parameters, format: format)
  }

  /// Optimizer states: `parameters · states · bytes`, without weights, gradients and a master copy.
  ///
  /// - Parameters:
  ///   - parameters: The trainable ones.
  ///   - optimizer: How many numbers it keeps for each.
  ///   - format: What states are kept in; the optimizer's own format where `nil`, which is fp32 for most. Tables that say
  ///     "2x" mean the weights' format. An 8-bit optimizer keeps its own.
  ///   - includingScales: Whether an 8-bit optimizer's block maxima count.
  ///
  /// Sources: ZeRO, arXiv 1910.02054, section 3.1 (Adam); bitsandbytes, optim/optimizer.py (8 bits).
  public static func optimizerStates(
    parameters: Int, optimizer: Optimizer, format: NumberFormat? = nil, includingScales: Bool = true
  ) -> ByteCount {
    let own = optimizer.keepsItsFormat ? optimizer.stateFormat : format ?? optimizer.stateFormat
    return weights(parameters: parameters, format: own, includingScales: includingScales)
      * Double(optimizer.statesPerParameter)
  }

  /// Adafactor's states for one matrix, factored and without momentum: `4 · (rows + columns)`.
  public static func adafactorStates(rows: Int, columns: Int) -> ByteCount {
    ByteCount(4 * (Double(rows) + Double(columns)))
  }

  /// An fp32 copy of 16-bit weights that the optimizer updates.
  public static func masterWeights(parameters: Int) -> ByteCount {
    weights(parameters: parameters, format: .fp32)
  }
}
