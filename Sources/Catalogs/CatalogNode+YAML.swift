import Yams

extension CatalogNode {
  /// Reads YAML: the plain part of it, which the built-in catalog keeps to, ten times faster than all of it.
  package init(yaml: String) throws(CatalogError) {
    if let node = PlainYAML.read(yaml) {
      self = node
    } else {
      try self.init(wholeYAML: yaml)
    }
  }

  /// Reads any YAML.
  package init(wholeYAML yaml: String) throws(CatalogError) {
    do {
      // The basic resolver leaves scalars alone; which of them are numbers is ours to say.
      guard let root = try Yams.compose(yaml: yaml, .basic) else {
        throw CatalogError(line: 1, problem: "The catalog is empty", remedy: "Add `accelerators:` with rows")
      }
      self.init(root)
    } catch let error as CatalogError {
      throw error
    } catch {
      throw CatalogError(reading: error)
    }
  }

  private init(_ node: Node) {
    line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .sequence(let sequence): content = .list(sequence.map { CatalogNode($0) })
    case .mapping(let mapping):
      content = .mapping(mapping.map { (CatalogNode($0.key), CatalogNode($0.value)) })
    case .alias: content = .scalar("")
    }
  }
}

extension CatalogError {
  /// What the YAML parser stumbled over.
  fileprivate init(reading error: any Error) {
    let remedy = "Correct the YAML there"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, problem: "This is not YAML: \(problem)", remedy: remedy)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      self.init(
        line: context.mark.line, problem: "\(keys) stands here twice", remedy: "Keep one of them")
    default:
      self.init(line: 1, problem: "This is not YAML", remedy: remedy)
    }
  }
}
