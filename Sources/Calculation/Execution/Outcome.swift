/// A statement of one of the programs that an interpreter was given.
package struct StatementReference: Sendable, Hashable {
  /// The number that the caller gave the program.
  package let tag: Int
  package let statement: Statement.ID

  package init(tag: Int, statement: Statement.ID) {
    self.tag = tag
    self.statement = statement
  }
}

/// What one call of `print` printed.
package struct Printed: Sendable, Hashable {
  /// The innermost statement around the call.
  package let statement: StatementReference
  /// The text, with its end. What is not known stands in it as `<unknown>`.
  package let text: String
  /// Why a part of it is not known.
  package let unknownReason: UnknownReason?
}

/// Why a statement could not be run to its end.
package enum Failure: Sendable, Hashable, CustomStringConvertible {
  /// An uncaught exception, with the message that CPython shows after its name, and where it was raised.
  case exception(type: String, message: String, tag: Int, line: Int)
  case limit(Limit)
  /// The statement cannot be read.
  case syntax(String, line: Int)
  /// What it would do depends on something that is not known.
  case unknown(UnknownReason)

  package var description: String {
    switch self {
    case .exception(let type, let message, _, _): message.isEmpty ? type : "\(type): \(message)"
    case .limit(let limit): "limit \(limit.rawValue)"
    case .syntax(let message, _): "SyntaxError: \(message)"
    case .unknown(let reason): reason.description
    }
  }
}

/// What running a top-level statement did.
package struct Outcome {
  /// What an assignment assigned, or an expression statement gave.
  package var value: Value?
  package var printed: [Printed] = []
  /// For each watched statement inside functions and loops, the values it assigned or gave, at most 16.
  package var observed: [StatementReference: [Value]] = [:]
  package var failure: Failure?
  /// The names that nothing defines, where that is no exception.
  package var undefinedNames: [String] = []

  /// The exception behind the failure, or the calls that a limit stopped.
  var exception: InstanceObject?
  var stopped: [TraceEntry] = []
  var reads: [VariableRead] = []
}

/// A variable of an interpreter.
package struct Binding {
  package let value: Value
  /// The statement that assigned it; nil for a name that the caller set.
  package let statement: StatementReference?
  /// Where that statement stands in its program.
  package let range: Range<Int>?
  package let line: Int?
}
