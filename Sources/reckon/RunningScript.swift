import Calculation
import SourceText

/// Runs a script statement by statement, and says on stderr what Python would say, or what could not be run.
struct RunningScript {
  private let script: Script
  private let interpreter: Interpreter
  private let isPartial: Bool
  private let isSilent: Bool
  /// The lines of statements that were not run, since what they rest on is unknown.
  private var notRun: [String] = []
  private var undefined: Set<String> = []

  init(_ script: Script, _ interpreter: Interpreter, isPartial: Bool, isSilent: Bool) {
    self.script = script
    self.interpreter = interpreter
    self.isPartial = isPartial
    self.isSilent = isSilent
  }

  /// The exit status.
  mutating func run() -> Int {
    var status = 0
    for (number, program) in script.programs.enumerated() {
      // Like Python, nothing of a text runs when a part of it cannot be read.
      if let problem = program.problems.first, !isPartial {
        Terminal.printError(text(of: problem, number, program))
        return 1
      }
      for statement in program.statements {
        let outcome = interpreter.execute(statement, of: program, tag: number)
        if !isSilent { Terminal.print(outcome.printed.map(\.text).joined()) }
        report(outcome.undefinedNames, statement, number, program)
        guard let failure = outcome.failure else { continue }
        if let request = interpreter.exitRequest(of: outcome) {
          if let message = request.message { Terminal.printError(message + "\n") }
          return request.status
        }
        switch failure {
        case .unknown:
          notRun.append(script.shortPlace(number, statement.firstLine))
          continue
        case .exception:
          Terminal.printError(traceback(of: outcome))
        case .syntax:
          if let problem = program.problems.first(where: { statement.range.contains($0.range.lowerBound) })
            ?? program.problems.first
          {
            Terminal.printError(text(of: problem, number, program))
          }
        case .limit(let limit):
          reportLimit(limit, outcome, number, statement)
          // Without steps nothing more can run.
          if limit == .steps { return 1 }
        }
        status = 1
        if !isPartial { return status }
      }
    }
    return status
  }

  // MARK: Failures

  private func traceback(of outcome: Outcome) -> String {
    let script = script
    return interpreter.traceback(of: outcome)?.text(showingSource: script.showsSource) {
      script.place($0, $1)
    }
      ?? ""
  }

  private func text(of problem: SyntaxProblem, _ number: Int, _ program: Program) -> String {
    let place = script.place(number, problem.line)
    let source = program.text(0..<program.source.count).split(
      separator: "\n", omittingEmptySubsequences: false)
    var text = "  File \"\(place.file)\", line \(place.line)\n"
    let isIndentation =
      problem.message.hasPrefix("unexpected indent") || problem.message.contains("indented block")
      || problem.message.hasPrefix("unindent")
    if problem.line <= source.count {
      let line = source[problem.line - 1]
      let shown = line.drop { $0 == " " || $0 == "\t" }
      text += "    \(shown)\n"
      let start = source[..<(problem.line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
      let indent = start + line.utf8.count - shown.utf8.count
      let column = program.text(indent..<max(indent, problem.range.lowerBound)).unicodeScalars.count
      let end = min(problem.range.upperBound, start + line.utf8.count)
      let width = program.text(problem.range.lowerBound..<max(end, problem.range.lowerBound)).unicodeScalars
        .count
      if problem.message != "unexpected indent" {
        text +=
          "    \(String(repeating: " ", count: column))\(String(repeating: "^", count: max(1, width)))\n"
      }
    }
    return text + "\(isIndentation ? "IndentationError" : "SyntaxError"): \(problem.message)\n"
  }

  private func reportLimit(_ limit: Limit, _ outcome: Outcome, _ number: Int, _ statement: Statement) {
    let script = script
    let trace = interpreter.traceback(of: outcome)?.links.last?.frames ?? []
    for frame in trace.count > 1 || trace.contains(where: { $0.repetitions > 0 }) ? trace : [] {
      Terminal.printError(frame.text(script.place(frame.tag, frame.line), showingSource: script.showsSource))
    }
    let line = trace.last.map { script.shortPlace($0.tag, $0.line) }
    Terminal.printError(
      "reckon: \(line ?? script.shortPlace(number, statement.firstLine)): stopped at the limit of "
        + "\(limit.explanation(interpreter.limits))\n")
  }

  // MARK: What is unknown

  private mutating func report(_ names: [String], _ statement: Statement, _ number: Int, _ program: Program) {
    for name in names where undefined.insert(name).inserted {
      let line = program.line(reading: name, in: statement) ?? statement.firstLine
      let nearest = interpreter.nearestName(to: name).map { "; did you mean '\($0)'?" } ?? ""
      Terminal.printError("reckon: \(script.shortPlace(number, line)): nothing defines '\(name)'\(nearest)\n")
    }
  }

  /// Says which names are unknown because of which module, and how many statements were not run.
  func reportUnknown() {
    var byModule: [String: [Binding]] = [:]
    var names: [String: [String]] = [:]
    for name in interpreter.boundNames {
      guard let binding = interpreter.binding(name),
        case .needsImport(let module)? = binding.value.unknownReason
      else { continue }
      byModule[module, default: []].append(binding)
      names[module, default: []].append(name)
    }
    for module in names.keys.sorted() {
      let lines = (byModule[module] ?? []).compactMap { binding in
        binding.line.map { script.place(binding.statement?.tag ?? 0, $0).line }
      }
      let place = lines.min().map { "\(script.shown):\($0)" } ?? script.shown
      let list = (names[module] ?? []).prefix(12).joined(separator: ", ")
      let more = (names[module]?.count ?? 0) > 12 ? " and \((names[module]?.count ?? 0) - 12) more" : ""
      Terminal.printError(
        "reckon: \(place): there is no module \(module) here; unknown because of it: \(list)\(more)\n")
    }
    guard !notRun.isEmpty else { return }
    let count = notRun.count == 1 ? "1 statement was" : "\(notRun.count) statements were"
    let places = notRun.prefix(8).joined(separator: ", ") + (notRun.count > 8 ? ", …" : "")
    Terminal.printError("reckon: \(count) not run, since what they rest on is unknown: \(places)\n")
  }

  func explain(_ name: String) throws {
    guard let provenance = interpreter.provenance(of: name) else {
      let nearest = interpreter.nearestName(to: name)
      throw RunFailure(
        message: "\(script.shown): nothing gives \(name) a value"
          + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    Terminal.print(provenance.text { script.shortPlace($0, $1) })
  }
}

extension Limit {
  /// The limit in words, and what can be done.
  fileprivate func explanation(_ limits: Limits) -> String {
    switch self {
    case .steps: "\(limits.steps) steps; --steps \(limits.steps * 10) allows more"
    case .integer: "\(limits.integerBits) bits for an integer; use smaller numbers, or floats"
    case .string: "\(limits.stringBytes) bytes for a string"
    case .elements: "\(limits.elements) elements for a sequence"
    case .memory: "\(limits.memory >> 20) MiB of memory; keep less at a time"
    case .callDepth: "\(limits.callDepth) calls inside calls; does the recursion come to an end?"
    case .nativeDepth: "\(limits.nativeDepth) levels of containers or of calls through built-in functions"
    case .output: "\(limits.output >> 10) KiB of output; print less"
    case .format: "\(limits.formatWidth) characters for a format's width"
    }
  }
}
