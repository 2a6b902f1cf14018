/// One step of the machine. It works on a stack of values; `a` and `b` are what it is about.
struct Instruction {
  enum Operation: UInt8 {
    // Stack
    case constant  // a: constant
    case none
    case pop
    case duplicate
    case duplicateTwo
    case swap
    case rotateThree  // the top goes below the next two
    // Variables
    case loadLocal, storeLocal, deleteLocal  // a: variable
    case loadCell, storeCell, deleteCell  // a: cell
    case loadGlobal, storeGlobal, deleteGlobal  // a: name
    case loadBuiltin  // a: name; in the library
    case loadMember, storeMember, deleteMember  // a: name, b: cell or -1; in a class body
    case spoilLocal, spoilCell, spoilGlobal, spoilMember  // a; replaces a container by the value at the top
    // Operators
    case binary, augmented  // operator
    case binaryConstant  // operator, a: constant; its right operand is not on the stack; b: 1 if augmented
    case binaryLocal  // operator, a: variable
    case unary  // a: UnaryOperator
    case compare  // a: Comparison
    // Jumps. An unknown condition stays on the stack and control goes to b.
    case compareJump  // comparison, a: where to if false, b: where to if unknown
    case jump  // a
    case jumpIfFalse  // a, b
    case jumpIfTrue  // a, b
    case jumpIfFalseOrPop, jumpIfTrueOrPop  // a
    case compareAndJump  // a: Comparison, b: where to if false; keeps the right operand if true
    // Building
    case buildTuple, buildList, buildSet, buildString  // a: how many; b of a set: 1 when all are constants
    case buildDictionary  // a: how many pairs
    case buildSlice
    case appendTo, addTo  // a: how far down the container is
    case putIn  // a
    case extendTop  // the list below the top; a: 1 for the only positional argument of a call
    case updateSet
    case updateDictionary  // a: 1 when keys may not repeat, as in a call
    case listToTuple
    case unpack  // a: how many
    case unpackStarred  // a: before, b: after
    // Parts
    case `subscript`, storeSubscript, deleteSubscript
    case attribute, storeAttribute, deleteAttribute  // a: name
    case format  // a: conversion, b: 1 with a format
    // Iteration
    case iterate  // b: where to if unknown
    case next  // a: where to at the end, b: where to if unknown
    case yield  // b: 1 in `yield from`
    case send  // a: where to at the end, with what the iterator returned; b: where to if unknown
    // Calls
    case call  // a: how many
    case callKeywords  // a: how many in all, b: constant with the names
    case callSpread  // a: 1 with keywords
    case callMethod  // a: name, b: how many
    case expectMethod  // a: name, which the top must have
    case parent  // super()
    case makeFunction  // a: code, b: how many defaults
    // a: code, b: constant with the names of the keywords, whose values are above the list of bases
    case makeClass
    case noteAnnotation  // a: name
    case `return`
    case matchPattern  // a: pattern node, b: how many operands
    // Exceptions
    case setUpTry  // a: handler, b: how many values at the top it does not find
    case popTry
    case matches
    case enterHandler
    case leaveHandler
    case raise  // a: 0 again, 1 an exception, 2 with a cause
    case raiseAgain
    case failAssertion  // a: 1 with a message
    case enterContext
    case exitContext  // a: 1 after an exception
    // Modules
    case importModule  // a: dotted name
    case importAll  // the module stays at the top
    case importMember  // a: name
    case unsupported
    case syntaxError  // a: node
    // What a caller looks at
    case record
    case observe  // a: statement
  }

  var operation: Operation
  var `operator` = BinaryOperator.add
  var comparison = Comparison.less
  var a: Int32
  var b: Int32
}
