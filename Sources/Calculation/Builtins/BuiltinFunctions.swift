/// The functions that need no import. To add one: a line in the table of one of these, and a function.
enum BuiltinFunctions {
  static let table: [String: NativeFunction] = {
    let functions =
      TextFunctions.functions + ObjectFunctions.functions + IterationFunctions.functions
      + NumberFunctions.functions
    return Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
  }()
}
