/// A `#` comment.
package struct Comment: Sendable, Equatable {
  /// The bytes of the comment, with its `#`.
  package let range: Range<Int>
  /// The bytes after the `#`, up to the end of the line.
  package let textRange: Range<Int>
  /// The line it stands on, counted from 1.
  package let line: Int
  /// Whether nothing else stands on the line.
  package let isAlone: Bool
}
