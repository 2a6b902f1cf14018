import ArgumentParser
import Linting
import SourceText

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "The rules, one a line.")

  func run() throws {
    let rules = Rule.all + Rule.ofReading
    let width = rules.map(\.name.utf8.count).max() ?? 0
    for rule in rules {
      let name = rule.name + String(repeating: " ", count: width - rule.name.utf8.count)
      let severity = rule.severity.rawValue
      let padding = String(repeating: " ", count: "warning".utf8.count - severity.utf8.count)
      Terminal.print("\(name)  \(severity)\(padding)  \(rule.summary)\n")
    }
  }
}
