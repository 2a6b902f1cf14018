package import SourceText

/// The YAML or JSON at the very top of a note.
package struct FrontMatter: Sendable, Hashable {
  /// The bytes from the first fence to the end of the last, without its line end.
  package let range: ByteRange
  /// The bytes of the lines between the fences; all of them where JSON stands alone.
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
    package let keyRange: ByteRange
    /// The value with its place, and those of what it holds.
    package let node: YAMLNode

    package init(_ entry: YAMLEntry) {
      key = entry.key
      keyRange = entry.keyRange
      node = entry.value
    }

    package var value: YAMLNode.Content { node.content }
    /// The value as it is written; empty where there is none.
    package var valueRange: ByteRange { node.range }
  }
}

// MARK: What stands under a key

extension FrontMatter {
  package func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  package subscript(key: String) -> YAMLNode.Content? { entry(key)?.value }

  /// A scalar as it is written; `nil` for lists, mappings and nothing.
  package func string(_ key: String) -> String? { self[key]?.string }

  /// A list's scalars, or a single scalar.
  package func strings(_ key: String) -> [String] { self[key]?.strings ?? [] }

  package func date(_ key: String) -> CalendarDate? { self[key]?.date }
  package func number(_ key: String) -> Double? { self[key]?.number }
  package func flag(_ key: String) -> Bool? { self[key]?.flag }

  package var title: String? { string("title") }
  /// Without a leading `#`; `a/b` is a tag within `a`.
  package var tags: [String] { (self["tags"]?.tags ?? []) + (self["tag"]?.tags ?? []) }
  package var aliases: [String] {
    (self["aliases"]?.commaSeparatedStrings ?? []) + (self["alias"]?.commaSeparatedStrings ?? [])
  }
  package var created: CalendarDate? { date("created") }
  package var updated: CalendarDate? { date("updated") }
  package var draft: Bool? { flag("draft") }
  package var publish: Bool? { flag("publish") }
}
