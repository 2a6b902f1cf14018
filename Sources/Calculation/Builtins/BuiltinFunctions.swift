/// The functions that need no import. To add one: a line in the table of one of these, and a function.
enum BuiltinFunctions {
  static let table: [String: NativeFunction] = {
    let functions =
      TextFunctions.functions + ObjectFunctions.functions + IterationFunctions.functions
      + NumberFunctions.functions
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()

  /// What the library reads under these names: what only it may call, because it depends on where things lie in
  /// memory, and functions that answer it otherwise than a program.
  static let ofLibrary: [String: NativeFunction] = [
    "id": NativeFunction("id") { call throws(Raise) in
      .int(try call.only().object.map { ObjectIdentifier($0).hashValue } ?? 0)
    },
    "getattr": ObjectFunctions.getAttributeForLibrary,
    "hasattr": ObjectFunctions.hasAttributeForLibrary,
  ]
}
