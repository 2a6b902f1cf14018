/// One node of the tree: an expression, a statement, or a part of one.
///
/// Nodes stand in one array, children before parents, so that the nodes of a subtree are neighbours: from `first`
/// up to the node itself. What `a`, `b`, `c` and the list hold is said beside each kind; -1 is "absent".
struct Node: Sendable {
  enum Kind: UInt8, Sendable {
    // Expressions
    case name  // a: name; op: Usage
    case number  // a: literal
    case bytes  // a: text
    case string  // a: text
    case formatted  // list: string and field nodes
    case field  // a: expression, b: formatted node of the format, op: conversion letter
    case `true`, `false`, none, ellipsis
    case tuple, list, set  // list: elements
    case dictionary  // list: key, value, key, value… ; a key of -1 unpacks its value
    case starred  // a: expression
    case unary  // op: UnaryOperator, a
    case binary  // op: BinaryOperator, a, b
    case boolean  // op: 0 and, 1 or; list: operands
    case comparison  // list: operand, Comparison, operand, Comparison, operand…
    case conditional  // a: condition, b: value if true, c: value if false
    case lambda  // a: parameters, b: body
    case call  // a: callee; list: arguments
    case keyword  // a: name or -1 for `**`, b: value
    case attribute  // a: base, b: name
    case `subscript`  // a: base, b: index
    case slice  // a, b, c
    case listComprehension, setComprehension, generator  // a: element; list: clauses
    case dictionaryComprehension  // a: key, b: value; list: clauses
    case clause  // a: target, b: iterable; list: conditions
    case walrus  // a: name node, b: value
    case yield  // a
    case yieldFrom  // a
    case unsupported

    // Statements
    case expression  // a
    case assignment  // list: targets; a: value
    case augmented  // op: BinaryOperator, a: target, b: value
    case annotated  // a: target, b: annotation, c: value
    case `return`  // a
    case raise  // a, b: cause
    case global, nonlocal  // list: names
    case pass, `break`, `continue`
    case delete  // list: targets
    case assert  // a: condition, b: message
    case `import`  // list: aliases
    case importFrom  // a: module; list: aliases
    case `if`  // list: condition, block, condition, block… ; c: else block
    case `while`  // a: condition, b: block, c: else block
    case `for`  // a: target, b: iterable, c: block; list: else block
    case `try`  // a: block, b: else block, c: finally block; list: handlers
    case with  // c: block; list: items
    case match  // a: subject; list: cases
    case function  // a: name, b: parameters, c: block; list: decorators
    case `class`  // a: name, b: arguments node, c: block; list: decorators
    case broken  // list: names that the unreadable text seems to assign

    // Parts
    case block  // list: statements
    case parameters  // list: parameters; a: annotation of what is returned
    case parameter  // op: ParameterKind, a: name, b: default, c: annotation
    case arguments  // list: arguments of a class statement
    case alias  // a: dotted name, b: name after `as`
    case handler  // a: type, b: name, c: block
    case item  // a: context, b: target
    case `case`  // a: pattern, b: guard, c: block
    // Patterns; a name to be bound is a name node that is written
    case patternValue  // a: expression
    case patternStar  // a: name node; op 1: not a star, but `_` by itself
    case patternAs  // a: pattern, b: name node
    case patternOr, patternSequence  // list: patterns
    case patternMapping  // a: name node of the rest; list: key, pattern, key, pattern…
    case patternClass  // a: class; list: patterns
    case patternKeyword  // a: name, b: pattern
  }

  var kind: Kind
  var op: UInt8 = 0
  /// The bytes of the source.
  var start: Int32
  var end: Int32
  var a: Int32 = -1
  var b: Int32 = -1
  var c: Int32 = -1
  /// The list: where it begins among the tree's links, and how long it is.
  var list: Int32 = 0
  var count: Int32 = 0
  /// The first node of the subtree that ends with this one.
  var first: Int32 = 0
}

/// What a name is there for.
enum Usage: UInt8 {
  case read, write, delete
}

enum UnaryOperator: UInt8 {
  case plus, minus, invert, not
}

enum BinaryOperator: UInt8 {
  case add, subtract, multiply, divide, floorDivide, modulo, power
  case leftShift, rightShift, and, or, xor, matrixMultiply

  var text: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "** or pow()"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .and: "&"
    case .or: "|"
    case .xor: "^"
    case .matrixMultiply: "@"
    }
  }
}

enum Comparison: UInt8 {
  case less, lessEqual, equal, notEqual, greater, greaterEqual, within, notWithin, same, notSame

  var text: String {
    switch self {
    case .less: "<"
    case .lessEqual: "<="
    case .equal: "=="
    case .notEqual: "!="
    case .greater: ">"
    case .greaterEqual: ">="
    case .within: "in"
    case .notWithin: "not in"
    case .same: "is"
    case .notSame: "is not"
    }
  }
}

enum ParameterKind: UInt8 {
  case positionalOnly, ordinary, variadic, keywordOnly, keywords
}
