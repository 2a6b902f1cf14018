extension AcceleratorCatalog {
  /// A value of the catalog: a field of one variant.
  public struct Entry: Sendable, Hashable, Comparable {
    /// The variant's name, such as `A100 SXM4 80GB`.
    public var name: String
    public var field: Accelerator.Field

    public init(name: String, field: Accelerator.Field) {
      self.name = name
      self.field = field
    }

    public static func < (left: Entry, right: Entry) -> Bool {
      (left.name, left.field.rawValue) < (right.name, right.field.rawValue)
    }
  }

  /// What two catalogs say of one field; `nil` where one of them says nothing.
  public struct Change: Sendable, Hashable {
    public var entry: Entry
    public var old: Double?
    public var new: Double?
  }

  /// The unit of a value of the catalog: the field's, and of a price its own currency.
  public func unit(of entry: Entry) -> String {
    entries.first { $0.name == entry.name }?.unit(of: entry.field) ?? entry.field.unit
  }

  /// What the variant of a name costs.
  public func price(of name: String) -> Accelerator.Price? { entries.first { $0.name == name }?.price }

  /// The value of a field of a variant, in the field's unit.
  public func value(of entry: Entry) -> Double? {
    entries.first { $0.name == entry.name }?.value(of: entry.field)
  }

  /// The catalog with other values for some fields. Names that it does not have are left out.
  public func setting(_ values: [Entry: Double]) -> AcceleratorCatalog {
    var entries = entries
    for index in entries.indices {
      for (entry, value) in values where entry.name == entries[index].name {
        switch entry.field {
        case .interconnectPerDirection: entries[index].values[.interconnect] = value * 2
        case .price: entries[index].price?.amount = value
        default: entries[index].values[entry.field] = value
        }
        // What a vendor once printed besides belongs to the value that was there.
        entries[index].otherValues[entry.field] = nil
      }
    }
    return AcceleratorCatalog(entries: entries)
  }

  /// What is different here from `old`, by name and field.
  public func changes(from old: AcceleratorCatalog) -> [Change] {
    var changes: [Change] = []
    let names = old.entries.map(\.name) + entries.map(\.name)
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let (before, after) = (old.entries.first { $0.name == name }, entries.first { $0.name == name })
      for field in Accelerator.Field.allCases where field != .interconnectPerDirection {
        let change = Change(
          entry: Entry(name: name, field: field), old: before?.value(of: field), new: after?.value(of: field))
        if change.old != change.new { changes.append(change) }
      }
    }
    return changes
  }
}
