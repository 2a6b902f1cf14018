/// One token of a source: what it is and where it stands.
struct Token {
  enum Kind: UInt8 {
    case name, number, string, symbol, newline, indent, dedent, end, error
  }

  var kind: Kind
  /// Where it stands, in bytes of the source.
  var start: Int32
  var end: Int32
  /// A name's number, a symbol's raw value, or an error's index.
  var value: Int32
}

/// The operators and delimiters of the language.
enum Symbol: UInt8 {
  case plus, minus, star, doubleStar, slash, doubleSlash, percent, at
  case leftShift, rightShift, ampersand, bar, caret, tilde
  case less, greater, lessEqual, greaterEqual, equal, notEqual
  case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
  case comma, colon, dot, semicolon, assign, arrow, walrus, ellipsis
  case plusAssign, minusAssign, starAssign, slashAssign, doubleSlashAssign, percentAssign, atAssign
  case ampersandAssign, barAssign, caretAssign, leftShiftAssign, rightShiftAssign, doubleStarAssign
}

/// The reserved words, in the order in which every name table holds them.
enum Keyword: Int32, CaseIterable {
  case `False`, `None`, `True`, and, `as`, assert, async, await, `break`, `class`, `continue`, def, del
  case elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal
  case not, or, pass, raise, `return`, `try`, `while`, with, yield

  /// The word as it is written.
  var spelling: String { String(describing: self) }
}
