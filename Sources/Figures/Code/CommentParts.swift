import Calculation
import Markdown
import Quantities
import SourceText

/// Comments behind the lines of a statement over several, each about what stands on its line.
extension FigureFinder {
  /// Judges a comment behind a line of a statement over several: it is about the element, the argument or the operand of that line, or
  /// about the sum up to it.
  mutating func judge(
    _ comment: Comment, on found: Program.Part, inside statement: Statement, program: Program,
    block: CodeBlock
  ) {
    let range = block.noteRange(ofCode: comment.textRange)
    equations(in: range)
    // Without a unit it may be an index or a name.
    let claims = CommentReader.claims(in: bytes, range).filter {
      $0.stated.unit != nil || $0.hasMarker && $0.opensComment
    }
    guard !claims.isEmpty else { return }
    let upTo = found.upTo.flatMap { self.part($0, of: statement, in: program) }
    if let upTo, isTrue(claims, of: upTo) {
      judge(claims, of: upTo)
    } else if let part = self.part(found.range, of: statement, in: program) {
      judge(claims, of: part)
    }
  }

  /// Judges a comment behind the last line of a statement where it is true of what stands on that line alone.
  mutating func judge(
    _ comment: Comment, on found: Program.Part, atEndOf statement: Statement, program: Program,
    block: CodeBlock
  ) {
    guard !comment.isAlone, let part = part(found.range, of: statement, in: program) else { return }
    let claims = CommentReader.claims(in: bytes, block.noteRange(ofCode: comment.textRange))
    if !claims.isEmpty, isTrue(claims, of: part) { judge(claims, of: part) }
  }

  /// A part of a statement as a program of its own.
  private typealias OwnProgram = (program: Program, expression: Statement)

  private mutating func judge(_ claims: [CommentClaim], of part: OwnProgram) {
    let outcome = session.interpreter.execute(part.expression, of: part.program, tag: -1)
    let evidence = valueEvidence(part.expression, program: part.program, value: outcome.value)
    for claim in claims where !isClaimed(claim.stated.range) {
      judge(claim, by: evidence, statement: part.expression, program: part.program, outcome: outcome)
    }
  }

  private mutating func isTrue(_ claims: [CommentClaim], of part: OwnProgram) -> Bool {
    guard let value = session.interpreter.execute(part.expression, of: part.program, tag: -1).value else {
      return false
    }
    return claims.allSatisfy { claim in
      Reading.of(value, statedIn: claim.stated.unit).best(for: claim.stated)?.verdict.holds ?? false
    }
  }

  private func part(_ range: Range<Int>, of statement: Statement, in program: Program) -> OwnProgram? {
    let part = Program(parsing: "(\(program.text(range)))")
    guard part.problems.isEmpty, part.statements.count == 1, let expression = part.statements.first,
      expression.kind == .expression
    else { return nil }
    let read = part.readNames(of: expression)
    let assigned = program.assignedNames(of: statement)
    // What the statement assigns has another value by now; names inside a function are its own.
    guard statement.isTopLevel ? !read.contains(where: { assigned.contains($0.name) }) : read.isEmpty else {
      return nil
    }
    return (part, expression)
  }
}
