extension Machine {
  // MARK: Raising

  func raise(_ value: Object) throws(Raise) -> Raise {
    switch value {
    case .instance(let instance) where instance.type.kind == .exception: exception = instance
    case .type(let type) where type.kind == .exception:
      if case .instance(let instance) = try construct(type, [], []) { exception = instance }
    case .unknown(let reason): return depends(on: reason)
    default: return error(.TypeError, "exceptions must derive from BaseException")
    }
    return .exception
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
      guard let enter = instance.type.lookup(Name(.__enter__)), instance.type.lookup(Name(.__exit__)) != nil
      else {
        throw notContext(manager)
      }
      stack.append(try call(enter, [manager]))
    default: throw notContext(manager)
    }
  }

  private func notContext(_ value: Object) -> Raise {
    error(.TypeError, "'\(typeName(value))' object does not support the context manager protocol")
  }

  /// `[manager]` is taken away; after an exception, `[manager, exception]`, which goes on unless it is swallowed.
  func exitContext(_ stack: inout OperandStack, afterException: Bool) throws(Raise) {
    let raised = afterException ? stack.removeLast() : .none
    let manager = stack.removeLast()
    var swallows = false
    if case .instance(let instance) = manager, let exit = instance.type.lookup(Name(.__exit__)) {
      var type = Object.none
      if case .instance(let exception) = raised { type = .type(exception.type) }
      let result = try call(exit, [manager, type, raised, .none])
      swallows = try result.isUnknown ? false : truth(result)
    }
    if afterException, !swallows, case .instance(let again) = raised {
      exception = again
      throw .exception
    }
  }
}
