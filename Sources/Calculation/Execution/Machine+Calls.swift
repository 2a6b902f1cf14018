extension Machine {
  func accounted(_ value: Object) throws(Raise) -> Object {
    try account(value)
    return value
  }

  func enterCall() throws(Raise) {
    callDepth += 1
    if callDepth > limits.callDepth { throw exceeded(.callDepth) }
    try spend(8)
  }

  /// Says which statement printed what the call in progress printed.
  func attributeOutput(to code: Code, at instruction: Int) {
    let statement = StatementReference(tag: code.tag, statement: code.statement(at: instruction))
    for index in (printed.count - unattributed)..<printed.count { printed[index].statement = statement }
    unattributed = 0
  }

  // MARK: Calling

  /// Calls anything from a function of this interpreter.
  func call(
    _ callee: Object, _ arguments: [Object], _ keywords: [KeywordArgument] = []
  ) throws(Raise) -> Object {
    switch callee {
    case .function(let function): return try run(function, bind(function, arguments, keywords))
    case .native(let function): return try call(function, on: .none, arguments, keywords)
    case .method(let method):
      if case .native(let function) = method.function {
        return try call(function, on: method.receiver, arguments, keywords)
      }
      return try call(method.function, [method.receiver] + arguments, keywords)
    case .type(let type): return try construct(type, arguments, keywords)
    case .unknown: return callee
    case .instance(let instance):
      if let function = instance.type.lookup(Name(.__call__)) {
        return try call(function, [callee] + arguments, keywords)
      }
    case .descriptor(let descriptor) where descriptor.kind != .property:
      return try call(descriptor.function, arguments, keywords)
    default: break
    }
    throw error(.TypeError, "'\(typeName(callee))' object is not callable")
  }

  /// Calls a function of this interpreter. With an unknown argument the result is unknown, unless it is one that
  /// takes such a value as it takes any other.
  func call(
    _ function: NativeFunction, on receiver: Object, _ arguments: [Object], _ keywords: [KeywordArgument]
  ) throws(Raise) -> Object {
    if !function.takesUnknown {
      for argument in arguments where argument.isUnknown { return argument }
      for keyword in keywords where keyword.value.isUnknown { return keyword.value }
    }
    try spend(2)
    var call = Call(
      machine: self, name: function.name, module: function.module, receiver: receiver, arguments: arguments,
      keywords: keywords)
    return try accounted(try function.body(&call))
  }

  private func run(_ function: FunctionObject, _ values: [Object]) throws(Raise) -> Object {
    if function.code.isGenerator { return try makeGenerator(function, values) }
    try enterCall()
    defer { callDepth -= 1 }
    return try run(
      Frame(code: function.code, cells: makeCells(function, values), function: function), values)
  }

  func makeGenerator(_ function: FunctionObject, _ values: [Object]) throws(Raise) -> Object {
    try allocate(Footprint.generator + Footprint.item * function.code.variables.count)
    var values = values
    for _ in values.count..<max(values.count, function.code.variables.count) { values.append(.unbound) }
    let frame = Frame(code: function.code, cells: makeCells(function, values), function: function)
    return .generator(GeneratorObject(function.code.name, frame: frame, values: values))
  }

  func makeCells(_ function: FunctionObject, _ parameters: [Object]) -> [Cell] {
    let code = function.code
    if code.cells.isEmpty { return [] }
    var cells = code.cellParameters.map { Cell($0 >= 0 ? parameters[$0] : .unbound) }
    cells.append(contentsOf: function.cells)
    return cells
  }

  /// A Python function behind a callee, with what goes before the arguments.
  struct Target {
    var function: FunctionObject
    var prefix: [Object] = []
    var purpose = Frame.Purpose.value
  }

  func target(of callee: Object) throws(Raise) -> Target? {
    switch callee {
    case .function(let function): return Target(function: function)
    case .method(let method):
      guard case .function(let function) = method.function else { return nil }
      return Target(function: function, prefix: [method.receiver])
    case .instance(let instance):
      guard case .function(let function)? = instance.type.lookup(Name(.__call__)) else { return nil }
      return Target(function: function, prefix: [callee])
    case .type(let type) where !type.traits(version: classVersion).contains(.makesInstances):
      guard case .function(let function)? = type.lookup(Name(.__init__)) else { return nil }
      try allocate(Footprint.instance)
      let instance = Object.instance(InstanceObject(type))
      return Target(function: function, prefix: [instance], purpose: .construct(instance))
    default: return nil
    }
  }

  /// Begins a call whose arguments are not on the stack; or makes it, when the callee is not a Python function.
  func begin(
    _ callee: Object, _ arguments: [Object], _ keywords: [KeywordArgument], _ stack: inout OperandStack
  ) throws(Raise) -> Entering? {
    guard let target = try target(of: callee) else {
      stack.append(try call(callee, arguments, keywords))
      return nil
    }
    let values = try bind(target.function, target.prefix + arguments, keywords)
    let start = stack.count
    stack.append(contentsOf: values)
    return Entering(
      function: target.function, start: start, floor: start, purpose: target.purpose, isBound: true)
  }

  func keywordArguments(_ dictionary: DictionaryObject) throws(Raise) -> [KeywordArgument] {
    var named: [KeywordArgument] = []
    for entry in dictionary.table.entries where entry.isLive {
      guard case .string(let text) = entry.key else { throw error(.TypeError, "keywords must be strings") }
      named.append((try name(text.string), entry.value))
    }
    return named
  }

  /// The `__init__` of a class; nil when there is none to call.
  func initialiser(of type: TypeObject, argumentCount: Int) throws(Raise) -> FunctionObject? {
    if case .function(let function)? = type.lookup(Name(.__init__)) { return function }
    if argumentCount > 0 { throw error(.TypeError, "\(type.name)() takes no arguments") }
    return nil
  }

  // MARK: Arguments

  /// The variables with which a call begins.
  func bind(
    _ function: FunctionObject, _ arguments: [Object], _ keywords: [KeywordArgument]
  ) throws(Raise) -> [Object] {
    try spend(arguments.count / 2 + keywords.count * (1 + function.code.parameters.count / 4))
    let code = function.code
    if code.isComprehension {
      var values = [Object](repeating: .unbound, count: code.variables.count)
      if let first = arguments.first { values[code.firstArgument] = first }
      return values
    }
    var values = [Object](repeating: .unbound, count: code.parameters.count)
    let direct = min(arguments.count, code.positionalCount)
    for index in 0..<direct { values[index] = arguments[index] }
    if arguments.count > code.positionalCount, let variadic = code.variadic {
      values[variadic] = try accounted(.tuple(Array(arguments[code.positionalCount...])))
    } else if let variadic = code.variadic {
      values[variadic] = .tuple([])
    }
    var extra: DictionaryObject?
    if let index = code.keywords {
      let dictionary = DictionaryObject()
      extra = dictionary
      values[index] = .dictionary(dictionary)
    }
    for keyword in keywords {
      let index = code.parameters.firstIndex {
        $0.name == keyword.name && ($0.kind == .ordinary || $0.kind == .keywordOnly)
      }
      if let index {
        guard values[index].isUnbound else {
          throw refused(function, arguments.count, keywords) {
            "\($0)() got multiple values for argument '\(names[keyword.name])'"
          }
        }
        values[index] = keyword.value
      } else if let extra {
        try put(keyword.value, at: .string(names[keyword.name]), in: extra)
      } else {
        throw refused(function, arguments.count, keywords) {
          unexpectedKeyword($0, code, keyword.name, keywords)
        }
      }
    }
    if arguments.count > code.positionalCount, code.variadic == nil {
      throw refused(function, arguments.count, keywords) { tooMany($0, function, arguments.count, keywords) }
    }
    if let (missing, kind) = fillDefaults(function, &values) {
      throw refused(function, arguments.count, keywords) { missingArguments($0, missing, kind) }
    }
    return values
  }

  /// The error about wrong arguments, in CPython's words for functions of its kind. Those of a function written in
  /// Python are made with its name.
  private func refused(
    _ function: FunctionObject, _ count: Int, _ keywords: [KeywordArgument], _ message: (String) -> String
  ) -> Raise {
    if function.code.isNative { return error(.TypeError, nativeRefusal(function, count, keywords)) }
    var name = function.code.qualifiedName
    if case .string(let given)? = function.attributes[Name(.__qualname__)] { name = given.string }
    return error(.TypeError, message(name))
  }

  /// The parameters without a value, and of which kind they are; nil when there are none.
  private func fillDefaults(
    _ function: FunctionObject, _ values: inout [Object]
  ) -> (missing: [String], kind: String)? {
    let code = function.code
    let firstDefault = code.positionalCount - function.defaults.count
    var missing: [String] = []
    for index in 0..<code.positionalCount where values[index].isUnbound {
      if index >= firstDefault {
        values[index] = function.defaults[index - firstDefault]
      } else {
        missing.append(names[code.parameters[index].name])
      }
    }
    if !missing.isEmpty { return (missing, "positional") }
    var keywordDefault = 0
    for index in code.parameters.indices where code.parameters[index].kind == .keywordOnly {
      let hasDefault = code.parameters[index].hasDefault
      if values[index].isUnbound {
        if hasDefault {
          values[index] = function.keywordDefaults[keywordDefault]
        } else {
          missing.append(names[code.parameters[index].name])
        }
      }
      if hasDefault { keywordDefault += 1 }
    }
    return missing.isEmpty ? nil : (missing, "keyword-only")
  }

  private func missingArguments(_ name: String, _ missing: [String], _ kind: String) -> String {
    let quoted = missing.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = "\(quoted[0]) and \(quoted[1])"
    default: list = quoted.dropLast().joined(separator: ", ") + ", and \(quoted[quoted.count - 1])"
    }
    return
      "\(name)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"): \(list)"
  }

  private func tooMany(
    _ name: String, _ function: FunctionObject, _ count: Int, _ keywords: [KeywordArgument]
  ) -> String {
    let code = function.code
    let most = code.positionalCount
    let least = most - function.defaults.count
    let takes = least == most ? "\(most)" : "from \(least) to \(most)"
    let plural = most == 1 && least == most ? "" : "s"
    let named = keywords.count { keyword in
      code.parameters.contains { $0.name == keyword.name && $0.kind == .keywordOnly }
    }
    var given = "\(count) \(count == 1 ? "was" : "were")"
    if named > 0 {
      given =
        "\(count) positional argument\(count == 1 ? "" : "s") (and \(named) keyword-only argument\(named == 1 ? "" : "s")) were"
    }
    return "\(name)() takes \(takes) positional argument\(plural) but \(given) given"
  }

  private func unexpectedKeyword(
    _ name: String, _ code: Code, _ keyword: Name, _ keywords: [KeywordArgument]
  ) -> String {
    let positional = code.parameters.filter { parameter in
      parameter.kind == .positionalOnly && keywords.contains { $0.name == parameter.name }
    }
    if !positional.isEmpty {
      let list = positional.map { names[$0.name] }.joined(separator: ", ")
      return "\(name)() got some positional-only arguments passed as keyword arguments: '\(list)'"
    }
    return "\(name)() got an unexpected keyword argument '\(names[keyword])'"
  }
}

extension Call {
  // MARK: What a function of this interpreter asks of its arguments

  var count: Int { arguments.count }

  subscript(index: Int) -> Object? { index < arguments.count ? arguments[index] : nil }

  /// The name with the class or the module of which it is a member.
  private var qualifiedName: String {
    switch receiver {
    case .none: module.map { "\($0).\(name)" } ?? name
    case .type(let type): "\(type.name).\(name)"
    default: "\(machine.typeName(receiver)).\(name)"
    }
  }

  /// Refuses a wrong number of arguments, and keywords that nobody has taken.
  func expect(_ counts: ClosedRange<Int>) throws(Raise) {
    let keyword = keywords.first.map { machine.names[$0.name] }
    guard keyword != nil || !counts.contains(arguments.count) else { return }
    if module == nil,
      let message = KeywordFunctions.message(
        name, arguments.count, keyword: keyword, most: counts.upperBound)
    {
      throw machine.error(.TypeError, message)
    }
    if keyword != nil { throw machine.error(.TypeError, "\(qualifiedName)() takes no keyword arguments") }
    let (least, most) = (counts.lowerBound, counts.upperBound)
    let given = arguments.count
    let message: String
    if least == most {
      switch least {
      case 0: message = "\(qualifiedName)() takes no arguments (\(given) given)"
      case 1: message = "\(qualifiedName)() takes exactly one argument (\(given) given)"
      default:
        message = "\(name) expected \(least) arguments, got \(given)"
      }
    } else {
      message =
        given < least
        ? "\(name) expected at least \(least) argument\(least == 1 ? "" : "s"), got \(given)"
        : "\(name) expected at most \(most) argument\(most == 1 ? "" : "s"), got \(given)"
    }
    throw machine.error(.TypeError, message)
  }

  func expect(_ count: Int) throws(Raise) { try expect(count...count) }

  /// The one argument of what is a class, or like one, in CPython.
  func expectOne() throws(Raise) {
    if arguments.count != 1 {
      throw machine.error(.TypeError, "\(name) expected 1 argument, got \(arguments.count)")
    }
    try expect(1)
  }

  /// The one argument that there may be.
  func only() throws(Raise) -> Object {
    try expect(1)
    return arguments[0]
  }

  /// Takes a keyword argument away.
  mutating func take(_ name: KnownName) -> Object? {
    guard let index = keywords.firstIndex(where: { $0.name == Name(name) }) else { return nil }
    return keywords.remove(at: index).value
  }

  /// Lets a parameter be given by name as well as by position.
  mutating func take(_ name: String, at position: Int) {
    guard arguments.count == position, let known = machine.names.existing(name),
      let index = keywords.firstIndex(where: { $0.name == known })
    else { return }
    arguments.append(keywords.remove(at: index).value)
  }

  /// An argument that is a number of something.
  func integer(_ index: Int, as type: String = "ssize_t") throws(Raise) -> Int {
    if case .big = arguments[index].plain {
      throw machine.error(.OverflowError, "Python int too large to convert to C \(type)")
    }
    return try machine.index(arguments[index])
  }

  func text(_ index: Int, _ what: String? = nil) throws(Raise) -> Text {
    guard case .string(let text) = arguments[index] else {
      throw wrongArgument(what ?? name + "() argument", "str", arguments[index])
    }
    return text
  }

  /// An argument of the wrong type, as most functions of CPython call it.
  func wrongArgument(_ what: String, _ expected: String, _ value: Object) -> Raise {
    machine.error(
      .TypeError, "\(what) must be \(expected), not \(value.isNone ? "None" : machine.typeName(value))")
  }
}
