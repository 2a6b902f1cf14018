package import SourceText

/// A value of YAML or JSON with its place. Every scalar stays the text that it stands for: dates, numbers and `yes`
/// mean what whoever asks wants them to mean.
package struct YAMLNode: Sendable, Hashable {
  package indirect enum Content: Sendable, Hashable {
    case null
    case scalar(String)
    case list([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  /// The value as it is written, with its quotes; empty, behind the colon, where there is none.
  package let range: ByteRange

  package init(content: Content, range: ByteRange) {
    self.content = content
    self.range = range
  }

  package var string: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  package var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// What it is, in words: `a list`.
  package var kind: String {
    switch content {
    case .null: "nothing"
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key with its value.
package struct YAMLEntry: Sendable, Hashable {
  package let key: String
  /// The key as it is written, without quotes.
  package let keyRange: ByteRange
  package let value: YAMLNode

  package init(key: String, keyRange: ByteRange, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
