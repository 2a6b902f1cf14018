import ArgumentParser
import Figures
import FoundationEssentials
import Linting
import Vault

struct Accept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record the catalog values that figures rest on, in .reckon/figures.lock.",
    discussion: """
      Commit the file: with it, lint tells a figure that was right until the catalog moved (stale) from one that never was. Exit \
      status: 0, or 2 when it could not run.
      """)

  @Argument(help: "A vault, or notes of one. Default: the vault around the current folder.")
  var paths: [String] = []

  @Flag(name: .shortAndLong, help: "Leave out the summary.")
  var quiet = false

  func run() async throws {
    let selection = try Selection(paths)
    let vault = try await selection.readVault(only: selection.paths)
    var catalog = try selection.catalog()
    let before = catalog.lock
    let accelerators = catalog.accelerators
    let shared = try await selection.sharedCode(of: vault)
    let reads = await inParallel(vault.notes) {
      NoteFigures($0.note, catalog: accelerators, using: shared.used(by: $0)).catalogReads
    }
    for (file, values) in zip(vault.notes, reads) {
      catalog.lock.notes[file.path] = values.isEmpty ? nil : values
    }
    if selection.paths == nil {
      // Notes that are gone need no values.
      let present = Set(vault.notes.map(\.path))
      catalog.lock.notes = catalog.lock.notes.filter { present.contains($0.key) }
    }
    let path = vault.root + "/" + FigureLock.path
    if catalog.lock.text != before.text || Folder.kind(of: path) == nil {
      do {
        try FileManager.default.createDirectory(
          atPath: vault.root + "/.reckon", withIntermediateDirectories: true)
        try WholeFile.replace(path, Array(catalog.lock.text.utf8))
      } catch {
        throw RunFailure(message: "\(path): cannot be written (\(SiteWriter.reason(error)))")
      }
    }
    let values = catalog.lock.notes.values.reduce(0) { $0 + $1.count }
    let notes = catalog.lock.notes.count
    if !quiet {
      Terminal.print(
        "\(values) catalog \(values == 1 ? "value" : "values") of \(notes) \(notes == 1 ? "note" : "notes") in \(path)\n"
      )
    }
  }
}
