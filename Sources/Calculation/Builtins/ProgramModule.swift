/// What the library may ask of the program that uses it: annotations that are text name its variables.
enum ProgramModule {
  static var members: [String: Object] { ["variable": .native(variable)] }

  private static let variable = NativeFunction("variable") { call throws(Raise) in
    try call.expect(1)
    return try call.machine.global(call.machine.name(call.text(0).string).number)
  }
}
