import Markdown
import SourceText

/// What the keys of a configuration file mean, and what is wrong with them.
extension ConfigurationFile {
  private static let keys = ["extends", "fail-on", "gb", "ignore", "lang", "price-age", "rules", "schema"]

  /// The keys at the top.
  mutating func entries() -> [YAMLEntry] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let place = Note(bytes).problems.first { $0.rule == "invalid-utf8" }?.range
      report("this is not UTF-8 text", at: place ?? 0..<0, help: "Save the file as UTF-8.")
      return []
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do throws(YAMLProblem) {
      guard let root = try YAMLReader.read(start..<bytes.count, of: bytes), root.content != .null else {
        return []
      }
      if let entries = root.entries { return entries }
      report("a configuration is `key: value` lines; this is \(root.kind)", at: firstLine(of: root.range))
    } catch {
      report(error.reason, at: error.range, help: YAMLProblem.help)
    }
    return []
  }

  private func firstLine(of range: ByteRange) -> ByteRange {
    let end = lines.content(ofLine: lines.line(at: range.lowerBound), in: bytes).upperBound
    return range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))
  }

  /// Reads all but `extends`, which is read before.
  mutating func apply(_ entries: [YAMLEntry], to configuration: inout Configuration, index: Int) {
    for entry in entries {
      switch entry.key {
      case "extends": break
      case "lang": configuration.lang = choice(entry) ?? configuration.lang
      case "fail-on": configuration.failOn = choice(entry) ?? configuration.failOn
      case "gb": configuration.gigabyte = choice(entry) ?? configuration.gigabyte
      case "price-age":
        if let days = entry.value.string.flatMap({ Int($0) }), days > 0 {
          configuration.priceAge = days
        } else {
          wrong(entry, "a number of days, such as 365")
        }
      case "ignore": configuration.ignored += texts(entry.value, of: "ignore").compactMap(\.string)
      case "rules":
        for rule in mapping(entry) {
          guard let level: Level = choice(rule) else { continue }
          configuration.rules.append(
            Configuration.RuleLevel(
              name: rule.key, severity: Severity(rawValue: level.rawValue), file: index, range: rule.keyRange)
          )
        }
      case "schema":
        for key in mapping(entry) {
          guard let schema = schema(of: key) else { continue }
          configuration.schema.removeAll { $0.key == schema.key }
          configuration.schema.append(schema)
        }
      default: reportUnknown("key", entry.key, at: entry.keyRange, known: Self.keys)
      }
    }
  }

  private enum Level: String, CaseIterable { case off, info, warning, error }

  private mutating func schema(of entry: YAMLEntry) -> KeySchema? {
    guard entry.value.entries != nil else {
      wrong(entry, "`{type: …}`, `{required: true}` or `{values: […]}`")
      return nil
    }
    var schema = KeySchema(key: entry.key)
    for part in mapping(entry) {
      switch part.key {
      case "type": schema.type = choice(part)
      case "values": schema.values = texts(part.value, of: "values").compactMap(\.string)
      case "required":
        if let flag = part.value.content.flag {
          schema.isRequired = flag
        } else {
          wrong(part, "`true` or `false`")
        }
      default: reportUnknown("key", part.key, at: part.keyRange, known: ["required", "type", "values"])
      }
    }
    return schema
  }

  /// One of the words of an enumeration.
  private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ entry: YAMLEntry) -> Choice?
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let text = entry.value.string else {
      wrong(entry, words.joined(separator: ", "))
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    let nearest = text.nearest(among: words).map { "did you mean `\($0)`?" }
    report(
      "`\(entry.key)` cannot be “\(text)”", at: entry.value.range,
      help: nearest ?? "it is one of \(words.joined(separator: ", "))")
    return nil
  }

  private mutating func mapping(_ entry: YAMLEntry) -> [YAMLEntry] {
    if let entries = entry.value.entries { return entries }
    if entry.value.content != .null { wrong(entry, "lines of `name: value`") }
    return []
  }

  /// One text or a list of texts.
  mutating func texts(_ node: YAMLNode, of key: String) -> [YAMLNode] {
    switch node.content {
    case .null: return []
    case .scalar: return [node]
    case .list(let nodes):
      for node in nodes where node.string == nil {
        report("`\(key)` holds \(node.kind)", at: firstLine(of: node.range), help: "it is a list of texts")
      }
      return nodes.filter { $0.string != nil }
    case .mapping:
      report("`\(key)` is a mapping", at: firstLine(of: node.range), help: "it is a text or a list of texts")
      return []
    }
  }

  private mutating func wrong(_ entry: YAMLEntry, _ wanted: String) {
    let range = entry.value.range.isEmpty ? entry.keyRange : firstLine(of: entry.value.range)
    report("`\(entry.key)` is \(entry.value.kind)", at: range, help: "it is \(wanted)")
  }
}
