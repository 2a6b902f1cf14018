public import Catalogs

/// A generation of links between devices.
public struct Interconnect: Sendable, Hashable {
  public var name: String
  /// What people write.
  public var aliases: [String]
  /// One direction, 10⁹ bytes a second, of what ``measured`` says. Both directions together are twice as much; vendors of
  /// NVLink print that.
  public var perDirection: Double
  /// What InfiniBand is named by: 10⁹ bits a second, one direction; `nil` for the others.
  public var gigabits: Double?
  /// How many links a device has of it; `nil` where the rate is of one.
  public var links: Int?
  /// What the rate counts: links, lanes.
  public var measured: String
  public var sources: [String]
  /// The day on which the values were looked up.
  public var asOf: String?

  /// Those that ship with the product: `interconnects.yml` of this module, read on first use.
  public static let all: [Interconnect] =
    (try? read(yaml: String(decoding: PackageResources.interconnects_yml, as: UTF8.self))) ?? []

  /// The one that people write as `name`; case, spaces and hyphens do not matter.
  public static func named(_ name: String) -> Interconnect? { byName[key(name)].map { all[$0] } }

  private static let byName: [String: Int] = Dictionary(
    all.enumerated().flatMap { index, link in ([link.name] + link.aliases).map { (key($0), index) } }
  ) { first, _ in first }

  private static func key(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
  }

  /// Reads a list in the format that `interconnects.yml` of this module explains.
  ///
  /// - Throws: `CatalogError` with the line where something is missing or is no number.
  public static func read(yaml: String) throws(CatalogError) -> [Interconnect] {
    let catalog = try CatalogNode(yaml: yaml).catalog(of: "interconnects")
    var all: [Interconnect] = []
    for row in catalog.rows {
      var link = Interconnect(
        name: try row.name(of: "An interconnect"), aliases: [], perDirection: 0, measured: "", sources: [],
        asOf: catalog.asOf)
      for (key, value) in try row.pairs("An interconnect") {
        switch key.text {
        case "name": break
        case "aliases": link.aliases = try value.strings("`aliases`")
        case "perDirectionGBs": link.perDirection = try value.number() ?? 0
        case "gigabitsPerSecond": link.gigabits = try value.number()
        case "links": link.links = try value.number().flatMap { Int(exactly: $0) }
        case "of": link.measured = value.text
        case "sources": link.sources = try value.strings("`sources`").map { catalog.sources[$0] ?? $0 }
        default:
          throw key.unknown(among: [
            "name", "aliases", "perDirectionGBs", "gigabitsPerSecond", "links", "of", "sources",
          ])
        }
      }
      guard link.perDirection > 0 else {
        throw row.error("`\(link.name)` has no rate", "Add `perDirectionGBs: …` to the row")
      }
      all.append(link)
    }
    return all
  }
}
