extension Machine {
  // MARK: Raising

  /// `raise value from cause`
  func raise(_ value: Object, from cause: Object?) throws(Raise) -> Raise {
    if case .unknown(let reason) = value { return depends(on: reason) }
    guard let instance = try exceptionInstance(value) else {
      return error(.TypeError, "exceptions must derive from BaseException")
    }
    if let cause {
      switch cause {
      case .none: instance.knownDetails.cause = nil
      case .unknown: break
      default:
        guard let cause = try exceptionInstance(cause) else {
          return error(.TypeError, "exception causes must derive from BaseException")
        }
        instance.knownDetails.cause = cause
      }
      instance.knownDetails.suppressesContext = true
    }
    return raised(instance)
  }

  /// The exception that a value is, or a new one of the class that it is.
  private func exceptionInstance(_ value: Object) throws(Raise) -> InstanceObject? {
    switch value {
    case .instance(let instance) where instance.type.kind == .exception: return instance
    case .type(let type) where type.kind == .exception:
      if case .instance(let instance) = try construct(type, [], []) { return instance }
      return nil
    default: return nil
    }
  }

  /// Makes an exception the one that `Raise` is about. What is being handled becomes its context.
  func raised(_ instance: InstanceObject) -> Raise {
    exception = instance
    isRaisingAgain = false
    guard let handling, handling !== instance else { return .exception }
    // A chain that would come back to the new exception ends before it.
    var link = handling
    var length = 0
    while let next = link.details?.context {
      length += 1
      if next === instance {
        link.details?.context = nil
        break
      }
      link = next
    }
    if length > 8 { charge(length) }
    instance.knownDetails.context = handling
    return .exception
  }

  /// What is being handled goes on, from where it was raised.
  func raiseAgain() -> Raise {
    guard let handling else { return error(.RuntimeError, "No active exception to reraise") }
    exception = handling
    isRaisingAgain = true
    return .exception
  }

  // MARK: Where it was raised

  /// Notes that an exception passes through a call and those around it, up to the one that handles it.
  func trace(
    _ exception: InstanceObject, in code: Code, at instruction: Int, _ callers: ArraySlice<Frame>
  ) throws(Raise) {
    let details = exception.knownDetails
    // What is thrown into a generator that has not begun is raised before its first instruction.
    let instruction = max(instruction, 0)
    if !isRaisingAgain {
      // A method that is not there is no call of it.
      let step = code.instructions[instruction]
      let isLookup =
        step.operation == .callMethod && details.trace.isEmpty && details.missingFrom != nil
        && details.missingName?.number == step.a
      details.append(TraceEntry(code: code, instruction: instruction, isLookup: isLookup))
    }
    isRaisingAgain = false
    for caller in callers.reversed() {
      details.append(TraceEntry(code: caller.code, instruction: caller.next - 1))
    }
    try allocate(32 * (callers.count + 1))
  }

  func noteStop(in code: Code, at instruction: Int, _ callers: [Frame]) {
    stopped.append(TraceEntry(code: code, instruction: instruction))
    for caller in callers.reversed() {
      stopped.append(TraceEntry(code: caller.code, instruction: caller.next - 1))
    }
  }

  // MARK: Names that are not there

  func undefined(_ name: Name) -> Raise {
    let failure = error(.NameError, "name '\(names[name])' is not defined")
    exception?.knownDetails.missingName = name
    return failure
  }

  /// An attribute that `base` does not have.
  func missingAttribute(_ name: Name, of base: Object, _ message: String) -> Raise {
    let failure = error(.AttributeError, message)
    exception?.knownDetails.missingName = name
    exception?.knownDetails.missingFrom = base
    return failure
  }

  // MARK: Attributes of exceptions

  /// What an exception has besides the attributes that a program gave it.
  func exceptionAttribute(_ name: Name, of instance: InstanceObject) -> Object? {
    guard instance.type.kind == .exception else { return nil }
    if name == Name(.args) { return .tuple(instance.arguments) }
    let details = instance.details
    func optional(_ exception: InstanceObject?) -> Object { exception.map(Object.instance) ?? Object.none }
    switch names[name] {
    case "__cause__": return optional(details?.cause)
    case "__context__": return optional(details?.context)
    case "__traceback__": return .unknown(.unsupportedConstruct("a traceback"))
    case "__suppress_context__": return .bool(details?.suppressesContext ?? false)
    case "code" where instance.type.inherits(from: exceptionType(.SystemExit)):
      return instance.arguments.count > 1
        ? .tuple(instance.arguments) : instance.arguments.first ?? Object.none
    case "value" where instance.type.inherits(from: exceptionType(.StopIteration)):
      return instance.arguments.first ?? Object.none
    case "name"
    where instance.type.inherits(from: exceptionType(.NameError))
      || instance.type.inherits(from: exceptionType(.AttributeError)):
      return details?.missingName.map { .string(names[$0]) } ?? Object.none
    case "obj" where instance.type.inherits(from: exceptionType(.AttributeError)):
      return details?.missingFrom ?? Object.none
    default: return nil
    }
  }

  /// Sets what only exceptions have. False when the name is none of these.
  func setExceptionAttribute(_ name: Name, of instance: InstanceObject, to value: Object) throws(Raise)
    -> Bool
  {
    guard instance.type.kind == .exception else { return false }
    switch names[name] {
    case "__cause__", "__context__":
      var other: InstanceObject?
      switch value {
      case .instance(let exception) where exception.type.kind == .exception: other = exception
      case .none, .unknown: break
      default:
        let what = names[name] == "__cause__" ? "cause" : "context"
        throw error(.TypeError, "exception \(what) must be None or derive from BaseException")
      }
      if names[name] == "__context__" {
        instance.knownDetails.context = other
      } else {
        instance.knownDetails.cause = other
        instance.knownDetails.suppressesContext = true
      }
    case "__suppress_context__": instance.knownDetails.suppressesContext = try truth(value)
    case "__traceback__": break
    default: return false
    }
    return true
  }

  func matches(_ exception: Object, _ type: Object) throws(Raise) -> Object {
    guard case .instance(let instance) = exception else { return .bool(false) }
    switch type {
    case .type(let type) where type.kind == .exception:
      return .bool(instance.type.inherits(from: type))
    case .tuple(let types):
      // All of them must be classes, and none a tuple of them.
      for type in types.items {
        switch type {
        case .type(let type) where type.kind == .exception: break
        case .unknown: break
        default: return try matches(exception, .none)
        }
      }
      for type in types.items {
        if case .type(let type) = type, instance.type.inherits(from: type) { return .bool(true) }
      }
      return .bool(false)
    // What exception a missing module has is not known; it was not raised by anything that ran.
    case .unknown: return .bool(false)
    default:
      throw error(
        .TypeError, "catching classes that do not inherit from BaseException is not allowed")
    }
  }

  func unboundLocal(_ name: Name) -> Raise {
    error(
      .UnboundLocalError,
      "cannot access local variable '\(names[name])' where it is not associated with a value")
  }

  /// A variable without a value. In a module of the library, whose names are cells, it may still be a built-in name.
  func unbound(_ name: Name, _ code: Code) throws(Raise) -> Object {
    guard code.isLibrary else { throw unboundLocal(name) }
    return try library(name)
  }

  func unbound(cell: Int, _ code: Code) throws(Raise) -> Object {
    guard code.isLibrary else { throw unboundCell(code, cell) }
    return try library(code.cells[cell])
  }

  private func unboundCell(_ code: Code, _ cell: Int) -> Raise {
    if cell < code.ownCellCount { return unboundLocal(code.cells[cell]) }
    defer { exception?.knownDetails.missingName = code.cells[cell] }
    return error(
      .NameError,
      "cannot access free variable '\(names[code.cells[cell]])' where it is not associated with a value in enclosing scope"
    )
  }

  /// What CPython shows after the exception's name.
  func message(of exception: InstanceObject) -> String {
    let text = try? string(.instance(exception))
    return text?.string ?? "<exception str() failed>"
  }

  // MARK: Contexts

  /// `[manager]` becomes `[manager, entered]`.
  func enterContext(_ stack: inout OperandStack) throws(Raise) {
    let manager = stack[stack.count - 1]
    switch manager {
    case .unknown: stack.append(manager)
    case .instance(let instance):
      guard let enter = instance.type.lookup(Name(.__enter__)) else { throw notContext(manager) }
      guard instance.type.lookup(Name(.__exit__)) != nil else {
        throw notContext(manager, " (missed __exit__ method)")
      }
      stack.append(try call(enter, [manager]))
    default: throw notContext(manager)
    }
  }

  private func notContext(_ value: Object, _ why: String = "") -> Raise {
    error(.TypeError, "'\(typeName(value))' object does not support the context manager protocol\(why)")
  }

  /// `[manager]` is taken away; after an exception, `[manager, exception]`, which goes on unless it is swallowed.
  func exitContext(_ stack: inout OperandStack, afterException: Bool) throws(Raise) {
    let raised = afterException ? stack.removeLast() : .none
    let manager = stack.removeLast()
    var swallows = false
    if case .instance(let instance) = manager, let exit = instance.type.lookup(Name(.__exit__)) {
      var type = Object.none
      var details: ExceptionDetails?
      if case .instance(let exception) = raised {
        type = .type(exception.type)
        details = exception.details
      }
      let length = details?.trace.count ?? 0
      let result = try call(exit, [manager, type, raised, .none])
      // The library leaves no trace of the generators that an exception went through.
      if case .function(let function) = exit, function.code.isLibrary { details?.forget(after: length) }
      swallows = try result.isUnknown ? false : truth(result)
    }
    if afterException, !swallows { throw raiseAgain() }
  }
}
