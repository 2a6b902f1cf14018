extension Accelerator {
  /// One number of an accelerator. The raw value is its stable name in files and outputs.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// The marketing label; an "80 GB" card holds about 80 GiB.
    case memory = "memoryGB"
    /// What the driver reports as total memory.
    case driverMemory = "driverMiB"
    /// Memory bandwidth, 10⁹ bytes a second.
    case bandwidth = "bandwidthGBs"
    /// Dense rates: `fp64` and `fp32` of the vector units, the others of the tensor or matrix units.
    case fp64, fp64Tensor, fp32, tf32, fp16, bf16, fp8, fp4, int8
    /// FP32 lanes of all multiprocessors, as NVIDIA counts them.
    case cudaCores
    case tensorCores
    /// Streaming multiprocessors that are switched on, of those that the chip has.
    case multiprocessors
    /// Thermal design power or power limit.
    case power = "tdpW"
    /// All links of one device, both directions together; 0 where there is none.
    case interconnect = "interconnectBidirectionalGBs"
    /// All links of one device, one direction: half of ``interconnect``.
    case interconnectPerDirection = "interconnectPerDirectionGBs"
    /// What it cost on the day of its ``Accelerator/price``, in the currency of that.
    case price

    /// The unit its values are in; of a price the usual one, see ``Accelerator/unit(of:)``.
    public var unit: String {
      switch self {
      case .memory: "GB"
      case .driverMemory: "MiB"
      case .bandwidth, .interconnect, .interconnectPerDirection: "GB/s"
      case .fp64, .fp64Tensor, .fp32, .tf32, .fp16, .bf16, .fp8, .fp4: "TFLOPS"
      case .int8: "TOPS"
      case .cudaCores: "CUDA cores"
      case .tensorCores: "tensor cores"
      case .multiprocessors: "streaming multiprocessors"
      case .power: "W"
      case .price: "USD"
      }
    }

    /// What it is, in words that stand behind the accelerator's name.
    public var title: String {
      switch self {
      case .memory: "memory"
      case .driverMemory: "memory by the driver"
      case .bandwidth: "memory bandwidth"
      case .fp64, .fp32: "\(rawValue.uppercased()) vector peak"
      case .fp64Tensor: "FP64 tensor peak"
      case .tf32, .fp16, .bf16, .fp8, .fp4, .int8: "dense \(rawValue.uppercased()) peak"
      case .cudaCores: "CUDA cores"
      case .tensorCores: "tensor cores"
      case .multiprocessors: "multiprocessors"
      case .power: "TDP"
      case .interconnect: "interconnect, both directions"
      case .interconnectPerDirection: "interconnect, one direction"
      case .price: "price"
      }
    }

    /// The same in Chinese.
    public var chineseTitle: String {
      switch self {
      case .memory: "显存"
      case .driverMemory: "驱动报告的显存"
      case .bandwidth: "显存带宽"
      case .fp64, .fp32: "\(rawValue.uppercased()) 峰值（向量单元）"
      case .fp64Tensor: "FP64 峰值（张量单元）"
      case .tf32, .fp16, .bf16, .fp8, .fp4, .int8: "\(rawValue.uppercased()) 稠密峰值"
      case .cudaCores: "CUDA 核心数"
      case .tensorCores: "张量核心数"
      case .multiprocessors: "SM 数"
      case .power: "功耗"
      case .interconnect: "互联带宽（双向）"
      case .interconnectPerDirection: "互联带宽（单向）"
      case .price: "价格"
      }
    }

    /// Whether several cards have it several times over.
    public var addsUp: Bool { self != .interconnect && self != .interconnectPerDirection }

    /// Whether it counts parts of the chip.
    public var isCount: Bool { self == .cudaCores || self == .tensorCores || self == .multiprocessors }

    /// Whether it is a rate of arithmetic.
    public var isRate: Bool { unit == "TFLOPS" || unit == "TOPS" }

    /// Whether vendors also publish it with structured sparsity.
    var canBeSparse: Bool {
      switch self {
      case .tf32, .fp16, .bf16, .fp8, .fp4, .int8: true
      default: false
      }
    }
  }

  /// The unit of the catalog's value: the field's, and of a price its own currency.
  public func unit(of field: Field) -> String {
    field == .price ? price?.currency ?? field.unit : field.unit
  }

  /// The catalog's value in the field's unit, or `nil` where unknown. Rates are dense.
  public func value(of field: Field) -> Double? {
    switch field {
    case .interconnectPerDirection: values[.interconnect].map { $0 / 2 }
    case .price: price?.amount
    default: values[field]
    }
  }

  /// Other values that vendors print for the same thing: a physical instead of a usable memory size, a rate
  /// with another accumulator, an earlier datasheet. A stated one is no error.
  public func alternatives(of field: Field) -> [Double] {
    switch field {
    case .interconnectPerDirection: (otherValues[.interconnect] ?? []).map { $0 / 2 }
    default: otherValues[field] ?? []
    }
  }

  /// How many times the FP32 rate of the vector units their FP16 rate is, which some lists give for a card (NVIDIA's architecture
  /// papers: once on GA102 to GA107, AD10x and GB20x, twice on GV100, TU10x and GH100, four times on GA100; lists of cards say four
  /// times for GH100 too).
  public var vectorFP16Multiples: [Double] {
    guard let chip = architecture?.split(separator: " ").last else { return [] }
    return Self.vectorMultiples.first { chip.hasPrefix($0.chip) }?.multiples ?? []
  }

  private static let vectorMultiples: [(chip: String, multiples: [Double])] = [
    ("GA102", [1]), ("GA104", [1]), ("GA106", [1]), ("GA107", [1]), ("AD1", [1]), ("GB20", [1]),
    ("GP100", [2]), ("GV100", [2]), ("TU1", [2]), ("GH100", [2, 4]), ("GA100", [4]),
  ]

  /// How many times the dense rate the one with structured sparsity is, where the field has one.
  public func sparseFactor(of field: Field) -> Double? { field.canBeSparse ? sparseFactor : nil }

  /// The rate that datasheets print "with sparsity", or `nil` where there is none.
  public func sparseValue(of field: Field) -> Double? {
    guard let factor = sparseFactor(of: field), let dense = values[field] else { return nil }
    return dense * factor
  }
}
