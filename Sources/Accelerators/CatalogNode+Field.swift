import Catalogs

extension CatalogNode {
  func field() throws(CatalogError) -> Accelerator.Field {
    guard let field = Accelerator.Field(rawValue: text), field != .interconnectPerDirection else {
      throw unknown(among: Self.keysOfRow)
    }
    return field
  }

  private static let keysOfRow =
    [
      "name", "aliases", "vendor", "architecture", "formFactor", "memoryType", "tflops", "sparseFactor",
      "interconnect", "pcie", "launch", "price", "confidence", "sources", "unverified", "also", "asOf",
      "note",
    ]
    + Accelerator.Field.allCases.filter { $0 != .interconnectPerDirection }.map(\.rawValue)
}
