extension ModelArchitecture {
  /// Refuses a shape that no model can have, and says which number cannot be.
  ///
  /// - Throws: ``EstimateError``: zero or negative sizes, key-value heads that do not divide the query heads, more active
  ///   experts than there are, or so many parameters that an `Int` does not hold them.
  public func check() throws(EstimateError) {
    try Self.check("layers", layers)
    try Self.check("hidden size", hiddenSize)
    try Self.check("vocabulary", vocabularySize)
    try Self.check("context", contextLength)
    switch attention {
    case .heads(let query, let keyValue, let dimension):
      try Self.check("query heads", query)
      try Self.check("head dimension", dimension)
      guard keyValue >= 1, query % keyValue == 0 else {
        throw Self.refuse(
          "\(query) query heads cannot share \(keyValue) key-value heads",
          "Give a number of key-value heads that divides \(query)")
      }
    case .latent(let heads, let queryRank, let keyValueRank, let plain, let rope, let value):
      try Self.check("heads", heads)
      try Self.check("query rank", queryRank, from: 0)
      try Self.check("key-value rank", keyValueRank)
      try Self.check("plain head dimension", plain, from: 0)
      try Self.check("rotary head dimension", rope, from: 0)
      try Self.check("value head dimension", value)
    }
    switch feedForward {
    case .dense(let width): try Self.check("feed-forward width", width)
    case .experts(let experts):
      try Self.check("experts", experts.routed)
      try Self.check("expert width", experts.width)
      try Self.check("shared experts", experts.shared, from: 0)
      try Self.check("feed-forward width", experts.denseWidth, from: experts.denseLayers > 0 ? 1 : 0)
      guard (1...experts.routed).contains(experts.perToken) else {
        throw Self.refuse(
          "\(experts.perToken) of \(experts.routed) experts cannot be active",
          "Give a number of active experts from 1 to \(experts.routed)")
      }
      guard (0...layers).contains(experts.denseLayers) else {
        throw Self.refuse(
          "\(experts.denseLayers) of \(layers) layers cannot be dense", "Give a number from 0 to \(layers)")
      }
    }
    if let window = slidingWindow {
      try Self.check("sliding window", window.tokens)
      guard (0...layers).contains(window.layers) else {
        throw Self.refuse(
          "\(window.layers) of \(layers) layers cannot have a window", "Give a number from 0 to \(layers)")
      }
    }
    guard roughParameters < 1e18 else {
      throw Self.refuse("A model cannot have 10¹⁸ parameters", "Correct the sizes")
    }
  }

  private static func check(_ name: String, _ value: Int, from least: Int = 1) throws(EstimateError) {
    guard (least...largest).contains(value) else {
      throw refuse("\(name) cannot be \(value)", "Give a number from \(least) to \(largest)")
    }
  }

  private static let largest = 1 << 30

  private static func refuse(_ problem: String, _ remedy: String) -> EstimateError {
    EstimateError(problem, remedy)
  }

  /// At least about as many as there are, without overflow.
  private var roughParameters: Double {
    let (hidden, layers) = (Double(hiddenSize), Double(layers))
    let attention: Double =
      switch attention {
      case .heads(let query, let keyValue, let dimension):
        4 * (hidden + 1) * (Double(query) + Double(keyValue)) * Double(dimension)
      case .latent(let heads, let queryRank, let keyValueRank, let plain, let rope, let value):
        (hidden + Double(queryRank) + Double(keyValueRank))
          * (Double(heads) * Double(plain + rope + value) + Double(queryRank + keyValueRank + rope))
      }
    let feedForward: Double =
      switch feedForward {
      case .dense(let width): Double(width)
      case .experts(let experts):
        Double(experts.routed + experts.shared) * Double(experts.width) + Double(experts.denseWidth)
      }
    return layers * (attention + 4 * (hidden + 1) * feedForward) + 2 * hidden * Double(vocabularySize)
      + hidden * Double(contextLength) + layers * hidden * 16
  }
}
