import Figures
import FoundationEssentials
import Markdown
import Quantities
import SourceText
import Testing

/// The manual of the checker, `Sources/Figures/README.md`: each of its examples is linted, and what comes out is compared line by line.
@Suite("The manual") struct ManualTests {
  struct Example: CustomTestStringConvertible {
    let note: String
    let figures: [String]
    let line: Int

    var testDescription: String { "line \(line)" }
  }

  static let examples: [Example] = {
    let path = #filePath.replacing("Tests/FiguresTests/ManualTests.swift", with: "Sources/Figures/README.md")
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    var examples: [Example] = []
    var (kind, block, note, start) = ("", [Substring](), "", 0)
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("~~~"), kind.isEmpty {
        (kind, block, start) = (String(line.dropFirst(3)), [], number + 1)
      } else if line == "~~~" {
        if kind == "md" { note = block.joined(separator: "\n") }
        if kind == "figures" {
          examples.append(Example(note: note, figures: block.map(String.init), line: start))
        }
        kind = ""
      } else {
        block.append(line)
      }
    }
    return examples
  }()

  @Test func thereAreExamplesOfEveryForm() {
    let notes = Self.examples.map { Note(Array($0.note.utf8)) }
    let forms = Set(notes.flatMap { NoteFigures($0).figures.map(\.form) })
    #expect(forms == Set(FigureForm.allCases))
  }

  @Test(arguments: examples)
  func example(_ example: Example) {
    let note = Note(Array(example.note.utf8))
    let figures = NoteFigures(note).figures.map { figure in
      var line = (figure.stated.isApproximate ? "~" : "") + note.bytes.text(in: figure.range)
      if let corrected = figure.corrected { line += " → " + corrected.text }
      line += " " + figure.verdict.rawValue
      if let reason = figure.reason { line += " " + reason.text }
      return line
    }
    #expect(figures == example.figures)
  }
}
