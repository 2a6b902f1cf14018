import Calculation
import Markdown
import Quantities
import SourceText

/// Literals that copy a figure found wrong, as in `total = weights * 16 + 16.8`.
extension FigureFinder {
  /// Literals that copy a figure found wrong: reported where they stand, with what the result would be.
  mutating func copies(in statement: Statement, of program: Program, block: CodeBlock) {
    guard !wrongFigures.isEmpty else { return }
    for literal in program.literals(of: statement) {
      guard
        let original = wrongFigures.first(where: { wrong in
          isTelling(wrong.stated) && literal.text == source.text(in: wrong.stated.digitsRange)
        }), let corrected = original.corrected
      else { continue }
      let range = block.noteRange(ofCode: literal.range)
      guard
        var stated = QuantityReader(source, end: range.upperBound).quantity(
          at: range.lowerBound, lowerBound: range.lowerBound)
      else { continue }
      stated.unit = nil
      var figure = Figure(stated, form: original.form, verdict: .mismatch)
      figure.computed = original.computed
      figure.label = original.label
      figure.expression = original.expression
      figure.corrected = Figure.Correction(text: corrected.digits, digits: corrected.digits)
      figure.copyOf = original.range
      if let consequence = consequence(of: literal, becoming: corrected.digits, in: statement, of: program) {
        figure.remarks = [consequence]
      }
      add(figure)
    }
  }

  /// Digits that hardly come up by chance: 16.8, not 2.
  private func isTelling(_ stated: StatedQuantity) -> Bool {
    stated.decimals > 0 && stated.significantDigits > 1 || stated.significantDigits > 2
  }

  private mutating func consequence(
    of literal: NumberUse, becoming digits: String, in statement: Statement, of program: Program
  ) -> Remark? {
    guard statement.isSimple, let range = program.assignedExpression(of: statement),
      range.contains(literal.range.lowerBound),
      let name = program.assignedNames(of: statement).first, let before = session.value(of: name)?.exactNumber
    else { return nil }
    let replaced =
      program.text(range.lowerBound..<literal.range.lowerBound) + digits
      + program.text(literal.range.upperBound..<range.upperBound)
    guard let after = session.interpreter.evaluate(replaced)?.exactNumber else { return nil }
    let (new, old) = (after.decimal(places: 1), before.decimal(places: 1))
    return Remark(
      en: "with \(digits) instead, \(name) is \(new), not \(old)",
      zh: "改用 \(digits)，\(name) 就是 \(new)，而不是 \(old)")
  }
}
