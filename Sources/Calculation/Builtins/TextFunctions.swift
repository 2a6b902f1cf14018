/// Built-in functions that print, and that turn values into text and back.
enum TextFunctions {
  static let functions: [NativeFunction] = [
    NativeFunction("print", takesUnknown: true, print),
    NativeFunction("repr", repr),
    NativeFunction("ascii", ascii),
    NativeFunction("format", format),
    NativeFunction("chr", character),
    NativeFunction("ord", codePoint),
  ]

  private static func print(_ call: inout Call) throws(Raise) -> Object {
    let machine = call.machine
    var reason: UnknownReason?
    func text(_ value: Object) throws(Raise) -> [UInt8] {
      do throws(Raise) {
        return try machine.string(value).bytes
      } catch {
        guard case .unknown = error else { throw error }
        reason = reason ?? machine.unknown?.reason
        return Array("<unknown>".utf8)
      }
    }
    func option(_ name: KnownName, _ standard: String) throws(Raise) -> [UInt8] {
      guard let value = call.take(name) else { return Array(standard.utf8) }
      switch value {
      case .none: return Array(standard.utf8)
      case .string(let text): return text.bytes
      case .unknown: return try text(value)
      default:
        throw machine.error(.TypeError, "\(name) must be None or a string, not \(machine.typeName(value))")
      }
    }
    let separator = try option(.sep, " ")
    let end = try option(.end, "\n")
    _ = call.take(.flush)
    let file = call.take(.file)
    try call.expect(0...Int.max)
    var bytes: [UInt8] = []
    for (index, argument) in call.arguments.enumerated() {
      if index > 0 { bytes += separator }
      do throws(Raise) {
        bytes += try text(argument)
      } catch {
        // What stands before it has been written already.
        if file == nil, index > 0, case .exception = error {
          let raised = machine.exception
          try machine.printText(bytes, reason: reason)
          machine.exception = raised
        }
        throw error
      }
      try machine.checkString(bytes.count)
    }
    bytes += end
    // What is printed elsewhere is not seen here.
    if file == nil { try machine.printText(bytes, reason: reason) }
    return .none
  }

  private static func repr(_ call: inout Call) throws(Raise) -> Object {
    .string(try call.machine.repr(try call.only()))
  }

  private static func ascii(_ call: inout Call) throws(Raise) -> Object {
    .string(Machine.ascii(try call.machine.repr(try call.only())))
  }

  private static func format(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    return .string(
      try call.machine.format(
        call.arguments[0], call.count == 2 ? call.text(1, "format() argument 2") : .empty))
  }

  private static func character(_ call: inout Call) throws(Raise) -> Object {
    let value = try call.only()
    if case .big = value.plain {
      throw call.machine.error(.OverflowError, "Python int too large to convert to C int")
    }
    let code = try call.machine.exactIndex(value)
    guard Int32(exactly: code) != nil else {
      throw call.machine.error(.OverflowError, "Python int too large to convert to C int")
    }
    guard code >= 0, code < 0x110000 else {
      throw call.machine.error(.ValueError, "chr() arg not in range(0x110000)")
    }
    return .string(Text([Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}"]))
  }

  private static func codePoint(_ call: inout Call) throws(Raise) -> Object {
    let value = try call.only()
    if case .bytes(let object) = value.plain {
      if object.bytes.count == 1 { return .int(Int(object.bytes[0])) }
      throw call.machine.error(
        .TypeError, "ord() expected a character, but string of length \(object.bytes.count) found")
    }
    guard case .string(let text) = value.plain else {
      throw call.machine.error(
        .TypeError, "ord() expected string of length 1, but \(call.machine.typeName(value)) found")
    }
    guard text.count == 1 else {
      throw call.machine.error(
        .TypeError, "ord() expected a character, but string of length \(text.count) found")
    }
    return .int(Int(decodeScalar(text.bytes, at: 0).scalar.value))
  }
}
