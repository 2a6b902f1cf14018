/// One namespace in which statements run, one after the other. It does nothing but compute: no files, no network, no
/// clock, no randomness.
///
/// It is not `Sendable`; use it on one task.
package final class Interpreter {
  /// What happens where CPython would stop.
  package enum Mode: Sendable {
    /// A name that nothing defines is an unknown value, and what fails makes unknown only what it would define.
    case partial
    /// As CPython: a name that nothing defines raises `NameError`. The caller stops at the first failure.
    case strict
  }

  let machine: Machine
  private var maps: [ObjectIdentifier: NameMap] = [:]
  /// The trees of the maps, which must not be freed while their identities are in use.
  private var trees: [Tree] = []
  /// What each statement read, in the order in which they ran.
  private(set) var history: [StatementReads] = []

  package init(limits: Limits = .standard, mode: Mode = .partial) {
    machine = Machine(limits: limits, isStrict: mode == .strict)
  }

  package var limits: Limits { machine.limits }

  // MARK: Running

  /// Does something that runs many statements, on a thread with a stack as deep as they may need, and waits for it.
  /// Each method sees to that by itself, but a thread for all of them costs less than one for each.
  package static func onDeepStack<Result>(_ body: () -> Result) -> Result { DeepStack.run(body) }

  /// Runs a top-level statement. The tag says which program it is, in what the interpreter tells later. Values of the
  /// watched statements, and of those of functions that this statement defines, are reported whenever they run.
  package func execute(
    _ statement: Statement, of program: Program, tag: Int = 0, watching watched: Set<Statement.ID> = []
  ) -> Outcome {
    DeepStack.run { executeHere(statement, of: program, tag: tag, watching: watched) }
  }

  private func executeHere(
    _ statement: Statement, of program: Program, tag: Int, watching watched: Set<Statement.ID>
  ) -> Outcome {
    machine.beginStatement()
    let root = Int32(statement.id)
    let tree = program.tree
    history.append(StatementReads(tree: tree, root: root, tag: tag))
    guard tree.nodes.indices.contains(statement.id) else { return Outcome() }
    var outcome = Outcome()
    if statement.kind == .broken, machine.isStrict {
      outcome.failure = syntaxFailure(statement, program)
      return outcome
    }
    let code = Compiler.statement(root, of: tree, tag: tag, names: names(of: tree), watched: watched)
    do throws(Raise) {
      _ = try machine.ring.whileCurrent { () throws(Raise) in try machine.run(Frame(code: code), []) }
      if statement.kind == .broken { outcome.failure = syntaxFailure(statement, program) }
    } catch {
      // Asking an exception for its message may run code that raises another.
      if error == .exception { outcome.exception = machine.exception }
      let (failure, reason) = describe(error)
      outcome.failure = failure
      outcome.stopped = machine.stopped
      if !machine.isStrict || error == .unknown { forget(root, tree, tag, reason) }
    }
    history[history.count - 1].reads = machine.reads
    outcome.reads = machine.reads
    outcome.undefinedNames = machine.undefinedNames
    outcome.value = machine.recorded.map { Value($0) }
    outcome.printed = machine.printed.map { text in
      Printed(
        statement: text.statement, text: String(decoding: text.bytes, as: UTF8.self),
        unknownReason: text.unknownReason)
    }
    for (statement, value) in machine.observed {
      outcome.observed[statement, default: []].append(Value(value))
    }
    return outcome
  }

  /// What Python would tell of the exception that made a statement fail, or which calls a limit stopped. Ask before
  /// the next statement runs, since the names that have a value are taken into account.
  package func traceback(of outcome: Outcome) -> Traceback? {
    if let exception = outcome.exception { return DeepStack.run { Traceback(exception, machine) } }
    guard case .limit(let limit)? = outcome.failure else { return nil }
    return Traceback(stopped: outcome.stopped, message: "limit \(limit.rawValue)")
  }

  /// Runs a whole program; in strict mode up to the first failure.
  package func run(
    _ program: Program, tag: Int = 0, watching watched: Set<Statement.ID> = []
  ) -> [Outcome] {
    var outcomes: [Outcome] = []
    for statement in program.statements {
      let outcome = execute(statement, of: program, tag: tag, watching: watched)
      outcomes.append(outcome)
      if outcome.failure != nil, machine.isStrict { break }
      if case .limit(.steps) = outcome.failure { break }
    }
    return outcomes
  }

  /// The value of an expression in this namespace. Nil when it cannot be read or fails.
  package func evaluate(_ expression: String) -> Value? {
    let program = Program(parsing: expression)
    guard program.problems.isEmpty, let statement = program.statements.first, program.statements.count == 1,
      statement.kind == .expression
    else { return nil }
    let outcome = execute(statement, of: program, tag: -1)
    return outcome.failure == nil ? outcome.value : nil
  }

  /// The exit status that a program asks for with `SystemExit`, and what it says with it; nil for other failures.
  package func exitRequest(of outcome: Outcome) -> (status: Int, message: String?)? {
    guard let exception = outcome.exception,
      exception.type.inherits(from: machine.exceptionType(.SystemExit))
    else { return nil }
    guard let argument = exception.arguments.first, exception.arguments.count == 1 else {
      return exception.arguments.isEmpty ? (0, nil) : (1, DeepStack.run { machine.message(of: exception) })
    }
    switch argument {
    case .none: return (0, nil)
    case .int(let status, _): return (status & 0xFF, nil)
    case .bool(let status): return (status ? 1 : 0, nil)
    default: return (1, DeepStack.run { machine.message(of: exception) })
    }
  }

  /// Of the names that have a value and of Python's own, the one that was probably meant.
  package func nearestName(to name: String) -> String? {
    name.suggestion(among: machine.programNames) ?? name.suggestion(among: BuiltinNames.all)
  }

  // MARK: Variables

  /// A variable and where it was assigned.
  package func binding(_ name: String) -> Binding? {
    guard let name = machine.names.existing(name), let value = machine.globalIfBound(name.number) else {
      return nil
    }
    guard let origin = machine.origin(of: name.number) else {
      return Binding(value: Value(value), statement: nil, range: nil, line: nil)
    }
    let node = enclosingStatement(of: origin.node, in: origin.tree)
    let range = Int(origin.tree[node].start)..<Int(origin.tree[node].end)
    return Binding(
      value: Value(value), statement: StatementReference(tag: origin.tag, statement: Int(node)), range: range,
      line: origin.tree.line(at: range.lowerBound))
  }

  /// Gives a name a value, as if a statement had. The source says where it comes from, as in "H100 memory, gpus.yml".
  package func set(_ name: String, to value: Value, source: String? = nil) {
    machine.beginStatement()
    history.append(StatementReads(tree: nil, root: 0, tag: 0, source: source))
    machine.setGlobal(machine.names.name(name).number, value.object, nil)
  }

  /// The names that have a value.
  package var boundNames: [String] {
    machine.names.texts.indices.filter { machine.globalIfBound(Int32($0)) != nil }.map {
      machine.names.texts[$0]
    }
  }

  // MARK: Inside

  private func names(of tree: Tree) -> NameMap {
    if let map = maps[ObjectIdentifier(tree)] { return map }
    let map = NameMap(tree, machine)
    maps[ObjectIdentifier(tree)] = map
    trees.append(tree)
    return map
  }

  func enclosingStatement(of node: Int32, in tree: Tree) -> Int32 {
    var index = node
    while Int(index) < tree.nodes.count - 1, !tree[index].kind.isStatement { index += 1 }
    return index
  }

  private func syntaxFailure(_ statement: Statement, _ program: Program) -> Failure {
    let problem = program.problems.first { $0.range.lowerBound >= statement.range.lowerBound }
    return .syntax(problem?.message ?? "invalid syntax", line: problem?.line ?? statement.firstLine)
  }

  /// Makes unknown what a statement that failed would have assigned or may have changed.
  private func forget(_ root: Int32, _ tree: Tree, _ tag: Int, _ reason: UnknownReason) {
    let names = names(of: tree)
    let origin = Machine.Origin(tree: tree, tag: tag, node: root)
    let value = Unknown(reason)
    for name in tree.assignedNames(root) { machine.setGlobal(names[name].number, .unknown(value), origin) }
    for name in tree.changedNames(root) {
      let name = names[name]
      if let known = machine.globalIfBound(name.number), known.isChangeable {
        machine.setGlobal(name.number, .unknown(value), origin)
      }
    }
  }

  private func describe(_ error: Raise) -> (Failure, UnknownReason) {
    switch error {
    case .limit: return (.limit(machine.limit ?? .steps), .limit)
    case .unknown:
      let reason = machine.unknown?.reason ?? .unsupportedSyntax
      return (.unknown(reason), reason)
    case .exception:
      guard let exception = machine.exception else { return (.limit(.steps), .limit) }
      let type = exception.type.name
      let message = machine.message(of: exception)
      // Code of the library is none of the program's.
      let trace = exception.details?.trace ?? []
      let origin = trace.first { $0.code.tag >= 0 } ?? trace.first
      return (
        .exception(
          type: type, message: message, tag: origin?.code.tag ?? 0,
          line: origin.map { $0.code.line(at: $0.instruction) } ?? 1),
        .raised(type)
      )
    }
  }
}
