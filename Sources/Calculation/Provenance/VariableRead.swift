/// One reading of a variable: the value that it had, and what had given it that value.
struct VariableRead {
  let name: String
  /// The number of the statement that had set it.
  let setIn: Int32
  let origin: Machine.Origin?
  let value: Snapshot
}

/// What one statement outside every block read. It stands for a value that a caller set when it has no tree.
struct StatementReads {
  let tree: Tree?
  let root: Int32
  let tag: Int
  var source: String?
  var reads: [VariableRead] = []
}

/// A value as it was at some moment: itself if it cannot change and is small, else its beginning in words.
struct Snapshot {
  var object: Object?
  var text: String
  var isModule = false

  /// It costs the same for every value, however large.
  init(_ value: Object) {
    (object, text) = (nil, "")
    switch value {
    case .none, .bool, .int, .float, .big, .unknown, .ellipsis: object = value
    case .string(let string) where string.bytes.count <= 200: object = value
    case .string(let string): text = "a string of \(string.count) characters"
    case .list(let list): text = Self.items(list.items, list.items.count, "[", "]")
    case .tuple(let tuple): text = Self.items(tuple.items, tuple.items.count, "(", ")")
    case .dictionary(let dictionary): text = "a dictionary of \(dictionary.table.count)"
    case .set(let set): text = "a set of \(set.count)"
    case .range(let range):
      text = "range(\(range.start), \(range.stop)\(range.step == 1 ? "" : ", \(range.step)"))"
    case .function(let function): text = "the function \(function.code.name)"
    case .native(let function): text = "the function \(function.name)"
    case .type(let type): text = "the class \(type.name)"
    case .instance(let instance): text = "an object of \(instance.type.name)"
    case .module(let module):
      text = "the module \(module.name)"
      isModule = true
    default: text = "an object"
    }
  }

  private static func items(_ items: [Object], _ count: Int, _ open: String, _ close: String) -> String {
    let shown = items.prefix(8).map { item -> String in
      switch item {
      case .none, .bool, .int, .float: Value(item).repr ?? "…"
      case .string(let text) where text.bytes.count <= 40: Value(item).repr ?? "…"
      default: "…"
      }
    }
    return open + shown.joined(separator: ", ") + (count > 8 ? ", … \(count) in all" : "") + close
  }

  /// The value in few characters.
  var description: String {
    guard let object else { return text }
    if case .unknown(let unknown) = object { return "unknown: \(unknown.reason.explanation)" }
    if case .float(let value, _) = object { return FloatText.shortest(value) }
    let text = Value(object).repr ?? ""
    return text.count > 60 ? "\(text.prefix(40))… (\(text.count) characters)" : text
  }
}

extension Machine {
  /// What a construct that is not run here gives.
  func unsupported(_ code: Code, at instruction: Int) throws(Raise) -> Object {
    let node = code.tree[code.nodes[instruction]]
    let text = String(decoding: code.tree.source[Int(node.start)..<Int(node.end)].prefix(40), as: UTF8.self)
    let first = text.unicodeScalars.prefix { !$0.properties.isWhitespace && $0 != "(" }
    let construct: String =
      switch String(String.UnicodeScalarView(first)) {
      case "await": "await"
      case "async": "async " + (text.split(separator: " ").dropFirst().first.map(String.init) ?? "")
      case let word where word.first?.isNumber == true: "the complex literal \(word)"
      default: text.contains("\"") || text.contains("'") ? "the literal \(text)" : "text that cannot be read"
      }
    if isStrict { throw error(.SyntaxError, "\(construct) is not supported") }
    return .unknown(.unsupportedConstruct(construct))
  }
}
