extension YAMLNode.Content {
  package var string: String? {
    if case .scalar(let text) = self { text } else { nil }
  }

  /// A list's scalars, or a single scalar.
  package var strings: [String] {
    switch self {
    case .scalar(let text): [text]
    case .list(let values): values.compactMap(\.string)
    case .null, .mapping: []
    }
  }

  /// A list's scalars, or the parts of one text between commas.
  package var commaSeparatedStrings: [String] {
    guard let string else { return strings }
    return string.utf8.split(separator: UInt8(ascii: ",")).map { part in
      String(
        decoding: part.drop(while: \.isSpace).reversed().drop(while: \.isSpace).reversed(), as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  /// Tags hold no spaces: in a text they stand between commas or spaces, as Obsidian has it.
  package var tags: [String] {
    strings.flatMap { text in
      text.utf8.split { $0.isSpace || $0 == UInt8(ascii: ",") }
        .map { String(decoding: $0.first == UInt8(ascii: "#") ? $0.dropFirst() : $0, as: UTF8.self) }
    }.filter { !$0.isEmpty }
  }

  /// `true` and `false` in YAML's spellings.
  package var flag: Bool? {
    switch string?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// A finite decimal number: `12`, `-1.5`, `1e6`.
  package var number: Double? {
    guard let string, string.utf8.contains(where: \.isDigit),
      string.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }), let number = Double(string),
      number.isFinite
    else { return nil }
    return number
  }

  package var date: CalendarDate? { string.flatMap { CalendarDate($0) ?? CalendarDate(english: $0) } }
}
