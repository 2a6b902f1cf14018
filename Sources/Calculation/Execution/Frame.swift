/// One call in progress.
struct Frame {
  /// What becomes of the value that it returns.
  enum Purpose {
    case value
    /// It is `__init__`; the instance is the value.
    case construct(Object)
    /// It is a class body; the class is the value.
    case define(TypeObject, [KeywordArgument])
  }

  var code: Code
  var next = 0
  /// Where its variables begin on the stack.
  var base = 0
  /// How high the stack is when it is over.
  var floor = 0
  var cells: [Cell] = []
  var purpose = Purpose.value
  var function: FunctionObject?
}

/// Where control goes when an exception is raised.
struct Handler {
  var target: Int
  var height: Int
  /// How many calls are in progress around the one that handles it.
  var depth: Int
  var handled: Int
}

/// A call of a function of this interpreter.
struct Call {
  let machine: Machine
  let name: String
  /// The module that the function is a member of.
  var module: String?
  /// What a method is called on.
  var receiver: Object
  var arguments: [Object]
  var keywords: [KeywordArgument]
}

typealias KeywordArgument = (name: Name, value: Object)
