import Accelerators
import ArgumentParser
import MemoryEstimator
import Reporting

struct EstimateFit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Whether a model fits, and the fewest cards of each kind on which it does.",
    discussion: """
      Inference divides the model among the cards by tensor parallelism, training by ZeRO 3. Exit status: 1 where it does not \
      fit.
      """)

  enum Scenario: String, ExpressibleByArgument, CaseIterable { case training, inference }

  @OptionGroup var model: ModelOptions
  @Option(help: "training or inference.") var scenario: Scenario = .inference
  @Option(help: "The accelerator. Default: all of the catalog.") var gpu: String?
  @Option(help: "How many. Default: as few as are needed.") var count: Int?
  @OptionGroup var serving: ServingOptions
  @Option(help: "What training keeps for each parameter.") var recipe: TrainingRecipe = .mixedPrecisionAdam
  @Option(help: "none, selective or full.") var recompute: RecomputeChoice = .none
  @OptionGroup var options: EstimateOptions

  func run() throws {
    let model = try model.resolve()
    let cards = try gpu.map { try ShowGPU.variants($0) } ?? AcceleratorCatalog.builtIn.entries
    var fits: [(card: Accelerator, fit: Fit)] = []
    for card in cards {
      guard let memory = card.usableMemory?.amount else { continue }
      let fit = try EstimateOptions.estimate { () throws(EstimateError) -> Fit? in
        if let count {
          return try model.fit(
            what(batch: serving.batch, tokens: serving.tokens), devices: count, memory: memory)
        }
        return try model.smallestFit(what(batch: serving.batch, tokens: serving.tokens), memory: memory)
      }
      if let fit { fits.append((card, fit)) }
    }
    fits.sort { Self.rank($0) < Self.rank($1) }
    if options.format == .json {
      Terminal.print(fits.json)
    } else {
      try report(model, fits)
    }
    if !fits.contains(where: \.fit.fits) { throw ExitCode(1) }
  }

  /// What costs least comes first; cards without a price behind, the fewest first, and of those the smallest.
  private static func rank(_ entry: (card: Accelerator, fit: Fit)) -> (Double, Int, Double, String) {
    let cost = entry.card.price.map { $0.amount * Double(entry.fit.devices) } ?? .infinity
    return (cost, entry.fit.devices, entry.fit.memory.bytes, entry.card.name)
  }

  private func what(batch: Int, tokens: Int) -> FitScenario {
    switch scenario {
    case .inference:
      .inference(
        InferenceScenario(
          weights: serving.precision, cache: serving.kvPrecision, batch: batch, tokens: tokens))
    case .training:
      .training(
        TrainingScenario(
          recipe: recipe, batch: batch, sequence: tokens, recomputation: recompute.recomputation))
    }
  }

  private func report(_ model: EstimatedModel, _ fits: [(card: Accelerator, fit: Fit)]) throws {
    let palette = Terminal.palette(options.output.color)
    let title = "\(scenario.rawValue) of \(model.name), \(serving.batch) × \(serving.tokens) tokens"
    guard !fits.isEmpty else {
      Terminal.print("\(title): fits on no number of these cards up to 1024 that divides its heads\n")
      return
    }
    Terminal.print(palette.paint(title, "1") + "\n" + fits.table(palette))
    guard gpu != nil, fits.count == 1, let (card, fit) = fits.first else { return }
    Terminal.print(
      "\n"
        + Breakdown(quantity: "fit", components: fit.onDevice, assumptions: fit.assumptions).text(
          title: "on each \(card.name)", palette))
    guard let memory = card.usableMemory?.amount else { return }
    if fit.fits {
      let (tokens, batch) = try EstimateOptions.estimate { () throws(EstimateError) in
        (
          try model.largest(upTo: 1 << 24, devices: fit.devices, memory: memory) {
            what(batch: serving.batch, tokens: $0)
          },
          try model.largest(upTo: 1 << 20, devices: fit.devices, memory: memory) {
            what(batch: $0, tokens: serving.tokens)
          }
        )
      }
      Terminal.print("\nIt also fits with \(tokens) tokens, or with a batch of \(batch).\n")
    } else if let limiting = fit.limiting {
      let enough = try EstimateOptions.estimate { () throws(EstimateError) in
        try model.smallestFit(what(batch: serving.batch, tokens: serving.tokens), memory: memory)
      }
      let remedy = enough.map { "\($0.devices) of them are enough" } ?? "no number of them is enough"
      Terminal.print(
        "\nIt does not fit. The largest part is \(limiting.name), \(limiting.amount.words.binary); \(remedy).\n"
      )
    }
  }
}

extension [(card: Accelerator, fit: Fit)] {
  fileprivate func table(_ palette: Palette) -> String {
    var table = Table(["accelerator", "count", "on each", "of", "used", "price"], numbers: [1, 2, 3, 4, 5])
    for (card, fit) in self {
      let share = Int((fit.onDevice.total.bytes / fit.memory.bytes * 100).rounded())
      table.add([
        card.name, "\(fit.devices)", fit.onDevice.total.words.binary, fit.memory.words.binary,
        "\(share) %" + (fit.fits ? "" : ", does not fit"),
        card.price.map { "\(Int($0.amount * Double(fit.devices))) \($0.currency), \($0.asOf.prefix(4))" }
          ?? "",
      ])
    }
    return table.text(palette)
  }

  fileprivate var json: String {
    FitReport(map { ($0.card.name, $0.fit, $0.card.price.map { $0.amount }) }).json
  }
}
