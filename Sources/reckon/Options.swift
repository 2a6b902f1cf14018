import ArgumentParser
import SourceText

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Options of every command that prints findings.
struct OutputOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never. NO_COLOR is respected.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Leave out the summary.")
  var quiet = false
}

enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

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
