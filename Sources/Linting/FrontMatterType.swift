import Markdown
import SourceText
import Vault

extension Rule {
  /// A value of front matter is not what its key, or the vault's schema, says it is.
  static let frontMatterType = Rule(
    "front-matter-type", severity: .warning,
    summary: "A key of front matter is missing, or its value cannot be read."
  ) { note, findings in
    let front = note.file.note.frontMatter
    // Where it cannot be read at all, that is the problem.
    if note.file.note.problems.contains(where: { $0.rule == "front-matter" || $0.rule == "too-complex" }) {
      return
    }
    let schema = note.vault.vault.configuration.schema
    for entry in front?.entries ?? [] where !isPlaceholder(entry, note) {
      let own = schema.first { $0.key == entry.key }
      if let type = own?.type ?? KeySchema.ValueType.known[entry.key], !type.accepts(entry.value) {
        let start = entry.valueRange.isEmpty ? entry.keyRange : entry.valueRange
        findings.report("`\(entry.key)` is no \(type.rawValue)", at: start, help: type.help)
      } else if let values = own?.values, !values.isEmpty {
        for (text, range) in entry.node.texts where !values.contains(text) {
          let nearest = text.nearest(among: values).map { "did you mean `\($0)`?" }
          findings.report(
            "`\(entry.key)` cannot be “\(text)”", at: range,
            help: nearest ?? "it is one of \(values.joined(separator: ", "))")
        }
      }
    }
    for key in schema where key.isRequired {
      let entry = front?.entry(key.key)
      if let entry, entry.value != .null { continue }
      let start =
        front.map { $0.range.lowerBound..<min($0.range.lowerBound + 3, $0.range.upperBound) } ?? 0..<0
      findings.report(
        "the front matter has no `\(key.key)`", at: entry?.keyRange ?? start,
        help: "the vault's schema requires it: `\(key.key): …`")
    }
  }
}

/// Whether a value is what a template leaves to be filled in: `{{date}}`, `<% tp.date.now() %>`.
private func isPlaceholder(_ entry: FrontMatter.Entry, _ note: CheckedNote) -> Bool {
  let text = note.file.note.bytes.text(in: entry.valueRange)
  return text.contains("{{") || text.contains("<%")
}

extension KeySchema.ValueType {
  /// The keys that every vault uses.
  fileprivate static let known: [String: KeySchema.ValueType] = [
    "created": .date, "updated": .date, "date": .date, "draft": .boolean, "publish": .boolean, "tags": .list,
    "aliases": .list,
  ]

  fileprivate var help: String {
    switch self {
    case .text: "write one text"
    case .number: "write a number, such as 12 or 1.5"
    case .date: "write a day of the calendar, such as 2024-01-31"
    case .boolean: "write true or false"
    case .list: "write a list of texts, such as [a, b]"
    }
  }
}

extension YAMLNode {
  /// The texts that stand here: one, or those of a list.
  fileprivate var texts: [(String, ByteRange)] {
    switch content {
    case .scalar(let text): [(text, range)]
    case .list(let nodes): nodes.compactMap { node in node.string.map { ($0, node.range) } }
    case .null, .mapping: []
    }
  }
}
