import Catalogs

/// A catalog's text, and how its rows become accelerators.
struct CatalogFile {
  private let catalog: CatalogNode.Catalog

  init(_ yaml: String) throws(CatalogError) {
    catalog = try CatalogNode(yaml: yaml).catalog(of: "accelerators")
  }

  func entries(extending base: [Accelerator]) throws(CatalogError) -> [Accelerator] {
    var entries = base
    var places: [String: Int] = [:]
    for (place, entry) in base.enumerated() { places[entry.name] = place }
    let aliases = Dictionary(
      base.flatMap { entry in entry.aliases.map { ($0.lowercased(), entry.name) } },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for row in catalog.rows {
      let name = try row.name(of: "An accelerator")
      guard seen.insert(name).inserted else {
        throw row.error("`\(name)` stands here twice", "Give each variant a name of its own")
      }
      if let place = places[name] {
        try fill(&entries[place], from: row)
      } else {
        if let full = aliases[name.lowercased()], !(try gives("aliases", row)) {
          throw row.error(
            "`\(name)` is what people call `\(full)` and its variants",
            "Write `name: \(full)` to change that one, or give the new row `aliases`")
        }
        var entry = Accelerator(name: name)
        try fill(&entry, from: row)
        places[name] = entries.count
        entries.append(entry)
      }
      // What a vault says is not the vendor's word.
      if !base.isEmpty, let place = places[name], !(try gives("sources", row)) {
        entries[place].sources = ["gpus.yml"]
      }
    }
    return entries
  }

  private func gives(_ key: String, _ row: CatalogNode) throws(CatalogError) -> Bool {
    try row.pairs("An accelerator").contains { $0.0.text == key }
  }

  /// Sets the fields that a row gives.
  private func fill(_ entry: inout Accelerator, from row: CatalogNode) throws(CatalogError) {
    if let asOf = catalog.asOf { entry.asOf = asOf }
    for (key, value) in try row.pairs("An accelerator") {
      switch key.text {
      case "name": break
      case "aliases": entry.aliases = try value.strings("`aliases`")
      case "vendor": entry.vendor = value.optionalText
      case "architecture": entry.architecture = value.optionalText
      case "formFactor": entry.formFactor = value.optionalText
      case "memoryType": entry.memoryType = value.optionalText
      case "interconnect": entry.interconnect = value.optionalText
      case "pcie": entry.pcie = value.optionalText
      case "launch": entry.launch = value.optionalText
      case "asOf": entry.asOf = value.optionalText
      case "note": entry.note = value.optionalText
      case "confidence":
        guard let confidence = Accelerator.Confidence(rawValue: value.text) else {
          throw value.error("`\(value.text)` is no confidence", "Write low, medium or high")
        }
        entry.confidence = confidence
      case "sources": entry.sources = try value.strings("`sources`").map { catalog.sources[$0] ?? $0 }
      case "price": entry.price = try price(value)
      case "sparseFactor": entry.sparseFactor = try value.number()
      case "unverified":
        entry.unverified = []
        for item in try value.items("`unverified`") { entry.unverified.insert(try item.field()) }
      case "tflops", "cores":
        for (name, number) in try value.pairs("`\(key.text)`") {
          let field = try name.field()
          guard key.text == "cores" ? field.isCount : field.isRate else {
            throw name.error(
              "`\(name.text)` is \(key.text == "cores" ? "no number of cores" : "no rate")",
              "Write it outside of `\(key.text)`")
          }
          entry.values[field] = try number.number()
        }
      case "also":
        for (name, numbers) in try value.pairs("`also`") {
          var others: [Double] = []
          for item in try numbers.items("`\(name.text)`") {
            if let other = try item.number() { others.append(other) }
          }
          entry.otherValues[try name.field()] = others
        }
      default: entry.values[try key.field()] = try value.number()
      }
    }
  }

  /// A price, or `nil` for YAML's ways of writing nothing.
  private func price(_ node: CatalogNode) throws(CatalogError) -> Accelerator.Price? {
    if case .scalar = node.content, node.optionalText == nil { return nil }
    var price = Accelerator.Price(amount: 0, currency: "", asOf: "")
    for (key, value) in try node.pairs("`price`") {
      switch key.text {
      case "amount": price.amount = try value.number() ?? 0
      case "currency": price.currency = value.text
      case "asOf": price.asOf = value.text
      case "source": price.source = catalog.sources[value.text] ?? value.text
      default: throw key.unknown(among: ["amount", "currency", "asOf", "source"])
      }
    }
    guard price.amount > 0, !price.currency.isEmpty, !price.asOf.isEmpty else {
      throw node.error(
        "A price needs an amount, a currency and the day on which it was asked",
        "Write {amount: 1599, currency: USD, asOf: 2022-10-12}")
    }
    return price
  }
}
