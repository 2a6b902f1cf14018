import ArgumentParser
import MemoryEstimator
import Reporting

struct Models: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "Language models: their shapes, and what they need a token.",
    subcommands: [ListModels.self, ShowModel.self], defaultSubcommand: ListModels.self)
}

struct ListModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All models of the catalog, one a line.")

  @OptionGroup var output: OutputOptions

  func run() throws { Terminal.print(ModelCatalog.builtIn.entries.table(Terminal.palette(output.color))) }
}

struct ShowModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One model: parameters by part, shape, KV cache, sources.")

  @Argument(help: "A name such as Llama-3.1-8B, meta-llama/Llama-3.1-8B-Instruct or deepseek-r1.")
  var name: [String]

  @Option(help: "text or json.")
  var format: ReportFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let model = try ModelOptions.catalogModel(name.joined(separator: " "))
    Terminal.print(format == .json ? model.json : model.text(Terminal.palette(output.color)))
  }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
