/// A piece of a catalog's text: what it says and on which line, however it was read.
package struct CatalogNode {
  package var content: Content
  /// 1-based.
  package var line: Int

  package enum Content {
    case scalar(String)
    case list([CatalogNode])
    case mapping([(key: CatalogNode, value: CatalogNode)])
  }

  package var text: String {
    if case .scalar(let text) = content { text } else { "" }
  }

  /// The scalar's text, or `nil` for YAML's ways of writing nothing.
  package var optionalText: String? {
    switch text {
    case "", "~", "null", "Null", "NULL": nil
    default: text
    }
  }

  package func error(_ problem: String, _ remedy: String) -> CatalogError {
    CatalogError(line: line, problem: problem, remedy: remedy)
  }

  package func pairs(_ what: String) throws(CatalogError) -> [(key: CatalogNode, value: CatalogNode)] {
    guard case .mapping(let pairs) = content else {
      throw error("\(what) is no mapping", "Write `key: value` lines")
    }
    return pairs
  }

  package func items(_ what: String) throws(CatalogError) -> [CatalogNode] {
    switch content {
    case .list(let items): return items
    case .scalar where optionalText == nil: return []
    default: throw error("\(what) is no list", "Write `[a, b]` or lines that begin with `- `")
    }
  }

  package func strings(_ what: String) throws(CatalogError) -> [String] {
    try items(what).map(\.text)
  }

  /// A number that is neither negative nor endless; `nil` for YAML's ways of writing nothing.
  package func number() throws(CatalogError) -> Double? {
    guard case .scalar(let text) = content else {
      throw error("Here a number must stand", "Write one number, or null")
    }
    guard optionalText != nil else { return nil }
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw error("`\(text)` is no number", "Write digits without a unit, or null where it is unknown")
    }
    return number
  }

  /// The text of a row's `name`.
  package func name(of what: String) throws(CatalogError) -> String {
    for (key, value) in try pairs(what) where key.text == "name" {
      if let name = value.optionalText { return name }
    }
    throw error("\(what) has no name", "Add `name: …` to the row")
  }

  package func unknown(among known: [String]) -> CatalogError {
    error("`\(text)` is not a key of a catalog", "Known keys are \(known.joined(separator: ", "))")
  }

  /// What every catalog begins with: the day of its values, its sources by their short names, and then its rows.
  package func catalog(of rows: String) throws(CatalogError) -> Catalog {
    var catalog = Catalog()
    for (key, value) in try pairs("The catalog") {
      switch key.text {
      case "asOf": catalog.asOf = value.text
      case "sources":
        for (id, text) in try value.pairs("`sources`") { catalog.sources[id.text] = text.text }
      case rows: catalog.rows = try value.items("`\(rows)`")
      default: throw key.unknown(among: ["asOf", "sources", rows])
      }
    }
    return catalog
  }

  package struct Catalog {
    package var asOf: String?
    package var sources: [String: String] = [:]
    package var rows: [CatalogNode] = []
  }
}
