/// What a device could do at best: bounds from its memory bandwidth and its rate of arithmetic.
public struct Roofline: Sendable, Hashable {
  /// Bytes a second from memory, of all devices together.
  public var bandwidth: Double
  /// Floating-point operations a second, dense, of all devices together; `nil` where unknown.
  public var operations: Double?

  public init(bandwidth: Double, operations: Double? = nil) {
    self.bandwidth = bandwidth
    self.operations = operations
  }

  /// Seconds of one step that gives each sequence of a batch one token: `cache/bandwidth + max(2 · batch · active / rate,
  /// weights / bandwidth)`. Nothing that a device really does is faster.
  ///
  /// - Parameters:
  ///   - batch: Sequences that each get a token.
  ///   - activeParameters: Parameters that one token goes through.
  ///   - weights: Of the parameters that are read: with experts, of the active ones of one token, at least.
  ///   - cache: The KV cache of the whole batch.
  /// Source: https://jax-ml.github.io/scaling-book/inference.
  public func decodeSeconds(batch: Int, activeParameters: Double, weights: ByteCount, cache: ByteCount)
    -> Double
  {
    let reading = weights.bytes / bandwidth
    let computing = operations.map { 2 * Double(batch) * activeParameters / $0 } ?? 0
    return cache.bytes / bandwidth + max(reading, computing)
  }

  /// Seconds to read a prompt: `(2 · active · tokens + 2 · layers · width · tokens²) / (rate · utilization)`, where width is query
  /// heads · head dimension and each token attends to those before it.
  public func prefillSeconds(
    tokens: Int, activeParameters: Double, attentionWidth: Double, layers: Int, utilization: Double = 1
  ) -> Double? {
    guard let operations else { return nil }
    let count = Double(tokens)
    return (2 * activeParameters * count + 2 * Double(layers) * attentionWidth * count * count)
      / (operations * utilization)
  }
}

/// What training takes: operations, time and money.
public struct TrainingCost: Sendable, Hashable {
  /// Floating-point operations: `6 · active · tokens`, 8 with full recomputation, and `12 · layers · width · sequence` a token
  /// for attention scores (half of that, since each token attends to those before it).
  public var operations: Double
  /// Hours of one device.
  public var deviceHours: Double
  public var days: Double
  /// In the currency of the price; `nil` without one.
  public var cost: Double?

  /// - Parameters:
  ///   - operations: Of the whole training: ``operations(activeParameters:tokens:fullRecomputation:attentionWidth:layers:sequence:)``.
  ///   - devices: How many work on it.
  ///   - peak: Dense operations a second of one device.
  ///   - utilization: The part of it that is reached (MFU).
  ///   - pricePerHour: Of one device.
  /// Sources: Kaplan et al., arXiv 2001.08361; Narayanan et al., arXiv 2104.04473, eq. 4 (8 with recomputation).
  public init(
    operations: Double, devices: Int, peak: Double, utilization: Double, pricePerHour: Double? = nil
  ) {
    self.operations = operations
    let seconds = operations / (Double(devices) * peak * utilization)
    deviceHours = seconds * Double(devices) / 3600
    days = seconds / 86_400
    cost = pricePerHour.map { deviceHours * $0 }
  }

  /// Operations to train on so many tokens.
  public static func operations(
    activeParameters: Double, tokens: Double, fullRecomputation: Bool = false, attentionWidth: Double = 0,
    layers: Int = 0, sequence: Int = 0
  ) -> Double {
    let passes = fullRecomputation ? 8.0 : 6.0
    let attention = passes * Double(layers) * attentionWidth * Double(sequence)
    return (passes * activeParameters + attention) * tokens
  }
}
