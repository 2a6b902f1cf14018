public import ArgumentParser
import Catalogs
import FoundationEssentials
public import MemoryEstimator
import SourceText

/// Which model is meant.
struct ModelOptions: ParsableArguments {
  @Option(help: "A model of the catalog (`reckon models`), or the path of a Hugging Face config.json.")
  var model: String?

  @Option(help: "Only a size, such as 7B; then cache and activations cannot be known.")
  var params: String?

  func validate() throws {
    guard (model == nil) != (params == nil) else {
      throw ValidationError("Give either --model or --params.")
    }
  }

  func resolve() throws -> EstimatedModel {
    if let params {
      return try EstimateOptions.estimate { () throws(EstimateError) in try EstimatedModel(size: params) }
    }
    let name = model ?? ""
    if name.hasSuffix(".json") { return try Self.configuration(name) }
    let model = try Self.catalogModel(name)
    return try EstimateOptions.estimate { () throws(EstimateError) in try EstimatedModel(model) }
  }

  static func catalogModel(_ name: String) throws -> Model {
    let catalog = ModelCatalog.builtIn
    if let model = catalog.model(named: name) { return model }
    let names = catalog.entries.flatMap { [$0.name] + $0.aliases }
    let hint = name.nearest(among: names).map { "did you mean \($0)?" } ?? "`reckon models` lists them"
    throw RunFailure(
      message:
        "\(name): no such model in the catalog; \(hint) A model of your own can be given by its config.json")
  }

  private static func configuration(_ path: String) throws -> EstimatedModel {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw RunFailure(message: "\(path): cannot be read")
    }
    do {
      let shape = try ModelArchitecture(configuration: String(decoding: data, as: UTF8.self))
      return try EstimatedModel(name: path, shape)
    } catch let error as CatalogError {
      throw RunFailure(message: "\(path): \(error)")
    } catch let error as EstimateError {
      throw RunFailure(message: "\(error)")
    }
  }
}

/// How many devices, and what each has of the model.
struct ParallelismOptions: ParsableArguments {
  @Option(help: "Devices that share each matrix.") var tensorParallel = 1
  @Option(help: "Devices that each have some of the layers.") var pipelineParallel = 1
  @Option(help: "Copies of the model that work on data of their own.") var dataParallel = 1
  @Option(help: "Devices that share each sequence.") var contextParallel = 1
  @Option(help: "Devices that share the experts.") var expertParallel = 1
  @Flag(help: "Divide along the sequence what tensor parallelism leaves whole.") var sequenceParallel = false

  var parallelism: Parallelism {
    Parallelism(
      tensor: tensorParallel, pipeline: pipelineParallel, data: dataParallel, context: contextParallel,
      expert: expertParallel, sequence: sequenceParallel)
  }
}

/// How an estimate is printed.
struct EstimateOptions: ParsableArguments {
  @Option(help: "text or json.")
  var format: ReportFormat = .text

  @OptionGroup var output: OutputOptions

  /// What the estimator refuses becomes a message.
  static func estimate<Result>(_ body: () throws(EstimateError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw RunFailure(message: "\(error)")
    }
  }
}

extension NumberFormat: ExpressibleByArgument {
  public init?(argument: String) {
    guard let format = NumberFormat.named(argument) else { return nil }
    self = format
  }

  public static var allValueStrings: [String] { all.map(\.name) }
  public var defaultValueDescription: String { name }
}

extension Optimizer: ExpressibleByArgument {
  public init?(argument: String) {
    guard let optimizer = Optimizer.named(argument) else { return nil }
    self = optimizer
  }

  public static var allValueStrings: [String] { all.map(\.name) }
  public var defaultValueDescription: String { name }
}

extension TrainingRecipe: ExpressibleByArgument {
  public init?(argument: String) {
    guard let recipe = TrainingRecipe.named(argument) else { return nil }
    self = recipe
  }

  public static var allValueStrings: [String] { all.map(\.name) }
  public var defaultValueDescription: String { name }
}
