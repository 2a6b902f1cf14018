/// Methods of iterators and of the views of dictionaries.
enum IteratorMethods {
  static let table: [String: NativeFunction] = [
    "__iter__": NativeFunction("__iter__") { call throws(Raise) in
      try call.expect(0)
      return try call.machine.iterator(over: call.receiver)
    },
    "__next__": NativeFunction("__next__") { call throws(Raise) in
      try call.expect(0)
      // A class of a program that is derived from one may have a method of its own, which is what called.
      if case .instance(let instance) = call.receiver { call.receiver = instance.payload }
      if let value = try call.machine.next(call.receiver) { return value }
      throw call.machine.stopIteration()
    },
    "isdisjoint": NativeFunction("isdisjoint") { call throws(Raise) in
      try call.expect(1)
      let values = try call.machine.items(of: call.arguments[0])
      for value in values where try call.machine.contains(call.receiver, value) { return .bool(false) }
      return .bool(true)
    },
  ]
}
