import ArgumentParser
import Figures
import Linting
import Markdown
import Reporting
import Vault

struct ListFigures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Every figure found, its verdict, and the coverage.",
    discussion: """
      Exit status: 0; 1 under --fail-under; 2 could not run. A figure that does not hold is no failure here.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A vault, or notes of one. Default: the vault around the current folder.")
  var paths: [String] = []

  @Option(help: "text or json.")
  var format: Format = .text

  @Option(help: "Fail where less than so many percent of the figures are checked, 0 to 100.")
  var failUnder: Percent?

  @OptionGroup var output: OutputOptions

  @OptionGroup var jobs: JobsOptions

  func run() async throws { try await jobs.run(list) }

  private func list() async throws {
    let selection = try Selection(paths)
    let vault = try await selection.readVault(only: selection.paths)
    let catalog = try selection.catalog()
    let shared = try await selection.sharedCode(of: vault)
    let reports = await inParallel(vault.notes) { file in
      FileReport(
        path: selection.shown(file.path), bytes: file.note.bytes, lines: file.note.lines, diagnostics: [],
        figures: catalog.figures(of: file, shared).figures)
    }
    var summary = FigureSummary()
    for report in reports { summary.add(FigureSummary(report.figures)) }
    switch format {
    case .json: Terminal.print(reports.figuresJSON)
    case .text:
      let palette = Terminal.palette(output.color)
      for report in reports { Terminal.print(report.figureListing(palette)) }
      if !output.quiet { Terminal.print(summary.coverage(palette) + summary.sentence + "\n") }
    }
    let unread = selection.printUnreadable(vault)
    if selection.printConfigurationProblems(vault) || unread { throw ExitCode(2) }
    if let failUnder, summary.found > 0, summary.checked * 100 < failUnder.value * summary.found {
      throw ExitCode(1)
    }
  }
}
