/// What a value came from: the statement that made it, what that read, and so on down to literals and what the caller
/// had set, each with the value that it had at that time.
package struct Provenance: Sendable {
  /// A name with one of the values that it had.
  package struct Entry: Sendable {
    package let name: String
    /// The value in few characters.
    package let value: String
    package let unknownReason: UnknownReason?
    /// How the number was scaled from bytes.
    package let scale: Scale
    /// The statement that assigned it: its program, its line there, and its text on one line.
    package var tag = 0
    package var line: Int?
    package var statement = ""
    /// Where a value that the caller set comes from.
    package var source: String?
    /// The numbers that the statement writes.
    package var literals: [String] = []
    /// What the statement read, by number among the entries.
    package var inputs: [Int] = []
    /// The lines of later statements that changed it without assigning it.
    package var changes: [(tag: Int, line: Int)] = []
  }

  /// The first is what was asked for.
  package private(set) var entries: [Entry] = []
  /// By name and statement, so that what several statements read stands once.
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    let name: String
    let setIn: Int32
  }

  /// No more values are told of than these.
  private static let most = 500

  init(_ read: VariableRead, _ interpreter: Interpreter) {
    // A list of what is still to be told, not recursion: a chain may be long.
    var pending: [(read: VariableRead, reader: Int?, before: Int)] = [
      (read, nil, interpreter.history.count + 1)
    ]
    var next = 0
    while next < pending.count, entries.count < Self.most {
      let (read, reader, before) = pending[next]
      next += 1
      let key = Key(name: read.name, setIn: read.setIn)
      if let index = known[key] {
        if let reader, !entries[reader].inputs.contains(index) { entries[reader].inputs.append(index) }
        continue
      }
      let index = entries.count
      known[key] = index
      if let reader { entries[reader].inputs.append(index) }
      entries.append(Self.entry(read, interpreter, before: before))
      guard read.setIn > 0, Int(read.setIn) <= interpreter.history.count else { continue }
      for input in interpreter.history[Int(read.setIn) - 1].reads where !input.value.isModule {
        pending.append((input, index, Int(read.setIn)))
      }
      // What it was changed with counts as well.
      for number in Self.changes(of: read, interpreter, before: before) {
        for input in interpreter.history[number - 1].reads
        where !input.value.isModule && input.name != read.name {
          pending.append((input, index, number))
        }
      }
    }
  }

  private static func entry(_ read: VariableRead, _ interpreter: Interpreter, before: Int) -> Entry {
    var reason: UnknownReason?
    if case .unknown(let unknown)? = read.value.object { reason = unknown.reason }
    var entry = Entry(
      name: read.name, value: read.value.description, unknownReason: reason,
      scale: read.value.object?.scale ?? .none)
    if let origin = read.origin {
      let index = interpreter.enclosingStatement(of: origin.node, in: origin.tree)
      let node = origin.tree[index]
      entry.tag = origin.tag
      entry.line = origin.tree.line(at: Int(node.start))
      entry.statement = origin.tree.oneLine(Int(node.start)..<Int(node.end))
      if !node.kind.holdsBlocks { entry.literals = origin.tree.numbers(in: index) }
    } else if read.setIn > 0, Int(read.setIn) <= interpreter.history.count {
      entry.source = interpreter.history[Int(read.setIn) - 1].source
    }
    for number in changes(of: read, interpreter, before: before) {
      let statement = interpreter.history[number - 1]
      guard let tree = statement.tree else { continue }
      entry.changes.append((statement.tag, tree.line(at: Int(tree[statement.root].start))))
    }
    return entry
  }

  /// The numbers of the statements that changed a value in place, after it was assigned and before it was read.
  private static func changes(of read: VariableRead, _ interpreter: Interpreter, before: Int) -> [Int] {
    let first = Int(read.setIn) + 1
    guard read.value.object == nil, first > 1 else { return [] }
    return (first..<max(first, min(before, interpreter.history.count + 1))).filter { number in
      let statement = interpreter.history[number - 1]
      guard let tree = statement.tree else { return false }
      return tree.changedNames(statement.root).contains { tree.names[Int($0)] == read.name }
    }
  }
}

extension Node.Kind {
  var holdsBlocks: Bool {
    switch self {
    case .if, .while, .for, .try, .with, .function, .class: true
    default: false
    }
  }
}

extension Tree {
  /// The beginning of a range of the source, without line ends.
  func oneLine(_ range: Range<Int>) -> String {
    let line = source[range].prefix { $0 != 0x0A && $0 != 0x0D }
    let text = String(decoding: line, as: UTF8.self)
    let isWhole = line.count == range.count && text.count <= 80
    return isWhole ? text : "\(text.prefix(78)) …"
  }

  /// The numbers that a statement writes, as it writes them.
  func numbers(in statement: Int32) -> [String] {
    nodes[Int(self[statement].first)...Int(statement)].filter { $0.kind == .number }
      .sorted { $0.start < $1.start }
      .map { String(decoding: source[Int($0.start)..<Int($0.end)].prefix(40), as: UTF8.self) }
  }
}

/// A variable that a statement read.
package struct Input: Sendable {
  package let name: String
  /// The value that it had, in few characters.
  package let value: String
  package let unknownReason: UnknownReason?
  package let scale: Scale
  /// The program and the line that had assigned it; nil for what the caller set.
  package let tag: Int
  package let line: Int?
}

extension Outcome {
  /// The variables that the statement read, also in the functions that it called, each once. Modules are none.
  package var inputs: [Input] {
    reads.filter { !$0.value.isModule }.map { read in
      var reason: UnknownReason?
      if case .unknown(let unknown)? = read.value.object { reason = unknown.reason }
      return Input(
        name: read.name, value: read.value.description, unknownReason: reason,
        scale: read.value.object?.scale ?? .none, tag: read.origin?.tag ?? 0,
        line: read.origin.map { $0.tree.line(at: Int($0.tree[$0.node].start)) })
    }
  }
}

extension Interpreter {
  /// What the value of a name came from; nil when it has none.
  package func provenance(of name: String) -> Provenance? {
    guard let known = machine.names.existing(name), let read = machine.read(of: known.number) else {
      return nil
    }
    return Provenance(read, self)
  }
}
