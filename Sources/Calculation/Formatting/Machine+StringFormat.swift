extension Machine {
  /// `text.format(…)`.
  func stringFormat(_ text: Text, _ arguments: [Object], _ keywords: [KeywordArgument]) throws(Raise) -> Text
  {
    var automatic = 0
    return try stringFormat(text.bytes, arguments, keywords, &automatic, level: 0)
  }

  private func stringFormat(
    _ bytes: [UInt8], _ arguments: [Object], _ keywords: [KeywordArgument], _ automatic: inout Int, level: Int
  ) throws(Raise) -> Text {
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x7B:
        if position < bytes.count, bytes[position] == 0x7B {
          result.append(byte)
          position += 1
          continue
        }
        let field = try fieldBytes(bytes, &position)
        result += try replace(field, arguments, keywords, &automatic, level: level).bytes
      case 0x7D:
        guard position < bytes.count, bytes[position] == 0x7D else {
          throw error(.ValueError, "Single '}' encountered in format string")
        }
        result.append(byte)
        position += 1
      default: result.append(byte)
      }
      try checkString(result.count)
    }
    return Text(result)
  }

  /// What stands between the braces.
  private func fieldBytes(_ bytes: [UInt8], _ position: inout Int) throws(Raise) -> [UInt8] {
    let start = position
    var nesting = 1
    while position < bytes.count {
      if bytes[position] == 0x7B { nesting += 1 }
      if bytes[position] == 0x7D {
        nesting -= 1
        if nesting == 0 {
          position += 1
          return Array(bytes[start..<(position - 1)])
        }
      }
      position += 1
    }
    throw error(
      .ValueError,
      start == bytes.count ? "Single '{' encountered in format string" : "expected '}' before end of string")
  }

  private func replace(
    _ field: [UInt8], _ arguments: [Object], _ keywords: [KeywordArgument], _ automatic: inout Int, level: Int
  ) throws(Raise) -> Text {
    if level >= 2 { throw error(.ValueError, "Max string recursion exceeded") }
    var bracket = 0
    let end =
      field.firstIndex { byte in
        if byte == 0x5B { bracket += 1 }
        if byte == 0x5D { bracket -= 1 }
        return bracket == 0 && (byte == 0x21 || byte == 0x3A)
      } ?? field.count
    var rest = field[end...]
    var conversion: UInt8 = 0
    if rest.first == 0x21 {
      rest = rest.dropFirst()
      conversion = rest.first ?? 0
      guard [0x72, 0x73, 0x61].contains(conversion) else {
        throw error(
          .ValueError,
          "Unknown conversion specifier \(conversion == 0 ? "" : String(Character(Unicode.Scalar(conversion))))"
        )
      }
      rest = rest.dropFirst()
    }
    let value = try value(named: Array(field[..<end]), arguments, keywords, &automatic)
    var format = Text.empty
    if rest.first == 0x3A {
      let nested = Array(rest.dropFirst())
      format =
        nested.contains(0x7B)
        ? try stringFormat(nested, arguments, keywords, &automatic, level: level + 1) : Text(nested)
    } else if !rest.isEmpty {
      throw error(.ValueError, "expected ':' after conversion specifier")
    }
    let result = try formatField(value, conversion: conversion, format: .string(format))
    guard case .string(let text) = result else {
      if case .unknown(let reason) = result { throw depends(on: reason) }
      return .empty
    }
    return text
  }

  /// `0`, `name`, `0[key]`, `name.attribute`. Attributes are the same that the language itself can reach.
  private func value(
    named field: [UInt8], _ arguments: [Object], _ keywords: [KeywordArgument], _ automatic: inout Int
  ) throws(Raise) -> Object {
    let headEnd = field.firstIndex { $0 == 0x2E || $0 == 0x5B } ?? field.count
    let head = String(decoding: field[..<headEnd], as: UTF8.self)
    var value: Object
    if head.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      // Negative once a field was given by number.
      if head.isEmpty ? automatic < 0 : automatic > 0 {
        throw error(
          .ValueError,
          head.isEmpty
            ? "cannot switch from manual field specification to automatic field numbering"
            : "cannot switch from automatic field numbering to manual field specification")
      }
      let number = Int(head)
      if number == nil, !head.isEmpty { throw error(.ValueError, "Too many decimal digits in format string") }
      let index = number ?? automatic
      automatic = head.isEmpty ? automatic + 1 : -1
      guard index < arguments.count else {
        throw error(.IndexError, "Replacement index \(index) out of range for positional args tuple")
      }
      value = arguments[index]
    } else {
      guard let keyword = keywords.first(where: { names[$0.name] == head }) else {
        throw error(.KeyError, with: [.string(head)])
      }
      value = keyword.value
    }
    var position = headEnd
    while position < field.count {
      if field[position] == 0x2E {
        let end = field[(position + 1)...].firstIndex { $0 == 0x2E || $0 == 0x5B } ?? field.count
        let name = String(decoding: field[(position + 1)..<end], as: UTF8.self)
        if name.isEmpty { throw error(.ValueError, "Empty attribute in format string") }
        value = try attribute(self.name(name), of: value)
        position = end
      } else if field[position] == 0x5B {
        guard let end = field[position...].firstIndex(of: 0x5D) else {
          throw error(.ValueError, "Missing ']' in format string")
        }
        let key = String(decoding: field[(position + 1)..<end], as: UTF8.self)
        let isNumber = !key.isEmpty && key.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        value = try item(isNumber ? Int(key).map { .int($0) } ?? .string(key) : .string(key), of: value)
        position = end + 1
      } else {
        throw error(.ValueError, "Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }
}
