/// A piece of a catalog's text: what it says and on which line, however it was read.
struct CatalogNode {
  var content: Content
  /// 1-based.
  var line: Int

  enum Content {
    case scalar(String)
    case list([CatalogNode])
    case mapping([(key: CatalogNode, value: CatalogNode)])
  }

  var text: String {
    if case .scalar(let text) = content { text } else { "" }
  }

  /// The scalar's text, or `nil` for YAML's ways of writing nothing.
  var optionalText: String? {
    switch text {
    case "", "~", "null", "Null", "NULL": nil
    default: text
    }
  }

  func error(_ problem: String, _ remedy: String) -> CatalogError {
    CatalogError(line: line, problem: problem, remedy: remedy)
  }

  func pairs(_ what: String) throws(CatalogError) -> [(key: CatalogNode, value: CatalogNode)] {
    guard case .mapping(let pairs) = content else {
      throw error("\(what) is no mapping", "Write `key: value` lines")
    }
    return pairs
  }

  func items(_ what: String) throws(CatalogError) -> [CatalogNode] {
    switch content {
    case .list(let items): return items
    case .scalar where optionalText == nil: return []
    default: throw error("\(what) is no list", "Write `[a, b]` or lines that begin with `- `")
    }
  }

  func strings(_ what: String) throws(CatalogError) -> [String] {
    try items(what).map(\.text)
  }

  /// A number that is neither negative nor endless; `nil` for YAML's ways of writing nothing.
  func number() throws(CatalogError) -> Double? {
    guard case .scalar(let text) = content else {
      throw error("Here a number must stand", "Write one number, or null")
    }
    guard optionalText != nil else { return nil }
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw error("`\(text)` is no number", "Write digits without a unit, or null where it is unknown")
    }
    return number
  }

  func field() throws(CatalogError) -> Accelerator.Field {
    guard let field = Accelerator.Field(rawValue: text), field != .interconnectPerDirection else {
      throw unknown(among: CatalogNode.keysOfRow)
    }
    return field
  }

  func name() throws(CatalogError) -> String {
    for (key, value) in try pairs("An accelerator") where key.text == "name" {
      if let name = value.optionalText { return name }
    }
    throw error("An accelerator has no name", "Add `name: …` to the row")
  }

  func unknown(among known: [String]) -> CatalogError {
    error("`\(text)` is not a key of a catalog", "Known keys are \(known.joined(separator: ", "))")
  }

  private static let keysOfRow =
    [
      "name", "aliases", "vendor", "architecture", "formFactor", "memoryType", "tflops", "sparseFactor",
      "interconnect", "pcie", "launch", "confidence", "sources", "unverified", "also", "asOf", "note",
    ]
    + Accelerator.Field.allCases.filter { $0 != .interconnectPerDirection }.map(\.rawValue)
}
