import Accelerators
import MemoryEstimator
import Reporting

/// What the estimator needs to know of an accelerator.
extension Accelerator {
  /// What a model has to fit into: what the driver reports, or else 97 % of the label taken as GiB.
  var usableMemory: (amount: ByteCount, isGuess: Bool)? {
    if let bytes = driverBytes { return (ByteCount(Double(bytes)), false) }
    return value(of: .memory).map { (ByteCount($0 * 1_073_741_824 * 0.97), true) }
  }

  func capacity(
    of model: EstimatedModel, _ scenario: InferenceScenario, _ utilization: Double, _ maxLength: Int?
  ) throws -> ServingCapacity? {
    guard let memory = usableMemory else { return nil }
    let longest = maxLength ?? model.architecture?.contextLength ?? scenario.tokens
    return try EstimateOptions.estimate { () throws(EstimateError) in
      try model.servingCapacity(scenario, memory: memory.amount, utilization: utilization, maxLength: longest)
    }
  }

  /// The most tokens a second that a batch can be given, by memory bandwidth and rate of arithmetic.
  func decodeRate(of model: EstimatedModel, _ scenario: InferenceScenario) -> Double? {
    guard let bandwidth = value(of: .bandwidth), let shape = model.architecture else { return nil }
    let devices = Double(scenario.parallelism.tensor)
    let rate = (value(of: .bf16) ?? value(of: .fp16)).map { $0 * 1e12 * devices }
    let active = Double(model.activeParameters)
    let cache = shape.kvCache(lengths: [scenario.tokens], format: scenario.cache) * Double(scenario.batch)
    let step = Roofline(bandwidth: bandwidth * 1e9 * devices, operations: rate).decodeSeconds(
      batch: scenario.batch, activeParameters: active,
      weights: ByteCount(active * scenario.weights.bytesPerWeight), cache: cache)
    return Double(scenario.batch) / step
  }

  func sentence(_ capacity: ServingCapacity?, _ rate: Double?, _ count: Int) -> String {
    var parts = ["\(count) × \(name)"]
    if let capacity {
      let tenths = Int((capacity.concurrency * 10).rounded())
      parts.append(
        "room for \(capacity.cacheTokens) tokens in the cache, \(tenths / 10).\(tenths % 10) sequences of \(capacity.maxLength)"
      )
    }
    if let rate { parts.append("at most \(Int(rate.rounded())) tokens a second") }
    if usableMemory?.isGuess == true {
      parts.append("its driver's memory is not known; 97 % of the label is taken")
    }
    return parts.joined(separator: "; ")
  }
}
