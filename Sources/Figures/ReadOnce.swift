import SourceText

/// What was found in a text, kept for the next that asks; all that it follows from is the note itself.
final class ReadOnce<Value> {
  private var values: [ByteRange: Value] = [:]

  func value(of range: ByteRange, _ find: () -> Value) -> Value {
    if let known = values[range] { return known }
    let value = find()
    values[range] = value
    return value
  }
}
