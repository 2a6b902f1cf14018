import Accelerators
import ArgumentParser
import Figures
import Linting
import Markdown
import Reporting
import SourceText
import Vault

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "How many errors the checks would catch in these notes.",
    discussion: """
      Every figure that holds is changed in memory, as people err, and its note is checked again. Nothing is written. Exit \
      status: 0; 1 under --fail-under; 2 could not run.
      """)

  @Argument(help: "A vault, or notes of one. Default: the vault around the current folder.")
  var paths: [String] = []

  @Option(help: "The most figures that are tried in a note, spread over it.")
  var most = 100

  @Flag(help: "List what was not caught.")
  var misses = false

  @Option(help: "Fail where less than so many percent are caught, 0 to 100.")
  var failUnder: Percent?

  @OptionGroup var output: OutputOptions

  @OptionGroup var jobs: JobsOptions

  func run() async throws { try await jobs.run(audit) }

  private func audit() async throws {
    guard most > 0 else { throw RunFailure(message: "--most \(most): give a number of figures above 0") }
    let selection = try Selection(paths)
    let vault = try await selection.readVault(only: selection.paths)
    let catalog = try selection.catalog().accelerators
    let most = most
    let shared = try await selection.sharedCode(of: vault)
    let audits = await inParallel(vault.notes) {
      FigureAudit($0.note, catalog: catalog, using: shared.used(by: $0), most: most)
    }
    var all = FigureAudit()
    for audit in audits { all.add(audit) }
    let palette = Terminal.palette(output.color)
    if misses {
      for (file, audit) in zip(vault.notes, audits) {
        for miss in audit.misses {
          let place = file.note.lines.position(at: miss.range.lowerBound, in: file.note.bytes)
          Terminal.print(
            "\(selection.shown(file.path)):\(place.line):\(place.column): \(file.note.bytes.text(in: miss.range)) as \(miss.text) (\(miss.slip.rawValue))"
              .printable + "\n")
        }
      }
    }
    Terminal.print(all.table(palette))
    if let failUnder, all.percent < failUnder.value { throw ExitCode(1) }
  }
}
