/// The functions that need no import. To add one: a line in the table of one of these, and a function.
enum BuiltinFunctions {
  static let table: [String: NativeFunction] = {
    let functions =
      TextFunctions.functions + ObjectFunctions.functions + IterationFunctions.functions
      + NumberFunctions.functions
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  /// What only the library may call, because it depends on where things lie in memory.
  static let ofLibrary: [String: NativeFunction] = [
    "id": NativeFunction("id") { call throws(Raise) in
      .int(try call.only().object.map { ObjectIdentifier($0).hashValue } ?? 0)
    }
  ]
}
