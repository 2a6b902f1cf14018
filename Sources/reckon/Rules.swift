import ArgumentParser
import Linting
import SourceText

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The rules, one a line.")

  func run() throws {
    let width = Rule.all.map(\.name.utf8.count).max() ?? 0
    for rule in Rule.all {
      let name = rule.name + String(repeating: " ", count: width - rule.name.utf8.count)
      Terminal.print("\(name)  \(rule.severity.rawValue)  \(rule.summary)\n")
    }
  }
}
