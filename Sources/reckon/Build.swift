import ArgumentParser
import Figures
import FoundationEssentials
import Linting
import Reporting
import SourceText
import StudySite
import Vault

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Render the study site, with corrected figures.",
    discussion:
      "Findings do not fail a build unless --fail-on or .reckon.yml says so. Exit status 2: could not run.")

  @Argument(help: "The vault. Default: the one around the current folder.")
  var vault: String?

  @Option(name: .shortAndLong, help: "Where the site goes.")
  var output = "build/site"

  @Option(help: "The least severity that fails: error, warning, info or never.")
  var failOn: FailOn?

  @Flag(name: .shortAndLong, help: "Leave out the summary.")
  var quiet = false

  @OptionGroup var jobs: JobsOptions

  func run() async throws { try await jobs.run(build) }

  private func build() async throws {
    let selection = try Selection(vault.map { [$0] } ?? [])
    guard selection.paths == nil else {
      throw RunFailure(message: "\(vault ?? ""): a site is built from a folder; use its vault")
    }
    let checked = try await selection.check()
    let site = try await Site(checked)
    try await SiteWriter(folder: output).write(
      await site.files(), attachments: site.attachments, from: checked.vault.root)
    if !quiet {
      var summary = FigureSummary()
      for figures in site.figures { summary.add(figures.summary) }
      let notes = checked.vault.notes.count
      let shown = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
      Terminal.print(
        "\(notes) \(notes == 1 ? "note" : "notes") rendered to \(shown)/\(site.homePath)\n\(summary.sentence)\n"
      )
    }
    let unread = selection.printUnreadable(checked.vault)
    if selection.printConfigurationProblems(checked.vault) || unread { throw ExitCode(2) }
    let failOn = failOn ?? checked.vault.configuration.failOn.map { FailOn($0) } ?? .never
    if failOn != .never {
      let found = await checked.diagnostics().contains { $0.contains { failOn.includes($0.severity) } }
      if found { throw ExitCode(1) }
    }
  }
}
