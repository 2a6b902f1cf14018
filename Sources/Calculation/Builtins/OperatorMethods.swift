/// The methods by which the built-in types do what operators and built-in functions ask of them, as far as a program
/// can name them: `super().__setitem__(key, value)`, `list.__len__(x)`.
enum OperatorMethods {
  static func method(_ name: String, of kind: BuiltinType) -> NativeFunction? {
    guard name.hasPrefix("__"), name.hasSuffix("__") else { return nil }
    guard let entry = table[name], entry.kinds.contains(kind) else { return nil }
    return entry.function
  }

  /// The names of these methods that a type has.
  static func names(of kind: BuiltinType) -> [String] {
    table.filter { $0.value.kinds.contains(kind) }.map(\.key).sorted()
  }

  private struct Entry {
    let kinds: Set<BuiltinType>
    let function: NativeFunction
  }

  private static let numbers: Set<BuiltinType> = [.bool, .int, .float]
  private static let integers: Set<BuiltinType> = [.bool, .int]
  private static let sequences: Set<BuiltinType> = [.str, .list, .tuple]
  private static let sets: Set<BuiltinType> = [.set, .frozenset]
  private static let containers: Set<BuiltinType> = [.str, .list, .tuple, .dict, .set, .frozenset, .range]
  private static let values: Set<BuiltinType> = containers.union(numbers).union([.slice])

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    func add(
      _ kinds: Set<BuiltinType>, _ name: String, takesUnknown: Bool = false,
      _ body: @escaping NativeFunction.Body
    ) {
      table[name] = Entry(kinds: kinds, function: NativeFunction(name, takesUnknown: takesUnknown, body))
    }
    add(containers, "__len__") { call throws(Raise) in
      try call.machine.call(call.machine.library(call.machine.name("len")), [call.receiver])
    }
    add(containers, "__contains__") { call throws(Raise) in
      try call.expect(1)
      return .bool(try call.machine.contains(call.receiver, call.arguments[0]))
    }
    add(containers.union([.iterator, .generator]), "__iter__") { call throws(Raise) in
      try call.machine.iterator(over: call.receiver)
    }
    add([.iterator, .generator], "__next__") { call throws(Raise) in
      if let value = try call.machine.next(call.receiver) { return value }
      guard case .generator(let generator) = call.receiver else {
        let failure = call.machine.error(.StopIteration, "")
        call.machine.exception?.arguments = []
        throw failure
      }
      throw call.machine.stopIteration(generator)
    }
    add([.list, .dict], "__reversed__") { call throws(Raise) in
      try call.machine.call(call.machine.library(call.machine.name("reversed")), [call.receiver])
    }
    add([.str, .list, .tuple, .dict, .range], "__getitem__") { call throws(Raise) in
      try call.expect(1)
      return try call.machine.item(call.arguments[0], of: call.receiver)
    }
    add([.list, .dict], "__setitem__", takesUnknown: true) { call throws(Raise) in
      try call.expect(2)
      try call.machine.setItem(call.arguments[0], of: call.receiver, to: call.arguments[1])
      return .none
    }
    add([.list, .dict], "__delitem__") { call throws(Raise) in
      try call.expect(1)
      try call.machine.deleteItem(call.arguments[0], of: call.receiver)
      return .none
    }
    add(values, "__repr__") { call throws(Raise) in .string(try call.machine.repr(call.receiver)) }
    add(values, "__str__") { call throws(Raise) in .string(try call.machine.string(call.receiver)) }
    add(values.subtracting([.list, .dict, .set, .slice]), "__hash__") { call throws(Raise) in
      .int(try call.machine.hash(call.receiver))
    }
    add(values, "__format__") { call throws(Raise) in
      try call.machine.call(
        call.machine.library(call.machine.name("format")), [call.receiver] + call.arguments)
    }
    add([.function, .property, .staticmethod, .classmethod], "__get__") { call throws(Raise) in
      try call.expect(1...2)
      let receiver = call.arguments[0]
      let type = call.machine.type(of: call[1] ?? receiver)
      if receiver.isNone, case .type(let owner)? = call[1] {
        return try call.machine.classMember(call.receiver, owner)
      }
      return try call.machine.bound(call.receiver, receiver, type)
    }
    add([.property], "__set__") { call throws(Raise) in
      try call.expect(2)
      guard case .descriptor(let descriptor) = call.receiver else { return .none }
      return try call.machine.call(descriptor.setter, call.arguments)
    }
    add([.function, .native, .method, .type], "__call__", takesUnknown: true) { call throws(Raise) in
      try call.machine.call(call.receiver, call.arguments, call.keywords)
    }
    for comparison in [Comparison.less, .lessEqual, .equal, .notEqual, .greater, .greaterEqual] {
      let name = comparison.method
      add(values, name) { call throws(Raise) in
        try call.expect(1)
        let other = call.arguments[0].plain
        guard call.machine.isComparable(comparison, call.receiver, other) else { return .notImplemented }
        return try call.machine.compare(Int32(comparison.rawValue), call.receiver, other)
      }
    }
    for raw in BinaryOperator.add.rawValue...BinaryOperator.matrixMultiply.rawValue {
      guard let operation = BinaryOperator(rawValue: raw) else { continue }
      let kinds = kinds(of: operation)
      let (own, reflected, inPlace) = operation.methods
      add(kinds, String(describing: own)) { call throws(Raise) in
        try call.expect(1)
        return try call.machine.plain(operation, call.receiver, call.arguments[0].plain) ?? .notImplemented
      }
      add(
        kinds.intersection(numbers.union(sets)).union(operation == .multiply ? sequences : [])
          .union(operation == .or ? [.dict] : []),
        String(describing: reflected)
      ) { call throws(Raise) in
        try call.expect(1)
        return try call.machine.plain(operation, call.arguments[0].plain, call.receiver) ?? .notImplemented
      }
      add(kinds.intersection([.list, .set, .dict]), String(describing: inPlace)) { call throws(Raise) in
        try call.expect(1)
        return try call.machine.plain(operation, call.receiver, call.arguments[0].plain, true)
          ?? .notImplemented
      }
    }
    for (operation, name) in [(UnaryOperator.minus, "__neg__"), (.plus, "__pos__"), (.invert, "__invert__")] {
      add(operation == .invert ? integers : numbers, name) { call throws(Raise) in
        try call.machine.unary(Int32(operation.rawValue), call.receiver)
      }
    }
    for (name, function, kinds) in [
      ("__abs__", "abs", numbers), ("__round__", "round", numbers), ("__divmod__", "divmod", numbers),
      ("__int__", "int", numbers), ("__float__", "float", numbers), ("__bool__", "bool", numbers),
      ("__index__", "int", integers), ("__trunc__", "int", numbers),
    ] {
      add(kinds, name) { call throws(Raise) in
        try call.machine.call(
          call.machine.library(call.machine.name(function)), [call.receiver] + call.arguments)
      }
    }
    for name in ["floor", "ceil"] {
      add(numbers, "__\(name)__") { call throws(Raise) in
        try call.machine.call(call.machine.libraryMember(name, of: "math"), [call.receiver])
      }
    }
    return table
  }()

  private static func kinds(of operation: BinaryOperator) -> Set<BuiltinType> {
    switch operation {
    case .add: numbers.union(sequences)
    case .multiply: numbers.union(sequences)
    case .subtract: numbers.union(sets)
    case .divide, .floorDivide, .power: numbers
    case .modulo: numbers.union([.str])
    case .leftShift, .rightShift: integers
    case .and, .xor: integers.union(sets)
    case .or: integers.union(sets).union([.dict])
    case .matrixMultiply: []
    }
  }
}

extension Comparison {
  fileprivate var method: String {
    switch self {
    case .less: "__lt__"
    case .lessEqual: "__le__"
    case .equal: "__eq__"
    case .notEqual: "__ne__"
    case .greater: "__gt__"
    default: "__ge__"
    }
  }
}

extension Machine {
  /// Whether a type's own comparison has an answer for another value.
  fileprivate func isComparable(_ comparison: Comparison, _ one: Object, _ other: Object) -> Bool {
    if one.isNumber { return other.isNumber }
    let (kind, otherKind) = (builtinType(one), builtinType(other))
    let isOrder = comparison != .equal && comparison != .notEqual
    switch kind {
    case .set, .frozenset: return otherKind == .set || otherKind == .frozenset
    case .dict, .range, .slice: return !isOrder && kind == otherKind
    default: return kind == otherKind
    }
  }
}
