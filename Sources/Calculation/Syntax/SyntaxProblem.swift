/// A place in a source that is not Python, or is Python that this interpreter does not read.
package struct SyntaxProblem: Sendable, Equatable, Error {
  /// The bytes that the message speaks of.
  package let range: Range<Int>
  /// The line, counted from 1.
  package let line: Int
  /// In CPython's words where it has some.
  package let message: String
}
