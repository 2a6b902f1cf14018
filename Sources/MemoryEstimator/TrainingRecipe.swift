/// What a way of training keeps for each trainable parameter, in bytes.
public struct TrainingRecipe: Sendable, Hashable {
  /// The name in options and outputs, such as `mixed-precision-adam`.
  public let name: String
  public let weights: Double
  public let gradients: Double
  public let states: Double
  /// An fp32 copy of 16-bit weights.
  public let masterWeights: Double
  /// fp32 gradients kept besides those in 16 bits.
  public let accumulatedGradients: Double
  /// Whose way it is.
  public let source: String

  /// Bytes a parameter in all. "16x" means this: 16 bytes a parameter, 8 times the weights in fp16.
  public var bytesPerParameter: Double { weights + gradients + states + masterWeights + accumulatedGradients }

  /// What training `parameters` parameters keeps, before activations.
  public func states(parameters: Int) -> Breakdown {
    let parts: [(String, Double)] = [
      ("weights", weights), ("gradients", gradients), ("optimizer states", states),
      ("master weights", masterWeights), ("accumulated gradients", accumulatedGradients),
    ]
    return Breakdown(
      quantity: "training",
      components: parts.filter { $0.1 > 0 }.map { .init($0.0, ByteCount($0.1 * Double(parameters))) },
      assumptions: [
        "\(name): \(bytesPerParameter) bytes a parameter (\(source))", "Activations are not counted",
      ])
  }

  /// Model states on each device with ZeRO: of the optimizer from stage 1, of the gradients too from stage 2, and of
  /// the weights too at stage 3, only the part `1 / dataParallel`.
  ///
  /// Source: ZeRO, arXiv 1910.02054, section 5. Weights gathered for the running layer are not counted.
  public func statesPerDevice(parameters: Int, stage: ZeROStage, dataParallel: Int) -> ByteCount {
    ByteCount(bytesPerDevice(stage: stage, dataParallel: dataParallel) * Double(parameters))
  }

  /// Bytes a parameter on each device.
  private func bytesPerDevice(stage: ZeROStage, dataParallel: Int) -> Double {
    let devices = Double(max(1, dataParallel))
    let optimizer = states + masterWeights + accumulatedGradients
    return weights / (stage >= .weights ? devices : 1) + gradients / (stage >= .gradients ? devices : 1)
      + optimizer / (stage >= .optimizer ? devices : 1)
  }

  /// The most parameters whose states fit so many bytes on each device: the opposite of
  /// ``statesPerDevice(parameters:stage:dataParallel:)``.
  public func parameters(fitting memory: ByteCount, stage: ZeROStage, dataParallel: Int) -> Double {
    memory.bytes / bytesPerDevice(stage: stage, dataParallel: dataParallel)
  }

  public static func named(_ name: String) -> TrainingRecipe? {
    all.first { Spelling($0.name) == Spelling(name) }
  }
}

/// What ZeRO divides among data-parallel devices; each stage adds to the one before. PyTorch's FSDP is stage 3.
public enum ZeROStage: Int, Sendable, Hashable, CaseIterable, Comparable {
  case none = 0
  case optimizer, gradients, weights

  public static func < (left: ZeROStage, right: ZeROStage) -> Bool { left.rawValue < right.rawValue }
}
