/// An instance of a class written in Python, or an exception.
final class InstanceObject: RingObject {
  let type: TypeObject
  var attributes = AttributeTable()
  /// The value of the built-in type that its class extends, as in `class Celsius(float)`.
  var payload = Object.unbound
  /// An exception's arguments.
  var arguments: [Object] = []
  /// A number of its own, once it is hashed.
  var identity = 0
  /// What an exception carries besides its arguments; nil until there is any.
  var details: ExceptionDetails?

  init(_ type: TypeObject) { self.type = type }

  deinit {
    attributes.release()
    Reclaim.release(&payload)
    Reclaim.release(&arguments)
  }

  override var footprint: Int {
    Footprint.instance + attributes.values.count * Footprint.attribute
      + (details.map { Footprint.object + $0.trace.count * 16 } ?? 0)
  }
}
