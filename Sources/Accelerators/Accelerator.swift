// Accelerators: what cards and chips can do, as data with sources and dates, and the names people give them.
// It knows nothing of notes, models or estimates. Adding a card touches one row of `gpus.yml`.

/// One variant of a GPU or other accelerator: what its vendor publishes, and what its driver reports.
///
/// Numbers carry the digits of the catalog: `"\(value)"` prints them as they stand in the row.
public struct Accelerator: Sendable, Hashable {
  /// The variant's name, unique in a catalog, such as `A100 SXM4 80GB`.
  public var name: String
  /// What people call it before they add a memory size or a form factor, such as `A100`.
  public var aliases: [String]
  public var vendor: String?
  public var architecture: String?
  /// Its first word is what people write to tell variants apart: `SXM4`, `PCIe`, `NVL`.
  public var formFactor: String?
  public var memoryType: String?
  /// The kind of link between devices, such as `NVLink 4`.
  public var interconnect: String?
  /// Generation and width of the host link, such as `5.0 x16`.
  public var pcie: String?
  /// The day, month or year of the launch, as `2022-03-22`, `2022-10` or `2022`.
  public var launch: String?
  public var confidence: Confidence?
  /// Where the values come from.
  public var sources: [String]
  /// The day on which the values were looked up, as `2026-11-22`.
  public var asOf: String?
  /// Something a reader of the values should know.
  public var note: String?
  /// Published rates with structured sparsity are this many times the dense ones; `nil` without such rates.
  public var sparseFactor: Double?
  /// What it costs, or cost on some day; `nil` where no price is known.
  public var price: Price?
  /// Fields that no opened document or log confirms.
  public var unverified: Set<Field>

  var values: [Field: Double]
  var otherValues: [Field: [Double]]

  init(name: String) {
    self.name = name
    aliases = [name]
    sources = []
    unverified = []
    values = [:]
    otherValues = [:]
  }

  /// An amount of money, and the day on which it was asked: prices move.
  public struct Price: Sendable, Hashable {
    public var amount: Double
    /// As ISO 4217 writes it, such as `USD`.
    public var currency: String
    /// The day, as `2022-10-12`.
    public var asOf: String
    /// What kind of price it is, and where it stands.
    public var source: String?
  }

  /// A field for each thousand of the price's currency, as guides compare cards: GB of memory, GB/s of bandwidth. `nil` without
  /// a price or a value.
  public func perThousand(_ field: Field) -> Double? {
    guard let price, price.amount > 0, let value = value(of: field) else { return nil }
    return value / (price.amount / 1000)
  }

  /// How far the row as a whole can be trusted.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    case low, medium, high
  }

  /// The bytes that the driver reports as total; what a model has to fit into. `nil` where unknown.
  public var driverBytes: Int? {
    values[.driverMemory].flatMap { Int(exactly: $0) }.map { $0 << 20 }
  }
}
