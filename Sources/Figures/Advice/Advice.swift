package import SourceText

/// What an author may want to know and nobody can call wrong: the recipe that a formula means, two figures that contradict each
/// other. Each says the numbers that show it.
package struct Advice: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Which way of training a calculation counts.
    case recipe
    /// A formula contradicts another of the note, or leaves out what it must hold.
    case contradiction
  }

  package let kind: Kind
  package let range: ByteRange
  package let message: String
  package let help: String?
  /// The other place that it is about.
  package let other: ByteRange?

  init(_ kind: Kind, at range: ByteRange, _ message: String, help: String? = nil, other: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.message = message
    self.help = help
    self.other = other
  }
}
