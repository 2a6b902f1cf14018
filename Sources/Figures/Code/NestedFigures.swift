import Calculation
import Markdown
import Quantities
import SourceText

/// Comments inside functions, loops and branches, whose statements run when something calls them.
extension FigureFinder {
  /// Judges the comments inside functions and loops, once everything that could run them has.
  mutating func nestedFigures() {
    for nested in session.nested {
      var nested = nested
      if nested.values.isEmpty, let value = constant(of: nested) { nested.values = [value] }
      for claim in CommentReader.claims(in: bytes, nested.comment) where !isClaimed(claim.stated.range) {
        judge(claim, nested: nested)
      }
    }
  }

  /// What a statement of numbers alone gives, which nothing needs to call.
  private mutating func constant(of nested: CodeSession.NestedStatement) -> Value? {
    guard nested.statement.kind != .augmentedAssignment,
      let range = nested.program.assignedExpression(of: nested.statement),
      nested.program.readNames(of: nested.statement).isEmpty,
      nested.program.literals(of: nested.statement).count > 1
    else { return nil }
    return session.interpreter.evaluate(nested.program.text(range))
  }

  private mutating func judge(_ claim: CommentClaim, nested: CodeSession.NestedStatement) {
    let isPrint = nested.program.printArguments(of: nested.statement) != nil
    let form = isPrint ? FigureForm.output : .comment
    var readings = nested.values.flatMap { Reading.of($0, statedIn: claim.stated.unit) }
    let printed = nested.printed.flatMap { text in
      QuantityReader.quantities(in: Array(text.utf8), 0..<text.utf8.count)
    }
    for quantity in printed { readings += Reading.of(printed: quantity, statedIn: claim.stated.unit) }
    guard let best = readings.best(for: claim.stated) else {
      if isOperand(claim.stated, of: nested.statement, program: nested.program), claim.hasWordsBehind {
        return
      }
      add(.unchecked(claim.stated, form: form, because: .noEvidence))
      return
    }
    // Run more than once, a statement has more than one result; only a match is proof.
    let isOnce =
      (isPrint ? nested.printed.count == 1 && printed.count == 1 : nested.values.count == 1) && claim.isStrong
      && !claim.hasWordsBehind && !claim.isNegative
      && !isOperand(claim.stated, of: nested.statement, program: nested.program)
    let mayBeWrong =
      isOnce && !isOfSomethingElse(claim.stated, best.reading, of: nested.values.first)
    guard best.verdict.holds || mayBeWrong else {
      add(.unchecked(claim.stated, form: form, because: .ambiguous))
      return
    }
    var figure = Figure.judged(claim.stated, form: form, by: best.reading, verdict: best.verdict, in: source)
    figure.expression =
      (nested.program.assignedExpression(of: nested.statement)
      ?? nested.program.printArguments(of: nested.statement)?.first?.expression)
      .map(nested.program.textWithoutComments)?.onOneLine
    add(figure)
  }
}
