extension Machine {
  /// The last lines of a traceback: the name of the exception, its message, and the notes added to it.
  func fullMessage(of exception: InstanceObject) -> String {
    let message = message(of: exception)
    var text = qualifiedName(of: exception.type)
    if !message.isEmpty { text += ": " + message }
    if let name = suggestion(for: exception) { text += ". Did you mean: '\(name)'?" }
    for note in notes(of: exception) { text += "\n" + note }
    return text
  }

  /// A class of a module other than the program's own is named with its module.
  private func qualifiedName(of type: TypeObject) -> String {
    guard !type.isBuiltin, case .string(let module)? = type.attributes[Name(.__module__)] else {
      return type.name
    }
    return module.string == "__main__" || module.string == "builtins"
      ? type.name : "\(module.string).\(type.name)"
  }

  private func notes(of exception: InstanceObject) -> [String] {
    guard let name = names.existing("__notes__"), case .list(let notes)? = exception.attributes[name] else {
      return []
    }
    return notes.items.compactMap { note in
      guard let text = try? string(note) else { return "<note str() failed>" }
      return text.string
    }
  }

  /// The name that was probably meant, of an exception about a name that is not there.
  private func suggestion(for exception: InstanceObject) -> String? {
    guard let details = exception.details, let missing = details.missingName else { return nil }
    let name = names[missing]
    if exception.type.inherits(from: exceptionType(.AttributeError)) {
      return details.missingFrom.flatMap { name.suggestion(among: attributeNames(of: $0)) }
    }
    guard exception.type.inherits(from: exceptionType(.NameError)) else { return nil }
    let locals = details.trace.first.map { $0.code.variables.map { names[$0] } } ?? []
    return name.suggestion(among: locals) ?? name.suggestion(among: programNames)
      ?? name.suggestion(among: BuiltinNames.all)
  }

  /// The names that have a value, in the order in which the program gives it to them.
  var programNames: [String] {
    let bound = names.texts.indices.filter { globalIfBound(Int32($0)) != nil }
    return BuiltinNames.module
      + bound.sorted { one, other in
        let (left, right) = (origin(of: Int32(one)), origin(of: Int32(other)))
        return (left?.tag ?? -1, left?.node ?? Int32(one)) < (right?.tag ?? -1, right?.node ?? Int32(other))
      }.map { names.texts[$0] }
  }

  /// What `dir()` lists, but for the names of the language itself.
  private func attributeNames(of value: Object) -> [String] {
    var found: Set<String> = []
    func add(_ type: TypeObject) {
      for type in type.lookupOrder { found.formUnion(type.attributes.names.map { names[$0] }) }
      found.formUnion(type.kind.methods.keys)
    }
    switch value {
    case .module(let module): found.formUnion(module.members.keys)
    case .instance(let instance):
      found.formUnion(instance.attributes.names.map { names[$0] })
      add(instance.type)
      if instance.type.kind == .exception { found.insert("args") }
    case .type(let type): add(type)
    case .superclass(let proxy): add(proxy.instanceType)
    default:
      let kind = builtinType(value)
      found.formUnion(kind.methods.keys)
      found.formUnion(BuiltinNames.attributes[kind] ?? [])
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
