enum GeneratorMethods {
  static let table: [String: NativeFunction] = [
    "send": NativeFunction("send", takesUnknown: true) { call throws(Raise) in
      try call.expect(1)
      guard case .generator(let generator) = call.receiver else { return .none }
      if generator.frame.next == 0, generator.state == .suspended, !call.arguments[0].isNone {
        throw call.machine.error(.TypeError, "can't send non-None value to a just-started generator")
      }
      if let value = try call.machine.resume(generator, sending: call.arguments[0]) { return value }
      throw call.machine.stopIteration(generator)
    },
    "throw": NativeFunction("throw") { call throws(Raise) in
      try call.expect(1...3)
      guard case .generator(let generator) = call.receiver else { return .none }
      _ = try call.machine.raise(call.arguments[0], from: nil)
      guard let exception = call.machine.exception else { return .none }
      if let value = try call.machine.resume(generator, raising: exception) { return value }
      throw call.machine.stopIteration(generator)
    },
    "close": NativeFunction("close") { call throws(Raise) in
      try call.expect(0)
      if case .generator(let generator) = call.receiver { try call.machine.close(generator) }
      return .none
    },
  ]
}

extension Machine {
  /// Goes on with a generator after its `yield`, which gives the value sent or raises the exception. Nil at its end.
  func resume(
    _ generator: GeneratorObject, sending value: Object = .none, raising injected: InstanceObject? = nil
  ) throws(Raise) -> Object? {
    switch generator.state {
    case .finished:
      guard let injected else { return nil }
      exception = injected
      throw .exception
    case .running: throw error(.ValueError, "generator already executing")
    case .suspended: break
    }
    var injected = injected
    if generator.frame.next == 0, let injected {
      finish(generator)
      exception = injected
      throw .exception
    }
    var value: Object? = value
    if let raised = injected, let inner = delegate(of: generator) {
      // It waits in a `yield from`: the exception is for the inner generator.
      generator.state = .running
      do throws(Raise) {
        if raised.type.inherits(from: exceptionType(.GeneratorExit)) {
          try close(inner)
        } else if let result = try resume(inner, raising: raised) {
          generator.state = .suspended
          return result
        } else {
          injected = nil
          value = nil
          leaveDelegate(generator, with: inner.result)
        }
      } catch {
        guard case .exception = error, let raised = exception else { throw error }
        injected = raised
      }
    }
    generator.state = .running
    // A generator that was begun waits for the value of its `yield`.
    if generator.frame.next > 0, let value { generator.stack.append(value) }
    let result: Object
    do throws(Raise) {
      result = try run(generator.frame, [], resuming: generator, raising: injected)
    } catch {
      generator.state = .finished
      try beginAgain(generator)
      if case .exception = error, let raised = exception,
        raised.type.inherits(from: exceptionType(.StopIteration))
      {
        // To an iterator that CPython has in C it is the end.
        if generator.frame.code.isNative { return nil }
        let failure = self.error(.RuntimeError, "generator raised StopIteration")
        exception?.knownDetails.cause = raised
        exception?.knownDetails.context = raised
        exception?.knownDetails.suppressesContext = true
        throw failure
      }
      throw error
    }
    return generator.state == .finished ? nil : result
  }

  private func beginAgain(_ generator: GeneratorObject) throws(Raise) {
    guard let beginning = generator.beginning, let function = generator.frame.function,
      case .generator(let new) = try makeGenerator(function, beginning)
    else { return }
    generator.frame = new.frame
    generator.stack = OperandStack(new.stack.values, room: 8)
    generator.handlers = []
    generator.handled = []
    generator.state = .suspended
  }

  /// The generator to which a suspended one has handed over with `yield from`.
  private func delegate(of generator: GeneratorObject) -> GeneratorObject? {
    let yield = generator.frame.code.instructions[generator.frame.next - 1]
    guard yield.operation == .yield, yield.b == 1, generator.stack.count > 0,
      case .generator(let inner) = generator.stack[generator.stack.count - 1]
    else { return nil }
    return inner
  }

  /// Goes on behind the `yield from`, whose value is what the inner generator returned.
  private func leaveDelegate(_ generator: GeneratorObject, with result: Object) {
    let instructions = generator.frame.code.instructions
    generator.stack[generator.stack.count - 1] = result
    generator.frame.next = Int(instructions[Int(instructions[generator.frame.next].a)].a)
  }

  /// What `yield from` does with a value that is sent to it. Nil at the end of the iterator.
  func send(_ value: Object, to iterator: Object) throws(Raise) -> Object? {
    if value.isNone { return try next(iterator) }
    if case .generator(let generator) = iterator { return try resume(generator, sending: value) }
    let result = try call(attribute(name("send"), of: iterator), [value])
    return result
  }

  func close(_ generator: GeneratorObject) throws(Raise) {
    guard generator.state == .suspended, generator.frame.next > 0 else {
      finish(generator)
      return
    }
    let exit = InstanceObject(exceptionType(.GeneratorExit))
    do throws(Raise) {
      if try resume(generator, raising: exit) != nil {
        throw error(.RuntimeError, "generator ignored GeneratorExit")
      }
    } catch {
      guard case .exception = error,
        exception === exit
          || exception?.type.inherits(from: exceptionType(.StopIteration)) == true
      else { throw error }
    }
  }

  private func finish(_ generator: GeneratorObject) {
    generator.state = .finished
    generator.stack = OperandStack()
  }

  /// The exception by which a generator ends, with what it returned.
  func stopIteration(_ generator: GeneratorObject) -> Raise {
    let failure = error(.StopIteration, "")
    exception?.arguments = generator.result.isNone ? [] : [generator.result]
    generator.result = .none
    return failure
  }
}
