import Catalogs

/// A catalog's text, and how its rows become models.
struct ModelFile {
  private let catalog: CatalogNode.Catalog

  init(_ yaml: String) throws(CatalogError) {
    catalog = try CatalogNode(yaml: yaml).catalog(of: "models")
  }

  func entries() throws(CatalogError) -> [Model] {
    var entries: [Model] = []
    for row in catalog.rows {
      let model = try self.model(row)
      guard !entries.contains(where: { $0.name == model.name }) else {
        throw row.error("`\(model.name)` stands here twice", "Give each model a name of its own")
      }
      entries.append(model)
    }
    return entries
  }

  private func model(_ row: CatalogNode) throws(CatalogError) -> Model {
    var fields = Fields(row)
    let name = try row.name(of: "A model")
    _ = try fields.take("name")
    let familyNode = try fields.require("family")
    guard let family = ModelFamily.named(familyNode.text) else {
      throw familyNode.error(
        "`\(familyNode.text)` is no family of models",
        "Known families are \(ModelFamily.all.map(\.name).joined(separator: ", "))")
    }
    let architecture = ModelArchitecture(
      layers: try fields.count("layers"), hiddenSize: try fields.count("hiddenSize"),
      attention: try attention(&fields), feedForward: try feedForward(&fields),
      vocabularySize: try fields.count("vocabulary"),
      tiesEmbeddings: try fields.take("tied").map { $0.text == "true" },
      contextLength: try fields.count("context"), family: family,
      slidingWindow: try fields.take("window").map { node throws(CatalogError) in
        var window = Fields(node)
        return .init(tokens: try window.count("tokens"), layers: try window.count("layers"))
      })
    let model = Model(
      name: name, aliases: try fields.take("aliases")?.strings("`aliases`") ?? [], architecture: architecture,
      published: try fields.take("published")?.text,
      publishedWeights: try fields.take("weights").map { node throws(CatalogError) in try node.count() },
      sources: try fields.take("sources")?.strings("`sources`").map { catalog.sources[$0] ?? $0 } ?? [],
      asOf: catalog.asOf,
      confidence: try fields.take("confidence")?.text, note: try fields.take("note")?.text)
    try fields.finish()
    return model
  }

  private func attention(_ fields: inout Fields) throws(CatalogError) -> ModelArchitecture.Attention {
    if let node = try fields.take("latent") {
      var latent = Fields(node)
      return .latent(
        heads: try latent.count("heads"), queryRank: try latent.count("queryRank"),
        keyValueRank: try latent.count("keyValueRank"), plainDimension: try latent.count("plain"),
        ropeDimension: try latent.count("rope"), valueDimension: try latent.count("value"))
    }
    var heads = Fields(try fields.require("heads"))
    return .heads(
      query: try heads.count("query"), keyValue: try heads.count("keyValue"),
      dimension: try heads.count("dimension"))
  }

  private func feedForward(_ fields: inout Fields) throws(CatalogError) -> ModelArchitecture.FeedForward {
    let width = try fields.take("feedForward").map { node throws(CatalogError) in try node.count() }
    guard let node = try fields.take("experts") else {
      guard let width else { throw fields.missing("feedForward") }
      return .dense(width: width)
    }
    var experts = Fields(node)
    return .experts(
      .init(
        routed: try experts.count("routed"), perToken: try experts.count("perToken"),
        shared: try experts.count("shared"), width: try experts.count("width"),
        denseLayers: try experts.count("denseLayers"), denseWidth: width ?? 0))
  }
}

/// The fields of a row, each read once.
private struct Fields {
  private let node: CatalogNode
  private var pairs: [(key: CatalogNode, value: CatalogNode)]?

  init(_ node: CatalogNode) { self.node = node }

  mutating func take(_ key: String) throws(CatalogError) -> CatalogNode? {
    var pairs: [(key: CatalogNode, value: CatalogNode)]
    if let read = self.pairs { pairs = read } else { pairs = try node.pairs("A row") }
    let index = pairs.firstIndex { $0.key.text == key }
    let value = index.map { pairs.remove(at: $0).value }
    self.pairs = pairs
    return value
  }

  mutating func require(_ key: String) throws(CatalogError) -> CatalogNode {
    guard let value = try take(key) else { throw missing(key) }
    return value
  }

  mutating func count(_ key: String) throws(CatalogError) -> Int { try require(key).count() }

  func missing(_ key: String) -> CatalogError {
    node.error("`\(key)` is missing", "Add `\(key): …` to the row")
  }

  /// Refuses what nobody asked for.
  func finish() throws(CatalogError) {
    if let rest = pairs?.first {
      throw rest.key.error("`\(rest.key.text)` is not a key of a model", "Remove it")
    }
  }
}

extension CatalogNode {
  func count() throws(CatalogError) -> Int {
    guard let count = Int(text), count >= 0 else {
      throw error("`\(text)` is no whole number", "Write digits without a unit")
    }
    return count
  }
}
