import BigInt

extension Parser {
  // MARK: Numbers

  mutating func number() -> Int32 {
    let start = token.start
    let first = mark
    let bytes = source[Int(start)..<Int(token.end)].filter { $0 != 0x5F }
    advance()
    guard let literal = Self.literal(bytes) else { return add(.unsupported, from: start, since: first) }
    literals.append(literal)
    return add(.number, from: start, since: first, a: Int32(literals.count - 1))
  }

  /// The value of a literal without underscores; nil for an imaginary one.
  static func literal(_ bytes: [UInt8]) -> Literal? {
    var radix = 10
    var digits = bytes[...]
    if bytes.count > 2, bytes[0] == 0x30 {
      switch bytes[1] | 0x20 {
      case 0x78: radix = 16
      case 0x6F: radix = 8
      case 0x62: radix = 2
      default: break
      }
      if radix != 10 { digits = bytes[2...] }
    }
    if radix == 10, let last = bytes.last, last | 0x20 == 0x6A { return nil }
    if radix == 10, bytes.contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 }) {
      return Double(String(decoding: bytes, as: UTF8.self)).map { .float($0) }
    }
    var value = 0
    for byte in digits {
      guard let digit = digitValue(byte) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry {
        // No limit of the language is as long as this; a longer one is refused when it is read.
        guard digits.count <= 20_000 else { return nil }
        return BigInt(String(decoding: digits, as: UTF8.self), radix: radix).map { .big($0) }
      }
      value = sum
    }
    return .int(value)
  }

  // MARK: Strings

  /// One or more string literals side by side.
  mutating func strings() throws(SyntaxProblem) -> Int32 {
    let start = token.start
    let first = mark
    var parts: [Int32] = []
    var pending: [UInt8] = []
    var isFormatted = false
    let isBytes = StringLiteral(source: source, token: token).isBytes
    while token.kind == .string {
      let literal = StringLiteral(source: source, token: token)
      advance()
      if literal.isBytes != isBytes {
        throw problem("cannot mix bytes and nonbytes literals", start, token.start)
      }
      if literal.isFormatted {
        isFormatted = true
        try formatted(literal, into: &parts, pending: &pending)
      } else {
        try append(literal, literal.content, to: &pending)
      }
    }
    if isBytes {
      texts.append(pending)
      return add(.bytes, from: start, since: first, a: Int32(texts.count - 1))
    }
    if !isFormatted { return addText(pending, from: start, since: first) }
    if !pending.isEmpty { parts.append(addText(pending, from: start, since: mark)) }
    return add(.formatted, from: start, since: first, list: parts)
  }

  private mutating func addText(_ bytes: [UInt8], from start: Int32, since first: Int32) -> Int32 {
    texts.append(bytes)
    return add(.string, from: start, since: first, a: Int32(texts.count - 1))
  }

  private func append(
    _ literal: StringLiteral, _ range: Range<Int>, to bytes: inout [UInt8]
  ) throws(SyntaxProblem) {
    if let message = literal.append(range, to: &bytes) {
      throw problem(message, Int32(literal.start), Int32(literal.end))
    }
  }

  // MARK: Formatted strings

  private mutating func formatted(
    _ literal: StringLiteral, into parts: inout [Int32], pending: inout [UInt8]
  ) throws(SyntaxProblem) {
    var position = literal.content.lowerBound
    try formatParts(
      literal, from: &position, to: literal.content.upperBound, level: 0, into: &parts, pending: &pending)
  }

  /// Literal text and replacement fields, up to the end or, inside a format, up to the field's `}`.
  private mutating func formatParts(
    _ literal: StringLiteral, from position: inout Int, to end: Int, level: Int, into parts: inout [Int32],
    pending: inout [UInt8]
  ) throws(SyntaxProblem) {
    var textStart = position
    while position < end {
      let byte = source[position]
      let isDoubled = position + 1 < end && source[position + 1] == byte && level == 0
      switch byte {
      case 0x5C where !literal.isRaw:
        position += 2
      case 0x7B where isDoubled, 0x7D where isDoubled:
        try append(literal, textStart..<(position + 1), to: &pending)
        position += 2
        textStart = position
      case 0x7B:
        try append(literal, textStart..<position, to: &pending)
        if level >= 2 { throw formatProblem("f-string: expressions nested too deeply", position) }
        try field(literal, at: &position, to: end, level: level, into: &parts, pending: &pending)
        textStart = position
      case 0x7D:
        if level == 0 { throw formatProblem("f-string: single '}' is not allowed", position) }
        try append(literal, textStart..<position, to: &pending)
        return
      default:
        position += 1
      }
    }
    position = min(position, end)
    try append(literal, min(textStart, position)..<position, to: &pending)
    if level > 0 { throw formatProblem("f-string: expecting '}'", max(position - 1, 0)) }
  }

  /// `{expression=!conversion:format}`, from its `{`.
  private mutating func field(
    _ literal: StringLiteral, at position: inout Int, to end: Int, level: Int, into parts: inout [Int32],
    pending: inout [UInt8]
  ) throws(SyntaxProblem) {
    let start = position
    let expressionStart = position + 1
    guard let expressionEnd = fieldExpressionEnd(from: expressionStart, to: end) else {
      throw formatProblem("f-string: expecting '}'", start)
    }
    position = expressionEnd
    var showsSource = false
    if source[position] == 0x3D {
      showsSource = true
      position += 1
      while position < end, source[position] == 0x20 { position += 1 }
      pending.append(contentsOf: source[expressionStart..<position])
    }
    if !pending.isEmpty {
      parts.append(addText(pending, from: Int32(start), since: mark))
      pending = []
    }
    let first = mark
    let expression = try fieldExpression(expressionStart..<expressionEnd)
    var conversion: UInt8 = 0
    if position < end, source[position] == 0x21 {
      position += 1
      conversion = position < end ? source[position] : 0
      guard conversion == 0x72 || conversion == 0x73 || conversion == 0x61 else {
        throw formatProblem(
          "f-string: invalid conversion character: expected 's', 'r', or 'a'", min(position, end - 1))
      }
      position += 1
    }
    var format: Int32 = -1
    if position < end, source[position] == 0x3A {
      position += 1
      let formatStart = position
      let formatFirst = mark
      var formatParts: [Int32] = []
      var formatPending: [UInt8] = []
      try self.formatParts(
        literal, from: &position, to: end, level: level + 1, into: &formatParts, pending: &formatPending)
      if !formatPending.isEmpty {
        formatParts.append(addText(formatPending, from: Int32(formatStart), since: mark))
      }
      format = add(.formatted, from: Int32(formatStart), since: formatFirst, list: formatParts)
      nodes[Int(format)].end = Int32(position)
    } else if showsSource, conversion == 0 {
      conversion = 0x72
    }
    guard position < end, source[position] == 0x7D else {
      throw formatProblem("f-string: expecting '}'", min(position, end - 1))
    }
    position += 1
    let node = add(
      .field, from: Int32(start), since: first, op: conversion, a: expression, b: format)
    nodes[Int(node)].end = Int32(position)
    parts.append(node)
  }

  /// Where the expression of a field ends: at `!`, `:`, `=` or `}` outside brackets and quotes.
  private func fieldExpressionEnd(from start: Int, to end: Int) -> Int? {
    var position = start
    var nesting = 0
    while position < end {
      let byte = source[position]
      let next = position + 1 < end ? source[position + 1] : 0
      switch byte {
      case 0x22, 0x27:
        let isTriple = next == byte && position + 2 < end && source[position + 2] == byte
        position += isTriple ? 3 : 1
        while position < end {
          if source[position] == byte,
            !isTriple || (position + 2 < end && source[position + 1] == byte && source[position + 2] == byte)
          {
            break
          }
          position += 1
        }
        position += isTriple ? 2 : 0
      case 0x28, 0x5B, 0x7B: nesting += 1
      case 0x29, 0x5D: nesting -= 1
      case 0x7D:
        if nesting <= 0 { return position }
        nesting -= 1
      case 0x21 where next == 0x3D: position += 1
      case 0x3C where next == 0x3D, 0x3E where next == 0x3D: position += 1
      case 0x3D where nesting == 0:
        if next == 0x3D { position += 1 } else { return position }
      case 0x21 where nesting == 0, 0x3A where nesting == 0: return position
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Reads a field's expression in the place where it stands, so that its nodes have their true ranges.
  private mutating func fieldExpression(_ range: Range<Int>) throws(SyntaxProblem) -> Int32 {
    let outer = (lexer, tokens, index)
    if source[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) {
      throw formatProblem("f-string: empty expression not allowed", range.lowerBound)
    }
    let inner = Lexer(field: range, of: source, names: lexer.names)
    tokens = inner.tokens
    index = 0
    let messages = lexer.messages
    lexer.adopt(names: inner.names, messages: inner.messages)
    defer {
      // A field inside of this one may have brought names of its own.
      lexer.adopt(names: lexer.names, messages: messages)
      tokens = outer.1
      index = outer.2
    }
    let node = at(.yield) ? try yield() : try expressions()
    guard token.kind == .end else { throw unexpected("f-string: invalid syntax") }
    return node
  }

  private func formatProblem(_ message: String, _ offset: Int) -> SyntaxProblem {
    problem(message, Int32(offset), Int32(offset + 1))
  }
}
