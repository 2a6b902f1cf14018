/// What a program may use. All limits count work, never time, so that a program always ends in the same place.
package struct Limits: Sendable {
  /// Steps of one interpreter. A step is eight instructions of the machine, about one simple statement.
  package var steps = 1_000_000
  /// Bits of an integer, estimated before it is computed.
  package var integerBits = 16_384
  /// Bytes of a string.
  package var stringBytes = 1 << 20
  /// Elements of a sequence.
  package var elements = 1_000_000
  /// Bytes of everything together, estimated.
  package var memory = 64 << 20
  /// Calls inside calls of Python functions. CPython stops at 1,000.
  package var callDepth = 1_000
  /// Calls from this interpreter's own functions back into Python, as in `sorted(key=…)`, inside one another, and
  /// containers in containers that are compared or written. It is what bounds the stack.
  package var nativeDepth = 1_000
  /// Bytes of output.
  package var output = 64 << 10
  /// Width and precision in a format.
  package var formatWidth = 1_000

  package init() {}

  package static let standard = Limits()
}

/// Which limit stopped a program.
package enum Limit: String, Sendable {
  case steps, integer, string, elements, memory, callDepth, nativeDepth, output, format
}
