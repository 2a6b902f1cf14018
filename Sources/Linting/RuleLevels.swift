import SourceText
package import Vault

/// What a vault's configuration makes of the rules.
package struct RuleLevels: Sendable {
  /// `nil` for a rule that is off.
  private var severities: [String: Severity?] = [:]

  package init(_ configuration: Configuration) {
    for rule in configuration.rules { severities[rule.name] = .some(rule.severity) }
  }

  /// The finding with the weight that it has here; `nil` where its rule is off.
  func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = severities[diagnostic.rule] else { return diagnostic }
    guard let severity = level else { return nil }
    var diagnostic = diagnostic
    diagnostic.severity = severity
    return diagnostic
  }
}

extension Rule {
  /// What is found where notes are read, before rules look at them.
  package static let ofReading: [Rule] = [
    Rule("front-matter", severity: .error, summary: "Front matter cannot be read."),
    Rule("invalid-utf8", severity: .error, summary: "A note is not UTF-8 text."),
    Rule(
      "too-complex", severity: .error,
      summary: "A note is beyond a limit and kept as plain text, or a part of it."),
  ]
}

extension Configuration {
  /// The files of the configuration, with the names of rules that there are none of among their problems.
  package func checkedFiles() -> [ConfigurationFile] {
    let known = (Rule.all + Rule.ofReading).map(\.name).sorted()
    var files = files
    var told: Set<RuleLevel> = []
    // A file that two others extend says it twice.
    for rule in rules where !known.contains(rule.name) && told.insert(rule).inserted {
      files[rule.file].reportUnknown("rule", rule.name, at: rule.range, known: known)
    }
    return files
  }
}
