import BigInt

extension Machine {
  /// Calls a class.
  func construct(
    _ type: TypeObject, _ arguments: [Object], _ keywords: [KeywordArgument]
  ) throws(Raise) -> Object {
    if let function = type.metaclass?.lookup(Name(.__call__)) {
      return try call(function, [.type(type)] + arguments, keywords)
    }
    return try instantiate(type, arguments, keywords)
  }

  /// What `type.__call__` does.
  func instantiate(
    _ type: TypeObject, _ arguments: [Object], _ keywords: [KeywordArgument]
  ) throws(Raise) -> Object {
    if type.kind == .type {
      if arguments.count == 1, type.isBuiltin { return .type(self.type(of: arguments[0])) }
      return try makeClass(type, arguments, keywords)
    }
    if type.isBuiltin, type.kind != .exception {
      // These are as good with unknown parts as without.
      if type.kind != .dict, let unknown = arguments.first(where: \.isUnknown) { return unknown }
      var call = Call(
        machine: self, name: type.name, receiver: .none, arguments: arguments, keywords: keywords)
      return try accounted(try make(type, &call))
    }
    let value: Object
    let initialise = type.lookup(Name(.__init__))
    if let function = type.lookup(Name(.__new__)) {
      value = try call(plainFunction(function), [.type(type)] + arguments, keywords)
      guard case .instance(let instance) = value, instance.type.inherits(from: type) else { return value }
    } else {
      value = try allocateInstance(of: type, arguments, keywords, hasInitialiser: initialise != nil)
    }
    guard let initialise else {
      // What no `__init__` and no `__new__` takes was refused by `allocateInstance`.
      try fill(value, arguments, keywords)
      return value
    }
    let result = try call(initialise, [value] + arguments, keywords)
    if result.isUnknown { return result }
    if !result.isNone {
      throw error(.TypeError, "__init__() should return None, not '\(typeName(result))'")
    }
    return value
  }

  /// What calling a metaclass gives.
  private func makeClass(
    _ metaclass: TypeObject, _ arguments: [Object], _ keywords: [KeywordArgument]
  ) throws(Raise) -> Object {
    let initialise = metaclass.lookup(Name(.__init__))
    let made: Object
    if let function = metaclass.lookup(Name(.__new__)) {
      made = try call(plainFunction(function), [.type(metaclass)] + arguments, keywords)
    } else {
      made = .type(try makeType(from: arguments, metaclass, keywords))
    }
    guard let initialise, case .type(let type) = made, type.metaclass?.inherits(from: metaclass) == true
    else {
      return made
    }
    _ = try call(initialise, [made] + arguments, keywords)
    return made
  }

  /// What `object.__new__` and the `__new__` of the built-in types do.
  func allocateInstance(
    of type: TypeObject, _ arguments: [Object], _ keywords: [KeywordArgument], hasInitialiser: Bool
  ) throws(Raise) -> Object {
    try allocate(Footprint.instance)
    if case .set(let missing)? = type.lookup(Name(.__abstractmethods__))?.plain, missing.count > 0 {
      let names = try missing.values.map { value throws(Raise) in try string(value).string }.sorted()
      let list = names.joined(separator: ", ")
      throw error(
        .TypeError,
        "Can't instantiate abstract class \(type.name) with abstract method\(names.count == 1 ? "" : "s") \(list)"
      )
    }
    let instance = InstanceObject(type)
    switch type.kind {
    case .exception: instance.arguments = arguments
    case .object:
      if !hasInitialiser, !arguments.isEmpty || !keywords.isEmpty {
        throw error(.TypeError, "\(type.name)() takes no arguments")
      }
    case .iterator: instance.payload = try iteratorPayload(arguments)
    case .list, .dict, .set:
      var call = Call(machine: self, name: type.kind.name, receiver: .none, arguments: [], keywords: [])
      instance.payload = try make(self.type(type.kind), &call)
    default:
      if let unknown = arguments.first(where: \.isUnknown) { return unknown }
      var call = Call(
        machine: self, name: type.kind.name, receiver: .none, arguments: arguments, keywords: keywords)
      instance.payload = try accounted(make(self.type(type.kind), &call)).plain
    }
    return .instance(instance)
  }

  /// What the library derives an iterator from: another one; or a function that makes a generator, and its arguments.
  private func iteratorPayload(_ arguments: [Object]) throws(Raise) -> Object {
    guard arguments.count > 1 else { return arguments.first ?? .none }
    let rest = Array(arguments.dropFirst())
    let payload = try call(arguments[0], rest)
    if case .generator(let generator) = payload { generator.beginning = rest }
    return payload
  }

  /// What `list.__init__`, `dict.__init__` and `set.__init__` do with an instance of a class that extends one.
  func fill(_ value: Object, _ arguments: [Object], _ keywords: [KeywordArgument]) throws(Raise) {
    guard case .instance(let instance) = value, let payload = value.payload,
      !arguments.isEmpty || !keywords.isEmpty
    else { return }
    switch payload {
    case .list, .dictionary, .set:
      var call = Call(
        machine: self, name: instance.type.kind.name, receiver: .none, arguments: arguments,
        keywords: keywords)
      instance.payload = try accounted(make(type(instance.type.kind), &call))
    default: break
    }
  }

  private func make(_ type: TypeObject, _ call: inout Call) throws(Raise) -> Object {
    switch type.kind {
    case .object:
      guard call.arguments.isEmpty, call.keywords.isEmpty else {
        throw error(.TypeError, "object() takes no arguments")
      }
      return .instance(InstanceObject(type))
    case .bool:
      try call.expect(0...1)
      return .bool(try call[0].map { value throws(Raise) in try truth(value) } ?? false)
    case .int: return try makeInteger(&call)
    case .float:
      try call.expect(0...1)
      return try call[0].map { value throws(Raise) in try makeFloat(value) } ?? .float(0)
    case .str:
      call.take("object", at: 0)
      if call.count > 1 || !call.keywords.isEmpty { return try decodedString(&call) }
      return .string(try call[0].map { value throws(Raise) in try string(value) } ?? .empty)
    case .bytes: return try makeBytes(&call)
    case .list:
      try call.expect(0...1)
      return .list(try call[0].map { value throws(Raise) in try items(of: value) } ?? [])
    case .tuple:
      try call.expect(0...1)
      if case .tuple? = call[0]?.plain { return call.arguments[0].plain }
      return .tuple(try call[0].map { value throws(Raise) in try items(of: value) } ?? [])
    case .set, .frozenset:
      try call.expect(0...1)
      if type.kind == .frozenset, case .set(let set)? = call[0], set.isFrozen { return .set(set) }
      let set = SetObject(isFrozen: type.kind == .frozenset)
      if let iterable = call[0] { try update(set, by: iterable) }
      return .set(set)
    case .dict:
      let keywords = call.keywords
      call.keywords = []
      try call.expect(0...1)
      let dictionary = DictionaryObject()
      if let source = call[0] { try merge(source, into: dictionary) }
      for keyword in keywords { try put(keyword.value, at: .string(names[keyword.name]), in: dictionary) }
      return .dictionary(dictionary)
    case .range: return try makeRange(&call)
    case .iterator:
      if let body = IterationFunctions.types[type.name] { return try body(&call) }
      throw error(.TypeError, "cannot create '\(type.name)' instances")
    case .slice:
      try call.expect(1...3)
      if call.count == 1 { return .slice(SliceObject(.none, call.arguments[0], .none)) }
      return .slice(SliceObject(call.arguments[0], call.arguments[1], call[2] ?? .none))
    case .staticmethod: return .descriptor(DescriptorObject(.staticMethod, try call.only()))
    case .classmethod: return .descriptor(DescriptorObject(.classMethod, try call.only()))
    case .property:
      for (position, name) in ["fget", "fset", "fdel", "doc"].enumerated() { call.take(name, at: position) }
      try call.expect(0...4)
      return .descriptor(
        DescriptorObject(
          .property, call[0] ?? .none, setter: call[1] ?? .none, deleter: call[2] ?? .none))
    default: throw error(.TypeError, "cannot create '\(type.name)' instances")
    }
  }

  /// `str(bytes, encoding, errors)`.
  private func decodedString(_ call: inout Call) throws(Raise) -> Object {
    if call.count > 3 {
      throw error(.TypeError, "str() takes at most 3 arguments (\(call.count) given)")
    }
    let names = try call.encodingNames(at: 1)
    guard let value = call[0] else { return .string(.empty) }
    guard case .bytes(let object) = value.plain else {
      if case .string = value.plain { throw error(.TypeError, "decoding str is not supported") }
      throw error(.TypeError, "decoding to str: need a bytes-like object, \(typeName(value)) found")
    }
    return .string(try decode(object.bytes, encoding(names.encoding), errors: names.errors))
  }

  /// What `dict(source)` and `update` read: a mapping, or pairs.
  func merge(_ source: Object, into dictionary: DictionaryObject) throws(Raise) {
    if case .dictionary = source.plain {
      try spread(source.plain, into: dictionary)
      return
    }
    if case .instance(let instance) = source, instance.type.lookup(try name("keys")) != nil {
      try forEach(call(attribute(try name("keys"), of: source), [])) { key throws(Raise) in
        try self.put(self.item(key, of: source), at: key, in: dictionary)
      }
      return
    }
    var position = 0
    try forEach(source) { pair throws(Raise) in
      let items: [Object]
      switch pair {
      case .tuple, .list, .string: items = try self.items(of: pair)
      case .unknown(let reason): throw self.depends(on: reason)
      default:
        throw self.error(
          .TypeError, "cannot convert dictionary update sequence element #\(position) to a sequence")
      }
      guard items.count == 2 else {
        throw self.error(
          .ValueError,
          "dictionary update sequence element #\(position) has length \(items.count); 2 is required")
      }
      try self.put(items[1], at: items[0], in: dictionary)
      position += 1
    }
  }

  private func makeRange(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...3)
    var parts: [Int] = []
    for argument in call.arguments {
      guard case .big = argument else {
        parts.append(try exactIndex(argument))
        continue
      }
      throw exceeded(.integer)
    }
    if parts.count == 1 { return .range(RangeObject(0, parts[0], 1)) }
    if parts.count == 3, parts[2] == 0 { throw error(.ValueError, "range() arg 3 must not be zero") }
    return .range(RangeObject(parts[0], parts[1], parts.count == 3 ? parts[2] : 1))
  }

  // MARK: Numbers

  private func makeInteger(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.base)
    try call.expect(0...2)
    guard let value = call[0] else { return .int(0) }
    if let base = call[1] ?? named {
      guard case .string(let text) = value else {
        throw error(.TypeError, "int() can't convert non-string with explicit base")
      }
      var radix = -1
      if case .big = base.plain {} else { radix = try index(base) }
      guard radix == 0 || (2...36).contains(radix) else {
        throw error(.ValueError, "int() base must be >= 2 and <= 36, or 0")
      }
      return try integer(from: text, radix: radix)
    }
    switch value {
    case .int, .big: return value
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number, let scale): return try truncated(number, scale)
    case .string(let text): return try integer(from: text, radix: 10)
    case .instance(let instance):
      for name in [KnownName.__int__, .__index__, .__trunc__] {
        guard let function = instance.type.lookup(Name(name)) else { continue }
        let result = try self.call(function, [value])
        if result.isUnknown || result.integer != nil { return result }
        throw error(.TypeError, "\(name) returned non-int (type \(typeName(result)))")
      }
      if let payload = value.payload {
        var inner = Call(machine: self, name: "int", receiver: .none, arguments: [payload], keywords: [])
        return try makeInteger(&inner)
      }
    default: break
    }
    throw error(
      .TypeError,
      "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(value))'")
  }

  private func integer(from text: Text, radix: Int) throws(Raise) -> Object {
    let invalid = { () -> Raise in
      // As CPython does, not more than 200 characters of it.
      let shown = String(String(decoding: Self.quoted(text), as: UTF8.self).unicodeScalars.prefix(200))
      return self.error(.ValueError, "invalid literal for int() with base \(radix): \(shown)")
    }
    try spend(text.bytes.count >> 3)
    var bytes = Self.trimmed(text)[...]
    let isNegative = bytes.first == 0x2D
    if bytes.first == 0x2D || bytes.first == 0x2B { bytes = bytes.dropFirst() }
    var radix = radix
    if bytes.count > 2, bytes.first == 0x30, let second = bytes.dropFirst().first {
      let marked = [0x78: 16, 0x6F: 8, 0x62: 2][Int(second | 0x20)]
      if let marked, radix == 0 || radix == marked {
        radix = marked
        bytes = bytes.dropFirst(2)
        if bytes.first == 0x5F { bytes = bytes.dropFirst() }
      }
    }
    if radix == 0 {
      radix = 10
      if bytes.count > 1, bytes.first == 0x30, bytes.contains(where: { $0 != 0x30 && $0 != 0x5F }) {
        throw invalid()
      }
    }
    var digits: [UInt8] = []
    var wasDigit = false
    for byte in bytes {
      if byte == 0x5F, wasDigit {
        wasDigit = false
        continue
      }
      guard let digit = digitValue(byte), digit < radix else { throw invalid() }
      digits.append(byte)
      wasDigit = true
    }
    guard wasDigit else { throw invalid() }
    if digits.count > 4_300, radix & (radix - 1) != 0 {
      throw error(
        .ValueError,
        "Exceeds the limit (4300 digits) for integer string conversion: value has \(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit"
      )
    }
    let bits = digits.count * (Int.bitWidth - (radix - 1).leadingZeroBitCount) * 7 / 8
    try checkInteger(bits: bits)
    try spend(digits.count + bits * bits / 16384)
    guard let magnitude = Self.magnitude(of: digits, radix: radix) else { throw invalid() }
    return .integer(isNegative ? -magnitude : magnitude)
  }

  /// The number that digits spell. BigInt reads no text in radix 36.
  private static func magnitude(of digits: [UInt8], radix: Int) -> BigInt? {
    guard radix == 36 else { return BigInt(String(decoding: digits, as: UTF8.self), radix: radix) }
    return digits.reduce(into: BigInt(0)) { magnitude, byte in
      magnitude = magnitude * 36 + BigInt(Int(String(UnicodeScalar(byte)), radix: 36) ?? 0)
    }
  }

  private func makeFloat(_ value: Object) throws(Raise) -> Object {
    switch value {
    case .float: return value
    case .int(let number, let scale): return .float(Double(number), scale)
    case .string(let text):
      try spend(text.bytes.count >> 1)
      if let number = Self.float(from: Self.trimmed(text)) { return .float(number) }
      throw error(
        .ValueError,
        "could not convert string to float: \(String(decoding: Self.quoted(text), as: UTF8.self))")
    case .bool, .big: return .float(try double(value))
    case .instance(let instance)
    where instance.type.lookup(Name(.__float__)) != nil || instance.type.lookup(Name(.__index__)) != nil:
      return .float(try double(value))
    case .instance:
      if let payload = value.payload { return try makeFloat(payload) }
      fallthrough
    default:
      throw error(.TypeError, "float() argument must be a string or a real number, not '\(typeName(value))'")
    }
  }

  /// A text without the whitespace around it, and with digits of other scripts turned into ours.
  static func trimmed(_ text: Text) -> [UInt8] {
    if text.isASCII {
      let isSpace = { (byte: UInt8) in
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)
      }
      guard let start = text.bytes.firstIndex(where: { !isSpace($0) }),
        let end = text.bytes.lastIndex(where: { !isSpace($0) })
      else { return [] }
      return Array(text.bytes[start...end])
    }
    let scalars = text.scalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return scalars[start...end].map { scalar in
      if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue {
        return 0x30 + UInt8(value)
      }
      return scalar.isASCII ? UInt8(scalar.value) : 0x3F
    }
  }

  private static func float(from bytes: [UInt8]) -> Double? {
    var rest = bytes[...]
    var isNegative = false
    if let first = rest.first, first == 0x2B || first == 0x2D {
      isNegative = first == 0x2D
      rest = rest.dropFirst()
    }
    switch String(decoding: rest, as: UTF8.self).lowercased() {
    case "inf", "infinity": return isNegative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    var cleaned: [UInt8] = []
    var hasDigit = false
    var previous: UInt8 = 0
    for (offset, byte) in rest.enumerated() {
      switch byte {
      case 0x30...0x39:
        hasDigit = true
        cleaned.append(byte)
      case 0x5F:
        let next = offset + 1 < rest.count ? rest[rest.startIndex + offset + 1] : 0
        guard previous >= 0x30, previous <= 0x39, next >= 0x30, next <= 0x39 else { return nil }
      case 0x2E, 0x65, 0x45: cleaned.append(byte)
      case 0x2B, 0x2D:
        guard previous | 0x20 == 0x65 else { return nil }
        cleaned.append(byte)
      default: return nil
      }
      previous = byte
    }
    // A point alone is no mantissa.
    let mantissa = cleaned.prefix { $0 | 0x20 != 0x65 }
    guard hasDigit, mantissa.contains(where: { $0 != 0x2E }), let value = Double(padded(cleaned)) else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// `.5` and `5.` as the standard library reads them.
  private static func padded(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text += "0" }
    return text.replacing(".e", with: ".0e").replacing(".E", with: ".0E")
  }
}
