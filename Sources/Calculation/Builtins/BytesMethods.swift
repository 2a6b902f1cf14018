import BigInt

enum BytesMethods {
  static let table: [String: NativeFunction] = {
    let functions = [
      NativeFunction("decode", decode), NativeFunction("hex", hexadecimal), NativeFunction("join", join),
      NativeFunction("split", split), NativeFunction("replace", replace),
      NativeFunction("find") { call throws(Raise) in .int(try search(&call) ?? -1) },
      NativeFunction("index") { call throws(Raise) in
        guard let found = try search(&call) else {
          throw call.machine.error(.ValueError, "subsection not found")
        }
        return .int(found)
      },
      NativeFunction("count", count),
      NativeFunction("startswith") { call throws(Raise) in try affix(&call) { $0.starts(with: $1) } },
      NativeFunction("endswith") { call throws(Raise) in
        try affix(&call) { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) }
      },
      NativeFunction("strip") { call throws(Raise) in try strip(&call, left: true, right: true) },
      NativeFunction("lstrip") { call throws(Raise) in try strip(&call, left: true, right: false) },
      NativeFunction("rstrip") { call throws(Raise) in try strip(&call, left: false, right: true) },
      NativeFunction("upper") { call throws(Raise) in try map(&call, 0x61...0x7A) },
      NativeFunction("lower") { call throws(Raise) in try map(&call, 0x41...0x5A) },
    ]
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  private static func bytes(_ call: Call) -> [UInt8] {
    if case .bytes(let object) = call.receiver.plain { return object.bytes }
    return []
  }

  private static func bytes(_ value: Object, _ machine: Machine) throws(Raise) -> [UInt8] {
    if case .bytes(let object) = value.plain { return object.bytes }
    throw machine.error(.TypeError, "a bytes-like object is required, not '\(machine.typeName(value))'")
  }

  private static func decode(_ call: inout Call) throws(Raise) -> Object {
    let (encoding, errors) = try call.encoding(at: 0)
    return .string(try call.machine.decode(bytes(call), encoding, errors: errors))
  }

  private static func hexadecimal(_ call: inout Call) throws(Raise) -> Object {
    // Separators between groups are not read.
    if call.count > 0 || !call.keywords.isEmpty {
      throw call.machine.depends(on: Unknown(.unsupportedSyntax))
    }
    try call.machine.spend(bytes(call).count)
    return .string(Text(bytes(call).flatMap { [digit($0 >> 4), digit($0 & 15)] }))
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  private static func join(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let (machine, separator) = (call.machine, bytes(call))
    var result: [UInt8] = []
    var position = 0
    try machine.forEach(call.arguments[0]) { value throws(Raise) in
      guard case .bytes(let part) = value.plain else {
        if case .unknown(let reason) = value { throw machine.depends(on: reason) }
        throw machine.error(
          .TypeError,
          "sequence item \(position): expected a bytes-like object, \(machine.typeName(value)) found")
      }
      if position > 0 { result += separator }
      result += part.bytes
      try machine.checkString(result.count)
      position += 1
    }
    return .bytes(result)
  }

  private static func split(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(0...2)
    let bytes = bytes(call)
    try call.machine.spend(bytes.count >> 1)
    var most = call.count > 1 ? try call.integer(1) : -1
    if most < 0 { most = Int.max }
    var parts: [[UInt8]] = []
    var position = 0
    if let separator = call[0], !separator.isNone {
      let separator = try self.bytes(separator, call.machine)
      if separator.isEmpty { throw call.machine.error(.ValueError, "empty separator") }
      while parts.count < most, let found = bytes.firstRange(of: separator, from: position) {
        parts.append(Array(bytes[position..<found.lowerBound]))
        position = found.upperBound
      }
      parts.append(Array(bytes[position...]))
    } else {
      while let start = bytes[position...].firstIndex(where: { !isSpace($0) }) {
        var end = parts.count < most ? bytes[start...].firstIndex(where: isSpace) ?? bytes.count : bytes.count
        if parts.count >= most { while isSpace(bytes[end - 1]) { end -= 1 } }
        parts.append(Array(bytes[start..<end]))
        position = end
      }
    }
    try call.machine.checkElements(parts.count)
    try call.machine.allocate(64 * parts.count + bytes.count)
    return .list(parts.map { .bytes($0) })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func replace(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2...3)
    let bytes = bytes(call)
    let old = try self.bytes(call.arguments[0], call.machine)
    let new = try self.bytes(call.arguments[1], call.machine)
    var remaining = call.count > 2 ? try call.integer(2) : -1
    if remaining < 0 { remaining = Int.max }
    try call.machine.spend(bytes.count >> 1)
    var result: [UInt8] = []
    var position = 0
    while remaining > 0, let found = bytes.firstRange(of: old, from: position) {
      result += bytes[position..<found.lowerBound]
      result += new
      position = found.upperBound
      if old.isEmpty {
        guard position < bytes.count else { break }
        result.append(bytes[position])
        position += 1
      }
      remaining -= 1
      try call.machine.checkString(result.count)
    }
    return .bytes(result + bytes[position...])
  }

  /// The part and the range in which it is looked for; nil for an empty range.
  private static func scope(_ call: inout Call) throws(Raise) -> (part: [UInt8], range: Range<Int>?) {
    try call.expect(1...3)
    let (machine, count) = (call.machine, bytes(call).count)
    try machine.spend(count >> 4)
    func bound(_ value: Object?, _ absent: Int) throws(Raise) -> Int {
      guard let value, let index = try machine.bound(value) else { return absent }
      return index < 0 ? max(0, index + count) : index
    }
    let start = try bound(call[1], 0)
    let end = min(try bound(call[2], count), count)
    var part: [UInt8] = []
    if let byte = call.arguments[0].smallInteger {
      guard (0...255).contains(byte) else {
        throw machine.error(.ValueError, "byte must be in range(0, 256)")
      }
      part = [UInt8(byte)]
    } else if case .bytes(let object) = call.arguments[0].plain {
      part = object.bytes
    } else {
      throw machine.error(
        .TypeError,
        "argument should be integer or bytes-like object, not '\(machine.typeName(call.arguments[0]))'")
    }
    return (part, start <= end ? start..<end : nil)
  }

  private static func search(_ call: inout Call) throws(Raise) -> Int? {
    let (part, range) = try scope(&call)
    guard let range else { return nil }
    return Array(bytes(call)[..<range.upperBound]).firstRange(of: part, from: range.lowerBound)?.lowerBound
  }

  private static func count(_ call: inout Call) throws(Raise) -> Object {
    let (part, range) = try scope(&call)
    guard let range else { return .int(0) }
    if part.isEmpty { return .int(range.count + 1) }
    let bytes = Array(bytes(call)[..<range.upperBound])
    var (count, position) = (0, range.lowerBound)
    while let found = bytes.firstRange(of: part, from: position) {
      count += 1
      position = found.upperBound
    }
    return .int(count)
  }

  private static func affix(
    _ call: inout Call, _ test: ([UInt8], [UInt8]) -> Bool
  ) throws(Raise) -> Object {
    try call.expect(1)
    let machine = call.machine
    let parts: [Object] =
      if case .tuple(let tuple) = call.arguments[0].plain { tuple.items } else { [call.arguments[0]] }
    try machine.spend(parts.count * (1 + bytes(call).count / 32))
    for part in parts {
      guard case .bytes(let object) = part.plain else {
        throw machine.error(
          .TypeError,
          "\(call.name) first arg must be bytes or a tuple of bytes, not \(machine.typeName(part))")
      }
      if test(bytes(call), object.bytes) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func strip(_ call: inout Call, left: Bool, right: Bool) throws(Raise) -> Object {
    try call.expect(0...1)
    var bytes = bytes(call)[...]
    try call.machine.spend(bytes.count >> 1)
    var set: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D]
    if let given = call[0], !given.isNone { set = Set(try self.bytes(given, call.machine)) }
    if left { bytes = bytes.drop { set.contains($0) } }
    if right { while let last = bytes.last, set.contains(last) { bytes.removeLast() } }
    return .bytes(Array(bytes))
  }

  /// Changes the case of the ASCII letters of a range.
  private static func map(_ call: inout Call, _ range: ClosedRange<UInt8>) throws(Raise) -> Object {
    try call.expect(0)
    try call.machine.spend(bytes(call).count >> 2)
    return .bytes(bytes(call).map { range.contains($0) ? $0 ^ 0x20 : $0 })
  }

  // MARK: Making bytes

  /// `bytes.fromhex`, which is called on the class.
  static let reader = NativeFunction("fromhex") { call throws(Raise) in
    try call.expect(1)
    guard case .string(let text) = call.arguments[0].plain else {
      throw call.wrongArgument("fromhex() argument", "str", call.arguments[0])
    }
    try call.machine.spend(text.bytes.count)
    var result: [UInt8] = []
    var position = 0
    func digit() -> Int? {
      position < text.bytes.count ? digitValue(text.bytes[position]).flatMap { $0 < 16 ? $0 : nil } : nil
    }
    while position < text.bytes.count {
      if isSpace(text.bytes[position]) {
        position += 1
        continue
      }
      guard let high = digit() else { break }
      position += 1
      guard let low = digit() else {
        throw problem(text, position, call.machine)
      }
      position += 1
      result.append(UInt8(high << 4 | low))
    }
    if position < text.bytes.count { throw problem(text, position, call.machine) }
    return .bytes(result)
  }

  private static func problem(_ text: Text, _ position: Int, _ machine: Machine) -> Raise {
    machine.error(
      .ValueError,
      "non-hexadecimal number found in fromhex() arg at position \(text.characterIndex(ofByte: position))")
  }

  /// `int.from_bytes`, which is called on the class.
  static let integerReader = NativeFunction("from_bytes") { call throws(Raise) in
    let isSigned = try options(&call, first: "bytes")
    try call.expect(1...2)
    let machine = call.machine
    var bytes = try machine.bytes(from: call.arguments[0])
    if try isLittle(call) { bytes.reverse() }
    try machine.checkInteger(bits: bytes.count * 8)
    var value = bytes.reduce(into: BigInt(0)) { $0 = $0 << 8 | BigInt($1) }
    if isSigned, let first = bytes.first, first & 0x80 != 0 { value -= BigInt(1) << (bytes.count * 8) }
    return .integer(value)
  }

  /// `int.to_bytes`.
  static let integerWriter = NativeFunction("to_bytes") { call throws(Raise) in
    let isSigned = try options(&call, first: "length")
    try call.expect(0...2)
    let machine = call.machine
    let count = call.count > 0 ? try call.integer(0) : 1
    if count < 0 { throw machine.error(.ValueError, "length argument must be non-negative") }
    let isLittle = try isLittle(call)
    guard var value = call.receiver.plain.integer else { return .none }
    try machine.checkString(count)
    let isNegative = value.sign == .minus && value != 0
    if isNegative, !isSigned { throw machine.error(.OverflowError, "can't convert negative int to unsigned") }
    let bits = (isNegative ? (-1 - value) : value).magnitude.bitWidth + (isSigned ? 1 : 0)
    // CPython takes -1 even in no bytes at all.
    guard value == 0 || bits <= count * 8 || (value == -1 && count == 0) else {
      throw machine.error(.OverflowError, "int too big to convert")
    }
    if isNegative { value += BigInt(1) << (count * 8) }
    try machine.spend(count)
    let digits = Array(value.magnitude.serialize())
    let bytes = [UInt8](repeating: 0, count: max(0, count - digits.count)) + digits.suffix(count)
    return .bytes(isLittle ? bytes.reversed() : bytes)
  }

  private static func options(_ call: inout Call, first: String) throws(Raise) -> Bool {
    call.take(first, at: 0)
    call.take("byteorder", at: 1)
    guard let index = call.keywords.firstIndex(where: { call.machine.names[$0.name] == "signed" }) else {
      return false
    }
    return try call.machine.truth(call.keywords.remove(at: index).value)
  }

  private static func isLittle(_ call: Call) throws(Raise) -> Bool {
    guard call.count > 1 else { return false }
    switch try call.text(1, "\(call.name)() argument 'byteorder'").string {
    case "little": return true
    case "big": return false
    default: throw call.machine.error(.ValueError, "byteorder must be either 'little' or 'big'")
    }
  }
}

extension Machine {
  /// What `bytes(…)` makes.
  func makeBytes(_ call: inout Call) throws(Raise) -> Object {
    guard let value = call[0] else {
      try call.expect(0)
      return .bytes([])
    }
    if case .string(let text) = value.plain {
      guard call.count > 1 || !call.keywords.isEmpty else {
        throw error(.TypeError, "string argument without an encoding")
      }
      let (encoding, errors) = try call.encoding(at: 1)
      return .bytes(try encode(text, encoding, errors: errors))
    }
    try call.expect(1)
    if let count = value.smallInteger {
      if count < 0 { throw error(.ValueError, "negative count") }
      try checkString(count)
      return .bytes([UInt8](repeating: 0, count: count))
    }
    return .bytes(try bytes(from: value))
  }

  /// The bytes that a value holds, or that its integers are.
  func bytes(from value: Object) throws(Raise) -> [UInt8] {
    if case .bytes(let object) = value.plain { return object.bytes }
    switch value {
    case .big: throw error(.OverflowError, "cannot fit 'int' into an index-sized integer")
    case .none, .bool, .float, .string, .int:
      throw error(.TypeError, "cannot convert '\(typeName(value))' object to bytes")
    default: break
    }
    var result: [UInt8] = []
    try forEach(value) { item throws(Raise) in
      if case .big = item.plain { throw self.error(.ValueError, "bytes must be in range(0, 256)") }
      let byte = try self.exactIndex(item)
      guard (0...255).contains(byte) else {
        throw self.error(.ValueError, "bytes must be in range(0, 256)")
      }
      result.append(UInt8(byte))
      try self.checkString(result.count)
    }
    return result
  }
}
