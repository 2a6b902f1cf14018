import ArgumentParser
import SourceText
import Vault

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Options of every command that prints findings.
struct OutputOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never. NO_COLOR is respected.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Leave out the summary.")
  var quiet = false
}

/// A whole number from 0 to 100.
struct Percent: ExpressibleByArgument {
  let value: Int

  init?(argument: String) {
    guard let value = Int(argument), (0...100).contains(value) else { return nil }
    self.value = value
  }
}

/// How much is done at a time; results are the same.
struct JobsOptions: ParsableArguments {
  @Option(help: "How many notes are worked on at a time, 1 to 64. Default: one for each core.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to 64, not \(jobs).")
    }
  }

  func run(_ body: () async throws -> Void) async throws {
    try await Jobs.$limit.withValue(jobs) { try await body() }
  }
}

enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  init(_ threshold: Configuration.Threshold) {
    self =
      switch threshold {
      case .error: .error
      case .warning: .warning
      case .info: .info
      case .never: .never
      }
  }

  /// Whether a finding of this weight makes the exit status 1.
  func includes(_ severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: true
    case .never: false
    }
  }
}
