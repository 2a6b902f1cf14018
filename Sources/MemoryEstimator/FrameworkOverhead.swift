/// What a framework takes on a device besides tensors. Measured values, which depend on versions; nothing computes them.
///
/// Source: https://github.com/stas00/ml-engineering, training/performance (PyTorch 1.10: 1.78 GiB, 2.1 with kernels loaded
/// eagerly: 0.92 GiB, lazily: 0.47 GiB; the first barrier among devices: 1.45 GiB).
public enum FrameworkOverhead {
  /// Context and kernels.
  public static let context = ByteCount(1_073_741_824)
  /// Communication among devices, from its first use on.
  public static let communication = ByteCount(1.5 * 1_073_741_824)
}
