import Accelerators
import ArgumentParser
import Reporting
import SourceText

struct GPUs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gpus", abstract: "Accelerators: memory, bandwidth, rates, with their sources.",
    subcommands: [
      ListGPUs.self, ShowGPU.self, ListInterconnects.self, LocalGPUs.self, DiffGPUs.self, GPUImpact.self,
    ],
    defaultSubcommand: ListGPUs.self)
}

struct ListGPUs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All accelerators of the catalog, one a line.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    Terminal.print(AcceleratorCatalog.builtIn.entries.table(Terminal.palette(output.color)))
  }
}

struct ShowGPU: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The variants that a name means, each with its values and sources.")

  @Argument(help: "A name such as \"A100 80GB\", 4090 or \"H100 SXM5\".")
  var name: [String]

  @Option(help: "text or json.")
  var format: ReportFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let cards = try Self.variants(name.joined(separator: " "))
    let palette = Terminal.palette(output.color)
    Terminal.print(format == .json ? cards.json : cards.map { $0.text(palette) }.joined(separator: "\n"))
  }

  /// Every variant that a name means.
  static func variants(_ name: String) throws -> [Accelerator] {
    let catalog = AcceleratorCatalog.builtIn
    let cards = catalog.variants(named: name)
    guard cards.isEmpty else { return cards }
    let names = catalog.entries.flatMap { [$0.name] + $0.aliases }
    let hint = name.nearest(among: names).map { "; did you mean \($0)?" } ?? "; `reckon gpus` lists them"
    throw RunFailure(message: "\(name): no such accelerator in the catalog\(hint)")
  }
}

struct ListInterconnects: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interconnects", abstract: "Links between devices: NVLink, PCIe, InfiniBand.")

  @OptionGroup var output: OutputOptions

  func run() throws { Terminal.print(Interconnect.all.table(Terminal.palette(output.color))) }
}
