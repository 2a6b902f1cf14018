/// `sys`, as far as it only computes. What it tells of the machine that it runs on is unknown.
enum SystemModule {
  static var members: [String: Object] {
    [
      "exit": .native(exit), "maxsize": .int(Int.max), "__getattr__": .native(other),
      "byteorder": .string("little"), "maxunicode": .int(0x10FFFF),
    ]
  }

  private static let exit = NativeFunction("exit", takesUnknown: true) { call throws(Raise) in
    try call.expect(0...1)
    let failure = call.machine.error(.SystemExit, "")
    call.machine.exception?.arguments = call.arguments
    throw failure
  }

  private static let other = NativeFunction("__getattr__") { call throws(Raise) in
    .unknown(.needsImport("sys"))
  }
}
