import Calculation
import Quantities
import SourceText

/// Left sides that are Python and no arithmetic of operands: `sqrt(1/(14336*3)) = 0.00482`, `(11//8)%2 = 1`.
extension FigureFinder {
  /// Judges `stated` by the expression that ends before the relation, if one does.
  ///
  /// - Returns: Whether it was one.
  mutating func expression(
    endingAt end: Int, beginningAtOneOf starts: [Int], states stated: StatedQuantity, mayBeWrong: Bool
  ) -> Bool {
    for start in starts.prefix(Self.mostStarts) where mayBegin(at: start) {
      guard expressionsTried < Self.mostExpressions, Self.needsPython(bytes[start..<end]) else { continue }
      expressionsTried += 1
      let text = bytes.text(in: start..<end).withoutOuterSpaces.inPython
      let program = Program(parsing: text)
      guard program.problems.isEmpty, program.statements.count == 1, let statement = program.statements.first,
        statement.kind == .expression
      else { continue }
      let names = program.readNames(of: statement).map(\.name)
      guard names.allSatisfy(Self.functions.contains), let value = directives.scope.value(of: text),
        let exact = value.exactNumber
      else { continue }
      let readings =
        stated.unit.map { unit in
          [Reading(value: exact, unit: unit)]
            + (exact.divided(by: unit.factor).map { [Reading(value: $0, unit: unit)] } ?? [])
        } ?? [Reading(value: exact, unit: nil, isInteger: value.isInteger)]
      guard let best = readings.best(for: stated) else { return false }
      // A logarithm may be of any base.
      let isPlain = !names.contains { $0.hasPrefix("log") }
      if best.verdict.isFinding, !(mayBeWrong && isPlain) {
        add(.unchecked(stated, form: .equation, because: .ambiguous))
      } else {
        var figure = Figure.judged(
          stated, form: .equation, by: best.reading, verdict: best.verdict, in: source)
        figure.expression = text
        add(figure)
        claim(start..<end)
      }
      return true
    }
    return false
  }

  private static let mostStarts = 8
  /// No note has so many; each costs as much as a statement of code.
  private static let mostExpressions = 2_000
  private static let functions: Set<String> = [
    "sqrt", "log", "log2", "log10", "ceil", "floor", "round", "abs", "min", "max", "int", "pow", "math",
  ]

  /// Whether it is more than the arithmetic that equations are read as.
  private static func needsPython(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < 200 && marks.isIn(text)
  }

  private static let marks = WordList(["//", "%"] + functions.sorted().map { $0 + "(" })

  private func mayBegin(at start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    if before == UInt8(ascii: "_") || before == UInt8(ascii: ".") || before.isLatinLetter || before.isDigit {
      return false
    }
    // What a sign joins to something before it is a part of that.
    let lead = bytes[..<start].reversed().drop { $0 == UInt8(ascii: " ") }
    return !Self.joining.contains { lead.starts(with: $0) }
  }

  private static let joining = ["+", "-", "*", "/", "%", "^", "×", "÷", "·", "−"].map {
    Array($0.utf8.reversed())
  }
}

extension String {
  /// With Python's signs: a power is no exclusive or.
  fileprivate var inPython: String {
    guard utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "^") }) else { return self }
    var text = ""
    for character in self {
      switch character {
      case "^": text += "**"
      case "×", "·": text += "*"
      case "÷": text += "/"
      case "−": text += "-"
      default: text.append(character)
      }
    }
    return text
  }
}
