import Foundation

extension ReferenceTests {
  /// The table's rows.
  static func load() -> [Case] {
    guard let text = try? String(contentsOf: table, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = cells(of: line)
      guard cells.count > 8, let expected = Double(cells[5]) else { return nil }
      let json = (try? JSONSerialization.jsonObject(with: Data(cells[3].utf8))) as? [String: Any] ?? [:]
      return Case(
        id: cells[0], category: cells[1], quantity: cells[4], expected: expected, unit: cells[6],
        tolerance: cells[7], kind: cells[8], inputs: json.mapValues { "\($0)" })
    }
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    var previous: Character?
    for character in line {
      switch character {
      case "\"":
        // A doubled quote inside quotes is one quote.
        if !isQuoted, previous == "\"" { cells[cells.count - 1].append("\"") }
        isQuoted.toggle()
      case ",": if isQuoted { cells[cells.count - 1].append(",") } else { cells.append("") }
      default: cells[cells.count - 1].append(character)
      }
      previous = character
    }
    return cells
  }
}
