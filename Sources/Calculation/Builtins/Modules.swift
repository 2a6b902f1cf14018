/// The modules of this interpreter: all of them only compute. To add one, name it here.
enum Modules {
  static func module(_ name: String) -> ModuleObject? {
    switch name {
    case "math": ModuleObject("math", MathModule.members)
    default: nil
    }
  }
}
