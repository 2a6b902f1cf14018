public import Catalogs

/// A set of language models, and what their names mean.
public struct ModelCatalog: Sendable {
  /// In the order of the file.
  public let entries: [Model]
  private let byName: [String: Int]
  /// The first two letters of all names, as their bytes in lower case.
  private let beginnings: Set<UInt16>

  /// The catalog that ships with the product: `models.yml` of this module, read on first use.
  public static let builtIn: ModelCatalog = {
    let text = String(decoding: PackageResources.models_yml, as: UTF8.self)
    // A test reads the same text, so a broken one cannot ship; even then no name is known and nothing crashes.
    return (try? ModelCatalog(yaml: text)) ?? ModelCatalog(entries: [])
  }()

  /// Reads a catalog in the format that `models.yml` of this module explains.
  public init(yaml: String) throws(CatalogError) {
    self.init(entries: try ModelFile(yaml).entries())
  }

  init(entries: [Model]) {
    self.entries = entries
    var byName: [String: Int] = [:]
    for (index, model) in entries.enumerated() {
      for name in [model.name] + model.aliases where byName[Self.key(name)] == nil {
        byName[Self.key(name)] = index
      }
    }
    self.byName = byName
    beginnings = Set(byName.keys.map { $0.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } })
  }

  /// Whether a name may begin with these two bytes, of letters in either case. Most words need no closer look.
  package func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    beginnings.contains(UInt16(first | 0x20) << 8 | UInt16(second | 0x20))
  }

  /// The model that people write as `name`: case, spaces and hyphens do not matter, and neither does an organization
  /// before a slash or a word for how it was tuned behind.
  public func model(named name: String) -> Model? {
    var name = name.split(separator: "/").last.map(String.init) ?? name
    while true {
      if let index = byName[Self.key(name)] { return entries[index] }
      guard let cut = name.lastIndex(where: { $0 == "-" || $0 == " " }),
        Self.tunings.contains(name[name.index(after: cut)...].lowercased())
      else { return nil }
      name = String(name[..<cut])
    }
  }

  /// Letters, digits and the point between them, which tells OPT-1.3B from OPT-13B.
  private static func key(_ name: String) -> String { Spelling.plain(name, keepingPoints: true) }

  private static let tunings: Set<String> = ["instruct", "chat", "it", "base", "hf", "thinking", "text"]
}

/// A language model of the catalog.
public struct Model: Sendable, Hashable {
  public var name: String
  /// Other names, and models of the same shape.
  public var aliases: [String]
  public var architecture: ModelArchitecture
  /// The count that its authors give, in their words.
  public var published: String?
  /// The exact count of its published weights; ``ModelArchitecture/parameters`` gives the same.
  public var publishedWeights: Int?
  public var sources: [String]
  /// The day on which the values were looked up, as `2026-11-22`.
  public var asOf: String?
  /// Whether its values were read in an opened source (`high`) or are remembered (`medium`, `low`).
  public var confidence: String?
  public var note: String?
}
