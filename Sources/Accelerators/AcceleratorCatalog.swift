public import Catalogs

/// A set of accelerators, and what their names mean.
public struct AcceleratorCatalog: Sendable {
  /// In the order of the file.
  public let entries: [Accelerator]

  let names: NameIndex

  /// The catalog that ships with the product: `gpus.yml` of this module, read on first use.
  public static let builtIn: AcceleratorCatalog = {
    let text = String(decoding: PackageResources.gpus_yml, as: UTF8.self)
    // A test reads the same text, so a broken one cannot ship; even then no name is known and nothing crashes.
    return (try? AcceleratorCatalog(yaml: text)) ?? AcceleratorCatalog(entries: [])
  }()

  /// Reads a catalog in the format that `gpus.yml` of this module explains.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - base: The catalog that the rows extend. A row whose name stands in `base` replaces only the fields that it
  ///     gives; any other row is added.
  public init(yaml: String, extending base: AcceleratorCatalog? = nil) throws(CatalogError) {
    self.init(entries: try CatalogFile(yaml).entries(extending: base?.entries ?? []))
  }

  init(entries: [Accelerator]) {
    self.entries = entries
    names = NameIndex(entries)
  }
}
