/// Whether something fits on so many devices of a size, and what would.
public struct Fit: Sendable, Hashable {
  /// How many devices.
  public var devices: Int
  /// What the most loaded of them has to hold.
  public var onDevice: [Breakdown.Component]
  /// What there is room for.
  public var memory: ByteCount
  /// What the numbers rest on, one sentence each.
  public var assumptions: [String]

  public init(devices: Int, onDevice: [Breakdown.Component], memory: ByteCount, assumptions: [String] = []) {
    self.devices = devices
    self.onDevice = onDevice
    self.memory = memory
    self.assumptions = assumptions
  }

  public var fits: Bool { onDevice.total <= memory }

  /// What to make smaller where it does not fit: the largest part.
  public var limiting: Breakdown.Component? {
    fits ? nil : onDevice.max { $0.amount < $1.amount }
  }
}

/// What is to fit.
public enum FitScenario: Sendable, Hashable {
  /// Devices share each matrix (tensor parallelism).
  case inference(InferenceScenario)
  /// Devices work on data of their own and share all states (ZeRO 3, FSDP).
  case training(TrainingScenario)
}

extension EstimatedModel {
  /// How it is on so many devices of this size.
  public func fit(
    _ scenario: FitScenario, devices: Int, memory: ByteCount
  ) throws(EstimateError) -> Fit {
    try EstimateError.check("The number of devices", devices, 1...1_000_000)
    switch scenario {
    case .inference(var inference):
      inference.parallelism.tensor = devices
      let breakdown = try self.inference(inference)
      return Fit(
        devices: devices, onDevice: breakdown.perDevice ?? breakdown.components, memory: memory,
        assumptions: breakdown.assumptions)
    case .training(var training):
      training.parallelism.data = devices
      training.zero = devices > 1 ? .weights : .none
      let breakdown = try self.training(training)
      let framework = Breakdown.Component(
        "framework",
        devices > 1 ? FrameworkOverhead.context + FrameworkOverhead.communication : FrameworkOverhead.context)
      return Fit(
        devices: devices, onDevice: (breakdown.perDevice ?? breakdown.components) + [framework],
        memory: memory,
        assumptions: breakdown.assumptions.filter { !$0.hasPrefix("The framework's own") })
    }
  }

  /// The fewest devices, a power of two, on which it fits; `nil` where 1,024 are not enough or the model's heads cannot be
  /// divided among more.
  public func smallestFit(_ scenario: FitScenario, memory: ByteCount) throws(EstimateError) -> Fit? {
    var devices = 1
    while devices <= 1024 {
      if case .inference = scenario, let heads = architecture?.attention.queryHeads, heads % devices != 0 {
        return nil
      }
      let fit = try fit(scenario, devices: devices, memory: memory)
      if fit.fits { return fit }
      devices *= 2
    }
    return nil
  }

  /// The largest value for which a scenario fits, by halving; 0 where not even 1 does. What it takes grows with the value.
  public func largest(
    upTo most: Int, devices: Int, memory: ByteCount, _ scenario: (Int) -> FitScenario
  ) throws(EstimateError) -> Int {
    var (low, high) = (0, most)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if try fit(scenario(middle), devices: devices, memory: memory).fits {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }
}
