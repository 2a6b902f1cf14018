/// What an exception carries besides its arguments: the calls that it came through, and how it is related to others.
final class ExceptionDetails {
  /// Where it was raised, and then the calls around, from the inside out.
  private(set) var trace: [TraceEntry] = []
  /// The exception that was being handled when this one was raised.
  var context: InstanceObject?
  /// What `raise … from` names.
  var cause: InstanceObject?
  /// Whether `raise … from` was used, so that the context is not shown.
  var suppressesContext = false
  /// The name that was not found, and what was asked for it.
  var missingName: Name?
  var missingFrom: Object?

  func append(_ entry: TraceEntry) { trace.append(entry) }

  func forget(after length: Int) { trace.removeLast(max(trace.count - length, 0)) }

  /// The values that it refers to.
  var contents: [Object] {
    [context, cause].compactMap { $0.map(Object.instance) } + (missingFrom.map { [$0] } ?? [])
  }

  deinit {
    var items = contents
    context = nil
    cause = nil
    missingFrom = nil
    Reclaim.release(&items)
  }
}

/// An instruction at work in one call.
struct TraceEntry {
  let code: Code
  let instruction: Int
  /// Whether an attribute is looked up, where the instruction would also call it.
  var isLookup = false
}

extension InstanceObject {
  /// The details, made when they are first needed.
  var knownDetails: ExceptionDetails {
    if let details { return details }
    let new = ExceptionDetails()
    details = new
    return new
  }
}
