/// The operators as functions: what `operator` is built on.
enum OperatorModule {
  static var members: [String: Object] {
    var members: [String: Object] = [:]
    for function in functions {
      members[function.name] = .native(
        NativeFunction(function.name, of: "_operator", takesUnknown: function.takesUnknown, function.body))
    }
    return members
  }

  private static let binary: [(String, BinaryOperator)] = [
    ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide), ("floordiv", .floorDivide),
    ("mod", .modulo), ("pow", .power), ("lshift", .leftShift), ("rshift", .rightShift), ("and_", .and),
    ("or_", .or), ("xor", .xor), ("matmul", .matrixMultiply),
  ]

  private static let comparisons: [(String, Comparison)] = [
    ("lt", .less), ("le", .lessEqual), ("eq", .equal), ("ne", .notEqual), ("ge", .greaterEqual),
    ("gt", .greater), ("is_", .same), ("is_not", .notSame),
  ]

  private static let unary: [(String, UnaryOperator)] = [
    ("neg", .minus), ("pos", .plus), ("inv", .invert), ("invert", .invert), ("not_", .not),
  ]

  private static let functions: [NativeFunction] = {
    var functions: [NativeFunction] = []
    for (name, operation) in binary {
      functions.append(
        NativeFunction(name) { call throws(Raise) in
          try call.expect(2)
          return try call.machine.binary(operation, call.arguments[0], call.arguments[1])
        })
      functions.append(
        NativeFunction("i" + name.filter { $0 != "_" }) { call throws(Raise) in
          try call.expect(2)
          return try call.machine.binary(operation, call.arguments[0], call.arguments[1], isAugmented: true)
        })
    }
    for (name, comparison) in comparisons {
      functions.append(
        NativeFunction(name) { call throws(Raise) in
          try call.expect(2)
          return try call.machine.compare(Int32(comparison.rawValue), call.arguments[0], call.arguments[1])
        })
    }
    for (name, operation) in unary {
      functions.append(
        NativeFunction(name) { call throws(Raise) in
          try call.expect(1)
          return try call.machine.unary(Int32(operation.rawValue), call.arguments[0])
        })
    }
    return functions + others
  }()

  private static let others: [NativeFunction] = [
    NativeFunction("truth") { call throws(Raise) in .bool(try call.machine.truth(try call.only())) },
    NativeFunction("abs") { call throws(Raise) in
      try call.machine.call(call.machine.library(call.machine.name("abs")), [try call.only()])
    },
    NativeFunction("index") { call throws(Raise) in
      let value = try call.only()
      if let integer = value.integer { return .integer(integer, value.scale) }
      return .int(try call.machine.exactIndex(value))
    },
    NativeFunction("concat") { call throws(Raise) in try concatenated(call, isAugmented: false) },
    NativeFunction("iconcat") { call throws(Raise) in try concatenated(call, isAugmented: true) },
    NativeFunction("contains") { call throws(Raise) in
      try call.expect(2)
      return .bool(try call.machine.contains(call.arguments[0], call.arguments[1]))
    },
    NativeFunction("getitem") { call throws(Raise) in
      try call.expect(2)
      return try call.machine.item(call.arguments[1], of: call.arguments[0])
    },
    NativeFunction("setitem", takesUnknown: true) { call throws(Raise) in
      try call.expect(3)
      try call.machine.setItem(call.arguments[1], of: call.arguments[0], to: call.arguments[2])
      return .none
    },
    NativeFunction("delitem") { call throws(Raise) in
      try call.expect(2)
      try call.machine.deleteItem(call.arguments[1], of: call.arguments[0])
      return .none
    },
    NativeFunction("left") { call throws(Raise) in
      guard case .iterator(let iterator) = try call.only().iteratorBehind else { return .none }
      return iterator.left.map { .int($0) } ?? .none
    },
    NativeFunction("countOf") { call throws(Raise) in
      try call.expect(2)
      var count = 0
      try search(call) { isEqual, _ in
        count += isEqual ? 1 : 0
        return false
      }
      return .int(count)
    },
    NativeFunction("indexOf") { call throws(Raise) in
      try call.expect(2)
      var found: Int?
      try search(call) { isEqual, position in
        found = isEqual ? position : nil
        return isEqual
      }
      if let found { return .int(found) }
      throw call.machine.error(.ValueError, "sequence.index(x): x not in sequence")
    },
  ]

  private static func concatenated(_ call: Call, isAugmented: Bool) throws(Raise) -> Object {
    try call.expect(2)
    let machine = call.machine
    let (one, other) = (call.arguments[0], call.arguments[1])
    switch one.plain {
    case .string, .bytes, .list, .tuple: return try machine.binary(.add, one, other, isAugmented: isAugmented)
    case .instance(let instance) where instance.type.lookup(Name(.__getitem__)) != nil:
      return try machine.binary(.add, one, other, isAugmented: isAugmented)
    default:
      throw machine.error(.TypeError, "'\(machine.typeName(one))' object can't be concatenated")
    }
  }

  /// Compares each element of the first argument with the second, until it is enough.
  private static func search(
    _ call: Call, _ isEnough: (_ isEqual: Bool, _ position: Int) -> Bool
  ) throws(Raise) {
    let machine = call.machine
    let iterator: Object
    do throws(Raise) {
      iterator = try machine.iterator(over: call.arguments[0])
    } catch {
      guard case .exception = error, machine.exception?.type === machine.exceptionType(.TypeError) else {
        throw error
      }
      throw machine.error(
        .TypeError, "argument of type '\(machine.typeName(call.arguments[0]))' is not iterable")
    }
    var position = 0
    while let value = try machine.next(iterator) {
      try machine.spend(2)
      var isEqual = value.isSame(as: call.arguments[1])
      if !isEqual { isEqual = try machine.isEqual(value, call.arguments[1]) }
      if isEnough(isEqual, position) { return }
      position += 1
    }
  }
}
