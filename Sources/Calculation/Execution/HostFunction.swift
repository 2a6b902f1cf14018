/// A function of the program around the interpreter, which the Python of notes imports from a module.
package struct HostFunction: Sendable {
  package let name: String
  /// Its parameters in order; each may be given by name, and each may be left out.
  package let parameters: [String]
  let body: @Sendable ([String: Value]) throws(HostError) -> Value

  /// - Parameter body: Gives the value for the arguments, by name of their parameter.
  package init(
    _ name: String, _ parameters: [String],
    _ body: @escaping @Sendable ([String: Value]) throws(HostError) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }
}

/// Why there is no value for these arguments; the program sees a `ValueError` with this message.
package struct HostError: Error {
  package let message: String

  package init(_ message: String) { self.message = message }
}

extension Interpreter {
  /// Adds a module of such functions, and of whole numbers.
  package func add(module name: String, _ functions: [HostFunction], constants: [String: Int] = [:]) {
    var members = constants.mapValues { Object.int($0) }
    for function in functions { members[function.name] = .native(NativeFunction(function, of: name)) }
    machine.modules[name] = ModuleObject(name, members)
  }
}

extension NativeFunction {
  /// An unknown argument makes the result unknown, as of every function.
  fileprivate convenience init(_ function: HostFunction, of module: String) {
    self.init(function.name, of: module) { call throws(Raise) in
      let machine = call.machine
      // An estimate is some hundred operations on numbers.
      try machine.spend(256)
      var arguments: [String: Value] = [:]
      guard call.count <= function.parameters.count else {
        throw machine.error(
          .TypeError,
          "\(function.name)() takes at most \(function.parameters.count) arguments (\(call.count) given)")
      }
      for (name, value) in zip(function.parameters, call.arguments) { arguments[name] = Value(value) }
      for keyword in call.keywords {
        let name = machine.names[keyword.name]
        guard function.parameters.contains(name) else {
          throw machine.error(
            .TypeError, "\(function.name)() got an unexpected keyword argument '\(name)'")
        }
        guard arguments[name] == nil else {
          throw machine.error(.TypeError, "\(function.name)() got multiple values for argument '\(name)'")
        }
        arguments[name] = Value(keyword.value)
      }
      do throws(HostError) {
        return try function.body(arguments).object
      } catch {
        throw machine.error(.ValueError, error.message)
      }
    }
  }
}
