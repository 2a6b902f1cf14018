import Accelerators
import Calculation
import Markdown
import Quantities
import SourceText

/// Runs the note's Python statement by statement and judges what its comments state.
extension FigureFinder {
  mutating func pythonBlock(_ block: CodeBlock) {
    guard let first = block.lines.first, mayRun(block, at: first) else { return }
    let program = Program(parsing: note.codeText(of: block), dedenting: true)
    // A sketch without figures is nobody's error.
    if let problem = program.problems.first, statesFigures(program, in: block) {
      report(.unreadable(message: problem.message), at: block.noteRange(ofCode: problem.range))
    }
    // What is no Python may be a calculation in words, in a fence that calls it Python.
    var lines = block.lines[...]
    for problem in program.problems {
      let offset = block.noteOffset(ofCode: problem.range.lowerBound)
      lines = lines.drop { $0.upperBound <= offset }
      guard let line = lines.first, line.contains(offset) else { continue }
      equations(in: line)
      lines = lines.dropFirst()
    }
    session.beginBlock()
    var bound = boundComments(of: program)
    let watched = Set(bound.nested.map(\.statement.id))
    for (statement, comment) in bound.nested {
      session.nested.append(
        CodeSession.NestedStatement(
          comment: block.noteRange(ofCode: comment.textRange), statement: statement, program: program,
          reference: StatementReference(tag: session.blocks, statement: statement.id)))
    }
    for line in docstringLines(of: block) { equations(in: line) }
    for comment in program.comments where comment.isAlone {
      let range = block.noteRange(ofCode: comment.textRange)
      let mentions = catalog.mentions(in: bytes, range: range)
      equations(in: range, names: mentions.map(\.range))
      segments(of: mentions, in: range, above: nil)
    }
    // Of the statement that was asked for last, since its comments follow each other.
    var known: (statement: Int, parts: [Int: Program.Part])?
    func parts(of statement: Statement) -> [Int: Program.Part] {
      if let known, known.statement == statement.id { return known.parts }
      let parts = program.partsByLine(of: statement)
      known = (statement.id, parts)
      return parts
    }
    var printed = ""
    for statement in program.statements {
      let outcome = session.run(statement, of: program, watching: watched)
      for text in outcome.printed { printed += text.text }
      reportLimit(outcome.failure, at: block.noteRange(ofCode: statement.range))
      reportException(outcome.failure, of: statement, in: block)
      define(
        statement, of: program,
        line: note.lines.line(at: block.noteOffset(ofCode: statement.range.lowerBound)))
      copies(in: statement, of: program, block: block)
      recipe(of: statement, in: program, block: block)
      adapters(of: statement, in: program, block: block)
      let shown = ((bound.byStatement[statement.id] ?? []) + (bound.below[statement.id] ?? []))
        .filter(\.isAlone).sorted { $0.line < $1.line }
      for comment in shown { adapterCounts(in: block.noteRange(ofCode: comment.textRange)) }
      repeats(
        shown.map { block.noteRange(ofCode: $0.textRange) }, printed: outcome.printed.map(\.text).joined(),
        in: printed)
      for comment in bound.byStatement.removeValue(forKey: statement.id) ?? [] {
        // `+ 7e9 * 8)  # 56 GB` may be said of its line as well as of the whole.
        if statement.firstLine < statement.lastLine, let part = parts(of: statement)[comment.line] {
          judge(comment, on: part, atEndOf: statement, program: program, block: block)
        }
        judge(comment, of: statement, program: program, block: block, outcome: outcome)
      }
      for comment in bound.inside.removeValue(forKey: statement.id) ?? [] {
        guard let part = parts(of: statement)[comment.line] else { continue }
        judge(comment, on: part, inside: statement, program: program, block: block)
      }
      for comment in bound.below.removeValue(forKey: statement.id) ?? [] {
        confirm(comment, below: statement, program: program, block: block, outcome: outcome)
      }
    }
    for (statement, comment) in bound.nestedInside {
      guard let part = parts(of: statement)[comment.line] else { continue }
      judge(comment, on: part, inside: statement, program: program, block: block)
    }
    for comment in program.comments {
      let range = block.noteRange(ofCode: comment.textRange)
      comparisons(quantities(in: range), in: range)
    }
    doctests(in: block)
    session.printedLines = printed.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    session.unshownLines = (session.unshownLines + session.printedLines).suffix(Self.mostPrinted)
  }

  /// Whether a fence that names no language is Python all the same: it defines, imports or prints, and all of it reads as such.
  func isPython(_ block: CodeBlock) -> Bool {
    let isCode = block.lines.contains { line in
      Self.openings.contains { bytes[line].starts(with: $0) }
    }
    return isCode && Program(parsing: note.codeText(of: block), dedenting: true).problems.isEmpty
  }

  private static let openings = ["def ", "import ", "from ", "print(", "class "].map { Array($0.utf8) }

  /// Counts a block towards the code of the note; whether it may still run. One finding says where the code goes beyond the limit.
  mutating func mayRun(_ block: CodeBlock, at range: ByteRange) -> Bool {
    let wasWithin = session.codeBytes <= CodeSession.codeLimit
    session.codeBytes += block.lines.map(\.count).reduce(0, +)
    let isWithin = session.codeBytes <= CodeSession.codeLimit
    if wasWithin, !isWithin { report(.stopped(limit: "code"), at: range) }
    return isWithin
  }

  private mutating func report(_ problem: NoteFigures.CodeProblem.Kind, at range: ByteRange) {
    codeProblems.append(NoteFigures.CodeProblem(range: range, kind: problem))
  }

  /// Reports that a statement was stopped at a limit, where it was.
  mutating func reportLimit(_ failure: Failure?, at range: ByteRange) {
    guard case .limit(let limit) = failure else { return }
    // Steps are for the whole note: once they are gone, every statement stops, and one finding says it.
    if limit == .steps {
      if session.isOutOfSteps { return }
      session.isOutOfSteps = true
    }
    report(.stopped(limit: limit.rawValue), at: range)
  }

  /// Reports an exception that nothing catches, unless its line tells of it. What a class or a type lacks is left out of many sketches.
  private mutating func reportException(_ failure: Failure?, of statement: Statement, in block: CodeBlock) {
    guard case .exception(let type, _, _, _)? = failure, let failure, Self.mistakes.contains(type) else {
      return
    }
    let range = block.noteRange(ofCode: statement.range)
    let around = bytes[nearOnLine(range.upperBound - 1..<range.upperBound)]
    guard !Self.errorWords.isIn(around) else { return }
    report(.failing(exception: failure.description), at: range)
  }

  private static let mistakes: Set = [
    "ZeroDivisionError", "OverflowError", "IndexError", "KeyError", "ValueError", "AssertionError",
  ]
  private static let errorWords = WordList(["error", "exception", "raise", "fail", "错误", "报错", "异常", "失败"])

  /// Whether a comment of the block claims a number.
  private func statesFigures(_ program: Program, in block: CodeBlock) -> Bool {
    program.comments.contains { comment in
      !CommentReader.claims(in: bytes, block.noteRange(ofCode: comment.textRange)).isEmpty
    }
  }

  /// Lines of text in triple quotes, which people calculate in as in prose.
  private func docstringLines(of block: CodeBlock) -> [ByteRange] {
    var quote: [UInt8]?
    var lines: [ByteRange] = []
    for line in block.lines {
      let wasOpen = quote != nil
      var rest = bytes[line]
      while rest.count >= 3 {
        if let open = quote {
          if rest.starts(with: open) {
            quote = nil
            rest = rest.dropFirst(2)
          }
        } else if let open = Self.tripleQuotes.first(where: { rest.starts(with: $0) }) {
          quote = open
          rest = rest.dropFirst(2)
        } else if rest.first == UInt8(ascii: "#") {
          break
        }
        rest = rest.dropFirst()
      }
      if wasOpen, quote != nil { lines.append(line) }
    }
    return lines
  }

  private static let tripleQuotes = ["\"\"\"", "'''"].map { Array($0.utf8) }

  // MARK: Comments and what they speak of

  private struct BoundComments {
    /// Comments of statements outside every block, by the statement.
    var byStatement: [Int: [Comment]] = [:]
    /// Comments on lines of their own below a statement, which may speak of it, by the statement.
    var below: [Int: [Comment]] = [:]
    /// Comments behind the lines of a statement outside every block that goes on below them, by the statement.
    var inside: [Int: [Comment]] = [:]
    /// Comments of statements inside functions, loops and branches.
    var nested: [(statement: Statement, comment: Comment)] = []
    /// The same behind the lines of one that goes on below them.
    var nestedInside: [(statement: Statement, comment: Comment)] = []
  }

  /// Each comment with the statement it trails; one that stands alone belongs to the statement above it when it says
  /// that it is output.
  private func boundComments(of program: Program) -> BoundComments {
    var bound = BoundComments()
    var last: Statement?
    var lastAlone: (statement: Int, line: Int)?
    var following = program.statements[...]
    for comment in program.comments {
      while let next = following.first, next.range.lowerBound < comment.range.lowerBound {
        last = next
        following = following.dropFirst()
      }
      if comment.isAlone {
        guard let last, last.lastLine < comment.line else { continue }
        if saysOutput(comment, of: program) {
          bound.byStatement[last.id, default: []].append(comment)
        } else if comment.line - last.lastLine <= Self.mostLinesBelow
          || lastAlone.map({ $0.statement == last.id && $0.line + 1 == comment.line }) ?? false
        {
          bound.below[last.id, default: []].append(comment)
        } else {
          continue
        }
        lastAlone = (last.id, comment.line)
      } else if let statement = program.statement(endingOnLine: comment.line) {
        if statement.isTopLevel {
          bound.byStatement[statement.id, default: []].append(comment)
        } else {
          bound.nested.append((statement, comment))
        }
      } else if let statement = program.statement(goingOnBelowLine: comment.line) {
        if statement.isTopLevel {
          bound.inside[statement.id, default: []].append(comment)
        } else {
          bound.nestedInside.append((statement, comment))
        }
      }
    }
    return bound
  }

  /// More lines than a fence shows of several blocks.
  private static let mostPrinted = 200

  /// A comment further down speaks of what follows it.
  private static let mostLinesBelow = 4

  private func saysOutput(_ comment: Comment, of program: Program) -> Bool {
    let text = program.text(comment.textRange).withoutEmphasis.lowercased()
    return ["output", "输出", "结果", "result", ">", "=> ", "→"].contains(where: text.hasPrefix)
  }

  /// Keeps where and how the names of a statement got their values.
  ///
  /// - Parameters:
  ///   - line: The statement's line.
  ///   - note: The path of the note in which it stands, where that is not this one.
  mutating func define(_ statement: Statement, of program: Program, line: Int, note: String? = nil) {
    guard !statement.isSimple || program.assignedExpression(of: statement) != nil else { return }
    let expression =
      statement.isSimple
      ? program.assignedExpression(of: statement).map(program.textWithoutComments) ?? "" : ""
    let reads = statement.isSimple ? program.readNames(of: statement).map(\.name) : []
    for name in program.assignedNames(of: statement) {
      session.definitions[name] = CodeSession.Definition(
        line: line, note: note, expression: expression.onOneLine, reads: reads, value: session.value(of: name)
      )
    }
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
