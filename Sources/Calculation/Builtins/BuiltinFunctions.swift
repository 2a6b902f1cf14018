import BigInt

/// The functions that need no import. To add one: a line in the table and a function.
enum BuiltinFunctions {
  static let table: [String: NativeFunction] = {
    let functions: [NativeFunction] = [
      NativeFunction("print", takesUnknown: true, print), NativeFunction("len", length),
      NativeFunction("enumerate", enumerate), NativeFunction("zip", zip), NativeFunction("map", map),
      NativeFunction("filter", filter), NativeFunction("sum", sum), NativeFunction("min", minimum),
      NativeFunction("max", maximum), NativeFunction("abs", absolute), NativeFunction("round", round),
      NativeFunction("sorted", sorted), NativeFunction("reversed", reversed), NativeFunction("any", any),
      NativeFunction("all", all), NativeFunction("divmod", divideWithRemainder), NativeFunction("pow", power),
      NativeFunction("isinstance", isInstance), NativeFunction("issubclass", isSubclass),
      NativeFunction("repr", repr), NativeFunction("ascii", ascii), NativeFunction("chr", character),
      NativeFunction("ord", codePoint), NativeFunction("bin", binary), NativeFunction("hex", hexadecimal),
      NativeFunction("oct", octal), NativeFunction("iter", iterator), NativeFunction("next", next),
      NativeFunction("callable", isCallable), NativeFunction("hash", hash), NativeFunction("format", format),
      NativeFunction("getattr", takesUnknown: true, getAttribute),
      NativeFunction("hasattr", hasAttribute),
      NativeFunction("setattr", takesUnknown: true, setAttribute),
      NativeFunction("super", parent),
      NativeFunction("staticmethod", takesUnknown: true) { call throws(Raise) in
        .descriptor(DescriptorObject(.staticMethod, try one(&call)))
      },
      NativeFunction("classmethod", takesUnknown: true) { call throws(Raise) in
        .descriptor(DescriptorObject(.classMethod, try one(&call)))
      },
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  private static func one(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    return call.arguments[0]
  }

  // MARK: Output and attributes

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
      bytes += try text(argument)
      try machine.checkString(bytes.count)
    }
    bytes += end
    // What is printed elsewhere is not seen here.
    if file == nil { try machine.printText(bytes, reason: reason) }
    return .none
  }

  private static func getAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2...3)
    let machine = call.machine
    if case .unknown = call.arguments[1] { return call.arguments[1] }
    let name = try machine.name(call.text(1, "getattr(): attribute name").string)
    do throws(Raise) {
      return try machine.attribute(name, of: call.arguments[0])
    } catch {
      guard case .exception = error, call.count == 3, let exception = machine.exception,
        exception.type.inherits(from: machine.exceptionType(.AttributeError))
      else { throw error }
      return call.arguments[2]
    }
  }

  private static func hasAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    call.arguments.append(.notImplemented)
    let value = try getAttribute(&call)
    if case .notImplemented = value { return .bool(false) }
    if case .unknown(let reason) = value, reason.reason == .unsupportedSyntax { return value }
    return .bool(true)
  }

  private static func setAttribute(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(3)
    if case .unknown = call.arguments[1] { return .none }
    let name = try call.machine.name(call.text(1, "setattr(): attribute name").string)
    try call.machine.setAttribute(name, of: call.arguments[0], to: call.arguments[2])
    return .none
  }

  // MARK: Iteration

  private static func length(_ call: inout Call) throws(Raise) -> Object {
    let value = try one(&call)
    switch value {
    case .string(let text): return .int(text.count)
    case .list(let list): return .int(list.items.count)
    case .tuple(let tuple): return .int(tuple.items.count)
    case .dictionary(let dictionary): return .int(dictionary.table.count)
    case .set(let set): return .int(set.count)
    case .range(let range):
      if range.isEndless { throw call.machine.exceeded(.elements) }
      return .int(range.count)
    case .iterator(let view) where view.isView:
      if case .dictionary(let dictionary, _, _) = view.source { return .int(dictionary.table.count) }
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__len__)) {
        let result = try call.machine.call(function, [value])
        guard let length = result.smallInteger else {
          if result.isUnknown { return result }
          throw call.machine.error(
            .TypeError, "'\(call.machine.typeName(result))' object cannot be interpreted as an integer")
        }
        if length < 0 { throw call.machine.error(.ValueError, "__len__() should return >= 0") }
        return .int(length)
      }
    default: break
    }
    throw call.machine.error(.TypeError, "object of type '\(call.machine.typeName(value))' has no len()")
  }

  private static func enumerate(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.start)
    try call.expect(1...2)
    let start = call[1] ?? named ?? .int(0)
    guard start.integer != nil else {
      throw call.machine.error(
        .TypeError, "'\(call.machine.typeName(start))' object cannot be interpreted as an integer")
    }
    let inner = try call.machine.iterator(over: call.arguments[0])
    return .iterator(IteratorObject(.enumerate(inner, start: start), name: "enumerate"))
  }

  private static func iterators(_ call: Call, _ values: [Object]) throws(Raise) -> [Object] {
    var iterators: [Object] = []
    for value in values { iterators.append(try call.machine.iterator(over: value)) }
    return iterators
  }

  private static func zip(_ call: inout Call) throws(Raise) -> Object {
    let strict = try call.take(.strict).map { value throws(Raise) in try call.machine.truth(value) } ?? false
    try call.expect(0...Int.max)
    return .iterator(
      IteratorObject(.zip(try iterators(call, call.arguments), strict: strict), name: "zip"))
  }

  private static func map(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0...Int.max)
    guard call.count >= 2 else {
      throw call.machine.error(.TypeError, "map() must have at least two arguments.")
    }
    let inner = try iterators(call, Array(call.arguments.dropFirst()))
    return .iterator(IteratorObject(.map(call.arguments[0], inner), name: "map"))
  }

  private static func filter(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let inner = try call.machine.iterator(over: call.arguments[1])
    return .iterator(IteratorObject(.filter(call.arguments[0], inner), name: "filter"))
  }

  private static func reversed(_ call: inout Call) throws(Raise) -> Object {
    let value = try one(&call)
    let machine = call.machine
    switch value {
    case .list(let list): return .iterator(IteratorObject(.reversed(list), name: "list_reverseiterator"))
    case .tuple(let tuple):
      return .iterator(IteratorObject(.values(tuple.items.reversed()), name: "reversed"))
    case .string(let text):
      try machine.allocate(text.count * 64)
      let items = text.scalars.reversed().map { Object.string(Text([$0])) }
      return .iterator(IteratorObject(.values(items), name: "reversed"))
    case .range(let range):
      let count = range.count
      if range.isEndless { throw machine.exceeded(.elements) }
      if count == 0 { return .iterator(IteratorObject(.values([]), name: "range_iterator")) }
      let last = range[count - 1]
      let (stop, isOut) = range.start.subtractingReportingOverflow(range.step)
      if isOut || range.step == .min { throw machine.exceeded(.integer) }
      return .iterator(
        IteratorObject(.range(RangeObject(last, stop, -range.step)), name: "range_iterator"))
    case .dictionary(let dictionary):
      return .iterator(IteratorObject(.values(dictionary.keys.reversed()), name: "dict_reversekeyiterator"))
    case .iterator(let view) where view.isView:
      let items = try machine.items(of: value)
      return .iterator(IteratorObject(.values(items.reversed()), name: "reversed"))
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__reversed__)) {
        return try machine.call(function, [value])
      }
    default: break
    }
    throw machine.error(.TypeError, "'\(machine.typeName(value))' object is not reversible")
  }

  private static func iterator(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    if let sentinel = call[1] {
      return .iterator(
        IteratorObject(.callable(call.arguments[0], sentinel: sentinel), name: "callable_iterator"))
    }
    return try call.machine.iterator(over: call.arguments[0])
  }

  private static func next(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    if let value = try call.machine.next(call.arguments[0]) { return value }
    if let standard = call[1] { return standard }
    let failure = call.machine.error(.StopIteration, "")
    call.machine.exception?.arguments = []
    throw failure
  }

  // MARK: Reduction

  private static func sum(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.start)
    try call.expect(1...2)
    let machine = call.machine
    var total = call[1] ?? named ?? .int(0)
    if case .string = total {
      throw machine.error(.TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
    }
    try machine.forEach(call.arguments[0]) { value throws(Raise) in
      total = try machine.binary(.add, total, value)
      if case .unknown(let reason) = total { throw machine.depends(on: reason) }
    }
    return total
  }

  private static func minimum(_ call: inout Call) throws(Raise) -> Object {
    try extreme(&call, isMaximum: false)
  }

  private static func maximum(_ call: inout Call) throws(Raise) -> Object {
    try extreme(&call, isMaximum: true)
  }

  private static func extreme(_ call: inout Call, isMaximum: Bool) throws(Raise) -> Object {
    let machine = call.machine
    let key = call.take(.key)
    let standard = call.take(.default)
    try call.expect(0...Int.max)
    if call.count == 0 {
      throw machine.error(.TypeError, "\(call.name) expected at least 1 argument, got 0")
    }
    if standard != nil, call.count > 1 {
      throw machine.error(
        .TypeError, "Cannot specify a default for \(call.name)() with multiple positional arguments")
    }
    let iterable: Object = call.count == 1 ? call.arguments[0] : .tuple(call.arguments)
    var best: (value: Object, key: Object)?
    var scale = Scale.none
    try machine.forEach(iterable) { value throws(Raise) in
      var own = value
      if let key, !key.isNone { own = try machine.call(key, [value]) }
      scale = best == nil ? value.scale : .common(scale, value.scale)
      if let current = best {
        guard try isMaximum ? machine.isLess(current.key, own) : machine.isLess(own, current.key) else {
          return
        }
      }
      best = (value, own)
    }
    if let best { return best.value.scaled(scale) }
    if let standard { return standard }
    throw machine.error(.ValueError, "\(call.name)() arg is an empty sequence")
  }

  private static func any(_ call: inout Call) throws(Raise) -> Object {
    let iterator = try call.machine.iterator(over: try one(&call))
    while let value = try call.machine.next(iterator) {
      try call.machine.spend(1)
      if try call.machine.truth(value) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func all(_ call: inout Call) throws(Raise) -> Object {
    let iterator = try call.machine.iterator(over: try one(&call))
    while let value = try call.machine.next(iterator) {
      try call.machine.spend(1)
      if !(try call.machine.truth(value)) { return .bool(false) }
    }
    return .bool(true)
  }

  private static func sorted(_ call: inout Call) throws(Raise) -> Object {
    let key = call.take(.key)
    let reverse =
      try call.take(.reverse).map { value throws(Raise) in try call.machine.truth(value) } ?? false
    try call.expect(1)
    let items = try call.machine.items(of: call.arguments[0])
    return .list(try call.machine.sorted(items, key: key, reverse: reverse))
  }

  // MARK: Numbers

  private static func absolute(_ call: inout Call) throws(Raise) -> Object {
    let value = try one(&call)
    switch value {
    case .int(let number, let scale):
      return number == .min ? .integer(BigInt(number).magnitude.signed) : .int(Swift.abs(number), scale)
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number, let scale): return .float(number.magnitude, scale)
    case .big(let big): return .integer(big.value.magnitude.signed)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__abs__)) {
        return try call.machine.call(function, [value])
      }
    default: break
    }
    throw call.machine.error(.TypeError, "bad operand type for abs(): '\(call.machine.typeName(value))'")
  }

  private static func round(_ call: inout Call) throws(Raise) -> Object {
    let named = call.take(.ndigits)
    call.take("number", at: 0)
    try call.expect(1...2)
    let machine = call.machine
    let value = call.arguments[0]
    var digits = call[1] ?? named
    if digits?.isNone == true { digits = nil }
    switch value {
    case .float(let number, let scale):
      guard let digits else { return try machine.truncated(number.rounded(.toNearestOrEven), scale) }
      let places =
        digits.integer == nil
        ? try machine.index(digits)
        : digits.smallInteger ?? (digits.integer.map { $0.sign == .minus } == true ? -1_000 : 1_000)
      try machine.spendOnDigits(number, places)
      let result = FloatText.rounded(number, places)
      if result.isInfinite, number.isFinite {
        throw machine.error(.OverflowError, "rounded value too large to represent")
      }
      return .float(result, scale)
    case .int, .big, .bool:
      guard let integer = value.integer else { return value }
      guard let digits else { return .integer(integer, value.scale) }
      let places = try machine.index(digits)
      if places >= 0 { return .integer(integer, value.scale) }
      // More places than any integer here has.
      if places < -machine.limits.integerBits { return .int(0) }
      try machine.spend(-places)
      return .integer(Rounding.round(integer, toMultipleOf: BigInt(10).power(-places)), value.scale)
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__round__)) {
        return try machine.call(function, digits.map { [value, $0] } ?? [value])
      }
    default: break
    }
    throw machine.error(.TypeError, "type \(machine.typeName(value)) doesn't define __round__ method")
  }

  private static func divideWithRemainder(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let (left, right) = (call.arguments[0], call.arguments[1])
    let machine = call.machine
    guard left.isNumber, right.isNumber else {
      throw machine.error(
        .TypeError,
        "unsupported operand type(s) for divmod(): '\(machine.typeName(left))' and '\(machine.typeName(right))'"
      )
    }
    if left.isFloat || right.isFloat, try machine.double(right) == 0 {
      throw machine.error(.ZeroDivisionError, "float divmod()")
    }
    return .tuple([try machine.binary(.floorDivide, left, right), try machine.binary(.modulo, left, right)])
  }

  private static func power(_ call: inout Call) throws(Raise) -> Object {
    call.take("base", at: 0)
    call.take("exp", at: 1)
    call.take("mod", at: 2)
    try call.expect(2...3)
    let machine = call.machine
    guard let modulus = call[2], !modulus.isNone else {
      return try machine.binary(.power, call.arguments[0], call.arguments[1])
    }
    guard let base = call.arguments[0].integer, var exponent = call.arguments[1].integer,
      let divisor = modulus.integer
    else {
      throw machine.error(.TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
    }
    if divisor == 0 { throw machine.error(.ValueError, "pow() 3rd argument cannot be 0") }
    var reduced = base
    let magnitude = divisor.magnitude.signed
    if exponent.sign == .minus, exponent != 0 {
      let bits = max(base.magnitude.bitWidth, magnitude.magnitude.bitWidth)
      try machine.spend(bits * bits / 256)
      guard let inverse = base.inverse(magnitude) else {
        throw machine.error(.ValueError, "base is not invertible for the given modulus")
      }
      reduced = inverse
      exponent = -exponent
    }
    let bits = magnitude.magnitude.bitWidth
    try machine.spend(exponent.magnitude.bitWidth * max(1, bits * bits / 4096))
    let result = reduced.power(exponent, modulus: magnitude)
    return .integer(Rounding.floor(result, divisor).remainder)
  }

  private static func binary(_ call: inout Call) throws(Raise) -> Object { try digits(&call, 2, "0b") }

  private static func octal(_ call: inout Call) throws(Raise) -> Object { try digits(&call, 8, "0o") }

  private static func hexadecimal(_ call: inout Call) throws(Raise) -> Object { try digits(&call, 16, "0x") }

  private static func digits(_ call: inout Call, _ radix: Int, _ prefix: String) throws(Raise) -> Object {
    let value = try one(&call)
    guard let integer = value.integer else {
      throw call.machine.error(
        .TypeError, "'\(call.machine.typeName(value))' object cannot be interpreted as an integer")
    }
    try call.machine.spend(integer.magnitude.bitWidth >> 3)
    let sign = integer.sign == .minus && integer != 0 ? "-" : ""
    return .string(sign + prefix + String(integer.magnitude, radix: radix))
  }

  // MARK: Text

  private static func repr(_ call: inout Call) throws(Raise) -> Object {
    .string(try call.machine.repr(try one(&call)))
  }

  private static func ascii(_ call: inout Call) throws(Raise) -> Object {
    .string(Machine.ascii(try call.machine.repr(try one(&call))))
  }

  private static func format(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1...2)
    return .string(try call.machine.format(call.arguments[0], call.count == 2 ? call.text(1) : .empty))
  }

  private static func character(_ call: inout Call) throws(Raise) -> Object {
    let code = try call.machine.index(try one(&call))
    guard code >= 0, code < 0x110000 else {
      throw call.machine.error(.ValueError, "chr() arg not in range(0x110000)")
    }
    return .string(Text([Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}"]))
  }

  private static func codePoint(_ call: inout Call) throws(Raise) -> Object {
    let value = try one(&call)
    guard case .string(let text) = value else {
      throw call.machine.error(
        .TypeError, "ord() expected string of length 1, but \(call.machine.typeName(value)) found")
    }
    guard text.count == 1 else {
      throw call.machine.error(
        .TypeError, "ord() expected a character, but string of length \(text.count) found")
    }
    return .int(Int(decodeScalar(text.bytes, at: 0).scalar.value))
  }

  // MARK: Types

  private static func isInstance(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    let type = call.machine.type(of: call.arguments[0])
    return .bool(
      try matches(
        type, call.arguments[1], call, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
  }

  private static func isSubclass(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    guard case .type(let type) = call.arguments[0] else {
      throw call.machine.error(.TypeError, "issubclass() arg 1 must be a class")
    }
    return .bool(
      try matches(
        type, call.arguments[1], call, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
  }

  private static func matches(
    _ type: TypeObject, _ wanted: Object, _ call: Call, _ message: String
  ) throws(Raise) -> Bool {
    switch wanted {
    case .type(let wanted): return type.inherits(from: wanted)
    case .tuple(let types):
      try call.machine.enterNative()
      defer { call.machine.leaveNative() }
      try call.machine.spend(types.items.count)
      for wanted in types.items where try matches(type, wanted, call, message) { return true }
      return false
    case .unknown(let reason): throw call.machine.depends(on: reason)
    default: throw call.machine.error(.TypeError, message)
    }
  }

  private static func parent(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2)
    guard case .type(let owner) = call.arguments[0], case .instance(let instance) = call.arguments[1],
      instance.type.inherits(from: owner)
    else {
      throw call.machine.error(.TypeError, "super(type, obj): obj must be an instance or subtype of type")
    }
    return .superclass(
      SuperclassObject(owner: owner, receiver: call.arguments[1], instanceType: instance.type))
  }

  private static func isCallable(_ call: inout Call) throws(Raise) -> Object {
    switch try one(&call) {
    case .function, .native, .method, .type: return .bool(true)
    case .instance(let instance): return .bool(instance.type.lookup(Name(.__call__)) != nil)
    default: return .bool(false)
    }
  }

  private static func hash(_ call: inout Call) throws(Raise) -> Object {
    .int(try call.machine.hash(try one(&call)))
  }
}

extension Object {
  var isNone: Bool {
    if case .none = self { return true }
    return false
  }
}

extension BigUInt {
  var signed: BigInt { BigInt(self) }
}

extension Machine {
  /// A float without its fraction, as an integer.
  func truncated(_ value: Double, _ scale: Scale = .none) throws(Raise) -> Object {
    if value.isNaN { throw error(.ValueError, "cannot convert float NaN to integer") }
    if value.isInfinite { throw error(.OverflowError, "cannot convert float infinity to integer") }
    if let small = Int(exactly: value.rounded(.towardZero)) { return .int(small, scale) }
    return .integer(BigInt(value.rounded(.towardZero)), scale)
  }

  /// Sorts as CPython does: stable, and with `reverse` equal elements keep their order too.
  func sorted(_ items: [Object], key: Object? = nil, reverse: Bool = false) throws(Raise) -> [Object] {
    var keys = items
    if let key, !key.isNone {
      for index in items.indices { keys[index] = try call(key, [items[index]]) }
    }
    return try sorted(keys, reverse: reverse).map { items[$0] }
  }

  /// The order in which the keys are sorted.
  func sorted(_ keys: [Object], reverse: Bool) throws(Raise) -> [Int] {
    var order = Array(keys.indices)
    if reverse { order.reverse() }
    var buffer = order
    // A merge sort from small runs up: at most one comparison for each element and level.
    var width = 1
    while width < order.count {
      var start = 0
      while start < order.count {
        let middle = min(start + width, order.count)
        let end = min(start + 2 * width, order.count)
        var (left, right, target) = (start, middle, start)
        try spend(end - start)
        while left < middle, right < end {
          if try isLess(keys[order[right]], keys[order[left]]) {
            buffer[target] = order[right]
            right += 1
          } else {
            buffer[target] = order[left]
            left += 1
          }
          target += 1
        }
        while left < middle {
          buffer[target] = order[left]
          left += 1
          target += 1
        }
        while right < end {
          buffer[target] = order[right]
          right += 1
          target += 1
        }
        start = end
      }
      swap(&order, &buffer)
      width *= 2
    }
    if reverse { order.reverse() }
    return order
  }
}
