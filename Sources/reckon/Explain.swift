import ArgumentParser
import Figures
import Linting
import Markdown
import Reporting
import SourceText
import Vault

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "How a figure was recomputed, down to its inputs and sources.",
    discussion: "Exit status: 0, or 2 when there is no figure at that place.")

  @Argument(help: "The place: note.md:12, or note.md:12:5 for one of several figures.")
  var place: String

  @Option(help: "zh or en. Default: the language of .reckon.yml, else en.")
  var lang: ExplanationLanguage?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (path, line, column) = try Self.parse(place)
    let selection = try Selection([path])
    guard let paths = selection.paths else { throw RunFailure(message: "\(path): is a folder; name a note") }
    let vault = try await selection.readVault(only: paths)
    guard let file = vault.notes.first(where: { paths.contains($0.path) }) else {
      throw RunFailure(message: "\(path): not a Markdown note (.md or .markdown)")
    }
    let shared = try await selection.sharedCode(of: vault)
    let figures = try selection.catalog().figures(of: file, shared).figures.filter { figure in
      let start = file.note.lines.position(at: figure.range.lowerBound, in: file.note.bytes)
      let end = file.note.lines.position(at: figure.range.upperBound, in: file.note.bytes)
      return start.line == line && column.map { ($0 >= start.column && $0 <= end.column) } ?? true
    }
    guard !figures.isEmpty else {
      let shown = column.map { "\(line):\($0)" } ?? "\(line)"
      throw RunFailure(
        message: "\(path):\(shown): no figure stands there; `reckon figures \(path)` lists them")
    }
    let report = FileReport(
      path: selection.shown(file.path), bytes: file.note.bytes, lines: file.note.lines, diagnostics: [],
      figures: figures)
    let configured = vault.configuration.lang.flatMap { ExplanationLanguage(rawValue: $0.rawValue) }
    let language = lang ?? configured ?? .en
    let palette = Terminal.palette(output.color)
    Terminal.print(
      figures.map { report.explanation(of: $0, in: language, palette) }.joined(separator: "\n"))
  }

  /// Splits `note.md:12:5`.
  private static func parse(_ place: String) throws -> (path: String, line: Int, column: Int?) {
    var parts = place.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = Int(parts[parts.count - 1]), number > 0 {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    guard let line = numbers.first else {
      throw RunFailure(message: "\(place): names no line; write \(place):12")
    }
    return (parts.joined(separator: ":"), line, numbers.count > 1 ? numbers[1] : nil)
  }
}

extension ExplanationLanguage: ExpressibleByArgument {}
