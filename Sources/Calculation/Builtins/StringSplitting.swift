/// Methods that take a string apart.
enum StringSplitting {
  static let functions: [NativeFunction] = [
    NativeFunction("split", split), NativeFunction("rsplit", splitFromRight),
    NativeFunction("splitlines", splitLines), NativeFunction("partition", partition),
    NativeFunction("rpartition", partitionFromRight),
    NativeFunction("strip") { call throws(Raise) in try strip(&call, left: true, right: true) },
    NativeFunction("lstrip") { call throws(Raise) in try strip(&call, left: true, right: false) },
    NativeFunction("rstrip") { call throws(Raise) in try strip(&call, left: false, right: true) },
  ]

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  private static func strip(_ call: inout Call, left: Bool, right: Bool) throws(Raise) -> Object {
    try call.expect(0...1)
    let text = StringMethods.text(call)
    try call.machine.spend(text.bytes.count >> 1)
    let scalars = text.scalars
    var set: Set<Unicode.Scalar>?
    if let characters = call[0], !characters.isNone {
      guard case .string(let characters) = characters else {
        throw call.machine.error(.TypeError, "\(call.name) arg must be None or str")
      }
      set = Set(characters.scalars)
    }
    let goes = { (scalar: Unicode.Scalar) in set?.contains(scalar) ?? isSpace(scalar) }
    var start = 0
    var end = scalars.count
    if left { while start < end, goes(scalars[start]) { start += 1 } }
    if right { while end > start, goes(scalars[end - 1]) { end -= 1 } }
    return .string(text.slice(start..<end))
  }

  /// The separator, nil for whitespace, and how often to split.
  private static func options(_ call: inout Call) throws(Raise) -> (separator: [UInt8]?, count: Int) {
    call.take("sep", at: 0)
    if call.count == 0, let name = call.machine.names.existing("maxsplit"),
      call.keywords.contains(where: { $0.name == name })
    {
      call.arguments.append(.none)
    }
    call.take("maxsplit", at: 1)
    try call.expect(0...2)
    var count = call.count > 1 ? try call.integer(1) : -1
    if count < 0 { count = Int.max }
    guard let separator = call[0], !separator.isNone else { return (nil, count) }
    guard case .string(let text) = separator.plain else {
      throw call.machine.error(
        .TypeError, "must be str or None, not \(call.machine.typeName(separator))")
    }
    let bytes = text.bytes
    if bytes.isEmpty { throw call.machine.error(.ValueError, "empty separator") }
    return (bytes, count)
  }

  private static func split(_ call: inout Call) throws(Raise) -> Object {
    let (separator, count) = try options(&call)
    let text = StringMethods.text(call)
    try call.machine.spend(text.bytes.count >> 1)
    guard let separator else { return try parts(words(text, count), call) }
    var parts: [Object] = []
    var position = 0
    while parts.count < count, let found = text.bytes.firstRange(of: separator, from: position) {
      parts.append(.string(Text(Array(text.bytes[position..<found.lowerBound]))))
      position = found.upperBound
    }
    parts.append(.string(Text(Array(text.bytes[position...]))))
    return try self.parts(parts, call)
  }

  /// The list of what a text was split into: each part is a string of its own.
  private static func parts(_ parts: [Object], _ call: Call) throws(Raise) -> Object {
    try call.machine.checkElements(parts.count)
    try call.machine.allocate(64 * parts.count + StringMethods.text(call).bytes.count)
    return .list(parts)
  }

  private static func words(_ text: Text, _ count: Int) -> [Object] {
    let scalars = text.scalars
    var parts: [Object] = []
    var position = 0
    while true {
      while position < scalars.count, isSpace(scalars[position]) { position += 1 }
      guard position < scalars.count else { return parts }
      var end = position
      if parts.count < count {
        while end < scalars.count, !isSpace(scalars[end]) { end += 1 }
      } else {
        end = scalars.count
      }
      parts.append(.string(Text(scalars[position..<end])))
      position = end
      if parts.count > count { return parts }
    }
  }

  private static func splitFromRight(_ call: inout Call) throws(Raise) -> Object {
    let (separator, count) = try options(&call)
    let text = StringMethods.text(call)
    try call.machine.spend(text.bytes.count)
    // Splitting from the right is splitting the mirror image from the left.
    let mirrored = Text(text.scalars.reversed())
    let restore = { (value: Object) -> Object in
      guard case .string(let part) = value else { return value }
      return .string(Text(part.scalars.reversed()))
    }
    guard let separator else { return try parts(words(mirrored, count).reversed().map(restore), call) }
    let mirror = Text(Text(separator).scalars.reversed()).bytes
    var parts: [Object] = []
    var position = 0
    while parts.count < count, let found = mirrored.bytes.firstRange(of: mirror, from: position) {
      parts.append(.string(Text(Array(mirrored.bytes[position..<found.lowerBound]))))
      position = found.upperBound
    }
    parts.append(.string(Text(Array(mirrored.bytes[position...]))))
    return try self.parts(parts.reversed().map(restore), call)
  }

  private static func splitLines(_ call: inout Call) throws(Raise) -> Object {
    call.take("keepends", at: 0)
    try call.expect(0...1)
    let keepsEnds = try call[0].map { value throws(Raise) in try call.machine.truth(value) } ?? false
    let scalars = StringMethods.text(call).scalars
    try call.machine.spend(scalars.count >> 1)
    var lines: [Object] = []
    var start = 0
    var position = 0
    while position < scalars.count {
      var width = 0
      switch scalars[position].value {
      case 0x0D: width = position + 1 < scalars.count && scalars[position + 1] == "\n" ? 2 : 1
      case 0x0A...0x0C, 0x1C...0x1E, 0x85, 0x2028, 0x2029: width = 1
      default: break
      }
      if width == 0 {
        position += 1
        continue
      }
      lines.append(.string(Text(scalars[start..<(position + (keepsEnds ? width : 0))])))
      position += width
      start = position
    }
    if start < scalars.count { lines.append(.string(Text(scalars[start...]))) }
    return try parts(lines, call)
  }

  private static func partition(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let (text, separator) = (StringMethods.text(call), try StringMethods.searched(call))
    if separator.bytes.isEmpty { throw call.machine.error(.ValueError, "empty separator") }
    try call.machine.spend(text.bytes.count >> 4)
    guard let found = text.bytes.firstRange(of: separator.bytes, from: 0) else {
      return .tuple([.string(text), .string(.empty), .string(.empty)])
    }
    return pieces(text, separator, found)
  }

  private static func partitionFromRight(_ call: inout Call) throws(Raise) -> Object {
    try call.expect(1)
    let (text, separator) = (StringMethods.text(call), try StringMethods.searched(call))
    if separator.bytes.isEmpty { throw call.machine.error(.ValueError, "empty separator") }
    try call.machine.spend(text.bytes.count >> 3)
    guard let found = text.bytes.lastRange(of: separator.bytes, in: text.bytes.indices) else {
      return .tuple([.string(.empty), .string(.empty), .string(text)])
    }
    return pieces(text, separator, found)
  }

  private static func pieces(_ text: Text, _ separator: Text, _ found: Range<Int>) -> Object {
    .tuple([
      .string(Text(Array(text.bytes[..<found.lowerBound]))), .string(separator),
      .string(Text(Array(text.bytes[found.upperBound...]))),
    ])
  }
}
