import ArgumentParser
import Figures
import Markdown
import Reporting
import Vault

struct ListFigures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Every figure found, its verdict, and the coverage.",
    discussion: "Exit status: 0, or 2 when it could not run; a figure that does not hold is no failure here.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A vault, or notes of one. Default: the vault around the current folder.")
  var paths: [String] = []

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  @OptionGroup var jobs: JobsOptions

  func run() async throws { try await jobs.run(list) }

  private func list() async throws {
    let selection = try Selection(paths)
    let vault: Vault
    do {
      vault = try await Vault.read(
        root: selection.root, only: selection.paths, configuration: Configuration.read(for: selection.root))
    } catch {
      throw RunFailure(message: error.message)
    }
    let known = PathSet(vault.notes.map(\.path) + vault.unreadable.map(\.path))
    if let missing = selection.paths?.sorted.first(where: { !known.contains($0) }) {
      throw RunFailure(message: "\(selection.shown(missing)): not a Markdown note (.md or .markdown)")
    }
    let reports = await inParallel(vault.notes) { file in
      FileReport(
        path: selection.shown(file.path), bytes: file.note.bytes, lines: file.note.lines, diagnostics: [],
        figures: NoteFigures(file.note).figures)
    }
    switch format {
    case .json: Terminal.print(reports.figuresJSON)
    case .text:
      let palette = Terminal.palette(output.color)
      var summary = FigureSummary()
      for report in reports {
        Terminal.print(report.figureListing(palette))
        summary.add(FigureSummary(report.figures))
      }
      if !output.quiet { Terminal.print(summary.sentence + "\n") }
    }
    let unread = selection.printUnreadable(vault)
    if selection.printConfigurationProblems(vault) || unread { throw ExitCode(2) }
  }
}
