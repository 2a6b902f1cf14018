import BigInt

extension Machine {
  // MARK: str and repr

  /// What `str()` gives. Something unknown anywhere in it makes all of it unknown.
  func string(_ value: Object) throws(Raise) -> Text {
    switch value {
    case .string(let text): return text
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__str__)) {
        return try text(from: function, value, "__str__")
      }
      // An exception and a string have a text of their own, whatever their `__repr__` is.
      if instance.type.kind == .exception {
        switch instance.arguments.count {
        case 0: return .empty
        case 1:
          try enterNative()
          defer { leaveNative() }
          let isKeyError = instance.type.inherits(from: exceptionType(.KeyError))
          return try isKeyError ? repr(instance.arguments[0]) : string(instance.arguments[0])
        default: return try repr(.tuple(instance.arguments))
        }
      }
      if case .string(let text)? = value.payload { return text }
      return try repr(value)
    default: return try repr(value)
    }
  }

  func repr(_ value: Object) throws(Raise) -> Text {
    if case .string(let text) = value {
      try spend(text.bytes.count >> 2)
      return Text(Self.quoted(text))
    }
    var bytes: [UInt8] = []
    try write(value, to: &bytes)
    return Text(bytes)
  }

  private func text(from function: Object, _ value: Object, _ name: String) throws(Raise) -> Text {
    let result = try call(function, [value])
    guard case .string(let text) = result else {
      if case .unknown(let reason) = result { throw depends(on: reason) }
      throw error(.TypeError, "\(name) returned non-string (type \(typeName(result)))")
    }
    return text
  }

  private func write(_ value: Object, to bytes: inout [UInt8]) throws(Raise) {
    try checkString(bytes.count)
    switch value {
    case .none, .unbound: bytes += "None".utf8
    case .ellipsis: bytes += "Ellipsis".utf8
    case .notImplemented: bytes += "NotImplemented".utf8
    case .bool(let value): bytes += (value ? "True" : "False").utf8
    case .int(let value, _): bytes += String(value).utf8
    case .big(let big): bytes += try decimal(big.value).utf8
    case .float(let value, _): bytes += FloatText.shortest(value).utf8
    case .string(let text):
      try spend(text.bytes.count >> 2)
      bytes += Self.quoted(text)
    case .bytes(let object):
      try spend(object.bytes.count >> 1)
      bytes += object.quoted
    case .tuple(let tuple):
      try write(tuple.items, "(", tuple.items.count == 1 ? ",)" : ")", tuple, to: &bytes)
    case .list(let list): try write(list.items, "[", "]", list, to: &bytes)
    case .dictionary(let dictionary): try write(dictionary, to: &bytes)
    case .set(let set):
      if set.isFrozen { bytes += "frozenset(".utf8 }
      if set.count == 0 {
        if !set.isFrozen { bytes += "set()".utf8 }
      } else {
        try write(set.values, "{", "}", set, to: &bytes)
      }
      if set.isFrozen { bytes += ")".utf8 }
    case .range(let range):
      bytes += "range(\(range.start), \(range.stop)\(range.step == 1 ? "" : ", \(range.step)"))".utf8
    case .slice(let slice):
      try write([slice.start, slice.stop, slice.step], "slice(", ")", slice, to: &bytes)
    case .iterator(let iterator): try writeView(iterator, to: &bytes)
    case .generator(let generator): bytes += "<generator object \(generator.name)>".utf8
    case .function(let function):
      bytes += "<\(function.code.isNative ? "built-in " : "")function \(function.code.qualifiedName)>".utf8
    case .native(let function): bytes += "<built-in function \(function.name)>".utf8
    case .method: bytes += "<bound method>".utf8
    case .type(let type):
      if let function = type.metaclass?.lookup(Name(.__repr__)) {
        bytes += try text(from: function, value, "__repr__").bytes
        return
      }
      bytes += type.plainText.utf8
    case .instance(let instance): try write(instance, to: &bytes)
    case .module(let module): bytes += "<module '\(module.name)' (built-in)>".utf8
    case .descriptor: bytes += "<property object>".utf8
    case .superclass: bytes += "<super object>".utf8
    case .unknown(let reason): throw depends(on: reason)
    }
  }

  /// The decimal digits of an integer, which CPython refuses to write beyond 4,300.
  func decimal(_ value: BigInt) throws(Raise) -> String {
    let bits = value.magnitude.bitWidth
    try spend(bits * bits / 8192)
    if bits > 14_284 {
      let text = String(value)
      if text.utf8.count - (value.sign == .minus ? 1 : 0) > 4_300 {
        throw error(
          .ValueError,
          "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
        )
      }
      return text
    }
    return String(value)
  }

  private func write(
    _ items: [Object], _ open: String, _ close: String, _ owner: AnyObject, to bytes: inout [UInt8]
  ) throws(Raise) {
    if isWriting(owner) {
      bytes += "\(open)...\(close == ",)" ? ")" : close)".utf8
      return
    }
    try enterNative()
    writing.append(owner)
    defer {
      leaveNative()
      writing.removeLast()
    }
    try spend(items.count * 2)
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      try write(item, to: &bytes)
    }
    bytes += close.utf8
  }

  private func write(_ dictionary: DictionaryObject, to bytes: inout [UInt8]) throws(Raise) {
    if isWriting(dictionary) {
      bytes += "{...}".utf8
      return
    }
    try enterNative()
    writing.append(dictionary)
    defer {
      leaveNative()
      writing.removeLast()
    }
    try spend(dictionary.table.count * 4)
    bytes += "{".utf8
    for (index, entry) in dictionary.table.entries.filter(\.isLive).enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      try write(entry.key, to: &bytes)
      bytes += ": ".utf8
      try write(entry.value, to: &bytes)
    }
    bytes += "}".utf8
  }

  private func writeView(_ iterator: IteratorObject, to bytes: inout [UInt8]) throws(Raise) {
    let dictionary: DictionaryObject
    let view: IteratorObject.View
    switch iterator.source {
    case .dictionary(let source, let kind, _): (dictionary, view) = (source, kind)
    case .count(let start, let step):
      if case .int(1, _) = step {
        try write([start], "count(", ")", iterator, to: &bytes)
      } else {
        try write([start, step], "count(", ")", iterator, to: &bytes)
      }
      return
    case .repetition(let value, let left):
      try write([value] + (left.map { [.int($0)] } ?? []), "repeat(", ")", iterator, to: &bytes)
      return
    default:
      bytes += "<\(iterator.name) object>".utf8
      return
    }
    switch view {
    case .keys: try write(dictionary.keys, "dict_keys([", "])", iterator, to: &bytes)
    case .values: try write(dictionary.values, "dict_values([", "])", iterator, to: &bytes)
    case .items:
      let items = dictionary.table.entries.filter(\.isLive).map { Object.tuple([$0.key, $0.value]) }
      try write(items, "dict_items([", "])", iterator, to: &bytes)
    }
  }

  private func write(_ instance: InstanceObject, to bytes: inout [UInt8]) throws(Raise) {
    if let function = instance.type.lookup(Name(.__repr__)) {
      try enterNative()
      defer { leaveNative() }
      bytes += try text(from: function, .instance(instance), "__repr__").bytes
      return
    }
    if instance.type.kind == .exception {
      bytes += instance.type.name.utf8
      try write(instance.arguments, "(", ")", instance, to: &bytes)
      return
    }
    if case .iterator(let iterator) = instance.payload, iterator.hasText {
      try writeView(iterator, to: &bytes)
      return
    }
    if let payload = Object.instance(instance).payload {
      // A set says what its class is called; the others look as their values do.
      if case .set(let set) = payload {
        bytes += "\(instance.type.name)(".utf8
        if set.count > 0 { try write(set.values, "{", "}", set, to: &bytes) }
        bytes += ")".utf8
      } else {
        try write(payload, to: &bytes)
      }
      return
    }
    // Where it lies in memory is nothing that a program may know.
    bytes += "<\(instance.type.module).\(instance.type.qualifiedName) object>".utf8
  }

  private func isWriting(_ object: AnyObject) -> Bool { writing.contains { $0 === object } }

  // MARK: Quotes

  /// A string as Python would write it in a source.
  static func quoted(_ text: Text) -> [UInt8] {
    let usesDouble = text.bytes.contains(0x27) && !text.bytes.contains(0x22)
    let quote: UInt8 = usesDouble ? 0x22 : 0x27
    var bytes: [UInt8] = [quote]
    for scalar in text.string.unicodeScalars {
      switch scalar.value {
      case UInt32(quote), 0x5C: bytes += [0x5C, UInt8(scalar.value)]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x20...0x7E: bytes.append(UInt8(scalar.value))
      default:
        if isPrintable(scalar) {
          bytes.append(scalar)
        } else {
          bytes += escaped(scalar).utf8
        }
      }
    }
    bytes.append(quote)
    return bytes
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
  }

  /// What `ascii()` gives.
  static func ascii(_ text: Text) -> Text {
    var result = ""
    for scalar in text.string.unicodeScalars {
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += escaped(scalar) }
    }
    return Text(result)
  }
}
