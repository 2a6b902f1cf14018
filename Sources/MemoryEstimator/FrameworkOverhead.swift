/// What a framework takes on a device besides tensors. Measured values, which depend on versions; nothing computes them.
///
/// Source: https://github.com/stas00/ml-engineering, training/performance (A100), unless another one is named.
public struct FrameworkOverhead: Sendable, Hashable {
  /// What takes it, such as `PyTorch 2.1, kernels loaded lazily`.
  public let name: String
  public let amount: ByteCount
  /// Where it was measured, when not at the source above.
  public let source: String?

  private init(_ name: String, gibibytes: Double, source: String? = nil) {
    self.name = name
    amount = ByteCount(gibibytes * 1_073_741_824)
    self.source = source
  }

  /// Context and kernels, from the first use of a device on. Newer versions load a kernel when it is first called.
  public static let contexts = [
    FrameworkOverhead("PyTorch 1.10, kernels loaded eagerly", gibibytes: 1.78),
    FrameworkOverhead("PyTorch 1.13, kernels loaded eagerly", gibibytes: 0.90),
    FrameworkOverhead("PyTorch 2.1, kernels loaded eagerly", gibibytes: 0.92),
    FrameworkOverhead("PyTorch 2.1, kernels loaded lazily", gibibytes: 0.47),
    FrameworkOverhead(
      "PyTorch on V100", gibibytes: 1.3e9 / 1_073_741_824,
      source: "https://huggingface.co/docs/transformers, model memory anatomy (1.3 GB)"),
  ]

  /// What estimates take for context and kernels: 1 GiB, on the safe side of current versions.
  public static let context = ByteCount(1_073_741_824)
  /// Communication among devices, from its first use on: 1.5 GiB (1.45 measured at the first barrier).
  public static let communication = ByteCount(1.5 * 1_073_741_824)
}
