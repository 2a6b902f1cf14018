import Catalogs

extension CatalogNode {
  func field() throws(CatalogError) -> Accelerator.Field {
    guard let field = Accelerator.Field(rawValue: text), Self.fieldsOfRow.contains(field) else {
      throw unknown(among: Self.keysOfRow)
    }
    return field
  }

  private static let keysOfRow =
    [
      "name", "aliases", "vendor", "architecture", "formFactor", "memoryType", "tflops", "cores",
      "sparseFactor",
      "interconnect", "pcie", "launch", "price", "confidence", "sources", "unverified", "also", "asOf",
      "note",
    ]
    + fieldsOfRow.map(\.rawValue)

  /// Those that are a number of their own; the price has a key with more in it.
  private static let fieldsOfRow = Accelerator.Field.allCases.filter {
    $0 != .interconnectPerDirection && $0 != .price
  }
}
