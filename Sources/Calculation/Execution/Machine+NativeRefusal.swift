extension Machine {
  /// What CPython says of wrong arguments for a function that it has in C, which here is written in Python. That of a
  /// class is its `__new__` or `__init__`.
  func nativeRefusal(_ function: FunctionObject, _ count: Int, _ keywords: [KeywordArgument]) -> String {
    let code = function.code
    let path = code.qualifiedName.split(separator: ".")
    // The class or the instance is an argument that nobody sees.
    let isMethod = path.count > 1
    let hidden = isMethod ? 1 : 0
    let name = isMethod ? String(path[0]) : code.name
    let parameters = code.parameters.dropFirst(hidden).filter { $0.kind != .variadic && $0.kind != .keywords }
    let most = code.positionalCount - hidden
    let least = most - function.defaults.count
    let given = count - hidden
    func plural(_ count: Int) -> String { "\(count) argument\(count == 1 ? "" : "s")" }

    if parameters.allSatisfy({ $0.kind == .positionalOnly }) {
      let full = isMethod ? name : "\(code.module).\(name)"
      if !keywords.isEmpty { return "\(full)() takes no keyword arguments" }
      if least < most || code.variadic != nil && !isMethod {
        return given < least
          ? "\(name) expected at least \(plural(least)), got \(given)"
          : "\(name) expected at most \(plural(most)), got \(given)"
      }
      if most == 1, !isMethod { return "\(full)() takes exactly one argument (\(given) given)" }
      return "\(name) expected \(plural(most)), got \(given)"
    }
    let total = given + keywords.count
    if total > parameters.count {
      return "\(name)() takes at most \(plural(parameters.count)) (\(total) given)"
    }
    if given > most { return "\(name)() takes at most \(most) positional arguments (\(given) given)" }
    for (position, parameter) in parameters.enumerated() {
      let keyword = keywords.first { $0.name == parameter.name }
      if position < given, keyword != nil {
        return
          "argument for \(name)() given by name ('\(names[parameter.name])') and position (\(position + 1))"
      }
      if position >= given, position < least, keyword == nil {
        return "\(name)() missing required argument '\(names[parameter.name])' (pos \(position + 1))"
      }
    }
    let wrong = keywords.first { keyword in !parameters.contains { $0.name == keyword.name } }
    return "'\(wrong.map { names[$0.name] } ?? "")' is an invalid keyword argument for \(name)()"
  }
}
