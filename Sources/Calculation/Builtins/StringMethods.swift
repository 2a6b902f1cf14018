enum StringMethods {
  static let table: [String: NativeFunction] = {
    var functions: [NativeFunction] = [
      NativeFunction("join", join), NativeFunction("format", format), NativeFunction("format_map", formatMap),
      NativeFunction("replace", replace), NativeFunction("find", find), NativeFunction("rfind", findLast),
      NativeFunction("index", index), NativeFunction("rindex", indexLast), NativeFunction("count", count),
      NativeFunction("startswith", startsWith), NativeFunction("endswith", endsWith),
      NativeFunction("center", center), NativeFunction("ljust", leftJustify),
      NativeFunction("rjust", rightJustify), NativeFunction("zfill", zeroFill),
      NativeFunction("expandtabs", expandTabs), NativeFunction("removeprefix", removePrefix),
      NativeFunction("removesuffix", removeSuffix), NativeFunction("translate", translate),
      NativeFunction("encode") { call throws(Raise) in
        let (encoding, errors) = try call.encoding(at: 0)
        return .bytes(try call.machine.encode(text(call), encoding, errors: errors))
      },
    ]
    functions += StringCase.functions + StringSplitting.functions + StringTests.functions
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  static func text(_ call: Call) -> Text {
    if case .string(let text) = call.receiver { return text }
    return .empty
  }

  private static func join(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let separator = text(call).bytes
    let machine = call.machine
    var bytes: [UInt8] = []
    var position = 0
    switch call.arguments[0] {
    case .none, .bool, .int, .big, .float, .function, .native, .method:
      throw machine.error(.TypeError, "can only join an iterable")
    default: break
    }
    try machine.forEach(call.arguments[0]) { value throws(Raise) in
      guard case .string(let text) = value else {
        if case .unknown(let reason) = value { throw machine.depends(on: reason) }
        throw machine.error(
          .TypeError,
          "sequence item \(position): expected str instance, \(machine.typeName(value)) found")
      }
      if position > 0 { bytes += separator }
      bytes += text.bytes
      try machine.checkString(bytes.count)
      position += 1
    }
    return .string(Text(bytes))
  }

  private static func format(_ call: inout Call) throws(Raise) -> Object {
    .string(try call.machine.stringFormat(text(call), call.arguments, call.keywords))
  }

  private static func formatMap(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    guard case .dictionary(let dictionary) = call.arguments[0] else {
      throw call.machine.error(.TypeError, "format_map() needs a mapping")
    }
    return .string(try call.machine.stringFormat(text(call), [], call.machine.keywordArguments(dictionary)))
  }

  // MARK: Searching

  /// The bytes between two optional character positions.
  private static func bounds(_ call: Call, _ text: Text) throws(Raise) -> Range<Int>? {
    func bound(_ value: Object?, _ absent: Int) throws(Raise) -> Int {
      guard let value, let index = try call.machine.bound(value) else { return absent }
      return index < 0 ? max(0, index + text.count) : index
    }
    let start = try bound(call[1], 0)
    let end = min(try bound(call[2], text.count), text.count)
    guard start <= end else { return nil }
    return text.byteOffset(ofCharacter: start)..<text.byteOffset(ofCharacter: end)
  }

  /// The string that is looked for.
  static func searched(_ call: Call) throws(Raise) -> Text {
    guard case .string(let part) = call.arguments[0].plain else {
      throw call.machine.error(.TypeError, "must be str, not \(call.machine.typeName(call.arguments[0]))")
    }
    return part
  }

  /// Refuses a wrong number of arguments in the words of the methods that search.
  private static func expectScope(_ call: Call) throws(Raise) {
    if call.keywords.isEmpty, call.count == 0 {
      throw call.machine.error(.TypeError, "\(call.name)() takes at least 1 argument (0 given)")
    }
    if call.keywords.isEmpty, call.count > 3 {
      throw call.machine.error(.TypeError, "\(call.name)() takes at most 3 arguments (\(call.count) given)")
    }
    try call.expect(1...3)
  }

  private static func search(_ call: inout Call, last: Bool) throws(Raise) -> Int? {
    try expectScope(call)
    let text = text(call)
    let part = try searched(call).bytes
    try call.machine.spend(text.bytes.count >> 4)
    guard let bounds = try bounds(call, text) else { return nil }
    let found =
      last
      ? text.bytes.lastRange(of: part, in: bounds)
      : Array(text.bytes[..<bounds.upperBound]).firstRange(of: part, from: bounds.lowerBound)
    return found.map { text.characterIndex(ofByte: $0.lowerBound) }
  }

  private static func find(_ call: inout Call) throws(Raise) -> Object {
    .int(try search(&call, last: false) ?? -1)
  }

  private static func findLast(_ call: inout Call) throws(Raise) -> Object {
    .int(try search(&call, last: true) ?? -1)
  }

  private static func index(_ call: inout Call) throws(Raise) -> Object {
    guard let index = try search(&call, last: false) else {
      throw call.machine.error(.ValueError, "substring not found")
    }
    return .int(index)
  }

  private static func indexLast(_ call: inout Call) throws(Raise) -> Object {
    guard let index = try search(&call, last: true) else {
      throw call.machine.error(.ValueError, "substring not found")
    }
    return .int(index)
  }

  private static func count(_ call: inout Call) throws(Raise) -> Object {
    try expectScope(call)
    let text = text(call)
    let part = try searched(call)
    try call.machine.spend(text.bytes.count >> 4)
    guard let bounds = try bounds(call, text) else { return .int(0) }
    if part.bytes.isEmpty {
      return .int(
        text.characterIndex(ofByte: bounds.upperBound) - text.characterIndex(ofByte: bounds.lowerBound) + 1)
    }
    let bytes = Array(text.bytes[..<bounds.upperBound])
    var count = 0
    var position = bounds.lowerBound
    while let found = bytes.firstRange(of: part.bytes, from: position) {
      count += 1
      position = found.upperBound
    }
    return .int(count)
  }

  private static func startsWith(_ call: inout Call) throws(Raise) -> Object {
    try affix(&call) { bytes, part in bytes.starts(with: part) }
  }

  private static func endsWith(_ call: inout Call) throws(Raise) -> Object {
    try affix(&call) { bytes, part in
      bytes.suffix(part.count).elementsEqual(part) && bytes.count >= part.count
    }
  }

  private static func affix(
    _ call: inout Call, _ test: (ArraySlice<UInt8>, [UInt8]) -> Bool
  ) throws(Raise) -> Object {
    try expectScope(call)
    let text = text(call)
    let isTuple = if case .tuple = call.arguments[0] { true } else { false }
    let parts: [Object] =
      if case .tuple(let tuple) = call.arguments[0] { tuple.items } else { [call.arguments[0]] }
    guard let bounds = try bounds(call, text) else { return .bool(false) }
    if !text.isASCII { try call.machine.spend(text.bytes.count >> 4) }
    for part in parts {
      guard case .string(let part) = part else {
        throw call.machine.error(
          .TypeError,
          isTuple
            ? "tuple for \(call.name) must only contain str, not \(call.machine.typeName(part))"
            : "\(call.name) first arg must be str or a tuple of str, not \(call.machine.typeName(part))")
      }
      try call.machine.spend(1 + min(part.bytes.count, text.bytes.count) / 32)
      if test(text.bytes[bounds], part.bytes) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func removePrefix(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let (text, part) = (text(call), try call.text(0))
    guard text.bytes.starts(with: part.bytes) else { return .string(text) }
    return .string(Text(Array(text.bytes.dropFirst(part.bytes.count))))
  }

  private static func removeSuffix(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let (text, part) = (text(call), try call.text(0))
    guard text.bytes.count >= part.bytes.count, text.bytes.suffix(part.bytes.count).elementsEqual(part.bytes)
    else { return .string(text) }
    return .string(Text(Array(text.bytes.dropLast(part.bytes.count))))
  }

  // MARK: Replacing

  private static func replace(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(2...3)
    let text = text(call)
    let (old, new) = (try call.text(0, "replace() argument 1"), try call.text(1, "replace() argument 2"))
    var remaining = call.count > 2 ? try call.integer(2) : -1
    if remaining < 0 { remaining = Int.max }
    try call.machine.spend(text.bytes.count >> 3)
    var result: [UInt8] = []
    if old.bytes.isEmpty {
      for scalar in text.scalars {
        if remaining > 0 {
          result += new.bytes
          remaining -= 1
        }
        result.append(scalar)
        try call.machine.checkString(result.count)
      }
      if remaining > 0 { result += new.bytes }
      return .string(Text(result))
    }
    var position = 0
    while remaining > 0, let found = text.bytes.firstRange(of: old.bytes, from: position) {
      result += text.bytes[position..<found.lowerBound]
      result += new.bytes
      try call.machine.checkString(result.count)
      position = found.upperBound
      remaining -= 1
    }
    result += text.bytes[position...]
    return .string(Text(result))
  }

  /// `str.maketrans`, which is called on the class.
  static let tableMaker = NativeFunction("maketrans") { call throws(Raise) in
    try call.expect(1...3)
    let machine = call.machine
    let table = DictionaryObject()
    if call.count == 1 {
      guard case .dictionary(let source) = call.arguments[0].plain else {
        throw machine.error(
          .TypeError, "if you give only one argument to maketrans it must be a dict")
      }
      try machine.spend(source.table.entries.count)
      for entry in source.table.entries where entry.isLive {
        var key = entry.key
        if case .string(let text) = key.plain {
          guard text.count == 1 else {
            throw machine.error(.ValueError, "string keys in translate table must be of length 1")
          }
          key = .int(Int(text.scalars[0].value))
        } else if key.integer == nil {
          throw machine.error(.TypeError, "keys in translate table must be strings or integers")
        }
        try machine.put(entry.value, at: key, in: table)
      }
      return .dictionary(table)
    }
    guard case .string(let keys) = call.arguments[0].plain else {
      throw machine.error(
        .TypeError, "first maketrans argument must be a string if there is a second argument")
    }
    let values = try call.text(1, "maketrans() argument 2")
    guard keys.count == values.count else {
      throw machine.error(.ValueError, "the first two maketrans arguments must have equal length")
    }
    try machine.spend(keys.count)
    for (key, value) in zip(keys.scalars, values.scalars) {
      try machine.put(.int(Int(value.value)), at: .int(Int(key.value)), in: table)
    }
    if call.count == 3 {
      for key in try call.text(2, "maketrans() argument 3").scalars {
        try machine.put(.none, at: .int(Int(key.value)), in: table)
      }
    }
    return .dictionary(table)
  }

  private static func translate(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    guard case .dictionary(let table) = call.arguments[0] else { return .string(text(call)) }
    var result: [UInt8] = []
    try call.machine.spend(2 * text(call).count)
    for scalar in text(call).scalars {
      guard let found = try call.machine.find(.int(Int(scalar.value)), in: table) else {
        result.append(scalar)
        continue
      }
      switch table.table[found] {
      case .none: break
      case .string(let replacement): result += replacement.bytes
      case .int(let code, _):
        result.append(Unicode.Scalar(UInt32(clamping: code)) ?? "\u{FFFD}")
      default:
        throw call.machine.error(.TypeError, "character mapping must return integer, None or str")
      }
      try call.machine.checkString(result.count)
    }
    return .string(Text(result))
  }

  // MARK: Padding

  private static func width(_ call: Call) throws(Raise) -> Int {
    if case .big = call.arguments[0].plain {
      throw call.machine.error(.OverflowError, "Python int too large to convert to C ssize_t")
    }
    return try call.integer(0)
  }

  private static func justify(_ call: inout Call, _ place: (Int, Int) -> Int) throws(Raise) -> Object {
    try call.expect(1...2)
    let text = text(call)
    let width = try width(call)
    var fill = Text(" ")
    if let given = call[1] {
      guard case .string(let text) = given.plain else {
        let kind = call.machine.typeName(given)
        throw call.machine.error(.TypeError, "The fill character must be a unicode character, not \(kind)")
      }
      fill = text
    }
    guard fill.count == 1 else {
      throw call.machine.error(.TypeError, "The fill character must be exactly one character long")
    }
    let missing = width - text.count
    guard missing > 0 else { return .string(text) }
    try call.machine.checkString(missing)
    try call.machine.checkString(missing * fill.bytes.count)
    let before = place(missing, width)
    let bytes =
      [UInt8](fill.bytes, times: before) + text.bytes + [UInt8](fill.bytes, times: missing - before)
    return .string(Text(bytes))
  }

  private static func leftJustify(_ call: inout Call) throws(Raise) -> Object {
    try justify(&call) { _, _ in 0 }
  }

  private static func rightJustify(_ call: inout Call) throws(Raise) -> Object {
    try justify(&call) { missing, _ in missing }
  }

  private static func center(_ call: inout Call) throws(Raise) -> Object {
    try justify(&call) { missing, width in missing / 2 + (missing & width & 1) }
  }

  private static func zeroFill(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let text = text(call)
    let missing = try width(call) - text.count
    guard missing > 0 else { return .string(text) }
    try call.machine.checkString(missing)
    let hasSign = text.bytes.first == 0x2B || text.bytes.first == 0x2D
    let sign = text.bytes.prefix(hasSign ? 1 : 0)
    return .string(
      Text(sign + [UInt8](repeating: 0x30, count: missing) + text.bytes.dropFirst(sign.count)))
  }

  private static func expandTabs(_ call: inout Call) throws(Raise) -> Object {
    call.take("tabsize", at: 0)
    try call.expect(0...1)
    let size = call.count > 0 ? try call.integer(0, as: "int") : 8
    var result: [UInt8] = []
    var column = 0
    try call.machine.spend(text(call).count >> 1)
    for scalar in text(call).scalars {
      switch scalar {
      case "\t":
        let count = size > 0 ? size - column % size : 0
        try call.machine.checkString(result.count.addingReportingOverflow(count).partialValue)
        try call.machine.checkString(count)
        result.append(contentsOf: repeatElement(0x20, count: count))
        column += count
      case "\n", "\r":
        result.append(UInt8(scalar.value))
        column = 0
      default:
        result.append(scalar)
        column += 1
      }
    }
    return .string(Text(result))
  }
}
