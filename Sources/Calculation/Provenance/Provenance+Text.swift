extension Provenance {
  /// The chain in words, one line for each value, inputs below what was computed from them.
  ///
  /// - Parameter place: How a line of a program is named.
  package func text(at place: (_ tag: Int, _ line: Int) -> String) -> String {
    var lines: [String] = []
    var told: Set<Int> = []
    var pending = [(entry: 0, depth: 0)]
    while let (index, depth) = pending.popLast() {
      let entry = entries[index]
      let indent = String(repeating: "  ", count: min(depth, 20))
      let position = entry.line.map { place(entry.tag, $0) }
      guard told.insert(index).inserted else {
        lines.append("\(indent)\(entry.name) = \(entry.value)   (see above)")
        continue
      }
      lines.append("\(indent)\(entry.name) = \(entry.value)\(entry.scale.text)")
      let below = indent + "    "
      if let position {
        lines.append("\(below)\(position): \(entry.statement)")
      } else {
        lines.append("\(below)from \(entry.source ?? "outside the program")")
      }
      if !entry.changes.isEmpty {
        let places = entry.changes.prefix(8).map { place($0.tag, $0.line) }
        let rest = entry.changes.count > 8 ? " and \(entry.changes.count - 8) more" : ""
        lines.append("\(below)changed at \(places.joined(separator: ", "))\(rest)")
      }
      if entry.inputs.isEmpty, !entry.literals.isEmpty, entry.statement.isEmpty == false,
        !entry.isPlainLiteral
      {
        lines.append("\(below)from the numbers \(entry.literals.prefix(8).joined(separator: ", "))")
      }
      for input in entry.inputs.reversed() { pending.append((input, depth + 1)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Provenance.Entry {
  /// Whether the statement says no more than the value itself.
  fileprivate var isPlainLiteral: Bool { literals.count == 1 && statement == "\(name) = \(literals[0])" }
}

extension Scale {
  /// How the number was scaled, as a remark behind it.
  fileprivate var text: String {
    switch self {
    case .none, .bytes: ""
    case .kibi: "   (÷ 2¹⁰: bytes → KiB)"
    case .mebi: "   (÷ 2²⁰: bytes → MiB)"
    case .gibi: "   (÷ 2³⁰: bytes → GiB)"
    case .tebi: "   (÷ 2⁴⁰: bytes → TiB)"
    case .kilo: "   (÷ 10³)"
    case .mega: "   (÷ 10⁶: bytes → MB)"
    case .giga: "   (÷ 10⁹: bytes → GB)"
    case .tera: "   (÷ 10¹²: bytes → TB)"
    }
  }
}
