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
        let field = try readField(bytes, &position)
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
  private struct Field {
    let name: [UInt8]
    var conversion: Unicode.Scalar?
    var format: [UInt8] = []
  }

  /// A field after its opening brace.
  private func readField(_ bytes: [UInt8], _ position: inout Int) throws(Raise) -> Field {
    if position == bytes.count { throw error(.ValueError, "Single '{' encountered in format string") }
    let start = position
    var end: UInt8 = 0
    search: while position < bytes.count {
      end = bytes[position]
      position += 1
      switch end {
      case 0x7B: throw error(.ValueError, "unexpected '{' in field name")
      case 0x5B: while position < bytes.count, bytes[position] != 0x5D { position += 1 }
      case 0x7D, 0x3A, 0x21: break search
      default: break
      }
    }
    var field = Field(name: Array(bytes[start..<(position - 1)]))
    switch end {
    case 0x7D: return field
    case 0x3A: break
    case 0x21:
      guard position < bytes.count else {
        throw error(.ValueError, "end of string while looking for conversion specifier")
      }
      let (scalar, length) = decodeScalar(bytes, at: position)
      field.conversion = scalar
      position += length
      guard position < bytes.count else { break }
      position += 1
      if bytes[position - 1] == 0x7D { return field }
      if bytes[position - 1] != 0x3A {
        throw error(.ValueError, "expected ':' after conversion specifier")
      }
    default: throw error(.ValueError, "expected '}' before end of string")
    }
    let formatStart = position
    var nesting = 1
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == 0x7B { nesting += 1 }
      guard bytes[position - 1] == 0x7D else { continue }
      nesting -= 1
      if nesting == 0 {
        field.format = Array(bytes[formatStart..<(position - 1)])
        return field
      }
    }
    throw error(.ValueError, "unmatched '{' in format spec")
  }

  private func replace(
    _ field: Field, _ arguments: [Object], _ keywords: [KeywordArgument], _ automatic: inout Int, level: Int
  ) throws(Raise) -> Text {
    if level >= 2 { throw error(.ValueError, "Max string recursion exceeded") }
    let value = try value(named: field.name, arguments, keywords, &automatic)
    var conversion: UInt8 = 0
    if let scalar = field.conversion {
      guard ["r", "s", "a"].contains(scalar) else {
        let isPlain = scalar.value > 32 && scalar.value < 127
        let text = isPlain ? String(scalar) : "\\x\(String(scalar.value, radix: 16))"
        throw error(.ValueError, "Unknown conversion specifier \(text)")
      }
      conversion = UInt8(scalar.value)
    }
    let format =
      field.format.contains(0x7B)
      ? try stringFormat(field.format, arguments, keywords, &automatic, level: level + 1)
      : Text(field.format)
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
        if key.isEmpty { throw error(.ValueError, "Empty attribute in format string") }
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
