import ArgumentParser
import Reporting
import Vault

struct Links: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "Every link and where it leads.",
    discussion: """
      As text, only the links that lead nowhere are listed; as JSON, all of them, with paths from the vault's root. \
      Exit status: 0, or 2 when it could not run; a link that leads nowhere is no failure here.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The vault. Default: the one around the current folder.")
  var vault: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "Also list the places that link to each note, with their sentence.")
  var backlinks = false

  @Flag(help: "Also list the places that name a note and do not link to it.")
  var mentions = false

  @OptionGroup var output: OutputOptions

  @OptionGroup var jobs: JobsOptions

  func run() async throws { try await jobs.run(list) }

  private func list() async throws {
    let selection = try Selection(vault.map { [$0] } ?? [])
    guard selection.paths == nil else {
      throw RunFailure(message: "\(vault ?? ""): links are those of a whole vault; give its folder")
    }
    let notes: Vault
    do {
      notes = try await Vault.read(
        root: selection.root, configuration: Configuration.read(for: selection.root))
    } catch {
      throw RunFailure(message: error.message)
    }
    let links = await LinkGraph(notes, resolver: LinkResolver(notes))
    let report = LinkReport(
      notes, links, showsBacklinks: backlinks, mentions: mentions ? await Mentions(notes) : nil)
    switch format {
    case .json: Terminal.print(report.json)
    case .text:
      Terminal.print(report.listing(Terminal.palette(output.color), shown: selection.shown))
      if !output.quiet { Terminal.print(report.summary) }
    }
    let isMisconfigured = selection.printConfigurationProblems(notes)
    if selection.printUnreadable(notes) || isMisconfigured { throw ExitCode(2) }
  }
}
