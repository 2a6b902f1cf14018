package import BigInt

/// A Python value, as callers see it. Like the interpreter that made it, it is not `Sendable`.
package struct Value {
  let object: Object

  init(_ object: Object) { self.object = object }

  // MARK: Making values

  package static var none: Value { Value(.none) }

  package init(_ value: Int, scale: Scale = .none) { object = .int(value, scale) }
  package init(_ value: BigInt) { object = .integer(value) }
  package init(_ value: Double, scale: Scale = .none) { object = .float(value, scale) }
  package init(_ value: Bool) { object = .bool(value) }
  package init(_ value: String) { object = .string(value) }
  package init(unknown reason: UnknownReason) { object = .unknown(reason) }

  // MARK: Numbers

  /// Whether it is an integer or a floating-point number. Booleans are none here.
  package var isNumber: Bool {
    switch object {
    case .int, .big, .float: true
    default: false
    }
  }

  package var isInteger: Bool {
    switch object {
    case .int, .big: true
    default: false
    }
  }

  /// The nearest double of a number.
  package var asDouble: Double? {
    switch object {
    case .int(let value, _): Double(value)
    case .float(let value, _): value
    case .big(let big): Rounding.double(big.value)
    default: nil
    }
  }

  /// The exact value of an integer.
  package var asBigInt: BigInt? { isInteger ? object.integer : nil }

  package var asBool: Bool? {
    if case .bool(let value) = object { return value }
    return nil
  }

  /// How the number was scaled from bytes.
  package var scale: Scale { object.scale }

  // MARK: Other values

  package var asString: String? {
    if case .string(let text) = object { return text.string }
    return nil
  }

  /// The elements of a list or tuple.
  package var elements: [Value]? {
    switch object {
    case .list(let list): list.items.map { Value($0) }
    case .tuple(let tuple): tuple.items.map { Value($0) }
    default: nil
    }
  }

  /// The keys and values of a dictionary, in order.
  package var entries: [(key: Value, value: Value)]? {
    guard case .dictionary(let dictionary) = object else { return nil }
    return dictionary.table.entries.filter(\.isLive).map { (Value($0.key), Value($0.value)) }
  }

  package var isNone: Bool { object.isNone }

  /// Why it is not known; nil when it is.
  package var unknownReason: UnknownReason? {
    if case .unknown(let unknown) = object { return unknown.reason }
    return nil
  }

  // MARK: Text

  /// What `repr()` gives for plain data. Nil when it depends on something unknown, or is too deep.
  package var repr: String? { text { machine, object throws(Raise) in try machine.repr(object) } }

  /// What `str()` gives for plain data.
  package var str: String? { text { machine, object throws(Raise) in try machine.string(object) } }

  /// A machine of its own, so that looking at a value changes nothing; methods written in Python find no globals.
  private func text(_ write: (Machine, Object) throws(Raise) -> Text) -> String? {
    let machine = Machine(limits: .standard, isStrict: true)
    return try? write(machine, object).string
  }
}
