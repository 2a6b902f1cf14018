package import SourceText

// What nodes of links have besides their place.

/// Where a Markdown link or image leads.
package struct Destination: Sendable, Hashable {
  /// As CommonMark understands it: escapes and entities resolved.
  package var address: String
  package var title: String
  /// The bytes that the address was written as; for a reference those in its definition.
  package var addressRange: ByteRange
  /// The bytes between the quotes of the title.
  package var titleRange: ByteRange?

  package init(address: String, title: String, addressRange: ByteRange, titleRange: ByteRange? = nil) {
    self.address = address
    self.title = title
    self.addressRange = addressRange
    self.titleRange = titleRange
  }
}

/// `[label]: address "title"`, to which references lead.
package struct LinkDefinition: Sendable, Hashable {
  /// The bytes between the brackets.
  package var label: ByteRange
  package var destination: Destination

  package init(label: ByteRange, destination: Destination) {
    self.label = label
    self.destination = destination
  }
}

/// The parts of `[[target#fragment|display]]`.
package struct WikiLink: Sendable, Hashable {
  /// The bytes of the target; empty for `[[#heading]]`.
  package var target: ByteRange
  /// The bytes after `#`, without it.
  package var fragment: ByteRange?
  /// The bytes after `|` or, in a table, `\|`.
  package var display: ByteRange?
  /// Whether a `!` stands before it.
  package var isEmbed: Bool

  package init(target: ByteRange, fragment: ByteRange?, display: ByteRange?, isEmbed: Bool) {
    self.target = target
    self.fragment = fragment
    self.display = display
    self.isEmbed = isEmbed
  }
}
