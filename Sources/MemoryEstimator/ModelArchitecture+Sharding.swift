extension ModelArchitecture {
  /// Parameters on the most loaded device: the layers of one pipeline stage, with the embedding on the first stage and the
  /// output matrix on the last, matrices divided by tensor parallelism, routed experts also by expert parallelism.
  ///
  /// Norms, which each tensor-parallel device holds whole, are divided too: they are less than a thousandth.
  ///
  /// Source: Megatron-LM, theoretical_memory_usage.py ("most loaded shard").
  public func parameters(onMostLoadedDeviceOf parallelism: Parallelism) -> Double {
    let parameters = parameters
    let experts = Double(routedExpertParameters)
    let layered =
      Double(parameters.attention + parameters.feedForward + parameters.norms) - experts
    let stages = Double(parallelism.pipeline)
    // The first stages take what does not divide evenly.
    let share = Double((layers + parallelism.pipeline - 1) / parallelism.pipeline) / Double(layers)
    let inLayers = layered * share + experts * share / Double(parallelism.expert)
    let first = Double(parameters.embedding + parameters.positions)
    // A tied embedding stands on the last stage again.
    let last = Double(tiesEmbeddings && stages > 1 ? parameters.embedding : parameters.output)
    let ends = stages == 1 ? first + Double(parameters.output) : max(first, last)
    return (inLayers + ends) / Double(parallelism.tensor)
  }

  /// Parameters of the experts among which the router chooses.
  var routedExpertParameters: Int {
    guard case .experts(let experts) = feedForward else { return 0 }
    return (layers - experts.denseLayers) * experts.routed * feedForwardParameters(width: experts.width)
  }

  /// The parameters of the largest layer, which full sharding gathers while it runs.
  public var largestLayerParameters: Int {
    let parameters = parameters
    return max((parameters.attention + parameters.feedForward) / layers, parameters.embedding)
  }
}
