import Calculation
import Markdown
import Quantities
import SourceText

/// Judges what a comment states against the statement it belongs to.
extension FigureFinder {
  mutating func judge(
    _ comment: Comment, of statement: Statement, program: Program, block: CodeBlock, outcome: Outcome
  ) {
    let range = block.noteRange(ofCode: comment.textRange)
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

  /// Judges a comment on a line of its own below a statement. It is about that statement when a number of it is the statement's
  /// value; anything else may speak of what follows.
  mutating func confirm(
    _ comment: Comment, below statement: Statement, program: Program, block: CodeBlock, outcome: Outcome
  ) {
    let range = block.noteRange(ofCode: comment.textRange)
    let evidence = valueEvidence(statement, program: program, value: outcome.value)
    guard program.printArguments(of: statement) == nil, let candidate = evidence.candidates.first else {
      return
    }
    for claim in CommentReader.claims(in: bytes, range) where !isClaimed(claim.stated.range) {
      // `# ≈ 7.3 GB` right below, and nothing else, is what the statement gives.
      if comment.line == statement.lastLine + 1, claim.hasMarker, claim.opensComment, claim.isOnly,
        !claim.hasWordsBehind, claim.stated.unit != nil,
        !program.statements.contains(where: { $0.firstLine == comment.line + 1 })
      {
        judge(claim, by: evidence, statement: statement, program: program, outcome: outcome)
        continue
      }
      guard claim.hasMarker || claim.stated.unit != nil, claim.stated.significantDigits > 1,
        let best = candidate.readings(statedIn: claim.stated.unit, asPrinted: false).best(for: claim.stated),
        best.verdict.holds
      else { continue }
      var figure = Figure.judged(
        claim.stated, form: .comment, by: best.reading, verdict: best.verdict, in: source)
      figure.expression = candidate.expression
      figure.inputs = inputs(candidate.reads)
      add(figure)
    }
  }

  /// The numbers of a comment that repeats a printed line, words and all, each with the printed one.
  private func printedLike(_ claims: [CommentClaim], in range: ByteRange, outcome: Outcome)
    -> [(stated: StatedQuantity, printed: StatedQuantity)]?
  {
    let line = Array(outcome.printed.map(\.text).joined().utf8)
    let printed = QuantityReader.quantities(in: line, 0..<line.count)
    let stated = quantities(in: range)
    guard printed.count > 1 || claims.contains(where: { !$0.isStrong }), printed.count == stated.count,
      Self.skeleton(line) == Self.skeleton(Array(bytes[range])) || areInOrder(printed, stated)
    else { return nil }
    return Array(zip(stated, printed))
  }

  /// `# ~86 GB vs ~10.7 GB` behind what prints two amounts: several, each in the unit of its own.
  private func areInOrder(_ printed: [StatedQuantity], _ stated: [StatedQuantity]) -> Bool {
    printed.count > 1 && zip(printed, stated).allSatisfy { $0.unit != nil && $0.unit == $1.unit }
  }

  /// What a comment can be compared with.
  struct Evidence {
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

  func valueEvidence(_ statement: Statement, program: Program, value: Value?) -> Evidence {
    var evidence = Evidence(form: .comment)
    guard let value else { return evidence }
    if let reason = value.unknownReason {
      evidence.reason = UncheckedReason(reason)
      return evidence
    }
    let expression = program.assignedExpression(of: statement).map(program.textWithoutComments) ?? ""
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
          let definition = session.definitions[text.withoutEmphasis]
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

  mutating func judge(
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
    let printsAnotherUnit =
      isPrintedWithUnit && !evidence.candidates.contains { $0.printed?.unit == stated.unit }
    // `约 8 倍` behind what prints `4.00 GB` speaks of what is not printed.
    let printsAnotherKind =
      stated.unit != nil && !isPrintedWithUnit
      && evidence.candidates.contains {
        $0.printed?.unit.map { $0.dimension != stated.unit?.dimension } ?? false
      }
    for candidate in evidence.candidates {
      // Of `4096.0 MB` a comment may say `4 GB`, and not 4096.
      if printsAnotherUnit, case .some = candidate.value { continue }
      // `64 users: 32.0 GB`: of the numbers printed those without a unit are of other things.
      if isPrintedWithUnit, let printed = candidate.printed, printed.unit == nil { continue }
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
    // The right digits with the point in another place are no chance, whatever stands around them.
    let isSlip =
      claim.isOnly && NearestMiss.isSlip(stated, computed: best.reading.value) && stated.significantDigits > 2
    let mayBeWrong =
      !isOfSomethingElse(stated, best.reading, of: best.candidate.value) && !printsAnotherKind
      && !(stated.unit?.symbol == "%" && !isPrintedWithUnit && !best.reading.isWithin(2, of: stated))
      && (isSlip
        || canCallWrong(
          claim, computed: best.candidate.value, evidence: evidence, statement: statement, program: program))
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
      // `print(w / bw)  # 69 ms on an A100` prints no unit, and the words may make it another amount.
      let isPrintedSo = evidence.candidates.contains {
        $0.printed.map { $0.unit == claim.stated.unit } ?? false
      }
      guard claim.isStrong, !claim.hasWordsBehind || isPrintedSo && claim.hasMarker else { return false }
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
        return claim.isStrong && claim.hasMarker
          || !isOperand(claim.stated, of: statement, program: program)
      }
      // Otherwise words make it a remark: `# 24 GB 显存够用`, `# 4 bytes`, `# 2 hours on A100`.
      return claim.isStrong
        && (claim.hasMarker
          || !claim.hasWordsBehind && !isOperand(claim.stated, of: statement, program: program))
    }
  }

  func inputs(_ names: [String]) -> [Figure.Input] {
    var seen: Set<String> = []
    var inputs: [Figure.Input] = []
    // First what is read directly, then what that was computed from.
    var waiting = names[...]
    while let name = waiting.popFirst(), inputs.count < Self.mostInputs {
      guard seen.insert(name).inserted, let definition = session.definitions[name],
        let value = definition.value, value.exactNumber != nil
      else { continue }
      var input = Figure.Input(
        name: name, value: value.numberText, unit: value.scaleUnit?.symbol,
        source: definition.note.map { .note($0, line: definition.line) } ?? .line(definition.line))
      if !definition.reads.isEmpty || definition.expression.contains(where: Self.isOperator) {
        input.expression = definition.expression
      }
      inputs.append(input)
      waiting += definition.reads
    }
    return inputs
  }

  private static let mostInputs = 24

  private static func isOperator(_ character: Character) -> Bool { "*/%()".contains(character) }
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
