package import SourceText

/// The YAML between `---` lines at the very top of a note. Every scalar stays the text it was written as: dates,
/// numbers and `yes` mean what whoever asks wants them to mean.
package struct FrontMatter: Sendable, Hashable {
  /// The bytes from the first fence to the end of the last, without its line end.
  package let range: ByteRange
  /// The bytes of the lines between the fences.
  package let content: ByteRange
  /// The keys at the top, in the order they stand; empty when the YAML cannot be read.
  package let entries: [Entry]

  package init(range: ByteRange, content: ByteRange, entries: [Entry]) {
    self.range = range
    self.content = content
    self.entries = entries
  }

  package struct Entry: Sendable, Hashable {
    package let key: String
    package let value: Value
    package let keyRange: ByteRange
    /// From the first byte of the value to the last before the next key.
    package let valueRange: ByteRange
  }

  package indirect enum Value: Sendable, Hashable {
    case null
    case scalar(String)
    case list([Value])
    case mapping([Pair])
  }

  package struct Pair: Sendable, Hashable {
    package let key: String
    package let value: Value
  }
}

// MARK: What stands under a key

extension FrontMatter {
  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  package subscript(key: String) -> Value? { entry(key)?.value }

  /// A scalar as it is written; `nil` for lists, mappings and nothing.
  package func string(_ key: String) -> String? {
    if case .scalar(let text)? = self[key] { return text }
    return nil
  }

  /// A list's scalars, or a single scalar.
  package func strings(_ key: String) -> [String] {
    switch self[key] {
    case .scalar(let text)?: [text]
    case .list(let values)?:
      values.compactMap { value in
        if case .scalar(let text) = value { text } else { nil }
      }
    default: []
    }
  }

  /// A list's scalars, or the parts of one text between commas.
  package func commaSeparatedStrings(_ key: String) -> [String] {
    guard let text = string(key) else { return strings(key) }
    return text.split(separator: ",").map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// `true` and `false` in YAML's spellings.
  package func flag(_ key: String) -> Bool? {
    switch string(key)?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  package var title: String? { string("title") }
  /// Without a leading `#`.
  package var tags: [String] {
    (commaSeparatedStrings("tags") + commaSeparatedStrings("tag")).map {
      $0.hasPrefix("#") ? String($0.dropFirst()) : $0
    }
  }
  package var aliases: [String] { commaSeparatedStrings("aliases") + commaSeparatedStrings("alias") }
  package var created: String? { string("created") }
  package var updated: String? { string("updated") }
  package var status: String? { string("status") }
  package var permalink: String? { string("permalink") }
  package var lang: String? { string("lang") }
  package var draft: Bool? { flag("draft") }
  package var publish: Bool? { flag("publish") }
}
