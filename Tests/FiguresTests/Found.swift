import Figures
import Markdown
import Quantities
import SourceText

/// The figures of a note, each as `text verdict` or `text → corrected verdict`, in order.
func found(_ markdown: String, including isIncluded: (Figure) -> Bool = { _ in true }) -> [String] {
  let note = Note(Array(markdown.utf8))
  return NoteFigures(note).figures.filter(isIncluded).map { figure in
    let stated = note.bytes.text(in: figure.range)
    let corrected = figure.corrected.map { " → " + $0.text } ?? ""
    return "\(stated)\(corrected) \(figure.verdict.rawValue)"
  }
}

/// Those that are more than counted.
func checked(_ markdown: String) -> [String] { found(markdown) { $0.verdict != .unchecked } }

/// The rows of a table as Markdown.
func table(_ rows: String...) -> String { rows.joined(separator: "\n") }
