/// What DeepSpeed's own estimators print for model states: 18 and 20 bytes a parameter, and not the 16 of the paper.
///
/// Source: DeepSpeed, docs/code-docs/source/memory.rst.
public enum DeepSpeedEstimates {
  public enum Offload: String, Sendable, Hashable, CaseIterable {
    case none, optimizer, all
  }

  /// ZeRO 2, for one device and for the host: `4P + 16P/N` without offloading, `2P` with.
  ///
  /// - Parameters:
  ///   - parameters: How many (P).
  ///   - devices: Data-parallel devices in all (N).
  ///   - devicesPerNode: Those of one host; all where `nil`.
  ///   - offload: What the host keeps.
  public static func zero2(
    parameters: Double, devices: Int, devicesPerNode: Int? = nil, offload: Offload
  ) -> (device: ByteCount, host: ByteCount) {
    let nodeDevices = Double(devicesPerNode ?? devices)
    let device = offload == .none ? 4 * parameters + 16 * parameters / Double(devices) : 2 * parameters
    let host =
      offload == .none ? parameters * 4 * nodeDevices * 1.5 : parameters * max(4 * nodeDevices, 16) * 1.5
    return (ByteCount(device), ByteCount(host))
  }

  /// ZeRO 3, with the parameters of the largest layer, which is gathered while it runs.
  ///
  /// - Parameters:
  ///   - parameters: How many (P).
  ///   - largestLayer: Parameters of the largest layer.
  ///   - devices: Data-parallel devices in all (N).
  ///   - devicesPerNode: Those of one host; all where `nil`.
  ///   - offload: What the host keeps.
  ///   - initializesSharded: Whether weights are made where they belong (`zero.Init`), or first whole on the host.
  public static func zero3(
    parameters: Double, largestLayer: Double, devices: Int, devicesPerNode: Int? = nil, offload: Offload,
    initializesSharded: Bool = true
  ) -> (device: ByteCount, host: ByteCount) {
    let (all, node) = (Double(devices), Double(devicesPerNode ?? devices))
    let nodes = all / node
    let gathered = 4 * largestLayer
    switch offload {
    case .none:
      let host = initializesSharded ? largestLayer * 4 * node * 1.5 : parameters * 4 * node * 1.5
      return (ByteCount(gathered + 18 * parameters / all), ByteCount(host))
    case .optimizer:
      let host =
        initializesSharded ? parameters * 16 / nodes * 1.5 : parameters * max(4 * node, 16 / nodes) * 1.5
      return (ByteCount(gathered + 2 * parameters / all), ByteCount(host))
    case .all:
      let host =
        initializesSharded ? parameters * 18 / nodes * 1.5 : parameters * max(4 * node, 18 / nodes) * 1.5
      return (ByteCount(gathered), ByteCount(host))
    }
  }
}
