// reckon: the command. One file a subcommand: parse arguments, call one function, print, exit.

import ArgumentParser

@main
struct Reckon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reckon",
    abstract: "Notes that check their own numbers.",
    discussion: """
      Exit status: 0 clean, 1 findings at or above --fail-on (errors, unless told otherwise), 2 could not run.
      """,
    version: "0.1.0",
    subcommands: [
      Lint.self, Build.self, ListFigures.self, Explain.self, Accept.self, Audit.self, Links.self, Run.self,
      Estimate.self,
      Models.self, GPUs.self,
      Rules.self,
    ])

  static func main() async {
    do {
      try checkCommand(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      Terminal.exit(status.rawValue)
    } catch let failure as RunFailure {
      Terminal.fail(failure.message)
    } catch {
      // ArgumentParser prints help and its own errors; any of its failures is "could not run".
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success {
        Terminal.print(text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n"))
        Terminal.exit(0)
      }
      Terminal.printError(text + "\n")
      Terminal.exit(2)
    }
  }

  /// Says which commands there are where a word is none; the parser only calls it unexpected.
  private static func checkCommand(_ word: String?) throws {
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    // Each says its name: to find it by reflection takes the parser a millisecond of every start.
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    if !names.contains(word) {
      throw RunFailure(message: "\(word): no such command; there are \(names.joined(separator: ", "))")
    }
  }
}

/// The run itself could not be done; printed on stderr, exit status 2.
struct RunFailure: Error {
  let message: String
}
