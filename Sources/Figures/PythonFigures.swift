import Calculation
import Markdown
import Quantities
import SourceText

/// Runs the note's Python statement by statement and judges what its comments state.
extension FigureFinder {
  mutating func pythonBlock(_ block: CodeBlock) {
    let size = block.lines.map(\.count).reduce(0, +)
    session.codeBytes += size
    guard session.codeBytes <= CodeSession.codeLimit else {
      // One finding says it: where the code goes beyond the limit.
      if session.codeBytes - size <= CodeSession.codeLimit, let first = block.lines.first {
        stoppedCode.append(NoteFigures.StoppedCode(range: first, limit: "code"))
      }
      return
    }
    let program = Program(parsing: note.codeText(of: block), dedenting: true)
    session.beginBlock()
    var bound = boundComments(of: program)
    let watched = Set(bound.nested.map(\.statement.id))
    for (statement, comment) in bound.nested {
      session.nested.append(
        CodeSession.NestedStatement(
          comment: block.noteRange(ofCode: comment.textRange), statement: statement, program: program,
          reference: StatementReference(tag: session.blocks, statement: statement.id)))
    }
    for comment in program.comments where comment.isAlone {
      equations(in: block.noteRange(ofCode: comment.textRange))
    }
    var printed = ""
    for statement in program.statements {
      let outcome = session.run(statement, of: program, watching: watched)
      for text in outcome.printed { printed += text.text }
      if case .limit(let limit) = outcome.failure {
        // Steps are for the whole note: once they are gone, every statement stops, and one finding says it.
        if limit != .steps || !session.isOutOfSteps {
          stoppedCode.append(
            NoteFigures.StoppedCode(range: block.noteRange(ofCode: statement.range), limit: limit.rawValue))
        }
        if limit == .steps { session.isOutOfSteps = true }
      }
      define(statement, of: program, in: block)
      copies(in: statement, of: program, block: block)
      for comment in bound.byStatement.removeValue(forKey: statement.id) ?? [] {
        judge(comment, of: statement, program: program, block: block, outcome: outcome)
      }
    }
    session.printedLines = printed.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  // MARK: Comments and what they speak of

  private struct BoundComments {
    /// Comments of statements outside every block, by the statement.
    var byStatement: [Int: [BoundComment]] = [:]
    /// Comments of statements inside functions, loops and branches.
    var nested: [(statement: Statement, comment: Comment)] = []
  }

  private struct BoundComment {
    let comment: Comment
    /// Whether it stands behind the statement, or on a line of its own as `# Output: …`.
    let isTrailing: Bool
  }

  /// Each comment with the statement it trails; one that stands alone belongs to the statement above it when it says
  /// that it is output.
  private func boundComments(of program: Program) -> BoundComments {
    var bound = BoundComments()
    var last: Statement?
    var following = program.statements[...]
    for comment in program.comments {
      while let next = following.first, next.range.lowerBound < comment.range.lowerBound {
        last = next
        following = following.dropFirst()
      }
      if comment.isAlone {
        if let last, last.lastLine < comment.line, saysOutput(comment, of: program) {
          bound.byStatement[last.id, default: []].append(BoundComment(comment: comment, isTrailing: false))
        }
      } else if let statement = program.statement(endingOnLine: comment.line) {
        if statement.isTopLevel {
          bound.byStatement[statement.id, default: []].append(
            BoundComment(comment: comment, isTrailing: true))
        } else {
          bound.nested.append((statement, comment))
        }
      }
    }
    return bound
  }

  private func saysOutput(_ comment: Comment, of program: Program) -> Bool {
    let text = program.text(comment.textRange).trimmed.lowercased()
    return ["output", "输出", "结果", "result", ">", "=> ", "→"].contains(where: text.hasPrefix)
  }

  // MARK: Judging

  private mutating func judge(
    _ bound: BoundComment, of statement: Statement, program: Program, block: CodeBlock, outcome: Outcome
  ) {
    let range = block.noteRange(ofCode: bound.comment.textRange)
    // `# = 1024 * 8192 * 0.25 = 2.1 MB` recomputes itself.
    equations(in: range)
    let claims = CommentReader.claims(in: bytes, range)
    let isPrint = program.printArguments(of: statement) != nil
    if isPrint, let pairs = printedLike(claims, in: range, outcome: outcome) {
      for (stated, printed) in pairs where !isClaimed(stated.range) { judge(stated, asPrinted: printed) }
      return
    }
    guard !claims.isEmpty else { return }
    let evidence =
      isPrint
      ? printEvidence(statement, program: program, outcome: outcome)
      : valueEvidence(statement, program: program, value: outcome.value)
    for claim in claims where !isClaimed(claim.stated.range) {
      judge(claim, by: evidence, statement: statement, program: program, outcome: outcome)
    }
  }

  /// The numbers of a comment that repeats a printed line, words and all, each with the printed one.
  private func printedLike(_ claims: [CommentClaim], in range: ByteRange, outcome: Outcome)
    -> [(stated: StatedQuantity, printed: StatedQuantity)]?
  {
    let line = Array(outcome.printed.map(\.text).joined().utf8)
    let printed = QuantityReader.quantities(in: line, 0..<line.count)
    let stated = QuantityReader.quantities(in: bytes, range)
    guard printed.count > 1 || claims.contains(where: { !$0.isStrong }), printed.count == stated.count,
      Self.skeleton(line) == Self.skeleton(Array(bytes[range]))
    else { return nil }
    return Array(zip(stated, printed))
  }

  /// What a comment can be compared with.
  private struct Evidence {
    var form: FigureForm
    /// Each computed value with the expression that gave it; the interval of a printed number is in its readings.
    var candidates: [Candidate] = []
    /// Why there is nothing to compare with.
    var reason: UncheckedReason?

    struct Candidate {
      var value: Value?
      /// A number as it was printed.
      var printed: StatedQuantity?
      var expression: String
      var reads: [String]

      /// - Parameter asPrinted: Whether the number was printed with a unit, so that only its digits count.
      func readings(statedIn unit: Unit?, asPrinted: Bool) -> [Reading] {
        if let value { return Reading.of(value, statedIn: unit, digitsAlone: asPrinted) }
        guard let printed else { return [] }
        return Reading.of(printed: printed, statedIn: unit)
      }
    }
  }

  private func valueEvidence(_ statement: Statement, program: Program, value: Value?) -> Evidence {
    var evidence = Evidence(form: .comment)
    guard let value else { return evidence }
    if let reason = value.unknownReason {
      evidence.reason = UncheckedReason(reason)
      return evidence
    }
    let expression = program.assignedExpression(of: statement).map(program.text) ?? ""
    evidence.candidates = [
      Evidence.Candidate(
        value: value, printed: nil, expression: expression.onOneLine,
        reads: program.readNames(of: statement).map(\.name))
    ]
    return evidence
  }

  /// The values of the fields that a print statement formats, and the numbers it printed.
  private mutating func printEvidence(_ statement: Statement, program: Program, outcome: Outcome) -> Evidence
  {
    var evidence = Evidence(form: .output)
    let arguments = program.printArguments(of: statement) ?? []
    for argument in arguments where argument.keyword == nil {
      let expressions = argument.fields.isEmpty ? [argument.expression] : argument.fields.map(\.expression)
      for range in expressions {
        let text = program.text(range)
        guard let value = session.interpreter.evaluate(text) else { continue }
        if let reason = value.unknownReason {
          evidence.reason = UncheckedReason(reason)
        } else if value.exactNumber != nil {
          let definition = session.definitions[text.trimmed]
          evidence.candidates.append(
            Evidence.Candidate(
              value: value, printed: nil, expression: definition?.expression ?? text.onOneLine,
              reads: definition?.reads ?? []))
        }
      }
    }
    let printed = Array(outcome.printed.map(\.text).joined().utf8)
    for quantity in QuantityReader.quantities(in: printed, 0..<printed.count) {
      evidence.candidates.append(
        Evidence.Candidate(value: nil, printed: quantity, expression: "printed output", reads: []))
    }
    return evidence
  }

  private mutating func judge(
    _ claim: CommentClaim, by evidence: Evidence, statement: Statement, program: Program, outcome: Outcome
  ) {
    let stated = claim.stated
    if evidence.candidates.isEmpty {
      let failure = outcome.failure.map(UncheckedReason.init)
      add(.unchecked(stated, form: evidence.form, because: evidence.reason ?? failure ?? .noEvidence))
      return
    }
    let isPrintedWithUnit = evidence.candidates.contains {
      $0.printed?.unit.map { $0.dimension == stated.unit?.dimension } ?? false
    }
    var best: (candidate: Evidence.Candidate, reading: Reading, verdict: Verdict)?
    for candidate in evidence.candidates {
      var readings = candidate.readings(statedIn: stated.unit, asPrinted: isPrintedWithUnit)
      if stated.unit == nil, case nil = candidate.printed {
        readings += readings.compactMap { $0.value.readAsBinaryThousands(of: stated) }.map {
          Reading(value: $0)
        }
      }
      if isPrintedWithUnit {
        for index in readings.indices { readings[index].mayWearWrongUnit = false }
      }
      if claim.isNegative {
        for index in readings.indices { readings[index].negate() }
      }
      guard let (reading, verdict) = readings.best(for: stated) else { continue }
      if best.map({ verdict.rank < $0.verdict.rank }) ?? true { best = (candidate, reading, verdict) }
    }
    guard let best else {
      add(.unchecked(stated, form: evidence.form, because: .noEvidence))
      return
    }
    let mayBeWrong =
      !(claim.isNegative && best.reading.value.isNegative)
      && canCallWrong(
        claim, computed: best.candidate.value, evidence: evidence, statement: statement, program: program)
    if !best.verdict.holds, !mayBeWrong {
      // A label such as `20GB 激活值估算` behind `x * 16 + 20` explains an operand of the statement.
      if isOperand(stated, of: statement, program: program) {
        var figure = Figure(stated, form: evidence.form, verdict: .exact)
        figure.expression = "an operand of the statement"
        figure.computed = Figure.Computed(value: stated.value.double, unit: stated.unit?.symbol)
        add(figure)
      } else {
        add(.unchecked(stated, form: evidence.form, because: .ambiguous))
      }
      return
    }
    var figure = Figure.judged(
      stated, form: evidence.form, by: best.reading, verdict: best.verdict, in: source)
    figure.expression = best.candidate.expression
    figure.inputs = inputs(best.candidate.reads)
    add(figure)
  }

  /// Whether the evidence is strong enough for a mismatch: the number claims the result of a calculation, and there
  /// is one result to claim.
  private func canCallWrong(
    _ claim: CommentClaim, computed: Value?, evidence: Evidence, statement: Statement, program: Program
  ) -> Bool {
    switch evidence.form {
    case .output:
      guard claim.isStrong else { return false }
      // One number printed, or one with the stated unit.
      let values = evidence.candidates.filter { $0.value != nil }
      return values.count == 1 || (values.isEmpty && evidence.candidates.count == 1)
    default:
      // A bare literal is no calculation: `batch = 8  # 16 GB is enough`; `70亿` behind 7_000_000_000 restates it.
      guard let range = program.assignedExpression(of: statement) else { return false }
      if program.literals(of: statement).contains(where: { $0.range == range }) {
        return claim.isStrong && claim.stated.multiplier != .one
          && CommentReader.isChinese(claim.stated, bytes)
      }
      // What was divided by 1024**3 is what a comment in GB speaks of, whatever words it uses.
      if let unit = claim.stated.unit, unit.power > 0, computed?.scaleUnit?.power == unit.power, claim.isOnly
      {
        return !isOperand(claim.stated, of: statement, program: program)
      }
      // Otherwise words make it a remark: `# 24 GB 显存够用`, `# 4 bytes`, `# 2 hours on A100`.
      return claim.isStrong
        && (claim.hasMarker
          || !claim.hasWordsBehind && !isOperand(claim.stated, of: statement, program: program))
    }
  }

  private func isOperand(_ stated: StatedQuantity, of statement: Statement, program: Program) -> Bool {
    program.literals(of: statement).contains { literal in
      guard let value = ExactNumber(decimal: literal.text.filter { $0 != "_" }) else { return false }
      return value == stated.value || (stated.unit?.symbol == "%" && value * ExactNumber(100) == stated.value)
    }
  }

  private func inputs(_ names: [String]) -> [Figure.Input] {
    var seen: Set<String> = []
    return names.compactMap { name in
      guard seen.insert(name).inserted, let definition = session.definitions[name],
        let value = definition.value,
        value.exactNumber != nil
      else { return nil }
      return Figure.Input(
        name: name, value: value.numberText, unit: value.scaleUnit?.symbol, source: .line(definition.line))
    }
  }

  private mutating func define(_ statement: Statement, of program: Program, in block: CodeBlock) {
    guard !statement.isSimple || program.assignedExpression(of: statement) != nil else { return }
    let line = note.lines.line(at: block.noteOffset(ofCode: statement.range.lowerBound))
    let expression =
      statement.isSimple ? program.assignedExpression(of: statement).map(program.text) ?? "" : ""
    let reads = statement.isSimple ? program.readNames(of: statement).map(\.name) : []
    for name in program.assignedNames(of: statement) {
      session.definitions[name] = CodeSession.Definition(
        line: line, expression: expression.onOneLine, reads: reads, value: session.value(of: name))
    }
  }

  // MARK: Copies

  /// Literals that copy a figure found wrong: reported where they stand, with what the result would be.
  private mutating func copies(in statement: Statement, of program: Program, block: CodeBlock) {
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
  ) -> String? {
    guard statement.isSimple, let range = program.assignedExpression(of: statement),
      range.contains(literal.range.lowerBound),
      let name = program.assignedNames(of: statement).first, let before = session.value(of: name)?.exactNumber
    else { return nil }
    let replaced =
      program.text(range.lowerBound..<literal.range.lowerBound) + digits
      + program.text(literal.range.upperBound..<range.upperBound)
    guard let after = session.interpreter.evaluate(replaced)?.exactNumber else { return nil }
    return "with \(digits) instead, \(name) is \(after.decimal(places: 1)), not \(before.decimal(places: 1))"
  }

  // MARK: Statements inside functions and loops

  /// Judges the comments inside functions and loops, once everything that could run them has.
  mutating func nestedFigures() {
    for nested in session.nested {
      for claim in CommentReader.claims(in: bytes, nested.comment) where !isClaimed(claim.stated.range) {
        judge(claim, nested: nested)
      }
    }
  }

  private mutating func judge(_ claim: CommentClaim, nested: CodeSession.NestedStatement) {
    let isPrint = nested.program.printArguments(of: nested.statement) != nil
    let form = isPrint ? FigureForm.output : .comment
    var readings = nested.values.flatMap { Reading.of($0, statedIn: claim.stated.unit) }
    for text in nested.printed {
      let printed = Array(text.utf8)
      for quantity in QuantityReader.quantities(in: printed, 0..<printed.count) {
        readings += Reading.of(printed: quantity, statedIn: claim.stated.unit)
      }
    }
    guard let best = readings.best(for: claim.stated) else {
      if isOperand(claim.stated, of: nested.statement, program: nested.program), claim.hasWordsBehind {
        return
      }
      add(.unchecked(claim.stated, form: form, because: .noEvidence))
      return
    }
    // Run more than once, a statement has more than one result; only a match is proof.
    let isOnce =
      nested.values.count == 1 && !isPrint && claim.isStrong && !claim.hasWordsBehind && !claim.isNegative
      && !isOperand(claim.stated, of: nested.statement, program: nested.program)
    guard best.verdict.holds || isOnce else {
      add(.unchecked(claim.stated, form: form, because: .ambiguous))
      return
    }
    var figure = Figure.judged(claim.stated, form: form, by: best.reading, verdict: best.verdict, in: source)
    figure.expression =
      nested.program.assignedExpression(of: nested.statement).map(nested.program.text)?.onOneLine
    add(figure)
  }
}

extension Reading {
  fileprivate mutating func negate() {
    value = -value
    interval = interval.map { -$0.upperBound ... -$0.lowerBound }
  }

  /// A number as it was printed: itself, give or take what its last digit hides.
  static func of(printed: StatedQuantity, statedIn unit: Unit?) -> [Reading] {
    var value = printed.value
    var step = printed.step
    switch (printed.unit, unit) {
    case (let own?, let wanted?) where own.dimension == wanted.dimension:
      guard let scaled = (value * own.factor).divided(by: wanted.factor),
        let scaledStep = (step * own.factor).divided(by: wanted.factor)
      else { return [] }
      value = scaled
      step = scaledStep
    case (_?, _?): return []
    default: break
    }
    let half = printed.decimals > 0 ? step * ExactNumber(1, over: 2) : .zero
    return [Reading(value: value, unit: unit, interval: (value - half)...(value + half))]
  }
}

extension String {
  /// With every run of white space as one space.
  var onOneLine: String {
    var line: [UInt8] = []
    line.reserveCapacity(utf8.count)
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
      if !isSpace {
        line.append(byte)
      } else if line.last != UInt8(ascii: " ") {
        line.append(UInt8(ascii: " "))
      }
    }
    if line.last == UInt8(ascii: " ") { line.removeLast() }
    return String(decoding: line.first == UInt8(ascii: " ") ? line[1...] : line[...], as: UTF8.self)
  }
}
