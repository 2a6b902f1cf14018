package import Accelerators
package import Calculation
import MemoryEstimator

/// What the Python of notes can import from `reckon`: the estimator, with its names in Python's spelling. Results are bytes, and
/// know that they are; `weights("7B") / GiB` is a number of GiB.
package enum EstimatorModule {
  /// Adds the module to the modules that `interpreter` can import.
  package static func add(to interpreter: Interpreter, catalog: AcceleratorCatalog = .builtIn) {
    add(to: interpreter, catalog: catalog, reads: CatalogReads())
  }

  /// - Parameter reads: Where each value that is taken from the catalog is noted.
  static func add(to interpreter: Interpreter, catalog: AcceleratorCatalog, reads: CatalogReads) {
    interpreter.add(module: "reckon", functions + [gpu(catalog, reads)], constants: units)
  }

  /// Bytes of a unit.
  private static let units: [String: Int] = [
    "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40,
    "kB": 1_000, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000, "TB": 1_000_000_000_000,
  ]

  private static let functions: [HostFunction] = [
    HostFunction("parameters", ["model"]) { arguments throws(HostError) in
      Value(try Arguments(arguments).model().parameters)
    },
    HostFunction("weights", ["model", "precision"]) { arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let (model, format) = (try arguments.model(), try arguments.format("precision"))
      return try bytes { () throws(EstimateError) in try model.weights(format: format) }
    },
    HostFunction("gradients", ["model", "precision"]) { arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let (model, format) = (try arguments.model(), try arguments.format("precision"))
      return try bytes { () throws(EstimateError) in try model.gradients(format: format) }
    },
    HostFunction("optimizer_states", ["model", "optimizer", "master_weights"]) {
      arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let (model, master) = (try arguments.model(), arguments.flag("master_weights"))
      let optimizer = try arguments.named("optimizer", "adamw", Optimizer.named, Optimizer.all.map(\.name))
      return try bytes { () throws(EstimateError) in
        try model.optimizerStates(optimizer, masterWeights: master)
      }
    },
    HostFunction(
      "kv_cache",
      ["model", "tokens", "batch", "precision", "layers", "kv_heads", "head_dim", "tensor_parallel"]
    ) { arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let format = try arguments.format("precision")
      let (tokens, batch) = (try arguments.count("tokens", 1), try arguments.count("batch", 1))
      if !arguments.has("model") {
        let (layers, heads) = (try arguments.count("layers"), try arguments.count("kv_heads"))
        let cache = ByteCount.kvCache(
          batch: batch, tokens: tokens, layers: layers, kvHeads: heads,
          headDimension: try arguments.count("head_dim"),
          bytesPerElement: format.bytesPerWeight)
        return Value(bytes: cache)
      }
      let (model, ways) = (try arguments.model(), try arguments.count("tensor_parallel", 1))
      return try bytes { () throws(EstimateError) in
        try model.kvCache(
          batch: batch, tokens: tokens, format: format, parallelism: Parallelism(tensor: ways))
      }
    },
    HostFunction(
      "activations",
      ["model", "batch", "sequence", "recompute", "flash_attention", "tensor_parallel", "sequence_parallel"]
    ) { arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let (model, batch) = (try arguments.model(), try arguments.count("batch", 1))
      let (sequence, ways) = (
        try arguments.count("sequence", 2048), try arguments.count("tensor_parallel", 1)
      )
      let recomputation = try arguments.recomputation()
      return try bytes { () throws(EstimateError) in
        try model.activations(
          batch: batch, sequence: sequence, recomputation: recomputation,
          flashAttention: arguments.flag("flash_attention"),
          parallelism: Parallelism(tensor: ways, sequence: arguments.flag("sequence_parallel")))
      }
    },
    HostFunction(
      "training", ["model", "recipe", "batch", "sequence", "recompute", "zero", "data_parallel"]
    ) { arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let model = try arguments.model()
      let recipe = try arguments.named(
        "recipe", "mixed-precision-adam", TrainingRecipe.named, TrainingRecipe.all.map(\.name))
      let stage = try arguments.count("zero", 0)
      guard let zero = ZeROStage(rawValue: stage) else {
        throw HostError("zero is 0, 1, 2 or 3, not \(stage)")
      }
      let scenario = TrainingScenario(
        recipe: recipe, batch: try arguments.count("batch", 1),
        sequence: try arguments.count("sequence", 2048),
        recomputation: try arguments.recomputation(), zero: zero,
        parallelism: Parallelism(data: try arguments.count("data_parallel", 1)))
      return try bytes { () throws(EstimateError) in try model.training(scenario) }
    },
    HostFunction("inference", ["model", "precision", "tokens", "batch", "kv_precision", "tensor_parallel"]) {
      arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let model = try arguments.model()
      let scenario = InferenceScenario(
        weights: try arguments.format("precision"), cache: try arguments.format("kv_precision"),
        batch: try arguments.count("batch", 1), tokens: try arguments.count("tokens", 2048),
        parallelism: Parallelism(tensor: try arguments.count("tensor_parallel", 1)))
      return try bytes { () throws(EstimateError) in try model.inference(scenario) }
    },
  ]

  private static func gpu(_ catalog: AcceleratorCatalog, _ reads: CatalogReads) -> HostFunction {
    HostFunction("gpu", ["name", "field"]) { arguments throws(HostError) in
      let arguments = Arguments(arguments)
      let name = try arguments.text("name")
      let fields = Accelerator.Field.allCases.map(\.rawValue)
      let field = try arguments.named("field", "memoryGB", Accelerator.Field.init(rawValue:), fields)
      let cards = catalog.variants(named: name)
      guard !cards.isEmpty else { throw HostError("'\(name)' is no accelerator of the catalog") }
      let values = Set(cards.map { $0.value(of: field) })
      guard values.count == 1, let value = values.first else {
        throw HostError(
          "'\(name)' means \(cards.map(\.name).joined(separator: ", ")), whose \(field.title) differs; name one"
        )
      }
      guard let value else { throw HostError("the \(field.title) of '\(name)' is not known") }
      for card in cards { reads.add(AcceleratorCatalog.Entry(name: card.name, field: field), value) }
      return Int(exactly: value).map { Value($0) } ?? Value(value)
    }
  }

  /// What one device has to hold.
  private static func bytes(_ estimate: () throws(EstimateError) -> Breakdown) throws(HostError) -> Value {
    do {
      return Value(bytes: try estimate().onOneDevice)
    } catch {
      throw HostError("\(error.problem); \(error.remedy)")
    }
  }
}

extension Value {
  /// A whole number where it is one.
  fileprivate init(bytes: ByteCount) {
    if let whole = Int(exactly: bytes.bytes) {
      self.init(whole, scale: .bytes)
    } else {
      self.init(bytes.bytes, scale: .bytes)
    }
  }
}

/// The arguments of a call, by parameter.
private struct Arguments {
  private let values: [String: Value]

  init(_ values: [String: Value]) { self.values = values.filter { !$0.value.isNone } }

  func has(_ name: String) -> Bool { values[name] != nil }

  func flag(_ name: String) -> Bool { values[name]?.asBool ?? false }

  func text(_ name: String) throws(HostError) -> String {
    guard let text = values[name]?.asString else {
      throw HostError("\(name) is a text, such as 'fp16' or 'Llama-3.1-8B'")
    }
    return text
  }

  func count(_ name: String, _ absent: Int? = nil) throws(HostError) -> Int {
    guard let value = values[name] else {
      guard let absent else { throw HostError("\(name) is missing") }
      return absent
    }
    guard let number = value.asDouble, let count = Int(exactly: number),
      (0...1_000_000_000_000).contains(count)
    else {
      throw HostError("\(name) is a whole number from 0 to 10**12, not \(value.repr ?? "that")")
    }
    return count
  }

  /// A model by name, a size such as "7B", or a number of parameters.
  func model() throws(HostError) -> EstimatedModel {
    guard let value = values["model"] else { throw HostError("model is missing") }
    do throws(EstimateError) {
      if let name = value.asString {
        if let model = ModelCatalog.builtIn.model(named: name) { return try EstimatedModel(model) }
        if ParameterCount.named(name) != nil { return try EstimatedModel(size: name) }
        throw EstimateError("'\(name)' is no model of the catalog", "name one, or give a size such as '7B'")
      }
      guard let number = value.asDouble, let count = Int(exactly: number) else {
        throw EstimateError(
          "model is a name, a size such as '7B' or a number of parameters", "give one of them")
      }
      return try EstimatedModel(size: "\(count)")
    } catch {
      throw HostError("\(error.problem); \(error.remedy)")
    }
  }

  func format(_ name: String) throws(HostError) -> NumberFormat {
    try named(name, "fp16", NumberFormat.named, NumberFormat.all.map(\.name))
  }

  func recomputation() throws(HostError) -> Recomputation {
    let choices: [String: Recomputation] = ["none": .none, "selective": .selective, "full": .full]
    return try named("recompute", "none", { choices[$0] }, choices.keys.sorted())
  }

  func named<Choice>(
    _ name: String, _ absent: String, _ find: (String) -> Choice?, _ known: [String]
  ) throws(HostError) -> Choice {
    let text = has(name) ? try text(name) : absent
    guard let choice = find(text) else {
      throw HostError("\(name) cannot be '\(text)'; it is one of \(known.joined(separator: ", "))")
    }
    return choice
  }
}
