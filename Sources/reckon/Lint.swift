import ArgumentParser
import Figures
import FoundationEssentials
import Linting
import Markdown
import Reporting
import SourceText
import Vault

struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check notes: figures, links, front matter.",
    discussion: """
      Exit status: 0 clean, 1 findings at or above --fail-on, 2 could not run. Without --fail-on, .reckon.yml says it; \
      else errors fail.
      """,
    aliases: ["check"])

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, concise, json }

  @Argument(help: "A vault, or notes of one. Default: the vault around the current folder.")
  var paths: [String] = []

  @Option(help: "text, concise or json.")
  var format: Format = .text

  @Option(help: "The least severity that fails: error, warning, info or never.")
  var failOn: FailOn?

  @OptionGroup var output: OutputOptions

  @OptionGroup var jobs: JobsOptions

  func run() async throws { try await jobs.run(lint) }

  private func lint() async throws {
    let selection = try Selection(paths)
    let checked = try await selection.check()
    let notes = await selection.reports(checked, diagnostics: checked.diagnostics())
    let reports = selection.configurationReports(checked.vault) + notes
    let failOn = failOn ?? checked.vault.configuration.failOn.map { FailOn($0) } ?? .error
    let palette = Terminal.palette(output.color)
    switch format {
    case .text: for report in reports { Terminal.print(report.text(palette)) }
    case .concise: for report in reports { Terminal.print(report.concise(palette)) }
    case .json: Terminal.print(reports.diagnosticsJSON)
    }
    if format != .json, !output.quiet {
      Terminal.print(LintSummary(reports, notes: notes.count).text(palette))
    }
    let unread = selection.printUnreadable(checked.vault)
    if unread { throw ExitCode(2) }
    if reports.contains(where: { $0.diagnostics.contains { failOn.includes($0.severity) } }) {
      throw ExitCode(1)
    }
  }
}

extension Selection {
  /// Reads the notes alone, for what needs no links.
  func readVault(only paths: PathSet?) async throws -> Vault {
    let vault: Vault
    do {
      vault = try await Vault.read(root: root, only: paths, configuration: Configuration.read(for: root))
    } catch {
      throw RunFailure(message: error.message)
    }
    let known = PathSet(vault.notes.map(\.path) + vault.unreadable.map(\.path))
    if let missing = paths?.sorted.first(where: { !known.contains($0) }) {
      throw RunFailure(message: "\(shown(missing)): not a Markdown note (.md or .markdown)")
    }
    return vault
  }

  /// Whose code the notes of `vault` build on, which may be a note that nobody named.
  func sharedCode(of vault: Vault) async throws -> SharedCode {
    guard paths != nil, SharedCode.isIn(vault) else { return SharedCode(vault) }
    return SharedCode(try await readVault(only: nil))
  }

  /// What the vault compares its figures with.
  func catalog() throws -> VaultCatalog {
    do {
      return try VaultCatalog(root: root)
    } catch { throw RunFailure(message: error.message) }
  }

  /// Reads and checks the whole vault: links need every note's name, whichever notes are reported on.
  func check() async throws -> CheckedVault {
    do {
      let vault = try await Vault.read(
        root: root, including: paths, configuration: Configuration.read(for: root))
      if let paths {
        let known = PathSet(vault.notes.map(\.path) + vault.unreadable.map(\.path))
        // Nothing that was named is skipped silently.
        if let missing = paths.sorted.first(where: { !known.contains($0) }) {
          throw RunFailure(message: "\(shown(missing)): not a Markdown note (.md or .markdown)")
        }
      }
      return await CheckedVault(vault, catalog: try catalog(), today: Self.today)
    } catch let error as FolderError {
      throw RunFailure(message: error.message)
    }
  }

  /// The day, or the one that SOURCE_DATE_EPOCH says it is, for builds that can be repeated.
  private static var today: CalendarDate? {
    let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    let date = fixed.map { Date(timeIntervalSince1970: Double($0)) } ?? Date()
    return CalendarDate(date.ISO8601Format())
  }

  /// The chosen notes with what was found in them.
  func reports(_ checked: CheckedVault, diagnostics: [[Diagnostic]]?) async -> [FileReport] {
    checked.vault.notes.indices.compactMap { index in
      let file = checked.vault.notes[index]
      if let paths, !paths.contains(file.path) { return nil }
      return FileReport(
        path: shown(file.path), bytes: file.note.bytes, lines: file.note.lines,
        diagnostics: diagnostics?[index] ?? file.note.problems, figures: checked.figures[index].figures)
    }
  }

  /// What is wrong with the vault's configuration, by file.
  func configurationReports(_ vault: Vault) -> [FileReport] {
    vault.configuration.checkedFiles().filter { !$0.problems.isEmpty }.map { file in
      FileReport(
        path: shown(file.path), bytes: file.bytes, lines: file.lines, diagnostics: file.problems, figures: [])
    }
  }

  /// Says on stderr what is wrong with the configuration; whether anything is.
  func printConfigurationProblems(_ vault: Vault) -> Bool {
    let reports = configurationReports(vault)
    for report in reports { Terminal.printError(report.concise(Palette(isColored: false))) }
    return !reports.isEmpty
  }

  /// Says on stderr which files could not be read; whether there were any.
  func printUnreadable(_ vault: Vault) -> Bool {
    let unread = vault.unreadable.filter {
      paths?.contains($0.path) ?? true || vault.configuration.unreadable.contains($0)
    }
    for file in unread { Terminal.printError("reckon: \(shown(file.path).printable): \(file.reason)\n") }
    return !unread.isEmpty
  }
}
